package dev.unless.request;

import dev.unless.catalog.ActionSet;
import dev.unless.document.ServiceKey;
import dev.unless.text.ParsedArn;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that follow from what is called, and on which resource.
 *
 * <p>Source: IAM User Guide, "AWS global condition context keys".
 */
final class ResourceKeys {
  /**
   * Services whose every request is made to one region of the partition {@code aws}. Source: IAM
   * User Guide, "AWS: Denies access to AWS based on the requested Region".
   */
  private static final Set<String> OF_NORTH_VIRGINIA =
      Set.of("iam", "cloudfront", "route53", "support");

  private static final String NORTH_VIRGINIA = "us-east-1";
  private static final String ACCESS_POINT = "accesspoint";
  private static final String KEY = "key/";
  private static final String MULTI_REGION_KEY = "key/mrk-";

  private ResourceKeys() {}

  /** Whether requests for the action can have an {@code aws:ResourceAccount} at all. */
  static boolean mayHaveAccount(Target target) {
    return !ActionSet.WITHOUT_RESOURCE_ACCOUNT.contains(target.service(), target.foldedAction());
  }

  /**
   * {@code aws:ResourceAccount}; empty where it is not known, or no such request has it. On event
   * buses of other accounts it hangs on when they were set up.
   */
  static Optional<String> account(RequestContext context) {
    Target target = context.target();
    boolean certain =
        !StandingLogic.WITH_OWNER_OR_NOT.contains(target.service(), target.foldedAction())
            || target.account().equals(context.caller().account());
    return target.account().filter(account -> certain && mayHaveAccount(target));
  }

  /** {@code aws:RequestedRegion}; empty where neither action nor resource tells it. */
  static Optional<String> region(RequestContext context) {
    Target target = context.target();
    Optional<String> partition =
        target.arn().map(ParsedArn::partition).or(() -> context.caller().partition());
    if (OF_NORTH_VIRGINIA.contains(target.service())) {
      return Optional.of(NORTH_VIRGINIA).filter(region -> partition.equals(Optional.of("aws")));
    }
    return target.arn().map(ParsedArn::region).filter(region -> !region.isEmpty());
  }

  /** A service's key, as far as the resource tells it. */
  static Optional<String> value(ServiceKey key, Target target) {
    return switch (key) {
      case S3_DATA_ACCESS_POINT_ARN -> accessPoint(target).map(ParsedArn::toString);
      case S3_DATA_ACCESS_POINT_ACCOUNT -> accessPoint(target).map(ParsedArn::account);
      case KMS_MULTI_REGION ->
          target
              .arn()
              .map(ParsedArn::resource)
              .filter(resource -> resource.startsWith(KEY))
              .map(resource -> String.valueOf(resource.startsWith(MULTI_REGION_KEY)));
      default -> Optional.empty();
    };
  }

  /** The access point's own ARN, also where an object behind it is named. */
  private static Optional<ParsedArn> accessPoint(Target target) {
    if (target.arn().isEmpty() || !target.resource().contains(ACCESS_POINT)) {
      return Optional.empty();
    }
    ParsedArn arn = target.arn().get();
    String[] steps = arn.resource().split("/", 3);
    boolean accessPoint =
        arn.service().equals("s3")
            && steps.length > 1
            && steps[0].equals(ACCESS_POINT)
            && !steps[1].isEmpty();
    return accessPoint
        ? Optional.of(arn.with(ParsedArn.RESOURCE, steps[0] + "/" + steps[1]))
        : Optional.empty();
  }
}
