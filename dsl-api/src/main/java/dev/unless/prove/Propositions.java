package dev.unless.prove;

import dev.unless.document.Logic;
import dev.unless.prove.Proposition.Junction;
import dev.unless.prove.Proposition.Leaf;
import dev.unless.prove.Proposition.Settled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes propositions: joined, flattened and negated down to the atoms. What was made before is not
 * made again, so that equal propositions are found equal at once.
 */
final class Propositions implements Logic<Proposition> {
  private final Map<Atom, Leaf> leaves = new HashMap<>();
  private final Map<Form, Junction> junctions = new HashMap<>();
  private final Map<Proposition, Proposition> negations = new HashMap<>();

  /** A junction by its parts, in whatever order. */
  private record Form(boolean ofAll, Set<Proposition> parts) {}

  /** What the atom says. */
  Proposition of(Atom atom) {
    if (atom.denoted() instanceof Denoted.Everything && atom.whenAbsent() == !atom.complemented()) {
      return constant(atom.whenAbsent());
    }
    return leaves.computeIfAbsent(atom, Leaf::new);
  }

  @Override
  public Proposition constant(boolean holds) {
    return holds ? Settled.ALWAYS : Settled.NEVER;
  }

  @Override
  public Proposition and(Proposition one, Proposition other) {
    return allOf(List.of(one, other));
  }

  @Override
  public Proposition or(Proposition one, Proposition other) {
    return anyOf(List.of(one, other));
  }

  /** All hold. */
  Proposition allOf(List<Proposition> parts) {
    return joined(true, parts);
  }

  /** One holds at least. */
  Proposition anyOf(List<Proposition> parts) {
    return joined(false, parts);
  }

  private Proposition joined(boolean ofAll, List<Proposition> parts) {
    Set<Proposition> kept = new LinkedHashSet<>();
    for (Proposition part : parts) {
      List<Proposition> flat =
          part instanceof Junction junction && junction.ofAll() == ofAll
              ? junction.parts()
              : List.of(part);
      for (Proposition each : flat) {
        if (each == constant(!ofAll) || isNegationOfOne(each, kept)) {
          return constant(!ofAll);
        }
        if (each != constant(ofAll)) {
          kept.add(each);
        }
      }
    }
    return switch (kept.size()) {
      case 0 -> constant(ofAll);
      case 1 -> kept.iterator().next();
      default -> junction(ofAll, new ArrayList<>(kept));
    };
  }

  /** Whether it is known as the negation of one of them. */
  private boolean isNegationOfOne(Proposition each, Set<Proposition> of) {
    Proposition negation = negations.get(each);
    return negation != null && of.contains(negation);
  }

  private Junction junction(boolean ofAll, List<Proposition> parts) {
    return junctions.computeIfAbsent(
        new Form(ofAll, Set.copyOf(parts)),
        first -> new Junction(ofAll, Collections.unmodifiableList(parts)));
  }

  @Override
  public Proposition not(Proposition one) {
    if (one instanceof Settled) {
      return constant(one == Settled.NEVER);
    }
    Proposition known = negations.get(one);
    if (known != null) {
      return known;
    }
    Proposition negation =
        one instanceof Junction junction
            ? joined(!junction.ofAll(), junction.parts().stream().map(this::not).toList())
            : of(((Leaf) one).atom().not());
    negations.put(one, negation);
    negations.put(negation, one);
    return negation;
  }

  /** All atoms of which it consists. */
  Set<Atom> atoms(Proposition of) {
    Set<Atom> atoms = new LinkedHashSet<>();
    Set<Proposition> seen = new HashSet<>();
    Deque<Proposition> left = new ArrayDeque<>(List.of(of));
    while (!left.isEmpty()) {
      Proposition next = left.pop();
      if (seen.add(next)) {
        if (next instanceof Leaf leaf) {
          atoms.add(leaf.atom());
        } else if (next instanceof Junction junction) {
          left.addAll(junction.parts());
        }
      }
    }
    return atoms;
  }

  @Override
  public boolean isTrue(Proposition one) {
    return one == Settled.ALWAYS;
  }

  @Override
  public boolean isFalse(Proposition one) {
    return one == Settled.NEVER;
  }
}
