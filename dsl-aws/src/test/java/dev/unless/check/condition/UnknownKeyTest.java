package dev.unless.check.condition;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownKeyTest {

  @ParameterizedTest
  @CsvSource({
    "SourceIp, aws:SourceIp",
    "securetransport, aws:securetransport",
    "' aws:SourceIp', aws:SourceIp"
  })
  void aKeyWithoutPrefixIsFoundWithTheGlobalKeyThatItMeans(String key, String meant) {
    Finding finding = one(Code.INVALID_CONDITION_KEY_FORMAT, PolicyKind.IDENTITY, on(key));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/StringEquals/" + key);
    assertThat(finding.problem().offending()).isEqualTo(key);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_CONDITION_KEY_FORMAT] \""
                + key
                + "\" is not a condition key: a key has a prefix, a colon and a name. Did you mean \""
                + meant
                + "\"?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", ":", ":name", "aws:", "s3: ", "a b:c"})
  void otherTextIsNoKey(String key) {
    assertThat(one(Code.INVALID_CONDITION_KEY_FORMAT, PolicyKind.IDENTITY, on(key)).problem().fix())
        .isEqualTo("Write service:Name, such as \"aws:SourceIp\" or \"s3:prefix\".");
  }

  @ParameterizedTest
  @CsvSource({
    "aws:SourceIpp, aws:SourceIp",
    "AWS:sourcevpcc, aws:SourceVpc",
    "awss:SourceIp, aws:SourceIp"
  })
  void aMisspeltGlobalKeyIsFoundWithTheNearest(String key, String meant) {
    assertThat(
            one(Code.INVALID_GLOBAL_CONDITION_KEY, PolicyKind.IDENTITY, on(key))
                .problem()
                .toString())
        .isEqualTo(
            "[INVALID_GLOBAL_CONDITION_KEY] There is no global condition key \""
                + key
                + "\". Did you mean \""
                + meant
                + "\"?");
  }

  @Test
  void aGlobalKeyThatIsNearToNoneIsFound() {
    assertThat(
            one(Code.INVALID_GLOBAL_CONDITION_KEY, PolicyKind.IDENTITY, on("aws:Moonphase"))
                .problem()
                .fix())
        .isEqualTo("Write a global condition key of AWS.");
  }

  @Test
  void aKeyThatItsServiceLacksIsFoundWithTheNearest() {
    assertThat(
            one(Code.INVALID_SERVICE_CONDITION_KEY, PolicyKind.IDENTITY, on("s3:Prefixes"))
                .problem()
                .toString())
        .isEqualTo(
            "[INVALID_SERVICE_CONDITION_KEY] Amazon S3 has no condition key \"s3:Prefixes\"."
                + " Did you mean \"s3:prefix\"?");
  }

  @ParameterizedTest
  @CsvSource({
    "dynamodbb:LeadingKeys, dynamodb:LeadingKeys",
    "lamda:FunctionArn, lambda:FunctionArn",
    "Secretmanager:SecretId, secretsmanager:SecretId"
  })
  void aKeyOfAServiceThatDoesNotExistIsFoundWithTheNearest(String key, String meant) {
    Finding finding = one(Code.INVALID_SERVICE, PolicyKind.IDENTITY, on(key));

    assertThat(finding.pointer()).endsWith("/StringEquals/" + key);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_SERVICE] There is no service \""
                + key.substring(0, key.indexOf(':')).replace('S', 's')
                + "\", and so no condition key \""
                + key
                + "\". Did you mean \""
                + meant
                + "\"?");
  }

  @ParameterizedTest
  @CsvSource({
    "aws:RequestTag, aws:RequestTag/team",
    "aws:resourcetag/, aws:ResourceTag/team",
    "aws:PrincipalTag/${TagKey}, aws:PrincipalTag/team",
    "s3:ExistingObjectTag, s3:ExistingObjectTag/team",
    "ec2:ResourceTag/, ec2:ResourceTag/team"
  })
  void aTagKeyWithoutTagIsFoundAndNothingElse(String key, String meant) {
    Finding finding = one(Code.MISSING_TAG_KEY_IN_CONDITION, PolicyKind.IDENTITY, on(key));

    assertThat(finding.problem().text()).isEqualTo("\"" + key + "\" names no tag.");
    assertThat(finding.problem().fix()).contains("\"" + meant + "\"");
    assertThat(codes(PolicyKind.IDENTITY, on(key)))
        .doesNotContain(
            Code.INVALID_GLOBAL_CONDITION_KEY,
            Code.INVALID_SERVICE_CONDITION_KEY,
            Code.VARIABLE_UNSUPPORTED_IN_ELEMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws:sourceip",
        "AWS:RequestTag/cost center",
        "aws:TagKeys",
        "aws:SignInSessionArn",
        "aws:ViaCustomerDomain",
        "codebuild:BuildArn",
        "codebuild:projectarn",
        "iot:ConnectAttributes",
        "iot:Connection.Thing.IsAttached",
        "iot:Certificate.Subject.CommonName.List",
        "apigateway:CognitoUserPoolProviderArn",
        "apigateway:Request/CognitoUserPoolProviderArn",
        "rum:alias",
        "cloudtrail:ExternalId",
        "transfer:HomeFolder",
        "credentials-iot:ThingName",
        "s3:PREFIX",
        "ec2:Attribute",
        "kms:EncryptionContext:aws:s3:arn",
        "ssm:resourceTag/aws:ssmmessages:session-id",
        "saml:aud",
        "saml:unheardOf",
        "token.actions.githubusercontent.com:sub",
        "accounts.google.com:aud",
        "cognito-identity.amazonaws.com:amr",
        "graph.facebook.com:app_id",
        "oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub",
        "iot:Connection.Thing.IsAttached",
        "newservice:Key"
      })
  void keysThatExistOrMayExistAreNot(String key) {
    assertThat(codes(PolicyKind.IDENTITY, on(key)))
        .doesNotContain(
            Code.INVALID_CONDITION_KEY_FORMAT,
            Code.INVALID_GLOBAL_CONDITION_KEY,
            Code.INVALID_SERVICE,
            Code.INVALID_SERVICE_CONDITION_KEY,
            Code.MISSING_TAG_KEY_IN_CONDITION);
  }

  @Test
  void withoutCatalogueOnlyGlobalKeysAreKnown() {
    Checker checker = Checker.of(Catalog.empty());

    assertThat(checker.check(PolicyKind.IDENTITY, on("s3:Prefixes"))).isEmpty();
    assertThat(checker.check(PolicyKind.IDENTITY, on("aws:SourceIpp")))
        .extracting(Finding::code)
        .containsExactly(Code.INVALID_GLOBAL_CONDITION_KEY);
  }

  private static String on(String key) {
    return policy(
        "\"Effect\": \"Deny\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\","
            + " \"Condition\": {\"StringEquals\": {\""
            + key
            + "\": \"x\"}}");
  }
}
