package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a policy may stand in the place of another, whatever policies stand beside it, and
 * nothing is allowed that was not. The whole decision is compared, beside each extreme company.
 */
final class CompaniesQuestion {
  private final PolicyKind kind;
  private final int branches;
  private final boolean strict;
  private final AskedPolicies asked;

  /**
   * @param kind the kind of both policies
   * @param strict whether a proof must rest on nothing
   */
  CompaniesQuestion(
      Catalog catalog, PolicyKind kind, List<PolicyDocument> both, boolean strict, int branches) {
    this.kind = kind;
    this.branches = branches;
    this.strict = strict;
    this.asked =
        new AskedPolicies(
            catalog, both, Wholes.of(both), strict ? Map.of() : Arities.assumed(both, catalog));
  }

  /**
   * Whether in no company the policy allows a request that the reference does not. What is gained
   * is asked once for all companies, and company by company only where that does not settle it: an
   * Allow or a Deny more may be of requests that other rules decide.
   */
  Answer noMorePermissive(PolicyDocument policy, PolicyDocument reference) {
    return none(gain(policy, reference), Besides.NOTHING);
  }

  /** Whether nothing is gained so, of requests that are besides like this. */
  Answer none(Gain gain, Besides besides) {
    Answer answer = none(gain.and(besides));
    if (isUnconfirmed(answer)) {
      answer = none(gain.letThrough().and(besides));
    }
    return isUnconfirmed(answer) ? inEach(gain.inCompanies(), besides) : answer;
  }

  /** Whether requests were found that other rules decide; else other questions are no easier. */
  private static boolean isUnconfirmed(Answer answer) {
    return answer instanceof Unknown unknown && unknown.why().startsWith(Question.NOT_CONFIRMED);
  }

  /** What the policy gains in the place of the reference. */
  Gain gain(PolicyDocument policy, PolicyDocument reference) {
    return new Gain(kind, policy, reference);
  }

  /** The policies of which it is asked. */
  AskedPolicies asked() {
    return asked;
  }

  private Answer inEach(List<Claims> companies, Besides besides) {
    Set<String> restsOn = new LinkedHashSet<>();
    Optional<Answer> unknown = Optional.empty();
    for (Claims company : companies) {
      Answer answer = none(company.and(besides));
      if (answer.isRefuted()) {
        return answer;
      }
      if (answer.isUnknown() && unknown.isEmpty()) {
        unknown = Optional.of(answer);
      }
      restsOn.addAll(answer.restsOn());
    }
    return unknown.orElseGet(() -> new Proved(false, List.copyOf(restsOn)));
  }

  private Answer none(Counterexample shown) {
    return new Question(asked, shown, branches, strict).none();
  }
}
