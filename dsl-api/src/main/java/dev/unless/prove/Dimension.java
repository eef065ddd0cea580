package dev.unless.prove;

import dev.unless.operator.Arity;
import java.util.Optional;

/** What of a request a proposition speaks of. */
sealed interface Dimension {
  /** Whether a request has at most one value of it. */
  boolean isSingle();

  /** What every request has, or some: at most one text of each. */
  enum Part implements Dimension {
    /** Of which kind the caller is; no text. */
    CALLER_KIND,
    /**
     * The ARN of the user, role, federated user or root user that calls, or of a session's role.
     */
    CALLER_ARN,
    /** The ARN of the user who obtained a federated user's session, where it is known. */
    ISSUER_ARN,
    /** The name of a role's session. */
    SESSION,
    /** The name of a caller of no account: a service, a provider, an id of S3 or CloudFront. */
    CALLER_NAME,
    /** The action, case folded. */
    ACTION,
    /** The resource as the request names it: an ARN, or {@code *}. */
    NAMED_RESOURCE,
    /** The resource with which Resource elements are compared. */
    RESOURCE,
    /** What follows the API in the ARN of a resource of API Gateway. */
    API_PATH,
    /** The account that owns the resource. */
    RESOURCE_ACCOUNT;

    @Override
    public boolean isSingle() {
      return true;
    }
  }

  /**
   * The values of a condition key.
   *
   * @param folded the key's name, case folded
   * @param arity how many values it has, where that is known; else as a request gives it
   */
  record OfKey(String folded, Optional<Arity> arity) implements Dimension {
    @Override
    public boolean isSingle() {
      return arity.equals(Optional.of(Arity.SINGLE));
    }

    @Override
    public String toString() {
      return folded;
    }
  }

  /**
   * Whether a request gives the key a set of values, of whatever size, instead of one.
   *
   * @param folded the key's name, case folded
   */
  record GivenAsSet(String folded) implements Dimension {
    @Override
    public boolean isSingle() {
      return true;
    }
  }
}
