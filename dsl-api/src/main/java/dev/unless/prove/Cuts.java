package dev.unless.prove;

import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.TextClasses;
import dev.unless.text.TextClasses.Chosen;
import dev.unless.text.TextClasses.Surroundings;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Accounts and partitions that patterns tell apart though none names them, such as those of {@code
 * 5*} and {@code *7}: of each class that all patterns together make two.
 *
 * @param texts the accounts or partitions
 * @param all whether no class is left out
 */
record Cuts(Set<String> texts, boolean all) {
  private static final int MOST = 100;
  private static final Text EMPTY = Text.literal("");
  private static final Text BEFORE_ACCOUNT = Text.parse("arn:*:*:*:", Syntax.PATTERN);
  private static final Text BEFORE_PARTITION = Text.literal("arn:");
  private static final Text BEHIND = Text.parse(":*", Syntax.PATTERN);

  /** A variable may stand for any text. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");

  /**
   * Digits that can be part of an account: fewer than twelve, between what may stand for more. All
   * other patterns that match one account match all, but for those named.
   */
  private static final Pattern DIGITS = Pattern.compile("(?<![^*?:])[0-9]{1,11}(?![^*?:])");

  /** A partition that is named, or any. */
  private static final Pattern WHOLE_PARTITION = Pattern.compile("\\*|arn:(\\*|[^*?:]+):.*");

  Cuts {
    texts = Set.copyOf(texts);
  }

  /** Accounts, besides those named. */
  static Cuts ofAccounts(Collection<String> texts, Collection<String> named) {
    List<TextSet> cutting = cutting(texts, Cuts::cutsAccounts);
    if (cutting.isEmpty()) {
      return new Cuts(Set.of(), true);
    }
    List<TextSet> alone = new ArrayList<>(cutting);
    alone.add(TextSet.accounts());
    named.forEach(account -> alone.add(TextSet.ofLiteral(account)));
    Chosen chosen =
        TextClasses.of(
            List.of(
                new Surroundings(EMPTY, EMPTY, alone),
                new Surroundings(EMPTY, BEHIND, cutting),
                new Surroundings(BEFORE_ACCOUNT, BEHIND, cutting)),
            MOST);
    return of(chosen, TextSet.accounts()::contains);
  }

  /** Partitions. */
  static Cuts ofPartitions(Collection<String> texts) {
    List<TextSet> cutting = cutting(texts, Cuts::cutsPartitions);
    return cutting.isEmpty()
        ? new Cuts(Set.of(), true)
        : of(
            TextClasses.of(List.of(new Surroundings(BEFORE_PARTITION, BEHIND, cutting)), MOST),
            text -> !text.isEmpty() && text.indexOf(':') < 0);
  }

  private static Cuts of(Chosen chosen, Predicate<String> which) {
    return new Cuts(new TreeSet<>(chosen.texts().stream().filter(which).toList()), chosen.all());
  }

  private static List<TextSet> cutting(Collection<String> texts, Predicate<String> which) {
    return texts.stream()
        .map(text -> VARIABLE.matcher(text).replaceAll("*"))
        .filter(which)
        .map(TextSet::ofPattern)
        .distinct()
        .toList();
  }

  private static boolean cutsAccounts(String pattern) {
    return Wildcard.isIn(pattern) && DIGITS.matcher(pattern).find();
  }

  private static boolean cutsPartitions(String pattern) {
    if (!Wildcard.isIn(pattern) || WHOLE_PARTITION.matcher(pattern).matches()) {
      return false;
    }
    int literal =
        Stream.of("*", "?")
            .mapToInt(pattern::indexOf)
            .filter(at -> at >= 0)
            .min()
            .orElse(pattern.length());
    String start = pattern.substring(0, literal);
    return "arn:".startsWith(start) || start.startsWith("arn:");
  }
}
