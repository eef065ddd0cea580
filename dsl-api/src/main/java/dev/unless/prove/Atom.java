package dev.unless.prove;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The smallest thing that a proposition says: of one dimension, what its values are. Its hash code
 * is kept, as searches look atoms up all the time.
 */
final class Atom {
  private final Dimension dimension;
  private final boolean whenAbsent;
  private final boolean ofAll;
  private final Denoted denoted;
  private final boolean complemented;
  private final int hash;

  /**
   * @param dimension what it speaks of
   * @param whenAbsent whether it holds where the request has no value of it
   * @param ofAll whether that must be so of all values, not only of one; of a dimension with at
   *     most one value it makes no difference
   * @param denoted what a value is to be
   * @param complemented whether the other values are meant
   */
  Atom(
      Dimension dimension,
      boolean whenAbsent,
      boolean ofAll,
      Denoted denoted,
      boolean complemented) {
    this.dimension = dimension;
    this.whenAbsent = whenAbsent;
    this.ofAll = ofAll && !dimension.isSingle();
    this.denoted = denoted;
    this.complemented = complemented;
    this.hash = Objects.hash(dimension, whenAbsent, this.ofAll, denoted, complemented);
  }

  /** One value is so. */
  static Atom some(Dimension dimension, Denoted denoted) {
    return new Atom(dimension, false, false, denoted, false);
  }

  Dimension dimension() {
    return dimension;
  }

  boolean whenAbsent() {
    return whenAbsent;
  }

  boolean ofAll() {
    return ofAll;
  }

  Denoted denoted() {
    return denoted;
  }

  boolean complemented() {
    return complemented;
  }

  /** What holds just where this does not. */
  Atom not() {
    return new Atom(dimension, !whenAbsent, !ofAll, denoted, !complemented);
  }

  /** The same of what is denoted instead. */
  Atom of(Denoted other) {
    return new Atom(dimension, whenAbsent, ofAll, other, complemented);
  }

  /** That holds where this does, and says nothing but whether there must be a value. */
  Atom ofAnything() {
    return new Atom(dimension, whenAbsent, ofAll, new Denoted.Everything(), false);
  }

  /** Whether it holds of these values, given which of them are as it asks. */
  boolean holds(List<String> values, BiPredicate<Atom, String> matches) {
    if (values.isEmpty()) {
      return whenAbsent;
    }
    for (String value : values) {
      if (matches.test(this, value) != ofAll) {
        return !ofAll;
      }
    }
    return ofAll;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Atom atom
            && hash == atom.hash
            && dimension.equals(atom.dimension)
            && whenAbsent == atom.whenAbsent
            && ofAll == atom.ofAll
            && complemented == atom.complemented
            && denoted.equals(atom.denoted));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return dimension + (complemented ? " not " : " ") + denoted;
  }
}
