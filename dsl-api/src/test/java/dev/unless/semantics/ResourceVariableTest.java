package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.semantics.Decided.identityAllows;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.text;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Layers;
import dev.unless.json.PolicyReader;
import dev.unless.request.RequestBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceVariableTest {
  private static final Stmt HOME = allow("*").on("arn:aws:s3:::home/${aws:username}/*");

  private static RequestBuilder home(String path) {
    return request(user(), "s3:GetObject", "arn:aws:s3:::home/" + path);
  }

  private static Stmt notOn(String resource) {
    return allow("*").without("Resource").with("NotResource", Stmt.json(resource));
  }

  @Test
  @Rule("var.resource")
  void aResourceKnowsVariablesAfterTheFifthColon() {
    assertThat(identityAllows(HOME, home("alice/a"))).isTrue();
    assertThat(identityAllows(HOME, home("bob/a"))).isFalse();
  }

  @Test
  @Rule("var.not-resource")
  void notResourceKnowsVariablesAfterTheFifthColon() {
    Stmt others = notOn("arn:aws:s3:::home/${aws:username}/*");
    assertThat(identityAllows(others, home("alice/a"))).isFalse();
    assertThat(identityAllows(others, home("bob/a"))).isTrue();
  }

  @Test
  @Rule("var.before-fifth-colon")
  void aVariableBeforeTheFifthColonIsPlainText() {
    String queue = "arn:aws:sqs:us-east-1:111122223333:q";
    Stmt own = allow("*").on("arn:aws:sqs:us-east-1:${aws:PrincipalAccount}:q");
    Stmt written = allow("*").on("arn:aws:sqs:us-east-1:111122223333:q");
    assertThat(identityAllows(own, request(user(), "sqs:SendMessage", queue))).isFalse();
    assertThat(identityAllows(written, request(user(), "sqs:SendMessage", queue))).isTrue();
  }

  @Test
  @Rule({"var.version-2008", "var.resource"})
  void inTheOldLanguageItIsLiteralText() {
    Layers old =
        Layers.none().withIdentity(PolicyReader.read(text("\"Version\":\"2008-10-17\",", HOME)));
    assertThat(outcome(old, home("alice/a"))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(old, home("${aws:username}/a"))).isEqualTo(ALLOW);
  }

  @Test
  @Rule("var.literal")
  void anAsteriskInASubstitutedValueIsNoWildcardInAResource() {
    Stmt own = allow("*").on("arn:aws:s3:::home/${svc:Dir}/*");
    assertThat(identityAllows(own, home("alice/a").with("svc:Dir", "*"))).isFalse();
    assertThat(identityAllows(own, home("*/a").with("svc:Dir", "*"))).isTrue();
  }

  @Test
  @Rule("var.absent.resource")
  void aResourceWithAnAbsentVariableMatchesNoResource() {
    Stmt absent = allow("*").on("arn:aws:s3:::home/${svc:None}*");
    Stmt another = allow("*").on("arn:aws:s3:::home/${svc:None}*", "arn:aws:s3:::home/*");
    assertThat(identityAllows(absent, home("a"))).isFalse();
    assertThat(identityAllows(another, home("a"))).isTrue();
  }

  @Test
  @Rule("var.absent.not-resource")
  void aNotResourceEntryWithAnAbsentVariableExceptsNoResource() {
    assertThat(identityAllows(notOn("arn:aws:s3:::home/${svc:None}*"), home("a"))).isTrue();
    assertThat(identityAllows(notOn("arn:aws:s3:::home/*"), home("a"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"${", "${aws:username", "${}", "${ }", "${aws:username, x}", "${a, 'b}"})
  @Rule("var.malformed")
  void aMalformedVariableIsAReadErrorInThePresentLanguageOnly(String value) {
    Stmt condition = allow("*").when("StringEquals", "svc:Key", value);
    Stmt resource = allow("*").on("arn:aws:s3:::home/" + value);
    assertThat(Read.onlyError(condition)).startsWith("/Statement/0/Condition");
    assertThat(Read.onlyError(resource)).startsWith("/Statement/0/Resource");
    assertThat(Read.errors(text("\"Version\":\"2008-10-17\",", condition, resource))).isEmpty();
  }

  @Test
  @Rule("var.malformed")
  void whereVariablesHaveNoMeaningNothingIsMalformed() {
    assertThat(Read.reads(allow("*").when("NumericEquals", "svc:Key", "${"))).isTrue();
    assertThat(Read.reads(allow("*").on("arn:aws:s3:::home/$"))).isTrue();
  }
}
