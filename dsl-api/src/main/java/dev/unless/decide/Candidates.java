package dev.unless.decide;

import dev.unless.catalog.KeyDefinition;
import dev.unless.decide.Completions.Candidate;
import dev.unless.document.GlobalKey;
import dev.unless.document.Layer;
import dev.unless.document.Principal;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.operator.Quantifier;
import dev.unless.operator.RequestValue;
import dev.unless.request.CallerKeys;
import dev.unless.request.DerivedKeys;
import dev.unless.request.Request;
import dev.unless.request.StandingLogic;
import dev.unless.text.CaseFolding;
import dev.unless.text.DecimalNumber;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.Timestamp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The values worth trying for an unknown key: none, both sides of every comparison with it, and
 * what the request itself says.
 */
final class Candidates {
  private static final int MOST = 64;
  private static final int LONGEST_NUMBER = 64;
  private static final BigDecimal FIRST_SECOND =
      BigDecimal.valueOf(Instant.parse("0000-01-01T00:00:00Z").getEpochSecond());
  private static final BigDecimal LAST_SECOND =
      BigDecimal.valueOf(Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());

  /** Left out, either follows from the other. */
  private static final Set<String> FOLLOW_EACH_OTHER =
      Set.of(GlobalKey.CURRENT_TIME.folded(), GlobalKey.EPOCH_TIME.folded());

  private static final String FRESH = "unless-other-value";

  private final Request request;
  private final String key;
  private final Optional<KeyDefinition> definition;
  private final List<StatementMatcher> statements;
  private final Set<String> texts = new LinkedHashSet<>();
  private final NavigableSet<BigDecimal> numbers = new TreeSet<>();
  private final NavigableSet<BigDecimal> seconds = new TreeSet<>();

  Candidates(LayerMatchers layers, Request request, String key) {
    this.request = request;
    this.key = CaseFolding.fold(key);
    this.definition = request.catalog().key(key);
    this.statements = Stream.of(Layer.values()).flatMap(layers::statements).toList();
  }

  List<Candidate> all() {
    collectTexts();
    List<Candidate> candidates = new ArrayList<>();
    if (request.mayLack(key) || FOLLOW_EACH_OTHER.contains(key)) {
      candidates.add(new Candidate(Optional.empty(), false));
    }
    boolean multi = definition.map(known -> known.arity() == Arity.MULTI).orElse(comparesSets());
    boolean single = definition.map(known -> known.arity() == Arity.SINGLE).orElse(true);
    for (String text : texts.stream().limit(MOST).toList()) {
      if (single) {
        candidates.add(new Candidate(Optional.of(List.of(text)), false));
      }
      if (multi) {
        candidates.add(new Candidate(Optional.of(List.of(text)), true));
        candidates.add(new Candidate(Optional.of(List.of(text, FRESH)), true));
      }
    }
    if (multi) {
      candidates.add(new Candidate(Optional.of(texts.stream().limit(MOST).toList()), true));
    }
    return candidates;
  }

  private boolean comparesSets() {
    return own().anyMatch(matcher -> matcher.entry().operator().quantifier() != Quantifier.NONE);
  }

  private Stream<ConditionMatcher> own() {
    Set<String> keys = DerivedKeys.following(key);
    return conditions().filter(matcher -> keys.contains(matcher.foldedKey()));
  }

  private Stream<ConditionMatcher> conditions() {
    return statements.stream().flatMap(statement -> Stream.of(statement.conditions()));
  }

  /** What the key must be, as a variable, for a resource or a value of the request to match. */
  private Stream<String> fitting() {
    Set<String> keys = DerivedKeys.following(key);
    Stream<String> resources =
        statements.stream()
            .flatMap(statement -> statement.resource().stream())
            .flatMap(ResourceMatcher::texts)
            .flatMap(text -> VariableFit.of(text, keys, request.resource()));
    return Stream.concat(resources, conditions().flatMap(matcher -> fitting(matcher, keys)));
  }

  private Stream<String> fitting(ConditionMatcher matcher, Set<String> keys) {
    List<String> values = request.values(matcher.entry().key());
    return matcher
        .values()
        .texts()
        .flatMap(text -> values.stream().flatMap(value -> VariableFit.of(text, keys, value)));
  }

  /**
   * The values of {@code aws:userid} that make the caller one of the unique ids that principals
   * name, and one that makes it none of them.
   */
  private Stream<String> userIds() {
    Stream<String> named =
        statements.stream()
            .flatMap(statement -> statement.principal().stream())
            .flatMap(matcher -> matcher.element().principals().stream())
            .filter(principal -> principal.form() == Principal.Form.UNIQUE_ID)
            .map(Principal::text);
    Stream<String> compared = List.copyOf(texts).stream().map(text -> text.split(":", 2)[0]);
    return Stream.of(named, compared, Stream.of(FRESH))
        .flatMap(Function.identity())
        .filter(id -> !id.isEmpty())
        .map(id -> CallerKeys.userId(request.caller(), id));
  }

  /** The regions of the resources that the policies name. */
  private Stream<String> regions() {
    return statements.stream()
        .flatMap(statement -> statement.resource().stream())
        .flatMap(ResourceMatcher::texts)
        .map(text -> ParsedArn.segments(sample(text, "")))
        .filter(segments -> segments.size() == ParsedArn.SEGMENTS)
        .map(segments -> segments.get(ParsedArn.REGION));
  }

  private void collectTexts() {
    texts.add(FRESH);
    definition.ifPresent(known -> texts.addAll(ofType(known.type())));
    fitting().forEach(texts::add);
    own().forEach(this::aroundValues);
    between(numbers).map(BigDecimal::toPlainString).forEach(texts::add);
    between(seconds).flatMap(Candidates::date).forEach(texts::add);
    if (key.equals(GlobalKey.USER_ID.folded())) {
      userIds().forEach(texts::add);
    }
    if (StandingLogic.ALIAS_KEYS.contains(key)) {
      texts.add(StandingLogic.ALIASES_OF_AWS + "s3");
    }
    if (key.equals(GlobalKey.REQUESTED_REGION.folded())) {
      regions().forEach(texts::add);
    }
    texts.addAll(List.of(request.resource().split("[/:]")));
    texts.add(request.resource());
    request.keys().forEach(other -> texts.addAll(request.values(other)));
    texts.remove("");
    definition
        .map(KeyDefinition::type)
        .ifPresent(type -> texts.removeIf(text -> !RequestValue.of(text).isA(type)));
  }

  private void aroundValues(ConditionMatcher matcher) {
    KeyType type = matcher.entry().operator().operator().type();
    matcher.values().texts().forEach(text -> aroundValue(type, text));
  }

  private void aroundValue(KeyType type, Text text) {
    String value = sample(text, "");
    switch (type) {
      case NUMERIC -> DecimalNumber.parse(value).ifPresent(number -> add(number, numbers));
      case DATE -> Timestamp.parse(value).ifPresent(instant -> add(instant, seconds));
      case BOOL -> texts.addAll(List.of("true", "false"));
      case IP_ADDRESS -> texts.add(withoutPrefix(value));
      case STRING, ARN, BINARY -> texts.addAll(List.of(value, sample(text, "x")));
    }
  }

  private static void add(DecimalNumber number, Set<BigDecimal> numbers) {
    if (number.toString().length() <= LONGEST_NUMBER) {
      numbers.add(new BigDecimal(number.toString()));
    }
  }

  /** The numbers themselves, what lies between neighbours, and one on either side. */
  private static Stream<BigDecimal> between(NavigableSet<BigDecimal> numbers) {
    if (numbers.isEmpty()) {
      return Stream.empty();
    }
    Set<BigDecimal> all = new LinkedHashSet<>();
    all.add(numbers.first().subtract(BigDecimal.ONE));
    all.add(numbers.last().add(BigDecimal.ONE));
    for (BigDecimal number : numbers) {
      all.add(number);
      Optional.ofNullable(numbers.higher(number))
          .map(next -> number.add(next).divide(BigDecimal.valueOf(2)))
          .ifPresent(all::add);
    }
    return all.stream();
  }

  private static Stream<String> date(BigDecimal seconds) {
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    long nanos = seconds.subtract(whole).movePointRight(9).longValue();
    boolean writable = whole.compareTo(FIRST_SECOND) >= 0 && whole.compareTo(LAST_SECOND) <= 0;
    return writable
        ? Stream.of(Instant.ofEpochSecond(whole.longValue(), nanos).toString())
        : Stream.empty();
  }

  private static String withoutPrefix(String range) {
    int slash = range.indexOf('/');
    return slash < 0 ? range : range.substring(0, slash);
  }

  /**
   * A text that the pattern matches, with wildcards filled in and variables as the request has
   * them.
   */
  private String sample(Text text, String run) {
    StringBuilder sample = new StringBuilder();
    for (Text.Part part : text.parts()) {
      if (part instanceof Text.Literal literal) {
        sample.append(literal.text());
      } else if (part instanceof Text.Variable variable) {
        sample.append(variable.valueIn(request.variables()).orElse(run));
      } else {
        sample.append(part == Text.Wildcard.ANY_ONE ? "x" : run);
      }
    }
    return sample.toString();
  }

  private static List<String> ofType(KeyType type) {
    return switch (type) {
      case BOOL -> List.of("true", "false");
      case NUMERIC -> List.of("0", "1000000000");
      case DATE -> List.of("1970-01-01T00:00:00Z", "2096-10-02T07:06:40Z");
      case IP_ADDRESS -> List.of("192.0.2.1", "2001:db8::1");
      case ARN -> List.of("arn:aws:iam::000000000000:role/other");
      case STRING, BINARY -> List.of();
    };
  }
}
