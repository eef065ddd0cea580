package dev.unless.processor.report;

import dev.unless.processor.evaluation.Evaluated;
import dev.unless.processor.evaluation.Guesses;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression.Joined;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Expression.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Other examples for texts that are only known at run time: of other kinds, and those that the
 * program or AWS has names for. What is found whichever is taken is found.
 */
final class Variations {
  private static final int MOST_NAMES = 48;

  private final NameSource names;
  private final Map<String, Set<String>> known = new LinkedHashMap<>();

  /** What the parts of texts with several of them may be together. */
  private final List<Map<String, String>> parts = new ArrayList<>();

  /** Names that begin and end as given. */
  interface NameSource {
    Stream<String> between(String beginning, String end);
  }

  /**
   * Another kind of text.
   *
   * @param identity of what it stands for
   * @param guesses all that is taken
   */
  record Variation(String identity, Guesses guesses) {}

  private Variations(NameSource names) {
    this.names = names;
  }

  /** The other examples, one text after the other, and then two texts of other kinds. */
  static Stream<Guesses> of(Attempt trial, NameSource names) {
    Variations variations = new Variations(names);
    Traced result = trial.evaluated().result();
    List<String> constants = constants(result);
    result.all().forEach(part -> variations.look(part, constants));
    List<Unseen> parts = trial.evaluated().parts();
    Guesses guesses = trial.guesses();
    return Stream.of(
            variations.together(guesses),
            variations.knownTexts(guesses),
            ofKinds(trial).map(Variation::guesses),
            parts.stream().flatMap(guesses::ofEachLength),
            pairs(trial, guesses, parts))
        .flatMap(each -> each);
  }

  /** The texts of a call by those that the program or AWS has names for, one after the other. */
  static Stream<Guesses> ofNames(
      Evaluated evaluated, Traced call, Guesses guesses, NameSource names) {
    Variations variations = new Variations(names);
    List<String> constants = constants(evaluated.result());
    call.all().forEach(part -> variations.look(part, constants));
    return variations.knownTexts(guesses);
  }

  /** Each part of a text by each kind of text. */
  static Stream<Variation> ofKinds(Attempt trial) {
    return trial.evaluated().parts().stream()
        .flatMap(
            part ->
                trial
                    .guesses()
                    .ofEachKind(part, trial.evaluated())
                    .map(other -> new Variation(part.identity(), other)));
  }

  /** All texts at once, each by one that it may be: what is wrong with one may hide another. */
  private Stream<Guesses> together(Guesses guesses) {
    int most =
        Stream.concat(known.values().stream().map(Set::size), Stream.of(parts.size()))
            .max(Comparator.naturalOrder())
            .orElse(0);
    boolean several = known.size() > 1 || !parts.isEmpty();
    return IntStream.range(0, several ? Math.min(most, MOST_NAMES) : 0)
        .mapToObj(
            i -> {
              Map<String, String> all = new LinkedHashMap<>();
              known.forEach(
                  (identity, texts) -> {
                    if (!texts.isEmpty()) {
                      all.put(identity, List.copyOf(texts).get(i % texts.size()));
                    }
                  });
              if (!parts.isEmpty()) {
                all.putAll(parts.get(i % parts.size()));
              }
              return guesses.withKnown(all);
            });
  }

  private Stream<Guesses> knownTexts(Guesses guesses) {
    return known.entrySet().stream()
        .flatMap(
            entry ->
                spread(List.copyOf(entry.getValue()))
                    .map(text -> guesses.withKnown(entry.getKey(), text)));
  }

  private static Stream<String> spread(List<String> texts) {
    int step = 1 + texts.size() / MOST_NAMES;
    return Stream.iterate(0, i -> i < texts.size(), i -> i + step).map(texts::get);
  }

  private static Stream<Guesses> pairs(Attempt trial, Guesses guesses, List<Unseen> parts) {
    if (parts.size() < 2 || parts.size() > 3) {
      return Stream.empty();
    }
    List<Guesses> pairs = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      for (int j = i + 1; j < parts.size(); j++) {
        Unseen second = parts.get(j);
        guesses
            .ofEachKind(parts.get(i), trial.evaluated())
            .flatMap(first -> first.ofEachKind(second, trial.evaluated()))
            .forEach(pairs::add);
      }
    }
    return pairs.stream();
  }

  private static List<String> constants(Traced result) {
    return result
        .all()
        .filter(part -> part.expression() instanceof Value && part.value() instanceof String)
        .map(part -> (String) part.value())
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }

  private void look(Traced part, List<String> constants) {
    if (part.expression() instanceof Joined) {
      part.parts().stream()
          .filter(piece -> !piece.isKnown())
          .findFirst()
          .ifPresent(piece -> look(part, piece, constants));
    } else if (part.standsFor().isPresent() && part.value() instanceof String) {
      add(part.standsFor().get(), constants.stream());
    }
  }

  /** What the first piece of a text that is not known may be, if it is the only one. */
  private void look(Traced joined, Traced piece, List<String> constants) {
    int index = joined.parts().indexOf(piece);
    List<Traced> pieces = joined.parts();
    if (pieces.stream().filter(other -> !isText(other.value())).count() > 1) {
      split(pieces);
      return;
    }
    String beginning = text(pieces.subList(0, index));
    String end = text(pieces.subList(index + 1, pieces.size()));
    piece
        .allUnseen()
        .findFirst()
        .ifPresent(
            unseen ->
                add(
                    unseen,
                    Stream.concat(constants.stream(), names.between(beginning, end))
                        .filter(whole -> isBetween(whole, beginning, end))
                        .map(
                            whole ->
                                whole.substring(
                                    beginning.length(), whole.length() - end.length()))));
  }

  /** Names that have the literal pieces, and the others between them. */
  private void split(List<Traced> pieces) {
    List<String> identities = new ArrayList<>();
    StringBuilder form = new StringBuilder();
    for (Traced piece : pieces) {
      if (isText(piece.value())) {
        form.append(Pattern.quote(piece.value().toString()));
      } else {
        form.append("(.+?)");
        piece.allUnseen().findFirst().map(Unseen::identity).ifPresent(identities::add);
      }
    }
    Pattern pattern = Pattern.compile(form.toString());
    String beginning = isText(pieces.get(0).value()) ? pieces.get(0).value().toString() : "";
    if (identities.stream().distinct().count() == identities.size()) {
      names
          .between(beginning, "")
          .map(pattern::matcher)
          .filter(Matcher::matches)
          .filter(name -> name.groupCount() == identities.size())
          .limit(MOST_NAMES)
          .forEach(name -> parts.add(groups(name, identities)));
    }
  }

  private static Map<String, String> groups(Matcher name, List<String> identities) {
    Map<String, String> groups = new LinkedHashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      groups.put(identities.get(i), name.group(i + 1));
    }
    return groups;
  }

  private static boolean isText(Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Character
        || value instanceof Boolean;
  }

  private static boolean isBetween(String whole, String beginning, String end) {
    return whole.length() > beginning.length() + end.length()
        && whole.startsWith(beginning)
        && whole.endsWith(end);
  }

  private static String text(List<Traced> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.value()));
    return text.toString();
  }

  private void add(Unseen unseen, Stream<String> texts) {
    Set<String> all = known.computeIfAbsent(unseen.identity(), none -> new LinkedHashSet<>());
    texts.forEach(all::add);
  }
}
