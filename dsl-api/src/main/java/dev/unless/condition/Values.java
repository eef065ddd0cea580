package dev.unless.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.operator.ValueTest;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;

/** Which values a comparison takes. */
final class Values {
  private Values() {}

  /** Refuses a value that cannot be written, or that matches nothing whatever the request. */
  static void require(Key<?> key, ConditionOperator operator, Text value) {
    String written = value.write(operator.operator().syntax(true));
    if (!fits(operator.operator(), value, written)) {
      KeyType type = operator.operator().type();
      String offending = value.isLiteral() ? value.write(Syntax.PLAIN) : written;
      throw new RefusedException(
          code(type),
          quote(offending)
              + " is not "
              + noun(type)
              + ", which "
              + Comparison.named(key, operator)
              + " needs.",
          offending,
          fix(type));
    }
  }

  private static boolean fits(Operator operator, Text value, String written) {
    return switch (operator.type()) {
      case STRING, BINARY -> true;
      // The escapes in what is written hold no colons.
      case ARN ->
          value.isLiteral()
              ? ParsedArn.parse(written).isPresent()
              : !value.variableKeys().isEmpty() || ParsedArn.resourceStart(written) >= 0;
      case NUMERIC, DATE, BOOL, IP_ADDRESS ->
          !(operator.test(written, true) instanceof ValueTest.Unparsable);
    };
  }

  private static String noun(KeyType type) {
    return switch (type) {
      case STRING -> "a text";
      case ARN -> "an ARN";
      case NUMERIC -> "a number";
      case DATE -> "a date";
      case BOOL -> "true or false";
      case IP_ADDRESS -> "an address or a CIDR block";
      case BINARY -> "base64";
    };
  }

  private static String fix(KeyType type) {
    return switch (type) {
      case STRING, BINARY -> "Write it as text.";
      case ARN ->
          "Write arn:partition:service:region:account:resource; a wildcard does not cross a colon.";
      case NUMERIC -> "Write digits, such as \"10\" or \"0.5\".";
      case DATE -> "Give an instant of the years 0 to 9999.";
      case BOOL -> "Write \"true\" or \"false\".";
      case IP_ADDRESS ->
          "Write an address or a CIDR block, such as \"203.0.113.7\" or \"203.0.113.0/24\".";
    };
  }

  private static Code code(KeyType type) {
    return switch (type) {
      case IP_ADDRESS -> Code.INVALID_ADDRESS;
      case ARN -> Code.INVALID_ARN;
      case STRING, NUMERIC, DATE, BOOL, BINARY -> Code.INVALID_VALUE;
    };
  }
}
