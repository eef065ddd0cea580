package dev.unless.finding;

import dev.unless.annotation.Internal;
import java.util.List;
import java.util.stream.Collectors;

/** Names as a sentence lists them. */
@Internal
public final class Listing {
  private static final int MOST = 3;

  private Listing() {}

  /** The names in quotes: at most three of them, then how many more there are. */
  public static String of(List<String> names) {
    return joined(names, " and ");
  }

  /** The same where one of them is enough. */
  public static String anyOf(List<String> names) {
    return joined(names, " or ");
  }

  private static String joined(List<String> names, String word) {
    List<String> shown = names.stream().limit(MOST).map(Printable::quote).toList();
    if (names.size() > MOST) {
      return String.join(", ", shown) + word + (names.size() - MOST) + " more";
    }
    int last = shown.size() - 1;
    return last < 1
        ? String.join("", shown)
        : shown.stream().limit(last).collect(Collectors.joining(", ")) + word + shown.get(last);
  }
}
