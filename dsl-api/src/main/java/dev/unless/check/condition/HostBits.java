package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.KeyType;
import dev.unless.text.AddressRange;
import java.util.ArrayList;
import java.util.List;

/** Address ranges with bits behind their prefix: {@code 10.1.2.3/8} means {@code 10.0.0.0/8}. */
final class HostBits {
  private HostBits() {}

  static List<Finding> findings(EntryView entry) {
    List<Finding> found = new ArrayList<>();
    if (entry.operator().type() != KeyType.IP_ADDRESS) {
      return found;
    }
    List<String> values = entry.entry().values();
    for (int i = 0; i < values.size(); i++) {
      int index = i;
      AddressRange.parse(values.get(i))
          .filter(range -> !range.equals(range.canonical()))
          .ifPresent(range -> found.add(finding(entry, index, range.canonical())));
    }
    return found;
  }

  private static Finding finding(EntryView entry, int index, AddressRange meant) {
    return entry.finding(
        Code.ADDRESS_HOST_BITS,
        index,
        quote(entry.entry().values().get(index))
            + " has bits set behind its prefix, which AWS ignores: it means "
            + meant.text()
            + ".",
        Fix.write(meant.text(), ", or the address alone."));
  }
}
