package dev.unless.prove;

import dev.unless.finding.Nonnull;
import java.util.List;
import java.util.function.Function;

/**
 * What came of a question about every request: it is proved, it is refuted by a request that the
 * decider decides otherwise, or neither was found out. Nothing is rounded up.
 *
 * <pre>{@code
 * Answer answer = Prover.of(Catalog.aws()).never(
 *     PolicyReader.read("{'Statement': {'Effect': 'Allow', 'Action': 's3:Get*', 'Resource': '*'}}".replace('\'', '"')),
 *     PolicyReader.read("{'Statement': {'Effect': 'Allow', 'Action': 's3:Put*', 'Resource': '*'}}".replace('\'', '"')));
 * boolean safe = answer.isProved();
 * }</pre>
 */
public sealed interface Answer permits Proved, Refuted, Unknown {
  /** What the answer takes for granted beyond the policies, in words; empty where nothing is. */
  List<String> restsOn();

  /** What the answer says, as a sentence. */
  String sentence();

  /** What the function that fits makes of it. */
  default <T> T fold(
      Function<? super Proved, ? extends T> proved,
      Function<? super Refuted, ? extends T> refuted,
      Function<? super Unknown, ? extends T> unknown) {
    Nonnull.require("proved", proved, "refuted", refuted, "unknown", unknown);
    if (this instanceof Proved proof) {
      return proved.apply(proof);
    }
    return this instanceof Refuted refutation
        ? refuted.apply(refutation)
        : unknown.apply((Unknown) this);
  }

  /** Whether it holds of every request. */
  default boolean isProved() {
    return this instanceof Proved;
  }

  /** Whether there is a request of which it does not hold. */
  default boolean isRefuted() {
    return this instanceof Refuted;
  }

  /** Whether neither was found out. */
  default boolean isUnknown() {
    return this instanceof Unknown;
  }

  /**
   * The same answer, where it is a proof, and not of nothing.
   *
   * @throws IllegalStateException if it is none; the message is the {@link #sentence}
   */
  default Answer orThrow() {
    if (!(this instanceof Proved proof) || proof.vacuous()) {
      throw new IllegalStateException(sentence());
    }
    return this;
  }
}
