package dev.unless.text;

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
public final class ArnPattern {
  private final Text text;
  private final Glob[] segments;

  /** The variables before the resource part, where a colon in a value moves the cuts. */
  private final List<Variable> movingCuts;

  private ArnPattern(Text text) {
    this.text = text;
    List<Text> pieces = text.splitAtColons(Arn.SEGMENTS);
    this.segments = pieces.stream().map(Glob::of).toArray(Glob[]::new);
    this.movingCuts =
        pieces.stream()
            .limit(Arn.SEGMENTS - 1L)
            .flatMap(piece -> piece.parts().stream())
            .filter(Variable.class::isInstance)
            .map(Variable.class::cast)
            .toList();
  }

  /** The ARN pattern of a text. */
  public static ArnPattern of(Text text) {
    return new ArnPattern(text);
  }

  /** Whether the ARN matches, with variables standing for the request's values. */
  public boolean matches(Arn arn, Variables variables) {
    if (segments.length == Arn.SEGMENTS && !cutsMove(variables)) {
      return segmentsMatch(arn, variables);
    }
    return !movingCuts.isEmpty() && matchesResolved(arn, variables);
  }

  private boolean segmentsMatch(Arn arn, Variables variables) {
    for (int i = 0; i < Arn.SEGMENTS; i++) {
      if (!segments[i].matches(arn.toString(), arn.start(i), arn.end(i), variables)) {
        return false;
      }
    }
    return true;
  }

  private boolean cutsMove(Variables variables) {
    for (int i = 0; i < movingCuts.size(); i++) {
      Variable variable = movingCuts.get(i);
      Optional<String> value = variables.valueOf(variable.foldedKey());
      if ((value.isPresent() ? value : variable.fallback()).orElse("").indexOf(':') >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean matchesResolved(Arn arn, Variables variables) {
    if (text.parts().size() == 1) {
      Variable whole = movingCuts.get(0);
      Optional<String> value = variables.valueOf(whole.foldedKey());
      return (value.isPresent() ? value : whole.fallback()).orElse("").equals(arn.toString());
    }
    Optional<Text> resolved = text.resolve(variables);
    return resolved.isPresent() && ArnPattern.of(resolved.get()).matches(arn, Variables.NONE);
  }
}
