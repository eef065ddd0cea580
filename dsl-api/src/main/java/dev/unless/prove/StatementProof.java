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
    UNSATISFIABLE,
    /** It is an Allow, and Denies of the policy deny all that it allows. */
    DEAD
  }
}
