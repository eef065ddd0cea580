package dev.unless.prove;

import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.request.Request;
import java.util.stream.Stream;

/** What policies decide of a request that is looked for. */
sealed interface Claim {
  /** What the policies are to the question. */
  String by();

  /** What they decide. */
  Decided decided();

  /** That it is so, of any request. */
  Proposition holds(AskedPolicies asked);

  /** What they decide of this request. */
  Outcome outcome(AskedPolicies asked, Request request);

  /** Policies that say what is asked, where these are some. */
  default Stream<PolicyDocument> asking() {
    return Stream.empty();
  }

  /** What is decided. */
  enum Decided {
    /** An Allow applies, and no Deny; or all layers together allow. */
    ALLOWED,
    /** It is not allowed. */
    NOT_ALLOWED,
    /** A Deny applies. */
    DENIED;

    boolean is(Outcome outcome) {
      return switch (this) {
        case ALLOWED -> outcome == Outcome.ALLOW;
        case NOT_ALLOWED -> outcome.isDenied();
        case DENIED -> outcome == Outcome.EXPLICIT_DENY;
      };
    }
  }

  /** Of a policy by itself. */
  record OfPolicy(String by, PolicyDocument document, Decided decided) implements Claim {
    /** What requests that are asked about are allowed by is called so. */
    static final String REQUESTS = "requests";

    /** So is what a policy is compared with. */
    static final String REFERENCE = "reference";

    @Override
    public Stream<PolicyDocument> asking() {
      return by.equals(REQUESTS) || by.equals(REFERENCE) ? Stream.of(document) : Stream.empty();
    }

    @Override
    public Proposition holds(AskedPolicies asked) {
      return switch (decided) {
        case ALLOWED -> asked.allows(document);
        case NOT_ALLOWED -> asked.propositions().not(asked.allows(document));
        case DENIED -> asked.some(document, Effect.DENY);
      };
    }

    @Override
    public Outcome outcome(AskedPolicies asked, Request request) {
      return asked.decides(document, request);
    }
  }

  /**
   * Of the policies of all layers together.
   *
   * @param allowed whether they allow
   */
  record OfLayers(String by, Layers layers, boolean allowed) implements Claim {
    @Override
    public Decided decided() {
      return allowed ? Decided.ALLOWED : Decided.NOT_ALLOWED;
    }

    @Override
    public Proposition holds(AskedPolicies asked) {
      Proposition allow = asked.allow(layers);
      return allowed ? allow : asked.propositions().not(allow);
    }

    @Override
    public Outcome outcome(AskedPolicies asked, Request request) {
      return asked.decide(layers, request);
    }
  }
}
