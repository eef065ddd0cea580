package dev.unless.condition;

import dev.unless.vocabulary.Partition;
import java.util.List;

/** Formulas with the ARNs that policies of a partition write. */
final class InPartition {
  private InPartition() {}

  static Condition of(Condition formula, Partition partition) {
    if (formula instanceof Comparison comparison) {
      return comparison.in(partition);
    }
    if (formula instanceof AllOf all) {
      return new AllOf(of(all.conditions(), partition));
    }
    if (formula instanceof AnyOf any) {
      return new AnyOf(of(any.conditions(), partition));
    }
    return formula instanceof Not not ? new Not(of(not.condition(), partition)) : formula;
  }

  private static List<Condition> of(List<Condition> formulas, Partition partition) {
    return formulas.stream().map(each -> of(each, partition)).toList();
  }
}
