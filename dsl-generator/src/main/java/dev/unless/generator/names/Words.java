package dev.unless.generator.names;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts a name of AWS's into words: at what is neither a letter nor a digit, before a capital, and
 * before the last capital of a run of them. A run of capitals with a plural's {@code s} is one
 * word, digits belong to the word before them.
 */
final class Words {
  /** Words that have a capital in their midst. */
  private static final String MIXED =
      "(?:IPv[46]|OAuth2?|IoT|SaaS|PaaS|DDoS|MLflow|GraphQL|OTel|IdPs?|vC[pP][uU]s?|iSCSI)(?![a-z])";

  private static final Pattern WORD =
      Pattern.compile(
          MIXED
              + "|[A-Z]{2,}s(?![a-z])[0-9]*|[A-Z]+(?![a-z])[0-9]*|[A-Z][a-z]+[0-9]*"
              + "|[a-z]+[0-9]*|[0-9]+");

  private Words() {}

  /** The words in lower case. */
  static List<String> of(String name) {
    return WORD.matcher(name)
        .results()
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** {@code GET_OBJECT} for {@code GetObject}. */
  static String upperSnake(String name) {
    String joined = String.join("_", of(name)).toUpperCase(Locale.ROOT);
    return startsWithDigit(joined) ? "_" + joined : joined;
  }

  /** {@code bucketName} for {@code BucketName}. */
  static String lowerCamel(String name) {
    String joined = upperCamel(of(name));
    String lower = joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    return startsWithDigit(lower) ? "_" + lower : lower;
  }

  /** {@code BotName} for {@code bot, name}. */
  static String upperCamel(List<String> words) {
    return words.stream().map(Words::capitalized).collect(Collectors.joining());
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static boolean startsWithDigit(String text) {
    return Character.isDigit(text.charAt(0));
  }
}
