package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Truth;
import dev.unless.laws.Cases;
import dev.unless.laws.Pick;
import dev.unless.operator.ConditionOperator;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.semantics.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An entry of many values, which are looked up, holds as its values do alone. */
class ValuesTogetherTest {
  private static final long ENTRIES = Math.max(2_000, Cases.COUNT / 8);
  private static final int REQUESTS = 6;

  /** Of several values one must match, or none must. */
  private static final List<String> OPERATORS =
      List.of(
          "StringEquals",
          "StringEqualsIgnoreCase",
          "StringLike",
          "StringLike",
          "ArnLike",
          "ArnLike",
          "IpAddress",
          "IpAddress",
          "NumericEquals",
          "BinaryEquals",
          "StringNotEquals",
          "StringNotEqualsIgnoreCase",
          "StringNotLike",
          "ArnNotEquals",
          "NotIpAddress",
          "StringLikeIfExists",
          "ForAnyValue:StringLike",
          "ForAnyValue:StringEqualsIgnoreCase",
          "ForAllValues:StringNotLike",
          "ForAllValues:ArnNotLike");

  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  @Rule("law.values")
  void anEntryHoldsAsItsValuesAlone() {
    Cases.eachPick("an entry holds as its values alone", ENTRIES, this::compare);
    if (Long.getLong("unless.case") == null) {
      for (String operator : OPERATORS) {
        assertThat(seen).containsKeys(operator + " TRUE", operator + " FALSE");
      }
      assertThat(seen).containsKeys("StringLike UNKNOWN", "ArnLike UNKNOWN");
    }
  }

  private void compare(Pick pick) {
    String operator = pick.of(OPERATORS);
    List<String> values = pick.some(1, 16, () -> value(operator, pick));
    ConditionMatcher together = matcher(operator, values);
    List<ConditionMatcher> alone =
        values.stream().map(value -> matcher(operator, List.of(value))).toList();
    boolean negated = operator.contains("Not");
    for (int i = 0; i < REQUESTS; i++) {
      Request request = request(operator, pick);
      Truth expected =
          alone.stream()
              .map(each -> each.matches(request))
              .reduce(negated ? Truth::and : Truth::or)
              .orElseThrow();
      assertThat(together.matches(request))
          .as(() -> operator + " " + values + ": " + request.values("my:v"))
          .isEqualTo(expected);
      seen.merge(operator + " " + expected, 1, Integer::sum);
    }
  }

  private static ConditionMatcher matcher(String operator, List<String> values) {
    return new ConditionMatcher(
        new ConditionEntry(ConditionOperator.parse(operator), "my:v", values), true, Catalog.aws());
  }

  private static String value(String operator, Pick pick) {
    if (pick.chance(8)) {
      return pick.of("${my:unknown}", "${my:w}", "${my:absent}", "", "*");
    }
    String given = given(operator, pick);
    if (operator.endsWith("IpAddress")) {
      int bits = given.contains(":") ? 96 + pick.below(33) : 16 + pick.below(17);
      return pick.chance(50) ? given : given + "/" + bits;
    }
    if (operator.contains("Like") || operator.startsWith("Arn")) {
      int at = pick.below(given.length());
      return switch (pick.below(6)) {
        case 0 -> given;
        case 1 -> given.substring(0, at) + "*";
        case 2 -> "*" + given.substring(at);
        case 3 -> given.substring(0, at) + "?" + given.substring(at + 1);
        case 4 -> "*" + given.substring(at, at + 1 + pick.below(given.length() - at)) + "*";
        default -> given.substring(0, at) + "*" + given.substring(at + pick.below(2));
      };
    }
    return given;
  }

  private static String given(String operator, Pick pick) {
    String number = Integer.toString(pick.below(40));
    if (operator.startsWith("Arn") || operator.contains(":Arn")) {
      return "arn:aws:sqs:eu-west-1:111122223333:queue-" + number + pick.of("", ":x");
    }
    if (operator.endsWith("IpAddress")) {
      return pick.of("10.0.0." + number, "10.0." + number + ".1", "2001:db8::" + number);
    }
    if (operator.startsWith("Numeric")) {
      return number + pick.of("", ".0", ".5");
    }
    String text = pick.of("name-", "Name-", "\u00c4-") + number;
    return pick.chance(20) ? text.toUpperCase(Locale.ROOT) : text;
  }

  private static Request request(String operator, Pick pick) {
    RequestBuilder builder =
        Request.builder(
                Caller.ofArn("arn:aws:iam::111122223333:user/ann"), "s3:Get", "*", Catalog.aws())
            .asGiven()
            .unknown("my:unknown")
            .with("my:w", given(operator, pick));
    if (operator.startsWith("For")) {
      return builder.with("my:v", pick.some(0, 3, () -> given(operator, pick))).build();
    }
    return switch (pick.below(12)) {
      case 0 -> builder.build();
      case 1 -> builder.unknown("my:v").build();
      case 2 -> builder.with("my:v", "name-\u017f").build();
      default -> builder.with("my:v", given(operator, pick)).build();
    };
  }
}
