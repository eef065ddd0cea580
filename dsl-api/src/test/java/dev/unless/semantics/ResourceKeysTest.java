package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.decide.Outcome.UNDETERMINED;
import static dev.unless.semantics.Decided.identity;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.KEY;
import static dev.unless.semantics.World.OBJECT;
import static dev.unless.semantics.World.OTHER_ACCOUNT;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.stranger;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Layers;
import dev.unless.finding.RefusedException;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from the action and from the resource. */
class ResourceKeysTest {
  private static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:q";
  private static final Layers PERIMETER =
      identity(allow("*"), deny("*").when("StringNotEquals", "aws:ResourceAccount", ACCOUNT));

  private static RequestBuilder request(String action, String resource) {
    return request(user(), action, resource);
  }

  private static RequestBuilder request(Caller caller, String action, String resource) {
    return Request.builder(caller, action, resource, Catalog.empty());
  }

  private static List<String> values(RequestBuilder request, String key) {
    return request.build().values(key);
  }

  @Test
  @Rule("context.resource-account")
  void theAccountIsTheOneThatTheArnNames() {
    assertThat(values(request("sqs:SendMessage", QUEUE), "aws:ResourceAccount"))
        .containsExactly(ACCOUNT);
    assertThat(outcome(PERIMETER, request("sqs:SendMessage", QUEUE))).isEqualTo(ALLOW);
    assertThat(
            outcome(
                PERIMETER,
                request("sqs:SendMessage", QUEUE.replace(ACCOUNT, OTHER_ACCOUNT)).asGiven()))
        .isEqualTo(EXPLICIT_DENY);
  }

  @Test
  @Rule("context.resource-account")
  void orTheOneThatIsSaidToOwnTheResource() {
    RequestBuilder own = request("s3:GetObject", OBJECT).resourceAccount(ACCOUNT);
    assertThat(values(own, "aws:ResourceAccount")).containsExactly(ACCOUNT);
    assertThat(outcome(PERIMETER, own)).isEqualTo(ALLOW);
    assertThat(outcome(PERIMETER, request("s3:GetObject", OBJECT).resourceAccount(OTHER_ACCOUNT)))
        .isEqualTo(EXPLICIT_DENY);
  }

  @Test
  @Rule("context.resource-account.unknown")
  void whereTheOwnerIsOnlyTakenToBeTheCallersAccountItIsUnknown() {
    assertThat(outcome(PERIMETER, request("s3:GetObject", OBJECT))).isEqualTo(UNDETERMINED);
    assertThat(outcome(PERIMETER, request("s3:GetObject", OBJECT).asGiven()))
        .isEqualTo(UNDETERMINED);
    assertThat(outcome(PERIMETER, request("ec2:DescribeInstances", "*"))).isEqualTo(UNDETERMINED);
  }

  @Test
  @Rule("context.resource-account")
  void anotherAccountThanTheResourcesIsRefused() {
    assertThatThrownBy(
            () ->
                request("sqs:SendMessage", QUEUE)
                    .with("aws:ResourceAccount", OTHER_ACCOUNT)
                    .build())
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("the resource is of account \"111122223333\"");
    assertThat(
            values(
                request("sqs:SendMessage", QUEUE)
                    .with("aws:ResourceAccount", OTHER_ACCOUNT)
                    .asGiven(),
                "aws:ResourceAccount"))
        .containsExactly(OTHER_ACCOUNT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ebs:ListSnapshotBlocks",
        "EC2:CreateVpcEndpoint",
        "route53:AssociateVPCWithHostedZone",
        "guardduty:AcceptAdministratorInvitation",
        "workspaces:DescribeWorkspaceImages"
      })
  @Rule("context.resource-account.excepted")
  void theActionsThatTheGuideExceptsHaveNone(String action) {
    Request request = request(action, "*").resourceAccount(ACCOUNT).build();
    assertThat(request.has("aws:ResourceAccount")).isFalse();
    assertThat(outcome(PERIMETER, request(action, "*"))).isEqualTo(EXPLICIT_DENY);
    assertThatThrownBy(() -> request(action, "*").with("aws:ResourceAccount", ACCOUNT).build())
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("AWS does not tell it of this action");
  }

  @Test
  @Rule("context.resource-account.events")
  void onEventBusesOfOthersItIsUnknown() {
    String bus = "arn:aws:events:eu-west-1:111122223333:event-bus/b";
    assertThat(values(request("events:PutEvents", bus), "aws:ResourceAccount"))
        .containsExactly(ACCOUNT);
    Request byStranger = request(stranger(), "events:PutEvents", bus).build();
    assertThat(byStranger.has("aws:ResourceAccount")).isTrue();
    assertThat(byStranger.values("aws:ResourceAccount")).isEmpty();
  }

  @Test
  @Rule("context.requested-region")
  void theRegionIsTheResourcesUnlessAnotherIsSaid() {
    assertThat(values(request("sqs:SendMessage", QUEUE), "aws:RequestedRegion"))
        .containsExactly("eu-west-1");
    assertThat(
            values(
                request("ec2:CopySnapshot", "arn:aws:ec2:eu-west-1::snapshot/snap-1")
                    .with("aws:RequestedRegion", "us-west-2"),
                "aws:RequestedRegion"))
        .containsExactly("us-west-2");
    assertThat(values(request("s3:GetObject", OBJECT), "aws:RequestedRegion")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"iam:GetUser", "cloudfront:ListDistributions", "route53:GetChange", "support:Foo"})
  @Rule("context.requested-region")
  void someServicesAreCalledInOneRegionOnly(String action) {
    assertThat(values(request(action, "*"), "aws:RequestedRegion")).containsExactly("us-east-1");
    Caller inChina = Caller.ofArn("arn:aws-cn:iam::111122223333:user/ann");
    assertThat(values(request(inChina, action, "*"), "aws:RequestedRegion")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "aws:CurrentTime, 2026-08-24T10:00:00.5Z, aws:EpochTime, 1787565600",
    "aws:CurrentTime, 2026, aws:EpochTime, 1767225600",
    "aws:EpochTime, 1787565600, aws:CurrentTime, 2026-08-24T10:00:00Z"
  })
  @Rule("context.time")
  void eitherTimeTellsTheOther(String said, String value, String other, String follows) {
    assertThat(values(request("sqs:SendMessage", QUEUE).with(said, value), other))
        .containsExactly(follows);
  }

  @Test
  @Rule("context.time")
  void twoTimesAreRefused() {
    RequestBuilder request =
        request("sqs:SendMessage", QUEUE)
            .with("aws:CurrentTime", "2026-08-24T10:00:00Z")
            .with("aws:EpochTime", "1787565601");
    assertThatThrownBy(request::build)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("aws:CurrentTime makes it \"1787565600\"");
    assertThat(
            values(
                request("sqs:SendMessage", QUEUE)
                    .with("aws:CurrentTime", "2026-08-24T10:00:00Z")
                    .with("aws:EpochTime", "1787565600"),
                "aws:EpochTime"))
        .containsExactly("1787565600");
  }

  @ParameterizedTest
  @CsvSource({
    "s3:GetObject, arn:aws:s3:::logs/a.log, s3:ResourceAccount, 111122223333",
    "s3express:CreateSession, arn:aws:s3express:eu-west-1:111122223333:bucket/b,"
        + " s3express:ResourceAccount, 111122223333",
    "kms:Decrypt, arn:aws:kms:eu-west-1:111122223333:key/1, kms:CallerAccount, 111122223333",
    "kms:Decrypt, arn:aws:kms:eu-west-1:111122223333:key/1, kms:MultiRegion, false",
    "kms:Decrypt, arn:aws:kms:eu-west-1:111122223333:key/mrk-1, kms:MultiRegion, true",
    "ec2:StartInstances, arn:aws:ec2:eu-west-1:111122223333:instance/i-1, ec2:Region, eu-west-1",
    "s3:GetObject, arn:aws:s3:eu-west-1:111122223333:accesspoint/p/object/k,"
        + " s3:DataAccessPointArn, arn:aws:s3:eu-west-1:111122223333:accesspoint/p",
    "s3:ListBucket, arn:aws:s3:eu-west-1:111122223333:accesspoint/p, s3:DataAccessPointAccount,"
        + " 111122223333"
  })
  @Rule("context.keys-of-services")
  void keysOfAServiceFollow(String action, String resource, String key, String value) {
    assertThat(values(World.request(session(), action, resource), key)).containsExactly(value);
    if (!key.equals("ec2:Region")) {
      assertThatThrownBy(() -> World.request(session(), action, resource).with(key, "x").build())
          .isInstanceOf(RefusedException.class);
    }
  }

  @Test
  @Rule("context.keys-of-services")
  void theyFollowForTheirOwnServiceOnlyAndAreUnknownWithWhatTheyFollowFrom() {
    Request request = request("sqs:SendMessage", QUEUE).build();
    assertThat(request.keys()).noneMatch(key -> key.startsWith("s3:") || key.startsWith("kms:"));
    Request unowned = request("s3:GetObject", OBJECT).build();
    assertThat(unowned.has("s3:ResourceAccount")).isTrue();
    assertThat(unowned.values("s3:ResourceAccount")).isEmpty();
    assertThat(request("kms:Decrypt", KEY).build().has("kms:ViaService")).isFalse();
  }
}
