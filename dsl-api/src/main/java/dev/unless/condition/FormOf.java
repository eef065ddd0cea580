package dev.unless.condition;

import dev.unless.condition.form.DisjunctiveForm;
import dev.unless.condition.form.Work;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Walks a condition, and pushes each negation down to the entries. What it shares is met once. */
final class FormOf {
  private final IdentityHashMap<Condition, DisjunctiveForm> forms = new IdentityHashMap<>();
  private final IdentityHashMap<Condition, DisjunctiveForm> complements = new IdentityHashMap<>();
  private final Set<Condition> haveComplements = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Work work;

  FormOf(Work work) {
    this.work = work;
  }

  /**
   * @throws dev.unless.finding.RefusedException as {@link NormalForm#and}
   */
  DisjunctiveForm of(Condition condition) {
    return of(condition, false);
  }

  private DisjunctiveForm of(Condition condition, boolean negated) {
    IdentityHashMap<Condition, DisjunctiveForm> known = negated ? complements : forms;
    DisjunctiveForm form = known.get(condition);
    if (form == null) {
      form = made(condition, negated);
      known.put(condition, form);
    }
    return form;
  }

  private DisjunctiveForm made(Condition condition, boolean negated) {
    if (condition instanceof Not not) {
      if (!negated) {
        requireComplements(not.condition());
      }
      return of(not.condition(), !negated);
    }
    if (condition instanceof Formula formula) {
      List<DisjunctiveForm> parts =
          formula.parts().stream().map(part -> of(part, negated)).toList();
      return formula instanceof AllOf == negated
          ? DisjunctiveForm.anyOf(parts, work)
          : DisjunctiveForm.allOf(parts, work);
    }
    return negated ? of(condition, false).complement(work) : entry(condition);
  }

  /** Says that a part cannot be negated before it says what else is wrong with a negation. */
  private void requireComplements(Condition negated) {
    if (!haveComplements.add(negated)) {
      return;
    }
    if (negated instanceof AllOf || negated instanceof AnyOf) {
      ((Formula) negated).parts().forEach(this::requireComplements);
    } else if (!(negated instanceof Not)) {
      of(negated, true);
    }
  }

  private DisjunctiveForm entry(Condition leaf) {
    if (leaf instanceof Comparison comparison) {
      return DisjunctiveForm.of(
          comparison.operator(), comparison.key().name(), comparison.values(), work);
    }
    Presence presence = (Presence) leaf;
    return DisjunctiveForm.ofPresence(presence.key().name(), presence.present());
  }
}
