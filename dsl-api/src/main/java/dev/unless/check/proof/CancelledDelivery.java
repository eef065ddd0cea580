package dev.unless.check.proof;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.document.Principal.Form;
import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import java.util.ArrayList;
import java.util.List;

/**
 * Denies that deny a service all that an Allow lets it do, such as deliver logs.
 *
 * <p>Ruling: a service that calls on its own account comes through none of the endpoints and from
 * none of the addresses that a policy names.
 */
final class CancelledDelivery {
  private CancelledDelivery() {}

  static List<Finding> findings(Subject policy, Proofs proofs) {
    List<AtFirstSight> denies =
        policy.statements().stream()
            .filter(statement -> !statement.allows())
            .filter(CancelledDelivery::isOfWhence)
            .map(AtFirstSight::of)
            .toList();
    List<Finding> found = new ArrayList<>();
    if (denies.isEmpty() || !policy.kind().isAttachedToResource()) {
      return found;
    }
    for (StatementView allow : policy.statements()) {
      if (allow.allows() && !allow.hasNotPrincipal()) {
        List<StatementView> cancelling = AtFirstSight.of(allow).cancelling(denies);
        allow.principals().stream()
            .filter(principal -> principal.form() == Form.SERVICE)
            .forEach(service -> add(proofs, service, cancelling, found));
      }
    }
    return found;
  }

  /** Whether it asks whence or by whom a request comes, which no service can answer. */
  private static boolean isOfWhence(StatementView deny) {
    return !deny.entriesOf(KeySubject.ADDRESS, KeySubject.VPC_ENDPOINT, KeySubject.CALLER).isEmpty()
        && deny.entries(GlobalKey.PRINCIPAL_IS_AWS_SERVICE).isEmpty();
  }

  private static void add(
      Proofs proofs, PrincipalView service, List<StatementView> denies, List<Finding> found) {
    StatementView allow = service.statement();
    Statement delivery = Parts.to(allow.statement(), service.principal());
    List<Statement> comes = List.of(delivery, Parts.under(Elsewhere.entries(denies)));
    if (isCancelled(proofs, comes, denies) && !proofs.isNever(comes, List.of())) {
      List<StatementView> needed =
          Proofs.needed(denies, fewer -> isCancelled(proofs, comes, fewer));
      found.add(finding(service, needed));
    }
  }

  private static boolean isCancelled(
      Proofs proofs, List<Statement> comes, List<StatementView> denies) {
    return !denies.isEmpty() && proofs.isNever(comes, Proofs.statements(denies));
  }

  private static Finding finding(PrincipalView service, List<StatementView> denies) {
    StatementView deny = denies.get(denies.size() - 1);
    return deny.finding(
        Code.EVERYBODY_DENIED,
        (denies.size() == 1 ? "This Deny denies " : Proofs.named(denies) + " together deny ")
            + quote(service.text())
            + " all that "
            + Proofs.named(List.of(service.statement()))
            + " allows it: a service that calls on its own account comes from no address, VPC or"
            + " account of yours.",
        Fix.of(
                "Except it: add \"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"} to the"
                    + " Deny's condition.")
            .inJava("Except it: add .unless(principalIsAwsService()) to the Deny."));
  }
}
