package dev.unless.processor.proof;

import static dev.unless.finding.Printable.quote;

import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value as a program writes it. */
final class JavaValue {
  private JavaValue() {}

  static String of(Object value) {
    if (value instanceof String text) {
      return quote(text);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JavaValue::of).collect(Collectors.joining(", ", "List.of(", ")"));
    }
    if (value instanceof Account account) {
      return "account(" + quote(account.id()) + ")";
    }
    if (value instanceof Region region) {
      return "Region.of(" + quote(region.id()) + ")";
    }
    if (value instanceof Instant || value instanceof Duration) {
      return value.getClass().getSimpleName() + ".parse(" + quote(value.toString()) + ")";
    }
    return value instanceof Enum<?> constant
        ? constant.getDeclaringClass().getSimpleName() + "." + constant.name()
        : value.toString();
  }

  /** The arguments of a call; a parameter that nothing depends on is left open. */
  static String call(List<String> parameters, Map<String, Object> values) {
    return parameters.stream()
        .map(each -> values.containsKey(each) ? of(values.get(each)) : "…")
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
