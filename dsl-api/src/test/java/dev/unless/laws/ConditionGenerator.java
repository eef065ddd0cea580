package dev.unless.laws;

import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.finding.RefusedException;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Random conditions that have to do with a request. */
final class ConditionGenerator {
  /** More than are tried one by one. */
  private static final int MANY = 12;

  private final Pick pick;
  private final Request request;

  ConditionGenerator(Pick pick, Request request) {
    this.pick = pick;
    this.request = request;
  }

  /** Of a hundred statements this many have no condition. */
  Optional<ConditionBlock> block(int percentWithout) {
    if (pick.chance(percentWithout)) {
      return pick.chance(5) ? Optional.of(ConditionBlock.of()) : Optional.empty();
    }
    List<ConditionEntry> entries = pick.some(1, pick.chance(70) ? 1 : 3, this::entry);
    List<ConditionOperator> withoutKeys = pick.chance(2) ? without(entries) : List.of();
    try {
      return Optional.of(new ConditionBlock(entries, withoutKeys));
    } catch (RefusedException keyStandsTwice) {
      return Optional.of(ConditionBlock.of(entries.get(0)));
    }
  }

  /** An operator under which no key stands. */
  private static List<ConditionOperator> without(List<ConditionEntry> entries) {
    ConditionOperator none = ConditionOperator.of(Operator.DATE_EQUALS);
    return entries.stream().anyMatch(entry -> entry.operator().equals(none))
        ? List.of()
        : List.of(none);
  }

  ConditionEntry entry() {
    return entry(operator());
  }

  ConditionEntry entry(ConditionOperator operator) {
    String key = key(operator.operator());
    int size = pick.chance(4) ? 0 : pick.chance(75) ? 1 : pick.chance(10) ? MANY : 2;
    List<String> values = pick.some(size, size, () -> value(operator.operator(), key));
    return new ConditionEntry(
        operator, pick.chance(15) ? key.toUpperCase(Locale.ROOT) : key, values);
  }

  private ConditionOperator operator() {
    Operator operator = pick.of(Operator.values());
    boolean ifExists = operator.allowsIfExists() && pick.chance(35);
    return new ConditionOperator(
        pick.of(
            Quantifier.NONE, Quantifier.NONE, Quantifier.FOR_ALL_VALUES, Quantifier.FOR_ANY_VALUE),
        operator,
        ifExists);
  }

  private String key(Operator operator) {
    KeyType type =
        operator == Operator.NULL || pick.chance(10) ? pick.of(KeyType.values()) : operator.type();
    List<String> keys = Universe.keys(type);
    List<String> present = new ArrayList<>(keys);
    present.removeIf(key -> request.values(key).isEmpty() && !request.isSet(key));
    return !present.isEmpty() && pick.chance(80) ? pick.of(present) : pick.of(keys);
  }

  private String value(Operator operator, String key) {
    List<String> values = request.values(key);
    if (!values.isEmpty() && operator != Operator.NULL && pick.chance(35)) {
      String value = pick.of(values);
      return switch (pick.below(6)) {
        case 0 -> value.toUpperCase(Locale.ROOT);
        case 1 -> value.contains("${") ? value : pick.patternOf(value);
        default -> value;
      };
    }
    int kind = pick.below(10);
    return pick.of(
        kind < 5
            ? Universe.values(operator.type())
            : kind < 9 ? Universe.patterns(operator.type()) : Universe.oddValues(operator.type()));
  }
}
