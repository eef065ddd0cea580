package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.decide.Outcome.UNDETERMINED;
import static dev.unless.semantics.Decided.decision;
import static dev.unless.semantics.Decided.identity;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Decision;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.request.Caller;
import dev.unless.request.RequestBuilder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What actions are on that name no resource. */
class ActedOnTest {
  private static final String LOG_GROUPS = "arn:aws:logs:eu-west-1:111122223333:log-group:*";

  private static RequestBuilder list(String action) {
    return request(user(), action, "*");
  }

  private static RequestBuilder inEurope(String action) {
    return list(action).with("aws:RequestedRegion", "eu-west-1");
  }

  @ParameterizedTest
  @CsvSource({
    "s3:ListAllMyBuckets, arn:aws:s3:::*, ALLOW",
    "s3:ListAllMyBuckets, *, ALLOW",
    "s3:listallmybuckets, arn:aws:s3*, ALLOW",
    "s3:ListAllMyBuckets, arn:aws:s3:::my-*, IMPLICIT_DENY",
    "s3:ListAllMyBuckets, arn:aws:s3:::bucket, IMPLICIT_DENY",
    "s3:ListAllMyBuckets, arn:aws-cn:s3:::*, IMPLICIT_DENY",
    "iam:ListUsers, arn:aws:iam::*:*, ALLOW",
    "iam:ListRoles, arn:aws:iam::111122223333:role/*, ALLOW",
    "iam:ListRoles, arn:aws:iam::111122223333:role/app, IMPLICIT_DENY",
    "s3:ListAccessPoints, arn:aws:s3:::*, IMPLICIT_DENY"
  })
  @Rule("resource.acted-on")
  void anAllowOrDenyMustMatchIt(String action, String resource, Outcome outcome) {
    assertThat(outcome(identity(allow(action).on(resource)), list(action))).isEqualTo(outcome);
    Outcome denied = outcome == ALLOW ? EXPLICIT_DENY : ALLOW;
    assertThat(outcome(identity(allow("*"), deny(action).on(resource)), list(action)))
        .isEqualTo(denied);
  }

  @Test
  @Rule("resource.acted-on")
  void notResourceExceptsIt() {
    Stmt others = allow("*").without("Resource").with("NotResource", "\"arn:aws:s3:::*\"");
    assertThat(outcome(identity(others), list("s3:ListAllMyBuckets"))).isEqualTo(IMPLICIT_DENY);
    Caller inChina = Caller.ofArn("arn:aws-cn:iam::111122223333:user/ann");
    assertThat(outcome(identity(others), request(inChina, "s3:ListAllMyBuckets", "*")))
        .isEqualTo(ALLOW);
  }

  @ParameterizedTest
  @CsvSource({
    "logs:DescribeLogGroups, arn:aws:logs:eu-west-1:111122223333:log-group:*, ALLOW",
    "logs:DescribeLogGroups, arn:aws:logs:*:*:log-group::log-stream:*, ALLOW",
    "logs:DescribeLogGroups, arn:aws:logs:us-east-1:111122223333:log-group:*, IMPLICIT_DENY",
    "logs:DescribeLogGroups, arn:aws:logs:eu-west-1:111122223333:log-group:app, IMPLICIT_DENY",
    "dynamodb:ListTables, arn:aws:dynamodb:eu-west-1:111122223333:table/*, ALLOW",
    "dynamodb:ListTables, arn:aws:dynamodb:eu-west-1:111122223333:table/t, IMPLICIT_DENY",
    "states:ListStateMachines, arn:aws:states:*:*:*, ALLOW"
  })
  @Rule("resource.acted-on")
  void whereTheRegionIsKnownItIsInIt(String action, String resource, Outcome outcome) {
    assertThat(outcome(identity(allow(action).on(resource)), inEurope(action))).isEqualTo(outcome);
  }

  @Test
  @Rule("resource.acted-on.region")
  void whereTheRegionIsUnknownItSettlesTheOutcome() {
    Layers layers = identity(allow("logs:*").on(LOG_GROUPS));
    Decision decision = decision(layers, list("logs:DescribeLogGroups"));
    assertThat(decision.outcome()).isEqualTo(UNDETERMINED);
    assertThat(decision.settlingKeys()).containsExactly("aws:RequestedRegion");
    assertThat(decision.allowedCompletion().orElseThrow().values("aws:RequestedRegion"))
        .containsExactly("eu-west-1");
    assertThat(
            outcome(
                identity(allow("logs:*").on("arn:aws:logs:*:*:log-group:*")),
                list("logs:DescribeLogGroups")))
        .isEqualTo(ALLOW);
    assertThat(outcome(layers, list("logs:DescribeLogGroups").asGiven())).isEqualTo(IMPLICIT_DENY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:logs:*:444455556666:*",
        "arn:aws:logs:eu-west-1:111122223333:log-group:prod*",
        "arn:aws:logs:eu-west-1:111122223333:log-group"
      })
  @Rule("resource.acted-on.region")
  void whatMatchesInNoRegionSettlesIt(String resource) {
    Layers layers = identity(allow("*"), deny("logs:*").on(resource));
    assertThat(outcome(layers, list("logs:DescribeLogGroups"))).isEqualTo(ALLOW);
    assertThat(decision(layers, list("logs:DescribeLogGroups").asGiven()).notes()).isEmpty();
  }

  @Test
  @Rule("resource.acted-on.region")
  void howeverManyStatementsAndResourcesThereAre() {
    Stmt[] statements =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    allow("logs:*")
                        .on(
                            IntStream.range(0, 6)
                                .mapToObj(
                                    j ->
                                        "arn:aws:logs:eu-west-"
                                            + (i * 6 + j)
                                            + ":111122223333:log-group:*")
                                .toArray(String[]::new)))
            .toArray(Stmt[]::new);
    Layers layers = identity(statements);
    assertThat(outcome(layers, list("logs:DescribeLogGroups"))).isEqualTo(UNDETERMINED);
    assertThat(outcome(layers, inEurope("logs:DescribeLogGroups"))).isEqualTo(ALLOW);
  }

  @Test
  @Rule("resource.acted-on")
  void aRequestThatNamesSomethingIsOnThat() {
    assertThat(
            outcome(
                identity(allow("s3:*").on("arn:aws:s3:::*")),
                request(user(), "s3:ListAllMyBuckets", "arn:aws:s3:::*")))
        .isEqualTo(ALLOW);
  }
}
