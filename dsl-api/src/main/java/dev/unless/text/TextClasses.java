package dev.unless.text;

import dev.unless.annotation.Internal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Texts that stand for all others, where nothing but some sets looks at what they stand in: of two
 * texts of one class either both make a whole text that is in a set, or neither does.
 *
 * <p>Letters come first, which unlike other characters have a case.
 *
 * <p>All patterns are read at once, from wherever they may be when the text begins. Two texts are
 * of one class where the patterns have come to the same places behind both and behind what follows,
 * as far as that is known.
 */
@Internal
public final class TextClasses {
  private static final int MOST_STARTS = 64;
  private static final long MOST_STEPS = 2_000_000;

  private final List<Reading> readings = new ArrayList<>();
  private final int[] alphabet;
  private final int most;
  private long steps;

  /**
   * Where a text stands.
   *
   * @param before what stands before it; a variable in it may be any text
   * @param after what stands behind it, likewise
   * @param sets which whole texts are asked for
   */
  public record Surroundings(Text before, Text after, List<TextSet> sets) {
    /** Copies the sets. */
    public Surroundings {
      sets = List.copyOf(sets);
    }
  }

  /**
   * What was found.
   *
   * @param classes of each class one text, and another one if it has one
   * @param all whether no class is left out
   * @param steps how many steps it took
   */
  public record Chosen(List<List<String>> classes, boolean all, long steps) {
    /** Copies the classes. */
    public Chosen {
      classes = classes.stream().map(List::copyOf).toList();
    }

    /** One text of each class, then another one of each that has one. */
    public List<String> texts() {
      return Stream.concat(
              classes.stream().map(each -> each.get(0)),
              classes.stream().flatMap(each -> each.stream().skip(1)))
          .distinct()
          .toList();
    }
  }

  /**
   * The sets of a place.
   *
   * @param starts where their patterns may be when the text begins
   * @param next the literal characters that follow the text
   * @param ends whether nothing else does
   */
  private record Reading(SetMachine machine, List<Places> starts, String next, boolean ends) {
    /** What of a state bears on what follows. */
    Object seen(Places state) {
      Places behind = state;
      for (int i = 0; i < next.length(); i = next.offsetByCodePoints(i, 1)) {
        behind = machine.next(behind, next.codePointAt(i));
      }
      return ends ? machine.whole(behind) : behind;
    }
  }

  private TextClasses(List<Surroundings> places, int most) {
    this.most = most;
    List<TextSet> sets =
        places.stream()
            .flatMap(
                place ->
                    Stream.concat(Stream.of(TextSet.of(place.before())), place.sets().stream()))
            .toList();
    this.alphabet =
        Alphabet.of(sets, List.of()).stream()
            .sorted(Comparator.comparing(point -> !Character.isLetter(point)))
            .mapToInt(Integer::intValue)
            .toArray();
    for (Surroundings place : places) {
      readings.add(reading(place));
    }
  }

  /**
   * The classes that texts in these places have.
   *
   * @param most so many classes are told apart at most
   */
  public static Chosen of(List<Surroundings> places, int most) {
    return of(places, most, List.of());
  }

  /**
   * The same.
   *
   * @param preferred texts that come first in their classes
   */
  public static Chosen of(List<Surroundings> places, int most, List<String> preferred) {
    return new TextClasses(places, most).found(preferred);
  }

  /** A state of what stands before, and the one that it leads to in the sets. */
  private record Both(Places before, Places sets) {}

  private Reading reading(Surroundings place) {
    SetMachine before = new SetMachine(List.of(TextSet.of(place.before())), List.of());
    SetMachine sets = new SetMachine(List.of(), place.sets());
    Set<Places> starts = new HashSet<>();
    Set<Both> seen = new HashSet<>();
    ArrayDeque<Both> open = new ArrayDeque<>();
    Both first = new Both(before.initial(), sets.initial());
    seen.add(first);
    open.add(first);
    while (!open.isEmpty() && spends(sets.words())) {
      Both both = open.remove();
      if (before.isWhole(both.before())) {
        starts.add(both.sets());
        steps += starts.size() > MOST_STARTS ? MOST_STEPS : 0;
      }
      for (int point : alphabet) {
        Both next = new Both(before.next(both.before(), point), sets.next(both.sets(), point));
        if (!before.isDead(next.before()) && seen.add(next)) {
          open.add(next);
        }
      }
    }
    List<Text.Part> after = place.after().parts();
    String literal =
        !after.isEmpty() && after.get(0) instanceof Text.Literal part ? part.text() : "";
    return new Reading(sets, List.copyOf(starts), literal, place.after().isLiteral());
  }

  /** Whether there are steps left for one more state of so many words. */
  private boolean spends(int words) {
    steps += (long) alphabet.length * (words + 1);
    return steps <= MOST_STEPS;
  }

  private Chosen found(List<String> preferred) {
    Map<List<Object>, String> shortest = new LinkedHashMap<>();
    Map<List<Object>, String> others = new LinkedHashMap<>();
    Map<List<Places>, String> read = new HashMap<>();
    ArrayDeque<List<Places>> open = new ArrayDeque<>();
    List<Places> first = readings.stream().flatMap(each -> each.starts().stream()).toList();
    int words =
        readings.stream().mapToInt(each -> each.starts().size() * each.machine().words()).sum();
    preferred.forEach(text -> shortest.putIfAbsent(seen(after(first, text)), text));
    read.put(first, "");
    open.add(first);
    while (!open.isEmpty() && shortest.size() <= most && spends(words)) {
      List<Places> state = open.remove();
      String text = read.getOrDefault(state, "");
      List<Object> seen = seen(state);
      if (shortest.putIfAbsent(seen, text) != null) {
        others.putIfAbsent(seen, text);
      }
      for (int point : alphabet) {
        List<Places> next = next(state, point);
        String longer = text + Character.toString(point);
        if (read.putIfAbsent(next, longer) == null) {
          open.add(next);
        } else if (!others.containsKey(seen)) {
          others.putIfAbsent(seen(next), longer);
        }
      }
    }
    return new Chosen(
        shortest.entrySet().stream()
            .map(
                each ->
                    Stream.of(each.getValue(), others.getOrDefault(each.getKey(), each.getValue()))
                        .distinct()
                        .toList())
            .toList(),
        open.isEmpty(),
        steps);
  }

  /** Where the patterns come to behind the text. */
  private List<Places> after(List<Places> first, String text) {
    List<Places> state = first;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      state = next(state, text.codePointAt(i));
    }
    return state;
  }

  /** What of the places bears on what follows. */
  private List<Object> seen(List<Places> state) {
    List<Object> seen = new ArrayList<>(state.size());
    int at = 0;
    for (Reading reading : readings) {
      for (int i = 0; i < reading.starts().size(); i++) {
        seen.add(reading.seen(state.get(at++)));
      }
    }
    return seen;
  }

  private List<Places> next(List<Places> state, int point) {
    List<Places> next = new ArrayList<>(state.size());
    int at = 0;
    for (Reading reading : readings) {
      for (int i = 0; i < reading.starts().size(); i++) {
        next.add(reading.machine().next(state.get(at++), point));
      }
    }
    return next;
  }
}
