package dev.unless.json;

import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.PrincipalType;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Documents of every shape, odd texts included, from a seed. */
final class RandomDocuments {
  private static final List<String> PIECES =
      List.of(
          "a", "Z", "0", " ", "*", "?", "$", "${a:b}", "${*}", "\"", "\\", "/", "~", ":", "\n",
          "\t", "\u0000", "\u0085", "\u2028", "é", "語", "😀", "\ufeff", "\ufffe", "<", "'", "{",
          "}");

  private final Random random;

  RandomDocuments(long seed) {
    this.random = new Random(seed);
  }

  PolicyDocument next() {
    return new PolicyDocument(
        maybe(() -> pick(Version.values())), maybe(this::text), list(4, this::statement));
  }

  private Statement statement() {
    return new Statement(
        maybe(this::text),
        pick(Effect.values()),
        maybe(this::principal),
        new ActionElement(random.nextBoolean(), list(3, this::action)),
        maybe(() -> new ResourceElement(random.nextBoolean(), list(3, this::resource))),
        maybe(this::condition));
  }

  private PrincipalElement principal() {
    return new PrincipalElement(random.nextBoolean(), maybe(this::listed));
  }

  private Map<PrincipalType, List<Principal>> listed() {
    Map<PrincipalType, List<Principal>> listed = new EnumMap<>(PrincipalType.class);
    for (PrincipalType type : PrincipalType.values()) {
      if (random.nextBoolean()) {
        listed.put(type, list(3, () -> principal(type)));
      }
    }
    return listed;
  }

  private Principal principal(PrincipalType type) {
    if (type == PrincipalType.AWS) {
      return new Principal(
          type, pick("*", "111122223333", "AROAEXAMPLE", "arn:aws:iam::1:" + plain()));
    }
    return new Principal(type, "x" + plain());
  }

  private ActionPattern action() {
    String name = "s" + text() + ":" + text() + "x";
    return new ActionPattern(random.nextBoolean() ? "*" : name.replaceAll("[^\\x00-\\x7f]", ""));
  }

  private ResourcePattern resource() {
    return new ResourcePattern(random.nextBoolean() ? "*" : "arn:" + variablesClosed());
  }

  private ConditionBlock condition() {
    Set<ConditionOperator> operators = new LinkedHashSet<>(list(4, this::operator));
    List<ConditionEntry> entries = new ArrayList<>();
    List<ConditionOperator> withoutKeys = new ArrayList<>();
    for (ConditionOperator operator : operators) {
      int keys = random.nextInt(3);
      for (int i = 0; i < keys; i++) {
        entries.add(new ConditionEntry(operator, i + text(), list(3, this::variablesClosed)));
      }
      if (keys == 0) {
        withoutKeys.add(operator);
      }
    }
    return new ConditionBlock(entries, withoutKeys);
  }

  private ConditionOperator operator() {
    Operator operator = pick(Operator.values());
    return new ConditionOperator(
        pick(Quantifier.values()), operator, operator.allowsIfExists() && random.nextBoolean());
  }

  private String text() {
    return String.join("", list(5, () -> pick(PIECES.toArray(String[]::new))));
  }

  private String plain() {
    return text().replace("*", "").replace("?", "");
  }

  /** Text in which no policy variable is begun and not closed. */
  private String variablesClosed() {
    return text().replaceAll("\\$(?!\\{a:b}|\\{\\*})", "");
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value.get());
  }

  private <T> List<T> list(int most, Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int size = random.nextInt(most + 1); list.size() < size; ) {
      list.add(element.get());
    }
    return list;
  }

  @SafeVarargs
  private <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }
}
