package dev.unless.text;

import dev.unless.annotation.Internal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of texts: those that one of some patterns matches. A variable in a pattern stands for any
 * text.
 *
 * <p>All questions are one: whether a text is in all of these sets and in none of those. {@link
 * #find} answers it with such a text, or with the proof that there is none, or with neither where
 * that takes too many steps.
 *
 * <pre>{@code
 * TextSet logs = TextSet.ofPattern("logs/*");
 * TextSet texts = TextSet.ofPattern("*.txt");
 * FoundText both = TextSet.find(List.of(logs, texts), List.of()); // "logs/.txt"
 * }</pre>
 */
@Internal
public final class TextSet {
  /** About a second of them. */
  private static final long MOST_STEPS = 60_000_000;

  private static final TextSet NOTHING = new TextSet(List.of(), false);

  private final List<SymbolRun> runs;
  private final boolean folded;

  private TextSet(List<SymbolRun> runs, boolean folded) {
    this.runs = runs;
    this.folded = folded;
  }

  static TextSet of(SymbolRun run) {
    return new TextSet(List.of(run), false);
  }

  /** What the pattern matches, whose wildcards stand for any characters. */
  public static TextSet of(Text pattern) {
    return of(SymbolRun.of(pattern));
  }

  /** This text alone. */
  public static TextSet ofLiteral(String text) {
    return of(Text.literal(text));
  }

  /** The texts that begin so. */
  public static TextSet startingWith(String text) {
    return of(Text.literal(text).then(Text.anything()));
  }

  /** What the pattern of this spelling matches, without variables. */
  public static TextSet ofPattern(String spelling) {
    return of(Text.parse(spelling, Syntax.PATTERN));
  }

  /** The same in any case, as the {@code …IgnoreCase} operators compare. */
  public static TextSet inAnyCase(Text pattern) {
    return new TextSet(List.of(SymbolRun.of(pattern.foldedValue())), true);
  }

  /** The ARNs that the pattern matches as the ARN operators match it. */
  public static TextSet ofArns(Text pattern) {
    return SymbolRun.ofArns(pattern).map(TextSet::of).orElse(NOTHING);
  }

  /**
   * What the pattern matches, where the wildcards of a pattern of six fields stay in theirs; only
   * those of the last one stand for colons, too.
   */
  public static TextSet inFields(Text pattern) {
    return of(SymbolRun.inFields(pattern));
  }

  /** The ids of accounts: twelve digits. */
  public static TextSet accounts() {
    return of(SymbolRun.ofAccounts());
  }

  /**
   * What is in one of the sets.
   *
   * @throws IllegalArgumentException if some compare in any case and some do not
   */
  public static TextSet anyOf(List<TextSet> sets) {
    Set<SymbolRun> runs = new LinkedHashSet<>();
    boolean folded = !sets.isEmpty() && sets.get(0).folded;
    for (TextSet set : sets) {
      if (set.folded != folded) {
        throw new IllegalArgumentException("Join sets that compare alike.");
      }
      runs.addAll(set.runs);
    }
    return new TextSet(List.copyOf(runs), folded);
  }

  /**
   * The texts that consist of a text of the first pattern, one of this set that has no colon, and
   * one of the last pattern.
   *
   * @param before the fields of an ARN that come first; its wildcards stay in them
   */
  public TextSet asField(Text before, Text after) {
    return between(before, CharClass.WITHIN_FIELD, after);
  }

  /** Likewise, with one of this set that has no slash at the end. */
  public TextSet asName(Text before) {
    return between(before, CharClass.WITHIN_NAME, Text.literal(""));
  }

  /** Likewise, with any of this set at the end. */
  public TextSet asEnd(Text before) {
    return between(before, CharClass.ANY, Text.literal(""));
  }

  /**
   * The ARNs that have one of these texts behind the first slash of their resource.
   *
   * @param before the fields that come first, with the colon behind them
   */
  public TextSet behindFirstSlash(Text before) {
    return new TextSet(runs.stream().map(run -> run.behindFirstSlash(before)).toList(), folded);
  }

  private TextSet between(Text before, CharClass within, Text after) {
    return new TextSet(
        runs.stream()
            .map(run -> run.between(before, within, after))
            .flatMap(Optional::stream)
            .distinct()
            .toList(),
        folded);
  }

  /** What of the texts of this set stands behind the start, where they begin so. */
  public TextSet behind(String start) {
    String begins = folded ? CaseFolding.foldValue(start) : start;
    return new TextSet(
        runs.stream().flatMap(run -> run.behind(begins).stream()).distinct().toList(), folded);
  }

  List<SymbolRun> runs() {
    return runs;
  }

  /** Whether a character matches literals that it is equal to but for case, which are folded. */
  boolean isFolded() {
    return folded;
  }

  /** Whether the text is in the set. */
  public boolean contains(String text) {
    SymbolRun run = SymbolRun.of(Text.literal(folded ? CaseFolding.foldValue(text) : text));
    return meets(run);
  }

  /** A text that is in all of the sets, which may be none, and in none of the others. */
  public static FoundText find(List<TextSet> all, List<TextSet> none) {
    return find(all, none, MOST_STEPS);
  }

  /**
   * The same in so many steps at most. They are counted and take no clock: the same question always
   * has the same answer.
   */
  public static FoundText find(List<TextSet> all, List<TextSet> none, long most) {
    return new SetSearch(all, none, most).find();
  }

  /** Whether some text is in both; also said where it is not found out. */
  public boolean mayMeet(TextSet other) {
    return folded == other.folded
        ? runs.stream().anyMatch(other::meets)
        : !find(List.of(this, other), List.of()).isProvedNone();
  }

  private boolean meets(SymbolRun run) {
    for (SymbolRun mine : runs) {
      if (Meeting.takesPlace(mine, run)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is sure that each text of the other set is in this one. */
  public boolean covers(TextSet other) {
    return find(List.of(other), List.of(this)).isProvedNone();
  }

  /**
   * Whether their patterns begin or end differently, so that no text is in both. That is fast, and
   * settles most pairs.
   */
  public boolean differs(TextSet other) {
    return folded == other.folded
        && runs.stream().allMatch(mine -> other.runs.stream().allMatch(mine::differs));
  }

  /** How many places its patterns have, with one behind each of them. */
  int places() {
    return runs.stream().mapToInt(run -> run.length() + 1).sum();
  }

  /** Whether the other set has the same patterns, in whatever order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextSet set
        && folded == set.folded
        && new HashSet<>(runs).equals(new HashSet<>(set.runs));
  }

  @Override
  public int hashCode() {
    return runs.stream().mapToInt(SymbolRun::hashCode).sum();
  }
}
