package dev.unless;

import static dev.unless.Json.assertStatements;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.principal;
import static dev.unless.Unless.request;
import static dev.unless.Unless.trustPolicy;
import static dev.unless.Words.ASSUME_ROLE;
import static dev.unless.Words.HOME;
import static dev.unless.condition.Keys.claim;
import static dev.unless.condition.Keys.claims;
import static dev.unless.condition.Keys.externalId;
import static dev.unless.condition.Keys.principalOrgId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.decide.Outcome;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.text.Text;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.OidcProvider;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.SamlProvider;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may assume a role, and what is asked of them. */
class TrustTest {
  private static final Action WITH_TOKEN = Action.of("sts:AssumeRoleWithWebIdentity");
  private static final OidcProvider GITHUB =
      HOME.oidcProvider("token.actions.githubusercontent.com");
  private static final SamlProvider STAFF = HOME.samlProvider("Staff");
  private static final Resource TARGET = Resource.ofArn("arn:aws:iam::111122223333:role/target");

  @Test
  void aProviderIsNamedByItsArnAndItsClaimsByItsIssuer() {
    assertStatements(
        trustPolicy(
                allow(WITH_TOKEN)
                    .to(GITHUB)
                    .when(claim(GITHUB, "aud").is("sts.amazonaws.com"))
                    .when(claim(GITHUB, "sub").startsWith("repo:shop/*:")))
            .in(Partition.AWS_CN),
        """
        {'Effect':'Allow','Principal':{'Federated':
        'arn:aws-cn:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'},
        'Action':'sts:AssumeRoleWithWebIdentity','Condition':{
        'StringEquals':{'token.actions.githubusercontent.com:aud':'sts.amazonaws.com'},
        'StringLike':{'token.actions.githubusercontent.com:sub':'repo:shop/${*}:*'}}}
        """);
  }

  @Test
  void theNamesOfClaimsAreThoseOfTheProvider() {
    assertThat(claim(STAFF, "aud").name()).isEqualTo("saml:aud");
    assertThat(claims(STAFF, "edupersonaffiliation").name()).isEqualTo("saml:edupersonaffiliation");
    assertThat(claim(HOME.oidcProvider("oidc.eks.eu-west-1.amazonaws.com/id/A1"), "sub").name())
        .isEqualTo("oidc.eks.eu-west-1.amazonaws.com/id/A1:sub");
    assertThat(claims(HOME.oidcProvider("cognito-identity.amazonaws.com"), "amr").name())
        .isEqualTo("cognito-identity.amazonaws.com:amr");
    assertThat(
            claim(HOME.oidcProvider("cognito-identity.cn-north-1.amazonaws.com.cn"), "aud").name())
        .isEqualTo("cognito-identity.amazonaws.com.cn:aud");
    assertThatThrownBy(() -> claim(GITHUB, "")).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> claim(STAFF, "\udc00")).isInstanceOf(RefusedException.class);
  }

  @Test
  void aTokenIsDecidedByItsClaims() {
    Authorizer authorizer =
        Authorizer.forResourcesOf(HOME)
            .resource(
                trustPolicy(
                    allow(WITH_TOKEN)
                        .to(GITHUB)
                        .when(claim(GITHUB, "sub").startsWith("repo:shop/site:"))));
    AccessRequest asked = request(WITH_TOKEN, TARGET).by(GITHUB);
    assertThat(
            authorizer
                .decide(asked.with(claim(GITHUB, "sub"), "repo:shop/site:ref:refs/heads/main"))
                .outcome())
        .isEqualTo(Outcome.ALLOW);
    assertThat(authorizer.decide(asked.with(claim(GITHUB, "sub"), "repo:other/x")).outcome())
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(
            authorizer
                .decide(
                    request(WITH_TOKEN, TARGET)
                        .by(STAFF)
                        .with(claim(GITHUB, "sub"), "repo:shop/site:x"))
                .outcome())
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  @Test
  void everyoneOfAnOrganizationIsWrittenAsIamTakesIt() {
    TrustPolicy policy =
        trustPolicy(allow(ASSUME_ROLE).toEveryone().when(principalOrgId("o-a1b2c3d4e5")));
    assertStatements(
        policy,
        """
        {'Effect':'Allow','Principal':{'AWS':'*'},'Action':'sts:AssumeRole',
        'Condition':{'StringEquals':{'aws:PrincipalOrgID':'o-a1b2c3d4e5'}}}
        """);
    assertThat(policy.check(Checker.of(Catalog.empty()))).isEmpty();
    assertThat(PolicyReader.read(policy.toJson())).isEqualTo(policy.document());
  }

  @Test
  void anExternalIdIsAsked() {
    assertStatements(
        trustPolicy(allow(ASSUME_ROLE).to(HOME).when(externalId("shop-4711", "a:b/c"))),
        """
        {'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:root'},
        'Action':'sts:AssumeRole',
        'Condition':{'StringEquals':{'sts:ExternalId':['shop-4711','a:b/c']}}}
        """);
    assertThat(externalId(List.of("ab"))).isEqualTo(externalId("ab"));
  }

  @Test
  void anExternalIdIsLiteral() {
    assertThat(externalId("*", "${aws:userid}").values())
        .containsExactly(Text.literal("*"), Text.literal("${aws:userid}"));
    assertThatThrownBy(() -> externalId("\ud800x")).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> externalId(List.of())).isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
        "arn:aws-cn:iam::111122223333:oidc-provider/oidc.eks.cn-north-1.amazonaws.com.cn/id/A1",
        "arn:aws:iam::111122223333:oidc-provider/tenant.eu.auth0.com/",
        "arn:aws-us-gov:iam::111122223333:saml-provider/Staff_1.x"
      })
  void providersAreReadFromTheirArns(String arn) {
    assertThat(principal(arn).principal(Partition.AWS).text()).isEqualTo(arn);
    assertThat(principal(arn).principal(Partition.AWS).type().text()).isEqualTo("Federated");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "*.example.com",
        "https://token.actions.githubusercontent.com",
        "localhost",
        "a.example.com:8080",
        "a.example.com/?x",
        "a.example.com/${aws:userid}",
        "a.example.com//x",
        "a.exa mple.com",
        ".example.com",
        "a.example.com/\ud800",
        "arn:aws:iam::111122223333:oidc-provider/a.example.com"
      })
  void noProviderHasSuchAnIssuer(String issuer) {
    assertThatThrownBy(() -> HOME.oidcProvider(issuer)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> principal("arn:aws:iam::111122223333:oidc-provider/" + issuer))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void theSchemeIsLeftOut() {
    assertThatThrownBy(() -> HOME.oidcProvider("https://a.example.com/x"))
        .hasMessageContaining("Write \"a.example.com/x\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "a/b", "a:b", "a b", "\udc00", "${$}"})
  void noSamlProviderHasSuchAName(String name) {
    assertThatThrownBy(() -> HOME.samlProvider(name))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("No SAML provider has the name");
    assertThatThrownBy(() -> principal("arn:aws:iam::111122223333:saml-provider/" + name))
        .isInstanceOf(RefusedException.class);
  }
}
