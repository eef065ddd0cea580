package dev.unless.check.condition;

import static dev.unless.check.condition.TemplateLeftover.isOfTemplate;
import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.Operator;
import dev.unless.text.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Wildcards and policy variables in the values of keys that tell accounts, organizations, networks
 * and callers apart, where the value then fits others as well.
 *
 * <p>Source: IAM User Guide, "AWS global condition context keys", "Sensitive condition keys".
 * Ruling: a variable that is itself a sensitive key is right, since nobody chooses its value; and
 * so is one of the network that an instance's credentials were made for, which the guide compares
 * with the network of the request.
 */
final class LooseValue {
  private static final Set<GlobalKey> SENSITIVE =
      EnumSet.of(
          GlobalKey.PRINCIPAL_ACCOUNT,
          GlobalKey.PRINCIPAL_ORG_ID,
          GlobalKey.RESOURCE_ACCOUNT,
          GlobalKey.RESOURCE_ORG_ID,
          GlobalKey.SOURCE_ACCOUNT,
          GlobalKey.SOURCE_ORG_ID,
          GlobalKey.SOURCE_VPC,
          GlobalKey.SOURCE_VPCE,
          GlobalKey.VPCE_ACCOUNT,
          GlobalKey.VPCE_ORG_ID);

  private static final Set<GlobalKey> OF_INSTANCE =
      EnumSet.of(GlobalKey.EC2_INSTANCE_SOURCE_VPC, GlobalKey.EC2_INSTANCE_SOURCE_PRIVATE_IPV4);

  private static final Set<GlobalKey> PATHS =
      EnumSet.of(
          GlobalKey.PRINCIPAL_ORG_PATHS,
          GlobalKey.RESOURCE_ORG_PATHS,
          GlobalKey.SOURCE_ORG_PATHS,
          GlobalKey.VPCE_ORG_PATHS);

  private static final int FEWEST = 6;

  private LooseValue() {}

  static List<Finding> findings(EntryView entry) {
    Optional<GlobalKey> key = entry.globalKey().filter(LooseValue::tellsApart);
    if (key.isEmpty() || entry.operator() == Operator.NULL) {
      return List.of();
    }
    List<Text> texts = entry.texts();
    return IntStream.range(0, texts.size())
        .boxed()
        .flatMap(i -> finding(entry, key.get(), texts.get(i), i).stream())
        .toList();
  }

  private static boolean tellsApart(GlobalKey key) {
    return SENSITIVE.contains(key) || PATHS.contains(key) || key == GlobalKey.USER_ID;
  }

  private static Optional<Finding> finding(EntryView entry, GlobalKey key, Text value, int index) {
    Stream<Text.Part> holes = holes(value);
    if (SENSITIVE.contains(key)) {
      return holes.findFirst().map(hole -> finding(entry, index, hole, exactly(entry)));
    }
    return key == GlobalKey.USER_ID
        ? holes
            .filter(hole -> !isBesideColon(value, hole))
            .findFirst()
            .map(hole -> finding(entry, index, hole, ofUser()))
        : holes
            .filter(hole -> !isBehindText(value, hole))
            .findFirst()
            .map(hole -> finding(entry, index, hole, ofOrganization()));
  }

  /** The wildcards, and the variables whose value somebody may choose. */
  private static Stream<Text.Part> holes(Text value) {
    return value.parts().stream()
        .filter(part -> !(part instanceof Text.Literal))
        .filter(part -> !(part instanceof Text.Variable one && isOfTemplate(one.key())))
        .filter(
            part ->
                !(part instanceof Text.Variable variable
                    && GlobalKey.of(variable.foldedKey())
                        .filter(key -> SENSITIVE.contains(key) || OF_INSTANCE.contains(key))
                        .isPresent()));
  }

  private static boolean isBehindText(Text value, Text.Part hole) {
    Text.Part first = value.parts().get(0);
    return first instanceof Text.Literal head
        ? head.text().length() >= FEWEST
        : first instanceof Text.Variable && first != hole;
  }

  /** Whether the hole is behind the first colon, or all that is before it. */
  private static boolean isBesideColon(Text value, Text.Part hole) {
    int colon =
        IntStream.range(0, value.parts().size())
            .filter(
                i ->
                    value.parts().get(i) instanceof Text.Literal literal
                        && literal.text().indexOf(':') >= 0)
            .findFirst()
            .orElse(value.parts().size());
    return colon < value.parts().size()
        && (value.parts().indexOf(hole) > colon
            || (colon == 1 && startsWithColon(value.parts().get(1))));
  }

  private static boolean startsWithColon(Text.Part part) {
    return part instanceof Text.Literal literal && literal.text().startsWith(":");
  }

  private static Fix exactly(EntryView entry) {
    return Fix.of("Write each value of " + quote(entry.key()) + " in full.");
  }

  private static Fix ofUser() {
    String inFull = "Write the unique id before the colon in full, such as ";
    return Fix.of(inFull + "\"AROAEXAMPLEID:*\".")
        .inJava(inFull + "startsWith(\"AROAEXAMPLEID:\").");
  }

  private static Fix ofOrganization() {
    String begin = "Begin with the organization, such as ";
    return Fix.of(begin + "\"o-a1b2c3d4e5/*\".").inJava(begin + "startsWith(\"o-a1b2c3d4e5/\").");
  }

  private static Finding finding(EntryView entry, int index, Text.Part hole, Fix fix) {
    boolean wildcard = hole instanceof Text.Wildcard;
    return entry.finding(
        wildcard ? Code.WILDCARD_USAGE_TOO_PERMISSIVE : Code.VARIABLE_USAGE_TOO_PERMISSIVE,
        index,
        (wildcard ? "The wildcard of " : "The policy variable of ")
            + quote(entry.entry().values().get(index))
            + " may stand for any value of "
            + quote(entry.key())
            + ".",
        fix);
  }
}
