package dev.unless.processor;

import static dev.unless.processor.Program.told;
import static dev.unless.processor.Told.error;
import static org.assertj.core.api.Assertions.assertThat;

import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods of the library that take an {@code Optional} are given a real one. */
class OptionalArgumentsTest {
  private static String rule(String parameters, String step) {
    return "@CheckedPolicy static IdentityPolicy p("
        + parameters
        + ") { return identityPolicy(deny(action(\"%s\")).onEverything()"
        + step
        + "); }\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".whenOrAlways(Optional.empty())",
        ".whenOrAlways(Optional.of(viaAwsService()))",
        ".unlessOrAlways(Optional.of(\"203.0.113.0/24\").map(Keys::sourceIp))",
        ".unlessOrAlways(text.map(USER_AGENT::is))",
        ".whenOrAlways(text.map(USER_AGENT::is).map(c -> c.and(viaAwsService())))",
        ".whenOrAlways(condition)",
        ".whenOrAlways(condition.or(() -> Optional.of(viaAwsService())))",
      })
  void aFaultIsSeenBesideThem(String step) {
    String rule = rule("Optional<String> text, Optional<Condition> condition", step);

    assertThat(told(rule.formatted("s3:GetObjekt")))
        .isNotEmpty()
        .first()
        .matches(told -> told.text().startsWith("[INVALID_ACTION]"));
    assertThat(told(rule.formatted("s3:GetObject")))
        .noneMatch(told -> told.kind() == Diagnostic.Kind.ERROR);
  }

  @Test
  void aFaultIsSeenInWhatTheyHold() {
    assertThat(
            told(
                rule("", ".unlessOrAlways(Optional.of(\"53.0.2.7/33\").map(Keys::sourceIp))")
                    .formatted("s3:GetObject")))
        .singleElement()
        .matches(told -> told.is(error("\"53.0.2.7/33\"", "[INVALID_ADDRESS]")));
  }

  @Test
  void eachWayIsTriedWhereOnlyTheProgramKnowsWhetherThereIsOne() {
    String rule =
        """
        @CheckedPolicy static IdentityPolicy p(Optional<String> range) {
          return identityPolicy(
              deny(S3.GET_OBJECT).onEverything()
                  .when(SOURCE_IP.in("203.0.113.0/24"))
                  .whenOrAlways(range.map(r -> SOURCE_IP.in("198.51.100.0/24"))));
        }
        """;

    assertThat(told(rule)).anyMatch(told -> told.text().startsWith("[CONTRADICTION]"));
  }
}
