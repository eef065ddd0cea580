package dev.unless.cli.services;

import dev.unless.catalog.Catalog;
import dev.unless.cli.shell.Inputs;
import dev.unless.cli.shell.Shell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The option {@code --catalog}: services of one's own, known beside AWS's. */
public final class CatalogOption {
  @Option(
      names = "--catalog",
      paramLabel = "PATH",
      description =
          "Services of your own, in a file or in the .tsv files of a folder. They are known beside"
              + " AWS's; one with the prefix of a service of AWS's stands in its place.")
  private Optional<String> path = Optional.empty();

  /** The option, not given. */
  public CatalogOption() {}

  /** A file that the command reads, and the one that the option names. */
  public List<String> with(String file) {
    return with(List.of(file));
  }

  /** The files that the command reads, and the one that the option names. */
  public List<String> with(List<String> files) {
    return Stream.concat(files.stream(), path.stream()).toList();
  }

  /**
   * The services that the shell knows and those of the option's files, which come first where both
   * have one: whoever defines a service knows better. Empty, and told, if a file cannot be read.
   */
  public Optional<Catalog> catalog(Shell shell) {
    return path.isEmpty()
        ? Optional.of(shell.catalog().get())
        : new ServiceFiles(new Inputs(shell))
            .read(path.get())
            .map(own -> shell.catalog().get().and(own));
  }
}
