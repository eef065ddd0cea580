package dev.unless.check.principal;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderFormTest {
  @ParameterizedTest
  @CsvSource({
    "https://accounts.google.com, accounts.google.com",
    "arn:aws:iam::111122223333:oidc-provider/https://accounts.google.com,"
        + " arn:aws:iam::111122223333:oidc-provider/accounts.google.com"
  })
  void theNameOfAProviderHasNoScheme(String provider, String name) {
    assertThat(
            one(
                    Code.INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY,
                    PolicyKind.ROLE_TRUST,
                    naming(provider))
                .problem()
                .fix())
        .isEqualTo("Write \"" + name + "\".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "google",
        "arn:aws:iam::111122223333:role/x",
        "arn:aws:iam::1111:saml-provider/x",
        "arn:aws:iam::111122223333:saml-provider/",
        "arn:aws:sts::111122223333:oidc-provider/example.com",
        "arn:aws:iam::111122223333"
      })
  void whatIsNeitherDomainNorArnOfAProviderIsFound(String provider) {
    Finding finding =
        one(
            Code.INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY,
            PolicyKind.ROLE_TRUST,
            naming(provider));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Principal/Federated/0");
    assertThat(finding.problem().offending()).isEqualTo(provider);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY] \""
                + provider
                + "\" is neither the domain nor the ARN of an identity provider. Write a domain"
                + " such as \"accounts.google.com\", or"
                + " arn:aws:iam::ACCOUNT:saml-provider/NAME or"
                + " arn:aws:iam::ACCOUNT:oidc-provider/DOMAIN.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accounts.google.com",
        "cognito-identity.amazonaws.com",
        "arn:aws:iam::111122223333:saml-provider/ExampleCorp",
        "arn:aws-us-gov:iam::111122223333:oidc-provider/oidc.eks.us-gov-west-1.amazonaws.com/id/A1"
      })
  void providersAreNot(String provider) {
    assertThat(
            findings(
                Code.INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY,
                PolicyKind.ROLE_TRUST,
                naming(provider)))
        .isEmpty();
    assertThat(
            findings(
                Code.FEDERATED_PRINCIPAL_NOT_SUPPORTED, PolicyKind.ROLE_TRUST, naming(provider)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"BUCKET", "KEY", "RESOURCE_BASED", "VPC_ENDPOINT"})
  void otherPoliciesTakeNone(PolicyKind kind) {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": {\"Federated\":"
                + " \"accounts.google.com\"}, \"Action\": \"s3:GetObject\", \"Resource\": \"*\"");

    assertThat(one(Code.FEDERATED_PRINCIPAL_NOT_SUPPORTED, kind, json).problem().toString())
        .isEqualTo(
            "[FEDERATED_PRINCIPAL_NOT_SUPPORTED] Only role trust policies take an identity"
                + " provider such as \"accounts.google.com\". Name the role that its users"
                + " assume.");
  }

  private static String naming(String provider) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"Federated\": \""
            + provider
            + "\"}, \"Action\": \"sts:AssumeRoleWithWebIdentity\"");
  }
}
