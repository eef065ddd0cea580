package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.decide.Outcome.UNDETERMINED;
import static dev.unless.semantics.Decided.allowingAll;
import static dev.unless.semantics.Decided.decision;
import static dev.unless.semantics.Decided.levels;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.KEY;
import static dev.unless.semantics.World.OTHER_ACCOUNT;
import static dev.unless.semantics.World.anonymous;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.service;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.stranger;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.Service;
import dev.unless.decide.Decider;
import dev.unless.decide.Decision;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationTest {
  private static final Stmt ALL = allow("*");
  private static final Caller LINKED =
      new Caller.RoleSession(
          World.arn("arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/Linked"),
          "s1");

  private static Layers scp(Stmt... statements) {
    return allowingAll().withServiceControl(levels(statements));
  }

  private static Layers rcp(Stmt... statements) {
    return allowingAll().withResourceControl(levels(statements));
  }

  @Test
  @Rule("scp.levels")
  void aServiceControlPolicyMustAllowAtEveryLevel() {
    Stmt ec2 = allow("ec2:*");
    assertThat(outcome(scp(ALL, ALL, ALL), get(user()))).isEqualTo(ALLOW);
    assertThat(outcome(scp(ec2, ALL, ALL), get(user()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(scp(ALL, ec2, ALL), get(user()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(scp(ALL, ALL, ec2), get(user()))).isEqualTo(IMPLICIT_DENY);
    Layers twoAtALevel =
        allowingAll()
            .withServiceControl(
                List.of(List.of(ALL.policy()), List.of(ec2.policy(), allow("s3:*").policy())));
    assertThat(outcome(twoAtALevel, get(user()))).isEqualTo(ALLOW);
  }

  @Test
  @Rule("scp.principal-account")
  void aServiceControlPolicyBindsThePrincipalWhereverTheResourceIs() {
    Layers layers = scp(ALL, deny("s3:*"));
    assertThat(outcome(layers, get(stranger()))).isEqualTo(EXPLICIT_DENY);
    assertThat(outcome(scp(ALL, ALL), get(stranger()))).isEqualTo(ALLOW);
    assertThat(outcome(layers, get(service()))).isEqualTo(ALLOW);
    assertThat(outcome(layers, get(anonymous()))).isEqualTo(ALLOW);
  }

  @Test
  @Rule("scp.levels")
  void aServiceControlPolicyAllowsNothingByItself() {
    Layers layers = Layers.none().withServiceControl(levels(ALL));
    assertThat(outcome(layers, get(user()))).isEqualTo(IMPLICIT_DENY);
  }

  @Test
  @Rule("rcp.resource-account")
  void aResourceControlPolicyBindsWhoeverCalls() {
    Layers layers = rcp(deny("s3:GetObject").toAll());
    for (Caller caller : List.of(user(), root(), stranger(), service(), anonymous())) {
      assertThat(outcome(layers, get(caller))).isEqualTo(EXPLICIT_DENY);
    }
  }

  @Test
  @Rule("rcp.full-access")
  void fullAccessIsAlwaysAttached() {
    assertThat(outcome(rcp(deny("s3:PutObject").toAll()), get(user()))).isEqualTo(ALLOW);
    assertThat(outcome(rcp(ALL.toAll()), get(user()))).isEqualTo(ALLOW);
  }

  @ParameterizedTest
  @CsvSource({
    "s3:GetObject, arn:aws:s3:::logs/a.log, EXPLICIT_DENY",
    "sqs:SendMessage, arn:aws:sqs:eu-west-1:111122223333:q, EXPLICIT_DENY",
    "sts:AssumeRole, arn:aws:iam::111122223333:role/analyst, EXPLICIT_DENY",
    "ec2:RunInstances, arn:aws:ec2:eu-west-1:111122223333:instance/*, ALLOW",
    "iam:GetUser, arn:aws:iam::111122223333:user/alice, ALLOW"
  })
  @Rule("rcp.services")
  void itBindsOnlyServicesThatSupportIt(String action, String resource, Outcome outcome) {
    Layers layers = rcp(deny("s3:*", "sqs:*", "sts:*", "ec2:*", "iam:*").toAll());
    assertThat(outcome(layers, request(user(), action, resource))).isEqualTo(outcome);
  }

  @Test
  @Rule("rcp.retire-grant")
  void itDoesNotBindRetireGrant() {
    Layers layers = rcp(deny("kms:*").toAll());
    assertThat(outcome(layers, request(user(), "kms:RetireGrant", KEY))).isEqualTo(ALLOW);
    assertThat(outcome(layers, request(user(), "kms:Decrypt", KEY))).isEqualTo(EXPLICIT_DENY);
  }

  @Test
  @Rule({"linked-role.scp", "linked-role.rcp"})
  void serviceLinkedRolesAreBoundByNeither() {
    assertThat(outcome(scp(ALL, deny("*")), get(LINKED))).isEqualTo(ALLOW);
    assertThat(outcome(scp(allow("ec2:*")), get(LINKED))).isEqualTo(ALLOW);
    assertThat(outcome(rcp(deny("s3:*").toAll()), get(LINKED))).isEqualTo(ALLOW);
    assertThat(outcome(scp(ALL, deny("*")), get(session()))).isEqualTo(EXPLICIT_DENY);
    assertThat(outcome(rcp(deny("s3:*").toAll()), get(session()))).isEqualTo(EXPLICIT_DENY);
  }

  @ParameterizedTest
  @CsvSource({
    "role/aws-service-role/x.amazonaws.com/Linked, ALLOW",
    "role/service-role/Linked, EXPLICIT_DENY",
    "role/data/aws-service-role/Linked, EXPLICIT_DENY",
    "role/aws-service-role, EXPLICIT_DENY"
  })
  @Rule("linked-role.path")
  void aServiceLinkedRoleIsKnownByItsPath(String role, Outcome outcome) {
    Caller caller = new Caller.RoleSession(World.arn("arn:aws:iam::111122223333:" + role), "s1");
    assertThat(outcome(scp(ALL, deny("*")), get(caller))).isEqualTo(outcome);
  }

  @Test
  @Rule({"management.scp", "management.key"})
  void noServiceControlPolicyBindsPrincipalsOfTheManagementAccount() {
    Layers layers = scp(ALL, deny("*"));
    String key = "aws:PrincipalOrgMasterAccountId";
    assertThat(outcome(layers, get(user()).with(key, ACCOUNT))).isEqualTo(ALLOW);
    assertThat(outcome(layers, get(user()).managementAccount(ACCOUNT))).isEqualTo(ALLOW);
    assertThat(outcome(layers, get(user()).with(key, OTHER_ACCOUNT))).isEqualTo(EXPLICIT_DENY);
    assertThat(outcome(layers, get(user()))).isEqualTo(EXPLICIT_DENY);
  }

  @Test
  @Rule({"management.rcp", "management.key"})
  void noResourceControlPolicyBindsResourcesOfTheManagementAccount() {
    Layers layers = rcp(deny("s3:*").toAll());
    assertThat(outcome(layers, get(stranger()).managementAccount(ACCOUNT))).isEqualTo(ALLOW);
    assertThat(outcome(layers, get(stranger()).managementAccount(OTHER_ACCOUNT)))
        .isEqualTo(EXPLICIT_DENY);
  }

  @Test
  @Rule("rcp.linked-role-trust")
  void theTrustOfServiceLinkedRolesIsLeftAlone() {
    Layers layers = rcp(deny("sts:*").toAll());
    String linked = "arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/Linked";
    assertThat(outcome(layers, request(service(), "sts:AssumeRole", linked))).isEqualTo(ALLOW);
    assertThat(outcome(layers, request(service(), "sts:AssumeRole", World.ROLE)))
        .isEqualTo(EXPLICIT_DENY);
  }

  @Test
  @Rule("rcp.aws-managed-key")
  void theKeysThatAwsManagesAreLeftAlone() {
    Layers layers = rcp(deny("kms:*").toAll());
    String alias = "arn:aws:kms:us-east-1:111122223333:alias/";
    assertThat(outcome(layers, request(user(), "kms:DescribeKey", alias + "aws/s3")))
        .isEqualTo(ALLOW);
    assertThat(outcome(layers, request(user(), "kms:DescribeKey", alias + "mine")))
        .isEqualTo(EXPLICIT_DENY);
    assertThat(
            outcome(
                layers,
                request(user(), "kms:Decrypt", KEY)
                    .with("kms:ResourceAliases", List.of("alias/x", "alias/aws/s3"))))
        .isEqualTo(ALLOW);
    assertThat(
            outcome(
                layers,
                request(user(), "kms:Decrypt", KEY)
                    .with("kms:ResourceAliases", List.of("alias/x", "alias/y"))))
        .isEqualTo(EXPLICIT_DENY);
    assertThat(
            outcome(
                layers,
                request(user(), "kms:Decrypt", KEY).with("kms:RequestAlias", "alias/aws/s3")))
        .isEqualTo(ALLOW);
  }

  @Test
  @Rule({"rcp.aws-managed-key", "partial.undetermined"})
  void anAliasThatIsUnknownSettlesWhetherAwsManagesTheKey() {
    Layers layers = rcp(deny("kms:*").toAll());
    Decision decision =
        decision(layers, request(user(), "kms:Decrypt", KEY).unknown("kms:RequestAlias"));
    assertThat(decision.outcome()).isEqualTo(UNDETERMINED);
    assertThat(decision.settlingKeys()).containsExactly("kms:RequestAlias");
  }

  @Test
  @Rule("rcp.resource-type")
  void actionsWithoutATypeOfResourceAreLeftAlone() {
    Catalog catalog =
        Catalog.of(
            Service.parse(
                """
                service\ts3\tS3
                resource\tbucket\tarn:${Partition}:s3:::${BucketName}\t
                action\tListAllMyBuckets\tList\t\t
                action\tListBucket\tList\tbucket!\t
                """));
    Decider decider = Decider.of(rcp(deny("s3:*").toAll()), catalog);
    assertThat(
            decider.outcome(Request.builder(user(), "s3:ListAllMyBuckets", "*", catalog).build()))
        .isEqualTo(ALLOW);
    assertThat(
            decider.outcome(
                Request.builder(user(), "s3:ListBucket", World.BUCKET, catalog).build()))
        .isEqualTo(EXPLICIT_DENY);
  }

  @Test
  @Rule("rcp.resource-type.unknown")
  void anActionThatTheCatalogueLacksHasOneUnlessItsRequestNamesNoResource() {
    Layers layers = rcp(deny("s3:*").toAll());
    assertThat(outcome(layers, request(user(), "s3:NewAction", World.BUCKET)))
        .isEqualTo(EXPLICIT_DENY);
    assertThat(outcome(layers, request(user(), "s3:NewAction", "*"))).isEqualTo(ALLOW);
  }
}
