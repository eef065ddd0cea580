package dev.unless.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A policy's text with its variables replaced: code points, and two marks for the wildcards. */
final class NaiveText {
  private static final int ANY_RUN = -1;
  private static final int ANY_ONE = -2;
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{([^,}]+)(?:, *'([^']*)' *)?\\}", Pattern.DOTALL);

  private final List<Integer> marks;

  private NaiveText(List<Integer> marks) {
    this.marks = marks;
  }

  /** Empty where a variable has no value and no default. */
  static Optional<NaiveText> read(
      String text, boolean wildcards, boolean variables, NaiveContext context) {
    List<Integer> marks = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (variables && text.startsWith("${", at)) {
        Matcher variable = VARIABLE.matcher(text).region(at, text.length());
        if (!variable.lookingAt()) {
          throw new IllegalArgumentException("malformed variable: " + text);
        }
        Optional<String> value = valueOf(variable, context);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        value.get().codePoints().forEach(marks::add);
        at = variable.end();
        continue;
      }
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (wildcards && point == '*') {
        marks.add(ANY_RUN);
      } else if (wildcards && point == '?') {
        marks.add(ANY_ONE);
      } else {
        marks.add(point);
      }
    }
    return Optional.of(new NaiveText(marks));
  }

  private static Optional<String> valueOf(Matcher variable, NaiveContext context) {
    String name = variable.group(1);
    if (variable.group(2) == null && List.of("*", "?", "$").contains(name)) {
      return Optional.of(name);
    }
    return context.single(name).or(() -> Optional.ofNullable(variable.group(2)));
  }

  NaiveText followedBy(NaiveText next) {
    List<Integer> all = new ArrayList<>(marks);
    all.addAll(next.marks);
    return new NaiveText(all);
  }

  /** The text of what holds no wildcard. */
  String literal() {
    StringBuilder text = new StringBuilder();
    marks.forEach(text::appendCodePoint);
    return text.toString();
  }

  boolean matches(String value) {
    int[] points = value.codePoints().toArray();
    return matches(0, points, 0, new Boolean[marks.size() + 1][points.length + 1]);
  }

  private boolean matches(int mark, int[] value, int at, Boolean[][] known) {
    Boolean earlier = known[mark][at];
    if (earlier == null) {
      earlier = compare(mark, value, at, known);
      known[mark][at] = earlier;
    }
    return earlier;
  }

  private boolean compare(int mark, int[] value, int at, Boolean[][] known) {
    if (mark == marks.size()) {
      return at == value.length;
    }
    int wanted = marks.get(mark);
    if (wanted == ANY_RUN) {
      return matches(mark + 1, value, at, known)
          || (at < value.length && matches(mark, value, at + 1, known));
    }
    return at < value.length
        && (wanted == ANY_ONE || wanted == value[at])
        && matches(mark + 1, value, at + 1, known);
  }

  /** As an ARN: cut at the first five colons, each segment on its own. */
  boolean matchesArn(String value) {
    String[] segments = value.split(":", 6);
    if (segments.length < 6 || !segments[0].equals("arn")) {
      return false;
    }
    List<NaiveText> patterns = cutAtFiveColons();
    if (patterns.size() < 6) {
      return false;
    }
    for (int i = 0; i < 6; i++) {
      if (!patterns.get(i).matches(segments[i])) {
        return false;
      }
    }
    return true;
  }

  boolean isArn() {
    return cutAtFiveColons().size() == 6;
  }

  private List<NaiveText> cutAtFiveColons() {
    List<NaiveText> pieces = new ArrayList<>();
    List<Integer> piece = new ArrayList<>();
    for (int mark : marks) {
      if (mark == ':' && pieces.size() < 5) {
        pieces.add(new NaiveText(piece));
        piece = new ArrayList<>();
      } else {
        piece.add(mark);
      }
    }
    pieces.add(new NaiveText(piece));
    return pieces;
  }
}
