package dev.unless.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArnShapeTest {
  private final ArnShape table =
      ArnShape.parse("arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}");
  private final ArnShape index =
      ArnShape.parse(
          "arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/index/${IndexName}");
  private final ArnShape bucket = ArnShape.parse("arn:${Partition}:s3:::${BucketName}");

  private static Text pattern(String text) {
    return Text.parse(text, Syntax.PATTERN);
  }

  @Test
  void aShapeHasPlacesAndParameters() {
    assertThat(index.parameters()).containsExactly("TableName", "IndexName");
    assertThat(bucket.parameters()).containsExactly("BucketName");
    assertThat(bucket.service()).isEqualTo("s3");
    assertThat(bucket.segment(5)).isEqualTo("${BucketName}");
    assertThat(bucket.hasPartition()).isTrue();
    assertThat(bucket.hasRegion()).isFalse();
    assertThat(bucket.hasAccount()).isFalse();
    assertThat(table.hasRegion()).isTrue();
    assertThat(table.hasAccount()).isTrue();
    ArnShape fixed = ArnShape.parse("arn:aws:x:*:r${Account}:${A}${B}");
    assertThat(fixed.hasPartition()).isFalse();
    assertThat(fixed.partition()).isEqualTo("aws");
    assertThat(fixed.hasRegion()).isTrue();
    assertThat(fixed.hasAccount()).isFalse();
    assertThat(fixed.parameters()).containsExactly("Account", "A", "B");
    assertThat(ArnShape.parse("arn:${P}:x:${R}${Q}:?:a").parameters()).containsExactly("R", "Q");
    assertThat(ArnShape.parse("arn:${P}:x:::a").hasRegion()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "arn:aws:s3:::", "arn:aws:s3::b", "ern:aws:s3:::b", "a:b:c:d:e:f"})
  void anArnHasSixSegments(String text) {
    boolean one = text.equals("arn:aws:s3:::");
    if (one) {
      assertThat(ArnShape.parse(text)).hasToString(text);
    } else {
      assertThatThrownBy(() -> ArnShape.parse(text))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.code()).isEqualTo(Code.INVALID_ARN));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:dynamodb:eu-west-1:111122223333:table/t, true, true",
    "arn:aws:dynamodb:eu-west-1:111122223333:table/, false, true",
    "arn:aws:dynamodb::111122223333:table/t, false, true",
    "arn:aws:dynamodb:eu-west-1:111122223333:tables/t, false, false",
    "arn:aws:sqs:eu-west-1:111122223333:table/t, false, false",
    "arn:aws:dynamodb:eu-west-1:111122223333:table/t/index/i, true, true"
  })
  void anArnHasTheShapeOrNot(String arn, boolean filled, boolean filledOrEmpty) {
    assertThat(table.includes(ParsedArn.of(arn))).isEqualTo(filled);
    assertThat(table.covers(ParsedArn.of(arn))).isEqualTo(filledOrEmpty);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:dynamodb:*:*:table/*, true, true",
    "arn:aws:dynamodb:*:*:*, true, false",
    "arn:aws:dynamodb:*:*:index/*, false, false",
    "arn:aws:dynamodb:*:*:table/t, true, true",
    "arn:aws:dynamodb:*:*:table/, false, true",
    "arn:aws:*:*:*:table/a, true, false",
    "arn:aws:sqs:*:*:table/a, false, false"
  })
  void aPatternMeetsTheShapeOrLiesInIt(String text, boolean some, boolean all) {
    assertThat(table.includesSomeOf(pattern(text))).isEqualTo(some);
    assertThat(table.includesAllOf(TextSet.inFields(pattern(text)))).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:dynamodb:*:table/t, false",
    "arn:aws:rds:*:db:app, true",
    "arn:aws:rds:*:111122223333:db:app, false",
    "arn:aws:rds:eu-west-1:*:app, true",
    "arn:aws:rds:eu-west-1:*:db:app, false",
    "arn:aws:rds:eu-west-1:1*:app, true",
    "arn:aws:rds:*:cluster:app, false",
    "arn:aws:*:db:app:x, false",
    "arn:aws:rds:eu-west-1:1?db:app, false",
    "arn:aws:rds:*b:app, false"
  })
  void anAsteriskMayRunOverColons(String text, boolean runs) {
    ArnShape database = ArnShape.parse("arn:${Partition}:rds:${Region}:${Account}:db:${Name}");
    assertThat(database.includesSomeOverColons(pattern(text))).isEqualTo(runs);
  }

  @Test
  void aShapeRefinesAnotherOfWhichItIsAPart() {
    assertThat(index.refines(table)).isTrue();
    assertThat(table.refines(index)).isFalse();
    assertThat(table.refines(table)).isFalse();
    assertThat(bucket.refines(table)).isFalse();
  }

  @Test
  void aShapeIsFilledInOrder() {
    Text filled =
        index.fill(
            Text.literal("aws"),
            Text.literal("eu-west-1"),
            Text.literal("111122223333"),
            List.of(Text.literal("t*"), pattern("i*")));
    assertThat(filled)
        .isEqualTo(
            Text.literal("arn:aws:dynamodb:eu-west-1:111122223333:table/t*/index/i")
                .then(Text.anything()));
    assertThat(
            index.write(
                Text.literal("aws"),
                Text.anything(),
                Text.literal("1"),
                List.of(Text.literal("t*"), pattern("i*"))))
        .isEqualTo("arn:aws:dynamodb:*:1:table/t${*}/index/i*");
  }

  @Test
  void aParameterEndsAtADelimiterOrNot() {
    assertThat(index.delimiter(0)).hasValue('/');
    assertThat(index.delimiter(1)).isEmpty();
    assertThat(ArnShape.parse("arn:${P}:x:::${A}${B}:c").delimiter(0)).isEmpty();
    assertThat(ArnShape.parse("arn:${P}:x:::${A}${B}:c").delimiter(1)).hasValue(':');
  }

  @Test
  void shapesAreEqualBySpelling() {
    assertThat(bucket)
        .isEqualTo(ArnShape.parse(bucket.toString()))
        .hasSameHashCodeAs(ArnShape.parse(bucket.toString()))
        .isNotEqualTo(table)
        .isNotEqualTo(bucket.toString());
    assertThat(bucket.hashCode()).isNotEqualTo(table.hashCode());
  }
}
