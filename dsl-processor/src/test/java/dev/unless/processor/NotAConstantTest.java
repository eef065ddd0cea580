package dev.unless.processor;

import static dev.unless.processor.Program.assertTold;
import static dev.unless.processor.Program.file;
import static dev.unless.processor.Program.told;
import static dev.unless.processor.Program.toldOf;
import static dev.unless.processor.Told.error;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns are spelled out by the program. */
class NotAConstantTest {
  @Test
  void aParameterIsNone() {
    assertTold(
        """
          Text under(String prefix) {
        -   return pattern(prefix);
        +   return startsWith(prefix);
          }
        """,
        error(
            "prefix",
            "[NOT_A_CONSTANT] \"prefix\" is no constant: whoever can choose it could widen what"
                + " pattern(…) matches. Write text(…) or startsWith(text) for literal text, or"
                + " trustedPattern(…) to vouch for it."));
  }

  @Test
  void aTemplateOfTheConfigurationIsVouchedFor() {
    assertTold(
        """
          Text home(String template) {
        -   return policyText(template);
        +   return trustedPolicyText(template);
          }
        """,
        error(
            "template",
            "[NOT_A_CONSTANT] \"template\" is no constant: whoever can choose it could widen what"
                + " policyText(…) matches. Write text(…) or startsWith(text) for literal text, or"
                + " trustedPolicyText(…) to vouch for it."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "local",
        "parameter + \"*\"",
        "\"logs/\" + parameter + \"/*\"",
        "make()",
        "String.valueOf(1)",
        "notFinal",
        "instance",
        "COMPUTED",
        "null",
      })
  void whatIsOnlyKnownAtRunTimeIsNone(String argument) {
    assertThat(
            told(
                """
                static String notFinal = "a*";
                String instance = "a*";
                static final String COMPUTED = make();

                static String make() { return "a*"; }

                Text program(String parameter) {
                  String local = "a*";
                  return pattern(%s);
                }
                """
                    .formatted(argument)))
        .singleElement()
        .matches(told -> told.is(error(argument, "[NOT_A_CONSTANT]")));
  }

  @Test
  void constantsPass() {
    assertThat(
            toldOf(
                file(
                    "Other",
                    "class Other { static final String PREFIX = \"logs/\"; final String own ="
                        + " \"own/\"; }"),
                file(
                    "Using",
                    """
                    class Using {
                      static final boolean LOUD = true;

                      List<Text> program() {
                        final String local = "a*";
                        return List.of(
                            pattern("logs/*"),
                            pattern(("logs/" + '*')),
                            pattern((String) "logs/*"),
                            pattern(Other.PREFIX + "*"),
                            pattern(new Other().own),
                            pattern(local + 1 + (2 + 3)),
                            pattern(LOUD ? "A*" : "a*"));
                      }
                    }
                    """)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Optional<Text> x(Optional<String> table) { return table.map(Unless::pattern); }",
        "List<Text> x(List<String> all) { return all.stream().map(Unless::pattern).toList(); }",
        "final java.util.function.Function<String, Text> x = Unless::pattern;",
      })
  void aMethodReferenceHandsOnWhatIsNone(String member) {
    assertThat(told(member + "\n"))
        .singleElement()
        .matches(told -> told.is(error("Unless::pattern", "[NOT_A_CONSTANT]")));
  }
}
