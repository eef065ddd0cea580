package dev.unless.processor;

import static dev.unless.processor.Program.assertTold;
import static dev.unless.processor.Program.told;
import static dev.unless.processor.Told.error;
import static dev.unless.processor.Told.note;
import static dev.unless.processor.Told.warning;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Policies, rules and conditions that are built while they compile. */
class CheckedPolicyTest {
  @Test
  void aRightPolicyIsTakenInSilence() {
    assertThat(
            told(
                """
                @CheckedPolicy
                static final Policy READER =
                    identityPolicy(
                        allow(S3.GET_OBJECT).on(S3.object("reports", anything())),
                        allow(S3.LIST_BUCKET)
                            .on(S3.bucket("reports"))
                            .when(S3.PREFIX.startsWith("2026/")));
                """))
        .isEmpty();
  }

  @Test
  void thePolicyOfTheFrontPageCompiles() {
    assertThat(
            told(
                """
                static final ServicePrincipal ATHENA = ServicePrincipal.of("athena.amazonaws.com");

                @CheckedPolicy
                static final Policy LOGS =
                    bucketPolicy("access-logs",
                        denyAll().unless(sourceIp("53.0.2.7/32")).unless(calledVia(ATHENA)));
                """))
        .allMatch(told -> told.text().startsWith("[CONDITIONAL_LOCKOUT]"));
  }

  @Test
  void aFieldIsChecked() {
    assertTold(
        """
          @CheckedPolicy
          static final Policy READER =
        -     identityPolicy(allow(action("s3:GetObjekt")).onEverything());
        +     identityPolicy(allow(action("s3:GetObject")).onEverything());
        """,
        error(
            "\"s3:GetObjekt\"",
            "[INVALID_ACTION] Amazon S3 has no action \"s3:GetObjekt\". Did you mean"
                + " \"s3:GetObject\"?"));
  }

  @Test
  void aMethodIsChecked() {
    assertTold(
        """
          @CheckedPolicy
          static Policy reader() {
        -   return identityPolicy(allow(action("s3:GetObjekt")).onEverything());
        +   return identityPolicy(allow(action("s3:GetObject")).onEverything());
          }
        """,
        error("\"s3:GetObjekt\"", "[INVALID_ACTION]"));
  }

  @Test
  void aMethodOfAnInstanceIsChecked() {
    assertTold(
        """
          @CheckedPolicy
          Policy reader() {
        -   return identityPolicy(allow(action("s3:GetObjekt")).onEverything());
        +   return identityPolicy(allow(action("s3:GetObject")).onEverything());
          }
        """,
        error("\"s3:GetObjekt\"", "[INVALID_ACTION]"));
  }

  @Test
  void localVariablesAreFollowed() {
    assertTold(
        """
          @CheckedPolicy
          static Policy reader() {
        -   var name = "s3:GetObjekt";
        +   var name = "s3:GetObject";
            Action action = action(name);
            return identityPolicy(allow(action).onEverything());
          }
        """,
        error("\"s3:GetObjekt\"", "[INVALID_ACTION]"));
  }

  @Test
  void aLocalVariableThatIsUsedTwiceIsReportedOnce() {
    assertTold(
        """
          @CheckedPolicy
          static Policy reader() {
        -   Action action = action("s3:GetObjekt");
        +   Action action = action("s3:GetObject");
            return identityPolicy(
                allow(action).on(S3.object("a-bucket", anything())),
                allow(action).on(S3.object("b-bucket", anything())));
          }
        """,
        error("\"s3:GetObjekt\"", "[INVALID_ACTION]"));
  }

  @Test
  void aRuleIsChecked() {
    assertTold(
        """
          @CheckedPolicy
        - static final IdentityRule READ = allow(action("s3:GetObjekt")).onEverything();
        + static final IdentityRule READ = allow(action("s3:GetObject")).onEverything();
        """,
        error("\"s3:GetObjekt\"", "[INVALID_ACTION]"));
  }

  @Test
  void aConditionIsChecked() {
    assertTold(
        """
          @CheckedPolicy
        - static final Condition OFFICE = sourceIp("10.0.0.1");
        + static final Condition OFFICE = sourceIp("203.0.113.1");
        """,
        error("sourceIp(\"10.0.0.1\")", "[PRIVATE_IP_ADDRESS]"));
  }

  @Test
  void manyErrorsAreReportedInOneRun() {
    assertTold(
        """
          @CheckedPolicy
        - static final Policy A = identityPolicy(allow(action("s3:GetObjekt")).onEverything());
        + static final Policy A = identityPolicy(allow(action("s3:GetObject")).onEverything());

          @CheckedPolicy
          static final Policy B =
        -     identityPolicy(allow(action("s3:PuttObject"), action("sqs:Send")).onEverything());
        +     identityPolicy(allow(action("s3:PutObject"), action("sqs:SendMessage")).onEverything());

        - static final Account C = account("1234");
        + static final Account C = account("111122223333");
        """,
        error("\"s3:GetObjekt\"", "[INVALID_ACTION]"),
        error("\"s3:PuttObject\"", "[INVALID_ACTION]"),
        error("\"sqs:Send\"", "[INVALID_ACTION]"),
        error("\"1234\"", "[INVALID_ACCOUNT]"));
  }

  @Test
  void theClassesOfAFileAreAllChecked() {
    assertTold(
        """
          static class Nested {
            @CheckedPolicy
        -   static final Policy A = identityPolicy(allow(action("s3:GetObjekt")).onEverything());
        +   static final Policy A = identityPolicy(allow(action("s3:GetObject")).onEverything());
          }

          interface Constants {
            @CheckedPolicy
        -   Policy B = identityPolicy(allow(action("s3:PuttObject")).onEverything());
        +   Policy B = identityPolicy(allow(action("s3:PutObject")).onEverything());
          }

          enum Kind {
            READER;

            @CheckedPolicy
        -   static final Policy C = identityPolicy(allow(action("s3:ListBuket")).onEverything());
        +   static final Policy C = identityPolicy(allow(action("s3:ListBucket")).onEverything());
          }

          record Holder(String name) {
            @CheckedPolicy
        -   static final Policy D = identityPolicy(allow(action("sqs:Sent")).onEverything());
        +   static final Policy D = identityPolicy(allow(action("sqs:SendMessage")).onEverything());
          }
        """,
        error("\"s3:GetObjekt\"", "[INVALID_ACTION]"),
        error("\"s3:PuttObject\"", "[INVALID_ACTION]"),
        error("\"s3:ListBuket\"", "[INVALID_ACTION]"),
        error("\"sqs:Sent\"", "[INVALID_ACTION]"));
  }

  @Test
  void aLocalClassIsChecked() {
    assertTold(
        """
          void method() {
            class Local {
              @CheckedPolicy
              Policy reader() {
        -       return identityPolicy(allow(action("s3:GetObjekt")).onEverything());
        +       return identityPolicy(allow(action("s3:GetObject")).onEverything());
              }
            }
          }
        """,
        error("\"s3:GetObjekt\"", "[INVALID_ACTION]"));
  }

  @Test
  void whatTheLibraryRefusesStandsUnderTheArgument() {
    assertTold(
        """
          @CheckedPolicy
        - static final Condition RECENT = TOKEN_ISSUE_TIME.before(Instant.parse("2026-13-01"));
        + static final Condition RECENT = TOKEN_ISSUE_TIME.before(Instant.parse("2026-12-01T00:00:00Z"));
        """,
        error(
            "\"2026-13-01\"",
            "[INVALID_VALUE] Instant.parse(…) fails: Text '2026-13-01' could not be parsed"));
  }

  @Test
  void aPatternThatIsJoinedToAStringIsRefused() {
    assertTold(
        """
          @CheckedPolicy
          static final Policy READER =
              identityPolicy(
                  allow(S3.GET_OBJECT)
        -             .on(S3.object("reports", text("2026/" + anything()))));
        +             .on(S3.object("reports", text("2026/").then(anything()))));
        """,
        error("\"2026/\" + anything()", "[PATTERN_JOINED_TO_TEXT]"));
  }

  @Test
  void aVouchedPatternIsAWarning() {
    assertTold(
        """
          @CheckedPolicy
        - @Accept(code = Code.RETIRED_ACTION, reason = "Beside the point.")
        + @Accept(code = Code.TRUSTED_PATTERN, reason = "From our own configuration.")
          static Policy reader(String prefix) {
            return identityPolicy(
                allow(S3.GET_OBJECT).on(S3.object("reports", trustedPattern(prefix + "*"))));
          }
        """,
        warning(
            "trustedPattern(prefix + \"*\")",
            "[TRUSTED_PATTERN] trustedPattern(…) takes a pattern that nobody but the program"
                + " vouches for. Accept it with a reason, or write text(…) for literal text."),
        warning(
            "@Accept(code = Code.RETIRED_ACTION, reason = \"Beside the point.\")",
            "[UNUSED_SUPPRESSION]"),
        note(
            "@CheckedPolicy @Accept(code = Code.RETIRED_ACTION, reason = \"Beside the point.\") static"
                + " Policy reader(String prefix) { return identityPolicy("
                + " allow(S3.GET_OBJECT).on(S3.object(\"reports\", trustedPattern(prefix +"
                + " \"*\")))); }",
            "reader was checked with examples in the place of prefix."));
  }

  @Test
  void aVouchedPolicyTextIsAWarning() {
    assertThat(
            Program.told(
                """
                @CheckedPolicy
                static Policy reader(String template, String secret) {
                  return identityPolicy(
                      allow(S3.GET_OBJECT).on(S3.object("home", trustedPolicyText(template))),
                      allow(SecretsManager.GET_SECRET_VALUE)
                          .on(SecretsManager.secret(secretNamed(secret))
                              .in(Region.of("eu-west-1"), account("111122223333"))),
                      allow(S3.LIST_BUCKET)
                          .on(S3.bucket("home"))
                          .when(S3.PREFIX.matches(policyText("${aws:username}/*"))));
                }
                """))
        .extracting(Told::text)
        .contains("reader was checked with examples in the place of template, secret.")
        .anyMatch(
            text ->
                text.startsWith(
                    "[TRUSTED_PATTERN] trustedPolicyText(…) takes a pattern that nobody"))
        .hasSize(2);
  }
}
