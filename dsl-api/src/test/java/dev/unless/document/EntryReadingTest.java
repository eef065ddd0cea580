package dev.unless.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.operator.Arity;
import dev.unless.operator.ConditionOperator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entry asks of its key, besides that values match. */
class EntryReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // operator, values, arity | absent | present | empty | of all | complemented
        "StringEquals                         | a          | SINGLE | false | -     | -     | false | false",
        "StringNotEquals                      | a          | SINGLE | true  | -     | -     | false | true",
        "StringEqualsIfExists                 | a          | SINGLE | true  | -     | -     | false | false",
        "NumericLessThan                      | 5          | SINGLE | false | -     | -     | false | false",
        "StringEquals                         | a          | MULTI  | false | false | -     | false | false",
        "StringNotEquals                      | a          | MULTI  | true  | false | -     | false | false",
        "StringEqualsIfExists                 | a          | MULTI  | true  | false | -     | false | false",
        "ForAnyValue:StringEquals             | a          | MULTI  | false | -     | -     | false | false",
        "ForAnyValue:StringNotEquals          | a          | MULTI  | false | -     | -     | false | true",
        "ForAnyValue:StringEqualsIfExists     | a          | MULTI  | true  | -     | -     | false | false",
        "ForAllValues:StringEquals            | a          | MULTI  | true  | -     | -     | true  | false",
        "ForAllValues:StringNotEquals         | a          | MULTI  | true  | -     | -     | true  | true",
        "ForAnyValue:StringEquals             | a          | SINGLE | false | -     | false | false | false",
        "ForAllValues:StringNotEquals         | a          | SINGLE | true  | -     | true  | true  | true",
        "Null                                 | true       | SINGLE | true  | false | -     | false | false",
        "Null                                 | false      | MULTI  | false | true  | -     | false | false",
        "Null                                 | TRUE,false | SINGLE | true  | true  | -     | false | false",
        "Null                                 | no         | SINGLE | false | false | -     | false | false",
        "ForAllValues:Null                    | false      | MULTI  | true  | true  | -     | false | false",
        "ForAnyValue:Null                     | true       | SINGLE | false | false | -     | false | false"
      })
  void itFollowsFromTheOperatorAndFromHowManyValuesTheKeyHas(
      String operator,
      String values,
      Arity arity,
      boolean absent,
      Boolean present,
      Boolean empty,
      boolean ofAll,
      boolean complemented) {
    ConditionEntry entry =
        new ConditionEntry(ConditionOperator.parse(operator), "my:key", List.of(values.split(",")));
    assertThat(EntryReading.of(entry, arity))
        .isEqualTo(
            new EntryReading(
                absent,
                Optional.ofNullable(present),
                Optional.ofNullable(empty),
                ofAll,
                complemented));
  }
}
