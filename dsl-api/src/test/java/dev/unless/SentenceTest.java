package dev.unless;

import static dev.unless.Unless.allow;
import static dev.unless.Unless.anyOf;
import static dev.unless.Unless.deny;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.denyAllExcept;
import static dev.unless.Unless.not;
import static dev.unless.Words.ANALYST;
import static dev.unless.Words.ANN;
import static dev.unless.Words.ATHENA;
import static dev.unless.Words.GET_OBJECT;
import static dev.unless.Words.LIST_BUCKET;
import static dev.unless.Words.PUT_OBJECT;
import static dev.unless.Words.bucket;
import static dev.unless.Words.object;
import static dev.unless.condition.Keys.SOURCE_VPCE;
import static dev.unless.condition.Keys.calledVia;
import static dev.unless.condition.Keys.mfaPresent;
import static dev.unless.condition.Keys.sourceIp;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rules print in the words in which they were written. */
class SentenceTest {
  @Test
  void aRuleAboutEverything() {
    assertThat(denyAll().unless(sourceIp("53.0.2.7/32")).unless(calledVia(ATHENA)))
        .hasToString(
            "deny everything unless IpAddress aws:SourceIp \"53.0.2.7/32\""
                + " unless ForAnyValue:StringEquals aws:CalledVia \"athena.amazonaws.com\"");
  }

  @Test
  void aRuleThatNamesActionsPrincipalsAndResources() {
    assertThat(
            allow(GET_OBJECT, LIST_BUCKET)
                .to(ANN, ATHENA)
                .on(bucket("b"), object("b", "k"))
                .named("R"))
        .hasToString(
            "R: allow s3:GetObject, s3:ListBucket to arn:aws:iam::111122223333:user/ann,"
                + " athena.amazonaws.com on arn:aws:s3:::b, arn:aws:s3:::b/k");
  }

  @Test
  void aRuleThatNamesExceptions() {
    assertThat(denyAllExcept(PUT_OBJECT).toEveryoneExcept(ANALYST).onEverythingExcept(bucket("b")))
        .hasToString(
            "deny everything except s3:PutObject to everyone except"
                + " arn:aws:iam::111122223333:role/analyst on everything except arn:aws:s3:::b");
    assertThat(deny(PUT_OBJECT).toEveryone().onEverything())
        .hasToString("deny s3:PutObject to everyone on everything");
  }

  @Test
  void aRuleWithAFormula() {
    assertThat(
            deny(PUT_OBJECT)
                .when(anyOf(SOURCE_VPCE.absent(), mfaPresent().and(not(SOURCE_VPCE.exists())))))
        .hasToString(
            "deny s3:PutObject when (aws:SourceVpce is absent or"
                + " (Bool aws:MultiFactorAuthPresent \"true\" and not aws:SourceVpce exists))");
  }
}
