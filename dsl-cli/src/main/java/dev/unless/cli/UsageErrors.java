package dev.unless.cli;

import dev.unless.cli.shell.ExitCode;
import dev.unless.cli.shell.Shell;
import dev.unless.finding.Printable;
import dev.unless.text.NearMiss;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in two lines what is wrong with the arguments, and where to read on. */
final class UsageErrors implements IParameterExceptionHandler {
  private static final String NO_COMMAND = "Unknown subcommand";

  private final Shell shell;

  UsageErrors(Shell shell) {
    this.shell = shell;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    if (args.length == 0) {
      command.usage(command.getErr());
      return ExitCode.BAD_INPUT;
    }
    return tell(problem(wrong, command, args), command);
  }

  /** Tells what is wrong with the use of a command. */
  int tell(String problem, CommandLine command) {
    String name = command.getCommandSpec().qualifiedName(" ");
    shell.complain(Printable.escape(problem) + "\nSee '" + name + " --help'.");
    return ExitCode.BAD_INPUT;
  }

  private static String problem(ParameterException wrong, CommandLine command, String[] args) {
    if (wrong instanceof MissingParameterException) {
      Optional<String> unknown =
          Stream.of(args)
              .filter(arg -> arg.startsWith("--"))
              .map(UsageErrors::name)
              .filter(name -> !command.getCommandSpec().optionsMap().containsKey(name))
              .findFirst();
      if (unknown.isPresent()) {
        return noOption(unknown.get(), command);
      }
    }
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, command);
    }
    String message = String.valueOf(wrong.getMessage());
    if (message.startsWith(NO_COMMAND)) {
      return noCommand(wrong.getValue(), command);
    }
    return Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  private static String unmatched(UnmatchedArgumentException unmatched, CommandLine command) {
    List<String> rest = unmatched.getUnmatched();
    String first = rest.isEmpty() ? "" : rest.get(0);
    if (unmatched.isUnknownOption()) {
      return noOption(name(first), command);
    }
    return command.getSubcommands().isEmpty()
        ? "'" + first + "' is one argument too many"
        : noCommand(first, command);
  }

  private static String name(String option) {
    return option.split("=", 2)[0];
  }

  private static String noOption(String name, CommandLine command) {
    return "there is no option '"
        + name
        + "'"
        + suggestion(name, command.getCommandSpec().optionsMap().keySet());
  }

  private static String noCommand(String name, CommandLine command) {
    return "there is no command '"
        + name
        + "'"
        + suggestion(name, command.getSubcommands().keySet());
  }

  private static String suggestion(String name, Collection<String> known) {
    return NearMiss.of(name, known).map(near -> "; did you mean '" + near + "'?").orElse("");
  }
}
