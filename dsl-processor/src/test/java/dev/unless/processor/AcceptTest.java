package dev.unless.processor;

import static dev.unless.processor.Program.assertTold;
import static dev.unless.processor.Told.error;
import static dev.unless.processor.Told.warning;

import org.junit.jupiter.api.Test;

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

  @Test
  void anAcceptanceOnWhatIsNotCheckedAcceptsNothing() {
    assertTold(
        """
        + @CheckedPolicy
          @Accept(code = Code.INVALID_ACTION, reason = "Announced for next month.")
          static final Policy READER = identityPolicy(allow(action("s3:GetObjekt")).onEverything());
        """,
        warning(
            "",
            "[UNUSED_SUPPRESSION] @Accept accepts nothing here: READER is no @CheckedPolicy."
                + " Annotate it @CheckedPolicy too, or take the acceptance away."));
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
            "[INVALID_VALUE] The suppression of INVALID_ACTION has no reason. Say why it is"
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
            "[UNUSED_SUPPRESSION] Nothing is suppressed by RETIRED_ACTION. Take the suppression away."),
        warning(
            "@Accept(code = Code.RETIRED_ACTION, at = \"Old\", reason = \"Second.\")",
            "[UNUSED_SUPPRESSION] Nothing is suppressed by RETIRED_ACTION at \"Old\"."),
        warning(
            "@Accept(code = Code.INVALID_ARN, reason = \"Third.\")",
            "[UNUSED_SUPPRESSION] Nothing is suppressed by INVALID_ARN."));
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
