package dev.unless.prove;

import dev.unless.document.PolicyDocument;
import dev.unless.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a request is like that shows that something does not hold: of any request, and of one. */
interface Counterexample {
  /** Of any request, what must be so, all together. */
  List<Proposition> holds(AskedPolicies asked);

  /** The request as a witness, where it is so; made of nothing that {@link #holds} is made of. */
  Optional<Witness> confirmed(AskedPolicies asked, Request request);

  /** Policies that say what is asked, where these are some. */
  default Stream<PolicyDocument> asking() {
    return Stream.empty();
  }

  /** The same, which is besides like this. */
  default Counterexample and(Besides more) {
    Counterexample first = this;
    return new Counterexample() {
      @Override
      public List<Proposition> holds(AskedPolicies asked) {
        return Stream.concat(first.holds(asked).stream(), Stream.of(more.holds(asked))).toList();
      }

      @Override
      public Optional<Witness> confirmed(AskedPolicies asked, Request request) {
        return more.isSo(request) ? first.confirmed(asked, request) : Optional.empty();
      }

      @Override
      public Stream<PolicyDocument> asking() {
        return first.asking();
      }
    };
  }
}
