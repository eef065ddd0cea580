package dev.unless.processor.reading;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Mapping;
import dev.unless.processor.expression.Expression.Pair;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Expression.Value;
import dev.unless.processor.expression.TypeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads maps and their entries. */
final class MapReader {
  private static final String MAP = "java.util.Map";
  private static final String ENTRY = "java.util.Map$Entry";
  private static final Set<String> MAPS =
      Set.of(MAP, "java.util.SortedMap", "java.util.HashMap", "java.util.LinkedHashMap");

  private final ExpressionReader reader;

  MapReader(ExpressionReader reader) {
    this.reader = reader;
  }

  Optional<Expression> read(Invocation call) {
    if (call.receiver().isEmpty()) {
      return call.owner().equals(MAP) ? made(call) : Optional.empty();
    }
    Expression receiver = call.receiver().get();
    return call.owner().equals(ENTRY) && receiver instanceof Pair pair
        ? ofEntry(call, pair)
        : of(receiver).flatMap(map -> ofMap(call, map));
  }

  private Optional<Expression> made(Invocation call) {
    List<Expression> given = call.arguments();
    return switch (call.name()) {
      case "of" -> Optional.of(new Mapping(call.unseen(), pairs(call, given), true));
      case "entry" -> Optional.of(new Pair(call.unseen(), given.get(0), given.get(1)));
      case "ofEntries" ->
          given.stream().allMatch(Pair.class::isInstance)
              ? Optional.of(
                  new Mapping(call.unseen(), given.stream().map(Pair.class::cast).toList(), true))
              : Optional.empty();
      case "copyOf" -> of(reader.resolved(given.get(0))).map(Expression.class::cast);
      default -> Optional.empty();
    };
  }

  private static List<Pair> pairs(Invocation call, List<Expression> given) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < given.size(); i += 2) {
      pairs.add(new Pair(call.unseen(), given.get(i), given.get(i + 1)));
    }
    return pairs;
  }

  private static Optional<Expression> ofEntry(Invocation call, Pair pair) {
    return switch (call.name()) {
      case "getKey" -> Optional.of(pair.key());
      case "getValue" -> Optional.of(pair.value());
      default -> Optional.empty();
    };
  }

  private static Optional<Expression> ofMap(Invocation call, Mapping map) {
    return switch (call.name()) {
      case "keySet" -> Optional.of(elements(call, map, map.pairs().stream().map(Pair::key)));
      case "values" -> Optional.of(elements(call, map, map.pairs().stream().map(Pair::value)));
      case "entrySet" -> Optional.of(elements(call, map, map.pairs().stream().map(p -> p)));
      case "get", "getOrDefault" -> held(call, map, call.argument(0));
      case "size" -> Sequences.size(map).map(size -> new Value(call.place(), size, false));
      case "isEmpty" -> Sequences.size(map).map(size -> new Value(call.place(), size == 0, false));
      default -> Optional.empty();
    };
  }

  private static Elements elements(Invocation call, Mapping map, Stream<Expression> parts) {
    return new Elements(call.place(), parts.toList(), map.exact());
  }

  /** What a map holds under a key; of a key that is not known one of all. */
  private static Optional<Expression> held(Invocation call, Mapping map, Expression key) {
    if (!map.exact() || map.pairs().isEmpty()) {
      return Optional.empty();
    }
    boolean known = isKnown(key) && map.pairs().stream().allMatch(pair -> isKnown(pair.key()));
    List<Expression> values =
        map.pairs().stream()
            .filter(pair -> !known || isSame(pair.key(), key))
            .map(Pair::value)
            .toList();
    return values.size() > 1
        ? Optional.of(new Choice(call.place(), values))
        : values.stream().findFirst();
  }

  private static boolean isKnown(Expression key) {
    return key instanceof Value || key instanceof SourceField;
  }

  private static boolean isSame(Expression a, Expression b) {
    return (a instanceof Value x && b instanceof Value y && x.value().equals(y.value()))
        || (a instanceof SourceField c && b instanceof SourceField d && c.id().equals(d.id()));
  }

  /** The map with one more entry, or another value under its key. */
  static Mapping put(Mapping map, Expression key, Expression value) {
    List<Pair> pairs = new ArrayList<>(map.pairs());
    pairs.removeIf(pair -> isSame(pair.key(), key));
    pairs.add(new Pair(map.unseen(), key, value));
    return new Mapping(map.unseen(), pairs, map.exact());
  }

  /** A map; of one that is only known at run time two entries. */
  static Optional<Mapping> of(Expression expression) {
    if (expression instanceof Mapping map) {
      return Optional.of(map);
    }
    return Sequences.hole(expression)
        .filter(unseen -> MAPS.contains(unseen.type()))
        .map(
            unseen ->
                new Mapping(unseen, Stream.of("0", "1").map(i -> pair(unseen, i)).toList(), false));
  }

  private static Pair pair(Unseen map, String which) {
    TypeShape entry = new TypeShape("java.util.Map.Entry", map.shape().arguments());
    return new Pair(
        map.part(which, entry),
        map.part(which + " key", map.shape().argument(0)),
        map.part(which + " value", map.shape().argument(1)));
  }
}
