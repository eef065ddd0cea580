package dev.unless.decide;

import dev.unless.catalog.Catalog;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.PrincipalType;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.finding.RefusedException;
import dev.unless.laws.Pick;
import dev.unless.operator.ConditionOperator;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Random policies of 12 to 60 statements that share actions and differ in resources and values, and
 * requests that about one of the statements meets.
 */
final class ManyStatements {
  private static final int RESOURCES = 48;
  private static final int VALUES = 24;
  private static final String LOGS = "logs:DescribeLogGroups";

  private static final List<String> CALLERS =
      List.of(
          "arn:aws:iam::111122223333:user/ann",
          "arn:aws:sts::111122223333:assumed-role/reader/s1",
          "arn:aws:iam::111122223333:root");

  /** How alike the statements of a policy are in their resources and values. */
  private enum Shape {
    /** All on one resource, each for a value of its own. */
    VALUES,
    /** Each on a resource of its own. */
    RESOURCES,
    /** Any mixture. */
    MIXED
  }

  /** Actions by name, by a pattern of one service, and by one of any service. */
  private static final List<List<String>> ACTIONS =
      List.of(
          List.of("s3:GetObject", "S3:getobject", LOGS),
          List.of("s3:Get*", "S3:?etObject", "logs:Describe*"),
          List.of("*", "*:Get*", "*:*"));

  private final Pick pick;
  private final List<String> usual;
  private final Shape shape;
  private final boolean withPrincipals;

  ManyStatements(Pick pick) {
    this.pick = pick;
    this.usual = pick.of(ACTIONS);
    this.shape = pick.of(Shape.values());
    this.withPrincipals = pick.chance(40);
  }

  PolicyDocument policy() {
    return new PolicyDocument(
        Optional.of(pick.chance(90) ? Version.V2012_10_17 : Version.V2008_10_17),
        Optional.empty(),
        pick.some(12, 60, this::statement));
  }

  private Statement statement() {
    return new Statement(
        Optional.empty(),
        pick.chance(50) ? Effect.DENY : Effect.ALLOW,
        withPrincipals ? Optional.of(principal()) : Optional.empty(),
        action(),
        withPrincipals && pick.chance(10) ? Optional.empty() : Optional.of(resource()),
        condition());
  }

  private PrincipalElement principal() {
    return pick.chance(50)
        ? PrincipalElement.everyone()
        : new PrincipalElement(
            pick.chance(10),
            Optional.of(
                Map.of(
                    PrincipalType.AWS,
                    pick.some(
                        1,
                        2,
                        () ->
                            new Principal(
                                PrincipalType.AWS,
                                pick.of(
                                    "111122223333",
                                    "arn:aws:iam::111122223333:user/ann",
                                    "arn:aws:iam::111122223333:role/reader",
                                    "AIDAJQABLZS4A3QDU576Q"))))));
  }

  private ActionElement action() {
    Supplier<String> any =
        () ->
            pick.chance(75)
                ? pick.of(usual)
                : pick.of("s3:PutObject", "s3:*", "*", "*:Get*", LOGS, "logs:Describe*");
    return new ActionElement(
        pick.chance(3), pick.some(1, 2, any).stream().map(ActionPattern::new).toList());
  }

  private ResourceElement resource() {
    boolean one = shape == Shape.VALUES || (shape == Shape.MIXED && pick.chance(40));
    if (one) {
      return new ResourceElement(false, List.of(new ResourcePattern("arn:aws:s3:::b/*")));
    }
    return new ResourceElement(
        pick.chance(4), pick.some(1, 2, () -> new ResourcePattern(resourceText())));
  }

  private String resourceText() {
    int number = pick.below(RESOURCES);
    return switch (pick.below(12)) {
      case 0 -> "arn:aws:s3:::b/" + number + "/x.txt";
      case 1 -> "arn:aws:s3:::b/" + number + "/*";
      case 2, 3 -> "arn:aws:s3:::*/" + number + "/x.txt";
      case 4 -> "arn:*:b/" + number + "/x.txt";
      case 5, 6 -> "arn:aws:s3:::*/" + number + "/*";
      case 7, 8 -> "arn:*/" + number + "/?.txt";
      case 9 -> "arn:aws:s3:::b/${aws:PrincipalTag/n, '" + number + "'}/*";
      case 10 -> "arn:aws:logs:" + region(number) + ":111122223333:*";
      default -> pick.of("*", "arn:aws:s3:::?/" + number + "/x?txt");
    };
  }

  private static String region(int number) {
    return "region-" + number;
  }

  private Optional<ConditionBlock> condition() {
    if (shape == Shape.RESOURCES && pick.chance(60)) {
      return Optional.empty();
    }
    List<ConditionEntry> entries =
        pick.some(pick.chance(95) ? 1 : 0, pick.chance(30) ? 2 : 1, this::entry);
    try {
      return Optional.of(new ConditionBlock(entries, List.of()));
    } catch (RefusedException keyStandsTwice) {
      return Optional.of(ConditionBlock.of(entries.get(0)));
    }
  }

  private ConditionEntry entry() {
    if (pick.chance(8)) {
      return new ConditionEntry(
          ConditionOperator.parse(pick.of("IpAddress", "IpAddress", "NotIpAddress")),
          "aws:SourceIp",
          pick.some(1, 2, this::address));
    }
    String operator =
        pick.chance(shape == Shape.VALUES ? 75 : 40)
            ? "StringEquals"
            : pick.of(
                "StringEqualsIfExists",
                "StringEqualsIfExists",
                "StringNotEquals",
                "StringEqualsIgnoreCase",
                "StringLike",
                "StringLikeIfExists",
                "BinaryEquals",
                "ForAnyValue:StringEquals",
                "ForAllValues:StringEquals",
                "ForAnyValue:StringNotEquals",
                "StringNotEqualsIfExists");
    return new ConditionEntry(
        ConditionOperator.parse(operator),
        pick.of("my:n", "my:n", "my:n", "my:n", "MY:N", "aws:PrincipalTag/n", "aws:TagKeys"),
        pick.some(pick.chance(3) ? 0 : 1, pick.chance(80) ? 1 : 3, this::value));
  }

  private String address() {
    return "10.0.0." + pick.below(VALUES);
  }

  private String value() {
    return pick.chance(90)
        ? "n" + pick.below(VALUES)
        : pick.of("*", "N1", "n?", "${aws:PrincipalTag/n}", "");
  }

  /** A request for what some statements of such policies are about. */
  Request request() {
    String action =
        pick.chance(80) ? "s3:GetObject" : pick.of("s3:PutObject", "S3:GETOBJECT", LOGS);
    String resource =
        action.equals(LOGS) ? "*" : "arn:aws:s3:::b/" + pick.below(RESOURCES) + "/x.txt";
    RequestBuilder builder =
        Request.builder(Caller.ofArn(pick.of(CALLERS)), action, resource, Catalog.aws())
            .resourceAccount("111122223333");
    switch (pick.below(4)) {
      case 0 -> builder.unknown("aws:RequestedRegion");
      case 1 -> {}
      default -> builder.with("aws:RequestedRegion", region(pick.below(RESOURCES)));
    }
    switch (pick.below(8)) {
      case 0 -> builder.unknown("my:n");
      case 1 -> builder.with("my:n", pick.some(0, 2, this::given));
      case 2, 3 -> {}
      default -> builder.with("my:n", given());
    }
    switch (pick.below(5)) {
      case 0 -> builder.unknown("aws:PrincipalTag/n");
      case 1 -> {}
      default -> builder.with("aws:PrincipalTag/n", pick.of(given(), given().substring(1)));
    }
    if (pick.chance(60)) {
      builder.with("aws:SourceIp", address());
    }
    if (pick.chance(50)) {
      builder.with("aws:TagKeys", pick.some(0, 2, this::given));
    }
    return builder.asGiven().build();
  }

  private String given() {
    return "n" + pick.below(VALUES);
  }

  /** One-statement policies, in order. */
  static List<PolicyDocument> alone(PolicyDocument policy) {
    List<PolicyDocument> alone = new ArrayList<>();
    policy
        .statements()
        .forEach(
            statement ->
                alone.add(
                    new PolicyDocument(policy.version(), Optional.empty(), List.of(statement))));
    return alone;
  }
}
