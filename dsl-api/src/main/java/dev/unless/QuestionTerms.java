package dev.unless;

import static dev.unless.finding.Printable.quote;

import dev.unless.decide.Layers;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.prove.GivenLayers;
import dev.unless.request.CallerKeys;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.LastingPrincipal;
import dev.unless.vocabulary.Partition;
import java.util.Optional;

/**
 * What is said of an {@link Authorizer}'s layers besides their policies, for questions about every
 * request.
 *
 * @param holder the ARN of the user or role that alone has the identity policies, if it was said
 * @param anyOthers whether layers without policy may have any
 */
record QuestionTerms(Optional<String> holder, boolean anyOthers) {
  /** Nothing is said. */
  static final QuestionTerms NONE = new QuestionTerms(Optional.empty(), false);

  /** With this holder of the identity policies. */
  QuestionTerms heldBy(LastingPrincipal principal, Layers layers, Account owner) {
    if (holder.isPresent()) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          "heldBy(…) has been given before.",
          "",
          "Make an Authorizer for each user or role.");
    }
    String arn = principal.arn(owner.partition().orElse(Partition.AWS));
    return new QuestionTerms(GivenLayers.of(layers).heldBy(arn).holder(), anyOthers);
  }

  QuestionTerms orAnyOthers() {
    return new QuestionTerms(holder, true);
  }

  /** The layers as a question takes them. */
  GivenLayers given(Layers layers, Account owner) {
    GivenLayers of = GivenLayers.of(layers).forResourcesOf(owner.id());
    GivenLayers held = holder.map(of::heldBy).orElse(of);
    return anyOthers ? held.orAnyOthers() : held;
  }

  /** Refuses a request by who has identity policies, but others than these. */
  void requireHolder(Request request) {
    boolean others =
        holder.isPresent()
            && request.caller().kind().hasIdentityPolicies()
            && !CallerKeys.userOrRole(request.caller()).map(ParsedArn::toString).equals(holder);
    if (others) {
      String caller = request.caller().displayName();
      throw new RefusedException(
          Code.INVALID_REQUEST,
          "The identity policies are held by "
              + quote(holder.get())
              + ", and "
              + quote(caller)
              + " calls.",
          caller,
          "Decide it with an Authorizer that has the caller's own identity policies, or none.");
    }
  }
}
