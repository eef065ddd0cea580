package dev.unless.semantics;

import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.When.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArnOperatorTest {
  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3:::logs/*, arn:aws:s3:::logs/a/b",
    "arn:aws:s3:::logs/*, arn:aws:s3:::other/a",
    "arn:aws:iam::*:role/?, arn:aws:iam::111122223333:role/a",
    "arn:aws:iam::*:role/?, arn:aws:iam::111122223333:role/ab"
  })
  @Rule("op.arn.alike")
  void arnEqualsIsArnLike(String pattern, String value) {
    assertThat(when("ArnEquals", pattern).holds(one(value)))
        .isEqualTo(when("ArnLike", pattern).holds(one(value)))
        .isEqualTo(!when("ArnNotEquals", pattern).holds(one(value)))
        .isEqualTo(!when("ArnNotLike", pattern).holds(one(value)))
        .isEqualTo(!value.endsWith("other/a") && !value.endsWith("ab"));
  }

  @Test
  @Rule({"op.arn.wildcards", "arn.segments"})
  void everySegmentMatchesOnItsOwn() {
    When pattern = when("ArnLike", "arn:aws*:s?:*::logs");
    assertThat(
            pattern.holds(
                one("arn:aws-cn:s3:::logs"),
                one("arn:aws:s3:eu-west-1::logs"),
                one("arn:aws:s33:::logs"),
                one("arn:aws:s3:::logs2")))
        .containsExactly(true, true, false, false);
  }

  @Test
  @Rule("arn.star")
  void anAsteriskDoesNotCrossASegment() {
    String queue = "arn:aws:sqs:us-east-1:111122223333:q";
    assertThat(when("ArnLike", "arn:aws:sqs:*:q").holds(one(queue))).isFalse();
    assertThat(when("ArnLike", "arn:aws:*:q").holds(one(queue))).isFalse();
    assertThat(when("ArnLike", "arn:aws:sqs:*:*:q").holds(one(queue))).isTrue();
    assertThat(when("StringLike", "arn:aws:sqs:*:q").holds(one(queue))).isTrue();
  }

  @Test
  @Rule("arn.sixth")
  void theSixthSegmentKeepsItsColons() {
    String topic = "arn:aws:logs:us-east-1:111122223333:log-group:app:stream";
    assertThat(when("ArnLike", "arn:aws:logs:*:*:*").holds(one(topic))).isTrue();
    assertThat(when("ArnLike", "arn:aws:logs:*:*:log-group:*").holds(one(topic))).isTrue();
    assertThat(when("ArnLike", "arn:aws:logs:*:*:log-group:app").holds(one(topic))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"logs", "arn:aws:s3", "arn:aws:s3:::", "*", "urn:aws:s3:::logs"})
  @Rule("arn.not-an-arn")
  void aValueThatIsNotAnArnMatchesNoPattern(String value) {
    boolean arn = value.equals("arn:aws:s3:::");
    assertThat(when("ArnLike", "arn:*:*:*:*:*").holds(one(value))).isEqualTo(arn);
    assertThat(when("ArnNotLike", "arn:*:*:*:*:*").holds(one(value))).isEqualTo(!arn);
    assertThat(when("ArnLike", value).holds(one(value))).isEqualTo(arn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "arn:*", "arn:aws:s3::", "arn:aws:s3:::", "arn:aws:s3::*"})
  @Rule("arn.short-pattern")
  void aPatternOfFewerThanSixSegmentsMatchesNoArn(String pattern) {
    boolean six = pattern.chars().filter(c -> c == ':').count() >= 5;
    assertThat(when("ArnLike", pattern).holds(one("arn:aws:s3:::"))).isEqualTo(six);
    assertThat(when("ArnNotLike", pattern).holds(one("arn:aws:s3:::"))).isEqualTo(!six);
  }
}
