package dev.unless.request;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.document.ActionPattern;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.WellFormed;
import java.util.Optional;

/**
 * What a request is for: an action on a resource.
 *
 * @param action the action
 * @param foldedAction the action, case folded
 * @param service the prefix of the action, case folded
 * @param resource the resource's ARN, or {@code *}
 * @param arn the resource's ARN; empty for {@code *}
 * @param account the account that owns the resource, as its ARN or the request says; empty where
 *     neither does
 */
@Internal
public record Target(
    String action,
    String foldedAction,
    String service,
    String resource,
    Optional<ParsedArn> arn,
    Optional<String> account) {

  /**
   * The target that a request names.
   *
   * @param account the account that owns the resource, where it is said
   * @throws RefusedException if the action is not one action, the resource is none, or it belongs
   *     to another account than the one said
   */
  static Target of(String action, String resource, Optional<String> account) {
    String folded = CaseFolding.fold(requireAction(action));
    Optional<ParsedArn> arn = parseResource(WellFormed.require(resource));
    Optional<String> owner = arn.map(ParsedArn::account).filter(ParsedArn::isAccount);
    if (account.isPresent() && owner.isPresent() && !account.equals(owner)) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          quote(resource) + " is of another account than " + quote(account.get()) + ".",
          account.get(),
          "Leave the account out: the resource's ARN names it.");
    }
    return new Target(
        action,
        folded,
        new ActionPattern(folded).service(),
        resource,
        arn,
        owner.or(() -> account));
  }

  /** The kind of policy that is attached to the resource. */
  PolicyKind policyKind() {
    if (isRole() && service.equals("sts")) {
      return PolicyKind.ROLE_TRUST;
    }
    if (has(ArnFamily.KEY)) {
      return PolicyKind.KEY;
    }
    return has(ArnFamily.OF_S3) ? PolicyKind.BUCKET : PolicyKind.RESOURCE_BASED;
  }

  /** Whether the resource is a role. */
  boolean isRole() {
    return has(ArnFamily.ROLE);
  }

  private boolean has(ArnFamily form) {
    return arn.isPresent() && form.has(arn.get());
  }

  private static String requireAction(String action) {
    WellFormed.require(action);
    ActionPattern.requireAscii(Code.INVALID_REQUEST, action);
    int colon = action.indexOf(':');
    boolean one = colon > 0 && colon < action.length() - 1 && action.indexOf(':', colon + 1) < 0;
    if (!one || Wildcard.isIn(action)) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          quote(action) + " is not one action.",
          action,
          "Write service:Name, such as \"s3:GetObject\", without wildcards.");
    }
    return action;
  }

  private static Optional<ParsedArn> parseResource(String resource) {
    Optional<ParsedArn> arn = ParsedArn.parse(resource);
    if (arn.isEmpty() && !resource.equals("*")) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          quote(resource) + " is not a resource.",
          resource,
          "Write an ARN of six segments, or \"*\" for an action on no resource.");
    }
    return arn;
  }
}
