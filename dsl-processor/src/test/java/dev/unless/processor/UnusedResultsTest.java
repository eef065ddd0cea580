package dev.unless.processor;

import static dev.unless.processor.Program.told;
import static dev.unless.processor.Told.error;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps whose result nothing takes. */
class UnusedResultsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule.unless(c)",
        "rule.when(c)",
        "policy.with(rule)",
        "policy.without(\"a\")",
        "policy.withoutIfPresent(\"a\")",
        "policy.put(rule)",
        "policy.rule(\"a\")",
        "rule.whenOrAlways(Optional.of(c))",
        "rule.unlessOrAlways(Optional.empty())",
        "either.named(\"a\")",
        "either.onEverything()",
        "c.and(c)",
        "denyAll().unless(c)",
      })
  void aStepAsAStatementIsAnError(String step) {
    assertThat(
            told(
                "void p(AllowOn rule, AllowOrDeny either, IdentityPolicy policy, Condition c) {"
                    + step
                    + ";}\n"))
        .singleElement()
        .matches(told -> told.is(error(step, "[RESULT_NOT_USED]")));
  }

  @Test
  void whatTakesTheResultIsRight() {
    assertThat(
            told(
                """
                interface Action0 { void run(); }

                void run(Action0 action) {}

                void p(AllowOn rule, IdentityPolicy policy, Condition c) {
                  policy.requireFits();
                  IdentityPolicy other = policy.with(rule);
                  run(() -> rule.unless(c));
                }
                """))
        .isEmpty();
  }
}
