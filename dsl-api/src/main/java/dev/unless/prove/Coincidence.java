package dev.unless.prove;

import dev.unless.annotation.Internal;
import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.finding.Nonnull;
import dev.unless.request.CallerKind;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether some statements of a policy can apply to one request, and others not to it. Only a proof
 * counts: it is of every request that a builder accepts, so that it does not rest on what people
 * ask for, and no request is made. What all questions took together is counted.
 *
 * <p>Ruling: none but members of accounts has an ARN.
 */
@Internal
public final class Coincidence {
  /** A proof that takes more choices is rare, and not worth it where many are tried. */
  private static final int BRANCHES = 200;

  /** What it takes to ask, in atoms, whatever is tried. */
  private static final int PRICE = 200;

  private final PolicyDocument policy;
  private final PolicyKind kind;
  private final AskedPolicies asked;
  private final long most;

  private Coincidence(PolicyDocument policy, PolicyKind kind, AskedPolicies asked, long most) {
    this.policy = policy;
    this.kind = kind;
    this.asked = asked;
    this.most = most;
  }

  /**
   * Of the statements of a policy.
   *
   * @param kind the policy's kind: where it names no principals it binds some callers
   * @param most how many atoms may be tried by all questions together
   */
  public static Coincidence of(Catalog catalog, PolicyKind kind, PolicyDocument policy, long most) {
    Nonnull.require("catalog", catalog, "kind", kind, "policy", policy);
    return new Coincidence(policy, kind, AskedPolicies.of(catalog, List.of(policy)), most);
  }

  /**
   * Whether it is proved that no request is such that each of some statements applies to it, and
   * none of the others. Their elements are the policy's, or name no account.
   */
  public boolean isNever(List<Statement> all, List<Statement> noneOf) {
    if (isSpent()) {
      return false;
    }
    asked.spend(PRICE);
    Sought sought = new Sought(asked, new Applied(all, noneOf), BRANCHES);
    return sought.isProved(List.of(), Set.of()) && sought.isOfAll();
  }

  /** Whether so much was tried that no more is proved. */
  public boolean isSpent() {
    return asked.spent() > most;
  }

  /** Counts what was tried elsewhere, in atoms. */
  public void spend(long tried) {
    asked.spend(tried);
  }

  /** A request to which some statements apply, and others not. */
  private final class Applied implements Counterexample {
    private final List<Statement> all;
    private final List<Statement> noneOf;

    Applied(List<Statement> all, List<Statement> noneOf) {
      this.all = all;
      this.noneOf = noneOf;
    }

    @Override
    public List<Proposition> holds(AskedPolicies of) {
      List<Proposition> holds = new ArrayList<>();
      holds.add(BoundCallers.of(policy, Optional.of(kind)).holds(of));
      holds.add(noneButMembersHasAnArn(of));
      all.forEach(statement -> holds.add(of.applies(policy, statement)));
      noneOf.forEach(statement -> holds.add(of.propositions().not(of.applies(policy, statement))));
      return holds;
    }

    private Proposition noneButMembersHasAnArn(AskedPolicies of) {
      return of.propositions()
          .or(
              of.request().callerIs(CallerKind.which(CallerKind::isMember)),
              of.propositions().not(of.request().has(GlobalKey.PRINCIPAL_ARN)));
    }

    @Override
    public Optional<Witness> confirmed(AskedPolicies of, Request request) {
      return Optional.empty();
    }
  }
}
