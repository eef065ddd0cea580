package dev.unless.text;

import dev.unless.annotation.Internal;
import dev.unless.text.Text.Variable;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of the ARN operators: six segments, each matched on its own, so that a {@code *} never
 * crosses a colon; only the sixth spans colons. A pattern of fewer segments matches no ARN
 * (ruling).
 *
 * <p>Source: IAM User Guide, "Amazon Resource Name (ARN) condition operators".
 */
@Internal
public final class ArnPattern {
  /** Above this product of lengths the walk, quadratic at worst, gives way to cutting anew. */
  private static final long WALK_LIMIT = 1 << 16;

  private final Text text;
  private final Glob[] segments;

  /** The variables before the resource part, where a colon in a value moves the cuts. */
  private final List<Variable> movingCuts;

  private ArnPattern(Text text) {
    this.text = text;
    List<Text> pieces = text.splitAtColons(ParsedArn.SEGMENTS);
    this.segments = pieces.stream().map(Glob::of).toArray(Glob[]::new);
    this.movingCuts =
        pieces.stream()
            .limit(ParsedArn.SEGMENTS - 1L)
            .flatMap(piece -> piece.parts().stream())
            .filter(Variable.class::isInstance)
            .map(Variable.class::cast)
            .toList();
  }

  /** The ARN pattern of a text. */
  public static ArnPattern of(Text text) {
    return new ArnPattern(text);
  }

  /** The text this pattern was made of. */
  public Text text() {
    return text;
  }

  /** Whether the ARN matches, with variables standing for the request's values. */
  public boolean matches(ParsedArn arn, Variables variables) {
    if (movingCuts.isEmpty()) {
      return segments.length == ParsedArn.SEGMENTS && segmentsMatch(arn, variables);
    }
    long length = movingLength(variables);
    if (length == 0 && segments.length == ParsedArn.SEGMENTS) {
      return segmentsMatch(arn, variables);
    }
    return (length + text.parts().size()) * arn.toString().length() <= WALK_LIMIT
        ? ArnWalk.matches(text, arn, variables)
        : matchesResolved(arn, variables);
  }

  private boolean segmentsMatch(ParsedArn arn, Variables variables) {
    for (int i = 0; i < ParsedArn.SEGMENTS; i++) {
      if (!segments[i].matches(arn.toString(), arn.start(i), arn.end(i), variables)) {
        return false;
      }
    }
    return true;
  }

  /** How long the values are that bring colons; 0 where none does. */
  private long movingLength(Variables variables) {
    long length = 0;
    for (int i = 0; i < movingCuts.size(); i++) {
      String text = movingCuts.get(i).valueIn(variables).orElse("");
      length += text.indexOf(':') < 0 ? 0 : text.length();
    }
    return length;
  }

  private boolean matchesResolved(ParsedArn arn, Variables variables) {
    Optional<Text> resolved = text.resolve(variables);
    return resolved.isPresent() && ArnPattern.of(resolved.get()).matches(arn, Variables.NONE);
  }
}
