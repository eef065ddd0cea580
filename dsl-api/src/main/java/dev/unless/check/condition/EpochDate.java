package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.KeyType;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Dates as seconds since the epoch, on keys other than {@code aws:EpochTime}. */
final class EpochDate {
  private static final Pattern SECONDS = Pattern.compile("\\d+");
  private static final int YEAR_DIGITS = 4;

  private EpochDate() {}

  static List<Finding> findings(EntryView entry) {
    List<String> values = entry.entry().values();
    return entry.operator().type() != KeyType.DATE || entry.isOn(GlobalKey.EPOCH_TIME)
        ? List.of()
        : IntStream.range(0, values.size())
            .filter(i -> values.get(i).length() != YEAR_DIGITS)
            .filter(i -> SECONDS.matcher(values.get(i)).matches())
            .mapToObj(i -> finding(entry, i))
            .toList();
  }

  private static Finding finding(EntryView entry, int index) {
    return entry.finding(
        Code.INVALID_DATE_VALUE,
        index,
        quote(entry.entry().values().get(index))
            + " is read as seconds since 1970, which may not be the date that is meant.",
        Fix.of("Write the date as ISO 8601, such as \"2026-07-01T00:00:00Z\".")
            .inJava("Write Instant.parse(…) of the date, such as of \"2026-07-01T00:00:00Z\"."));
  }
}
