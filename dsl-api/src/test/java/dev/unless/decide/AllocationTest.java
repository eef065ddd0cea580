package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Work;
import dev.unless.catalog.Catalog;
import dev.unless.json.PolicyReader;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deciding a prebuilt request allocates nothing, whatever the conditions. */
class AllocationTest {
  private static final int RUNS = 10_000;
  private static final int ROUNDS = 200;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "StringEquals | aws:PrincipalTag/team | \"blue\"",
        "StringNotEqualsIgnoreCase | aws:PrincipalTag/team | \"${aws:RequestTag/team}\"",
        "StringLike | aws:PrincipalTag/team | [\"*l*\", \"?${aws:RequestTag/team}*\", \"*u${aws:RequestTag/team}*\"]",
        "ArnLike | aws:PrincipalArn | \"arn:aws:iam::${aws:PrincipalAccount}:role/*\"",
        "ArnNotLike | aws:PrincipalArn | \"${aws:PrincipalArn}/*\"",
        "ArnEquals | aws:PrincipalArn | \"${aws:PrincipalArn}\"",
        "IpAddress | aws:SourceIp | [\"10.0.0.0/8\", \"2001:db8::/32\"]",
        "NumericLessThan | aws:MultiFactorAuthAge | \"300\"",
        "DateGreaterThan | aws:CurrentTime | \"2026-01-01T00:00:00Z\"",
        "ForAllValues:StringLike | aws:TagKeys | [\"co*\", \"t?am\"]",
        "ForAnyValue:StringNotEquals | aws:TagKeys | [\"team\", \"cost\"]",
        "Null | aws:SourceVpce | \"true\"",
        "StringEquals | aws:PrincipalTag/team | THOUSAND",
      })
  void anOutcomeAllocatesNothing(String operator, String key, String values) {
    String thousand =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "\"v" + i + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    String statement =
        "{\"Effect\":\"%s\"%s,\"Action\":[\"s3:Get*\",\"s3:ListBucket\"],\"Resource\":\"arn:aws:s3:::b/${aws:PrincipalTag/team}/*\","
            + "\"Condition\":{\""
            + operator
            + "\":{\""
            + key
            + "\":"
            + values.replace("THOUSAND", thousand)
            + "}}}";
    String everyone =
        ",\"Principal\":{\"AWS\":[\"111122223333\",\"arn:aws:iam::111122223333:role/team/r\"]}";
    Decider decider =
        Decider.of(
            Layers.none()
                .withIdentity(PolicyReader.read(policy(statement.formatted("Allow", ""))))
                .withServiceControl(
                    List.of(List.of(PolicyReader.read(policy(statement.formatted("Deny", ""))))))
                .withResource(PolicyReader.read(policy(statement.formatted("Allow", everyone)))),
            Catalog.aws());
    Decider allowing =
        Decider.of(
            Layers.none()
                .withResource(PolicyReader.read(policy(statement.formatted("Allow", everyone)))),
            Catalog.aws());
    assertAllocatesNothing(decider);
    assertAllocatesNothing(allowing);
  }

  /** Once the code is compiled, for which a busy machine takes more runs than an idle one. */
  private static void assertAllocatesNothing(Decider decider) {
    Request request = request();
    double each = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && each >= 1; round++) {
      each = Work.bytes(() -> run(decider, request)) / (double) RUNS;
    }
    assertThat(each).isLessThan(1);
  }

  private static void run(Decider decider, Request request) {
    int settled = 0;
    for (int i = 0; i < RUNS; i++) {
      settled += decider.outcome(request) == Outcome.UNKNOWN ? 0 : 1;
    }
    if (settled != RUNS) {
      throw new AssertionError(settled + " of " + RUNS + " are settled");
    }
  }

  private static Request request() {
    return Request.builder(
            new Caller.RoleSession(
                dev.unless.text.ParsedArn.of("arn:aws:iam::111122223333:role/team/r"), "s"),
            "s3:GetObject",
            "arn:aws:s3:::b/blue/k",
            Catalog.aws())
        .with("aws:PrincipalTag/team", "blue")
        .with("aws:RequestTag/team", "l")
        .with("aws:SourceIp", "2001:db8::1")
        .with("aws:MultiFactorAuthPresent", "true")
        .with("aws:MultiFactorAuthAge", "12")
        .with("aws:CurrentTime", "2026-06-01T00:00:00Z")
        .with("aws:TagKeys", List.of("team", "cost"))
        .build();
  }

  private static String policy(String statement) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}";
  }
}
