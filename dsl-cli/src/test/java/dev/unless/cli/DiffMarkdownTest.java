package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes is told in a comment in which nothing of a policy is Markdown. */
class DiffMarkdownTest {
  private static final Path GOLDEN = Path.of("src/test/resources/diff/comment.md");
  private static final Pattern FENCE = Pattern.compile("(`{3,})(json|text)");

  private static final String BEFORE =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "s3:GetObject",
         "Resource": "arn:aws:s3:::reports/*"},
        {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::reports/*",
         "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}
      """;

  private static final String AFTER =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:user/ann"}, "Action": "s3:Get*",
         "Resource": "arn:aws:s3:::reports/*"}]}
      """;

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String allow(String resource) throws IOException {
    return "{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":"
        + new ObjectMapper().writeValueAsString("arn:aws:s3:::" + resource)
        + "}";
  }

  private static String policy(String statements) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}";
  }

  @Test
  void theCommentIsTheOneThatWasRead() throws IOException {
    String before = file("before.json", BEFORE);
    String after = file("after.json", AFTER);
    Run run = Run.of("", "diff", before, after, "--markdown");
    String printed = run.out().replace(folder + "/", "");

    assertThat(run.exitCode()).isEqualTo(1);
    if (Boolean.getBoolean("unless.golden")) {
      Files.writeString(GOLDEN, printed);
    }
    assertThat(printed)
        .as("as in %s; if it is better now, renew it with -Dunless.golden=true", GOLDEN)
        .isEqualTo(Files.readString(GOLDEN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a```b",
        "````",
        "\n```\n# heading",
        "\r\n~~~\r\n",
        "</code></pre><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a|b|c",
        "[a](https://example.com)",
        "@everyone @org/team",
        "#1 GH-1 https://example.com",
        "<!--",
        "&lt;b&gt; &#96;&#96;&#96;",
        "\\`\\|",
        "$`x`$",
        "*a* _b_ ~c~"
      })
  void nothingOfAPolicyIsReadAsMarkdown(String hostile) throws IOException {
    String before = policy(allow("b/x"));
    String after = policy(allow("b/" + hostile + "/*") + "," + allow("b/x"));
    Optional<String> named = named(hostile, after);

    List<String> prose = prose(Run.of(after, "diff", file("a", before), "-", "--markdown"));
    assertThat(prose).contains("#### + allowed now", "such as this request", "That is all.");
    assertHarmless(prose);
    if (named.isPresent()) {
      assertHarmless(prose(Run.of(before, "diff", "-", named.get(), "--markdown")));
    }
  }

  /** A file of that name, where there can be one. */
  private Optional<String> named(String name, String text) throws IOException {
    return name.contains("/") ? Optional.empty() : Optional.of(file(name, text));
  }

  /** The lines outside of blocks, without the code in them. */
  private static List<String> prose(Run run) {
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
    List<String> prose = new ArrayList<>();
    String fence = "";
    for (String line : run.out().split("\n", -1)) {
      if (!fence.isEmpty()) {
        boolean closes = line.matches(" {0,3}`{" + fence.length() + ",}\\s*");
        assertThat(closes).as(run.toString()).isEqualTo(line.equals(fence));
        fence = closes ? "" : fence;
      } else if (FENCE.matcher(line).matches()) {
        fence = line.replaceAll("[a-z]", "");
      } else {
        prose.add(withoutSpans(line));
      }
    }
    assertThat(fence).isEmpty();
    return prose;
  }

  /** A span ends at the first run of as many ticks as it begins with. */
  private static String withoutSpans(String line) {
    return line.replaceAll("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)", "CODE");
  }

  private static void assertHarmless(List<String> prose) {
    assertThat(prose)
        .allSatisfy(line -> assertThat(line).doesNotContainPattern("[<>@\\[\\]`|*_~&$\\\\]|http"));
    assertThat(prose).filteredOn(line -> line.startsWith("# ")).isEmpty();
  }

  @Test
  void aDifferenceLongerThanACommentIsLeftOut() throws IOException {
    String before = file("before.json", policy(allow("other/*")));
    String after = policy(allow("other/*") + "," + allow("b/" + "x".repeat(70_000)));
    Run run = Run.of(after, "diff", before, "-", "--markdown");

    assertThat(run.out().length()).isLessThan(1_000);
    assertThat(run.out()).contains("too long: 1 more gained, 0 more lost.");
  }
}
