package dev.unless.check.model;

import static dev.unless.finding.Printable.whole;

import dev.unless.annotation.Internal;
import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.KeyInJava;
import dev.unless.finding.Fix;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.operator.Matching;
import dev.unless.operator.Quantifier;
import dev.unless.text.Text.Wildcard;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a program of the library writes, with {@code Unless} and {@code Keys} imported, for what
 * stands in a policy.
 */
@Internal
public final class InJava {
  private InJava() {}

  /** The key of an entry: {@code SOURCE_IP}, or {@code stringKey("s3:prefix")}. */
  public static String key(EntryView entry) {
    return key(entry.statement().catalog(), entry.key());
  }

  /** The key of this name: a constant, or the call that makes one of its type. */
  public static String key(Catalog catalog, String name) {
    return KeyInJava.of(catalog, name);
  }

  /** The key of an entry compared as one of its type is: {@code SOURCE_IP.in(…)}. */
  public static String compared(EntryView entry) {
    KeyType type = entry.definition().map(KeyDefinition::type).orElse(KeyType.STRING);
    if (entry.definition().filter(key -> key.arity() == Arity.MULTI).isPresent()) {
      return key(entry)
          + (type == KeyType.BOOL ? ".containsTrue() or .containsFalse()" : ".containsAny(…)");
    }
    return key(entry)
        + switch (type) {
          case STRING, ARN ->
              entry.operator().matching() == Matching.PATTERN ? ".matches(…)" : ".in(…)";
          case BINARY -> ".is(…)";
          case NUMERIC -> ".is(…), .atMost(…) or .atLeast(…)";
          case DATE -> ".before(…) or .after(…)";
          case BOOL -> ".isTrue() or .isFalse()";
          case IP_ADDRESS -> ".in(…)";
        };
  }

  /** How a program asks whether a request has a key: {@code .when(SOURCE_ARN.exists())}. */
  public static String whenPresent(String key) {
    return ".when(" + key + ".exists())";
  }

  /** Of a set of values, one is to be among those named: {@code .containsAny(…)}. */
  public static String any(EntryView entry) {
    return entry.operator().type() == KeyType.BOOL
        ? ".containsTrue() or .containsFalse()"
        : ".containsAny" + variant(entry);
  }

  /** Of a set of values, each is to be among those named: {@code .onlyFrom(…)}. */
  public static String all(EntryView entry) {
    return entry.operator().type() == KeyType.BOOL
        ? ".onlyTrue() or .onlyFalse()"
        : (entry.operator().matching() == Matching.PATTERN ? ".only" : ".onlyFrom")
            + variant(entry);
  }

  private static String variant(EntryView entry) {
    return switch (entry.operator().matching()) {
      case PATTERN -> "Matching(…)";
      case TEXT_IGNORING_CASE -> "IgnoringCase(…)";
      default -> "(…)";
    };
  }

  /** The comparison with a pattern that a key has beside the entry's comparison. */
  public static String matches(EntryView entry) {
    Quantifier asked =
        entry.operator().isNegated() ? entry.quantifier().opposite() : entry.quantifier();
    return switch (asked) {
      case NONE -> ".matches";
      case FOR_ANY_VALUE -> ".containsAnyMatching";
      case FOR_ALL_VALUES -> ".onlyMatching";
    };
  }

  /** A text with wildcards as a pattern: {@code pattern("logs/*")}. */
  public static String pattern(String text) {
    return "pattern(" + (text.contains("${") ? "…" : whole(text)) + ")";
  }

  /** A resource: {@code arn("arn:…")}, or {@code arn(pattern("arn:…"))} where it has wildcards. */
  public static String arn(String text) {
    return text.equals("*")
        ? ".onEverything()"
        : "arn(" + (Wildcard.isIn(text) ? pattern(text) : whole(text)) + ")";
  }

  /** A fix that writes an entry of Resource; with wildcards that is no text in a program. */
  static Fix ofResource(Fix fix) {
    return fix.replacement()
        .filter(text -> fix.java().isEmpty() && Wildcard.isIn(text))
        .map(text -> fix.inJava(fix.words().replace(whole(text), arn(text))))
        .orElse(fix);
  }

  /** Resources of which one is enough, as a sentence lists them. */
  public static String anyOf(List<String> arns) {
    int most = 3;
    List<String> shown = arns.stream().limit(most).map(InJava::arn).toList();
    String last = shown.isEmpty() ? "" : shown.get(shown.size() - 1);
    if (arns.size() > most) {
      return String.join(", ", shown) + " or " + (arns.size() - most) + " more";
    }
    return shown.size() < 2
        ? last
        : shown.stream().limit(shown.size() - 1L).collect(Collectors.joining(", ")) + " or " + last;
  }
}
