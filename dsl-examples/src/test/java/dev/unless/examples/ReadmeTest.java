package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The Java of the README and the pages compiles and prints, or is rejected, as they say. */
class ReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile("```(\\w*)( \\w+)?\n(.*?)```(?=\n)", Pattern.DOTALL);

  private static final List<Path> PAGES =
      List.of(
          Path.of("README.md"),
          Path.of("docs", "coming-from-the-sdk.md"),
          Path.of("docs", "proving.md"));

  /**
   * A block of Java.
   *
   * @param mark what it is said to be: nothing, {@code sdk} for the SDK's, {@code rejected} by
   *     javac alone, {@code wrong} as the annotation processor finds
   * @param code the Java
   * @param printed what stands in a plain block behind it; empty where none does
   */
  private record Block(String mark, String code, String printed) {}

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void everyProgramPrintsWhatStandsBelowIt(@TempDir Path folder) throws Exception {
    List<Block> programs = marked("");
    assertThat(programs).hasSizeGreaterThan(4);
    for (Block program : programs) {
      String printed = Snippet.run(folder, program.code());
      assertThat(printed).as(program.code()).isEqualTo(program.printed());
    }
  }

  @Test
  void javacRejectsWhatTheReadmeSaysInTheseWords() throws Exception {
    List<Block> rejected = marked("rejected");
    assertThat(rejected).hasSize(3);
    for (Block program : rejected) {
      assertThat(Snippet.errors(program.code())).isEqualTo(program.printed());
    }
  }

  @Test
  void theProcessorFindsWhatTheReadmeSaysInTheseWords(@TempDir Path folder) throws Exception {
    List<Block> wrong = marked("wrong");
    assertThat(wrong).hasSize(4);
    for (Block program : wrong) {
      assertThat(Snippet.checked(folder, program.code())).isEqualTo(program.printed());
    }
  }

  private static List<Block> marked(String mark) throws Exception {
    return blocks().stream().filter(block -> block.mark().equals(mark)).toList();
  }

  private static List<Block> blocks() throws Exception {
    List<Block> blocks = new ArrayList<>();
    for (Path page : PAGES) {
      blocks.addAll(blocks(Files.readString(Path.of("..").resolve(page))));
    }
    return blocks;
  }

  private static List<Block> blocks(String page) {
    List<MatchResult> all = BLOCK.matcher(page).results().toList();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).group(1).equals("java")) {
        boolean printed = i + 1 < all.size() && all.get(i + 1).group(1).isEmpty();
        blocks.add(
            new Block(
                all.get(i).group(2) == null ? "" : all.get(i).group(2).strip(),
                all.get(i).group(3),
                printed ? all.get(i + 1).group(3) : ""));
      }
    }
    return blocks;
  }
}
