package dev.unless.check.structure;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.json.PolicyJsonException;
import dev.unless.json.PolicyReader;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceGrammarTest {
  private static final String ROLE = "{\"AWS\": \"arn:aws:iam::444455556666:role/r\"}";
  private static final String QUEUE = "\"arn:aws:sqs:eu-west-1:111122223333:orders\"";
  private static final String TOPIC = "\"arn:aws:sns:eu-west-1:111122223333:orders\"";

  @Test
  void aQueueTakesSevenActionsInAStatement() {
    Finding finding =
        one(
            Code.POLICY_QUOTA_EXCEEDED,
            PolicyKind.QUEUE,
            policy(allow(ROLE, list("sqs:Action%d", 8), QUEUE)));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Action");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[POLICY_QUOTA_EXCEEDED] The policy of an Amazon SQS queue takes 7 actions in a"
                + " statement, not 8. Leave some out, or say the same in fewer.");
  }

  @ParameterizedTest
  @CsvSource({"20, 1, true", "21, 1, false", "1, 50, true", "1, 51, false", "2, 26, false"})
  void aQueueTakesSoManyStatementsAndPrincipals(int statements, int principals, boolean fits) {
    String who = "{\"AWS\": [" + list("%012d", principals) + "]}";
    String json =
        policy(
            Collections.nCopies(statements, allow(who, "\"sqs:SendMessage\"", QUEUE))
                .toArray(new String[0]));

    assertThat(codes(PolicyKind.QUEUE, json).contains(Code.POLICY_QUOTA_EXCEEDED)).isEqualTo(!fits);
  }

  @ParameterizedTest
  @CsvSource({
    "sns:Publish, true",
    "SNS:Receive, true",
    "sns:List*, true",
    "sns:*, true",
    "sns:CreateTopic, false",
    "sns:Create*, false",
    "s3:GetObject, false"
  })
  void aTopicTakesTheActionsThatItsGuideLists(String action, boolean taken) {
    String json = policy(allow(ROLE, "\"" + action + "\"", TOPIC));

    assertThat(codes(PolicyKind.TOPIC, json))
        .isEqualTo(taken ? List.of() : List.of(Code.UNSUPPORTED_ACTION_IN_POLICY));
  }

  @Test
  void whatATopicDoesNotTakeIsSaid() {
    Finding finding =
        one(
            Code.UNSUPPORTED_ACTION_IN_POLICY,
            PolicyKind.TOPIC,
            policy(allow(ROLE, "\"sns:CreateTopic\"", TOPIC)));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Action/0");
    assertThat(finding.problem().offending()).isEqualTo("sns:CreateTopic");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[UNSUPPORTED_ACTION_IN_POLICY] The policy of an Amazon SNS topic cannot name the"
                + " action \"sns:CreateTopic\". Take it out.");
  }

  @Test
  void severalStatementsOfATopicNeedSidsOfTheirOwn() {
    String one = allow(ROLE, "\"sns:Publish\"", TOPIC);
    String named = one.replaceFirst("\\{", "{\"Sid\": \"Same\", ");

    assertThat(codes(PolicyKind.TOPIC, policy(one))).isEmpty();
    assertThat(codes(PolicyKind.TOPIC, policy(one, named)))
        .containsExactly(Code.UNIQUE_SIDS_REQUIRED);
    assertThat(codes(PolicyKind.TOPIC, policy(named, named)))
        .containsExactly(Code.UNIQUE_SIDS_REQUIRED);
    assertThat(codes(PolicyKind.TOPIC, policy(named, named.replace("Same", "Other"))))
        .containsExactly(Code.REDUNDANT_STATEMENT);
  }

  @Test
  void aTopicIsTheOnlyResourceOfItsPolicy() {
    String one = allow(ROLE, "\"sns:Publish\"", TOPIC).replaceFirst("\\{", "{\"Sid\": \"A\", ");
    String other = one.replace("orders", "others").replace("\"A\"", "\"B\"");

    Finding finding =
        one(Code.UNSUPPORTED_RESOURCE_ARN_IN_POLICY, PolicyKind.TOPIC, policy(one, other));

    assertThat(finding.pointer()).isEqualTo("/Statement/1/Resource/0");
    assertThat(codes(PolicyKind.TOPIC, policy(one, other.replace("others", "orders"))))
        .containsExactly(Code.REDUNDANT_STATEMENT);
  }

  @Test
  void anActionThatDoesNotExistIsToldOnce() {
    assertThat(codes(PolicyKind.TOPIC, policy(allow(ROLE, "\"sns:Pubish\"", TOPIC))))
        .containsExactly(Code.INVALID_ACTION);
  }

  @Test
  void aRepositoryNeedsNoResource() {
    Finding finding =
        one(
            Code.NEEDLESS_RESOURCE,
            PolicyKind.REPOSITORY,
            policy(allow(ROLE, "\"ecr:BatchGetImage\"", "\"*\"")));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Resource");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[NEEDLESS_RESOURCE] The policy of an Amazon ECR repository needs no Resource, and the"
                + " service has refused policies with one. Leave it out: what the policy is"
                + " attached to is meant.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUEUE | \"sqs:SendMessage\" | \"arn:aws:sns:eu-west-1:111122223333:orders\" | UNSUPPORTED_RESOURCE_ARN_IN_POLICY",
        "QUEUE | \"s3:GetObject\" | \"arn:aws:sqs:eu-west-1:111122223333:orders\" | UNSUPPORTED_ACTION_IN_POLICY",
        "TOPIC | \"sns:Publish\" | [\"arn:aws:sns:eu-west-1:111122223333:a\", \"arn:aws:sns:eu-west-1:111122223333:b\"] | POLICY_QUOTA_EXCEEDED",
        "FUNCTION | \"lambda:CreateFunction\" | \"arn:aws:lambda:eu-west-1:111122223333:function:f\" | UNSUPPORTED_ACTION_IN_POLICY",
        "STREAM | \"kinesis:*\" | \"arn:aws:kinesis:eu-west-1:111122223333:stream/s\" | REFUSED_BY_SERVICE",
        "TABLE | \"dynamodb:CreateTable\" | \"arn:aws:dynamodb:eu-west-1:111122223333:table/t\" | UNSUPPORTED_ACTION_IN_POLICY",
        "BACKUP_VAULT | \"backup:Copy*\" | \"*\" | REFUSED_BY_SERVICE",
        "DATA_CATALOG | \"glue:GetTable\" | \"*\" | REFUSED_BY_SERVICE",
        "DIRECTORY_BUCKET | \"s3express:CreateBucket\" | \"arn:aws:s3express:eu-west-1:111122223333:bucket/b--euw1-az1--x-s3\" | UNSUPPORTED_ACTION_IN_POLICY"
      })
  void whatAServiceRefusesIsFound(PolicyKind kind, String action, String resource, Code code) {
    assertThat(codes(kind, policy(allow(ROLE, action, resource)))).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUEUE | \"sqs:*\" | \"arn:aws:sqs:eu-west-1:111122223333:orders\"",
        "FUNCTION | \"lambda:InvokeFunction\" | \"arn:aws:lambda:eu-west-1:111122223333:function:f:live\"",
        "SECRET | \"secretsmanager:GetSecretValue\" | \"*\"",
        "API | \"execute-api:Invoke\" | \"execute-api:/prod/GET/*\"",
        "VAULT | \"glacier:DeleteArchive\" | \"arn:aws:glacier:eu-west-1:111122223333:vaults/v\"",
        "FILE_SYSTEM | \"elasticfilesystem:ClientMount\" | \"arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-01234567\"",
        "EVENT_BUS | \"events:PutEvents\" | \"arn:aws:events:eu-west-1:111122223333:event-bus/b\"",
        "STREAM | \"kinesis:GetRecords\" | \"arn:aws:kinesis:eu-west-1:111122223333:stream/s\"",
        "TABLE | \"dynamodb:*\" | \"arn:aws:dynamodb:eu-west-1:111122223333:table/t\"",
        "DOMAIN | \"es:ESHttpGet\" | \"arn:aws:es:eu-west-1:111122223333:domain/d/*\"",
        "BACKUP_VAULT | \"backup:CopyIntoBackupVault\" | \"*\"",
        "REGISTRY | \"ecr:ReplicateImage\" | \"arn:aws:ecr:eu-west-1:111122223333:repository/*\"",
        "EMAIL_IDENTITY | \"ses:SendEmail\" | \"arn:aws:ses:eu-west-1:111122223333:identity/example.com\""
      })
  void whatTheGuidesShowIsNot(PolicyKind kind, String action, String resource) {
    assertThat(codes(kind, policy(allow(ROLE, action, resource)))).isEmpty();
  }

  @Test
  void theReaderRefusesWhatTheServiceDoes() {
    String json = policy(allow(ROLE, "\"sns:CreateTopic\"", TOPIC));

    assertThatThrownBy(() -> PolicyReader.read(json, PolicyKind.TOPIC))
        .isInstanceOf(PolicyJsonException.class)
        .hasMessageContaining("The policy of an Amazon SNS topic cannot name the action");
  }

  private static String list(String pattern, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "\"" + String.format(pattern, i) + "\"")
        .collect(Collectors.joining(", ", pattern.contains("Action") ? "[" : "", ""))
        .concat(pattern.contains("Action") ? "]" : "");
  }

  private static String allow(String principal, String action, String resource) {
    return "{\"Effect\": \"Allow\", \"Principal\": "
        + principal
        + ", \"Action\": "
        + action
        + ", \"Resource\": "
        + resource
        + "}";
  }

  private static String policy(String... statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}";
  }
}
