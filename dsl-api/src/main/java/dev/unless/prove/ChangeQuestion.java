package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Outcome;
import dev.unless.document.Effect;
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

  /** Around each request dozens of questions are asked, each of which may take so small a part. */
  private static final int PARTS = 10;

  /** What all of them together may take; see {@link AskedPolicies#spent}. */
  private static final long MOST_SPENT = 5_000_000;

  private static final String UNPROVED =
      "No statement was found of which it is proved that each request is so.";

  private final CompaniesQuestion question;
  private final PolicyDocument policy;
  private final PolicyDocument before;
  private final int branches;
  private final Set<String> restsOn = new LinkedHashSet<>();
  private Completeness completeness = Completeness.ALL;
  private Optional<Unknown> unknown = Optional.empty();

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
    this.branches = Math.max(1, branches / PARTS);
    this.question = new CompaniesQuestion(catalog, kind, List.of(policy, before), false, branches);
  }

  /** What is gained and lost. */
  Change change() {
    List<Difference> gained = differences(policy, before, false);
    List<Difference> lost = differences(before, policy, true);
    boolean all = completeness == Completeness.ALL;
    return new Change(gained, lost, completeness, all ? List.copyOf(restsOn) : List.of(), unknown);
  }

  /** What one lets through that the other does not. */
  private List<Difference> differences(PolicyDocument one, PolicyDocument other, boolean isLost) {
    List<Difference> told = new ArrayList<>();
    List<PolicyDocument> drafts = new ArrayList<>();
    Gain gain = question.gain(one, other);
    while (true) {
      NoneOf left = new NoneOf(question.asked(), drafts);
      Answer answer = question.none(gain, left);
      if (!(answer instanceof Refuted refuted)) {
        restsOn.addAll(answer.restsOn());
        if (answer instanceof Unknown open) {
          endedBy(open);
        }
        return told;
      }
      if (told.size() == MOST || (isSpent() && !told.isEmpty())) {
        ended(Completeness.MORE);
        return told;
      }
      Witness witness = plainest(one, other, refuted.witness(), gain, left);
      Optional<Draft> draft = draft(one, other, witness, isLost, told);
      if (draft.isEmpty()) {
        told.add(alone(one, other, witness, isLost));
        endedBy(new Unknown("search", UNPROVED, List.of()));
        return told;
      }
      drafts.add(draft.get().document());
    }
  }

  private boolean isSpent() {
    return question.asked().spent() > MOST_SPENT;
  }

  private void ended(Completeness how) {
    completeness = completeness.and(how);
  }

  private void endedBy(Unknown open) {
    unknown = unknown.or(() -> Optional.of(open));
    ended(Completeness.PERHAPS_MORE);
  }

  /** The widest requests around the witness; empty where they are not found. */
  private Optional<Draft> draft(
      PolicyDocument one,
      PolicyDocument other,
      Witness witness,
      boolean isLost,
      List<Difference> told) {
    AskedPolicies asked = question.asked();
    Optional<Gained> gained = Gained.of(asked, one, other, witness.request());
    if (gained.isEmpty()) {
      return Optional.empty();
    }
    Widest widest =
        new Widest(
            asked,
            gained.get().holds(asked, one, other),
            witness.request(),
            List.of(one, other),
            branches);
    Optional<Draft> draft =
        gained.get().by(asked, one, other, witness.request()).stream()
            .flatMap(statement -> widest.of(statement).stream())
            .findFirst();
    draft.ifPresent(
        found ->
            told.add(
                ToldDraft.of(
                    found,
                    gained.get().effect(),
                    gained.get().grant(isLost),
                    told(witness, isLost),
                    asked,
                    branches)));
    return draft;
  }

  /** Instead of one that is let through further, where there is one, one that was not at all. */
  private Witness plainest(
      PolicyDocument one, PolicyDocument other, Witness witness, Gain gain, Besides left) {
    boolean further =
        Gained.of(question.asked(), one, other, witness.request())
            .filter(Gained::isFurther)
            .isPresent();
    Optional<Answer> newly =
        further
            ? Optional.of(question.none(gain, left.and(new Newly(question.asked(), one, other))))
            : Optional.empty();
    return newly
        .filter(Answer::isRefuted)
        .map(answer -> ((Refuted) answer).witness())
        .orElse(witness);
  }

  /** A request that one policy allows, and the other does not. */
  private record Newly(AskedPolicies deciding, PolicyDocument one, PolicyDocument other)
      implements Besides {
    @Override
    public Proposition holds(AskedPolicies asked) {
      return asked
          .propositions()
          .and(asked.allows(one), asked.propositions().not(asked.allows(other)));
    }

    @Override
    public boolean isSo(Request request) {
      return deciding.decides(one, request) == Outcome.ALLOW
          && deciding.decides(other, request).isDenied();
    }
  }

  /** The request by itself, where no wider ones are found around it. */
  private Difference alone(
      PolicyDocument one, PolicyDocument other, Witness witness, boolean isLost) {
    AskedPolicies asked = question.asked();
    Optional<Gained> gained = Gained.of(asked, one, other, witness.request());
    Statement like =
        gained.stream()
            .flatMap(how -> how.by(asked, one, other, witness.request()).stream())
            .findFirst()
            .orElse(
                one.statements().isEmpty() ? other.statements().get(0) : one.statements().get(0));
    return new Difference(
        Draft.exactly(witness.request(), like, gained.map(Gained::effect).orElse(Effect.ALLOW)),
        List.of(),
        gained.flatMap(how -> how.grant(isLost)),
        false,
        told(witness, isLost));
  }

  /** The witness with what is decided of it before and after, whichever of them lets it through. */
  private static Witness told(Witness witness, boolean isLost) {
    Outcome one = witness.decisions().get(0).outcome();
    Outcome other = witness.decisions().get(1).outcome();
    return new Witness(
        witness.request(),
        List.of(
            new Witness.Decided("before", isLost ? one : other),
            new Witness.Decided("after", isLost ? other : one)),
        witness.beside());
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
