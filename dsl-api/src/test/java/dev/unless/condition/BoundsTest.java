package dev.unless.condition;

import static dev.unless.condition.Conditions.allOf;
import static dev.unless.condition.Conditions.anyOf;
import static dev.unless.condition.Conditions.noneOf;
import static dev.unless.condition.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.Unless;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.vocabulary.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas of any size and shape are written, or refused, in time that their size bounds. */
@Timeout(30)
class BoundsTest {
  private static final Condition TLS = Keys.secureTransport();

  private static Condition times(int times, Condition first, UnaryOperator<Condition> step) {
    return Stream.iterate(first, step).skip(times).findFirst().orElseThrow();
  }

  private static Condition either(Condition one, Condition other) {
    return anyOf(allOf(one, not(other)), allOf(not(one), other));
  }

  private static Condition tag(int number) {
    return Keys.requestTag("k" + number).is("v");
  }

  private static List<String> texts(int count, String form) {
    return IntStream.range(0, count).mapToObj(form::formatted).toList();
  }

  @Test
  void whatAFormulaSharesIsNormalisedOnce() {
    assertThat(NormalForm.blocks(times(28, TLS, c -> allOf(c, c))))
        .isEqualTo(NormalForm.blocks(TLS));
    assertThat(NormalForm.blocks(times(240, TLS, c -> anyOf(c, c))))
        .isEqualTo(NormalForm.blocks(TLS));
    assertThat(NormalForm.blocks(times(24, TLS, c -> either(c, TLS))))
        .isEqualTo(NormalForm.blocks(TLS));
  }

  @Test
  void whatComesToNothingIsStillToldAsAContradiction() {
    Condition odd = times(25, TLS, c -> either(c, TLS));
    assertThatThrownBy(() -> NormalForm.blocks(odd))
        .isInstanceOfSatisfying(
            RefusedException.class, r -> assertThat(r.code()).isEqualTo(Code.CONTRADICTION));
  }

  static Stream<Condition> tooLarge() {
    return Stream.of(
        IntStream.range(1, 24).mapToObj(BoundsTest::tag).reduce(tag(0), BoundsTest::either),
        anyOf(IntStream.range(0, 20_000).mapToObj(BoundsTest::tag).toList()),
        anyOf(
            texts(3_000, "x".repeat(2_000) + "%05d").stream()
                .map(Keys.requestTag("k")::startsWith)
                .toList()),
        allOf(
            anyOf(texts(5_000, "-%da").stream().map(Keys.requestTag("k")::endsWith).toList()),
            anyOf(texts(5_000, "-%db").stream().map(Keys.requestTag("k")::endsWith).toList())));
  }

  @ParameterizedTest
  @MethodSource("tooLarge")
  void tooMuchWorkEndsInARefusalThatNamesTheRuleAndTheFormula(Condition formula) {
    assertThatThrownBy(() -> Unless.denyAll().when(formula))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(Code.CONDITION_TOO_LARGE);
              assertThat(refused.getMessage()).startsWith("A rule that denies everything: ");
              assertThat(refused)
                  .hasMessageContaining("; it asks, first of all, ")
                  .hasMessageContaining(" on aws:");
            });
  }

  @Test
  void aRuleThatIsTooLargeIsToldByItsNameOrItsActions() {
    Condition formula = anyOf(IntStream.range(0, 201).mapToObj(BoundsTest::tag).toList());
    Action get = Action.of("s3:GetObject");
    Action put = Action.of("s3:PutObject");
    assertThatThrownBy(() -> Unless.allow(get, put).when(formula))
        .hasMessageStartingWith(
            "A rule that allows \"s3:GetObject\", …: the formula, or a part of it, takes more than"
                + " 200 statements; it asks, first of all, ");
    assertThatThrownBy(() -> Unless.denyAllExcept(get).onEverything().when(formula))
        .hasMessageStartingWith("A rule that denies all but \"s3:GetObject\": ");
    assertThatThrownBy(() -> Unless.deny(get).onEverything().named("Lake").when(formula))
        .hasMessageStartingWith("The rule \"Lake\": the formula");
  }

  @Test
  void twentyThousandPartsAreJoinedAtOnce() {
    List<Condition> tags = IntStream.range(0, 20_000).mapToObj(BoundsTest::tag).toList();
    assertThat(NormalForm.blocks(allOf(tags)).get(0).entries()).hasSize(20_000);
    assertThat(NormalForm.blocks(noneOf(tags)).get(0).entries()).hasSize(20_000);
    List<Condition> roles =
        texts(20_000, "arn:aws:iam::111122223333:role/r%d").stream()
            .<Condition>map(Keys.PRINCIPAL_ARN::is)
            .toList();
    assertThat(NormalForm.blocks(anyOf(roles)).get(0).entries().get(0).values()).hasSize(20_000);
    StringKey team = Keys.requestTag("team");
    List<Condition> teams = texts(20_000, "t%d").stream().<Condition>map(team::is).toList();
    assertThat(NormalForm.blocks(anyOf(teams)).get(0).entries().get(0).values()).hasSize(20_000);
    assertThat(NormalForm.blocks(noneOf(teams)).get(0).entries().get(0).values()).hasSize(20_000);
  }

  @Test
  void partsAddedOneByOneAreThoseGivenAtOnce() {
    Condition added = tag(0);
    for (int i = 1; i < 3_000; i++) {
      added = added.and(tag(i));
    }
    assertThat(added)
        .isEqualTo(allOf(IntStream.range(0, 3_000).mapToObj(BoundsTest::tag).toList()));
  }

  @ParameterizedTest
  @ValueSource(ints = {250, 251, 100_000})
  void aFormulaThatIsNestedTooDeeplyIsRefusedWhereItIsMade(int depth) {
    if (depth <= 250) {
      assertThat(times(depth, TLS, Conditions::not).toString()).startsWith("Not[Not[");
      return;
    }
    assertThatThrownBy(() -> times(depth, TLS, Conditions::not))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("The formula is nested more than 250 deep.");
    assertThatThrownBy(() -> times(depth, TLS, c -> c.and(tag(1)).or(tag(2))))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("The formula is nested more than 250 deep.");
  }

  @Test
  void whatAFormulaSharesIsComparedAndShownOnce() {
    Condition one = times(240, tag(1), c -> allOf(c, c));
    Condition same = times(240, tag(1), c -> allOf(c, c));
    Condition other = times(240, tag(2), c -> allOf(c, c));
    assertThat(one.equals(same)).isTrue();
    assertThat(one).hasSameHashCodeAs(same);
    assertThat(one.equals(other)).isFalse();
    assertThat(one.toString()).hasSizeLessThan(11_000).endsWith("…");
    assertThat(Unless.denyAll().unless(one).toString()).hasSizeLessThan(11_000).endsWith("…");
  }

  @Test
  void textsWithTheSameHashCodeAreHeldAsAnyOthers() {
    List<String> same = List.of("");
    for (int bit = 0; bit < 15; bit++) {
      List<String> longer = new ArrayList<>();
      same.forEach(text -> longer.addAll(List.of(text + "Aa", text + "BB")));
      same = longer;
    }
    StringKey key = Keys.requestTag("k");
    List<String> fewer = same.subList(1, same.size());
    assertThat(same.stream().map(String::hashCode).distinct()).hasSize(1);
    assertThat(
            NormalForm.blocks(allOf(key.in(same), key.in(fewer))).get(0).entries().get(0).values())
        .hasSameSizeAs(fewer);
    assertThat(
            NormalForm.blocks(allOf(same.stream().map(k -> Keys.requestTag(k).is("v")).toList()))
                .get(0)
                .entries())
        .hasSameSizeAs(same);
  }
}
