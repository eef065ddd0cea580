package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Printable;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.request.CallerKind;
import dev.unless.text.CaseFolding;
import dev.unless.text.NearMiss;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.TextSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code aws:PrincipalType} compared with what it never is.
 *
 * <p>Source: IAM User Guide, "Principal key values". Ruling: the guide does not say what the key is
 * for services, so that {@code Service} is not told.
 */
final class CallerType {
  private static final String OF_SERVICES = "Service";

  private static final List<String> VALUES =
      Stream.of(CallerKind.values())
          .flatMap(kind -> kind.principalType().stream())
          .distinct()
          .toList();

  /** Words of CloudTrail and of the console, case folded, by what the key says instead. */
  private static final Map<String, String> USUAL_MISTAKES =
      Map.of(
          "iamuser", "User",
          "iamrole", "AssumedRole",
          "role", "AssumedRole",
          "root", "Account",
          "rootuser", "Account",
          "samluser", "AssumedRole",
          "webidentityuser", "AssumedRole");

  private CallerType() {}

  static List<Finding> findings(EntryView entry) {
    if (!entry.isOn(GlobalKey.PRINCIPAL_TYPE)
        || entry.operator() == Operator.NULL
        || entry.operator().type() != KeyType.STRING) {
      return List.of();
    }
    List<Text> texts = entry.texts();
    return IntStream.range(0, texts.size())
        .filter(i -> !isLeftToOthers(texts.get(i)))
        .filter(
            i ->
                Stream.concat(VALUES.stream(), Stream.of(OF_SERVICES))
                    .noneMatch(value -> meets(entry, texts.get(i), value)))
        .mapToObj(i -> finding(entry, i))
        .toList();
  }

  /** A wildcard under an operator that knows none is told by {@link LiteralWildcard}. */
  private static boolean isLeftToOthers(Text text) {
    return text.isLiteral() && Wildcard.isIn(text.write(Syntax.PLAIN));
  }

  private static boolean meets(EntryView entry, Text text, String value) {
    TextSet known = TextSet.of(Text.literal(value));
    return entry.operator().matching().texts(text).filter(known::mayMeet).isPresent();
  }

  private static Finding finding(EntryView entry, int index) {
    String written = entry.entry().values().get(index);
    return entry.finding(
        Code.IMPOSSIBLE_VALUE,
        index,
        quote(written) + " is not a type of caller, which " + quote(entry.key()) + " has.",
        meant(written)
            .map(value -> Fix.write(value, " if that is meant."))
            .orElseGet(() -> Fix.of("Write one of " + quoted() + ".")));
  }

  private static String quoted() {
    return VALUES.stream().map(Printable::quote).collect(Collectors.joining(", "));
  }

  private static Optional<String> meant(String written) {
    return Optional.ofNullable(USUAL_MISTAKES.get(CaseFolding.fold(written)))
        .or(() -> NearMiss.of(written, VALUES));
  }
}
