package dev.unless.operator;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.NearMiss;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A condition operator as it stands in a policy: set operator, operator and IfExists, such as
 * {@code ForAnyValue:StringLikeIfExists}.
 *
 * <pre>{@code
 * ConditionOperator operator = ConditionOperator.parse("ForAnyValue:StringLike");
 * ConditionEntry entry = new ConditionEntry(operator, "aws:TagKeys", List.of("team*"));
 * }</pre>
 *
 * @param quantifier the set operator
 * @param operator the operator
 * @param ifExists whether an absent key makes the condition hold
 */
public record ConditionOperator(Quantifier quantifier, Operator operator, boolean ifExists) {
  private static final String IF_EXISTS = "IfExists";

  private static final Map<String, ConditionOperator> BY_TEXT =
      Arrays.stream(Operator.values())
          .flatMap(ConditionOperator::forms)
          .collect(Collectors.toUnmodifiableMap(ConditionOperator::text, Function.identity()));

  /**
   * @throws RefusedException if Null is given IfExists
   */
  public ConditionOperator {
    Nonnull.require("quantifier", quantifier, "operator", operator);
    if (ifExists && !operator.allowsIfExists()) {
      throw noIfExists(text(quantifier, operator, true));
    }
  }

  /** The bare operator. */
  public static ConditionOperator of(Operator operator) {
    Nonnull.require("operator", operator);
    return new ConditionOperator(Quantifier.NONE, operator, false);
  }

  /**
   * The condition operator of this spelling; case-sensitive.
   *
   * @throws RefusedException if there is none, with the nearest one as its fix
   */
  public static ConditionOperator parse(String text) {
    Nonnull.require("text", text);
    ConditionOperator known = BY_TEXT.get(text);
    if (known != null) {
      return known;
    }
    if (text.endsWith(Operator.NULL.text() + IF_EXISTS)) {
      throw noIfExists(text);
    }
    throw new RefusedException(
        Code.INVALID_CONDITION_OPERATOR,
        "There is no condition operator " + quote(text) + ".",
        text,
        NearMiss.of(text, BY_TEXT.keySet())
            .map(Fix::meant)
            .orElse(
                Fix.of(
                    "Write one of AWS's operators, such as \"StringEquals\" or"
                        + " \"ForAnyValue:ArnLike\".")));
  }

  private static RefusedException noIfExists(String written) {
    return new RefusedException(
        Code.NULL_WITH_IF_EXISTS,
        "Null has no IfExists.",
        written,
        "Write \"Null\": it asks whether the key exists.");
  }

  /** The condition operator as a policy spells it. */
  public String text() {
    return quantifier == Quantifier.NONE && !ifExists
        ? operator.text()
        : text(quantifier, operator, ifExists);
  }

  private static String text(Quantifier quantifier, Operator operator, boolean ifExists) {
    return quantifier.prefix() + operator.text() + (ifExists ? IF_EXISTS : "");
  }

  /**
   * Whether it holds where the request lacks the key; for a set operator, where it has no value.
   * Null depends on its value.
   */
  public boolean holdsWhenAbsent() {
    return ifExists
        || switch (quantifier) {
          case NONE -> operator.holdsWhenAbsent();
          case FOR_ALL_VALUES -> true;
          case FOR_ANY_VALUE -> false;
        };
  }

  /**
   * The one condition operator that, with the same key and values, holds for exactly the requests
   * for which this one does not, where there is one: the key is single-valued under a bare
   * operator, and values of the request parse.
   */
  public Optional<ConditionOperator> complement() {
    boolean bareOrder = quantifier == Quantifier.NONE && !operator.isNegated() && isOrder();
    if (ifExists && !bareOrder) {
      return Optional.empty();
    }
    return operator
        .complement()
        .map(
            opposite ->
                new ConditionOperator(quantifier.opposite(), opposite, bareOrder && !ifExists));
  }

  private boolean isOrder() {
    return operator.complement().filter(opposite -> !opposite.isNegated()).isPresent();
  }

  private static Stream<ConditionOperator> forms(Operator operator) {
    List<Boolean> endings = operator.allowsIfExists() ? List.of(false, true) : List.of(false);
    return Arrays.stream(Quantifier.values())
        .flatMap(
            quantifier ->
                endings.stream()
                    .map(ending -> new ConditionOperator(quantifier, operator, ending)));
  }

  @Override
  public String toString() {
    return text();
  }
}
