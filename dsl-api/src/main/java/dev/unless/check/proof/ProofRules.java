package dev.unless.check.proof;

import dev.unless.annotation.Internal;
import dev.unless.check.model.Inspection;
import dev.unless.check.model.Subject;
import dev.unless.document.Pointer;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rules that prove what they say, in the order in which they are asked. What all of them may try of
 * one policy is counted; where that is spent the others stay silent, and it is told.
 */
@Internal
public final class ProofRules {
  /** All of them. */
  public static final List<Inspection> ALL = List.of(ProofRules::findings);

  private ProofRules() {}

  private static List<Finding> findings(Subject policy) {
    Proofs proofs = Proofs.of(policy);
    List<Finding> idle = new ArrayList<>(ExcludingConditions.findings(policy, proofs));
    idle.addAll(IdleStatement.findings(policy, proofs, statements(idle)));
    List<Finding> found = new ArrayList<>(idle);
    found.addAll(PublicAccess.findings(policy, proofs));
    found.addAll(Lockout.findings(policy, proofs));
    found.addAll(UnmanageableKey.findings(policy, proofs));
    found.addAll(EverybodyDenied.findings(policy, proofs));
    found.addAll(CancelledDelivery.findings(policy, proofs));
    found.addAll(IdleException.findings(policy, proofs));
    found.addAll(RedundantStatement.findings(policy, proofs, statements(idle)));
    if (proofs.areSpent()) {
      found.add(spent());
    }
    return found;
  }

  private static Set<Integer> statements(List<Finding> findings) {
    Set<Integer> statements = new TreeSet<>();
    findings.forEach(finding -> Pointer.statementOf(finding.pointer()).ifPresent(statements::add));
    return statements;
  }

  private static Finding spent() {
    return new Finding(
        Pointer.ROOT,
        new Problem(
            Code.NOT_ALL_PROVED,
            "The policy is so large that it was not found out of all of its statements whether they"
                + " contradict themselves, cancel each other, or let the public in.",
            "",
            "Split it, or leave out what says the same twice."));
  }
}
