package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.Regions;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.KeyType;
import dev.unless.text.Text.Wildcard;
import java.util.List;
import java.util.stream.IntStream;

/** Conditions on a request's region whose values are no regions. */
final class ConditionRegion {
  private static final List<String> KEYS = List.of(GlobalKey.REQUESTED_REGION.text(), "ec2:Region");

  private ConditionRegion() {}

  static List<Finding> findings(EntryView entry) {
    if (entry.operator().type() != KeyType.STRING || KEYS.stream().noneMatch(entry::isOn)) {
      return List.of();
    }
    List<String> values = entry.entry().values();
    return IntStream.range(0, values.size())
        .filter(i -> !mayBeRegion(values.get(i)))
        .mapToObj(
            i ->
                entry.finding(
                    Code.INVALID_REGION,
                    i,
                    quote(values.get(i)) + " is not a region.",
                    Regions.nearest(values.get(i))
                        .map(near -> Fix.write(near, " if that was meant."))
                        .orElse(Fix.of("Write a region's id, such as \"eu-west-1\"."))))
        .toList();
  }

  private static boolean mayBeRegion(String value) {
    return Regions.mayExist(value)
        || value.equals("aws-global")
        || Wildcard.isIn(value)
        || value.contains("$");
  }
}
