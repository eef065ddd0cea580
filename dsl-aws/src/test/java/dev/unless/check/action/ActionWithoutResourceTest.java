package dev.unless.check.action;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.check.Checked;
import dev.unless.check.Fixes;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionWithoutResourceTest {
  @Test
  void anActionOnObjectsIsFoundOnABucket() {
    Finding finding =
        one(
            Code.ACTION_WITHOUT_RESOURCE,
            PolicyKind.IDENTITY,
            statement("s3:GetObject", "arn:aws:s3:::reports"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Action/0");
    assertThat(finding.problem().offending()).isEqualTo("s3:GetObject");
    assertThat(finding.problem().text())
        .isEqualTo("\"s3:GetObject\" works on none of the resources of this statement.");
    assertThat(finding.problem().fix())
        .isEqualTo(
            "Name what it works on, here or in a statement of its own: \"arn:aws:s3:::reports/*\" or"
                + " \"arn:aws:s3:*:*:accesspoint/*/object/*\".");
  }

  @ParameterizedTest
  @CsvSource({
    "s3:ListBucket, arn:aws:s3:::reports/*",
    "S3:LISTBUCKET, arn:aws:s3:::reports/*",
    "s3:ListBucket, arn:*:s3:::reports/2024/*",
    "dynamodb:GetItem, arn:aws:dynamodb:eu-west-1:111122223333:table/orders/index/*",
    "kms:Decrypt, arn:aws:s3:::reports/*",
    "iam:PassRole, arn:aws:iam::111122223333:user/ana",
    "sts:AssumeRole, arn:aws:iam::111122223333:user/ana"
  })
  void othersAreFound(String action, String resource) {
    assertThat(codes(PolicyKind.IDENTITY, statement(action, resource)))
        .contains(Code.ACTION_WITHOUT_RESOURCE);
  }

  @ParameterizedTest
  @CsvSource({
    "s3:GetObject, *",
    "s3:GetObject, arn:aws:s3:::reports/*",
    "s3:GetObject, arn:aws:s3:::reports*",
    "s3:GetObject, arn:aws:s3:::${aws:username}/*",
    "s3:GetObject, arn:aws:s3:eu-west-1:111122223333:accesspoint/reports/object/*",
    "s3:GetObject, arn:aws:s3::111122223333:accesspoint/alias.mrap/object/*",
    "s3:ListBucket, arn:aws:s3:::reports*",
    "s3:*, arn:aws:s3:::reports",
    "s3:Get*, arn:aws:s3:::reports",
    "s3:GetObject, arn:aws:*:::reports",
    "s3:GetObject, arn:aws:nonesuch:::reports",
    "sts:AssumeRole, arn:aws:iam::111122223333:role/app",
    "lambda:InvokeFunction, arn:aws:lambda:eu-west-1:111122223333:function:f:1",
    "logs:DescribeLogStreams, arn:aws:logs:*:111122223333:log-group:g:log-stream:*",
    "sqs:TagQueue, arn:aws:s3:::reports"
  })
  void whereItMayWorkNothingIsFound(String action, String resource) {
    assertThat(codes(PolicyKind.IDENTITY, statement(action, resource)))
        .doesNotContain(Code.ACTION_WITHOUT_RESOURCE);
  }

  @Test
  void oneResourceThatTheActionWorksOnIsEnough() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\", \"s3:ListBucket\"],"
                + " \"Resource\": [\"arn:aws:s3:::reports\", \"arn:aws:s3:::reports/*\"]");

    assertThat(codes(PolicyKind.IDENTITY, json)).doesNotContain(Code.ACTION_WITHOUT_RESOURCE);
  }

  @Test
  void aDenyIsFoundToo() {
    String json =
        policy(
            "\"Effect\": \"Deny\", \"Action\": [\"s3:ListBucket\", \"s3:PutObject\"],"
                + " \"Resource\": \"arn:aws:s3:::reports\"");

    assertThat(one(Code.ACTION_WITHOUT_RESOURCE, PolicyKind.SERVICE_CONTROL, json).pointer())
        .isEqualTo("/Statement/0/Action/1");
  }

  @Test
  void exceptionsAreNotLookedAt() {
    String notResource =
        policy(
            "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"NotResource\":"
                + " \"arn:aws:s3:::reports\"");
    String notAction =
        policy(
            "\"Effect\": \"Deny\", \"NotAction\": \"s3:GetObject\", \"Resource\":"
                + " \"arn:aws:s3:::reports\"");

    assertThat(findings(Code.ACTION_WITHOUT_RESOURCE, PolicyKind.IDENTITY, notResource)).isEmpty();
    assertThat(findings(Code.ACTION_WITHOUT_RESOURCE, PolicyKind.IDENTITY, notAction)).isEmpty();
  }

  @Test
  void anActionThatOnlyWorksOnAllIsFoundOnAnArn() {
    Finding finding =
        one(
            Code.ACTION_NEEDS_EVERY_RESOURCE,
            PolicyKind.IDENTITY,
            statement("ec2:DescribeInstances", "arn:aws:ec2:*:*:instance/*"));

    assertThat(finding.problem().toString())
        .isEqualTo(
            "[ACTION_NEEDS_EVERY_RESOURCE] \"ec2:DescribeInstances\" does not work on single"
                + " resources, so on ARNs it never applies. Write \"Resource\": \"*\" for it, in a statement of its"
                + " own.");
  }

  @ParameterizedTest
  @CsvSource({
    "s3:ListAllMyBuckets, arn:aws:s3:::*, false",
    "s3:ListAllMyBuckets, arn:aws:s3:::my-*, true",
    "s3:ListAllMyBuckets, arn:aws:s3:::bucket, true",
    "logs:DescribeLogGroups, arn:aws:logs:eu-west-1:111122223333:log-group:*, false",
    "logs:DescribeLogGroups, arn:aws:logs:*:*:log-group::log-stream:, false",
    "logs:DescribeLogGroups, arn:aws:logs:eu-west-1:111122223333:log-group:app:*, true",
    "dynamodb:ListTables, arn:aws:dynamodb:eu-west-1:111122223333:table/*, false",
    "dynamodb:ListTables, arn:aws:dynamodb:eu-west-1:111122223333:table/t, true"
  })
  void someAreOnWhatTheyDoNotNameAndFoundOnOtherArnsOnly(
      String action, String resource, boolean found) {
    assertThat(
            codes(PolicyKind.IDENTITY, statement(action, resource))
                .contains(Code.ACTION_NEEDS_EVERY_RESOURCE))
        .isEqualTo(found);
  }

  @Test
  void onAllItIsNot() {
    assertThat(codes(PolicyKind.IDENTITY, statement("s3:ListAllMyBuckets", "*")))
        .doesNotContain(Code.ACTION_NEEDS_EVERY_RESOURCE);
  }

  @Test
  void aTextThatLooksLikeABrokenVariableInAnOldPolicyBreaksNothing() {
    String json =
        "{\"Version\": \"2008-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\":"
            + " \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::${aws:username\"}]}";

    assertThat(codes(PolicyKind.IDENTITY, json)).doesNotContain(Code.ACTION_WITHOUT_RESOURCE);
  }

  private static String statement(String action, String resource) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \""
            + action
            + "\", \"Resource\": \""
            + resource
            + "\"");
  }

  @Test
  void anActionNamedAfterTheResourceIsNotFoundSinceListsAreIncomplete() {
    assertThat(
            Checked.codes(
                PolicyKind.IDENTITY,
                Checked.policy(
                    "\"Effect\": \"Allow\", \"Action\": \"quicksight:CreateDataSet\","
                        + " \"Resource\": \"arn:aws:quicksight:*:*:dataset/*\"")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "s3:GetObject, arn:aws:s3:::reports",
    "s3:ListBucket, arn:aws-cn:s3:::reports/*",
    "dynamodb:GetItem, arn:aws:dynamodb:eu-west-1:111122223333:table/orders/index/*",
    "kms:Decrypt, arn:aws:s3:::reports/*",
    "iam:PassRole, arn:aws:iam::111122223333:user/ana",
    "eks:DeleteAccessEntry, arn:aws:eks:eu-west-1:111122223333:cluster/app",
    "ecs:RunTask, arn:aws:ecs:eu-west-1:111122223333:cluster/app"
  })
  void whatIsProposedIsRight(String action, String resource) {
    String fix =
        one(Code.ACTION_WITHOUT_RESOURCE, PolicyKind.IDENTITY, statement(action, resource))
            .problem()
            .fix();

    assertThat(Fixes.quoted(fix))
        .isNotEmpty()
        .allSatisfy(
            arn -> assertThat(Fixes.errors(PolicyKind.IDENTITY, statement(action, arn))).isEmpty());
  }

  @Test
  void itIsWhereTheStatementIsAlready() {
    assertThat(
            one(
                    Code.ACTION_WITHOUT_RESOURCE,
                    PolicyKind.IDENTITY,
                    statement(
                        "dynamodb:GetItem",
                        "arn:aws:dynamodb:eu-west-1:111122223333:table/orders/index/*"))
                .problem()
                .fix())
        .isEqualTo(
            "Name what it works on, here or in a statement of its own: \"arn:aws:dynamodb:eu-west-1:111122223333:table/orders\".");
  }
}
