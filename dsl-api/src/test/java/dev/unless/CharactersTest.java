package dev.unless;

import static dev.unless.Json.assertStatements;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.deny;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.pattern;
import static dev.unless.Unless.permissionsBoundary;
import static dev.unless.Unless.serviceControlPolicy;
import static dev.unless.Unless.sessionPolicy;
import static dev.unless.Unless.trustPolicy;
import static dev.unless.Words.ASSUME_ROLE;
import static dev.unless.Words.GET_OBJECT;
import static dev.unless.Words.HOME;
import static dev.unless.Words.object;
import static dev.unless.condition.Keys.principalTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.RefusedException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** IAM keeps its documents in Latin characters; other services take any. */
class CharactersTest {
  private static final AllowOn READ_PLANS = allow(GET_OBJECT).on(object("b", "план.pdf"));

  @Test
  void policiesThatIamKeepsRefuseOtherCharacters() {
    Stream.<ThrowingCallable>of(
            () -> identityPolicy(READ_PLANS),
            () -> permissionsBoundary(READ_PLANS),
            () -> sessionPolicy(READ_PLANS))
        .forEach(
            call ->
                assertThatThrownBy(call)
                    .isInstanceOf(RefusedException.class)
                    .hasMessage(
                        "\"arn:aws:s3:::b/план.pdf\" has a character that IAM takes in none of its"
                            + " policies. Only tab, line feed, carriage return and U+0020 to U+00FF"
                            + " may stand there; match the text with a pattern."));
  }

  @Test
  void trustPoliciesRefuseThemInConditions() {
    assertThatThrownBy(
            () -> trustPolicy(allow(ASSUME_ROLE).to(HOME).when(principalTag("отдел").is("a"))))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("\"aws:PrincipalTag/отдел\" has a character");
  }

  @Test
  void otherPoliciesTakeThem() {
    assertThat(bucketPolicy("b", READ_PLANS.toEveryone()).toCompactJson()).contains("план.pdf");
    assertThat(serviceControlPolicy(deny(GET_OBJECT).on(object("b", "план.pdf"))).toCompactJson())
        .contains("план.pdf");
  }

  @Test
  void aPatternStandsForThem() {
    assertStatements(
        identityPolicy(allow(GET_OBJECT).on(object("b", pattern("????.pdf")))),
        "{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/????.pdf'}");
  }

  @Test
  void theUpperHalfOfLatinOneIsTaken() {
    assertStatements(
        identityPolicy(allow(GET_OBJECT).on(object("b", "Übergröße.pdf"))),
        "{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/Übergröße.pdf'}");
  }
}
