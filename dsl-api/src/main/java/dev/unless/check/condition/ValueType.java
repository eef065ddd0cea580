package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.InJava;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.operator.ValueTest;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values that their operator cannot read, so that nothing matches them. */
final class ValueType {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^{}]+}");
  private static final TextSet ANY_ARN = TextSet.ofPattern("arn:*:*:*:*:*");

  private ValueType() {}

  static List<Finding> findings(EntryView entry) {
    List<Finding> found = new ArrayList<>();
    if (entry.operator().type() == KeyType.STRING) {
      return found;
    }
    boolean variables = entry.operator().syntax(entry.statement().variables()).variables();
    List<String> values = entry.entry().values();
    for (int i = 0; i < values.size(); i++) {
      boolean variable =
          entry.statement().variables() && !variables && VARIABLE.matcher(values.get(i)).find();
      if (variable) {
        found.add(variable(entry, i));
      } else {
        unreadable(entry, values.get(i), i).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Finding variable(EntryView entry, int index) {
    return entry.finding(
        Code.INVALID_VARIABLE_FOR_OPERATOR,
        index,
        quote(entry.operator().text())
            + " knows no policy variables, and takes "
            + quote(entry.entry().values().get(index))
            + " as it stands.",
        Fix.of("Write the value itself, or compare with a String or ARN operator.")
            .inJava("Write the value itself; variable(…) stands in texts and ARNs only."));
  }

  private static Optional<Finding> unreadable(EntryView entry, String value, int index) {
    return switch (entry.operator().type()) {
      case ARN ->
          mayBeArn(Text.parse(value, entry.operator().syntax(entry.statement().variables())))
              ? Optional.empty()
              : Optional.of(noArn(entry, index));
      case BINARY ->
          isBase64(value)
              ? Optional.empty()
              : Optional.of(
                  finding(
                      Code.TYPE_MISMATCH_STRING,
                      entry,
                      index,
                      "base64",
                      Fix.of("Write the bytes in base64.")));
      default ->
          entry.operator().test(value, entry.statement().variables())
                  instanceof ValueTest.Unparsable
              ? Optional.of(unparsable(entry, index))
              : Optional.empty();
    };
  }

  /** Whether the text may stand for an ARN. */
  static boolean mayBeArn(Text text) {
    return TextSet.of(text).mayMeet(ANY_ARN);
  }

  private static boolean isBase64(String value) {
    try {
      byte[] unused = Base64.getDecoder().decode(value);
      return true;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static Finding noArn(EntryView entry, int index) {
    String instead = entry.operator().isNegated() ? "StringNotLike" : "StringLike";
    String arn = "Write arn:partition:service:region:account:resource, or compare text by ";
    return finding(
        Code.INVALID_CONDITION_DATA_TYPE,
        entry,
        index,
        "an ARN",
        Fix.of(arn + quote(instead) + ".")
            .inJava(
                arn
                    + (entry.quantifier() == Quantifier.NONE ? "stringKey(" : "stringsKey(")
                    + quote(entry.key())
                    + ")"
                    + InJava.matches(entry)
                    + "(…)."));
  }

  private static Finding unparsable(EntryView entry, int index) {
    return switch (entry.operator().type()) {
      case NUMERIC ->
          finding(
              Code.TYPE_MISMATCH_NUMBER,
              entry,
              index,
              "a number",
              Fix.of("Write digits, such as \"3600\".").inJava("Write a number, such as 3600."));
      case DATE ->
          finding(
              Code.TYPE_MISMATCH_DATE,
              entry,
              index,
              "a date",
              Fix.of("Write a date such as \"2026-07-01T00:00:00Z\".")
                  .inJava("Write an instant, such as Instant.parse(\"2026-07-01T00:00:00Z\")."));
      case IP_ADDRESS ->
          finding(
              Code.TYPE_MISMATCH_IP_RANGE,
              entry,
              index,
              "an address range",
              Fix.of("Write a CIDR block such as \"203.0.113.0/24\"."));
      default ->
          finding(
              Code.TYPE_MISMATCH_BOOLEAN,
              entry,
              index,
              "true or false",
              entry.operator() == Operator.NULL
                  ? Fix.of("Write \"true\" for an absent key, \"false\" for a present one.")
                      .inJava("Write .absent() or .exists().")
                  : Fix.of("Write \"true\" or \"false\".")
                      .inJava("Write .isTrue() or .isFalse()."));
    };
  }

  private static Finding finding(Code code, EntryView entry, int index, String what, Fix fix) {
    return entry.finding(
        code,
        index,
        quote(entry.entry().values().get(index))
            + " is not "
            + what
            + ", which "
            + quote(entry.operator().text())
            + " compares.",
        fix);
  }
}
