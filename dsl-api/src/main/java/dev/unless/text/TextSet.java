package dev.unless.text;

import dev.unless.annotation.Internal;
import java.util.ArrayList;
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

  /** Made when first asked for. */
  private @Nullable Content content;

  private int hash;

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

  /** What the pattern matches, where no wildcard stands for a colon. */
  public static TextSet withoutColons(Text pattern) {
    return of(SymbolRun.withoutColons(pattern));
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

  /** Whether it has no pattern. */
  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Of its patterns those that tell ARNs apart by their resource. */
  public TextSet byResource() {
    return of(runs.stream().filter(run -> !run.isOfAnyResource()).toList());
  }

  List<SymbolRun> runs() {
    return runs;
  }

  /** Of these patterns, compared as this set compares. */
  TextSet of(List<SymbolRun> other) {
    return other.size() == runs.size() ? this : new TextSet(List.copyOf(other), folded);
  }

  /** The texts of the set where its patterns have no wildcards; folded where they compare so. */
  Optional<List<String>> literals() {
    return content().patterns().isEmpty()
        ? Optional.of(List.copyOf(content().literals()))
        : Optional.empty();
  }

  /** What is looked up and what must be compared. */
  private record Content(Set<String> literals, List<SymbolRun> patterns) {
    static Content of(List<SymbolRun> runs) {
      Set<String> literals = new LinkedHashSet<>();
      List<SymbolRun> patterns = new ArrayList<>();
      for (SymbolRun run : runs) {
        run.asLiteral().ifPresentOrElse(literals::add, () -> patterns.add(run));
      }
      return new Content(literals, patterns);
    }
  }

  private Content content() {
    Content known = content;
    if (known == null) {
      known = Content.of(runs);
      content = known;
    }
    return known;
  }

  /** Whether a character matches literals that it is equal to but for case, which are folded. */
  boolean isFolded() {
    return folded;
  }

  /** Whether the text is in the set. */
  public boolean contains(String text) {
    String asked = folded ? CaseFolding.foldValue(text) : text;
    return content().literals().contains(asked)
        || (!content().patterns().isEmpty() && meets(SymbolRun.of(Text.literal(asked))));
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
    if (lists(run)) {
      return true;
    }
    for (SymbolRun mine : patternsBeside(run)) {
      if (Meeting.takesPlace(mine, run)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the run matches one text alone, which is one of those of which the set has a list. */
  boolean lists(SymbolRun run) {
    return run.asLiteral().filter(content().literals()::contains).isPresent();
  }

  /** The patterns with which the run must be compared where the set does not list it. */
  List<SymbolRun> patternsBeside(SymbolRun run) {
    return run.asLiteral().isPresent() ? content().patterns() : runs;
  }

  /** Whether it is sure that each text of the other set is in this one. */
  public boolean covers(TextSet other) {
    return (other.runs.isEmpty() || !differs(other))
        && find(List.of(other), List.of(this)).isProvedNone();
  }

  /** Whether it has one text alone, as its one pattern spells it. */
  public boolean isOneText() {
    return runs.size() == 1 && runs.get(0).asLiteral().isPresent();
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

  /** Likewise, of the patterns that are not simply looked up. */
  int comparedPlaces() {
    return content().patterns().stream().mapToInt(run -> run.length() + 1).sum();
  }

  /** Whether the other set has the same patterns, in whatever order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof TextSet set
            && folded == set.folded
            && hashCode() == set.hashCode()
            && new HashSet<>(runs).equals(new HashSet<>(set.runs)));
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      for (SymbolRun run : runs) {
        known += run.hashCode();
      }
      hash = known;
    }
    return known;
  }
}
