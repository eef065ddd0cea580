package dev.unless.condition;

import dev.unless.vocabulary.Partition;
import java.util.IdentityHashMap;
import java.util.List;

/** Formulas with the ARNs that policies of a partition write. */
final class InPartition {
  private final Partition partition;
  private final IdentityHashMap<Formula, Formula> done = new IdentityHashMap<>();

  InPartition(Partition partition) {
    this.partition = partition;
  }

  Condition of(Condition condition) {
    if (condition instanceof Comparison comparison) {
      return comparison.in(partition);
    }
    if (!(condition instanceof Formula formula)) {
      return condition;
    }
    Formula known = done.get(formula);
    if (known == null) {
      known = made(formula);
      done.put(formula, known);
    }
    return known;
  }

  private Formula made(Formula formula) {
    List<Condition> there = formula.parts().stream().map(this::of).toList();
    if (formula instanceof AllOf) {
      return new AllOf(there);
    }
    return formula instanceof AnyOf ? new AnyOf(there) : new Not(there.get(0));
  }
}
