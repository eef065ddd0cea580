package dev.unless.semantics;

import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.list;
import static dev.unless.semantics.Stmt.text;
import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyDocument;
import dev.unless.json.LocatedFinding;
import dev.unless.json.PolicyReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {
  private static final String NOW = "\"Version\":\"2012-10-17\",";

  @Test
  @Rule("grammar.version")
  void thereAreTwoVersions() {
    assertThat(Read.errors(text(NOW, allow("*")))).isEmpty();
    assertThat(Read.errors(text("\"Version\":\"2008-10-17\",", allow("*")))).isEmpty();
    assertThat(Read.errors(text("", allow("*")))).isEmpty();
    for (String other : List.of("\"2012-10-18\"", "\"\"", "\"2012-10-17 \"", "20121017", "null")) {
      assertThat(Read.errors(text("\"Version\":" + other + ",", allow("*"))))
          .singleElement()
          .extracting(LocatedFinding::pointer)
          .isEqualTo("/Version");
    }
  }

  @Test
  @Rule("grammar.statement")
  void statementIsAnObjectOrAnArray() {
    String object = "{" + NOW + "\"Statement\":" + allow("*").json() + "}";
    assertThat(PolicyReader.read(object)).isEqualTo(allow("*").policy());
    assertThat(Read.errors("{" + NOW + "\"Statement\":\"x\"}")).hasSize(1);
    assertThat(Read.errors("{" + NOW + "\"Statement\":[[]]}")).hasSize(1);
    assertThat(Read.errors("{\"Version\":\"2012-10-17\"}")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Action, s3:GetObject",
    "Resource, arn:aws:s3:::logs",
    "Condition, '{\"StringEquals\":{\"svc:Key\":%s}}'"
  })
  @Rule("grammar.lists")
  void aListOfOneMayBeAPlainText(String element, String value) {
    boolean condition = element.equals("Condition");
    String plain = condition ? value.replace("%s", "\"a\"") : Stmt.json(value);
    String inList = condition ? value.replace("%s", "[\"a\"]") : list(value);
    assertThat(allow("*").with(element, plain).policy())
        .isEqualTo(allow("*").with(element, inList).policy());
    String nested = condition ? value.replace("%s", "[[\"a\"]]") : "[" + list(value) + "]";
    assertThat(Read.reads(allow("*").with(element, nested))).isFalse();
  }

  @Test
  @Rule("grammar.unquoted")
  void unquotedBooleansNumbersAndAccountsAreTakenWhereAwsTakesThem() {
    assertThat(condition("{\"Bool\":{\"aws:SecureTransport\":true}}"))
        .isEqualTo(condition("{\"Bool\":{\"aws:SecureTransport\":\"true\"}}"));
    assertThat(condition("{\"NumericLessThan\":{\"svc:Key\":[10.0,5]}}"))
        .isEqualTo(condition("{\"NumericLessThan\":{\"svc:Key\":[\"10.0\",\"5\"]}}"));
    assertThat(allow("*").with("Principal", "{\"AWS\":111122223333}").policy())
        .isEqualTo(allow("*").to(ACCOUNT).policy());
  }

  private static PolicyDocument condition(String json) {
    return allow("*").with("Condition", json).policy();
  }

  @ParameterizedTest
  @CsvSource({
    "Action, 1",
    "Action, true",
    "Resource, 1",
    "Sid, 1",
    "Effect, true",
    "Principal, '{\"AWS\":true}'",
    "Principal, '{\"AWS\":1}'",
    "Condition, '{\"StringEquals\":{\"k\":null}}'"
  })
  @Rule({"grammar.unquoted", "read.type"})
  void elsewhereUnquotedValuesAreErrors(String element, String json) {
    assertThat(Read.onlyError(allow("*").with(element, json)))
        .startsWith("/Statement/0/" + element);
  }

  @Test
  @Rule("grammar.principal")
  void principalIsAStarOrAnObject() {
    assertThat(Read.reads(allow("*").toAll())).isTrue();
    assertThat(Read.reads(allow("*").to(USER))).isTrue();
    assertThat(Read.onlyError(allow("*").with("Principal", Stmt.json(USER))))
        .isEqualTo("/Statement/0/Principal");
    assertThat(Read.onlyError(allow("*").with("Principal", list("*"))))
        .isEqualTo("/Statement/0/Principal");
    assertThat(Read.onlyError(allow("*").toThe("Aws", USER))).startsWith("/Statement/0/Principal");
  }

  @ParameterizedTest
  @CsvSource({
    "Effect, '\"allow\"'",
    "Effect, '\"ALLOW\"'",
    "sid, '\"a\"'",
    "notaction, '\"*\"'",
    "condition, '{}'",
    "Condition, '{\"stringEquals\":{\"k\":\"v\"}}'"
  })
  @Rule("grammar.case")
  void effectAndElementNamesAreCaseSensitive(String element, String json) {
    assertThat(Read.reads(allow("*").with(element, json))).isFalse();
    assertThat(Read.reads(allow("*").with("Effect", "\"Deny\""))).isTrue();
  }

  @Test
  @Rule("grammar.one-action")
  void aStatementHasExactlyOneOfActionAndNotAction() {
    assertThat(Read.reads(allow("*"))).isTrue();
    assertThat(Read.reads(allow("*").without("Action").with("NotAction", "\"s3:*\""))).isTrue();
    assertThat(Read.reads(allow("*").with("NotAction", "\"s3:*\""))).isFalse();
    assertThat(Read.reads(allow("*").without("Action"))).isFalse();
  }
}
