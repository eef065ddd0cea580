package dev.unless.semantics;

import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Given.absent;
import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.Given.set;
import static dev.unless.semantics.When.when;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.PolicyDocument;
import dev.unless.json.PolicyReader;
import dev.unless.json.PolicyWriter;
import dev.unless.request.RequestBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LawTest {
  private static final int CASES = 400;

  private static Layers layers(List<Stmt> statements) {
    return Layers.none().withIdentity(policyOf(statements));
  }

  private static PolicyDocument policyOf(List<Stmt> statements) {
    return Stmt.policy(statements.toArray(Stmt[]::new));
  }

  private static List<Stmt> plus(List<Stmt> statements, Stmt another) {
    return Stream.concat(statements.stream(), Stream.of(another)).toList();
  }

  private static Stream<Chance> chances() {
    return IntStream.range(0, CASES).mapToObj(Chance::new);
  }

  @ParameterizedTest
  @MethodSource("dev.unless.semantics.OperatorRows#all")
  @Rule("law.complement")
  void aConditionAndItsComplementExcludeEachOtherAndOneHolds(OperatorRows.Row row) {
    Given[] singles = {absent(), one(row.holding()), one(row.failing())};
    Given[] sets = {
      absent(), set(), set(""), set(row.holding()), set(row.failing(), row.holding())
    };
    assertComplement(row, row.bare(), singles);
    assertComplement(row, row.forAll(), sets);
    assertComplement(row, row.forAny(), sets);
  }

  private static void assertComplement(OperatorRows.Row row, When condition, Given... givens) {
    String operator = row.operator();
    boolean named = !operator.equals("Bool") && !operator.equals("BinaryEquals");
    assertThat(condition.complement().equals("none")).isEqualTo(!named);
    for (Given given : named ? givens : new Given[0]) {
      assertThat(when(condition.complement(), row.policy()).holds(given))
          .as("%s for %s", condition.operator(), given)
          .isNotEqualTo(condition.holds(given));
    }
  }

  @Test
  @Rule("law.write-read")
  void writingThenReadingDecidesAsBefore() {
    chances()
        .forEach(
            chance -> {
              PolicyDocument document = policyOf(chance.statements());
              PolicyDocument read = PolicyReader.read(PolicyWriter.canonical(document));
              RequestBuilder request = chance.request();
              assertThat(outcome(Layers.none().withIdentity(read), request))
                  .isEqualTo(outcome(Layers.none().withIdentity(document), request));
              assertThat(read).isEqualTo(document);
            });
  }

  @Test
  @Rule("law.order")
  void theOrderOfStatementsDoesNotMatter() {
    chances()
        .forEach(
            chance -> {
              List<Stmt> statements = chance.statements();
              List<Stmt> reversed = new ArrayList<>(statements);
              Collections.reverse(reversed);
              RequestBuilder request = chance.request();
              assertThat(outcome(layers(reversed), request))
                  .isEqualTo(outcome(layers(statements), request));
            });
  }

  @Test
  @Rule({"law.add-deny", "law.add-allow"})
  void addingADenyNeverAllowsMoreAndAnAllowNeverDeniesMore() {
    long changed =
        chances()
            .filter(
                chance -> {
                  List<Stmt> statements = chance.statements();
                  Stmt another = chance.statement();
                  boolean deny = another.json().contains("\"Deny\"");
                  RequestBuilder request = chance.request(user(), chance.context());
                  Outcome before = outcome(layers(statements), request);
                  Outcome after = outcome(layers(plus(statements, another)), request);
                  assertThat(deny && !before.isAllowed() && after.isAllowed()).isFalse();
                  assertThat(!deny && before.isAllowed() && !after.isAllowed()).isFalse();
                  return before != after;
                })
            .count();
    assertThat(changed).isPositive();
  }

  @Test
  @Rule({"law.relax-allow", "law.relax-deny"})
  void removingAConditionFromAnAllowNeverAllowsLessAndFromADenyNeverMore() {
    long changed =
        chances()
            .filter(
                chance -> {
                  List<Stmt> statements = chance.statements();
                  Stmt last = chance.statement();
                  boolean deny = last.json().contains("\"Deny\"");
                  RequestBuilder request = chance.request(user(), chance.context());
                  Outcome before = outcome(layers(plus(statements, last)), request);
                  Outcome after =
                      outcome(layers(plus(statements, last.without("Condition"))), request);
                  assertThat(deny && !before.isAllowed() && after.isAllowed()).isFalse();
                  assertThat(!deny && before.isAllowed() && !after.isAllowed()).isFalse();
                  return before != after;
                })
            .count();
    assertThat(changed).isPositive();
  }

  @Test
  @Rule("law.naive")
  void theCompiledDecisionEqualsTheNaiveOne() {
    int held = 0;
    for (int number = 0; number < 4_000; number++) {
      Chance chance = new Chance(number);
      Chance.Entry entry = chance.entry();
      Given given = chance.given(entry.key());
      boolean expected = new NaiveEntry(entry, given).holds();
      When condition = when(entry.operator(), entry.values().toArray(String[]::new));
      assertThat(condition.key(entry.key()).holds(given))
          .as("%s for %s", entry, given)
          .isEqualTo(expected);
      held += expected ? 1 : 0;
    }
    assertThat(held).isBetween(1_000, 3_000);
  }
}
