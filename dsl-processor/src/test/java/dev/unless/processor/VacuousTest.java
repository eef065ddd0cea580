package dev.unless.processor;

import static dev.unless.processor.Program.told;
import static org.assertj.core.api.Assertions.assertThat;

import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check that sees nothing must not pass. */
class VacuousTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Policy X = POLICY; | it is not static final. Make it static final
          static Policy X = POLICY; | it is not static final.
          final Policy X = POLICY; | it is not static final.
          static final Allow X = allow(S3.GET_OBJECT); | it is no policy, no complete rule and no condition but dev.unless.Allow. Annotate the policy
          static final String X = ""; | it is no policy, no complete rule and no condition but java.lang.String.
          static final int X = 1; | it is no policy, no complete rule and no condition but int.
          static final List<Policy> X = List.of(POLICY); | it is no policy, no complete rule and no condition but java.util.List.
          static final Policy[] X = {POLICY}; | it is no policy, no complete rule and no condition but dev.unless.Policy[].
          static void X() {} | it is no policy, no complete rule and no condition but void.
          abstract Policy X(); | it has no body. Annotate the methods that implement it.
          static Policy X() { while (true) {} } | it returns nothing that can be followed. Return it from a choice
          static Policy X() { throw new IllegalStateException(); } | it returns nothing that can be followed.
          static final Policy X = make(); | make(…) is only known at run time. Build it of calls of the library
          static Policy X(Policy given) { return given; } | given is only known at run time.
          static final Policy X = null; | null is only known at run time.
          static Policy X(List<IdentityRule> rules) { return IdentityPolicy.of(rules); } | rules is only known at run time.
          static Policy X(IdentityRule rule) { return identityPolicy(rule); } | rule is only known at run time.
          """)
  void nothingIsSeen(String declaration, String reason) {
    assertThat(
            told(
                """
                static Policy make() { return POLICY; }
                static final Policy POLICY =
                    identityPolicy(allow(S3.GET_OBJECT).on(S3.object("reports", anything())));

                abstract static class Within {
                  @CheckedPolicy
                """
                    + declaration
                    + "}"))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.kind()).isEqualTo(Diagnostic.Kind.ERROR);
              assertThat(told.text())
                  .startsWith("[CHECK_SEES_NOTHING] @CheckedPolicy cannot see X: " + reason);
            });
  }
}
