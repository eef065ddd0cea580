package dev.unless.catalog;

import dev.unless.annotation.Internal;
import dev.unless.text.Overlap;
import dev.unless.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What actions are on that name no resource, so that a Resource which does not match it neither
 * allows nor denies them.
 *
 * <p>Rulings, from the Allows that AWS's guides publish as working: {@code s3:ListAllMyBuckets} is
 * on {@code arn:aws:s3:::*} (Amazon S3 User Guide, "Controlling access to a bucket with user
 * policies"), {@code logs:DescribeLogGroups} on {@code log-group::log-stream:} (Amazon Athena User
 * Guide, "Troubleshoot Spark-enabled workgroups", allows it on {@code log-group:*}), {@code
 * dynamodb:ListTables} on {@code table/*} (Amazon DynamoDB Developer Guide, "Using identity-based
 * policies"), {@code states:ListStateMachines} on {@code stateMachine:*} (AWS Step Functions
 * Developer Guide, "Creating granular permissions"), {@code iam:ListUsers} on {@code user/} and
 * {@code iam:ListRoles} on {@code role/} (IAM User Guide, "Permissions required to access IAM
 * resources").
 */
@Internal
public final class ActedOn {
  private static final String PARTITION = "{partition}";
  private static final String REGION = "{region}";
  private static final String ACCOUNT = "{account}";

  private static final Map<String, ActedOn> BY_ACTION =
      Map.of(
          "s3:listallmybuckets", new ActedOn("arn:{partition}:s3:::*"),
          "logs:describeloggroups",
              new ActedOn("arn:{partition}:logs:{region}:{account}:log-group::log-stream:"),
          "dynamodb:listtables", new ActedOn("arn:{partition}:dynamodb:{region}:{account}:table/*"),
          "states:liststatemachines",
              new ActedOn("arn:{partition}:states:{region}:{account}:stateMachine:*"),
          "iam:listusers", new ActedOn("arn:{partition}:iam::{account}:user/"),
          "iam:listroles", new ActedOn("arn:{partition}:iam::{account}:role/"));

  private final String shape;
  private final Text anywhere;

  private ActedOn(String shape) {
    this.shape = shape;
    this.anywhere = open(open(open(Text.literal(shape), PARTITION), REGION), ACCOUNT);
  }

  /** What the action of this name, case folded, is on; empty where it is on what it names. */
  public static Optional<ActedOn> of(String foldedAction) {
    return Optional.ofNullable(BY_ACTION.get(foldedAction));
  }

  /** The actions that are on what they do not name, case folded. */
  static Stream<String> actions() {
    return BY_ACTION.keySet().stream();
  }

  /** Whether a Resource of this pattern matches it for some partition, region and account. */
  public boolean mayMatch(Text pattern) {
    return Overlap.exists(pattern, anywhere);
  }

  /** Whether it is in a region. */
  public boolean hasRegion() {
    return shape.contains(REGION);
  }

  /** Its ARN. */
  public String arn(String partition, String region, String account) {
    return shape.replace(PARTITION, partition).replace(REGION, region).replace(ACCOUNT, account);
  }

  /** Its ARN in whatever region. */
  public Text inAnyRegion(String partition, String account) {
    return open(Text.literal(arn(partition, REGION, account)), REGION);
  }

  /** The text with a wildcard in the place of what is left open. */
  private static Text open(Text text, String place) {
    Text opened = Text.literal("");
    for (Text.Part part : text.parts()) {
      Text one = new Text(List.of(part));
      String literal = part instanceof Text.Literal known ? known.text() : "";
      int at = literal.indexOf(place);
      opened =
          opened.then(
              at < 0
                  ? one
                  : Text.literal(literal.substring(0, at))
                      .then(Text.anything())
                      .then(literal.substring(at + place.length())));
    }
    return opened;
  }
}
