package dev.unless.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unless.document.PolicyKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several mistakes in one text, and those that only the whole document shows. */
class ReadErrorsTogetherTest {

  @Test
  void reportsAPrincipalGivenAsAnArrayInEveryStatement() {
    String json =
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Principal": [{"AWS": ["arn:aws:iam::222222222222:role/ROLENAME"]}],
              "Action": "s3:ListBucket",
              "Resource": "arn:aws:s3:::MyExampleBucket"
            },
            {
              "Effect": "Allow",
              "Principal": [{"AWS": ["arn:aws:iam::222222222222:role/ROLENAME"]}],
              "Action": "s3:GetObject",
              "Resource": "arn:aws:s3:::MyExampleBucket/*"
            }
          ]
        }
        """;

    assertThat(ReadErrors.of(json))
        .extracting(LocatedFinding::pointer, LocatedFinding::line, LocatedFinding::column)
        .containsExactly(
            tuple("/Statement/0/Principal", 6, 20), tuple("/Statement/1/Principal", 12, 20));
    assertThat(ReadErrors.of(json))
        .allMatch(error -> error.problem().fix().contains("{\"AWS\": ["));
  }

  @Test
  void reportsEveryMistakeOfAStatement() {
    String json =
        """
        {"Statement": {
          "effect": "Allow",
          "Action": ["GetObject", 5, "s3:PutObject"],
          "Resource": ["bucket"],
          "Principal": "me",
          "Condition": {"Boole": {}, "Bool": {"a:b": [null]}}
        }, "Foo": 1}
        """;

    assertThat(ReadErrors.of(json))
        .extracting(LocatedFinding::pointer, LocatedFinding::line, LocatedFinding::column)
        .containsExactly(
            tuple("/Statement/0/effect", 2, 3),
            tuple("/Statement/0/Action/0", 3, 14),
            tuple("/Statement/0/Action/1", 3, 27),
            tuple("/Statement/0/Resource/0", 4, 16),
            tuple("/Statement/0/Principal", 5, 16),
            tuple("/Statement/0/Condition/Boole", 6, 17),
            tuple("/Statement/0/Condition/Bool/a:b/0", 6, 47),
            tuple("/Foo", 7, 4));
  }

  @Test
  void findsMalformedVariablesBesideOtherMistakesAndAfterALateVersion() {
    String json =
        """
        {
          "Statement": [
            {"Effect": "Maybe", "Action": "*", "Resource": "arn:aws:s3:::b/${"},
            {"Effect": "Deny", "Action": "*",
             "Condition": {"StringLike": {"a:b/c": "${a:b"}}}
          ],
          "Version": "2012-10-17"
        }
        """;

    assertThat(ReadErrors.of(json))
        .extracting(LocatedFinding::pointer, LocatedFinding::line, LocatedFinding::column)
        .containsExactly(
            tuple("/Statement/0/Effect", 3, 16),
            tuple("/Statement/0/Resource", 3, 52),
            tuple("/Statement/1/Condition/StringLike/a:b~1c", 5, 44));
    assertThat(ReadErrors.of(json).get(2).problem().text()).contains("is not closed");
    assertThat(ReadErrors.of(json).get(2).problem().fix()).startsWith("Write ${key}");
  }

  @Test
  void findsMalformedVariablesOfASingleStatement() {
    String json =
        """
        {"Version": "2012-10-17", "Statement":
          {"Effect": "Deny", "Action": "*", "Resource": "arn:aws:s3:::${b"}}
        """;

    assertThat(ReadErrors.of(json))
        .extracting(LocatedFinding::pointer, LocatedFinding::line, LocatedFinding::column)
        .containsExactly(tuple("/Statement/0/Resource", 2, 49));
  }

  @Test
  void holdsThePolicyAgainstItsKind() {
    String json =
        """
        {
          "Id": "i",
          "Statement": [
            {"Effect": "Allow", "Action": "*", "Resource": "*"},
            {"Effect": "Allow", "Action": "s3:*", "Principal": "*"}
          ]
        }
        """;

    assertThat(ReadErrors.of(json, PolicyKind.IDENTITY))
        .extracting(LocatedFinding::pointer, LocatedFinding::line, LocatedFinding::column)
        .containsExactly(
            tuple("/Id", 2, 9),
            tuple("/Statement/1/Principal", 5, 56),
            tuple("/Statement/1", 5, 5));
    assertThat(ReadErrors.of(json, PolicyKind.RESOURCE_CONTROL))
        .extracting(LocatedFinding::pointer, LocatedFinding::line, LocatedFinding::column)
        .contains(tuple("/Version", 1, 1), tuple("/Statement/0/Action", 4, 35));
  }

  @Test
  void keepsEarlierErrorsWhereTheTextStopsBeingJson() {
    String json = "{\"Statement\": {\"Effect\": \"no\",\n \"Action\": 'x'}}";

    assertThat(ReadErrors.of(json))
        .extracting(LocatedFinding::pointer, LocatedFinding::line, LocatedFinding::column)
        .containsExactly(tuple("/Statement/0/Effect", 1, 26), tuple("/Statement/0/Action", 2, 12));
  }

  @Test
  void keepsAtMostAHundredErrors() {
    String json = "{\"Statement\": [" + "{},".repeat(1000) + "{}]}";

    assertThat(ReadErrors.of(json)).hasSize(100);
  }

  @Test
  void printsErrorsWithTheirPlaces() {
    PolicyJsonException two =
        ReadErrors.thrown(() -> PolicyReader.read("{\"statement\": 1, \"x\": 2}"));

    assertThat(two)
        .hasMessage(
            """
            This is no policy, for several reasons:
              1:2 /statement: A policy has no element "statement". Did you mean "Statement"?
              1:18 /x: A policy has no element "x". Its elements are Version, Id, Statement.""");
  }

  @Test
  void printsOnlyTheFirstErrorsOfMany() {
    PolicyJsonException many =
        ReadErrors.thrown(
            () -> PolicyReader.read("{\"Statement\": [" + "{},".repeat(1000) + "{}]}"));

    assertThat(many.toString().lines()).hasSize(22);
    assertThat(many).hasMessageEndingWith("… and 80 more");
  }

  @Test
  void printsNoControlCharactersOfTheText() {
    PolicyJsonException forged =
        ReadErrors.thrown(() -> PolicyReader.read("{\"Statement\": [], \"x\\n1:1 fine\": 0}"));

    assertThat(forged.toString().lines()).hasSize(2);
    assertThat(forged.errors())
        .extracting(LocatedFinding::pointer)
        .isEqualTo(List.of("/x\n1:1 fine"));
  }
}
