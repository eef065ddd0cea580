package dev.unless.check.structure;

import static dev.unless.finding.Printable.quote;
import static java.util.stream.Collectors.joining;

import dev.unless.catalog.ResourceControlServices;
import dev.unless.check.model.StatementView;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Printable;
import dev.unless.text.CaseFolding;
import dev.unless.text.Text.Wildcard;
import java.util.ArrayList;
import java.util.List;

/**
 * Actions of services that a policy of this kind is never asked about: others than S3's in a bucket
 * policy, KMS's in a key policy, STS's in a role trust policy, and those of services that resource
 * control policies do not bind. A wildcard that covers other services as well, and NotAction, are
 * left alone.
 *
 * <p>Source: IAM User Guide, "IAM policy validation check reference", "Unsupported action in
 * policy" and "RCP syntax error action".
 */
final class ActionsOfKind {
  /** S3, and what else keeps buckets: {@code s3express}, {@code s3-outposts}, … */
  private static final String OF_BUCKETS = "s3";

  private ActionsOfKind() {}

  static List<Finding> findings(StatementView statement) {
    List<Finding> found = new ArrayList<>();
    if (statement.statement().action().negated()) {
      return found;
    }
    for (int i = 0; i < statement.actions().size(); i++) {
      String action = statement.actions().get(i).text();
      String service = CaseFolding.fold(statement.actions().get(i).service());
      if (!Wildcard.isIn(service) && !takes(statement.kind(), service)) {
        found.add(
            statement.finding(
                statement.kind() == PolicyKind.RESOURCE_CONTROL
                    ? Code.RCP_SYNTAX_ERROR_ACTION
                    : Code.UNSUPPORTED_ACTION_IN_POLICY,
                statement.statement().action().name(),
                i,
                quote(action) + " is no action that " + whose(statement.kind()) + ".",
                action,
                "Take it out; " + instead(statement.kind())));
      }
    }
    return found;
  }

  private static boolean takes(PolicyKind kind, String service) {
    return switch (kind) {
      case BUCKET -> service.startsWith(OF_BUCKETS);
      case KEY -> service.equals("kms");
      case ROLE_TRUST -> service.equals("sts");
      case RESOURCE_CONTROL -> ResourceControlServices.contains(service);
      default ->
          kind.listsActions() || kind.services().isEmpty() || kind.services().contains(service);
    };
  }

  private static String whose(PolicyKind kind) {
    return switch (kind) {
      case BUCKET -> "a bucket policy is asked about";
      case KEY -> "a key policy is asked about";
      case ROLE_TRUST -> "a role trust policy is asked about";
      case RESOURCE_CONTROL -> "a resource control policy binds";
      default -> "the policy of " + kind.ofWhat() + " is asked about";
    };
  }

  private static String instead(PolicyKind kind) {
    return switch (kind) {
      case BUCKET -> "name actions of S3, such as \"s3:GetObject\".";
      case KEY -> "name actions of KMS, such as \"kms:Decrypt\".";
      case ROLE_TRUST -> "name actions of STS, such as \"sts:AssumeRole\".";
      case RESOURCE_CONTROL -> "use a service control policy for this service.";
      default ->
          "name actions of "
              + kind.services().stream().sorted().map(Printable::quote).collect(joining(" or "))
              + ".";
    };
  }
}
