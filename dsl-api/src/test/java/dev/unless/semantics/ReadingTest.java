package dev.unless.semantics;

import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.Stmt.text;
import static dev.unless.semantics.World.ROOT;
import static dev.unless.semantics.World.SERVICE;
import static dev.unless.semantics.World.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyDocument;
import dev.unless.json.LocatedFinding;
import dev.unless.json.PolicyReader;
import dev.unless.json.PolicyWriter;
import dev.unless.operator.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
  @Test
  @Rule({"read.duplicate", "read.place"})
  void aNameThatStandsTwiceIsAnErrorWithItsPlace() {
    String json =
        """
        {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Effect": "Deny",
            "Action": "*",
            "Resource": "*"
          }
        }
        """;
    LocatedFinding error = Read.errors(json).get(0);
    assertThat(Read.errors(json)).hasSize(1);
    assertThat(error.pointer()).isEqualTo("/Statement/0/Effect");
    assertThat(error.line()).isEqualTo(5);
    assertThat(error.column()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"StringEquals\":{\"k\":\"a\"},\"StringEquals\":{\"l\":\"a\"}}",
        "{\"StringEquals\":{\"k\":\"a\",\"k\":\"b\"}}"
      })
  @Rule("read.duplicate")
  void operatorsAndKeysThatStandTwiceAreErrors(String condition) {
    assertThat(Read.onlyError(allow("*").with("Condition", condition)))
        .startsWith("/Statement/0/Condition/StringEquals");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Actions", "Resources", "Comment", "Principals", "", "$schema"})
  @Rule("read.element")
  void anUnknownElementIsAnError(String name) {
    assertThat(Read.onlyError(allow("*").with(name, "\"x\""))).isEqualTo("/Statement/0/" + name);
    assertThat(Read.errors(text(Stmt.json(name) + ":\"x\",", allow("*")))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "StringEqual",
        "stringequals",
        "ForAnyValues:StringEquals",
        "ForAnyValue: StringEquals",
        "StringEqualsIfExist",
        "IfExists",
        "IpNotAddress",
        "ForAllValues:"
      })
  @Rule("read.operator")
  void anUnknownOperatorIsAnError(String operator) {
    assertThat(Read.onlyError(allow("*").when(operator, "svc:Key", "a")))
        .isEqualTo("/Statement/0/Condition/" + operator);
  }

  @Test
  @Rule("read.operator")
  void everyOperatorReadsInEveryForm() {
    for (Operator operator : Operator.values()) {
      for (String form : List.of("%s", "ForAnyValue:%s", "ForAllValues:%s")) {
        String name = form.replace("%s", operator.text());
        assertThat(Read.reads(allow("*").when(name, "svc:Key", "true"))).isTrue();
        assertThat(Read.reads(allow("*").when(name + "IfExists", "svc:Key", "true")))
            .isEqualTo(operator != Operator.NULL);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Condition, '[]'",
    "Condition, '{\"StringEquals\":[\"a\"]}'",
    "Action, '{}'",
    "Resource, 'null'",
    "Principal, '[]'",
    "Sid, '[]'"
  })
  @Rule("read.type")
  void aWrongTypeIsAnError(String element, String json) {
    assertThat(Read.onlyError(allow("*").with(element, json)))
        .startsWith("/Statement/0/" + element);
  }

  @Test
  @Rule("read.all-errors")
  void nothingIsDroppedAndNothingGuessed() {
    Stmt bad = allow("GetObject").with("Effect", "\"allow\"").with("Resources", "\"*\"");
    List<String> pointers =
        Read.errors(text("\"Version\":\"2013-01-01\",", bad)).stream()
            .map(LocatedFinding::pointer)
            .toList();
    assertThat(pointers)
        .containsExactlyInAnyOrder(
            "/Version", "/Statement/0/Action/0", "/Statement/0/Effect", "/Statement/0/Resources");
    assertThat(Read.errors("{\"Statement\":[]} x")).hasSize(1);
    assertThat(Read.errors("{\"Statement\":[],}")).isNotEmpty();
    assertThat(Read.errors("")).isNotEmpty();
  }

  @Test
  @Rule("read.round-trip")
  void whatWasReadWritesBackToAnEqualDocument() {
    Stmt full =
        deny("s3:Get*", "s3:Put?bject")
            .on("arn:aws:s3:::logs/${aws:username}/${*}", "arn:aws:s3")
            .toThe("Service", SERVICE)
            .when("ForAnyValue:StringNotLikeIfExists", "aws:TagKeys", "a", "", "ä\n\u2028\"\\")
            .with("Sid", "\"Some id\"");
    Stmt not =
        allow().without("Action").with("NotAction", "[]").without("Resource").toAllBut(USER, ROOT);
    PolicyDocument document =
        PolicyReader.read(text("\"Version\":\"2008-10-17\",\"Id\":\"i d\",", full, not));
    assertThat(PolicyReader.read(PolicyWriter.canonical(document))).isEqualTo(document);
    assertThat(PolicyReader.read(PolicyWriter.compact(document))).isEqualTo(document);
    assertThat(document.statements()).hasSize(2);
  }
}
