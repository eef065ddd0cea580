package dev.unless.catalog;

import dev.unless.annotation.Internal;
import dev.unless.document.ResourcePattern;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 *
 * @param shape the shape of its ARN, in which {@code All} is a literal {@code *}
 */
@Internal
public record ActedOn(ArnShape shape) {
  /** What stands for all there are, and matches nothing but itself. */
  private static final Text ALL = Text.literal("*");

  private static final Map<String, ActedOn> BY_ACTION =
      Map.of(
          "s3:listallmybuckets",
          of("s3:::${All}"),
          "logs:describeloggroups",
          of("logs:${Region}:${Account}:log-group::log-stream:"),
          "dynamodb:listtables",
          of("dynamodb:${Region}:${Account}:table/${All}"),
          "states:liststatemachines",
          of("states:${Region}:${Account}:stateMachine:${All}"),
          "iam:listusers",
          of("iam::${Account}:user/"),
          "iam:listroles",
          of("iam::${Account}:role/"));

  private static ActedOn of(String behindPartition) {
    return new ActedOn(ArnShape.parse("arn:${Partition}:" + behindPartition));
  }

  /** What the action of this name, case folded, is on; empty where it is on what it names. */
  public static Optional<ActedOn> ofAction(String folded) {
    return Optional.ofNullable(BY_ACTION.get(folded));
  }

  /** What actions are on that they do not name, by their names, case folded. */
  public static Map<String, ActedOn> all() {
    return BY_ACTION;
  }

  /** The ARNs that it may have. */
  public TextSet texts() {
    Text any = Text.anything();
    List<Text> all = shape.parameters().stream().map(name -> ALL).toList();
    return TextSet.inFields(shape.fill(any, any, any, all));
  }

  /** Whether a Resource of this pattern matches it for some partition, region and account. */
  public boolean mayMatch(ResourcePattern entry) {
    List<String> segments = ParsedArn.segments(entry.text());
    return shape.includesSomeOf(entry.pattern(true))
        && (segments.size() < ParsedArn.SEGMENTS
            || TextSet.ofPattern(segments.get(ParsedArn.RESOURCE)).mayMeet(resource()));
  }

  private TextSet resource() {
    return TextSet.of(Text.literal(shape.segment(ParsedArn.RESOURCE).replace("${All}", "*")));
  }

  /** Its ARN. */
  public Text arn(String partition, Text region, String account) {
    List<Text> all = shape.parameters().stream().map(name -> ALL).toList();
    return shape.fill(Text.literal(partition), region, Text.literal(account), all);
  }
}
