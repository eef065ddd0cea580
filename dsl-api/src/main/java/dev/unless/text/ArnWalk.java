package dev.unless.text;

import dev.unless.text.Text.Literal;
import dev.unless.text.Text.Part;
import dev.unless.text.Text.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches an ARN pattern part by part, without cutting it into segments first and without
 * allocating: for patterns in which a variable's value brings colons of its own. A wildcard never
 * takes one of the ARN's first five colons, so pattern and ARN stay in step.
 */
final class ArnWalk {
  private ArnWalk() {}

  static boolean matches(Text pattern, ParsedArn arn, Variables variables) {
    List<Part> parts = pattern.parts();
    String text = arn.toString();
    int part = 0;
    int offset = 0;
    int at = 0;
    int star = -1;
    int starAt = 0;
    while (part < parts.size() || at < text.length()) {
      Part next = part < parts.size() ? parts.get(part) : null;
      String literal = next == null ? null : literalOf(next, variables);
      if (next == Text.Wildcard.ANY_RUN) {
        star = part++;
        starAt = at;
      } else if (next == Text.Wildcard.ANY_ONE && wildcardTakes(arn, at)) {
        at = text.offsetByCodePoints(at, 1);
        part++;
      } else if (literal != null && offset == literal.length()) {
        part++;
        offset = 0;
      } else if (literal != null
          && at < text.length()
          && text.charAt(at) == literal.charAt(offset)) {
        at++;
        offset++;
      } else if (star >= 0 && wildcardTakes(arn, starAt)) {
        starAt = text.offsetByCodePoints(starAt, 1);
        at = starAt;
        part = star + 1;
        offset = 0;
      } else {
        return false;
      }
    }
    return true;
  }

  private static boolean wildcardTakes(ParsedArn arn, int at) {
    String text = arn.toString();
    boolean resource = at >= arn.start(ParsedArn.SEGMENTS - 1);
    return at < text.length() && (resource || text.charAt(at) != ':');
  }

  private static @Nullable String literalOf(Part part, Variables variables) {
    if (part instanceof Literal literal) {
      return literal.text();
    }
    if (part instanceof Variable variable) {
      return variable.valueIn(variables).orElse(null);
    }
    return null;
  }
}
