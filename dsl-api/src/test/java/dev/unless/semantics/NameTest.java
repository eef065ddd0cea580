package dev.unless.semantics;

import static dev.unless.Unless.action;
import static dev.unless.Unless.pattern;
import static dev.unless.semantics.Decided.identityAllows;
import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.When.when;
import static dev.unless.semantics.World.OBJECT;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.unless.catalog.Catalog;
import dev.unless.document.ActionPattern;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.json.AccessCaseReader;
import dev.unless.json.LocatedFinding;
import dev.unless.json.PolicyJsonException;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.ActionGroup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The long s and the sign of Kelvin have the capitals of s and k, in Unicode but not in names. */
class NameTest {
  private static final String LONG_S = "\u017f";
  private static final String KELVIN = "\u212a";

  private static void assertRefused(Code code, String action, String character, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.problem().text())
                  .isEqualTo(
                      "\""
                          + action
                          + "\" is not an action: "
                          + character
                          + " stands in no name of a service or an action.");
              assertThat(refused)
                  .hasMessageEndingWith(
                      "Write service:Name in ASCII letters, such as \"s3:GetObject\".");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "\u017f3:GetObject, \"\u017f\" (U+017F)",
    "s3:GetOb\u0458ect, \"\u0458\" (U+0458)",
    "\u212ams:Decrypt, \"\u212a\" (U+212A)",
    "s3:Get\ud83d\ude00, \"\ud83d\ude00\" (U+1F600)",
    "\u017f3:*, \"\u017f\" (U+017F)",
    "s3:\u00c4, \"\u00c4\" (U+00C4)",
    "s3:a\u0080, \"\\u0080\" (U+0080)"
  })
  @Rule("action.ascii")
  void noActionHasACharacterBeyondAscii(String text, String character) {
    String shown = text.replace("\u0080", "\\u0080");
    assertRefused(Code.INVALID_ACTION, shown, character, () -> new ActionPattern(text));
    assertRefused(Code.INVALID_ACTION, shown, character, () -> Action.of(text));
    assertRefused(Code.INVALID_ACTION, shown, character, () -> action(text));
    assertRefused(
        Code.INVALID_REQUEST, shown, character, () -> request(user(), text, OBJECT).build());
    assertThat(Read.onlyError(allow("s3:*", text))).isEqualTo("/Statement/0/Action/1");
    assertThat(Read.onlyError(allow().without("Action").with("NotAction", Stmt.json(text))))
        .isEqualTo("/Statement/0/NotAction");
  }

  @Test
  @Rule("action.ascii")
  void norHasTheActionOfACase() {
    String json =
        "{\"request\":{\"principal\":\"anonymous\",\"resource\":\"*\",\"action\":\""
            + LONG_S
            + "3:GetObject\"}}";
    assertThatThrownBy(() -> AccessCaseReader.read(json, Catalog.aws()))
        .isInstanceOfSatisfying(
            PolicyJsonException.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(LocatedFinding::pointer, error -> error.problem().code())
                    .containsExactly(tuple("/request", Code.INVALID_REQUEST)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u017f3", "e\u00e72", "\u212ams"})
  @Rule("action.ascii")
  void norHasThePrefixOfAService(String prefix) {
    for (Runnable call : List.<Runnable>of(() -> ActionGroup.all(prefix), () -> prefix(prefix))) {
      assertThatThrownBy(call::run)
          .isInstanceOf(RefusedException.class)
          .hasMessage(
              "\""
                  + prefix
                  + "\" is not a service's prefix. Write it in ASCII letters, digits and hyphens,"
                  + " such as \"s3\".");
    }
  }

  private static void prefix(String prefix) {
    ActionGroup.matching(prefix, pattern("Get*"));
  }

  @Test
  @Rule("name.ascii")
  void keysThatDifferInTheCaseOfOtherLettersAreTwo() {
    Stmt statement = allow("*").when("StringEquals", "aws:ResourceTag/\u00c4", "a");
    assertThat(identityAllows(statement, get(user()).with("AWS:resourcetag/\u00c4", "a"))).isTrue();
    assertThat(identityAllows(statement, get(user()).with("aws:ResourceTag/\u00e4", "a")))
        .isFalse();
    assertThat(
            identityAllows(
                statement,
                get(user())
                    .with("aws:ResourceTag/\u00c4", "a")
                    .with("aws:ResourceTag/\u00e4", "b")))
        .isTrue();
  }

  @Test
  @Rule("name.ascii")
  void aKeyThatLooksLikeOneOfAwsIsAnother() {
    Stmt statement = allow("*").when("StringEquals", "aw" + LONG_S + ":PrincipalOrgID", "o-1");
    assertThat(identityAllows(statement, get(user()).with("aws:PrincipalOrgID", "o-1"))).isFalse();
  }

  @Test
  @Rule("name.ascii")
  void soIsTheVariableOfAnotherKey() {
    String tag = "aws:PrincipalTag/" + KELVIN;
    assertThat(when("StringEquals", "${" + tag + "}").and(tag, one("x")).holds(one("x"))).isTrue();
    assertThat(when("StringEquals", "${aws:PrincipalTag/k}").and(tag, one("x")).holds(one("x")))
        .isFalse();
  }

  @Test
  @Rule("name.ascii")
  void keysThatDifferSoStandBesideEachOther() {
    Stmt two =
        allow("*")
            .with(
                "Condition",
                "{\"StringEquals\":{\"aws:ResourceTag/\u00c4\":\"a\","
                    + "\"aws:ResourceTag/\u00e4\":\"b\"}}");
    assertThat(Read.reads(two)).isTrue();
  }

  @Test
  @Rule("bool.case")
  void aTruthValueIsAName() {
    assertThat(when("Bool", "FALSE").holds(one("fal" + LONG_S + "e"), one("False")))
        .containsExactly(false, true);
    assertThat(when("Bool", "fal" + LONG_S + "e").holds(one("false"))).isFalse();
  }

  @Test
  @Rule("string.folding")
  void valuesThatIgnoreCaseFoldAllLetters() {
    assertThat(when("StringEqualsIgnoreCase", "\u00c4").holds(one("\u00e4"))).isTrue();
    assertThat(when("StringEqualsIgnoreCase", "s3").holds(one(LONG_S + "3"))).isTrue();
    assertThat(when("StringEqualsIgnoreCase", KELVIN).holds(one("K"), one("k")))
        .containsExactly(true, true);
  }
}
