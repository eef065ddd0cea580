package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's program compiles, and prints what the README says. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL);

  @Test
  void theFirstProgramPrintsWhatStandsBelowIt(@TempDir Path folder) throws Exception {
    List<MatchResult> blocks = BLOCK.matcher(readme()).results().toList();
    MatchResult program =
        blocks.stream().filter(b -> b.group(1).equals("java")).findFirst().orElseThrow();
    MatchResult printed = blocks.get(blocks.indexOf(program) + 1);
    Snippet.compile(folder, program.group(2).replace("System.out", "out"));
    assertThat(run(folder)).isEqualTo(printed.group(2));
  }

  private static String run(Path folder) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    URL[] path = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, ReadmeTest.class.getClassLoader())) {
      loader
          .loadClass("Snippet")
          .getMethod("run", java.io.PrintStream.class)
          .invoke(null, new java.io.PrintStream(out, true, StandardCharsets.UTF_8));
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String readme() throws IOException {
    return Files.readString(new File("..").toPath().resolve("README.md"));
  }
}
