package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Outcome;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.prove.Change.Completeness;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What changes where a policy stands in the place of another: a request that one of them alone lets
 * through is looked for, then the widest requests around it that are so, then a request that is
 * none of these, until there is none.
 */
final class ChangeQuestion {
  /** More differences than people read. */
  private static final int MOST = 20;

  private final CompaniesQuestion question;
  private final PolicyDocument policy;
  private final PolicyDocument before;
  private final int branches;
  private final Set<String> restsOn = new LinkedHashSet<>();
  private Completeness completeness = Completeness.ALL;

  /**
   * @param kind the kind of both
   * @param policy the policy
   * @param before in whose place it stands
   */
  ChangeQuestion(
      Catalog catalog,
      PolicyKind kind,
      PolicyDocument policy,
      PolicyDocument before,
      int branches) {
    this.policy = policy;
    this.before = before;
    this.branches = branches;
    this.question = new CompaniesQuestion(catalog, kind, List.of(policy, before), false, branches);
  }

  /** What is gained and lost. */
  Change change() {
    List<Difference> gained = gained(policy, before);
    List<Difference> lost = gained(before, policy);
    boolean all = completeness == Completeness.ALL;
    return new Change(gained, lost, completeness, all ? List.copyOf(restsOn) : List.of());
  }

  private List<Difference> gained(PolicyDocument now, PolicyDocument then) {
    List<Difference> told = new ArrayList<>();
    List<PolicyDocument> drafts = new ArrayList<>();
    Gain gain = question.gain(now, then);
    while (true) {
      Answer answer = question.none(gain, new NoneOf(question.asked(), drafts));
      if (!(answer instanceof Refuted refuted)) {
        restsOn.addAll(answer.restsOn());
        ended(answer.isProved() ? Completeness.ALL : Completeness.PERHAPS_MORE);
        return told;
      }
      if (told.size() == MOST) {
        ended(Completeness.MORE);
        return told;
      }
      Optional<Draft> draft = draft(now, then, refuted.witness(), told);
      if (draft.isEmpty()) {
        ended(Completeness.PERHAPS_MORE);
        return told;
      }
      drafts.add(draft.get().document());
    }
  }

  private void ended(Completeness how) {
    completeness = completeness.and(how);
  }

  /** The widest requests around the witness; empty where they are not found. */
  private Optional<Draft> draft(
      PolicyDocument now, PolicyDocument then, Witness witness, List<Difference> told) {
    AskedPolicies asked = question.asked();
    Optional<Gained> gained = Gained.of(asked, now, then, witness.request());
    Optional<Statement> by = gained.flatMap(how -> how.by(asked, now, then, witness.request()));
    if (by.isEmpty()) {
      return Optional.empty();
    }
    Optional<Draft> draft =
        new Widest(
                asked,
                gained.get().holds(asked, now, then),
                witness.request(),
                List.of(now, then),
                branches)
            .of(by.get());
    draft.ifPresent(found -> told.add(ToldDraft.of(found, gained.get(), witness, asked)));
    return draft;
  }

  /** A request that none of the policies allows. */
  private record NoneOf(AskedPolicies deciding, List<PolicyDocument> policies) implements Besides {
    @Override
    public Proposition holds(AskedPolicies asked) {
      Propositions propositions = asked.propositions();
      return propositions.allOf(
          policies.stream().map(asked::allows).map(propositions::not).toList());
    }

    @Override
    public boolean isSo(Request request) {
      return policies.stream()
          .noneMatch(policy -> deciding.decides(policy, request) == Outcome.ALLOW);
    }
  }
}
