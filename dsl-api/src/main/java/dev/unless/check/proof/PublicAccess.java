package dev.unless.check.proof;

import dev.unless.catalog.ActionSet;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.Pin;
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
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
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

  /** So many actions are tried that no policy gives to another account. */
  private static final int MOST_ACTIONS = 8;

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
    List<Statement> denies = new ArrayList<>();
    for (int round = 0; round < MOST_ACTIONS; round++) {
      Answer answer = Prover.of(policy.catalog()).notPublic(beside(policy, allow, denies));
      proofs.spend(PRICE);
      if (!(answer instanceof Refuted refuted)) {
        return Optional.empty();
      }
      String action = refuted.witness().request().action();
      if (!isOfOwnAccountOnly(CaseFolding.fold(action))) {
        return Optional.of(finding(allow, refuted));
      }
      denies.add(noOne(action));
    }
    return Optional.empty();
  }

  private static boolean isOfOwnAccountOnly(String folded) {
    return ActionSet.OWN_ACCOUNT_ONLY.contains(new ActionPattern(folded).service(), folded);
  }

  /** No policy of a resource gives the action to another account. */
  private static Statement noOne(String action) {
    Statement all = Parts.under(Effect.DENY, List.of());
    return Parts.of(all, new ActionElement(false, List.of(new ActionPattern(action))));
  }

  /** The policy without its other Allows, and with more Denies. */
  private static PolicyDocument beside(
      Subject policy, StatementView allow, List<Statement> denies) {
    List<Statement> statements =
        Stream.of(
                policy.statements().stream()
                    .filter(statement -> !statement.allows())
                    .map(StatementView::statement),
                denies.stream(),
                Stream.of(withoutKeysOfEvents(allow)))
            .flatMap(each -> each)
            .toList();
    PolicyDocument document = policy.document();
    return new PolicyDocument(document.version(), document.id(), statements);
  }

  /** AWS itself compares some sets of EventBridge with one value, which tells of no caller. */
  private static Statement withoutKeysOfEvents(StatementView allow) {
    List<ConditionEntry> entries =
        allow.entries().stream()
            .filter(entry -> !entry.isBareOnSet() || Pin.of(entry.key()).isPresent())
            .map(EntryView::entry)
            .toList();
    return Parts.under(allow.statement(), entries);
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
