package dev.unless.bench.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.processor.UnlessProcessor;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompilingTest {
  @Test
  void nothingIsSaidOfTheClasses() {
    Compiling compiling = new Compiling();
    assertThat(compiling.plainAlone()).isEmpty();
    assertThat(compiling.plainIdle()).isEmpty();
    assertThat(compiling.plainUnless()).isEmpty();
    assertThat(compiling.policiesIdle()).isEmpty();
    assertThat(compiling.policiesUnless())
        .as("notes on the policies that have parameters")
        .hasSize(40)
        .allMatch(message -> message.contains("was checked with examples in the place of"));
  }

  @Test
  void theyAreAsManyAndAsLongAsTheHeadingSays() {
    assertThat(Services.plain())
        .hasSize(500)
        .noneMatch(source -> text(source).contains("@CheckedPolicy"))
        .allMatch(source -> text(source).lines().count() >= 60)
        .allMatch(source -> text(source).lines().count() <= 100);
    assertThat(Services.withPolicies())
        .hasSize(500)
        .filteredOn(source -> text(source).contains("@CheckedPolicy"))
        .hasSize(100)
        .extracting(CompilingTest::text)
        .doesNotHaveDuplicates();
  }

  @Test
  void thePoliciesAreChecked() {
    List<SourceText> broken =
        Services.withPolicies().stream()
            .map(source -> source.with("203.0.113.0/24", "203.0.113.0/33"))
            .toList();
    assertThat(Javac.compile(broken, new Idle())).isEmpty();
    assertThatThrownBy(() -> Javac.compile(broken, new UnlessProcessor()))
        .hasMessageContaining("INVALID_ADDRESS");
  }

  private static String text(SourceText source) {
    return source.getCharContent(true);
  }
}
