package dev.unless;

import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.denyAll;
import static dev.unless.condition.Keys.sourceIp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.condition.Condition;
import dev.unless.condition.Keys;
import dev.unless.finding.RefusedException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A condition that may be absent: the call says that the rule then applies always. */
class OptionalConditionsTest {
  private static final Optional<Condition> NONE = Optional.empty();

  private static String json(DenyAll rule) {
    return bucketPolicy("b", rule).toCompactJson();
  }

  @Test
  void aConditionThatIsThereIsAskedAsEver() {
    Condition office = sourceIp("203.0.113.0/24");

    assertThat(json(denyAll().whenOrAlways(Optional.of(office))))
        .isEqualTo(json(denyAll().when(office)));
    assertThat(json(denyAll().unlessOrAlways(Optional.of(office))))
        .isEqualTo(json(denyAll().unless(office)));
  }

  @Test
  void withoutOneTheRuleAppliesAlways() {
    assertThat(json(denyAll().whenOrAlways(NONE))).isEqualTo(json(denyAll()));
    assertThat(json(denyAll().unlessOrAlways(NONE))).isEqualTo(json(denyAll()));
  }

  @Test
  void theOtherConditionsStay() {
    Condition office = sourceIp("203.0.113.0/24");

    assertThat(denyAll().when(office).whenOrAlways(NONE).unlessOrAlways(NONE).conditions())
        .containsExactly(office);
  }

  @Test
  void aTextOfAWildcardIsAConditionAndNotAbsent() {
    assertThat(json(denyAll().whenOrAlways(Optional.of("*").map(Keys.USER_AGENT::is))))
        .contains("\"StringEquals\":{\"aws:UserAgent\":\"*\"}");
    assertThatThrownBy(
            () -> denyAll().whenOrAlways(Optional.of("").map(Keys.USER_AGENT::startsWith)))
        .isInstanceOf(RefusedException.class);
  }
}
