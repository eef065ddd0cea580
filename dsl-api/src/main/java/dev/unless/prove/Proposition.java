package dev.unless.prove;

import java.util.List;

/**
 * What is claimed of requests, in negation normal form. {@link Propositions} makes them; of one
 * maker two propositions of one form are one object.
 */
sealed interface Proposition {
  /** What holds of every request, or of none. */
  enum Settled implements Proposition {
    NEVER,
    ALWAYS
  }

  /** An atom. Compared by identity: of one form there is one. */
  final class Leaf implements Proposition {
    private final Atom atom;

    Leaf(Atom atom) {
      this.atom = atom;
    }

    Atom atom() {
      return atom;
    }

    @Override
    public String toString() {
      return atom.toString();
    }
  }

  /** Several propositions, of which all hold or one does. Compared by identity likewise. */
  final class Junction implements Proposition {
    private final boolean ofAll;
    private final List<Proposition> parts;

    Junction(boolean ofAll, List<Proposition> parts) {
      this.ofAll = ofAll;
      this.parts = parts;
    }

    /** Whether all must hold, not only one. */
    boolean ofAll() {
      return ofAll;
    }

    /** Two at least, neither constants nor junctions of the same sort. */
    List<Proposition> parts() {
      return parts;
    }

    @Override
    public String toString() {
      return (ofAll ? "all" : "any") + parts;
    }
  }
}
