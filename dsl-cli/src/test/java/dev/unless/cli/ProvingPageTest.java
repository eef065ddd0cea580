package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's questions have the answers that the page says. */
class ProvingPageTest {
  private static final Path PAGE = Path.of("..", "docs", "proving.md");
  private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  /** The last question, with what is printed of it. */
  private static final Pattern TRANSCRIPT =
      Pattern.compile("(?<=\"id\": \"mfa\")(.*?```\n\n```\n)(.*?)(?=```)", Pattern.DOTALL);

  /** What is printed of the change from the first policy of the page to the second. */
  private static final Pattern CHANGE =
      Pattern.compile("(?<=--kind service-control\n```\n\n```\n)(.*?)(?=```)", Pattern.DOTALL);

  private static Stream<String> blocks() throws IOException {
    return JSON.matcher(Files.readString(PAGE)).results().map(block -> block.group(1));
  }

  private static List<String> questions() throws IOException {
    return blocks().filter(block -> block.contains("\"question\"")).toList();
  }

  @Test
  void eachQuestionHasTheAnswerThatItExpects() throws IOException {
    ObjectMapper mapper = new ObjectMapper();

    assertThat(questions()).hasSizeGreaterThan(5);
    for (String question : questions()) {
      Run run = Run.of(question, "prove", "--json", "--question", "-");
      assertThat(mapper.readTree(run.out()).path("answer"))
          .as(question + run)
          .isEqualTo(mapper.readTree(question).get("expected"));
    }
  }

  @Test
  void theLastOneIsPrintedAsThePageShows() throws IOException {
    List<String> all = questions();
    String printed = Run.of(all.get(all.size() - 1), "prove", "--question", "-").out();
    requireShown(TRANSCRIPT, "$1" + Matcher.quoteReplacement(printed));
  }

  @Test
  void theChangeIsPrintedAsThePageShows() throws IOException {
    List<String> policies =
        blocks().filter(block -> !block.contains("\"question\"")).limit(2).toList();
    Path target = Path.of("target");
    String before = Files.writeString(target.resolve("before.json"), policies.get(0)).toString();
    String after = Files.writeString(target.resolve("after.json"), policies.get(1)).toString();
    Run run = Run.of("", "diff", before, after, "--kind", "service-control");

    assertThat(run.exitCode()).isEqualTo(1);
    String printed = run.out().replace(before, "before.json").replace(after, "after.json");
    requireShown(CHANGE, Matcher.quoteReplacement(printed));
  }

  private static void requireShown(Pattern place, String printed) throws IOException {
    String page = Files.readString(PAGE);
    String renewed = place.matcher(page).replaceFirst(printed);
    if (Boolean.getBoolean("unless.golden")) {
      Files.writeString(PAGE, renewed);
      return;
    }
    assertThat(page)
        .as("as in %s; if it is better now, renew it with -Dunless.golden=true", PAGE)
        .isEqualTo(renewed);
  }
}
