package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.document.Truth;
import java.util.Set;

/** What may hold of a request's context. */
@Internal
public sealed interface ContextFact permits ContextFact.CallerIs, ContextFact.Present, KeyClaim {
  /** Whether it holds; UNKNOWN where it hangs on a key whose value is. */
  Truth in(RequestContext context);

  /** A caller of one of these kinds calls. */
  record CallerIs(Set<CallerKind> kinds) implements ContextFact {
    @Override
    public Truth in(RequestContext context) {
      return Truth.of(kinds.contains(context.caller().kind()));
    }
  }

  /** The key has a value. */
  record Present(GlobalKey key) implements ContextFact {
    @Override
    public Truth in(RequestContext context) {
      return context.presence(key);
    }
  }
}
