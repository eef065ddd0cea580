package dev.unless.prove;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonnull;
import java.util.List;
import java.util.Optional;

/**
 * What a policy lets through that another one did not, in whose place it stands, and what it does
 * not let through any more.
 *
 * @param gained what is gained, the plainest first
 * @param lost what is lost, likewise
 * @param completeness whether that is all
 * @param restsOn what is taken for granted beyond the policies where it is all, in words
 * @param unknown why it was not found out whether it is all, where it was not
 */
public record Change(
    List<Difference> gained,
    List<Difference> lost,
    Completeness completeness,
    List<String> restsOn,
    Optional<Unknown> unknown) {
  /** Copies the lists. */
  public Change {
    Nonnull.requireAll("gained", gained);
    Nonnull.requireAll("lost", lost);
    Nonnull.require("completeness", completeness);
    Nonnull.requireAll("restsOn", restsOn);
    Nonnull.require("unknown", unknown);
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
    restsOn = List.copyOf(restsOn);
  }

  /** Whether it is proved that nothing is gained. */
  public boolean isProvedNoWider() {
    return gained.isEmpty() && completeness == Completeness.ALL;
  }

  /** Whether something was found that is gained. Where none was, there may be some all the same. */
  public boolean isWider() {
    return !gained.isEmpty();
  }

  /** Whether something was found that is lost. */
  public boolean isNarrower() {
    return !lost.isEmpty();
  }

  /** What changes, as a sentence. */
  public String sentence() {
    String words = words("the one before", "the policy");
    return Character.toUpperCase(words.charAt(0))
        + words.substring(1)
        + Proved.providedThat(restsOn);
  }

  /**
   * What changes, as a sentence without its end.
   *
   * @param before what the policy is called in whose place the other stands
   * @param after what that other is called
   */
  @Internal
  public String words(String before, String after) {
    Nonnull.require("before", before, "after", after);
    boolean unsure = completeness == Completeness.PERHAPS_MORE;
    String lets = after + " lets through ";
    if (isWider()) {
      return lets + "more than " + before + (isNarrower() ? ", and less" : "");
    }
    if (isNarrower()) {
      return lets + "less than " + before + (unsure ? ", and perhaps more" : "");
    }
    return unsure
        ? "It was not found out whether " + lets + "the same as " + before
        : lets + "the same as " + before;
  }

  /** Whether differences are all that there are. */
  public enum Completeness {
    /** It is proved that there are no others. */
    ALL(""),
    /** There are more, which are not told. */
    MORE("and more"),
    /** It was not found out whether there are more. */
    PERHAPS_MORE("and perhaps more");

    private final String words;

    Completeness(String words) {
      this.words = words;
    }

    /** What to say behind the differences; empty where they are all. */
    public String words() {
      return words;
    }

    /** What holds of both together. */
    Completeness and(Completeness other) {
      return compareTo(other) > 0 ? this : other;
    }
  }
}
