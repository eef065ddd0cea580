package dev.unless.laws;

import dev.unless.document.ConditionEntry;
import java.util.List;
import java.util.Optional;

/** One condition entry, its operator's name taken apart anew. */
final class NaiveCondition {
  private static final String FOR_ALL = "ForAllValues:";
  private static final String FOR_ANY = "ForAnyValue:";
  private static final String IF_EXISTS = "IfExists";

  private final boolean forAll;
  private final boolean forAny;
  private final boolean ifExists;
  private final boolean negated;
  private final String positive;
  private final ConditionEntry entry;
  private final boolean variables;
  private final NaiveContext context;

  NaiveCondition(ConditionEntry entry, boolean variables, NaiveContext context) {
    String name = entry.operator().text();
    this.forAll = name.startsWith(FOR_ALL);
    this.forAny = name.startsWith(FOR_ANY);
    this.ifExists = name.endsWith(IF_EXISTS);
    String bare = name.substring(name.indexOf(':') + 1).replace(IF_EXISTS, "");
    this.negated = bare.contains("Not");
    this.positive = bare.replace("Not", "");
    this.entry = entry;
    this.variables = variables;
    this.context = context;
  }

  boolean holds() {
    String key = entry.key();
    if (positive.equals("Null")) {
      return holdsNull();
    }
    if (!context.isPresent(key)) {
      return forAll || ifExists || (negated && !forAny);
    }
    if (!forAll && !forAny) {
      return !context.isMultivalued(key) && satisfies(context.values(key).get(0));
    }
    List<String> values = context.values(key);
    if (!context.isMultivalued(key) && values.get(0).isEmpty()) {
      return forAll;
    }
    return forAll
        ? values.stream().allMatch(this::satisfies)
        : values.stream().anyMatch(this::satisfies);
  }

  /** Whether a value of the request or of the policy is none of the operator's type. */
  boolean isUnparsable() {
    return entry.values().stream().anyMatch(policy -> !isOfType(policy, true))
        || context.values(entry.key()).stream().anyMatch(value -> !isOfType(value, false));
  }

  private boolean isOfType(String text, boolean ofPolicy) {
    if (positive.startsWith("Numeric")) {
      return NaiveNumbers.number(text).isPresent();
    }
    if (positive.startsWith("Date")) {
      return NaiveNumbers.seconds(text).isPresent();
    }
    if (positive.startsWith("Arn")) {
      return ofPolicy
          ? read(text, true).filter(NaiveText::isArn).isPresent()
          : text.matches("(?s)arn(:[^:]*){4}:.*");
    }
    return switch (positive) {
      case "Bool" -> List.of("true", "false").contains(NaiveContext.foldName(text));
      case "Null" -> !ofPolicy || List.of("true", "false").contains(NaiveContext.foldName(text));
      case "IpAddress" ->
          NaiveAddress.read(ofPolicy ? text.replaceFirst("/.*", "") : text).isPresent();
      case "BinaryEquals" -> text.matches("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2,3}={1,2})?");
      default -> !ofPolicy || read(text, true).isPresent();
    };
  }

  private boolean holdsNull() {
    if (forAll || forAny) {
      return forAll;
    }
    String wanted = context.isPresent(entry.key()) ? "false" : "true";
    return entry.values().stream().map(NaiveContext::foldName).anyMatch(wanted::equals);
  }

  private boolean satisfies(String value) {
    return entry.values().stream().anyMatch(policy -> matches(policy, value)) != negated;
  }

  private boolean matches(String policy, String value) {
    if (positive.startsWith("Numeric")) {
      return NaiveNumbers.compare(
          positive.substring("Numeric".length()),
          NaiveNumbers.number(value),
          NaiveNumbers.number(policy));
    }
    if (positive.startsWith("Date")) {
      return NaiveNumbers.compare(
          positive.substring("Date".length()),
          NaiveNumbers.seconds(value),
          NaiveNumbers.seconds(policy));
    }
    return switch (positive) {
      case "StringEquals" ->
          read(policy, false).filter(text -> text.literal().equals(value)).isPresent();
      case "StringEqualsIgnoreCase" ->
          read(policy, false)
              .filter(text -> NaiveContext.fold(text.literal()).equals(NaiveContext.fold(value)))
              .isPresent();
      case "StringLike" -> read(policy, true).filter(text -> text.matches(value)).isPresent();
      case "ArnEquals", "ArnLike" ->
          read(policy, true).filter(text -> text.matchesArn(value)).isPresent();
      case "Bool" ->
          List.of("true", "false").contains(NaiveContext.foldName(policy))
              && NaiveContext.foldName(policy).equals(NaiveContext.foldName(value));
      case "IpAddress" -> NaiveAddress.matches(policy, value);
      case "BinaryEquals" -> policy.equals(value);
      default -> throw new IllegalArgumentException(positive);
    };
  }

  private Optional<NaiveText> read(String policy, boolean wildcards) {
    return NaiveText.read(policy, wildcards, variables, context);
  }
}
