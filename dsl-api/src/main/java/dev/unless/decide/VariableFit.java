package dev.unless.decide;

import dev.unless.text.Text;
import dev.unless.text.Text.Literal;
import dev.unless.text.Text.Variable;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a policy variable would have to be for its text to match: read off between its neighbours.
 */
final class VariableFit {
  private VariableFit() {}

  /**
   * The values that make the text match the target, as far as literal neighbours tell them.
   *
   * @param text a policy's text with variables
   * @param foldedKeys the keys, case folded, of which a variable is meant
   */
  static Stream<String> of(Text text, Set<String> foldedKeys, String target) {
    List<Text.Part> parts = text.parts();
    return IntStream.range(0, parts.size())
        .filter(i -> parts.get(i) instanceof Variable v && foldedKeys.contains(v.foldedKey()))
        .boxed()
        .flatMap(i -> at(parts, i, target));
  }

  private static Stream<String> at(List<Text.Part> parts, int index, String target) {
    String before = index > 0 ? literal(parts.get(index - 1)) : "";
    String after = index + 1 < parts.size() ? literal(parts.get(index + 1)) : "";
    int start = index == 1 ? (target.startsWith(before) ? 0 : -1) : target.indexOf(before);
    if (start < 0) {
      return Stream.empty();
    }
    String rest = target.substring(start + before.length());
    boolean last = index + 2 >= parts.size();
    int end = last ? rest.lastIndexOf(after) : rest.indexOf(after);
    return end < 0 ? Stream.of(rest) : Stream.of(rest.substring(0, end), rest);
  }

  private static String literal(Text.Part part) {
    return part instanceof Literal literal ? literal.text() : "";
  }
}
