package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.Pin;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.prove.Claim.Decided;
import dev.unless.request.CallerKind;
import dev.unless.request.Request;
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether a policy gives something to the public. An Allow that pins whatever it allows gives
 * nothing to it. Of what the others allow and no Deny denies a request is looked for that an
 * outsider makes and that no spared value pins either.
 */
final class PublicQuestion {
  private final PolicyDocument policy;
  private final int branches;
  private final Outsiders outsiders;
  private final SparedValues spared;
  private final PolicyDocument unpinned;
  private final AskedPolicies asked;

  PublicQuestion(Catalog catalog, PolicyDocument of, int branches) {
    this.policy = with(of, statement -> statement.principal().isPresent());
    this.branches = branches;
    this.outsiders = Outsiders.of(policy);
    this.spared = SparedValues.of(policy, outsiders.accounts());
    this.unpinned = with(policy, statement -> !isPinned(statement));
    this.asked = AskedPolicies.of(catalog, List.of(policy, unpinned));
  }

  private static PolicyDocument with(PolicyDocument policy, Predicate<Statement> kept) {
    return new PolicyDocument(
        policy.version(), policy.id(), policy.statements().stream().filter(kept).toList());
  }

  private boolean isPinned(Statement statement) {
    return statement.effect() == Effect.ALLOW
        && statement.conditions().stream()
            .anyMatch(entry -> Pin.pins(entry, policy.hasVariables()));
  }

  /** Proved where it gives nothing to the public. */
  Answer answer() {
    if (policy.statements().isEmpty()) {
      return new Proved(true, List.of());
    }
    Answer answer = new Proved(false, List.of());
    for (Whose whose : Whose.values()) {
      answer = none(unpinned, new Unpinned(whose, true));
      if (answer.isRefuted()) {
        return answer;
      }
    }
    boolean byPins = answer.isProved() && !none(policy, new Unpinned(Whose.ANY, false)).isProved();
    return byPins
        ? new Proved(false, Stream.concat(answer.restsOn().stream(), pins()).toList())
        : answer;
  }

  private Answer none(PolicyDocument document, Besides besides) {
    List<Claim> claims = List.of(new Claim.OfPolicy("policy", document, Decided.ALLOWED));
    return new Question(asked, claims, besides, branches).none();
  }

  /** What is taken for granted of the keys that pin something. */
  private Stream<String> pins() {
    Set<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Statement statement : policy.statements()) {
      for (ConditionEntry entry : statement.conditions()) {
        if (Pin.pins(entry, policy.hasVariables())
            || spared.byKey().containsKey(CaseFolding.fold(entry.key()))) {
          keys.add(entry.key());
        }
      }
    }
    return keys.stream().map(key -> "no outsider has a value of " + key + " that the policy fixes");
  }

  /** Whose requests are looked for, those first that show most plainly what the policy gives. */
  private enum Whose {
    /** Nobody's. */
    ANONYMOUS,
    /** Those on resources of other accounts. */
    ON_OTHERS,
    /** Any outsider's. */
    ANY
  }

  /** An outsider's request, and where that is asked one that nothing pins. */
  private final class Unpinned implements Besides {
    private final Whose whose;
    private final boolean byNothing;

    Unpinned(Whose whose, boolean byNothing) {
      this.whose = whose;
      this.byNothing = byNothing;
    }

    @Override
    public Proposition holds(AskedPolicies of) {
      List<Proposition> all = new ArrayList<>();
      all.add(outsiders.holds(of));
      if (byNothing) {
        all.add(of.propositions().not(spared.holds(of.request())));
      }
      if (whose == Whose.ANONYMOUS) {
        all.add(of.request().callerIs(Set.of(CallerKind.ANONYMOUS)));
      }
      if (whose == Whose.ON_OTHERS) {
        all.add(of.propositions().not(of.request().isSameAccount()));
      }
      return of.propositions().allOf(all);
    }

    @Override
    public boolean isSo(Request request) {
      return outsiders.isSo(request) && !(byNothing && spared.areIn(request));
    }
  }
}
