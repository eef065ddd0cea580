package dev.unless;

import dev.unless.finding.Nonnull;
import java.util.List;

/**
 * How much of something a rule is about: of actions, principals or resources. What it names is as
 * it was written; {@code Policy.document()} has it as it is meant.
 *
 * <pre>{@code
 * Rule<?> rule = Unless.denyAllExcept(Action.of("s3:GetObject")).toEveryone();
 * rule.actions().kind(); // ALL_EXCEPT
 * rule.actions().named(); // [s3:GetObject]
 * rule.resources().kind(); // UNSAID
 * }</pre>
 *
 * @param kind how what is named counts
 * @param named what is named; empty where nothing is
 */
public record Reach<T>(Kind kind, List<T> named) {
  /** Copies the list. */
  public Reach {
    Nonnull.require("kind", kind);
    Nonnull.requireAll("named", named);
    named = List.copyOf(named);
  }

  /** How what is named counts. */
  public enum Kind {
    /** Nothing is named: what is meant depends on the policy that takes the rule. */
    UNSAID,
    /** Every one. */
    EVERYTHING,
    /** Only these. */
    ONLY,
    /** Every one but these. */
    ALL_EXCEPT
  }

  static <T> Reach<T> unsaid() {
    return new Reach<>(Kind.UNSAID, List.of());
  }

  static <T> Reach<T> everything() {
    return new Reach<>(Kind.EVERYTHING, List.of());
  }

  static <T> Reach<T> of(boolean except, List<? extends T> named) {
    return new Reach<>(except ? Kind.ALL_EXCEPT : Kind.ONLY, List.copyOf(named));
  }
}
