package dev.unless.check.proof;

import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal.Form;
import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.prove.Answer;
import dev.unless.prove.Prover;
import dev.unless.prove.Refuted;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Allows that let somebody in whom the policy does not name, with such a request. What is public is
 * defined in docs/semantics.md, section 7: a value of a condition key that tells of somebody known
 * closes it, and what a Deny takes away is not given.
 */
final class PublicAccess {
  /** As a question about an Allow that does let the public in takes, in atoms. */
  private static final long PRICE = 4_000;

  /** Whom only their own names reach. */
  private static final Set<Form> NAMED =
      EnumSet.complementOf(EnumSet.of(Form.EVERYONE, Form.IDENTITY_PROVIDER));

  private static final Fix OF_ROLE =
      Fix.of(
              "Name in Principal who may assume the role, or say in a condition whose identities may:"
                  + " the sub of their tokens, or aws:PrincipalOrgID.")
          .inJava(
              "Name in .to(…) who may assume the role, or say by .when(…) whose identities may: the"
                  + " sub of their tokens, or principalOrgId(…).");

  private static final Fix OF_RESOURCE =
      Fix.of(
              "Name in Principal who is let in, or ask in a condition for values of a key that"
                  + " tells who or whence, such as aws:PrincipalOrgID, aws:SourceArn, aws:SourceVpce or"
                  + " aws:SourceIp.")
          .inJava(
              "Name in .to(…) who is let in, or ask by .when(…) for values of a key that tells who"
                  + " or whence, such as principalOrgId(…), sourceArn(…), sourceVpce(…) or"
                  + " sourceIp(…).");

  private PublicAccess() {}

  static List<Finding> findings(Subject policy, Proofs proofs) {
    if (!policy.kind().isAttachedToResource()) {
      return List.of();
    }
    return policy.statements().stream()
        .filter(PublicAccess::mayReachOutsiders)
        .flatMap(statement -> request(policy, proofs, statement).stream())
        .toList();
  }

  private static boolean mayReachOutsiders(StatementView statement) {
    return statement.allows()
        && (statement.hasNotPrincipal()
            || statement.principals().stream()
                .anyMatch(principal -> !NAMED.contains(principal.form())));
  }

  private static Optional<Finding> request(Subject policy, Proofs proofs, StatementView allow) {
    if (proofs.areSpent()) {
      return Optional.empty();
    }
    Answer answer = Prover.of(policy.catalog()).notPublic(beside(policy, allow));
    proofs.spend(PRICE);
    return answer instanceof Refuted refuted
        ? Optional.of(finding(allow, refuted))
        : Optional.empty();
  }

  /** The policy without its other Allows. */
  private static PolicyDocument beside(Subject policy, StatementView allow) {
    List<Statement> statements =
        Stream.concat(
                policy.statements().stream().filter(statement -> !statement.allows()),
                Stream.of(allow))
            .map(StatementView::statement)
            .toList();
    PolicyDocument document = policy.document();
    return new PolicyDocument(document.version(), document.id(), statements);
  }

  private static Finding finding(StatementView allow, Refuted refuted) {
    return allow.finding(
        Code.PUBLIC_ACCESS,
        "The public is let in: this request is allowed, and nothing in the policy tells who makes"
            + " it: "
            + refuted.witness().sentence()
            + ".",
        allow.kind() == PolicyKind.ROLE_TRUST ? OF_ROLE : OF_RESOURCE);
  }
}
