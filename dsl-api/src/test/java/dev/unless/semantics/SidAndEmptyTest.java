package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.semantics.Decided.identity;
import static dev.unless.semantics.Decided.identityAllows;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Decided.resourceAllows;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.Stmt.text;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Layers;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SidAndEmptyTest {
  private static Stmt sid(Stmt statement, String sid) {
    return statement.with("Sid", Stmt.json(sid));
  }

  @ParameterizedTest
  @EnumSource(
      value = PolicyKind.class,
      names = {"IDENTITY", "PERMISSIONS_BOUNDARY", "SESSION"})
  @Rule({"sid.characters", "sid.unique"})
  void inIamPoliciesASidIsLettersAndDigitsAndUnique(PolicyKind kind) {
    assertThat(Read.problems(kind, sid(allow("*"), "Read2026"))).isEmpty();
    for (String bad : List.of("Read logs", "read-logs", "a_b", "ä", "a.b")) {
      assertThat(Read.problems(kind, sid(allow("*"), bad))).containsExactly("/Statement/0/Sid");
    }
    String twice = text("\"Version\":\"2012-10-17\",", sid(allow("*"), "a"), sid(deny("*"), "a"));
    String apart = text("\"Version\":\"2012-10-17\",", sid(allow("*"), "a"), sid(deny("*"), "A"));
    assertThat(Read.problems(kind, twice)).containsExactly("/Statement/1/Sid");
    assertThat(Read.problems(kind, apart)).isEmpty();
  }

  @Test
  @Rule("sid.resource")
  void resourcePoliciesTakeMoreCharactersInASid() {
    Stmt statement = sid(allow("*").toAll(), "Read logs-2026_a.b");
    assertThat(Read.problems(PolicyKind.BUCKET, statement)).isEmpty();
    assertThat(Read.problems(PolicyKind.RESOURCE_BASED, statement)).isEmpty();
  }

  @Test
  @Rule("sid.kms")
  void keyPoliciesDoToo() {
    Stmt statement = allow("kms:*").toAll();
    for (String sid :
        List.of("Enable IAM User Permissions", "enable-iam", "Allow x.amazonaws.com")) {
      assertThat(Read.problems(PolicyKind.KEY, sid(statement, sid))).isEmpty();
    }
  }

  @Test
  @Rule({"empty.action", "empty.resource"})
  void anEmptyActionOrResourceListAppliesToNothing() {
    assertThat(identityAllows(allow(), get(user()))).isFalse();
    assertThat(identityAllows(allow("*").on(), get(user()))).isFalse();
    assertThat(outcome(identity(allow("*"), deny()), get(user()))).isEqualTo(ALLOW);
    assertThat(outcome(identity(allow("*"), deny("*").on()), get(user()))).isEqualTo(ALLOW);
  }

  @Test
  @Rule("empty.principal")
  void anEmptyPrincipalListAppliesToNobody() {
    assertThat(resourceAllows(allow("*").to(), get(user()))).isFalse();
    assertThat(resourceAllows(allow("*").with("Principal", "{}"), get(user()))).isFalse();
    Layers denying = resource(allow("*").toAll(), deny("*").to());
    assertThat(outcome(denying, get(user()))).isEqualTo(ALLOW);
  }

  @Test
  @Rule("empty.condition")
  void anEmptyConditionIsTrue() {
    assertThat(identityAllows(allow("*").with("Condition", "{}"), get(user()))).isTrue();
    assertThat(identityAllows(allow("*").with("Condition", "{\"StringEquals\":{}}"), get(user())))
        .isTrue();
  }

  @Test
  @Rule({"empty.not-action", "empty.not-resource"})
  void anEmptyNotListMeansEverything() {
    Stmt everyAction = allow().without("Action").with("NotAction", "[]");
    Stmt everyResource = allow("*").without("Resource").with("NotResource", "[]");
    assertThat(identityAllows(everyAction, get(user()))).isTrue();
    assertThat(identityAllows(everyResource, get(user()))).isTrue();
    assertThat(identityAllows(allow().with("Action", "[]"), get(user()))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\tb\nc\rd", "äÿ ~", "日本", "😀", "\u0001"})
  @Rule("text.characters")
  void charactersThatIamPoliciesLackAreReadAndKept(String value) {
    Stmt statement = allow("*").when("StringEquals", "svc:Key", value);
    PolicyDocument document = statement.policy();
    assertThat(document.statements().get(0).conditions().get(0).values()).containsExactly(value);
    assertThat(Read.problems(PolicyKind.IDENTITY, statement)).isEmpty();
  }
}
