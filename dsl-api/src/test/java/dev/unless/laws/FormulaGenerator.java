package dev.unless.laws;

import dev.unless.condition.AddressKey;
import dev.unless.condition.ArnKey;
import dev.unless.condition.ArnsKey;
import dev.unless.condition.BinaryKey;
import dev.unless.condition.BoolKey;
import dev.unless.condition.BoolsKey;
import dev.unless.condition.Comparison;
import dev.unless.condition.Condition;
import dev.unless.condition.Conditions;
import dev.unless.condition.DateKey;
import dev.unless.condition.Key;
import dev.unless.condition.Keys;
import dev.unless.condition.NumberKey;
import dev.unless.condition.StringKey;
import dev.unless.condition.StringsKey;
import dev.unless.operator.Arity;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Random formulas over few keys and few values, so that the same key meets itself often. */
final class FormulaGenerator {
  /** Numbers as a set: no typed key has them, but their comparisons are exact all the same. */
  private static final Key<?> SIZES = new StringsKey("shop:Sizes");

  static final List<Key<?>> KEYS =
      List.of(
          SIZES,
          new StringKey("shop:Owner"),
          new StringKey("shop:Crew"),
          Keys.requestTag("team"),
          new StringsKey("shop:Labels"),
          new ArnKey("shop:Source"),
          new ArnsKey("shop:Sources"),
          new NumberKey("shop:Amount"),
          new DateKey("shop:When"),
          new BoolKey("shop:Flag"),
          new BoolsKey("shop:Open"),
          new AddressKey("shop:Net"),
          new BinaryKey("shop:Blob"));

  private static final Syntax PATTERN = new Syntax(true, true);

  private static final Map<KeyType, List<Text>> VALUES =
      Map.of(
          KeyType.STRING,
          texts("a", "A", "ann", "ab", "b", "a*", "", "${aws:username}", "😀", "ß"),
          KeyType.ARN,
          texts(
              "arn:aws:s3:::b/ann",
              "arn:aws:s3:::b/x",
              "arn:aws:iam::111122223333:user/ann",
              "arn:aws:s3:::b/*"),
          KeyType.NUMERIC,
          texts("0", "5", "10", "10.0", "20", "-3"),
          KeyType.DATE,
          texts("2026", "2026-01-01T00:00:00Z", "1767225600", "2026-03-01T10:00:00.5+02:00"),
          KeyType.BOOL,
          texts("true", "false", "True"),
          KeyType.IP_ADDRESS,
          texts(
              "10.0.0.1",
              "10.0.0.0/8",
              "10.0.0.0/29",
              "192.0.2.0/24",
              "0.0.0.0/0",
              "::/0",
              "2001:db8::/32",
              "2001:db8::1",
              "::ffff:10.0.0.0/104",
              "::ffff:0:0/64"),
          KeyType.BINARY,
          texts("QQ==", "QUI="));

  private static final Map<KeyType, List<Text>> PATTERNS =
      Map.of(
          KeyType.STRING,
          patterns("a*", "*b", "*", "?", "*n*", "ann", "${aws:username}*", "${*}?"),
          KeyType.ARN,
          patterns(
              "arn:aws:s3:::b/*",
              "arn:aws:*:::*",
              "arn:aws:iam::*:user/*",
              "arn:*:iam::111122223333:*",
              "arn:aws:s3:::b/${aws:username}"));

  private static final Map<KeyType, List<Text>> VARIABLES =
      Map.of(
          KeyType.STRING,
          patterns("${shop:Crew}", "${aws:username}", "${shop:Crew, 'a'}"),
          KeyType.ARN,
          patterns("${shop:Source}", "arn:aws:s3:::b/${shop:Crew, 'x'}"));

  private final Pick pick;
  private final List<Key<?>> keys;

  FormulaGenerator(Pick pick) {
    this.pick = pick;
    this.keys = pick.some(1, 4, () -> pick.of(KEYS));
  }

  Condition formula() {
    return formula(pick.below(5));
  }

  /** A formula such as many rules have. */
  Condition smallFormula() {
    return formula(pick.below(2));
  }

  /** The type of a key's values in requests. */
  static KeyType typeOf(Key<?> key) {
    return key == SIZES ? KeyType.NUMERIC : key.type();
  }

  private Condition formula(int depth) {
    if (depth == 0 || pick.chance(20)) {
      return leaf();
    }
    List<Condition> some = pick.some(1, 3, () -> formula(depth - 1));
    return switch (pick.below(7)) {
      case 0 -> some.get(0).and(formula(depth - 1));
      case 1 -> some.get(0).or(formula(depth - 1));
      case 2, 3 -> Conditions.not(some.get(0));
      case 4 -> Conditions.allOf(some);
      case 5 -> Conditions.anyOf(some);
      default -> Conditions.noneOf(some);
    };
  }

  private Condition leaf() {
    Key<?> key = pick.of(keys);
    if (pick.chance(12)) {
      return pick.chance(50) ? key.exists() : key.absent();
    }
    return comparison(key);
  }

  private Comparison comparison(Key<?> key) {
    KeyType type = typeOf(key);
    List<Operator> operators =
        Stream.of(Operator.values())
            .filter(operator -> operator.type() == type && operator != Operator.NULL)
            .toList();
    Operator operator = pick.of(operators);
    Quantifier quantifier =
        key.arity() == Arity.SINGLE
            ? Quantifier.NONE
            : pick.of(Quantifier.FOR_ALL_VALUES, Quantifier.FOR_ANY_VALUE);
    int most = type == KeyType.BOOL ? 1 : 3;
    List<Text> values = pick.some(1, pick.chance(60) ? 1 : most, () -> value(operator));
    Comparison comparison =
        new Comparison(key, new ConditionOperator(quantifier, operator, false), values);
    return pick.chance(15) ? comparison.ifPresent() : comparison;
  }

  private Text value(Operator operator) {
    Syntax syntax = operator.syntax(true);
    int kind = pick.below(10);
    if (syntax.wildcards() && kind < 5) {
      return pick.of(PATTERNS.getOrDefault(operator.type(), List.of()));
    }
    if (syntax.variables() && kind > 8) {
      return pick.of(VARIABLES.getOrDefault(operator.type(), List.of()));
    }
    return pick.of(VALUES.getOrDefault(operator.type(), List.of()));
  }

  private static List<Text> texts(String... texts) {
    return Stream.of(texts).map(Text::literal).toList();
  }

  private static List<Text> patterns(String... texts) {
    return Stream.of(texts).map(text -> Text.parse(text, PATTERN)).toList();
  }
}
