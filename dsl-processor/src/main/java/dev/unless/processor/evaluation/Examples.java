package dev.unless.processor.evaluation;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Problem;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The texts that stood for what is only known at run time. What is told of them is told without
 * them: nobody wrote them.
 *
 * @param texts the longest first
 */
public record Examples(List<String> texts) {
  /** What is shown in the place of an example. */
  private static final String UNKNOWN = "…";

  /** Examples, and what stands between the fields of names. */
  private static final Pattern JOINTS = Pattern.compile("[…:/. -]*");

  private static final int SHORT = 6;

  /** Copies the list. */
  public Examples {
    texts = List.copyOf(texts);
  }

  static Examples of(Set<String> texts) {
    Set<String> longestFirst = new LinkedHashSet<>();
    texts.stream()
        .filter(text -> !text.isEmpty())
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(text -> text))
        .forEach(longestFirst::add);
    return new Examples(List.copyOf(longestFirst));
  }

  /** A text without the examples in it. */
  public String abstracted(String text) {
    String shown = text;
    for (String example : texts) {
      // A short one may be a part of any word or number.
      shown =
          example.length() < SHORT
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
        abstracted(problem.fix()),
        abstracted(problem.instead()));
  }

  /** Whether a problem from which the examples were taken away is about nothing but them. */
  public static boolean areAllOf(Problem abstracted) {
    String offending = abstracted.offending();
    return abstracted.text().startsWith(quote(UNKNOWN))
        || (offending.contains(UNKNOWN) && JOINTS.matcher(offending).matches());
  }
}
