package dev.unless.operator;

import dev.unless.annotation.Internal;
import dev.unless.finding.RefusedException;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The condition operators of AWS's policy language: the one table of what each compares, how, and
 * what holds where the request lacks the key. Everything that reads, writes, decides, checks or
 * proves conditions reads this table.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition operators".
 */
public enum Operator {
  /** Text, exactly. */
  STRING_EQUALS("StringEquals", KeyType.STRING, Matching.TEXT),
  /** Not {@link #STRING_EQUALS}. */
  STRING_NOT_EQUALS("StringNotEquals", STRING_EQUALS),
  /** Text, but for case. */
  STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", KeyType.STRING, Matching.TEXT_IGNORING_CASE),
  /** Not {@link #STRING_EQUALS_IGNORE_CASE}. */
  STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", STRING_EQUALS_IGNORE_CASE),
  /** Text, case-sensitively, with wildcards. */
  STRING_LIKE("StringLike", KeyType.STRING, Matching.PATTERN),
  /** Not {@link #STRING_LIKE}. */
  STRING_NOT_LIKE("StringNotLike", STRING_LIKE),
  /** ARNs, with wildcards within each segment. */
  ARN_EQUALS("ArnEquals", KeyType.ARN, Matching.ARN),
  /** Not {@link #ARN_EQUALS}. */
  ARN_NOT_EQUALS("ArnNotEquals", ARN_EQUALS),
  /** The same as {@link #ARN_EQUALS}. */
  ARN_LIKE("ArnLike", KeyType.ARN, Matching.ARN),
  /** Not {@link #ARN_LIKE}. */
  ARN_NOT_LIKE("ArnNotLike", ARN_LIKE),
  /** Numbers, exactly. */
  NUMERIC_EQUALS("NumericEquals", KeyType.NUMERIC, Matching.EQUAL),
  /** Not {@link #NUMERIC_EQUALS}. */
  NUMERIC_NOT_EQUALS("NumericNotEquals", NUMERIC_EQUALS),
  /** Numbers below. */
  NUMERIC_LESS_THAN("NumericLessThan", KeyType.NUMERIC, Matching.LESS),
  /** Numbers up to. */
  NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", KeyType.NUMERIC, Matching.LESS_OR_EQUAL),
  /** Numbers above. */
  NUMERIC_GREATER_THAN("NumericGreaterThan", KeyType.NUMERIC, Matching.GREATER),
  /** Numbers from. */
  NUMERIC_GREATER_THAN_EQUALS(
      "NumericGreaterThanEquals", KeyType.NUMERIC, Matching.GREATER_OR_EQUAL),
  /** The same instant. */
  DATE_EQUALS("DateEquals", KeyType.DATE, Matching.EQUAL),
  /** Not {@link #DATE_EQUALS}. */
  DATE_NOT_EQUALS("DateNotEquals", DATE_EQUALS),
  /** Before. */
  DATE_LESS_THAN("DateLessThan", KeyType.DATE, Matching.LESS),
  /** Before or at. */
  DATE_LESS_THAN_EQUALS("DateLessThanEquals", KeyType.DATE, Matching.LESS_OR_EQUAL),
  /** After. */
  DATE_GREATER_THAN("DateGreaterThan", KeyType.DATE, Matching.GREATER),
  /** After or at. */
  DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", KeyType.DATE, Matching.GREATER_OR_EQUAL),
  /** {@code true} or {@code false}, in any case. */
  BOOL("Bool", KeyType.BOOL, Matching.TRUTH),
  /** Addresses within a range. */
  IP_ADDRESS("IpAddress", KeyType.IP_ADDRESS, Matching.RANGE),
  /** Not {@link #IP_ADDRESS}. */
  NOT_IP_ADDRESS("NotIpAddress", IP_ADDRESS),
  /** Base64 text, exactly as written. */
  BINARY_EQUALS("BinaryEquals", KeyType.BINARY, Matching.BYTES),
  /** Whether the key is absent: {@code true}, or present: {@code false}. */
  NULL("Null", KeyType.BOOL, Matching.PRESENCE);

  private static final Map<Operator, Operator> OPPOSITE_ORDERS =
      Map.of(
          NUMERIC_LESS_THAN, NUMERIC_GREATER_THAN_EQUALS,
          NUMERIC_GREATER_THAN_EQUALS, NUMERIC_LESS_THAN,
          NUMERIC_LESS_THAN_EQUALS, NUMERIC_GREATER_THAN,
          NUMERIC_GREATER_THAN, NUMERIC_LESS_THAN_EQUALS,
          DATE_LESS_THAN, DATE_GREATER_THAN_EQUALS,
          DATE_GREATER_THAN_EQUALS, DATE_LESS_THAN,
          DATE_LESS_THAN_EQUALS, DATE_GREATER_THAN,
          DATE_GREATER_THAN, DATE_LESS_THAN_EQUALS);

  private static final Map<Operator, Operator> NEGATED =
      Stream.of(values())
          .filter(operator -> operator.positive != operator)
          .collect(Collectors.toUnmodifiableMap(Operator::positive, Function.identity()));

  private final String text;
  private final KeyType type;
  private final Matching matching;
  private final Operator positive;

  Operator(String text, KeyType type, Matching matching) {
    this.text = text;
    this.type = type;
    this.matching = matching;
    this.positive = this;
  }

  Operator(String text, Operator positive) {
    this.text = text;
    this.type = positive.type;
    this.matching = positive.matching;
    this.positive = positive;
  }

  /** The operator as a policy spells it; case-sensitive. */
  public String text() {
    return text;
  }

  /** The type of the values it compares. */
  @Internal
  public KeyType type() {
    return type;
  }

  /** The set of values that one of its policy values denotes, before negation. */
  @Internal
  public Matching matching() {
    return matching;
  }

  /** Whether the operator holds where no policy value matches. */
  public boolean isNegated() {
    return positive != this;
  }

  private Operator positive() {
    return positive;
  }

  /**
   * Whether a bare operator, without set operator and IfExists, holds where the request lacks the
   * key. Null depends on its value.
   */
  public boolean holdsWhenAbsent() {
    return isNegated();
  }

  /** Whether the operator may end in IfExists. */
  public boolean allowsIfExists() {
    return this != NULL;
  }

  /**
   * The operator that holds for exactly the present, parsable values for which this one does not:
   * the negated name or the opposite order. None for Bool and Null, whose opposite is the other
   * value, nor for BinaryEquals.
   */
  public Optional<Operator> complement() {
    if (isNegated()) {
      return Optional.of(positive);
    }
    return Optional.ofNullable(NEGATED.get(this))
        .or(() -> Optional.ofNullable(OPPOSITE_ORDERS.get(this)));
  }

  /**
   * What has a meaning in this operator's values: wildcards, and variables where the document knows
   * them.
   */
  @Internal
  public Syntax syntax(boolean documentHasVariables) {
    return matching.syntax(documentHasVariables);
  }

  /**
   * Makes a policy's value ready for comparison.
   *
   * @param value the value as the policy spells it
   * @param documentHasVariables whether the document's version knows policy variables
   * @throws RefusedException if a variable in the value is malformed
   */
  @Internal
  public ValueTest test(String value, boolean documentHasVariables) {
    return matching.compile(Text.parse(value, syntax(documentHasVariables)), type);
  }
}
