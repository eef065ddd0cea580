package dev.unless.cli.shell;

import dev.unless.layout.Paint;
import java.util.Map;
import java.util.Properties;
import java.util.function.BooleanSupplier;

/**
 * Where the command's output goes, as far as it matters to how it looks. The launcher tells by
 * system properties whether standard output and standard error are terminals; without it the JVM
 * knows only of a terminal that standard input is, too.
 *
 * @param out whether people read standard output as it comes
 * @param err whether people read standard error as it comes
 * @param columns how wide the terminal is
 * @param coloured whether people want colours there
 */
public record Terminal(boolean out, boolean err, int columns, boolean coloured) {
  /** How wide output is where nobody says. */
  public static final int USUAL_COLUMNS = 100;

  /** No terminal: a file or a pipe. */
  public static final Terminal NONE = new Terminal(false, false, USUAL_COLUMNS, false);

  private static final String TERMINALS = "unless.terminals";
  private static final String COLUMNS = "unless.columns";
  private static final int FEWEST_COLUMNS = 40;
  private static final int MOST_DIGITS = 5;

  /**
   * What these properties and this environment tell.
   *
   * @param console whether the JVM sees a terminal; asked only if the launcher says nothing
   */
  public static Terminal of(
      Properties properties, Map<String, String> environment, BooleanSupplier console) {
    String told = properties.getProperty(TERMINALS);
    String terminals = told != null ? told : console.getAsBoolean() ? "out,err" : "";
    String columns = properties.getProperty(COLUMNS, environment.getOrDefault("COLUMNS", ""));
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(
        terminals.contains("out"), terminals.contains("err"), width(columns), !plain);
  }

  private static int width(String columns) {
    boolean number =
        !columns.isEmpty()
            && columns.length() <= MOST_DIGITS
            && columns.chars().allMatch(c -> c >= '0' && c <= '9');
    int told = number ? Integer.parseInt(columns) : 0;
    return told == 0 ? USUAL_COLUMNS : Math.max(FEWEST_COLUMNS, told);
  }

  /** How standard output is painted. */
  public Paint paint() {
    return out && coloured ? Paint.ANSI : Paint.NONE;
  }

  /** How standard error is painted. */
  public Paint errPaint() {
    return err && coloured ? Paint.ANSI : Paint.NONE;
  }
}
