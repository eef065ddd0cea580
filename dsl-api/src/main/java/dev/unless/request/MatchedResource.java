package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.text.Text;
import java.util.Map;
import java.util.Optional;

/**
 * What the Resource elements of policies are matched with: the resource that the request names, or
 * for some actions that name none what AWS takes them to be on.
 *
 * <p>Rulings, from the Allows that AWS's guides publish as working: {@code s3:ListAllMyBuckets} is
 * on {@code arn:aws:s3:::*} (Amazon S3 User Guide, "Controlling access to a bucket with user
 * policies"), {@code logs:DescribeLogGroups} on {@code log-group::log-stream:} (Amazon Athena User
 * Guide, "Troubleshoot Spark-enabled workgroups", allows it on {@code log-group:*}), {@code
 * dynamodb:ListTables} on {@code table/*} (Amazon DynamoDB Developer Guide, "Using identity-based
 * policies"), {@code states:ListStateMachines} on {@code stateMachine:*} (AWS Step Functions
 * Developer Guide, "granular permissions"), {@code iam:ListUsers} on {@code user/} and {@code
 * iam:ListRoles} on {@code role/} (IAM User Guide, "Permissions required to access IAM resources").
 *
 * @param text the ARN, or {@code *}; its region is empty where it has one that is not known
 * @param inAnyRegion the ARN with whatever region, where it has one that is not known
 */
@Internal
public record MatchedResource(String text, Optional<Text> inAnyRegion) {
  private static final String NONE = "*";
  private static final String REGION = "{region}";

  /** Of the folded actions what they are on, behind the partition. */
  private static final Map<String, String> OF_ACTIONS =
      Map.of(
          "s3:listallmybuckets", "s3:::*",
          "logs:describeloggroups", "logs:{region}:{account}:log-group::log-stream:",
          "dynamodb:listtables", "dynamodb:{region}:{account}:table/*",
          "states:liststatemachines", "states:{region}:{account}:stateMachine:*",
          "iam:listusers", "iam::{account}:user/",
          "iam:listroles", "iam::{account}:role/");

  static MatchedResource of(Request request) {
    String shape = request.resource().equals(NONE) ? OF_ACTIONS.get(request.foldedAction()) : null;
    if (shape == null) {
      return new MatchedResource(request.resource(), Optional.empty());
    }
    String arn =
        "arn:"
            + request.caller().partition().orElse("aws")
            + ":"
            + shape.replace("{account}", request.resourceAccount().orElse(""));
    int region = arn.indexOf(REGION);
    if (region < 0) {
      return new MatchedResource(arn, Optional.empty());
    }
    Optional<String> known =
        Optional.ofNullable(request.value(GlobalKey.REQUESTED_REGION.folded()))
            .flatMap(ContextValue::variable);
    Text any =
        Text.literal(arn.substring(0, region))
            .then(Text.anything())
            .then(arn.substring(region + REGION.length()));
    return new MatchedResource(
        arn.replace(REGION, known.orElse("")),
        known.isPresent() ? Optional.empty() : Optional.of(any));
  }

  /** Whether it has a region that is not known. */
  public boolean isRegionOpen() {
    return inAnyRegion.isPresent();
  }
}
