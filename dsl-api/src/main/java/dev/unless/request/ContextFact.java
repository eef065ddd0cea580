package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.document.RequestKey;
import dev.unless.document.Truth;
import java.util.Optional;
import java.util.Set;

/** What may hold of a request's context. */
@Internal
public sealed interface ContextFact
    permits ContextFact.CallerIs,
        ContextFact.CallsService,
        ContextFact.CallsWithoutAccount,
        ContextFact.Present,
        KeyClaim {
  /** Whether it holds; UNKNOWN where it hangs on a key whose value is. */
  Truth in(RequestContext context);

  /** The key that it is about, where it is about one. */
  default Optional<RequestKey> subject() {
    return Optional.empty();
  }

  /** A caller of one of these kinds calls. */
  record CallerIs(Set<CallerKind> kinds) implements ContextFact {
    @Override
    public Truth in(RequestContext context) {
      return Truth.of(kinds.contains(context.caller().kind()));
    }
  }

  /** The action is of the service with this prefix, in lower case. */
  record CallsService(String service) implements ContextFact {
    @Override
    public Truth in(RequestContext context) {
      return Truth.of(context.target().service().equals(service));
    }
  }

  /** The action is one whose requests lack {@code aws:ResourceAccount}. */
  record CallsWithoutAccount() implements ContextFact {
    @Override
    public Truth in(RequestContext context) {
      return Truth.of(!ResourceKeys.mayHaveAccount(context.target()));
    }
  }

  /** The key has a value. */
  record Present(RequestKey key) implements ContextFact {
    @Override
    public Optional<RequestKey> subject() {
      return Optional.of(key);
    }

    @Override
    public Truth in(RequestContext context) {
      return context.presence(key);
    }
  }
}
