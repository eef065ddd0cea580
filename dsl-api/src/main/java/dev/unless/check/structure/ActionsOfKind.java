package dev.unless.check.structure;

import static dev.unless.finding.Printable.quote;
import static java.util.stream.Collectors.joining;

import dev.unless.catalog.ActionLookup;
import dev.unless.catalog.ResourceControlServices;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionPattern;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Printable;
import dev.unless.text.CaseFolding;
import dev.unless.text.Text.Wildcard;
import dev.unless.vocabulary.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Actions of services that a policy of this kind is never asked about: others than S3's in a bucket
 * policy, KMS's in a key policy, STS's in a role trust policy, and those of services that resource
 * control policies do not bind. A wildcard that covers other services as well, and NotAction, are
 * left alone.
 *
 * <p>Of STS a role trust policy takes only what assumes a role, and what goes with it. Of IAM's
 * resources only roles have a policy, so that others take none of its actions.
 *
 * <p>Source: IAM User Guide, "IAM policy validation check reference", "Unsupported action in
 * policy" and "RCP syntax error action"; IAM's own error "AssumeRole policy may only specify STS
 * AssumeRole actions".
 */
final class ActionsOfKind {
  /** S3, and what else keeps buckets: {@code s3express}, {@code s3-outposts}, … */
  private static final String OF_BUCKETS = "s3";

  /** What a role trust policy is asked about, in lower case. */
  private static final Set<String> ASSUMING =
      Set.of(
          "sts:assumerole",
          "sts:assumerolewithsaml",
          "sts:assumerolewithwebidentity",
          "sts:setcontext",
          "sts:setsourceidentity",
          "sts:tagsession");

  private ActionsOfKind() {}

  static List<Finding> findings(StatementView statement) {
    List<Finding> found = new ArrayList<>();
    if (statement.statement().action().negated()) {
      return found;
    }
    List<ActionPattern> entries = statement.actions();
    for (int i = 0; i < entries.size(); i++) {
      String service = CaseFolding.fold(entries.get(i).service());
      if (Wildcard.isIn(service)) {
        continue;
      }
      boolean taken = takes(statement.kind(), service);
      if (!taken || isNeverAsked(statement, entries.get(i))) {
        found.add(finding(statement, i, taken));
      }
    }
    return found;
  }

  private static Finding finding(StatementView statement, int index, boolean ofTakenService) {
    String action = statement.actions().get(index).text();
    return statement.finding(
        statement.kind() == PolicyKind.RESOURCE_CONTROL && !ofTakenService
            ? Code.RCP_SYNTAX_ERROR_ACTION
            : Code.UNSUPPORTED_ACTION_IN_POLICY,
        statement.statement().action().name(),
        index,
        quote(action) + " is not an action that " + whose(statement.kind()) + ".",
        action,
        "Take it out; " + instead(statement.kind(), ofTakenService));
  }

  /** Whether it is one action, of a service that the kind takes, that it is never asked about. */
  private static boolean isNeverAsked(StatementView statement, ActionPattern entry) {
    String action = CaseFolding.fold(entry.text());
    return switch (statement.kind()) {
      case ROLE_TRUST ->
          !ASSUMING.contains(action)
              && Action.parse(entry.text())
                  .map(statement.catalog()::look)
                  .filter(ActionLookup.Known.class::isInstance)
                  .isPresent();
      case RESOURCE_CONTROL -> ResourceControlServices.except(action);
      default -> false;
    };
  }

  private static boolean takes(PolicyKind kind, String service) {
    return switch (kind) {
      case BUCKET -> service.startsWith(OF_BUCKETS);
      case KEY -> service.equals("kms");
      case ROLE_TRUST -> service.equals("sts");
      case RESOURCE_CONTROL -> ResourceControlServices.contains(service);
      case RESOURCE_BASED -> !service.equals("iam");
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
      case RESOURCE_BASED -> "the policy of a resource is asked about";
      default -> "the policy of " + kind.ofWhat() + " is asked about";
    };
  }

  private static String instead(PolicyKind kind, boolean ofTakenService) {
    return switch (kind) {
      case BUCKET -> "name actions of S3, such as \"s3:GetObject\".";
      case KEY -> "name actions of KMS, such as \"kms:Decrypt\".";
      case ROLE_TRUST -> "name actions of STS, such as \"sts:AssumeRole\".";
      case RESOURCE_CONTROL ->
          ofTakenService
              ? "who may retire a grant, the grant itself says."
              : "use a service control policy for this service.";
      case RESOURCE_BASED -> "name actions on the resource, such as \"sqs:SendMessage\".";
      default ->
          "name actions of "
              + kind.services().stream().sorted().map(Printable::quote).collect(joining(" or "))
              + ".";
    };
  }
}
