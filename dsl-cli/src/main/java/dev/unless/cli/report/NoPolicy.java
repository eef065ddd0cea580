package dev.unless.cli.report;

import dev.unless.document.ActionElement;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.Statement;
import java.util.Optional;

/**
 * What it is like to have no policy of a kind. Of most kinds it is a policy without statements.
 * Without a boundary, a session policy or an endpoint policy nothing is bounded.
 *
 * <p>Source: IAM User Guide, "Policy evaluation logic"; Amazon VPC, AWS PrivateLink, "Control
 * access to VPC endpoints using endpoint policies", "Default endpoint policy".
 */
final class NoPolicy {
  private NoPolicy() {}

  /** A policy that does the same as none. */
  static PolicyDocument of(PolicyKind kind) {
    return isUnbounded(kind)
        ? PolicyDocument.of(
            new Statement(
                Optional.empty(),
                Effect.ALLOW,
                kind == PolicyKind.VPC_ENDPOINT
                    ? Optional.of(PrincipalElement.everyone())
                    : Optional.empty(),
                ActionElement.everyAction(),
                Optional.of(ResourceElement.everyResource()),
                Optional.empty()))
        : PolicyDocument.of();
  }

  /** The same in words. */
  static String words(PolicyKind kind) {
    return isUnbounded(kind) ? "no policy, which bounds nothing" : "no policy";
  }

  private static boolean isUnbounded(PolicyKind kind) {
    return switch (kind) {
      case PERMISSIONS_BOUNDARY, SESSION, VPC_ENDPOINT -> true;
      default -> false;
    };
  }
}
