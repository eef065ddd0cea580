package dev.unless.operator;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.text.AddressRange;
import dev.unless.text.CaseFolding;
import dev.unless.text.DecimalNumber;
import dev.unless.text.IpAddress;
import dev.unless.text.ParsedArn;
import dev.unless.text.Timestamp;
import dev.unless.text.WellFormed;
import java.util.Optional;

/**
 * One value of a condition key in a request, parsed once as each type that it can be.
 *
 * @param text the value
 * @param folded the value, folded as the {@code …IgnoreCase} operators compare
 * @param number the decimal number it spells
 * @param date the date it spells, in seconds since the epoch
 * @param address the IP address it spells
 * @param arn the ARN it spells
 */
@Internal
public record RequestValue(
    String text,
    String folded,
    Optional<DecimalNumber> number,
    Optional<DecimalNumber> date,
    Optional<IpAddress> address,
    Optional<ParsedArn> arn) {

  /**
   * The value of this text.
   *
   * @throws dev.unless.finding.RefusedException if the text holds a lone surrogate
   */
  public static RequestValue of(String text) {
    WellFormed.require(text);
    return new RequestValue(
        text,
        CaseFolding.foldValue(text),
        DecimalNumber.parse(text),
        Timestamp.parse(text),
        IpAddress.parse(text),
        ParsedArn.parse(text));
  }

  /** Whether the value can be read as the type. */
  public boolean isA(KeyType type) {
    return switch (type) {
      case STRING, BINARY -> true;
      case ARN -> arn.isPresent();
      case NUMERIC -> number.isPresent();
      case DATE -> date.isPresent();
      case BOOL -> ValueTest.OfTruth.isOne(CaseFolding.fold(text));
      case IP_ADDRESS -> address.isPresent();
    };
  }

  /** What is wrong with the value as one of the key of this name; nothing if it is of the type. */
  public Optional<Problem> problem(String key, KeyType type) {
    return isA(type) ? Optional.empty() : Optional.of(problemOf(key, type));
  }

  /** A range is an address to policies only. */
  private Problem problemOf(String key, KeyType type) {
    if (type == KeyType.IP_ADDRESS && AddressRange.parse(text).isEmpty()) {
      Problem none = AddressRange.isNone(text, "Write an address, such as \"203.0.113.7\".");
      return none.withText(key + ": " + none.text());
    }
    return new Problem(
        Code.INVALID_REQUEST,
        key + " cannot be " + quote(text) + ": its values are of type " + type + ".",
        text,
        "Give a value of that type.");
  }
}
