package dev.unless.prove;

import dev.unless.decide.Outcome;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the widest requests around one of which something holds: what statements say is taken
 * away from them until it holds of all that are left, and then whatever need not have been is put
 * back.
 */
final class Widest {
  private final AskedPolicies asked;
  private final Proposition target;
  private final Request around;
  private final List<Narrower> narrowers;
  private final int branches;

  /**
   * @param target what is to hold of all of them
   * @param around one of which it does
   * @param by the policies whose statements say which they are
   */
  Widest(
      AskedPolicies asked,
      Proposition target,
      Request around,
      List<PolicyDocument> by,
      int branches) {
    this.asked = asked;
    this.target = target;
    this.around = around;
    this.branches = branches;
    this.narrowers =
        by.stream()
            .flatMap(WithVariables::statements)
            .flatMap(Narrower::singly)
            .filter(narrower -> !takesAway(narrower, around))
            .distinct()
            .toList();
  }

  private boolean takesAway(Narrower narrower, Request request) {
    return asked.decides(narrower.left(), request) != Outcome.ALLOW;
  }

  /** The widest of those to which the statement applies; empty where it does not to the request. */
  Optional<Draft> of(Statement statement) {
    Draft draft = Draft.of(statement);
    if (asked.decides(draft.document(), around) != Outcome.ALLOW) {
      return Optional.empty();
    }
    List<Narrower> left = new ArrayList<>(narrowers);
    while (true) {
      Search.Result found = counterexample(draft);
      if (found.model().isEmpty() && found.doubt().isEmpty()) {
        return Optional.of(widened(draft));
      }
      List<Narrower> taking = taking(found, draft, left);
      if (taking.isEmpty()) {
        return Optional.empty();
      }
      for (Narrower narrower : taking) {
        left.remove(narrower);
        draft = narrower.of(draft).orElse(draft);
      }
    }
  }

  /** What takes the counterexample away; all that is left where none was found or nothing does. */
  private List<Narrower> taking(Search.Result found, Draft draft, List<Narrower> left) {
    return found
        .model()
        .flatMap(model -> sought(draft).request(model, List.of()))
        .flatMap(
            request -> left.stream().filter(narrower -> takesAway(narrower, request)).findFirst())
        .map(List::of)
        .orElse(List.copyOf(left));
  }

  private Draft widened(Draft first) {
    Draft draft = first;
    List<Draft> tried = new ArrayList<>(draft.wider());
    while (!tried.isEmpty()) {
      Draft wider = tried.remove(0);
      if (isProved(wider)) {
        draft = wider;
        tried = rest(draft.wider(), tried.size());
      }
    }
    return draft;
  }

  /** What was tried in vain is not tried again. */
  private static List<Draft> rest(List<Draft> wider, int left) {
    return new ArrayList<>(wider.subList(Math.max(0, wider.size() - left), wider.size()));
  }

  private boolean isProved(Draft draft) {
    Search.Result found = counterexample(draft);
    return found.model().isEmpty() && found.doubt().isEmpty();
  }

  private Search.Result counterexample(Draft draft) {
    return sought(draft).search(List.of(), Set.of());
  }

  private Sought sought(Draft draft) {
    return new Sought(asked, new Outside(draft.document()), branches);
  }

  /** A request that is allowed and of which the target does not hold. */
  private final class Outside implements Counterexample {
    private final PolicyDocument document;

    Outside(PolicyDocument document) {
      this.document = document;
    }

    @Override
    public List<Proposition> holds(AskedPolicies of) {
      return List.of(of.allows(document), of.propositions().not(target));
    }

    @Override
    public Optional<Witness> confirmed(AskedPolicies of, Request request) {
      return of.decides(document, request) == Outcome.ALLOW
          ? Optional.of(new Witness(request, List.of(), Witness.Beside.NONE))
          : Optional.empty();
    }
  }
}
