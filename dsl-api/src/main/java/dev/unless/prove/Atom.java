package dev.unless.prove;

/**
 * The smallest thing that a proposition says: of one dimension, what its values are.
 *
 * @param dimension what it speaks of
 * @param whenAbsent whether it holds where the request has no value of it
 * @param ofAll whether that must be so of all values, not only of one; of a dimension with at most
 *     one value always false
 * @param denoted what a value is to be
 * @param complemented whether the other values are meant
 */
record Atom(
    Dimension dimension, boolean whenAbsent, boolean ofAll, Denoted denoted, boolean complemented) {
  Atom {
    ofAll = ofAll && !dimension.isSingle();
  }

  /** One value is so. */
  static Atom some(Dimension dimension, Denoted denoted) {
    return new Atom(dimension, false, false, denoted, false);
  }

  /** What holds just where this does not. */
  Atom not() {
    return new Atom(dimension, !whenAbsent, !ofAll, denoted, !complemented);
  }
}
