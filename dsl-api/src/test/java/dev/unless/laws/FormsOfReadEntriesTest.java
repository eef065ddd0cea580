package dev.unless.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.condition.AllOf;
import dev.unless.condition.AnyOf;
import dev.unless.condition.Comparison;
import dev.unless.condition.Condition;
import dev.unless.condition.Key;
import dev.unless.condition.NormalForm;
import dev.unless.condition.Not;
import dev.unless.condition.Presence;
import dev.unless.condition.form.DisjunctiveForm;
import dev.unless.condition.form.Work;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.json.PolicyWriter;
import dev.unless.laws.Universe.Call;
import dev.unless.operator.Arity;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.request.Request;
import dev.unless.semantics.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormsOfReadEntriesTest {
  private static final Call CALL =
      new Call("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:q");

  /** A read entry with what the naive decider says of it. */
  private record Asked(ConditionEntry entry, DisjunctiveForm form, boolean holds) {}

  @Test
  void entriesThatWereReadHaveTheFormThatTypedKeysMake() {
    Cases.eachPick(
        "entries that were read have the form that typed keys make",
        Cases.COUNT / 2,
        pick -> {
          Condition formula = new FormulaGenerator(pick).formula();
          String typed = blocks(() -> NormalForm.blocks(formula));
          if (typed.contains("contradict") || typed.contains("hold for every request")) {
            DisjunctiveForm read = read(formula);
            assertThat(read.isFalse() || read.isTrue()).isTrue();
          } else if (!typed.contains("cannot be negated")) {
            assertThat(blocks(() -> read(formula).blocks())).isEqualTo(typed);
          }
        });
  }

  @Test
  @Rule("dsl.laws")
  void readEntriesAndTheirComplementDecideAsTheEntriesSay() {
    Map<Operator, Integer> taken = new EnumMap<>(Operator.class);
    Cases.eachPick(
        "what read entries ask, and its complement, decide as the entries say",
        Cases.COUNT,
        pick -> {
          Draft draft = new RequestGenerator(pick).draft();
          Request request = draft.withCall(CALL).request().orElseThrow();
          boolean variables = pick.chance(70);
          List<Asked> asked =
              pick.some(1, 3, () -> asked(pick, request, variables)).stream()
                  .flatMap(Optional::stream)
                  .toList();
          asked.forEach(each -> taken.merge(each.entry().operator().operator(), 1, Integer::sum));
          if (!asked.isEmpty()) {
            check(asked, pick.chance(50), request);
          }
        });
    if (Cases.areMany()) {
      assertThat(taken)
          .as("operators of entries that were taken")
          .hasSize(Operator.values().length);
    }
  }

  private static void check(List<Asked> asked, boolean all, Request request) {
    boolean holds =
        all ? asked.stream().allMatch(Asked::holds) : asked.stream().anyMatch(Asked::holds);
    Work work = new Work();
    try {
      DisjunctiveForm form =
          asked.stream()
              .map(Asked::form)
              .reduce((one, other) -> all ? one.and(other, work) : one.or(other, work))
              .orElseThrow();
      requireDecides(form, holds, asked, request);
      requireDecides(form.complement(work), !holds, asked, request);
    } catch (RefusedException refused) {
      assertThat(refused.code()).isEqualTo(Code.INEXPRESSIBLE_CONDITION);
    }
  }

  private static Optional<Asked> asked(Pick pick, Request request, boolean variables) {
    ConditionEntry entry = new ConditionGenerator(pick, request).entry();
    NaiveContext context = new NaiveContext(request);
    NaiveCondition naive = new NaiveCondition(entry, variables, context);
    boolean set =
        context.isPresent(entry.key())
            ? context.isMultivalued(entry.key())
            : entry.operator().quantifier() != Quantifier.NONE;
    return isOdd(entry, context)
        ? Optional.empty()
        : form(entry, set ? Arity.MULTI : Arity.SINGLE, variables)
            .map(form -> new Asked(entry, form, naive.holds()));
  }

  private static Optional<DisjunctiveForm> form(
      ConditionEntry entry, Arity arity, boolean variables) {
    try {
      return DisjunctiveForm.of(entry, arity, variables, new Work());
    } catch (RefusedException malformedVariable) {
      return Optional.empty();
    }
  }

  /** Whether the request has a value that is none of the operator's type: little is exact then. */
  private static boolean isOdd(ConditionEntry entry, NaiveContext context) {
    ConditionEntry ofRequest = new ConditionEntry(entry.operator(), entry.key(), List.of());
    return new NaiveCondition(ofRequest, true, context).isUnparsable();
  }

  private static void requireDecides(
      DisjunctiveForm form, boolean holds, List<Asked> asked, Request request) {
    Layers layers = Denials.of(form.blocks());
    if ((Decider.of(layers, Catalog.aws()).outcome(request) == Outcome.EXPLICIT_DENY) != holds) {
      throw new AssertionError(
          asked.stream().map(Asked::entry).toList()
              + (holds ? " should hold as\n" : " should not hold as\n")
              + Case.describe(layers, request));
    }
  }

  /** A formula's form, made of its entries as they are read from JSON. */
  private static DisjunctiveForm read(Condition formula) {
    return DisjunctiveForm.TRUE.and(read(formula, false), new Work());
  }

  private static DisjunctiveForm read(Condition formula, boolean negated) {
    if (formula instanceof Not not) {
      return read(not.condition(), !negated);
    }
    if (formula instanceof AllOf all) {
      return read(all.parts(), !negated, negated);
    }
    if (formula instanceof AnyOf any) {
      return read(any.parts(), negated, negated);
    }
    DisjunctiveForm form =
        formula instanceof Comparison comparison
            ? read(comparison.entry(), comparison.key())
            : read(((Presence) formula).entry(), ((Presence) formula).key());
    return negated ? form.complement(new Work()) : form;
  }

  private static DisjunctiveForm read(List<Condition> formulas, boolean all, boolean negated) {
    List<DisjunctiveForm> forms = formulas.stream().map(part -> read(part, negated)).toList();
    return all
        ? DisjunctiveForm.allOf(forms, new Work())
        : DisjunctiveForm.anyOf(forms, new Work());
  }

  private static DisjunctiveForm read(ConditionEntry entry, Key<?> key) {
    return DisjunctiveForm.of(throughJson(entry), key.arity(), true, new Work()).orElseThrow();
  }

  private static ConditionEntry throughJson(ConditionEntry entry) {
    String json = PolicyWriter.compact(Denials.document(List.of(ConditionBlock.of(entry))));
    return PolicyReader.read(json).statements().get(0).conditions().get(0);
  }

  private interface Blocks {
    List<ConditionBlock> make();
  }

  private static String blocks(Blocks blocks) {
    try {
      return blocks.make().toString();
    } catch (RefusedException refused) {
      return refused.problem().text();
    }
  }
}
