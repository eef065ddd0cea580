package dev.unless;

import static dev.unless.Json.assertStatements;
import static dev.unless.Unless.account;
import static dev.unless.Unless.action;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.anything;
import static dev.unless.Unless.arn;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.deny;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.endpointPolicy;
import static dev.unless.Unless.functionPolicy;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.keyPolicy;
import static dev.unless.Unless.permissionsBoundary;
import static dev.unless.Unless.queuePolicy;
import static dev.unless.Unless.repositoryPolicy;
import static dev.unless.Unless.resourceControlPolicy;
import static dev.unless.Unless.resourcePolicy;
import static dev.unless.Unless.secretPolicy;
import static dev.unless.Unless.serviceControlPolicy;
import static dev.unless.Unless.sessionPolicy;
import static dev.unless.Unless.startsWith;
import static dev.unless.Unless.topicPolicy;
import static dev.unless.Unless.trustPolicy;
import static dev.unless.Words.ABROAD;
import static dev.unless.Words.ANALYST;
import static dev.unless.Words.ANN;
import static dev.unless.Words.ASSUME_ROLE;
import static dev.unless.Words.GET_OBJECT;
import static dev.unless.Words.HOME;
import static dev.unless.Words.IRELAND;
import static dev.unless.Words.LIST_BUCKET;
import static dev.unless.Words.PUT_OBJECT;
import static dev.unless.Words.SEND_MESSAGE;
import static dev.unless.Words.bucket;
import static dev.unless.Words.object;
import static dev.unless.Words.queue;
import static dev.unless.condition.Keys.mfaPresent;
import static dev.unless.condition.Keys.principalOrgId;
import static dev.unless.condition.Keys.requestedRegion;
import static dev.unless.condition.Keys.secureTransport;
import static dev.unless.condition.Keys.sourceArn;
import static dev.unless.condition.Keys.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.document.PolicyKind;
import dev.unless.finding.RefusedException;
import dev.unless.json.SizeReport;
import dev.unless.vocabulary.ActionGroup;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.ServicePrincipal;
import org.junit.jupiter.api.Test;

class PolicyKindTest {
  @Test
  void anIdentityPolicyNamesNoPrincipals() {
    Policy policy =
        identityPolicy(
            allow(GET_OBJECT).on(object("reports", anything())),
            allow(LIST_BUCKET)
                .on(bucket("reports"))
                .when(stringKey("s3:prefix").matches(startsWith("2026/"))));
    assertThat(policy.kind()).isEqualTo(PolicyKind.IDENTITY);
    assertStatements(
        policy,
        """
        {'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::reports/*'},
        {'Effect':'Allow','Action':'s3:ListBucket','Resource':'arn:aws:s3:::reports',
        'Condition':{'StringLike':{'s3:prefix':'2026/*'}}}
        """);
  }

  @Test
  void aPermissionsBoundaryIsWrittenAsAnIdentityPolicy() {
    Policy policy = permissionsBoundary(allow(ActionGroup.all("s3")).onEverything());
    assertThat(policy.kind()).isEqualTo(PolicyKind.PERMISSIONS_BOUNDARY);
    assertStatements(
        policy,
        """
        {'Effect':'Allow','Action':'s3:*','Resource':'*'}
        """);
  }

  @Test
  void aSessionPolicyIsWrittenAsAnIdentityPolicy() {
    Policy policy = sessionPolicy(allow(GET_OBJECT).on(object("tables", "orders/1.parquet")));
    assertThat(policy.kind()).isEqualTo(PolicyKind.SESSION);
    assertStatements(
        policy,
        """
        {'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::tables/orders/1.parquet'}
        """);
  }

  @Test
  void aServiceControlPolicyDeniesOnEveryResourceWhereNoneIsNamed() {
    Policy policy =
        serviceControlPolicy(
            deny(action("organizations:LeaveOrganization")),
            denyAll().unless(requestedRegion(IRELAND)));
    assertThat(policy.kind()).isEqualTo(PolicyKind.SERVICE_CONTROL);
    assertStatements(
        policy,
        """
        {'Effect':'Deny','Action':'organizations:LeaveOrganization','Resource':'*'},
        {'Effect':'Deny','Action':'*','Resource':'*',
        'Condition':{'StringNotEquals':{'aws:RequestedRegion':'eu-west-1'}}}
        """);
  }

  @Test
  void aResourceControlPolicyDeniesEveryone() {
    Policy policy =
        resourceControlPolicy(deny(ActionGroup.all("s3")).unless(principalOrgId("o-a1b2c3d4e5")));
    assertThat(policy.kind()).isEqualTo(PolicyKind.RESOURCE_CONTROL);
    assertStatements(
        policy,
        """
        {'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*',
        'Condition':{'StringNotEquals':{'aws:PrincipalOrgID':'o-a1b2c3d4e5'}}}
        """);
  }

  @Test
  void anEndpointPolicyIsAboutEveryService() {
    Policy policy =
        endpointPolicy(
            allow(GET_OBJECT).on(object("reports", anything())).toEveryone(),
            denyAll().unless(secureTransport()));
    assertThat(policy.kind()).isEqualTo(PolicyKind.VPC_ENDPOINT);
    assertStatements(
        policy,
        """
        {'Effect':'Allow','Principal':'*','Action':'s3:GetObject',
        'Resource':'arn:aws:s3:::reports/*'},
        {'Effect':'Deny','Principal':'*','Action':'*','Resource':'*',
        'Condition':{'BoolIfExists':{'aws:SecureTransport':'false'}}}
        """);
  }

  @Test
  void aTrustPolicyNamesNoResource() {
    Policy policy =
        trustPolicy(
            allow(ASSUME_ROLE).to(ServicePrincipal.of("lambda.amazonaws.com")),
            allow(ASSUME_ROLE).to(account("444455556666")).when(mfaPresent()));
    assertThat(policy.kind()).isEqualTo(PolicyKind.ROLE_TRUST);
    assertStatements(
        policy,
        """
        {'Effect':'Allow','Principal':{'Service':'lambda.amazonaws.com'},
        'Action':'sts:AssumeRole'},
        {'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::444455556666:root'},
        'Action':'sts:AssumeRole','Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}}
        """);
  }

  @Test
  void aBucketPolicyIsAboutTheBucketAndItsObjectsWhereARuleNamesNoResource() {
    Policy policy =
        bucketPolicy(
            "reports",
            allow(GET_OBJECT, LIST_BUCKET).to(ANN, ANALYST),
            deny(PUT_OBJECT).on(object("reports", "final.pdf")).toEveryone());
    assertThat(policy.kind()).isEqualTo(PolicyKind.BUCKET);
    assertStatements(
        policy,
        """
        {'Effect':'Allow','Principal':{'AWS':['arn:aws:iam::111122223333:user/ann',
        'arn:aws:iam::111122223333:role/analyst']},'Action':['s3:GetObject','s3:ListBucket'],
        'Resource':['arn:aws:s3:::reports','arn:aws:s3:::reports/*']},
        {'Effect':'Deny','Principal':'*','Action':'s3:PutObject',
        'Resource':'arn:aws:s3:::reports/final.pdf'}
        """);
  }

  @Test
  void inAKeyPolicyTheKeyIsEveryResource() {
    Policy policy =
        keyPolicy(
            allow(ActionGroup.all("kms")).to(HOME).named("Enable IAM policies"),
            allow(action("kms:Decrypt")).to(ANALYST));
    assertThat(policy.kind()).isEqualTo(PolicyKind.KEY);
    assertStatements(
        policy,
        """
        {'Sid':'Enable IAM policies','Effect':'Allow',
        'Principal':{'AWS':'arn:aws:iam::111122223333:root'},'Action':'kms:*','Resource':'*'},
        {'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/analyst'},
        'Action':'kms:Decrypt','Resource':'*'}
        """);
  }

  @Test
  void aQueuePolicyIsAboutItsQueue() {
    Policy policy =
        queuePolicy(
            queue("orders").in(IRELAND, HOME),
            allow(SEND_MESSAGE)
                .to(ServicePrincipal.of("sns.amazonaws.com"))
                .when(sourceArn("arn:aws:sns:eu-west-1:111122223333:orders")));
    assertThat(policy.kind()).isEqualTo(PolicyKind.QUEUE);
    assertStatements(
        policy,
        """
        {'Effect':'Allow','Principal':{'Service':'sns.amazonaws.com'},'Action':'sqs:SendMessage',
        'Resource':'arn:aws:sqs:eu-west-1:111122223333:orders',
        'Condition':{'ArnEquals':{'aws:SourceArn':'arn:aws:sns:eu-west-1:111122223333:orders'}}}
        """);
  }

  @Test
  void aQueuePolicyTakesNoTopic() {
    Resource topic = arn("arn:aws:sns:eu-west-1:111122223333:alarms");

    assertThatThrownBy(() -> queuePolicy(topic, allow(SEND_MESSAGE).to(ABROAD)))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "\"arn:aws:sns:eu-west-1:111122223333:alarms\" is not an Amazon SQS queue. Name one, or"
                + " write resourcePolicy(…) for what it is.");
  }

  @Test
  void whatAServiceRefusesIsRefusedWhenThePolicyIsMade() {
    Resource topic = arn("arn:aws:sns:eu-west-1:111122223333:alarms");

    assertThatThrownBy(() -> topicPolicy(topic, allow(action("sns:CreateTopic")).to(ABROAD)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(
            "The policy of an Amazon SNS topic cannot name the action \"sns:CreateTopic\".");
  }

  @Test
  void theArnTellsTheKindOfAnyOtherPolicy() {
    Resource table = arn("arn:aws:dynamodb:eu-west-1:111122223333:table/orders");

    assertThat(resourcePolicy(table, allow(action("dynamodb:GetItem")).to(ABROAD)).kind())
        .isEqualTo(PolicyKind.TABLE);
  }

  @Test
  void aTopicPolicyIsAboutItsTopic() {
    assertStatements(
        topicPolicy(
            arn("arn:aws:sns:eu-west-1:111122223333:alarms"),
            allow(action("sns:Publish")).to(ServicePrincipal.of("cloudwatch.amazonaws.com"))),
        """
        {'Effect':'Allow','Principal':{'Service':'cloudwatch.amazonaws.com'},
        'Action':'sns:Publish','Resource':'arn:aws:sns:eu-west-1:111122223333:alarms'}
        """);
  }

  @Test
  void aFunctionPolicyIsAboutItsFunction() {
    assertStatements(
        functionPolicy(
            arn("arn:aws:lambda:eu-west-1:111122223333:function:resize"),
            allow(action("lambda:InvokeFunction")).to(ABROAD)),
        """
        {'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::444455556666:root'},
        'Action':'lambda:InvokeFunction',
        'Resource':'arn:aws:lambda:eu-west-1:111122223333:function:resize'}
        """);
  }

  @Test
  void inASecretPolicyTheSecretIsEveryResource() {
    assertStatements(
        secretPolicy(denyAll().toEveryoneExcept(ANALYST)),
        """
        {'Effect':'Deny','Principal':'*','Action':'secretsmanager:*','Resource':'*',
        'Condition':{'ArnNotEquals':{'aws:PrincipalArn':
        'arn:aws:iam::111122223333:role/analyst'}}}
        """);
  }

  @Test
  void aRepositoryPolicyNamesNoResource() {
    assertStatements(
        repositoryPolicy(allow(action("ecr:BatchGetImage")).to(ABROAD)),
        """
        {'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::444455556666:root'},
        'Action':'ecr:BatchGetImage'}
        """);
  }

  @Test
  void thePolicyOfAnyOtherResourceIsAboutItAndEveryAction() {
    Resource sink = arn("arn:aws:oam:eu-west-1:111122223333:sink/daily");
    assertStatements(
        resourcePolicy(sink, denyAll()),
        """
        {'Effect':'Deny','Principal':'*','Action':'*',
        'Resource':'arn:aws:oam:eu-west-1:111122223333:sink/daily'}
        """);
  }

  @Test
  void aPolicyTellsItsSizeBesideTheLimitsOfItsKind() {
    Policy policy = bucketPolicy("reports", denyAll());
    assertThat(policy.sizes())
        .singleElement()
        .matches(SizeReport::fits)
        .returns(policy.toCompactJson().length(), SizeReport::size);
  }
}
