package dev.unless.operator;

/** The set operator in front of a condition operator. */
public enum Quantifier {
  /** None: a comparison with a single value. */
  NONE(""),
  /** Every value of the request must match. */
  FOR_ALL_VALUES("ForAllValues:"),
  /** Some value of the request must match. */
  FOR_ANY_VALUE("ForAnyValue:");

  private final String prefix;

  Quantifier(String prefix) {
    this.prefix = prefix;
  }

  /** The prefix as a policy spells it, colon included. */
  public String prefix() {
    return prefix;
  }
}
