package dev.unless.cli.shell;

import dev.unless.catalog.Catalog;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * What a command runs in.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminal what is known of where the output goes
 * @param catalog the services that are known, asked for where they are needed
 */
public record Shell(
    InputStream in, Output out, Output err, Terminal terminal, Supplier<Catalog> catalog) {
  /** Tells the user on standard error what is the matter, if anybody can be told. */
  public void complain(String problem) {
    try {
      err.print("unless: " + problem + "\n");
      err.flush();
    } catch (OutputLostException nobodyListens) {
      // The exit code still tells.
    }
  }
}
