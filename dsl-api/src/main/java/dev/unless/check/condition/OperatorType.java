package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.KeyDefinition;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.InJava;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import java.util.List;
import java.util.Locale;

/**
 * Operators of another type than the key's.
 *
 * <p>Rulings: a text operator on a key of ARNs is right where it has no wildcard ({@link
 * TextPatternOnArn} looks at the others), and so is an ARN operator on a key of text, whose values
 * may be ARNs. A text operator is the only one that compares an address with a variable. Of {@code
 * aws:ViaCustomerDomain} no type is published.
 */
final class OperatorType {
  private OperatorType() {}

  static List<Finding> findings(EntryView entry) {
    return entry
        .definition()
        .map(KeyDefinition::type)
        .filter(type -> differ(entry, type))
        .map(type -> List.of(finding(entry, type)))
        .orElse(List.of());
  }

  private static boolean differ(EntryView entry, KeyType type) {
    KeyType operator = entry.operator().type();
    if (entry.operator() == Operator.NULL || operator == type) {
      return false;
    }
    boolean texts =
        (operator == KeyType.STRING && type == KeyType.ARN)
            || (operator == KeyType.ARN && type == KeyType.STRING);
    boolean epoch = entry.isOn(GlobalKey.EPOCH_TIME) && operator == KeyType.NUMERIC;
    boolean addressOfVariable =
        operator == KeyType.STRING
            && type == KeyType.IP_ADDRESS
            && entry.texts().stream().noneMatch(text -> text.variableKeys().isEmpty());
    return !texts && !epoch && !addressOfVariable && !entry.isOn(GlobalKey.VIA_CUSTOMER_DOMAIN);
  }

  private static Finding finding(EntryView entry, KeyType type) {
    return entry.finding(
        Code.TYPE_MISMATCH,
        quote(entry.operator().text())
            + " does not compare "
            + values(type)
            + ", which "
            + quote(entry.key())
            + " has.",
        Fix.of("Write " + operator(type, entry.operator().isNegated()) + ".")
            .inJava("Write " + InJava.compared(entry) + "."));
  }

  private static String values(KeyType type) {
    return switch (type) {
      case STRING -> "text";
      case ARN -> "ARNs";
      case NUMERIC -> "numbers";
      case DATE -> "dates";
      case BOOL -> "true and false";
      case IP_ADDRESS -> "addresses";
      case BINARY -> "bytes";
    };
  }

  private static String operator(KeyType type, boolean negated) {
    return switch (type) {
      case STRING -> negated ? "\"StringNotEquals\"" : "\"StringEquals\"";
      case ARN -> negated ? "\"ArnNotLike\"" : "\"ArnLike\"";
      case NUMERIC -> negated ? "\"NumericNotEquals\"" : "\"NumericEquals\" or an order of numbers";
      case DATE -> "\"DateLessThan\" or \"DateGreaterThan\"";
      case BOOL ->
          String.format(
              Locale.ROOT, "\"Bool\" with %s", negated ? "the opposite value" : "one value");
      case IP_ADDRESS -> negated ? "\"NotIpAddress\"" : "\"IpAddress\"";
      case BINARY -> "\"BinaryEquals\"";
    };
  }
}
