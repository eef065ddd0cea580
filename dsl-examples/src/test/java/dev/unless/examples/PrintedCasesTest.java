package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.layout.Paint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The whole printed text, as it was last read by a person. */
class PrintedCasesTest {

  @Test
  void theTextIsTheOneThatWasRead() throws IOException {
    String text = new CasePrinter(Paint.NONE).print(PublishedCases.all());
    Path actual = Files.writeString(ModuleFiles.target("published-cases.txt"), text);

    assertThat(text)
        .as(
            "The text has changed. Read %s; if it is right, copy it over"
                + " src/test/resources/dev/unless/examples/published-cases.txt.",
            actual)
        .isEqualTo(Resources.text("published-cases.txt"));
  }
}
