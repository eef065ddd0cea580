package dev.unless;

import static dev.unless.Unless.allow;
import static dev.unless.Unless.deny;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Words.ANALYST;
import static dev.unless.Words.GET_OBJECT;
import static dev.unless.Words.bucket;
import static dev.unless.condition.Keys.secureTransport;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.Effect;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a program writes alike, whether it allows or denies. */
class AllowOrDenyTest {
  private static AllowOrDeny start(Effect effect) {
    return effect == Effect.ALLOW ? allow(GET_OBJECT) : deny(GET_OBJECT);
  }

  @Test
  void aRuleThatSaysWhereIsWrittenForBoth() {
    for (Effect effect : Effect.values()) {
      AllowOrDenyOn rule =
          start(effect).named("*").on(bucket("b")).when(secureTransport()).named("Both");

      assertThat(rule.effect()).isEqualTo(effect);
      assertThat(identityPolicy(rule).has("Both")).isTrue();
    }
    assertThat(start(Effect.DENY).on(bucket("b")))
        .hasToString(deny(GET_OBJECT).on(bucket("b")).toString());
  }

  @Test
  void aRuleThatSaysWhoIsWrittenForBoth() {
    for (Effect effect : Effect.values()) {
      RuleTo who = start(effect).unless(secureTransport()).to(ANALYST);
      RuleToOn both = start(effect).onAll(List.of(bucket("b"))).toAll(List.of(ANALYST));

      assertThat(who.effect()).isEqualTo(effect);
      assertThat(both.principals().named()).containsExactly(ANALYST);
    }
  }

  @Test
  void conditionsThatMayBeAbsentAreWrittenForBoth() {
    for (Effect effect : Effect.values()) {
      AllowOrDeny rule =
          start(effect)
              .whenOrAlways(Optional.of(secureTransport()))
              .unlessOrAlways(Optional.empty());

      assertThat(rule.onEverythingExcept(bucket("b")).toEveryone().conditions())
          .containsExactly(secureTransport());
    }
  }
}
