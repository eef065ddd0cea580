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
    return joined(names.stream().limit(MOST).map(Printable::quote).toList(), names.size(), " and ");
  }

  /** What may be written, each whole, where one of them is enough. */
  public static String anyOf(List<String> names) {
    return joined(names.stream().limit(MOST).map(Printable::whole).toList(), names.size(), " or ");
  }

  private static String joined(List<String> shown, int all, String word) {
    if (all > MOST) {
      return String.join(", ", shown) + word + (all - MOST) + " more";
    }
    int last = shown.size() - 1;
    return last < 1
        ? String.join("", shown)
        : shown.stream().limit(last).collect(Collectors.joining(", ")) + word + shown.get(last);
  }
}
