package dev.unless.laws;

import dev.unless.operator.KeyType;
import dev.unless.request.Caller;
import dev.unless.request.Caller.FederatedUser;
import dev.unless.request.Caller.RoleSession;
import dev.unless.request.Caller.User;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The few names and values that random cases are made of, so that they meet often. */
final class Universe {
  static final String OURS = "111122223333";
  static final String THEIRS = "444455556666";

  private static final String IDENTITY =
      "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1";

  static final List<Caller> CALLERS =
      List.of(
          Caller.ofArn("arn:aws:iam::111122223333:user/ann"),
          Caller.ofArn("arn:aws:iam::111122223333:user/team/ann"),
          Caller.ofArn("arn:aws:iam::444455556666:user/ann"),
          Caller.ofArn("arn:aws-cn:iam::111122223333:user/ann"),
          session("arn:aws:iam::111122223333:role/reader", "s1"),
          session("arn:aws:iam::111122223333:role/app/reader", "s1"),
          session("arn:aws:iam::444455556666:role/reader", "s2"),
          session("arn:aws-cn:iam::111122223333:role/reader", "s1"),
          session("arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/Linked", "s1"),
          Caller.ofArn("arn:aws:iam::111122223333:role/reader"),
          Caller.ofArn("arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/Linked"),
          Caller.ofArn("arn:aws:iam::444455556666:role/reader"),
          federated("arn:aws:sts::111122223333:federated-user/fed", true),
          federated("arn:aws:sts::111122223333:federated-user/fed", false),
          federated("arn:aws:sts::444455556666:federated-user/fed", true),
          Caller.ofArn("arn:aws:iam::111122223333:root"),
          Caller.ofArn("arn:aws:iam::444455556666:root"),
          Caller.ofArn("arn:aws-cn:iam::111122223333:root"),
          new Caller.Service("cloudtrail.amazonaws.com"),
          new Caller.Service("ec2.cn-north-1.amazonaws.com.cn"),
          new Caller.Anonymous(),
          new Caller.FederatedIdentity("accounts.google.com"),
          new Caller.CanonicalUser("79a59df900b949e5"),
          Caller.ofArn(IDENTITY),
          Caller.ofArn("arn:aws-cn:iam::cloudfront:user/CloudFront Origin Access Identity E1"));

  static final List<String> OTHER_PRINCIPALS =
      List.of(
          OURS,
          THEIRS,
          "arn:aws:iam::111122223333:root",
          "arn:aws-cn:iam::111122223333:root",
          "arn:aws:iam::111122223333:user/ann",
          "arn:aws:iam::111122223333:role/reader",
          "arn:aws:sts::111122223333:assumed-role/reader/s1",
          "arn:aws:sts::111122223333:federated-user/fed",
          IDENTITY,
          "AIDAJQABLZS4A3QDU576Q",
          "AROAJQABLZS4A3QDU576Q");

  /** An action and a resource it may be called on. */
  record Call(String action, String resource) {}

  static final List<Call> CALLS =
      List.of(
          new Call("s3:GetObject", "arn:aws:s3:::b/logs/x.txt"),
          new Call("s3:GetObject", "arn:aws:s3:::b/ann/é😀:y"),
          new Call("S3:getobject", "arn:aws:s3:::b/a*c?${d}"),
          new Call("s3:PutObject", "arn:aws:s3:::b/ann"),
          new Call("s3:ListBucket", "arn:aws:s3:::b"),
          new Call("s3:PutBucketPolicy", "arn:aws:s3:::b"),
          new Call("s3:DeleteBucketPolicy", "arn:aws:s3:::b"),
          new Call("s3:GetObject", "arn:aws-cn:s3:::b/ann"),
          new Call("kms:Decrypt", "arn:aws:kms:eu-west-1:111122223333:key/k1"),
          new Call("kms:RetireGrant", "arn:aws:kms:eu-west-1:111122223333:key/k1"),
          new Call("kms:DescribeKey", "arn:aws:kms:eu-west-1:111122223333:alias/k1"),
          new Call("sts:AssumeRole", "arn:aws:iam::111122223333:role/target"),
          new Call("sts:AssumeRoleWithWebIdentity", "arn:aws:iam::111122223333:role/target"),
          new Call("iam:GetRole", "arn:aws:iam::111122223333:role/target"),
          new Call("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:q"),
          new Call("dynamodb:GetItem", "arn:aws:dynamodb:eu-west-1:111122223333:table/ann"),
          new Call(
              "execute-api:Invoke", "arn:aws:execute-api:eu-west-1:111122223333:a1/prod/GET/ann"),
          new Call("execute-api:Invoke", "arn:aws:execute-api:eu-west-1:111122223333:a1/ann"),
          new Call("ec2:StartInstances", "arn:aws:ec2:eu-west-1:111122223333:instance/i-1"),
          new Call("sts:AssumeRole", "arn:aws:iam::111122223333:role/aws-service-role/x.com/R"),
          new Call("sts:GetCallerIdentity", "*"),
          new Call("sts:GetSessionToken", "*"),
          new Call("sts:GetFederationToken", "arn:aws:sts::111122223333:federated-user/fed"),
          new Call("sqs:SetQueueAttributes", "arn:aws:sqs:eu-west-1:111122223333:q"),
          new Call("kms:PutKeyPolicy", "arn:aws:kms:eu-west-1:111122223333:key/k1"),
          new Call("kms:DescribeKey", "arn:aws:kms:eu-west-1:111122223333:alias/aws/s3"),
          new Call("s3:ListAllMyBuckets", "*"),
          new Call("logs:DescribeLogGroups", "*"),
          new Call("ec2:DescribeInstances", "*"));

  private static final Map<KeyType, List<String>> KEYS =
      Map.of(
          KeyType.STRING,
          List.of(
              "my:text",
              "my:other",
              "aws:username",
              "aws:userid",
              "aws:PrincipalType",
              "aws:PrincipalTag/team",
              "aws:ResourceTag/Team",
              "aws:PrincipalOrgMasterAccountId",
              "aws:SourceVpce",
              "aws:RequestedRegion",
              "aws:VpceAccount",
              "aws:VpceOrgPaths",
              "shop:Labels",
              "shop:Owner",
              "aws:TagKeys",
              "aws:CalledVia",
              "aws:PrincipalOrgPaths"),
          KeyType.ARN,
          List.of("my:arn", "aws:PrincipalArn", "aws:SourceArn", "aws:SourceVpcArn"),
          KeyType.NUMERIC,
          List.of("my:number", "shop:Amount", "aws:MultiFactorAuthAge", "aws:EpochTime"),
          KeyType.DATE,
          List.of("my:date", "aws:CurrentTime", "aws:EpochTime", "aws:TokenIssueTime"),
          KeyType.BOOL,
          List.of(
              "my:bool",
              "shop:Open",
              "aws:SecureTransport",
              "aws:MultiFactorAuthPresent",
              "aws:PrincipalIsAWSService",
              "aws:ViaAWSService"),
          KeyType.IP_ADDRESS,
          List.of("my:ip", "aws:SourceIp", "aws:VpcSourceIp"),
          KeyType.BINARY,
          List.of("my:bytes"));

  private static final Map<KeyType, List<String>> VALUES =
      Map.of(
          KeyType.STRING,
          List.of(
              "",
              "a",
              "A",
              "ann",
              "dev",
              "a*",
              "*",
              "?",
              "é",
              "😀",
              "😀x",
              "ß",
              "SS",
              "ς",
              "σ",
              "\u212a",
              "i",
              "I",
              "\u0131",
              "an😀",
              "Σ",
              "K",
              "k",
              "a\nb",
              "x:y",
              "${aws:username}",
              "User",
              OURS,
              THEIRS,
              "athena.amazonaws.com",
              "eu-west-1",
              "vpce-1"),
          KeyType.ARN,
          List.of(
              "arn:aws:iam::111122223333:user/ann",
              "arn:aws:iam::111122223333:role/reader",
              "arn:aws:sqs:eu-west-1:111122223333:q:more",
              "arn:aws:s3:::b/ann",
              "arn:::::"),
          KeyType.NUMERIC,
          List.of(
              "10",
              "10.0",
              "+10",
              "-10",
              "0",
              "-0",
              "010",
              "9007199254740993",
              "9007199254740992",
              "0.1",
              "0.10"),
          KeyType.DATE,
          List.of(
              "2026",
              "2026-01",
              "2026-01-01",
              "2026-01-01T00:00Z",
              "2026-01-01T00:00:00Z",
              "2026-01-01T01:00:00+01:00",
              "2025-12-31T20:30:00-03:30",
              "2026-01-01T19:30:00+19:30",
              "2026-01-01T00:00:00.5Z",
              "1767225600",
              "2025-12-31T23:59:59.999Z",
              "20260101"),
          KeyType.BOOL,
          List.of("true", "false", "TRUE", "False"),
          KeyType.IP_ADDRESS,
          List.of(
              "10.0.0.1",
              "10.0.0.7",
              "192.0.2.1",
              "2001:db8::1",
              "2001:DB8:0:0:0:0:0:1",
              "2001:db8::7.0.0.1",
              "::ffff:10.0.0.1",
              "::ffff:a00:1",
              "::"),
          KeyType.BINARY,
          List.of("QQ==", "qq==", "QUI="));

  private static final Map<KeyType, List<String>> ODD_VALUES =
      Map.of(
          KeyType.STRING,
          List.of("${aws:username}"),
          KeyType.ARN,
          List.of("arn:aws:s3", "ARN:aws:s3:::b", "ann", ""),
          KeyType.NUMERIC,
          List.of("10abc", "1e3", ".5", "5.", " 10", "٣", "--1", "", "true"),
          KeyType.DATE,
          List.of(
              "1767225600.5",
              "+10",
              "-1",
              "2026-02-30",
              "2026-01-01T24:00:00Z",
              "2026-01-01T23:59:60Z",
              "2026-01-01T00:00:00+24:00",
              "2026-01-01t00:00:00z",
              "2026-13",
              "2026-01-01T00:00:00",
              "yesterday",
              ""),
          KeyType.BOOL,
          List.of("yes", "1", ""),
          KeyType.IP_ADDRESS,
          List.of(
              "10.0.0.256",
              "10.0.1",
              "10.0.0.01",
              "1::2::3",
              "1:2:3:4::5:6:7:8",
              "1:2:3:4:5:6:7:8:9",
              "localhost",
              "10.0.0.1/32",
              "fe80::1%eth0",
              "[::1]",
              ""),
          KeyType.BINARY,
          List.of("QQ", "***", ""));

  private static final Map<KeyType, List<String>> PATTERNS =
      Map.of(
          KeyType.STRING,
          List.of(
              "a*",
              "*",
              "?",
              "?x",
              "?x*",
              "*?x*",
              "*n?",
              "${aws:username}",
              "${AWS:UserName}",
              "${my:text}",
              "${my:other, 'dev'}",
              "${aws:PrincipalTag/team, 'dev'}",
              "${my:absent}",
              "${my:absent, 'a*'}",
              "${*}",
              "a${*}",
              "${?}",
              "${$}{aws:username}",
              "a${my:text}*",
              "${aws:TagKeys}",
              "${aws:TagKeys, 'a'}"),
          KeyType.ARN,
          List.of(
              "arn:aws:iam::111122223333:user/*",
              "arn:*:iam::*:*/ann",
              "arn:aws:iam::*",
              "arn:aws:*",
              "*",
              "*:*:*:*:*:*",
              "arn:aws:iam::1111222233??:user/ann",
              "arn:aws:sqs:*:*:*e",
              "arn:aws:sqs:eu-west-1:111122223333:q:*",
              "arn:aws:iam::111122223333:user/${aws:username}",
              "arn:aws:iam::111122223333:user/${my:other, 'ann'}",
              "arn:aws:s3:::b/${my:absent}",
              "${aws:PrincipalArn}",
              "${my:arn}",
              "arn:aws:${my:absent, 's3:::b/ann'}",
              "arn:aws:sqs:${my:absent, 'eu-west-1:111122223333'}:q:more",
              "arn:aws:s3:::b${$}*"),
          KeyType.NUMERIC,
          List.of("10", "10.00", "9007199254740993", "${my:number}"),
          KeyType.DATE,
          List.of("2026", "1767225600", "2026-01-01T00:00:00.50Z", "${my:date}"),
          KeyType.BOOL,
          List.of("true", "false", "TRUE", "${my:bool}"),
          KeyType.IP_ADDRESS,
          List.of(
              "10.0.0.0/8",
              "10.0.0.7/8",
              "10.0.0.0/29",
              "0.0.0.0/0",
              "::/0",
              "2001:db8::/32",
              "2001:db8::7/126",
              "1:2:3:4::5:6:7:8",
              "::ffff:10.0.0.0/104",
              "::ffff:10.0.0.0/64",
              "10.0.0.0/08",
              "::ffff:10.0.0.1/128",
              "10.0.0.1/33",
              "10.0.0.1/",
              "10.0.0.1/-1",
              "/8",
              "*"),
          KeyType.BINARY,
          List.of("QQ==", "${my:bytes}"));

  private Universe() {}

  /** Keys whose values are of the type. */
  static List<String> keys(KeyType type) {
    return KEYS.getOrDefault(type, List.of());
  }

  /** The type that the values of a key have most often. */
  static KeyType typeOf(String key) {
    return Stream.of(KeyType.values())
        .filter(type -> keys(type).contains(key))
        .findFirst()
        .orElse(KeyType.STRING);
  }

  static List<String> allKeys() {
    return KEYS.values().stream().flatMap(List::stream).distinct().sorted().toList();
  }

  /** Values of the type. */
  static List<String> values(KeyType type) {
    return VALUES.getOrDefault(type, List.of());
  }

  /** Values that are none of the type, where there are such. */
  static List<String> oddValues(KeyType type) {
    return ODD_VALUES.getOrDefault(type, List.of());
  }

  /** What only policies write: patterns, variables, ranges. */
  static List<String> patterns(KeyType type) {
    return PATTERNS.getOrDefault(type, List.of());
  }

  private static Caller session(String roleArn, String name) {
    return new RoleSession(ParsedArn.parse(roleArn).orElseThrow(), name);
  }

  private static Caller federated(String sessionArn, boolean knownIssuer) {
    ParsedArn arn = ParsedArn.parse(sessionArn).orElseThrow();
    ParsedArn issuer = ParsedArn.parse("arn:aws:iam::" + arn.account() + ":user/ann").orElseThrow();
    return new FederatedUser(arn, knownIssuer ? Optional.of(new User(issuer)) : Optional.empty());
  }
}
