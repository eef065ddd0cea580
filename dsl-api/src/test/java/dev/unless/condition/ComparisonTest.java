package dev.unless.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.Printable;
import dev.unless.finding.RefusedException;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
  private static Text pattern(String text) {
    return Text.parse(text, Syntax.PATTERN);
  }

  private static void compare(Key<?> key, String operator, Text... values) {
    new Comparison(key, ConditionOperator.parse(operator), List.of(values));
  }

  @Test
  void ifPresentIsTheIfExistsForm() {
    assertThat(Entries.of(Keys.sourceVpc("vpc-1").ifPresent()))
        .isEqualTo("StringEqualsIfExists aws:SourceVpc [vpc-1]");
    assertThat(Entries.of(Keys.TAG_KEYS.containsAny("a").ifPresent()))
        .isEqualTo("ForAnyValue:StringEqualsIfExists aws:TagKeys [a]");
    assertThat(Keys.mfaPresent().ifPresent().ifPresent()).isEqualTo(Keys.mfaPresent().ifPresent());
  }

  @Test
  void equalQuestionsAreEqual() {
    assertThat(Keys.sourceIp("10.0.0.1"))
        .isEqualTo(Keys.addressKey("aws:SourceIp").in(List.of("10.0.0.1")))
        .isNotEqualTo(Keys.sourceIp("10.0.0.2"));
  }

  @Test
  void aSetOperatorStandsWithSetsOnly() {
    assertThatThrownBy(
            () -> compare(Keys.SOURCE_VPC, "ForAnyValue:StringEquals", Text.literal("vpc-1")))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "ForAnyValue:StringEquals of aws:SourceVpc compares a set of values, but the key has"
                + " only one. Compare it by .is(…) or .in(…).");
    assertThatThrownBy(() -> compare(Keys.TAG_KEYS, "StringEquals", Text.literal("a")))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "StringEquals of aws:TagKeys compares one value, but the key has a set of them."
                + " Compare it by .containsAny(…) or .onlyFrom(…).");
  }

  @Test
  void nullComparesNothing() {
    assertThatThrownBy(() -> compare(Keys.SOURCE_VPC, "Null", Text.literal("true")))
        .isInstanceOf(RefusedException.class)
        .hasMessage("Null of aws:SourceVpc compares no values. Ask with exists() or absent().");
  }

  @Test
  void boolHasOneValue() {
    assertThatThrownBy(
            () -> compare(Keys.MFA_PRESENT, "Bool", Text.literal("true"), Text.literal("false")))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "Bool of aws:MultiFactorAuthPresent has 2 values; it knows only two. Give one value,"
                + " or ask whether the key exists.");
    assertThatThrownBy(() -> compare(Keys.MFA_PRESENT, "Bool", Text.literal("yes")))
        .hasMessage(
            "\"yes\" is not true or false, which Bool of aws:MultiFactorAuthPresent needs. Write"
                + " \"true\" or \"false\".");
  }

  @Test
  void whatHasNoMeaningUnderTheOperatorIsRefused() {
    assertThatThrownBy(() -> compare(Keys.SOURCE_VPC, "StringEquals", pattern("vpc-*")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("wildcard");
    assertThatThrownBy(() -> compare(Keys.SOURCE_IP, "IpAddress", Keys.VPC_SOURCE_IP.asVariable()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("variable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.0.0", "10.0.0.0/33", "010.0.0.1", "localhost", "10.0.0.0/8 "})
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> Keys.sourceIp("10.0.0.1", text))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            Printable.quote(text)
                + " is not an address or a CIDR block, which IpAddress of aws:SourceIp needs. Write"
                + " an address or a CIDR block, such as \"203.0.113.7\" or \"203.0.113.0/24\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "role/r", "arn:aws:iam::111122223333", "ARN:aws:iam::1:role/r"})
  void whatIsNoArnIsRefused(String text) {
    assertThatThrownBy(() -> Keys.PRINCIPAL_ARN.is(text))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            Printable.quote(text)
                + " is not an ARN, which ArnEquals of aws:PrincipalArn needs. Write"
                + " arn:partition:service:region:account:resource; a wildcard does not cross a"
                + " colon.");
    assertThatThrownBy(() -> Keys.principalArn(Text.literal(text)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aPatternThatMatchesNoArnIsRefused() {
    assertThatThrownBy(() -> Keys.principalArn(pattern("*")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("\"*\" is not an ARN, which ArnLike of aws:PrincipalArn needs");
    assertThatThrownBy(() -> Keys.principalArn(pattern("arn:aws:iam:*:role/*")))
        .isInstanceOf(RefusedException.class);
    assertThat(Keys.principalArn(pattern("*:*:*:*:*:*")).entry().values())
        .containsExactly("*:*:*:*:*:*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+10000-01-01T00:00:00Z", "-0001-12-31T00:00:00Z"})
  void anInstantThatNoPolicyCanSpellIsRefused(String instant) {
    assertThatThrownBy(() -> Keys.CURRENT_TIME.before(Instant.parse(instant)))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            Printable.quote(instant)
                + " is not a date, which DateLessThan of aws:CurrentTime needs. Give an instant of"
                + " the years 0 to 9999.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+2147483647", "1E-2147483647", "1E+1000", "1E-1001"})
  void aNumberThatNoPolicyHasRoomForIsRefused(String number) {
    assertThatThrownBy(() -> Keys.MFA_AGE.atMost(new BigDecimal(number)))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            Printable.quote(number)
                + " for aws:MultiFactorAuthAge has more than 1000 digits on a side of its point."
                + " Give a number that a policy has room for.");
  }

  @Test
  void aLongNumberIsWrittenInFull() {
    assertThat(Keys.MFA_AGE.is(new BigDecimal("1E+999")).entry().values().get(0)).hasSize(1000);
    assertThat(Operator.NUMERIC_EQUALS.test("1" + "0".repeat(999), true))
        .isEqualTo(Operator.NUMERIC_EQUALS.test("1" + "0".repeat(999) + ".0", true));
  }
}
