package dev.unless.examples;

import dev.unless.decide.Outcome;

/**
 * Colours text for terminals.
 *
 * @param on whether it does; otherwise text stays as it is
 */
record Paint(boolean on) {
  private static final String RESET = "\u001b[0m";

  /**
   * Colours where the output is a terminal and nobody asked for none (no-color.org).
   *
   * <p>Some later JDKs have a console without a terminal, unless asked for the plain one.
   */
  @SuppressWarnings("SystemConsoleNull")
  static Paint ofTerminal() {
    System.setProperty("jdk.console", "java.base");
    String noColor = System.getenv("NO_COLOR");
    boolean wanted = noColor == null || noColor.isEmpty();
    return new Paint(wanted && System.console() != null && !"dumb".equals(System.getenv("TERM")));
  }

  /** A heading. */
  String bold(String text) {
    return paint("1", text);
  }

  /** What may be passed over. */
  String faint(String text) {
    return paint("2", text);
  }

  /** Something that is not as it should be. */
  String alarm(String text) {
    return paint("1;31", text);
  }

  /** What a request came to. */
  String outcome(Outcome outcome, String text) {
    return paint(
        switch (outcome) {
          case ALLOW -> "32";
          case EXPLICIT_DENY -> "31";
          default -> "33";
        },
        text);
  }

  private String paint(String code, String text) {
    return on ? "\u001b[" + code + "m" + text + RESET : text;
  }
}
