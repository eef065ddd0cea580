package dev.unless.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a text through all patterns of some sets at once. Its state is a set of places in them:
 * those before which the patterns have matched what was read. One more place behind each pattern
 * says that it has matched all of it.
 */
final class SetMachine {
  private final List<TextSet> sets;
  private final int positive;
  private final int size;
  private final Places initial;

  /** The places that stand for any number of characters, so that they may be passed over. */
  private final Places many;

  /** The most such places that follow each other. */
  private int manyInARow;

  private final List<Ends> ends = new ArrayList<>();
  private final Map<Integer, Step> steps = new HashMap<>();

  /**
   * Where a set's patterns end.
   *
   * @param places all places of the set
   * @param whole those behind its patterns
   * @param forever those behind which any text matches
   */
  private record Ends(Places places, Places whole, Places forever) {}

  /**
   * What a character does.
   *
   * @param passes the places that it leads beyond
   * @param stays the places at which it stays
   */
  private record Step(Places passes, Places stays) {}

  /**
   * @param positive the sets in which a text must be
   * @param negative the sets in which it must not be
   */
  SetMachine(List<TextSet> positive, List<TextSet> negative) {
    this.sets = Stream.concat(positive.stream(), negative.stream()).toList();
    this.positive = positive.size();
    this.size = sets.stream().mapToInt(TextSet::places).sum();
    this.initial = new Places(size);
    this.many = new Places(size);
    int from = 0;
    for (TextSet set : sets) {
      from = lay(set, from);
    }
    passOver(initial);
  }

  private int lay(TextSet set, int start) {
    Ends end = new Ends(new Places(size), new Places(size), new Places(size));
    int from = start;
    for (SymbolRun run : set.runs()) {
      initial.add(from);
      int inARow = 0;
      for (int i = 0; i < run.length(); i++) {
        end.places().add(from + i);
        inARow = run.isMany(i) ? inARow + 1 : 0;
        manyInARow = Math.max(manyInARow, inARow);
        if (inARow > 0) {
          many.add(from + i);
        }
      }
      int last = from + run.length();
      end.places().add(last);
      end.whole().add(last);
      if (inARow > 0 && run.classAt(run.length() - 1) == CharClass.ANY) {
        end.forever().add(last - 1);
      }
      from = last + 1;
    }
    ends.add(end);
    return from;
  }

  /** How many longs a state takes. */
  int words() {
    return initial.words();
  }

  /** Before anything was read. */
  Places initial() {
    return initial;
  }

  /** The state behind one more character. */
  Places next(Places state, int point) {
    Step step = step(point);
    Places next = state.behindOrAt(step.passes(), step.stays());
    passOver(next);
    return next;
  }

  private void passOver(Places state) {
    for (int times = 0; times < manyInARow; times++) {
      state.addBehind(many);
    }
  }

  private Step step(int point) {
    Step known = steps.get(point);
    if (known != null) {
      return known;
    }
    Step step = new Step(new Places(size), new Places(size));
    int from = 0;
    for (TextSet set : sets) {
      int literal = set.isFolded() ? CaseFolding.foldValue(point) : point;
      for (SymbolRun run : set.runs()) {
        addTo(step, run, from, point, literal);
        from += run.length() + 1;
      }
    }
    steps.put(point, step);
    return step;
  }

  private static void addTo(Step step, SymbolRun run, int from, int point, int literal) {
    for (int i = 0; i < run.length(); i++) {
      if (run.isLiteral(i)) {
        if (run.literal(i) == literal) {
          step.passes().add(from + i);
        }
      } else if (run.classAt(i).has(point)) {
        (run.isMany(i) ? step.stays() : step.passes()).add(from + i);
      }
    }
  }

  /** What is equal for characters that do the same to every state. */
  Object kind(int point) {
    return step(point);
  }

  /** Whether what was read is in all of the sets that it must be in, and in no other. */
  boolean isWhole(Places state) {
    for (int i = 0; i < ends.size(); i++) {
      if (state.meets(ends.get(i).whole()) != i < positive) {
        return false;
      }
    }
    return true;
  }

  /** Of the sets those in which what was read is, by their place. */
  BitSet whole(Places state) {
    BitSet whole = new BitSet(ends.size());
    for (int i = 0; i < ends.size(); i++) {
      whole.set(i, state.meets(ends.get(i).whole()));
    }
    return whole;
  }

  /** Whether nothing that begins with what was read is. */
  boolean isDead(Places state) {
    for (int i = 0; i < ends.size(); i++) {
      Ends end = ends.get(i);
      if (i < positive ? !state.meets(end.places()) : state.meets(end.forever())) {
        return true;
      }
    }
    return false;
  }
}
