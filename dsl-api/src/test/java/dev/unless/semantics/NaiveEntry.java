package dev.unless.semantics;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a condition entry holds, written straight from section 1 of docs/semantics.md. */
record NaiveEntry(Chance.Entry entry, Given given) {

  boolean holds() {
    String operator = entry.operator();
    boolean all = operator.startsWith("ForAllValues:");
    boolean any = operator.startsWith("ForAnyValue:");
    boolean ifExists = operator.endsWith("IfExists");
    String name = operator.replaceAll("^.*:|IfExists$", "");
    boolean multi = entry.key().equals("aws:TagKeys") || given.set().isPresent();
    List<String> values = given.set().orElse(given.one().map(List::of).orElse(List.of()));
    boolean nullSet = values.stream().allMatch(String::isEmpty);
    boolean isAbsent = given.isAbsent() || (multi && nullSet);

    if (name.equals("Null")) {
      return all || (!any && entry.values().contains(String.valueOf(isAbsent)));
    }
    if (isAbsent) {
      return ifExists || all || (!any && name.contains("Not"));
    }
    if (!all && !any) {
      return !multi && satisfies(name, values.get(0));
    }
    if (nullSet) {
      return all;
    }
    return all
        ? values.stream().allMatch(value -> satisfies(name, value))
        : values.stream().anyMatch(value -> satisfies(name, value));
  }

  private boolean satisfies(String name, String value) {
    String positive = name.replace("Not", "");
    boolean matches = entry.values().stream().anyMatch(policy -> matches(positive, policy, value));
    return name.contains("Not") != matches;
  }

  private static boolean matches(String positive, String policy, String value) {
    return switch (positive) {
      case "StringEquals" -> policy.equals(value);
      case "StringEqualsIgnoreCase", "Bool" ->
          policy.equalsIgnoreCase(value) && (!positive.equals("Bool") || isTruth(policy));
      case "StringLike" -> Pattern.matches(policy.replace("?", ".").replace("*", ".*"), value);
      default -> isNumber(policy) && isNumber(value) && ordered(positive, value, policy);
    };
  }

  private static boolean isTruth(String text) {
    return text.equals("true") || text.equals("false");
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]+([.][0-9]+)?");
  }

  private static boolean ordered(String operator, String value, String policy) {
    int order = new BigDecimal(value).compareTo(new BigDecimal(policy));
    return switch (operator) {
      case "NumericEquals" -> order == 0;
      case "NumericLessThan" -> order < 0;
      case "NumericGreaterThanEquals" -> order >= 0;
      default -> throw new IllegalArgumentException(operator);
    };
  }
}
