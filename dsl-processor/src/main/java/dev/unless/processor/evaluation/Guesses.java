package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Expression.Unseen;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What stands for texts that are only known at run time, where it is not the example that is taken
 * first.
 *
 * @param texts the examples, by the identity of what they stand for
 * @param known those of them that the program or AWS has, too
 * @param values what stands for others, which are no texts
 */
public record Guesses(
    Map<String, IntFunction<String>> texts, Set<String> known, Map<String, Object> values) {
  /** What is taken first. */
  public static final Guesses NONE = new Guesses(Map.of(), Set.of(), Map.of());

  /** Copies all. */
  public Guesses {
    known = Set.copyOf(known);
    texts = Map.copyOf(texts);
    values = Map.copyOf(values);
  }

  /** The same with exactly these values, by the identity of what they stand for. */
  public Guesses withValues(Map<String, Object> exact) {
    Map<String, IntFunction<String>> more = new HashMap<>(texts);
    Map<String, Object> others = new HashMap<>(values);
    exact.forEach(
        (identity, value) -> {
          others.put(identity, value);
          more.put(identity, n -> value.toString());
        });
    return new Guesses(more, known, others);
  }

  /** The same with another example for one of them. */
  Guesses with(String identity, IntFunction<String> samples) {
    Map<String, IntFunction<String>> more = new HashMap<>(texts);
    more.put(identity, samples);
    return new Guesses(more, known, values);
  }

  /** The same with a text for one of them that the program or AWS has, too. */
  public Guesses withKnown(String identity, String text) {
    return withKnown(Map.of(identity, text));
  }

  /** The same with texts for some of them that the program or AWS has, too. */
  public Guesses withKnown(Map<String, String> known) {
    Map<String, IntFunction<String>> more = new HashMap<>(texts);
    known.forEach((identity, text) -> more.put(identity, n -> text));
    return new Guesses(more, Set.copyOf(known.values()), values);
  }

  /**
   * The same with one of them of each kind of text that it may be.
   *
   * @param evaluated what it is a part of
   */
  public Stream<Guesses> ofEachKind(Unseen part, Evaluated evaluated) {
    boolean field = evaluated.isWithinArn(part);
    return TextRole.of(part).stream()
        .filter(kind -> !field || !kind.isOfFields())
        .map(kind -> with(part.identity(), kind.samples()));
  }

  /** The same with one of them of each length. */
  public Stream<Guesses> ofEachLength(Unseen part) {
    return TextRole.lengths().map(samples -> with(part.identity(), samples));
  }

  Optional<String> text(String identity, int number) {
    return Optional.ofNullable(texts.get(identity)).map(samples -> samples.apply(number));
  }
}
