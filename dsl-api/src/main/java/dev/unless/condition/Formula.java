package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A condition made of others. It is not nested deeply, so that whoever walks it may do so by
 * recursion. A part may stand in it many times, so that whoever walks it must not do so anew each
 * time: twenty conditions, each of the one before twice, have a million places.
 */
@Internal
public abstract sealed class Formula implements Condition permits AllOf, AnyOf, Not {
  private static final int DEEPEST = 250;
  private static final int LONGEST = 10_000;

  private final List<Condition> parts;
  private final int depth;
  private int hash;

  /**
   * @throws RefusedException if it would be nested more than 250 deep
   */
  Formula(List<Condition> parts) {
    this.parts = List.copyOf(parts);
    this.depth = depthOver(this.parts);
    requireShallow();
  }

  /** With one more part than another formula has. */
  Formula(Formula fewer, Condition last) {
    Nonnull.require("other", last);
    List<Condition> all = new ArrayList<>(fewer.parts.size() + 1);
    all.addAll(fewer.parts);
    all.add(last);
    this.parts = Collections.unmodifiableList(all);
    this.depth = Math.max(fewer.depth, depth(last) + 1);
    requireShallow();
  }

  private void requireShallow() {
    if (depth > DEEPEST) {
      throw new RefusedException(
          Code.CONDITION_TOO_LARGE,
          "The formula is nested more than " + DEEPEST + " deep.",
          "",
          "Give allOf(…) or anyOf(…) all conditions at once.");
    }
  }

  private static int depthOver(List<Condition> parts) {
    int deepest = 0;
    for (Condition part : parts) {
      deepest = Math.max(deepest, depth(part));
    }
    return deepest + 1;
  }

  private static int depth(Condition condition) {
    return condition instanceof Formula formula ? formula.depth : 0;
  }

  /** What it is made of, in order. */
  public final List<Condition> parts() {
    return parts;
  }

  /** The comparisons and presences that a condition is made of, in order, and each once. */
  public static List<Condition> leaves(Condition condition) {
    List<Condition> leaves = new ArrayList<>();
    collect(condition, leaves, Collections.newSetFromMap(new IdentityHashMap<>()));
    return Collections.unmodifiableList(leaves);
  }

  private static void collect(Condition condition, List<Condition> leaves, Set<Condition> met) {
    if (met.add(condition)) {
      if (condition instanceof Formula formula) {
        formula.parts.forEach(part -> collect(part, leaves, met));
      } else {
        leaves.add(condition);
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Formula formula && same(this, formula, new IdentityHashMap<>());
  }

  private static boolean same(
      Condition one, Condition two, IdentityHashMap<Condition, Set<Condition>> equalTo) {
    if (one == two) {
      return true;
    }
    if (!(one instanceof Formula a) || !(two instanceof Formula b)) {
      return one.equals(two);
    }
    if (a.getClass() != b.getClass()
        || a.parts().size() != b.parts().size()
        || a.hashCode() != b.hashCode()) {
      return false;
    }
    Set<Condition> known =
        equalTo.computeIfAbsent(a, first -> Collections.newSetFromMap(new IdentityHashMap<>()));
    if (known.contains(b)) {
      return true;
    }
    for (int i = 0; i < a.parts().size(); i++) {
      if (!same(a.parts().get(i), b.parts().get(i), equalTo)) {
        return false;
      }
    }
    return known.add(b);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = 31 * getClass().getSimpleName().hashCode() + parts().hashCode();
    }
    return hash;
  }

  /** For debuggers; cut off where it grows long. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    append(this, text);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text.toString();
  }

  private static void append(Condition condition, StringBuilder text) {
    if (text.length() > LONGEST) {
      return;
    }
    if (!(condition instanceof Formula formula)) {
      text.append(condition);
      return;
    }
    text.append(formula.getClass().getSimpleName()).append('[');
    for (int i = 0; i < formula.parts().size() && text.length() <= LONGEST; i++) {
      text.append(i == 0 ? "" : ", ");
      append(formula.parts().get(i), text);
    }
    text.append(']');
  }
}
