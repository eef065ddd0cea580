package dev.unless.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.json.PolicyReader;
import dev.unless.prove.Change;
import dev.unless.prove.Change.Completeness;
import dev.unless.prove.Difference;
import dev.unless.prove.Prover;
import dev.unless.prove.Unknown;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A comment is no longer than one may be. */
class ChangeMarkdownTest {
  private static final Difference DIFFERENCE =
      Prover.of(Catalog.aws())
          .change(PolicyKind.IDENTITY, policy("Get"), policy("Put"))
          .gained()
          .get(0);

  private static PolicyDocument policy(String verb) {
    return PolicyReader.read(
        "{'Statement':{'Effect':'Allow','Action':'s3:VERBObject','Resource':'*'}}"
            .replace("VERB", verb)
            .replace('\'', '"'));
  }

  private static String comment(int gained, int lost, List<String> restsOn, String name) {
    Change change =
        new Change(
            Collections.nCopies(gained, DIFFERENCE),
            Collections.nCopies(lost, DIFFERENCE),
            restsOn.isEmpty() ? Completeness.PERHAPS_MORE : Completeness.ALL,
            restsOn,
            restsOn.isEmpty()
                ? Optional.of(new Unknown("@where", "`why` @me", List.of()))
                : Optional.empty());
    return new ChangeMarkdown(Catalog.aws()).of(change, name, "after.json", List.of());
  }

  @ParameterizedTest
  @CsvSource({"500, 500", "10, 500", "0, 400", "400, 0"})
  void differencesThatDoNotFitAreCountedAndTheOthersAreWhole(int gained, int lost) {
    String comment = comment(gained, lost, List.of("a", "b"), "before.json");
    int toldGained = comment.split("\n#### \\+ ", -1).length - 1;
    int toldLost = comment.split("\n#### − ", -1).length - 1;

    assertThat(comment.length()).isBetween(ChangeMarkdown.MOST - 500, ChangeMarkdown.MOST);
    assertThat(toldLost > 0 && toldGained < gained).isFalse();
    assertThat(comment)
        .contains(
            "\n```\n\nLeft out here, since a comment would be too long: "
                + (gained - toldGained)
                + " more gained, "
                + (lost - toldLost)
                + " more lost.\n\nThat is all.\n")
        .endsWith("\nTaken for granted:\n\n- `a`\n- `b`\n");
  }

  @Test
  void whatFitsIsWhole() {
    assertThat(comment(2, 1, List.of("a"), "before.json")).doesNotContain("Left out");
  }

  @Test
  void whatStandsBelowIsBounded() {
    String comment =
        comment(300, 300, Collections.nCopies(5_000, "`".repeat(600)), "x".repeat(100_000));

    assertThat(comment.length()).isLessThanOrEqualTo(ChangeMarkdown.MOST);
    assertThat(comment).contains("…").endsWith("- and 4980 more\n");
  }

  @Test
  void whatWasNotFoundOutIsToldAsCode() {
    assertThat(comment(0, 0, List.of(), "before.json"))
        .isEqualTo(
            """
            ### ? It was not found out whether `after.json` lets through the same as `before.json`

            What was not found out:

            - `@where`
            - `` `why` @me ``
            """);
  }

  @ParameterizedTest
  @CsvSource({"a, `a`", "a`b, ``a`b``", "`, `` ` ``", "``a, ``` ``a ```", "'', `  `"})
  void aSpanHasLongerTicksThanItsText(String text, String span) {
    assertThat(Markdown.span(text)).isEqualTo(span);
  }
}
