package dev.unless.prove;

import static dev.unless.prove.PublicPolicy.EVERYONE;
import static dev.unless.prove.PublicPolicy.allow;
import static dev.unless.prove.PublicPolicy.asked;
import static dev.unless.prove.PublicPolicy.document;
import static dev.unless.prove.PublicPolicy.statement;
import static dev.unless.prove.PublicPolicy.trust;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyDocument;
import dev.unless.json.PolicyReader;
import dev.unless.semantics.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom a policy may give something without being public. */
class NotPublicToWhomTest {
  private static final Prover PROVER = Prover.of(Catalog.aws());

  /** One statement allows somebody s3:GetObject without conditions. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"Principal\": \"*\" | public",
        "\"Principal\": {\"AWS\": \"*\"} | public",
        "\"Principal\": {\"Federated\": \"graph.facebook.com\"} | public",
        "\"NotPrincipal\": {\"AWS\": \"arn:aws:iam::111122223333:user/ann\"} | public",
        "\"Principal\": {\"AWS\": \"111122223333\"} | not public",
        "\"Principal\": {\"AWS\": \"arn:aws:iam::111122223333:role/app\"} | not public",
        "\"Principal\": {\"AWS\": \"arn:aws:sts::111122223333:assumed-role/app/s\"} | not public",
        "\"Principal\": {\"AWS\": \"AROAEXAMPLEEXAMPLE\"} | not public",
        "\"Principal\": {\"AWS\": [\"111122223333\", \"*\"]} | public",
        "\"Principal\": {\"Service\": \"sns.amazonaws.com\"} | not public",
        "\"Principal\": {\"CanonicalUser\": \"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be\"} | not public",
        "\"Principal\": {\"AWS\": \"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1\"} | not public",
      })
  @Rule({"public.outsiders", "public.services", "public.other-callers"})
  void whoIsNamedIsNoOutsider(String principal, String expected) {
    assertThat(asked(allow(principal, ""))).isEqualTo(expected);
  }

  /** Trust of a provider, by its name or within an account. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "token.actions.githubusercontent.com | | public",
        "token.actions.githubusercontent.com | StringEquals token.actions.githubusercontent.com:aud sts.amazonaws.com | public",
        "token.actions.githubusercontent.com | StringEquals token.actions.githubusercontent.com:sub repo:shop/site:ref:refs/heads/main | not public",
        "token.actions.githubusercontent.com | StringLike token.actions.githubusercontent.com:sub repo:shop/site:* | not public",
        "token.actions.githubusercontent.com | StringLike token.actions.githubusercontent.com:sub repo:shop/* | not public",
        "token.actions.githubusercontent.com | StringLike token.actions.githubusercontent.com:sub repo:shop* | public",
        "token.actions.githubusercontent.com | StringLike token.actions.githubusercontent.com:sub repo:* | public",
        "token.actions.githubusercontent.com | StringLike token.actions.githubusercontent.com:sub *:ref:refs/heads/main | public",
        "token.actions.githubusercontent.com | StringEquals token.actions.githubusercontent.com:repository_owner_id 1234 | not public",
        "token.actions.githubusercontent.com | StringEquals token.actions.githubusercontent.com:ref refs/heads/main | public",
        "gitlab.com | StringEquals gitlab.com:aud https://gitlab.com | public",
        "gitlab.com | StringLike gitlab.com:sub project_path:shop/*:ref_type:branch:ref:main | not public",
        "gitlab.com | StringLike gitlab.com:sub project_path:* | public",
        "app.terraform.io | StringLike app.terraform.io:sub organization:shop:project:*:workspace:*:run_phase:* | not public",
        "accounts.google.com | | public",
        "accounts.google.com | StringEquals accounts.google.com:aud 66677788899900pro0 | not public",
        "accounts.google.com | StringLike accounts.google.com:aud * | public",
        "accounts.google.com | StringEquals accounts.google.com:sub 1234 | not public",
        "cognito-identity.amazonaws.com | ForAnyValue:StringLike cognito-identity.amazonaws.com:amr authenticated | public",
        "cognito-identity.amazonaws.com | StringEquals cognito-identity.amazonaws.com:aud us-east-1:pool | not public",
        "cognito-identity.amazonaws.com | StringEqualsIfExists cognito-identity.amazonaws.com:aud us-east-1:pool | public",
        "oidc.eks.eu-west-1.amazonaws.com/id/E | StringEquals oidc.eks.eu-west-1.amazonaws.com/id/E:sub system:serviceaccount:default:app | not public",
        "www.amazon.com | StringEquals www.amazon.com:app_id amzn1.application-oa2-client.1 | not public",
      })
  @Rule({"public.claims", "public.shared-providers"})
  void trustOfAProviderIsPublicUnlessAClaimIsFixed(
      String provider, @Nullable String conditions, String expected) {
    for (String federated :
        List.of(provider, "arn:aws:iam::111122223333:oidc-provider/" + provider)) {
      assertThat(asked(trust(federated, "sts:AssumeRoleWithWebIdentity", conditions)))
          .as(federated)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| public",
        "StringEquals SAML:aud https://signin.aws.amazon.com/saml | not public",
        "StringEquals SAML:sub ann | not public",
        "StringEquals SAML:sub_type persistent | public",
        "StringLike SAML:aud https://* | public",
      })
  @Rule("public.claims")
  void trustOfASamlProviderIsPublicUnlessAClaimIsFixed(
      @Nullable String conditions, String expected) {
    assertThat(
            asked(
                trust(
                    "arn:aws:iam::111122223333:saml-provider/idp",
                    "sts:AssumeRoleWithSAML",
                    conditions)))
        .isEqualTo(expected);
  }

  /** A service acts for whoever asks it to, and only a statement that names none is open to all. */
  @Test
  @Rule("public.services")
  void aServiceThatNoStatementNamesIsAnOutsider() {
    String service = "\"Principal\": {\"Service\": \"sns.amazonaws.com\"}";

    assertThat(
            asked(
                statement("Allow", service, ""),
                statement("Allow", EVERYONE, "Bool aws:PrincipalIsAWSService true")))
        .isEqualTo("public");
    assertThat(
            asked(
                statement("Allow", service, ""),
                statement(
                    "Allow",
                    EVERYONE,
                    "Bool aws:PrincipalIsAWSService true; StringEquals aws:SourceAccount 111122223333")))
        .isEqualTo("not public");
  }

  @Test
  @Rule("public.no-principal")
  void aPolicyWithoutPrincipalGivesNothingToThePublic() {
    PolicyDocument identity =
        PolicyReader.read(
            "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}}");

    assertThat(PROVER.notPublic(identity)).isEqualTo(new Proved(true, List.of()));
    assertThat(PROVER.notPublic(PolicyReader.read(document(statement("Deny", EVERYONE, "")))))
        .isEqualTo(new Proved(false, List.of()));
  }
}
