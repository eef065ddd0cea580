package dev.unless.processor.reading;

import com.sun.source.tree.Tree.Kind;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Value;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;

/** Constant expressions of numbers, as the language computes them (JLS 15.29). */
final class Folding {
  private Folding() {}

  /** The value of an operation; empty if it has none, or is no arithmetic. */
  static Optional<Object> binary(Kind operator, Object left, Object right) {
    Object a = widened(left);
    Object b = widened(right);
    Optional<Object> truth = compared(operator, a, b);
    if (truth.isPresent()) {
      return truth;
    }
    if (!(a instanceof Number x) || !(b instanceof Number y)) {
      return Optional.empty();
    }
    if (isReal(x) || isReal(y)) {
      return real(operator, x.doubleValue(), y.doubleValue());
    }
    Optional<Long> whole = whole(operator, x.longValue(), y.longValue());
    return a instanceof Long || b instanceof Long
        ? whole.map(Long.class::cast)
        : whole.map(Long::intValue);
  }

  private static Optional<Object> compared(Kind operator, Object a, Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      int order = Double.compare(x.doubleValue(), y.doubleValue());
      return switch (operator) {
        case EQUAL_TO -> Optional.of(order == 0);
        case NOT_EQUAL_TO -> Optional.of(order != 0);
        case LESS_THAN -> Optional.of(order < 0);
        case LESS_THAN_EQUAL -> Optional.of(order <= 0);
        case GREATER_THAN -> Optional.of(order > 0);
        case GREATER_THAN_EQUAL -> Optional.of(order >= 0);
        default -> Optional.empty();
      };
    }
    if (a instanceof Boolean x && b instanceof Boolean y) {
      return switch (operator) {
        case CONDITIONAL_AND, AND -> Optional.of(x && y);
        case CONDITIONAL_OR, OR -> Optional.of(x || y);
        case EQUAL_TO -> Optional.of(x.equals(y));
        case NOT_EQUAL_TO, XOR -> Optional.of(!x.equals(y));
        default -> Optional.empty();
      };
    }
    return operator == Kind.EQUAL_TO && a instanceof String && b instanceof String && a.equals(b)
        ? Optional.of(true)
        : Optional.empty();
  }

  /** The value of an operation one side of which settles it; empty if none does. */
  static Optional<Object> shortcut(Kind operator, Expression left, Expression right) {
    boolean settling = operator == Kind.CONDITIONAL_OR;
    boolean logical = settling || operator == Kind.CONDITIONAL_AND;
    return Stream.of(left, right)
        .filter(side -> logical && side instanceof Value value && value.value().equals(settling))
        .<Object>map(side -> settling)
        .findFirst();
  }

  private static Optional<Long> whole(Kind operator, long a, long b) {
    return switch (operator) {
      case PLUS -> Optional.of(a + b);
      case MINUS -> Optional.of(a - b);
      case MULTIPLY -> Optional.of(a * b);
      case DIVIDE -> b == 0 ? Optional.empty() : Optional.of(a / b);
      case REMAINDER -> b == 0 ? Optional.empty() : Optional.of(a % b);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> real(Kind operator, double a, double b) {
    return switch (operator) {
      case PLUS -> Optional.of(a + b);
      case MINUS -> Optional.of(a - b);
      case MULTIPLY -> Optional.of(a * b);
      case DIVIDE -> Optional.of(a / b);
      default -> Optional.empty();
    };
  }

  /** The value of an operation; empty if it is no arithmetic. */
  static Optional<Object> unary(Kind operator, Object operand) {
    return switch (operator) {
      case UNARY_MINUS -> binary(Kind.MINUS, 0, operand);
      case UNARY_PLUS -> binary(Kind.PLUS, 0, operand);
      case LOGICAL_COMPLEMENT ->
          operand instanceof Boolean truth ? Optional.of(!truth) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The value in another primitive type; the same in a type that is none of them. */
  static Object cast(TypeKind type, Object value) {
    if (!(widened(value) instanceof Number number)) {
      return value;
    }
    return switch (type) {
      case INT -> isReal(number) ? (Object) (int) number.doubleValue() : number.intValue();
      case LONG -> number.longValue();
      case CHAR -> (char) number.intValue();
      case SHORT -> number.shortValue();
      case BYTE -> number.byteValue();
      case DOUBLE -> number.doubleValue();
      case FLOAT -> number.floatValue();
      default -> value;
    };
  }

  private static Object widened(Object value) {
    return value instanceof Character character ? (Object) (int) character : value;
  }

  private static boolean isReal(Number number) {
    return number instanceof Double || number instanceof Float;
  }
}
