package dev.unless.processor.source;

import dev.unless.finding.Code;
import dev.unless.processor.report.Severities;
import java.util.Map;
import java.util.Set;

/**
 * What a build asks for.
 *
 * @param strict whether a failure of the processor itself fails the build
 * @param all whether what is not annotated is examined, too
 * @param severities how findings are told
 */
public record Options(boolean strict, boolean all, Severities severities) {
  private static final String STRICT = "unless.strict";
  private static final String CHECK = "unless.check";
  private static final String SEVERITY = "unless.severity";
  private static final String UNKNOWN = "unless.unknown";

  /** What it asks for where it says nothing. */
  public static final Options DEFAULT = of(Map.of());

  /** The names of the options. */
  public static Set<String> names() {
    return Set.of(STRICT, CHECK, SEVERITY, UNKNOWN);
  }

  /**
   * Reads the options of a compiler.
   *
   * @throws IllegalArgumentException if one has a value that it does not take; it says which
   */
  public static Options of(Map<String, String> given) {
    String check = value(given, CHECK, "all");
    if (!Set.of("all", "annotated").contains(check)) {
      throw new IllegalArgumentException(
          "-A" + CHECK + "=" + check + ": write -A" + CHECK + "=annotated, or =all.");
    }
    String strict = value(given, STRICT, "false");
    if (!Set.of("true", "false").contains(strict)) {
      throw new IllegalArgumentException(
          "-A" + STRICT + "=" + strict + ": write -A" + STRICT + "=true, or =false.");
    }
    String unknown = value(given, UNKNOWN, "error");
    if (!Set.of("error", "warning").contains(unknown)) {
      throw new IllegalArgumentException(
          "-A" + UNKNOWN + "=" + unknown + ": write -A" + UNKNOWN + "=warning, or =error.");
    }
    String unproved = Code.CANNOT_PROVE + "=" + unknown + ",";
    try {
      return new Options(
          strict.equals("true"),
          check.equals("all"),
          Severities.parse(unproved + value(given, SEVERITY, "")));
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("-A" + SEVERITY + ": " + wrong.getMessage(), wrong);
    }
  }

  /** An option without a value is as good as none; a build's property may be empty. */
  private static String value(Map<String, String> given, String name, String usual) {
    String value = given.get(name);
    return value == null || value.isBlank() ? usual : value.strip();
  }
}
