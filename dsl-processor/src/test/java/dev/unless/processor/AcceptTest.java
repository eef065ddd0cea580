package dev.unless.processor;

import static dev.unless.processor.Program.assertTold;
import static dev.unless.processor.Program.inClass;
import static dev.unless.processor.Program.told;
import static dev.unless.processor.Program.toldOf;
import static dev.unless.processor.Told.error;
import static dev.unless.processor.Told.warning;
import static org.assertj.core.api.Assertions.assertThat;

import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings that are accepted with a reason. */
class AcceptTest {
  @Test
  void anAcceptedFindingIsNotReported() {
    assertTold(
        """
          @CheckedPolicy
        + @Accept(code = Code.INVALID_ACTION, reason = "Announced for next month.")
          static final Policy READER = identityPolicy(allow(action("s3:GetObjekt")).onEverything());
        """,
        error("\"s3:GetObjekt\"", "[INVALID_ACTION]"));
  }

  @Test
  void aFindingIsAcceptedAtOneStatementOnly() {
    assertTold(
        """
          @CheckedPolicy
          @Accept(code = Code.INVALID_ACTION, at = "New", reason = "Announced for next month.")
          static final Policy READER =
              identityPolicy(
                  allow(action("s3:GetObjekt")).onEverything().named("New"),
        -         allow(action("s3:PuttObject")).onEverything().named("Old"));
        +         allow(action("s3:PutObject")).onEverything().named("Old"));
        """,
        error("\"s3:PuttObject\"", "[INVALID_ACTION]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACCEPT static final Policy X = POLICY;",
        "ACCEPT static class Within { static final Policy X = POLICY; }",
        "ACCEPT static class Within { @CheckedPolicy Policy x(String b) { return POLICY; } }",
        "ACCEPT Policy x(String b) { return POLICY; }",
        "void x() { ACCEPT Policy x = POLICY; }",
        "ACCEPT void x() { System.out.println(POLICY); }",
        "ACCEPT Policies() { System.out.println(POLICY); }",
        "ACCEPT static class Outer { static class Inner { static final Action X ="
            + " action(\"s3:GetObjekt\"); } }",
      })
  void anyDeclarationAroundAcceptsIt(String member) {
    String program =
        member.replace("POLICY", "identityPolicy(allow(action(\"s3:GetObjekt\")).onEverything())");
    String accepted =
        program.replace(
            "ACCEPT",
            "@Accept(code = Code.INVALID_ACTION, reason = \"Announced for next month.\")");
    assertThat(told(program.replace("ACCEPT", "") + "\n"))
        .anyMatch(told -> told.text().startsWith("[INVALID_ACTION]"));
    assertThat(told(accepted + "\n"))
        .filteredOn(told -> told.kind() != Diagnostic.Kind.NOTE)
        .isEmpty();
  }

  @Test
  void whatIsAcceptedOfARuleIsAcceptedInThePoliciesThatHaveIt() {
    assertThat(
            toldOf(
                Program.file(
                    "Rules",
                    """
                    class Rules {
                      @Accept(code = Code.INVALID_ACTION, reason = "Announced for next month.")
                      static final IdentityRule NEW = allow(action("s3:GetObjekt")).onEverything();
                    }
                    """),
                inClass("@CheckedPolicy static final Policy P = identityPolicy(Rules.NEW);\n")))
        .isEmpty();
  }

  @Test
  void whatIsNoFindingInAPolicyIsAcceptedToo() {
    assertThat(
            told(
                """
                @Accept(code = Code.NOT_A_CONSTANT, reason = "The table's name is checked above.")
                Text pattern(String table) { return Unless.pattern(table); }

                @Accept(code = Code.RESULT_NOT_USED, reason = "It is called for what it throws.")
                void probe(AllowOn rule, Condition c) { rule.unless(c); }
                """))
        .isEmpty();
  }

  @Test
  void anAcceptanceWithNothingToAcceptIsTold() {
    assertTold(
        """
        - @Accept(code = Code.INVALID_ACTION, reason = "Announced for next month.")
          static class Within {
            static final Policy READER = identityPolicy(allow(S3.GET_OBJECT).onEverything());
          }
        """,
        warning(
            "@Accept(code = Code.INVALID_ACTION, reason = \"Announced for next month.\")",
            "[UNUSED_SUPPRESSION] There is nothing to accept under INVALID_ACTION."
                + " Take it away."));
  }

  @Test
  void aReasonIsNotBlank() {
    assertTold(
        """
          @CheckedPolicy
        - @Accept(code = Code.INVALID_ACTION, reason = " ")
        + @Accept(code = Code.INVALID_ACTION, reason = "Announced for next month.")
          static final Policy READER = identityPolicy(allow(action("s3:GetObjekt")).onEverything());
        """,
        error(
            "@Accept(code = Code.INVALID_ACTION, reason = \" \")",
            "[INVALID_VALUE] What is accepted under INVALID_ACTION has no reason. Say why it is"
                + " accepted."),
        error("\"s3:GetObjekt\"", "[INVALID_ACTION]"));
  }

  @Test
  void eachUnusedOneIsReportedWhereItStands() {
    assertTold(
        """
          @CheckedPolicy
          @Accept(code = Code.INVALID_ACTION, reason = "Announced for next month.")
        - @Accept(code = Code.RETIRED_ACTION, reason = "First.")
        - @Accept(code = Code.RETIRED_ACTION, at = "Old", reason = "Second.")
        - @Accept(code = Code.INVALID_ARN, reason = "Third.")
          static final Policy READER = identityPolicy(allow(action("s3:GetObjekt")).onEverything());
        """,
        warning(
            "@Accept(code = Code.RETIRED_ACTION, reason = \"First.\")",
            "[UNUSED_SUPPRESSION] There is nothing to accept under RETIRED_ACTION. Take it away."),
        warning(
            "@Accept(code = Code.RETIRED_ACTION, at = \"Old\", reason = \"Second.\")",
            "[UNUSED_SUPPRESSION] There is nothing to accept under RETIRED_ACTION at \"Old\"."),
        warning(
            "@Accept(code = Code.INVALID_ARN, reason = \"Third.\")",
            "[UNUSED_SUPPRESSION] There is nothing to accept under INVALID_ARN."));
  }

  @Test
  void theContainerHoldsSeveral() {
    assertTold(
        """
          @CheckedPolicy
          @Accept.All({
            @Accept(code = Code.INVALID_ACTION, reason = "Announced for next month."),
        -   @Accept(code = Code.RETIRED_ACTION, reason = " ")
          })
          static final Policy READER = identityPolicy(allow(action("s3:GetObjekt")).onEverything());
        """,
        error(
            "@CheckedPolicy @Accept.All({ @Accept(code = Code.INVALID_ACTION, reason = \"Announced"
                + " for next month.\"), @Accept(code = Code.RETIRED_ACTION, reason = \" \") }) static"
                + " final Policy READER ="
                + " identityPolicy(allow(action(\"s3:GetObjekt\")).onEverything());",
            "[INVALID_VALUE]"));
  }
}
