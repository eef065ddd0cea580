package dev.unless.catalog;

import dev.unless.annotation.Internal;
import dev.unless.text.CaseFolding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a condition key, or of a family of keys that differ in one part, such as <code>
 * aws:RequestTag/${TagKey}</code>.
 *
 * <p>AWS prints that part in four ways: <code>${TagKey}</code>, {@code <key>}, a literal {@code
 * tag-key}, or nothing behind a slash. All mean the same here.
 */
@Internal
public final class KeyTemplate {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{(\\w+)}|<(\\w+)>|(?<=/)tag-key$|(?<=/)$");

  private final String spelling;
  private final String before;
  private final String after;
  private final String foldedBefore;
  private final String foldedAfter;
  private final Optional<String> placeholder;

  private KeyTemplate(String spelling, String before, String after, Optional<String> placeholder) {
    this.spelling = spelling;
    this.before = before;
    this.after = after;
    this.foldedBefore = CaseFolding.fold(before);
    this.foldedAfter = CaseFolding.fold(after);
    this.placeholder = placeholder;
  }

  /** The name as AWS prints it. */
  public static KeyTemplate parse(String spelling) {
    Matcher matcher = PLACEHOLDER.matcher(spelling);
    if (!matcher.find()) {
      return new KeyTemplate(spelling, spelling, "", Optional.empty());
    }
    String name =
        Optional.ofNullable(matcher.group(1))
            .or(() -> Optional.ofNullable(matcher.group(2)))
            .orElse("TagKey");
    return new KeyTemplate(
        spelling,
        spelling.substring(0, matcher.start()),
        spelling.substring(matcher.end()),
        Optional.of(name));
  }

  /** What stands before the first colon of a key's name; empty where there is none. */
  public static String prefix(String key) {
    return key.substring(0, Math.max(0, key.indexOf(':')));
  }

  /** Whether this names one key, not a family. */
  public boolean isOne() {
    return placeholder.isEmpty();
  }

  /** The name of the part in which the keys of a family differ; empty for one key. */
  public Optional<String> placeholder() {
    return placeholder;
  }

  /** What stands before that part; for one key the whole name. */
  public String before() {
    return before;
  }

  /** What stands behind that part. */
  public String after() {
    return after;
  }

  /** Whether the key of this name, in any case, is the one or belongs to the family. */
  public boolean includes(String name) {
    String folded = CaseFolding.fold(name);
    return isOne()
        ? folded.equals(foldedBefore)
        : folded.length() > foldedBefore.length() + foldedAfter.length()
            && folded.startsWith(foldedBefore)
            && folded.endsWith(foldedAfter);
  }

  /** Spelling apart, the same key or family. */
  @Override
  public boolean equals(Object other) {
    return other instanceof KeyTemplate name
        && isOne() == name.isOne()
        && foldedBefore.equals(name.foldedBefore)
        && foldedAfter.equals(name.foldedAfter);
  }

  @Override
  public int hashCode() {
    return foldedBefore.hashCode() * 31 + foldedAfter.hashCode();
  }

  /** The name as AWS prints it. */
  @Override
  public String toString() {
    return spelling;
  }
}
