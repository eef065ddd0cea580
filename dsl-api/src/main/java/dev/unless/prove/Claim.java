package dev.unless.prove;

import dev.unless.decide.Outcome;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;

/**
 * What a policy by itself decides of a request that is looked for.
 *
 * @param by what the policy is to the question
 * @param document the policy
 * @param decided what it decides
 */
record Claim(String by, PolicyDocument document, Decided decided) {
  /** What a policy decides. */
  enum Decided {
    /** An Allow applies, and no Deny. */
    ALLOWED,
    /** A Deny applies, or no Allow does. */
    NOT_ALLOWED,
    /** A Deny applies. */
    DENIED;

    boolean is(Outcome outcome) {
      return switch (this) {
        case ALLOWED -> outcome == Outcome.ALLOW;
        case NOT_ALLOWED -> outcome.isDenied();
        case DENIED -> outcome == Outcome.EXPLICIT_DENY;
      };
    }
  }

  /** That it is so, of any request. */
  Proposition holds(AskedDocuments asked) {
    return switch (decided) {
      case ALLOWED -> asked.allows(document);
      case NOT_ALLOWED -> asked.propositions().not(asked.allows(document));
      case DENIED -> asked.some(document, Effect.DENY);
    };
  }
}
