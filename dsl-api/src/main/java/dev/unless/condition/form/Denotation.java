package dev.unless.condition.form;

import dev.unless.operator.KeyType;
import dev.unless.operator.Matching;
import dev.unless.operator.Operator;
import dev.unless.operator.RequestValue;
import dev.unless.text.AddressRange;
import dev.unless.text.DecimalNumber;
import dev.unless.text.Overlap;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Timestamp;
import dev.unless.text.Variables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the sets of request values lie to each other that values of a comparison stand for, before
 * the operator's negation. What is said is certain; of texts with variables little is.
 */
final class Denotation {
  private Denotation() {}

  /** Whether every request value that the inner values match is matched by the outer ones. */
  static boolean covers(Operator operator, List<Text> outer, List<Text> inner) {
    if (areTexts(operator, outer) && areTexts(operator, inner)) {
      return new HashSet<>(outer).containsAll(inner);
    }
    return inner.stream().allMatch(in -> outer.stream().anyMatch(out -> covers(operator, out, in)));
  }

  /** Whether no request value is matched by both. */
  static boolean areApart(Operator operator, List<Text> a, List<Text> b) {
    if (areTexts(operator, a) && areTexts(operator, b)) {
      return Collections.disjoint(new HashSet<>(a), new HashSet<>(b));
    }
    return a.stream().allMatch(one -> b.stream().allMatch(two -> areApart(operator, one, two)));
  }

  /** The values that match what both match; none where no values do. */
  static Optional<List<Text>> common(Operator operator, List<Text> a, List<Text> b) {
    if (areTexts(operator, a) && areTexts(operator, b)) {
      Set<Text> second = new HashSet<>(b);
      return Optional.of(a.stream().filter(second::contains).distinct().toList());
    }
    List<Text> common = new ArrayList<>();
    for (Text one : a) {
      for (Text two : b) {
        if (covers(operator, two, one)) {
          common.add(one);
        } else if (covers(operator, one, two)) {
          common.add(two);
        } else if (!areApart(operator, one, two)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(common.stream().distinct().toList());
  }

  /** Of bounds, of which one suffices, the one that the others imply; other values as they are. */
  static List<Text> reduced(Operator operator, List<Text> values) {
    if (values.size() == 1) {
      return values;
    }
    return isOrder(operator)
        ? List.of(values.stream().reduce((a, b) -> covers(operator, a, b) ? a : b).orElseThrow())
        : values.stream().distinct().toList();
  }

  /** Whether the values are texts that each match only themselves. */
  private static boolean areTexts(Operator operator, List<Text> values) {
    return operator.matching() == Matching.TEXT && values.stream().allMatch(Text::isLiteral);
  }

  private static boolean covers(Operator operator, Text outer, Text inner) {
    if (outer.equals(inner)) {
      return true;
    }
    if (hasVariables(outer) || hasVariables(inner)) {
      return false;
    }
    return switch (operator.matching()) {
      case LESS, LESS_OR_EQUAL -> number(operator, inner).compareTo(number(operator, outer)) <= 0;
      case GREATER, GREATER_OR_EQUAL ->
          number(operator, inner).compareTo(number(operator, outer)) >= 0;
      case RANGE -> covers(range(outer), range(inner));
      case PATTERN -> Overlap.covers(outer, inner);
      default -> inner.isLiteral() && matches(operator, outer, inner);
    };
  }

  private static boolean covers(AddressRange outer, AddressRange inner) {
    return outer.prefix() <= inner.prefix() && outer.contains(inner.network());
  }

  private static boolean areApart(Operator operator, Text a, Text b) {
    if (hasVariables(a) || hasVariables(b) || isOrder(operator)) {
      return false;
    }
    return switch (operator.matching()) {
      case RANGE -> !covers(range(a), range(b)) && !covers(range(b), range(a));
      case PATTERN -> !Overlap.exists(a, b);
      default ->
          a.isLiteral() ? !matches(operator, b, a) : b.isLiteral() && !matches(operator, a, b);
    };
  }

  private static boolean matches(Operator operator, Text policy, Text literal) {
    return operator
        .test(policy.write(operator.syntax(true)), true)
        .matches(RequestValue.of(plain(literal)), Variables.NONE);
  }

  private static boolean isOrder(Operator operator) {
    return switch (operator.matching()) {
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
      default -> false;
    };
  }

  private static boolean hasVariables(Text text) {
    return !text.variableKeys().isEmpty();
  }

  private static DecimalNumber number(Operator operator, Text text) {
    return (operator.type() == KeyType.DATE
            ? Timestamp.parse(plain(text))
            : DecimalNumber.parse(plain(text)))
        .orElseThrow();
  }

  private static AddressRange range(Text text) {
    return AddressRange.parse(plain(text)).orElseThrow();
  }

  private static String plain(Text text) {
    return text.write(Syntax.PLAIN);
  }
}
