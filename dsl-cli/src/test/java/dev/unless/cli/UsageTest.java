package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.annotation.Library;
import dev.unless.cli.shell.Terminal;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @Test
  void withoutArgumentsTheHelpIsAnError() {
    Run run = Run.of("");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("Usage: unless ").contains("unless check policy.json");
  }

  @Test
  void theHelpNamesEveryCommand() {
    Run run = Run.of("", "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "  check ", "  format ", "  simulate ", "  explain ", "  prove ", "  diff ", "  help ");
    assertThat(Run.of("", "help")).isEqualTo(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "format", "simulate", "explain", "prove", "diff"})
  void everyCommandHasHelpWithAnExampleAndItsExitCodes(String command) {
    Run run = Run.of("", command, "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("Usage: unless " + command + " ")
        .contains("Exit codes: 0 ", "\n  unless " + command + " ");
    assertThat(Run.of("", "help", command)).isEqualTo(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "check -V", "format --version", "simulate --version"})
  void theVersionIsTheLibrarys(String args) {
    assertThat(Run.of("", args.split(" ")))
        .isEqualTo(new Run(0, "unless " + Library.VERSION + "\n", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "chek p.json#there is no command 'chek'; did you mean 'check'?#unless",
        "xyzzy#there is no command 'xyzzy'#unless",
        "help chek#there is no command 'chek'; did you mean 'check'?#unless",
        "--hepl#there is no option '--hepl'; did you mean '--help'?#unless",
        "check --jsn p.json#there is no option '--jsn'; did you mean '--json'?#unless check",
        "check --knd=key p#there is no option '--knd'; did you mean '--kind'?#unless check",
        "check#missing required parameter: 'FILE|-'#unless check",
        "format --wirte p#there is no option '--wirte'; did you mean '--write'?#unless format",
        "prove#missing required parameter: 'FILE|-'#unless prove",
        "prove --chang=a p#there is no option '--chang'; did you mean '--change'?#unless prove",
        "prove --nevr=a p#there is no option '--nevr'; did you mean '--never'?#unless prove",
        "diff a#missing required parameter: 'NEW|-'#unless diff",
        "diff a b c#'c' is one argument too many#unless diff",
        "diff a b --markdwn#there is no option '--markdwn'; did you mean '--markdown'?#unless diff",
        "diff - -#standard input is there only once, so give '-' once#unless diff",
        "simulate a b#'b' is one argument too many#unless simulate"
      })
  void wrongArgumentsAreToldInTwoLines(String args, String problem, String command) {
    Run run = Run.of("", args.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("unless: " + problem + "\nSee '" + command + " --help'.\n");
  }

  @Test
  void anArgumentThatBeginsWithAnAtSignIsNoFileOfArguments() {
    assertThat(Run.of("", "check", "@args").err())
        .isEqualTo("unless: @args: there is no file of this name\n");
  }

  @Test
  void theHelpFitsANarrowTerminal() {
    Run run = Run.on(new Terminal(true, true, 60, false), "", "check", "--help");

    assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    assertThat(Run.on(new Terminal(true, true, 40, true), "", "--help").exitCode()).isZero();
  }

  @Test
  void anUnexpectedFailureIsOneLineThatAsksForAReport() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("broken\nin two");
          }

          @Override
          public int read(byte[] into, int from, int length) {
            return read();
          }
        };

    for (List<String> args : List.of(List.of("check", "-"), List.of("format", "-"))) {
      Run run = Run.of(broken, args.toArray(String[]::new));

      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.err())
          .startsWith(
              "unless: unexpected failure: java.lang.IllegalStateException: broken\\u000ain two.")
          .contains("Please report it")
          .hasLineCount(1);
    }
  }

  @Test
  void theWarmUpRunsEveryCommandToItsEnd() {
    assertThat(Warmup.exitCodes())
        .containsExactly(0, 1, 0, 1, 1, 0, 0, 2, 0, 1, 1, 1, 0, 0, 0, 1, 2, 2);
  }
}
