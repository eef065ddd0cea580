package dev.unless.prove;

import dev.unless.text.Text;
import dev.unless.text.Text.Literal;
import dev.unless.text.Text.Variable;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.Variables;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts that a pattern matches and that a person would write. */
final class ExampleText {
  /** What stands where any name would do. */
  static final String NAME = "example";

  private ExampleText() {}

  /** The pattern with its variables replaced by values, or by an example where they have none. */
  static String resolved(Text pattern, Variables variables) {
    StringBuilder text = new StringBuilder();
    for (Text.Part part : pattern.parts()) {
      if (part instanceof Literal literal) {
        text.append(literal.text());
      } else if (part instanceof Variable variable) {
        text.append(variables.valueOf(variable.foldedKey()).or(variable::fallback).orElse(NAME));
      } else {
        text.append(part == Wildcard.ANY_RUN ? '*' : '?');
      }
    }
    return text.toString();
  }

  /** Some texts of the pattern, the plainest ones first; the pattern is spelled with wildcards. */
  static List<String> of(String pattern) {
    if (!Wildcard.isIn(pattern)) {
      return List.of(pattern);
    }
    Set<String> texts = new LinkedHashSet<>();
    String short_ = filled(pattern, "");
    boolean cut =
        pattern.endsWith("*") && pattern.length() > 1 && isOfName(pattern, pattern.length() - 2);
    if (cut) {
      texts.add(short_);
    }
    texts.add(filled(pattern, NAME));
    texts.add(short_);
    return List.copyOf(texts);
  }

  /** The pattern with this name in place of each run of wildcards that may be of any length. */
  static String filled(String pattern, String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); ) {
      int end = i;
      while (end < pattern.length() && isWildcard(pattern.charAt(end))) {
        end++;
      }
      if (end == i) {
        text.append(pattern.charAt(i++));
        continue;
      }
      String run = pattern.substring(i, end);
      int least = (int) run.chars().filter(each -> each == '?').count();
      boolean any = run.indexOf('*') >= 0;
      if (any && !name.isEmpty()) {
        text.append(i > 0 && isOfName(pattern, i - 1) ? "-" : "");
        text.append(name.length() < least ? name + NAME.repeat(least) : name);
        text.append(end < pattern.length() && isOfName(pattern, end) ? "-" : "");
      } else {
        text.append(NAME.repeat(least / NAME.length() + 1), 0, least);
      }
      i = end;
    }
    return text.toString();
  }

  private static boolean isWildcard(char one) {
    return one == '*' || one == '?';
  }

  private static boolean isOfName(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }
}
