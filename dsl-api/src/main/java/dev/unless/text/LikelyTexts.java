package dev.unless.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Texts that are likely to be in all of some sets: what each pattern says with nothing for its
 * {@code *}, and the pieces of several patterns one behind the other, in ARNs field by field.
 */
final class LikelyTexts {
  /** So many patterns of a set are looked at. */
  private static final int MOST_RUNS = 8;

  private static final String FILLER = "x";

  private final List<TextSet> all;
  private final Set<String> texts = new LinkedHashSet<>();

  LikelyTexts(List<TextSet> all) {
    this.all = all;
  }

  Set<String> texts() {
    for (TextSet set : all) {
      set.runs().stream().limit(MOST_RUNS).forEach(run -> texts.add(joined(List.of(run), "")));
    }
    int most = all.stream().mapToInt(set -> set.runs().size()).max().orElse(1);
    for (int choice = 0; choice < Math.min(most, MOST_RUNS); choice++) {
      List<SymbolRun> chosen = chosen(choice);
      texts.add(joined(chosen, ""));
      texts.add(joined(chosen, FILLER));
      List<List<SymbolRun>> fields =
          chosen.stream().map(SymbolRun::fields).filter(of -> !of.isEmpty()).toList();
      if (fields.size() > 1) {
        texts.add(joinedFields(fields));
      }
    }
    return texts;
  }

  /** Each field as one of the patterns spells it, or else of the pieces of all. */
  private static String joinedFields(List<List<SymbolRun>> patterns) {
    StringJoiner arn = new StringJoiner(":");
    for (int i = 0; i < ParsedArn.SEGMENTS; i++) {
      int field = i;
      List<SymbolRun> runs = patterns.stream().map(fields -> fields.get(field)).toList();
      arn.add(
          runs.stream()
              .flatMap(run -> run.asLiteral().stream())
              .findFirst()
              .orElseGet(() -> joined(runs, "")));
    }
    return arn.toString();
  }

  private List<SymbolRun> chosen(int choice) {
    return all.stream().map(set -> set.runs().get(choice % set.runs().size())).toList();
  }

  /** The longest start, the pieces between the {@code *}, and the longest end. */
  private static String joined(List<SymbolRun> runs, String between) {
    String start = "";
    String end = "";
    List<String> middle = new ArrayList<>();
    for (SymbolRun run : runs) {
      List<String> pieces = run.pieces();
      String first = pieces.get(0);
      String last = pieces.size() > 1 ? pieces.get(pieces.size() - 1) : "";
      start = first.length() > start.length() ? first : start;
      end = last.length() > end.length() ? last : end;
      middle.addAll(pieces.subList(1, Math.max(1, pieces.size() - 1)));
    }
    StringBuilder joined = new StringBuilder(start).append(between);
    middle.forEach(piece -> joined.append(piece).append(between));
    return joined.append(end).toString();
  }
}
