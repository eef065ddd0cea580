package dev.unless.semantics;

import static dev.unless.semantics.Decided.identityAllows;
import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.When.when;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.RefusedException;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextFormsTest {
  @Test
  @Rule("context.forms")
  void aKeyIsAbsentOrHasOneValueOrASet() {
    Request request = get(user()).with("svc:One", "a").with("svc:Set", List.of("b", "c")).build();
    assertThat(request.values("svc:None")).isEmpty();
    assertThat(request.values("svc:One")).containsExactly("a");
    assertThat(request.values("svc:Set")).containsExactly("b", "c");
  }

  @Test
  @Rule("key.case")
  void keyNamesMatchInAnyCase() {
    Stmt statement = allow("*").when("StringEquals", "SVC:some", "a");
    assertThat(identityAllows(statement, get(user()).with("svc:Some", "a"))).isTrue();
    assertThat(identityAllows(statement, get(user()).with("svc:Other", "a"))).isFalse();
  }

  @Test
  @Rule("key.tag-case")
  void tagSuffixesMatchInAnyCaseToo() {
    Stmt statement = allow("*").when("StringEquals", "aws:ResourceTag/TEAM", "a");
    assertThat(identityAllows(statement, get(user()).with("aws:ResourceTag/team", "a"))).isTrue();
    assertThat(identityAllows(statement, get(user()).with("aws:ResourceTag/teams", "a"))).isFalse();
  }

  @Test
  @Rule("condition.operators-anded")
  void everyOperatorMustHold() {
    Stmt statement =
        allow("*")
            .with(
                "Condition",
                "{\"StringEquals\":{\"svc:A\":\"a\"},\"StringLike\":{\"svc:B\":\"b*\"}}");
    assertAnded(statement);
  }

  @Test
  @Rule("condition.keys-anded")
  void everyKeyUnderAnOperatorMustHold() {
    assertAnded(
        allow("*").with("Condition", "{\"StringLike\":{\"svc:A\":\"a\",\"svc:B\":\"b*\"}}"));
  }

  private static void assertAnded(Stmt statement) {
    RequestBuilder both = get(user()).with("svc:A", "a").with("svc:B", "bb");
    RequestBuilder first = get(user()).with("svc:A", "a").with("svc:B", "x");
    RequestBuilder second = get(user()).with("svc:A", "x").with("svc:B", "bb");
    assertThat(identityAllows(statement, both)).isTrue();
    assertThat(identityAllows(statement, first)).isFalse();
    assertThat(identityAllows(statement, second)).isFalse();
  }

  @Test
  @Rule("condition.values-ored")
  void oneOfTheValuesSufficesUnderAPositiveOperator() {
    assertThat(when("StringEquals", "a", "b").holds(one("a"), one("b"), one("c")))
        .containsExactly(true, true, false);
    assertThat(when("NumericLessThan", "5", "10").holds(one("7"), one("10")))
        .containsExactly(true, false);
  }

  @Test
  @Rule("condition.values-nored")
  void noneOfTheValuesMayMatchUnderANegatedOperator() {
    assertThat(when("StringNotEquals", "a", "b").holds(one("a"), one("b"), one("c")))
        .containsExactly(false, false, true);
    assertThat(
            when("NotIpAddress", "203.0.113.0/24", "198.51.100.0/24")
                .holds(one("203.0.113.1"), one("198.51.100.1"), one("192.0.2.1")))
        .containsExactly(false, false, true);
  }

  @Test
  @Rule("key.duplicate.document")
  void keysThatDifferByCaseAreDuplicatesInADocument() {
    String twice = "{\"StringEquals\":{\"aws:RequestTag/a\":\"1\",\"aws:requesttag/A\":\"2\"}}";
    assertThat(Read.onlyError(allow("*").with("Condition", twice)))
        .isEqualTo("/Statement/0/Condition/StringEquals/aws:requesttag~1A");
    String apart = "{\"StringEquals\":{\"svc:a\":\"1\"},\"StringLike\":{\"svc:A\":\"2\"}}";
    assertThat(Read.reads(allow("*").with("Condition", apart))).isTrue();
  }

  @Test
  @Rule("key.duplicate.request")
  void theRequestBuilderRefusesKeysThatDifferByCase() {
    RequestBuilder builder = get(user()).with("aws:RequestTag/a", "1");
    assertThatThrownBy(() -> builder.with("aws:RequestTag/A", "2"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("aws:RequestTag/A");
  }
}
