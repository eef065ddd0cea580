package dev.unless.prove;

import dev.unless.finding.Nonnull;
import java.util.List;

/**
 * That a statement of a policy has no effect.
 *
 * @param statement the statement's place in the policy, from 0
 * @param flaw what is proved of it
 * @param restsOn what is taken for granted beyond the policy, in words
 */
public record StatementProof(int statement, Flaw flaw, List<String> restsOn) {
  /** Copies what it rests on. */
  public StatementProof {
    Nonnull.require("flaw", flaw);
    Nonnull.requireAll("restsOn", restsOn);
    restsOn = List.copyOf(restsOn);
  }

  /** Why a statement has no effect. */
  public enum Flaw {
    /** No request is as it asks. */
    UNSATISFIABLE("no request is as it asks"),
    /** It is an Allow, and Denies of the policy deny all that it allows. */
    DEAD("all that it allows is denied"),
    /** The policy without it is interchangeable with it. */
    REDUNDANT("other statements do all that it does");

    private final String words;

    Flaw(String words) {
      this.words = words;
    }

    /** The reason in words, without its end. */
    public String words() {
      return words;
    }
  }

  /** What is proved, as a sentence. */
  public String sentence() {
    return "Statement "
        + statement
        + " has no effect: "
        + flaw.words()
        + Proved.providedThat(restsOn);
  }
}
