package dev.unless.processor.proof;

import dev.unless.check.Domain;
import dev.unless.condition.Condition;
import dev.unless.condition.Keys;
import dev.unless.processor.evaluation.Evaluated;
import dev.unless.processor.evaluation.Guesses;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Values that are tried for what is only known at run time: two of no account first, then those at
 * the ends of what its type allows.
 *
 * @param values the values; the first two are unlike all that a program says
 * @param all whether these are all that there are
 */
record HoleValues(List<Object> values, boolean all) {
  private static final int FIRST = 701;
  private static final int SECOND = 802;
  private static final List<String> ENDS_OF_RANGES =
      List.of("0.0.0.0/0", "::/0", "10.0.0.0/8", "198.51.100.7/32", "2001:db8::1/128");
  private static final List<String> REGIONS =
      List.of("eu-west-3", "ca-central-1", "us-east-1", "cn-north-1", "us-gov-west-1");
  private static final Set<String> TEXTS = Set.of("java.lang.String", "java.lang.CharSequence");

  /** Copies the list. */
  HoleValues {
    values = List.copyOf(values);
  }

  /**
   * Values for one of the holes; empty where none can stand for all that it may be.
   *
   * @param evaluated what it is a part of
   * @param guesses examples that the library takes where it is a part of a text
   * @param named texts that the program says, which may be what it is compared with
   */
  static Optional<HoleValues> of(
      Unseen hole, Evaluated evaluated, Guesses guesses, List<String> named) {
    String type = hole.type();
    if (TEXTS.contains(type)) {
      return Optional.of(texts(domain(hole, evaluated), sample(hole, evaluated, guesses), named));
    }
    if (Set.of("java.util.List", "java.util.Set", "java.util.Collection").contains(type)) {
      return lists(hole, evaluated);
    }
    return Optional.ofNullable(byType(named).get(type));
  }

  /** What the parameters that take the hole say of it, or its own annotations. */
  static Optional<Domain> domain(Unseen hole, Evaluated evaluated) {
    return Stream.concat(
            hole.domains().stream(),
            calls(hole, evaluated).flatMap(each -> each.domains().stream()))
        .flatMap(name -> Domain.of(name).stream())
        .findFirst();
  }

  /** Which call takes the hole, within a sentence; nothing where none is seen. */
  static String taker(Unseen hole, Evaluated evaluated) {
    return calls(hole, evaluated)
        .findFirst()
        .map(call -> ", which " + call.shown() + " takes")
        .orElse("");
  }

  /** A call that takes the hole. */
  record Taker(String shown, List<String> domains) {}

  static Stream<Taker> calls(Unseen hole, Evaluated evaluated) {
    return evaluated
        .result()
        .all()
        .filter(part -> part.expression() instanceof Call)
        .flatMap(part -> takers(hole, part));
  }

  private static Stream<Taker> takers(Unseen hole, Traced traced) {
    Call call = (Call) traced.expression();
    int receivers = traced.parts().size() - call.arguments().size();
    List<Taker> takers = new ArrayList<>();
    for (int i = 0; i < traced.parts().size(); i++) {
      boolean taken =
          traced
              .parts()
              .get(i)
              .unseenHere()
              .filter(h -> h.identity().equals(hole.identity()))
              .isPresent();
      if (taken) {
        List<String> domains =
            i < receivers
                ? List.of()
                : call.member().parameterOf(i - receivers).map(p -> p.domains()).orElse(List.of());
        takers.add(new Taker(call.member().shown(), domains));
      }
    }
    return takers.stream();
  }

  private static IntFunction<String> sample(Unseen hole, Evaluated evaluated, Guesses guesses) {
    IntFunction<String> fitted = guesses.texts().get(hole.identity());
    return fitted != null
        ? fitted
        : domain(hole, evaluated)
            .<IntFunction<String>>map(of -> of::sample)
            .orElse(n -> "example-" + n);
  }

  private static HoleValues texts(
      Optional<Domain> domain, IntFunction<String> sample, List<String> named) {
    List<Object> values = new ArrayList<>();
    if (domain.filter(Domain.CIDR::equals).isPresent()) {
      values.add("198.51.100.7/32");
      values.add("203.0.113.0/24");
      values.addAll(ENDS_OF_RANGES);
    } else {
      values.add(sample.apply(FIRST));
      values.add(sample.apply(SECOND));
      values.addAll(List.of("", "*", "a", "A/b", "${aws:username}"));
      if (domain.filter(Domain.REGION_NAME::equals).isPresent()) {
        values.addAll(REGIONS);
      }
    }
    values.addAll(named);
    return new HoleValues(values.stream().distinct().toList(), false);
  }

  private static Optional<HoleValues> lists(Unseen hole, Evaluated evaluated) {
    if (!hole.elementType().filter(TEXTS::contains).isPresent()) {
      return Optional.empty();
    }
    Optional<Domain> domain = domain(hole, evaluated);
    if (domain.filter(Domain.CIDR::equals).isPresent()) {
      return Optional.of(
          new HoleValues(
              List.of(
                  List.of("198.51.100.7/32"),
                  List.of("203.0.113.0/24", "2001:db8::/32"),
                  List.of("0.0.0.0/0", "::/0")),
              false));
    }
    IntFunction<String> sample =
        domain.<IntFunction<String>>map(of -> of::sample).orElse(n -> "example-" + n);
    return Optional.of(
        new HoleValues(
            List.of(
                List.of(sample.apply(FIRST)),
                List.of(sample.apply(SECOND), sample.apply(FIRST + SECOND))),
            false));
  }

  private static Map<String, HoleValues> byType(List<String> named) {
    List<Object> accounts = new ArrayList<>();
    accounts.add(Account.of("470000000701"));
    accounts.add(Account.of("470000000802"));
    named.stream().filter(Account::isId).map(Account::of).forEach(accounts::add);
    return Map.ofEntries(
        Map.entry("boolean", new HoleValues(List.of(true, false), true)),
        Map.entry("java.lang.Boolean", new HoleValues(List.of(true, false), true)),
        Map.entry(
            "dev.unless.vocabulary.Partition",
            new HoleValues(List.of((Object[]) Partition.values()), true)),
        Map.entry("int", numbers(1, 701, 0, Integer.MAX_VALUE, -1)),
        Map.entry("java.lang.Integer", numbers(1, 701, 0, Integer.MAX_VALUE, -1)),
        Map.entry("long", numbers(1L, 701L, 0L, (long) Integer.MAX_VALUE, -1L)),
        Map.entry("java.lang.Long", numbers(1L, 701L, 0L, (long) Integer.MAX_VALUE, -1L)),
        Map.entry("double", numbers(1.5, 701.0, 0.0, 1e9, -1.0)),
        Map.entry(
            "java.time.Instant",
            new HoleValues(
                List.of(
                    Instant.parse("2031-02-03T04:05:06Z"),
                    Instant.parse("2032-03-04T05:06:07Z"),
                    Instant.parse("1971-01-01T00:00:00Z"),
                    Instant.parse("2999-01-01T00:00:00Z")),
                false)),
        Map.entry(
            "java.time.Duration",
            new HoleValues(
                List.of(Duration.ofHours(1), Duration.ofMinutes(701), Duration.ofDays(3650)),
                false)),
        Map.entry(
            "dev.unless.vocabulary.Region",
            new HoleValues(REGIONS.stream().<Object>map(Region::of).toList(), false)),
        Map.entry("dev.unless.vocabulary.Account", new HoleValues(accounts, false)),
        Map.entry("dev.unless.condition.Condition", conditions()),
        Map.entry("dev.unless.condition.Comparison", conditions()));
  }

  private static HoleValues numbers(Object... numbers) {
    return new HoleValues(List.of(numbers), false);
  }

  private static HoleValues conditions() {
    Condition one = Keys.PRINCIPAL_ACCOUNT.is("470000000701");
    Condition other = Keys.CURRENT_TIME.before(Instant.parse("2031-02-03T04:05:06Z"));
    return new HoleValues(List.of(one, other), false);
  }
}
