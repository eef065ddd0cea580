package dev.unless;

import static dev.unless.Unless.allow;
import static dev.unless.Unless.arn;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.policyText;
import static dev.unless.Unless.request;
import static dev.unless.Unless.secretNamed;
import static dev.unless.Unless.text;
import static dev.unless.Unless.trustedPolicyText;
import static dev.unless.Words.ANN;
import static dev.unless.Words.GET_OBJECT;
import static dev.unless.Words.HOME;
import static dev.unless.Words.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.decide.Outcome;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as policies spell them, and the names of secrets. */
class PolicyTextTest {
  private static final Syntax IN_POLICIES = new Syntax(true, true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "*",
        "home/${aws:username}/*",
        "${aws:PrincipalTag/team, 'none'}-?",
        "${*}${?}${$}",
        "a:b",
        "日本"
      })
  void aTextIsWrittenAsItWasSpelt(String spelling) {
    assertThat(trustedPolicyText(spelling).write(IN_POLICIES)).isEqualTo(spelling);
    assertThat(policyText(spelling)).isEqualTo(trustedPolicyText(spelling));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "${",
        "${}",
        "${aws:username",
        "${aws:username, x}",
        "${username}",
        "${aws:TagKeys}",
        "${aws:CalledVia}",
        "\ud800",
        "a\udc00*"
      })
  void whatNoPolicySpellsIsRefused(String spelling) {
    assertThatThrownBy(() -> trustedPolicyText(spelling)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> policyText(spelling)).isInstanceOf(RefusedException.class);
  }

  @Test
  void whatUsersChooseIsJoinedAsText() {
    assertThat(trustedPolicyText("home/${aws:username}/").then("*").write(IN_POLICIES))
        .isEqualTo("home/${aws:username}/${*}");
    assertThat(text("${aws:username}").write(IN_POLICIES)).isEqualTo("${$}{aws:username}");
  }

  @Test
  void aTemplateIsDecidedAsItIsReadBack() {
    String template = "arn:aws:s3:::home/${aws:username}/*";
    IdentityPolicy policy = identityPolicy(allow(GET_OBJECT).on(arn(trustedPolicyText(template))));

    assertThat(policy.toCompactJson()).contains(template);
    for (IdentityPolicy each :
        new IdentityPolicy[] {policy, IdentityPolicy.of(PolicyReader.read(policy.toJson()))}) {
      Authorizer authorizer = Authorizer.forResourcesOf(HOME).identity(each);
      assertThat(outcome(authorizer, "ann/x")).isEqualTo(Outcome.ALLOW);
      assertThat(outcome(authorizer, "bob/x")).isEqualTo(Outcome.IMPLICIT_DENY);
      assertThat(outcome(authorizer, "${aws:username}/x")).isEqualTo(Outcome.IMPLICIT_DENY);
    }
  }

  private static Outcome outcome(Authorizer authorizer, String key) {
    return authorizer.decide(request(GET_OBJECT, object("home", key)).by(ANN)).outcome();
  }

  @Test
  void aSecretHasSixCharactersMore() {
    Text named = secretNamed("prod/db");
    assertThat(named.write(IN_POLICIES)).isEqualTo("prod/db-??????");
    assertThat(named).isEqualTo(trustedPolicyText("prod/db-??????"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "prod/*",
        "a?",
        "${aws:username}",
        "a:b",
        "a b",
        "\ud800",
        "arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-AbCdEf"
      })
  void noSecretHasSuchAName(String name) {
    assertThatThrownBy(() -> secretNamed(name))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is not the name of a secret. Write one such as \"prod/db\".");
    assertThatThrownBy(() -> secretNamed("a".repeat(513))).isInstanceOf(RefusedException.class);
  }
}
