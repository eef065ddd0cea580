package dev.unless.cli;

import dev.unless.cli.check.CheckCommand;
import dev.unless.cli.diff.DiffCommand;
import dev.unless.cli.explain.ExplainCommand;
import dev.unless.cli.format.FormatCommand;
import dev.unless.cli.prove.ProveCommand;
import dev.unless.cli.shell.Shell;
import dev.unless.cli.simulate.SimulateCommand;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The commands, each made only where it is needed: reading its options takes time. */
enum Commands {
  CHECK("check", CheckCommand::new),
  FORMAT("format", FormatCommand::new),
  SIMULATE("simulate", SimulateCommand::new),
  EXPLAIN("explain", ExplainCommand::new),
  PROVE("prove", ProveCommand::new),
  DIFF("diff", DiffCommand::new),
  HELP("help", shell -> new HelpCommand());

  private final String word;
  private final Function<Shell, Object> command;

  Commands(String word, Function<Shell, Object> command) {
    this.word = word;
    this.command = command;
  }

  /** Adds the one that the arguments begin with, or all where they begin with something else. */
  static void addTo(CommandLine line, Shell shell, List<String> args) {
    List<Commands> all = List.of(values());
    List<Commands> asked =
        all.stream().filter(command -> args.indexOf(command.word) == 0 && command != HELP).toList();
    (asked.isEmpty() ? all : asked)
        .forEach(command -> line.addSubcommand(command.command.apply(shell)));
  }
}
