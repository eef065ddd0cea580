package dev.unless.semantics;

import static dev.unless.semantics.Given.absent;
import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.Given.set;
import static dev.unless.semantics.When.when;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.explain.ExplanationText;
import dev.unless.finding.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BareOnSetTest {
  private static final String ROWS = "dev.unless.semantics.OperatorRows#";

  @ParameterizedTest
  @MethodSource(ROWS + "positive")
  @Rule("bare-on-set.positive")
  void aBarePositiveOperatorNeverMatchesASet(OperatorRows.Row row) {
    assertThat(row.bare().holds(set(row.holding()), set(row.holding(), row.failing())))
        .containsExactly(false, false);
  }

  @ParameterizedTest
  @MethodSource(ROWS + "negated")
  @Rule("bare-on-set.negated")
  void aBareNegatedOperatorNeverMatchesASetEither(OperatorRows.Row row) {
    assertThat(row.bare().holds(set(row.holding()), set(row.failing()), absent()))
        .containsExactly(false, false, true);
  }

  @ParameterizedTest
  @MethodSource(ROWS + "all")
  @Rule("bare-on-set.if-exists")
  void withIfExistsItMatchesOnlyWhereTheSetIsAbsent(OperatorRows.Row row) {
    assertThat(row.ifExists().holds(set(row.holding()), set(row.failing()), absent()))
        .containsExactly(false, false, true);
  }

  @Test
  @Rule("arity.catalogue")
  void theCatalogueKnowsAKeyForMultivaluedHoweverTheRequestGivesIt() {
    When tags = when("StringEquals", "team").key("aws:TagKeys");
    assertThat(tags.holds(set("team"), one("team"))).containsExactly(false, false);
    assertThat(when("ForAnyValue:StringEquals", "team").key("AWS:tagkeys").holds(one("team")))
        .isTrue();
  }

  @Test
  @Rule("arity.catalogue")
  void theCatalogueKnowsAKeyForSingleValued() {
    assertThat(when("StringEquals", "x").key("aws:referer").holds(one("x"))).isTrue();
    assertThatThrownBy(() -> get(user()).with("aws:referer", List.of("x")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("aws:referer");
  }

  @Test
  @Rule("arity.catalogue")
  void theCatalogueKnowsTheKeysOfServices() {
    When labels = when("StringEquals", "team").key("shop:labels");
    assertThat(labels.holds(set("team"), one("team"))).containsExactly(false, false);
    assertThat(when("ForAnyValue:StringEquals", "team").key("shop:Labels").holds(one("team")))
        .isTrue();
    assertThatThrownBy(() -> get(user()).with("shop:Owner", List.of("x")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("shop:Owner");
  }

  @Test
  @Rule("arity.request")
  void theRequestTellsTheArityOfAKeyThatNoCatalogueKnows() {
    assertThat(when("StringEquals", "a").holds(one("a"), set("a"))).containsExactly(true, false);
  }

  @Test
  @Rule({"explain.arity", "arity.request"})
  void theExplanationSaysThatTheArityIsTheRequests() {
    String guessed = ExplanationText.of(when("StringEquals", "a").decide(one("a")).explain());
    String known =
        ExplanationText.of(when("StringEquals", "a").key("aws:referer").decide(one("a")).explain());
    assertThat(guessed).contains("not in the catalogue: one value, as in the request");
    assertThat(known).doesNotContain("not in the catalogue: one value, as in the request");
  }

  @Test
  @Rule("bare-on-set.positive")
  void theExplanationSaysThatASetNeedsASetOperator() {
    assertThat(ExplanationText.of(when("StringEquals", "a").decide(set("a")).explain()))
        .contains("a set of values never matches without ForAllValues or ForAnyValue");
  }
}
