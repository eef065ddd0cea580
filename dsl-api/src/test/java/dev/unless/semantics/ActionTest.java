package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.semantics.Decided.identity;
import static dev.unless.semantics.Decided.identityAllows;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.Stmt.list;
import static dev.unless.semantics.World.OBJECT;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Layers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionTest {
  @ParameterizedTest
  @CsvSource({
    "s3:GetObject, s3:GetObject, true",
    "s3:GetObject, S3:GETOBJECT, true",
    "S3:getobject, s3:GetObject, true",
    "s3:GetObject, s3:GetObjects, false",
    "s3:GetObject, s3:GetObjec, false",
    "s3:GetObject, sts:GetObject, false"
  })
  @Rule("action.case")
  void prefixAndNameMatchInAnyCase(String pattern, String action, boolean matches) {
    assertThat(identityAllows(allow(pattern), request(user(), action, OBJECT))).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "*, s3:GetObject, true",
    "s3:*, s3:GetObject, true",
    "s3:Get*, s3:GetObject, true",
    "s3:*Object, s3:GetObject, true",
    "s3:G?tOb*, s3:GetObject, true",
    "s?:Get*, s3:GetObject, true",
    "*:GetObject, s3:GetObject, true",
    "s*:GET*, s3:GetObject, true",
    "s3:Put*, s3:GetObject, false",
    "s3:Get?, s3:GetObject, false",
    "ec2:*, s3:GetObject, false",
    "s3:?GetObject, s3:GetObject, false"
  })
  @Rule("action.wildcards")
  void wildcardsStandAnywhere(String pattern, String action, boolean matches) {
    assertThat(identityAllows(allow(pattern), request(user(), action, OBJECT))).isEqualTo(matches);
  }

  /** Many names are looked up, few compared. */
  @Test
  @Rule({"action.case", "action.wildcards"})
  void ofManyActionsEachCountsInAnyCase() {
    List<String> names = List.of("GetA", "GetB", "GetC", "GetD", "GetE", "GetF", "GetG");
    for (int count = 1; count <= names.size(); count++) {
      String[] named =
          Stream.concat(names.stream().limit(count), Stream.of("Put*"))
              .map(name -> "S3:" + name)
              .toArray(String[]::new);
      for (int i = 0; i < names.size(); i++) {
        String action = "s3:" + names.get(i).toUpperCase(Locale.ROOT);
        assertThat(identityAllows(allow(named), request(user(), action, OBJECT)))
            .as("%s of %s", i, count)
            .isEqualTo(i < count);
        Stmt others = allow().without("Action").with("NotAction", list(named));
        assertThat(identityAllows(others, request(user(), action, OBJECT)))
            .as("%s of %s", i, count)
            .isEqualTo(i >= count);
      }
      assertThat(identityAllows(allow(named), request(user(), "s3:PutX", OBJECT))).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "s3:GetObject, true",
    "s3:PutObject, false",
    "ec2:RunInstances, false",
    "iam:GetUser, true"
  })
  @Rule("action.not")
  void notActionMatchesWhereNoEntryDoes(String action, boolean matches) {
    Stmt statement =
        allow().without("Action").with("NotAction", list("S3:Put*", "ec2:RunInstances"));
    assertThat(identityAllows(statement, request(user(), action, "*"))).isEqualTo(matches);
  }

  @Test
  @Rule("action.not")
  void aDenyWithNotActionSparesOnlyItsEntries() {
    Stmt denyAllBut = deny().without("Action").with("NotAction", list("s3:*"));
    Layers layers = identity(allow("*"), denyAllBut);
    assertThat(outcome(layers, get(user()))).isEqualTo(ALLOW);
    assertThat(outcome(layers, request(user(), "iam:GetUser", "*"))).isEqualTo(EXPLICIT_DENY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetObject", "s3", "s3:", ":GetObject", "**", "?", "*bject", ""})
  @Rule("action.prefix")
  void anActionWithoutPrefixIsAReadError(String action) {
    assertThat(Read.onlyError(allow(action))).startsWith("/Statement/0/Action");
    assertThat(Read.onlyError(allow().without("Action").with("NotAction", Stmt.json(action))))
        .startsWith("/Statement/0/NotAction");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "s3:*", "*:*", "s3:GetObject"})
  @Rule("action.prefix")
  void anAsteriskAndAnActionWithPrefixRead(String action) {
    assertThat(Read.reads(allow(action))).isTrue();
  }
}
