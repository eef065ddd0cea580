package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page's case is decided as the page says. */
class CommandLinePageTest {
  private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  @Test
  void theLineGivesTheResultBelowIt() throws IOException {
    List<String> blocks =
        JSON.matcher(Files.readString(Path.of("..", "docs", "command-line.md")))
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(blocks).hasSize(2);
    assertThat(Run.of(blocks.get(0), "simulate", "-").out()).isEqualTo(blocks.get(1));
  }
}
