package dev.unless.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.condition.StringKey;
import dev.unless.document.ActionPattern;
import dev.unless.finding.RefusedException;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Region;
import org.junit.jupiter.api.Test;

/** Exact spellings of what policies are most often written with. */
class VocabularyTest {
  @Test
  void actionsAreSpeltAsAwsSpellsThem() {
    assertThat(S3.GET_OBJECT).hasToString("s3:GetObject");
    assertThat(Iam.PASS_ROLE).hasToString("iam:PassRole");
    assertThat(Rds.DESCRIBE_DB_INSTANCES).hasToString("rds:DescribeDBInstances");
    assertThat(Iam.LIST_MFA_DEVICES).hasToString("iam:ListMFADevices");
    assertThat(Waf.LIST_WEB_ACLS).hasToString("waf:ListWebACLs");
    assertThat(ExecuteApi.INVOKE).hasToString("execute-api:Invoke");
    assertThat(CloudFormation.CREATE_STACK).hasToString("cloudformation:CreateStack");
  }

  @Test
  void manyActionsAreOneGroup() {
    assertThat(S3.allActions().patterns()).containsExactly(new ActionPattern("s3:*"));
    assertThat(S3.actions(pattern("Get*")).patterns())
        .containsExactly(new ActionPattern("s3:Get*"));
    assertThat(S3.TAGGING.patterns()).contains(new ActionPattern("s3:PutObjectTagging"));
    assertThat(S3.PERMISSIONS_MANAGEMENT.patterns())
        .contains(new ActionPattern("s3:PutBucketPolicy"));
  }

  @Test
  void keysAreSpeltAsAwsSpellsThem() {
    assertThat(S3.PREFIX.name()).isEqualTo("s3:prefix");
    assertThat(S3.X_AMZ_ACL.name()).isEqualTo("s3:x-amz-acl");
    assertThat(DynamoDb.LEADING_KEYS.name()).isEqualTo("dynamodb:LeadingKeys");
    assertThat(Sts.SAML_AUD.name()).isEqualTo("saml:aud");
  }

  @Test
  void familiesOfKeysAreMethods() {
    StringKey tag = S3.existingObjectTag("team");
    assertThat(tag.name()).isEqualTo("s3:ExistingObjectTag/team");
    assertThat(Kms.encryptionContext("Department").name())
        .isEqualTo("kms:EncryptionContext:Department");
    assertThat(Sts.tokenActionsGithubusercontentComActor("acme").name())
        .isEqualTo("token.actions.githubusercontent.com/acme:actor");
    assertThatThrownBy(() -> S3.existingObjectTag("")).isInstanceOf(RefusedException.class);
  }

  @Test
  void resourcesAreArns() {
    assertThat(S3.bucket("b")).hasToString("arn:aws:s3:::b");
    assertThat(S3.object("b", "k").pattern().text()).isEqualTo("arn:aws:s3:::b/k");
    assertThat(DynamoDb.table("t").in(Region.of("eu-west-1"), Account.of("111122223333")))
        .hasToString("arn:aws:dynamodb:eu-west-1:111122223333:table/t");
    assertThat(Iam.role("team/analyst").in(Account.of("111122223333")).in(Partition.AWS_CN))
        .hasToString("arn:aws-cn:iam::111122223333:role/team/analyst");
    assertThat(Sqs.queue("q")).hasToString("arn:aws:sqs:*:*:q");
  }

  @Test
  void aStringIsNeverAPattern() {
    assertThat(S3.object("b*", "a?$")).hasToString("arn:aws:s3:::b${*}/a${?}${$}");
    assertThat(S3.object("b*", pattern("logs/*"))).hasToString("arn:aws:s3:::b${*}/logs/*");
    assertThat(S3.object(pattern("b-*"), Text.literal("k"))).hasToString("arn:aws:s3:::b-*/k");
    assertThat(S3.object(pattern("b-*"), pattern("*"))).hasToString("arn:aws:s3:::b-*/*");
  }

  @Test
  void aPlaceholderWithoutItsDollarSignIsOne() {
    assertThat(OpsWorksCm.backup("srv", "20260101"))
        .hasToString("arn:aws:opsworks-cm::*:backup/srv-20260101");
  }

  @Test
  void aNameThatWouldMeanAnotherResourceIsRefused() {
    assertThatThrownBy(() -> S3.bucket("a/b"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("\"a/b\"");
    assertThatThrownBy(() -> DynamoDb.table("t/index/i")).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> Logs.logGroup("g:*")).isInstanceOf(RefusedException.class);
    assertThat(S3.object("b", "a/b")).hasToString("arn:aws:s3:::b/a/b");
  }

  @Test
  void aTypeWithTwoShapesHasTwoMethods() {
    assertThat(Lex.bot("i")).hasToString("arn:aws:lex:*:*:bot/i");
    assertThat(Lex.botByBotName("n")).hasToString("arn:aws:lex:*:*:bot:n");
    assertThat(Lex.botAlias("i", "a")).hasToString("arn:aws:lex:*:*:bot-alias/i/a");
    assertThat(ApiGateway.authorizersByRestApiId("r"))
        .hasToString("arn:aws:apigateway:*::/restapis/r/authorizers");
  }

  @Test
  void manyPartsArePatternsFromOneOnOrNone() {
    assertThat(ExecuteApi.executeApiGeneral("a", "s", "GET", pattern("pets/*")))
        .hasToString("arn:aws:execute-api:*:*:a/s/GET/pets/*");
  }

  private static Text pattern(String text) {
    return Text.parse(text, Syntax.PATTERN);
  }
}
