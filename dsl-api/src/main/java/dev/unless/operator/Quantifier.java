package dev.unless.operator;

import dev.unless.annotation.Internal;

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

  /**
   * The one under which the opposite operator holds for just those values for which this one's does
   * not: not all is some not, and no set operator stays none.
   */
  @Internal
  public Quantifier opposite() {
    return switch (this) {
      case NONE -> NONE;
      case FOR_ALL_VALUES -> FOR_ANY_VALUE;
      case FOR_ANY_VALUE -> FOR_ALL_VALUES;
    };
  }

  /** The prefix as a policy spells it, colon included. */
  public String prefix() {
    return prefix;
  }
}
