package dev.unless.check.proof;

import dev.unless.check.model.StatementView;
import dev.unless.document.ConditionEntry;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.text.AddressRange;
import java.util.ArrayList;
import java.util.List;

/** Requests that come from none of the networks that a policy names. */
final class Elsewhere {
  private Elsewhere() {}

  /** Through no endpoint, and from an address that none of the Denies names. */
  static List<ConditionEntry> entries(List<StatementView> denies) {
    List<ConditionEntry> entries = new ArrayList<>();
    GlobalKey.about(KeySubject.VPC_ENDPOINT).forEach(key -> entries.add(absent(key.folded())));
    List<String> addresses =
        denies.stream()
            .flatMap(deny -> deny.entriesOf(KeySubject.ADDRESS).stream())
            .flatMap(entry -> entry.entry().values().stream())
            .filter(value -> AddressRange.parse(value).isPresent())
            .distinct()
            .toList();
    if (!addresses.isEmpty()) {
      entries.add(entry(Operator.NOT_IP_ADDRESS, GlobalKey.SOURCE_IP.text(), addresses));
    }
    return entries;
  }

  /** That the request does not carry the key. */
  static ConditionEntry absent(String key) {
    return entry(Operator.NULL, key, List.of("true"));
  }

  static ConditionEntry entry(Operator operator, String key, List<String> values) {
    return new ConditionEntry(ConditionOperator.of(operator), key, values);
  }
}
