package dev.unless.laws;

import dev.unless.catalog.Catalog;
import dev.unless.condition.Key;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/** Requests that were built strictly, with the keys that random formulas ask for. */
final class FormulaRequests {
  /** A request with what naive evaluation needs of it. */
  record Asked(Request request, NaiveFormula naive) {}

  private static final int MANY = 10_000;

  private static final List<Caller> CALLERS =
      List.of(
          Caller.ofArn("arn:aws:iam::111122223333:user/ann"),
          Caller.ofArn("arn:aws:iam::111122223333:user/a"),
          Caller.ofArn("arn:aws:sts::111122223333:assumed-role/reader/s1"));

  private static final Map<KeyType, List<String>> VALUES =
      Map.of(
          KeyType.STRING,
          List.of("", "a", "A", "ann", "ab", "b", "a*", "*", "${aws:username}", "😀", "ß", "SS"),
          KeyType.ARN,
          List.of(
              "arn:aws:s3:::b/ann",
              "arn:aws:s3:::b/x",
              "arn:aws:s3:::b/a",
              "arn:aws:s3:::b/*",
              "arn:aws:iam::111122223333:user/ann",
              "ann",
              ""),
          KeyType.NUMERIC,
          List.of("0", "5", "10", "10.00", "20", "7", "-3", "-4.5"),
          KeyType.DATE,
          List.of(
              "2026", "2026-01-01T00:00:00Z", "1767225600", "2025-12-31", "2026-03-01T08:00:00.5Z"),
          KeyType.BOOL,
          List.of("true", "false", "TRUE"),
          KeyType.IP_ADDRESS,
          List.of("10.0.0.1", "10.0.0.9", "10.1.0.1", "192.0.2.1", "2001:db8::1", "::1"),
          KeyType.BINARY,
          List.of("QQ==", "QUI=", ""));

  /** Made once: building requests would take more time than deciding them. */
  private static final List<Asked> ALL =
      LongStream.range(0, MANY)
          .mapToObj(index -> asked(Pick.ofCase(Cases.SEED, "requests of formulas", index)))
          .toList();

  private FormulaRequests() {}

  static Asked any(Pick pick) {
    return pick.of(ALL);
  }

  private static Asked asked(Pick pick) {
    RequestBuilder builder =
        Request.builder(pick.of(CALLERS), "shop:GetItem", "arn:aws:shop:::store/s/i", Catalog.aws())
            .resourceAccount(Universe.OURS);
    context(pick).forEach(given -> given.addTo(builder));
    Request request = builder.asGiven().build();
    return new Asked(request, new NaiveFormula(request));
  }

  /** What a request says of the keys that random formulas ask for; some of them are absent. */
  static List<Given> context(Pick pick) {
    List<Given> context = new ArrayList<>();
    for (Key<?> key : FormulaGenerator.KEYS) {
      if (!pick.chance(30)) {
        context.add(given(pick, key.name(), FormulaGenerator.typeOf(key), key.arity()));
      }
    }
    return context;
  }

  private static Given given(Pick pick, String key, KeyType type, Arity arity) {
    String spelled = pick.chance(10) ? key.toUpperCase(Locale.ROOT) : key;
    List<String> values = VALUES.getOrDefault(type, List.of());
    if (arity == Arity.SINGLE) {
      return new Given(spelled, false, List.of(pick.of(values)));
    }
    boolean text = type == KeyType.STRING || type == KeyType.ARN;
    return new Given(
        spelled,
        true,
        switch (pick.below(8)) {
          case 0 -> List.of();
          case 1 -> text ? List.of("") : List.of();
          case 2 -> text ? List.of("", pick.of(values)) : List.of(pick.of(values));
          default -> pick.some(1, 3, () -> pick.of(values));
        });
  }
}
