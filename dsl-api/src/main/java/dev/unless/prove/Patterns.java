package dev.unless.prove;

import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The patterns of an element, which match what one of them does or, where they are negated, what
 * none of them does. Two of them are compared by what they match, as far as that is sure.
 *
 * @param negated whether none of them is to match
 * @param all the patterns
 * @param matched what a pattern matches, where that hangs on no variable
 */
record Patterns<T>(boolean negated, List<T> all, Function<T, Optional<TextSet>> matched) {
  Patterns {
    all = List.copyOf(all);
  }

  static Patterns<ActionPattern> of(ActionElement element) {
    return new Patterns<>(
        element.negated(),
        element.patterns(),
        pattern -> Optional.of(StatementPropositions.texts(pattern)));
  }

  /**
   * @param variables whether its texts may have variables
   */
  static Patterns<ResourcePattern> of(ResourceElement element, boolean variables) {
    return new Patterns<>(
        element.negated(), element.patterns(), pattern -> matched(pattern, variables));
  }

  private static Optional<TextSet> matched(ResourcePattern pattern, boolean variables) {
    Text text = pattern.pattern(variables);
    return pattern.isApiPath() || text.hasVariable()
        ? Optional.empty()
        : Optional.of(TextSet.of(text));
  }

  /**
   * What is left of them where others are taken away, and what of the others then still must be.
   *
   * @param left the patterns that match what is left, and maybe more
   * @param away what must still be taken away from it, if anything
   */
  record Rest<T>(Patterns<T> left, Optional<Patterns<T>> away) {}

  /** Takes others away. */
  Rest<T> without(Patterns<T> others) {
    if (!negated && isEverything()) {
      return new Rest<>(new Patterns<>(!others.negated, others.all, matched), Optional.empty());
    }
    if (negated && !others.negated) {
      return new Rest<>(new Patterns<>(true, joined(all, others.all), matched), Optional.empty());
    }
    if (negated) {
      return new Patterns<>(false, others.all, matched)
          .without(new Patterns<>(false, all, matched));
    }
    return others.negated ? within(others) : trimmed(others);
  }

  private Rest<T> trimmed(Patterns<T> others) {
    List<T> left =
        all.stream()
            .filter(mine -> others.all.stream().noneMatch(other -> covers(other, mine)))
            .toList();
    List<T> away =
        others.all.stream()
            .filter(other -> left.stream().anyMatch(mine -> mayMeet(mine, other)))
            .toList();
    return new Rest<>(
        new Patterns<>(false, left, matched),
        away.isEmpty() ? Optional.empty() : Optional.of(new Patterns<>(false, away, matched)));
  }

  private Rest<T> within(Patterns<T> others) {
    List<T> left = new ArrayList<>();
    for (T mine : all) {
      boolean whole = others.all.stream().anyMatch(other -> covers(other, mine));
      List<T> parts =
          whole
              ? List.of(mine)
              : others.all.stream().filter(other -> mayMeet(mine, other)).toList();
      if (!whole && !parts.stream().allMatch(part -> covers(mine, part))) {
        return new Rest<>(this, Optional.of(others));
      }
      left.addAll(parts);
    }
    return new Rest<>(new Patterns<>(false, joined(left, List.of()), matched), Optional.empty());
  }

  /** A pattern, and what it matches where that is known. */
  private record Known<T>(T pattern, Optional<TextSet> set) {
    boolean isCoveredBy(Known<T> wide) {
      return !equals(wide) && set.filter(wide.set.orElseThrow()::covers).isPresent();
    }
  }

  /** Those that none of the others covers, the first of equal ones. */
  Patterns<T> fewest() {
    Set<TextSet> texts = new HashSet<>();
    List<Known<T>> kept = new ArrayList<>();
    for (T pattern : new LinkedHashSet<>(all)) {
      Known<T> known = new Known<>(pattern, matched.apply(pattern));
      if (known.set().filter(TextSet::isOneText).map(texts::add).orElse(true)) {
        kept.add(known);
      }
    }
    List<Known<T>> wide =
        kept.stream()
            .filter(known -> known.set().filter(set -> !set.isOneText()).isPresent())
            .toList();
    for (Known<T> each : wide) {
      if (kept.contains(each)) {
        kept.removeIf(known -> known.isCoveredBy(each));
      }
    }
    return new Patterns<>(negated, kept.stream().map(Known::pattern).toList(), matched);
  }

  private boolean isEverything() {
    return all.size() == 1
        && matched.apply(all.get(0)).filter(TextSet.of(Text.anything())::equals).isPresent();
  }

  private boolean covers(T outer, T inner) {
    if (outer.equals(inner)) {
      return true;
    }
    Optional<TextSet> more = matched.apply(outer);
    Optional<TextSet> less = matched.apply(inner);
    return more.isPresent() && less.isPresent() && more.get().covers(less.get());
  }

  private boolean mayMeet(T one, T other) {
    Optional<TextSet> first = matched.apply(one);
    Optional<TextSet> second = matched.apply(other);
    return first.isEmpty() || second.isEmpty() || first.get().mayMeet(second.get());
  }

  private static <E> List<E> joined(List<E> first, List<E> more) {
    return Stream.concat(first.stream(), more.stream()).distinct().toList();
  }
}
