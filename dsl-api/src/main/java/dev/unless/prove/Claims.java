package dev.unless.prove;

import dev.unless.decide.Outcome;
import dev.unless.document.PolicyDocument;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request of which policies decide as is claimed.
 *
 * @param claims what they decide, all together
 * @param beside the policies beside those of the question
 */
record Claims(List<Claim> claims, Witness.Beside beside) implements Counterexample {
  Claims {
    claims = List.copyOf(claims);
  }

  /** Of policies beside which there are no others. */
  static Claims of(List<Claim> claims) {
    return new Claims(claims, Witness.Beside.NONE);
  }

  @Override
  public List<Proposition> holds(AskedPolicies asked) {
    return claims.stream().map(claim -> claim.holds(asked)).toList();
  }

  @Override
  public Optional<Witness> confirmed(AskedPolicies asked, Request request) {
    List<Witness.Decided> decisions = new ArrayList<>();
    for (Claim claim : claims) {
      Outcome outcome = claim.outcome(asked, request);
      if (!claim.decided().is(outcome)) {
        return Optional.empty();
      }
      decisions.add(new Witness.Decided(claim.by(), outcome));
    }
    return Optional.of(new Witness(request, decisions, beside));
  }

  @Override
  public Stream<PolicyDocument> asking() {
    return claims.stream().flatMap(Claim::asking);
  }
}
