package dev.unless.processor.evaluation;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts that stood for what is only known at run time. What is told of them is told without
 * them: nobody wrote them.
 *
 * @param texts the longest first
 * @param embedded where short ones are parts of words or numbers
 */
public record Examples(List<String> texts, List<Embedded> embedded) {
  /** What is shown in the place of an example. */
  private static final String UNKNOWN = "…";

  /** Examples, and what stands between the fields of names. */
  private static final Pattern JOINTS = Pattern.compile("[…:/. -]*");

  private static final Pattern JOINTS_AND_WILDCARDS = Pattern.compile("[…:/. *?-]*");

  /** A pattern with an example in it, as Java writes it. */
  private static final Pattern PATTERN =
      Pattern.compile("pattern\\(\"((?:[^\"\\\\]|\\\\.)*…(?:[^\"\\\\]|\\\\.)*)\"\\)");

  /** Before and after each example. */
  private static final Pattern PART = Pattern.compile("(?<=…)|(?=…)");

  /** An action of which only the service is said. */
  private static final Pattern NAMELESS = Pattern.compile("[A-Za-z0-9-]+:[…*?]*…[…*?]*");

  /** An example as a text of its own, as Java writes it. */
  private static final Pattern QUOTED = Pattern.compile("(?<!pattern\\()\"…\"");

  private static final int SHORT = 6;

  /**
   * An example in the text that it is a part of.
   *
   * @param before the end of what the program says before it; empty if it may begin the text
   * @param example the example
   * @param after the beginning of what the program says behind it; empty if it may end the text
   */
  record Embedded(String before, String example, String after) {
    private static final int MOST = 16;

    /** Copies no more of what is around it than tells the place from others. */
    Embedded {
      before = before.substring(Math.max(0, before.length() - MOST));
      after = after.substring(0, Math.min(MOST, after.length()));
    }

    private String abstracted(String text) {
      String begin = before.isEmpty() ? "(?<![A-Za-z0-9])" : Pattern.quote(before);
      String end = after.isEmpty() ? "(?![A-Za-z0-9])" : Pattern.quote(after);
      return Pattern.compile(begin + Pattern.quote(example) + end)
          .matcher(text)
          .replaceAll(Matcher.quoteReplacement(before + UNKNOWN + after));
    }
  }

  /** Copies the lists. */
  public Examples {
    texts = List.copyOf(texts);
    embedded = List.copyOf(embedded);
  }

  static boolean isShort(String example) {
    return example.length() < SHORT;
  }

  static Examples of(Set<String> texts, Set<Embedded> embedded) {
    Set<String> longestFirst = new LinkedHashSet<>();
    texts.stream()
        .filter(text -> !text.isEmpty())
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(text -> text))
        .forEach(longestFirst::add);
    return new Examples(List.copyOf(longestFirst), List.copyOf(embedded));
  }

  /** A text without the examples in it. */
  public String abstracted(String text) {
    String shown = text;
    for (Embedded part : embedded) {
      shown = part.abstracted(shown);
    }
    for (String example : texts) {
      // A short one may be a part of any word or number.
      shown =
          isShort(example)
              ? Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(example) + "(?![A-Za-z0-9])")
                  .matcher(shown)
                  .replaceAll(UNKNOWN)
              : shown.replace(example, UNKNOWN);
    }
    return shown;
  }

  /** A problem without the examples in it. */
  public Problem abstracted(Problem problem) {
    return new Problem(
        problem.code(),
        abstracted(problem.text()),
        abstracted(problem.offending()),
        written(abstracted(problem.fix())),
        abstracted(problem.instead()),
        written(abstracted(problem.java())));
  }

  /** A pattern is a constant: a program joins what it does not know as text. */
  private static String written(String java) {
    return PATTERN
        .matcher(QUOTED.matcher(java).replaceAll(UNKNOWN))
        .replaceAll(
            pattern ->
                Matcher.quoteReplacement(
                    Stream.of(PART.split(pattern.group(1)))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.equals(UNKNOWN) ? "text(…)" : "pattern(\"" + part + "\")")
                        .reduce((before, part) -> before + ".then(" + part + ")")
                        .orElse(pattern.group())));
  }

  /** Whether a problem from which the examples were taken away is about nothing but them. */
  public static boolean areAllOf(Problem abstracted) {
    String offending = abstracted.offending();
    return abstracted.text().startsWith(quote(UNKNOWN))
        || (offending.contains(UNKNOWN)
            && saysNothing(abstracted.code()).matcher(offending).matches())
        || (abstracted.code() == Code.INVALID_ACTION && NAMELESS.matcher(offending).matches());
  }

  /** What may stand beside the examples: wildcards only where they are not what is wrong. */
  private static Pattern saysNothing(Code code) {
    boolean aboutWildcards = code.name().contains("WILDCARD") || code == Code.INVALID_ACTION;
    return aboutWildcards ? JOINTS : JOINTS_AND_WILDCARDS;
  }
}
