package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.cli.shell.Terminal;
import dev.unless.layout.Paint;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  @Test
  void theLauncherTellsWhatTheJvmCannotSee() {
    Terminal terminal = terminal("out", "120", Map.of());

    assertThat(terminal).isEqualTo(new Terminal(true, false, 120, true));
    assertThat(terminal.paint()).isNotSameAs(Paint.NONE);
    assertThat(terminal.errPaint()).isSameAs(Paint.NONE);
  }

  @Test
  void withoutLauncherTheJvmIsAsked() {
    assertThat(Terminal.of(new Properties(), Map.of(), () -> true))
        .isEqualTo(new Terminal(true, true, Terminal.USUAL_COLUMNS, true));
    assertThat(Terminal.of(new Properties(), Map.of(), () -> false).out()).isFalse();
  }

  @Test
  void nothingIsPaintedWhereNobodyWantsColours() {
    assertThat(terminal("out,err", "", Map.of("NO_COLOR", "1")).paint()).isSameAs(Paint.NONE);
    assertThat(terminal("out,err", "", Map.of("TERM", "dumb")).paint()).isSameAs(Paint.NONE);
    assertThat(terminal("", "", Map.of("TERM", "xterm")).paint()).isSameAs(Paint.NONE);
    assertThat(terminal("out,err", "", Map.of("NO_COLOR", "")).paint()).isNotSameAs(Paint.NONE);
  }

  @ParameterizedTest
  @CsvSource({"80,80", "7,40", "0,100", "'',100", "wide,100", "-5,100", "1234567,100"})
  void aWidthThatIsNoneIsTheUsualOne(String told, int columns) {
    assertThat(terminal("out", told, Map.of()).columns()).isEqualTo(columns);
  }

  private static Terminal terminal(
      String terminals, String columns, Map<String, String> environment) {
    Properties properties = new Properties();
    properties.setProperty("unless.terminals", terminals);
    properties.setProperty("unless.columns", columns);
    return Terminal.of(
        properties,
        environment,
        () -> {
          throw new AssertionError("the launcher has told");
        });
  }
}
