package dev.unless.processor.source;

import com.sun.source.tree.Tree.Kind;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** Constant expressions of numbers, as the language computes them (JLS 15.29). */
final class Folding {
  private Folding() {}

  /** The value of an operation; empty if it has none, or is no arithmetic. */
  static Optional<Object> binary(Kind operator, Object left, Object right) {
    Object a = widened(left);
    Object b = widened(right);
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
