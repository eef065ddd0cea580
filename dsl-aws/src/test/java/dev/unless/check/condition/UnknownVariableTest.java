package dev.unless.check.condition;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownVariableTest {
  @Test
  void aMisspeltVariableIsFound() {
    Finding finding = one(Code.UNKNOWN_VARIABLE, PolicyKind.IDENTITY, on("${aws:usernme}"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Resource/0");
    assertThat(finding.problem().offending()).isEqualTo("arn:aws:s3:::reports/${aws:usernme}/*");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[UNKNOWN_VARIABLE] \"${aws:usernme}\" in \"arn:aws:s3:::reports/${aws:usernme}/*\" is"
                + " not a variable that requests have. Write \"${aws:username}\" if that is meant.");
  }

  @ParameterizedTest
  @CsvSource({
    "aws:PrincipleTag/team, aws:PrincipalTag/team",
    "username, aws:username",
    "s3:prefx, s3:prefix",
    "AWS:UserNam, aws:username",
    "saml:subject, saml:sub",
    "saml:subs, saml:sub",
    "cognito-identity.amazonaws.com:subs, cognito-identity.amazonaws.com:sub",
    "accounts.google.com:audience, accounts.google.com:aud",
    "iot:ThingName, iot:Connection.Thing.ThingName",
    "iot:Connection.Thing.ThingNam, iot:Connection.Thing.ThingName",
    "iot:CleintId, iot:ClientId",
    "transfer:HomeDir, transfer:HomeDirectory",
    "transfer:UserNames, transfer:UserName",
    "Transfer:HomeBuckt, Transfer:HomeBucket"
  })
  void whatWasMeantIsSaid(String written, String meant) {
    assertThat(
            one(Code.UNKNOWN_VARIABLE, PolicyKind.IDENTITY, on("${" + written + "}"))
                .problem()
                .fix())
        .isEqualTo("Write \"${" + meant + "}\" if that is meant.");
  }

  @Test
  void aKeyOfManyValuesIsNone() {
    assertThat(findings(Code.UNKNOWN_VARIABLE, PolicyKind.IDENTITY, on("${aws:TagKeys}")))
        .hasSize(1);
  }

  @Test
  void valuesOfConditionsAreExaminedToo() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Action\": \"s3:ListBucket\", \"Resource\":"
                + " \"arn:aws:s3:::reports\", \"Condition\": {\"StringLike\": {\"s3:prefix\":"
                + " [\"${aws:userName}/*\", \"${aws:usrname}/*\"]}}");

    assertThat(one(Code.UNKNOWN_VARIABLE, PolicyKind.IDENTITY, json).pointer())
        .isEqualTo("/Statement/0/Condition/StringLike/s3:prefix/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${aws:userName}",
        "${aws:PrincipalTag/team, 'none'}",
        "${*}",
        "${?}",
        "${$}",
        "${accounts.google.com:sub}",
        "${cognito-identity.amazonaws.com:sub}",
        "${saml:namequalifier}",
        "${oidc.example.com/id/A:sub}",
        "${ec2:SourceInstanceARN}",
        "${ec2:InstanceId}",
        "${credentials-iot:ThingName}",
        "${iot:ClientId}",
        "${iot:Connection.Thing.ThingName}",
        "${iot:Certificate.Subject.CommonName.1}",
        "${iot:Certificate.Issuer.Country}",
        "${iot:Connection.Thing.Attributes[building]}",
        "${iot:Connection.Thing.ThingTypeName}",
        "${iot:thingArn}",
        "${transfer:UserName}",
        "${Transfer:HomeDirectory}",
        "${saml:sub}",
        "${saml:edupersonaffiliation}",
        "${saml:sub_type}",
        "${cognito-identity.amazonaws.com:aud}",
        "${www.amazon.com:user_id}",
        "${graph.facebook.com:id}",
        "${token.actions.githubusercontent.com:repository}",
        "${transfer:HomeFolder}",
        "${redshift:DbUser}",
        "${identitystore:UserId}",
        "${datazone:userId}",
        "${deadline:PrincipalId}",
        "${nimble:principalId}",
        "${sagemaker:UserProfileName}",
        "${s3:ExistingObjectTag/team}",
        "${user:email}"
      })
  void whatAwsPublishesIsNot(String variable) {
    assertThat(findings(PolicyKind.IDENTITY, on(variable)))
        .extracting(Finding::code)
        .doesNotContain(Code.UNKNOWN_VARIABLE, Code.TEMPLATE_LEFTOVER);
  }

  private static String on(String step) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\":"
            + " \"arn:aws:s3:::reports/"
            + step
            + "/*\"");
  }
}
