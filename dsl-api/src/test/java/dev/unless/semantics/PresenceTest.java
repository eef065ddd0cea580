package dev.unless.semantics;

import static dev.unless.semantics.World.anonymous;
import static dev.unless.semantics.World.federated;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.service;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.GlobalKey;
import dev.unless.document.KeyOrigin;
import dev.unless.document.Truth;
import dev.unless.request.Caller;
import dev.unless.request.CallerKind;
import dev.unless.request.Request;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the tables say of keys and callers, beside the requests that are built. */
class PresenceTest {
  /** Told by whoever knows the caller's unique id. */
  private static final Set<CallerKind> HAVE_UNIQUE_IDS =
      EnumSet.of(CallerKind.USER, CallerKind.ROLE, CallerKind.ROLE_SESSION);

  static List<Caller> callers() {
    return List.of(
        user(),
        Caller.ofArn(World.ROLE),
        session(),
        federated(),
        root(),
        service(),
        anonymous(),
        new Caller.FederatedIdentity("accounts.google.com"),
        new Caller.CanonicalUser("79a59df900b949e5"),
        Caller.ofArn(World.IDENTITY));
  }

  @Test
  @Rule("context.presence")
  void everyKindHasItsCaller() {
    assertThat(callers().stream().map(Caller::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(CallerKind.values());
  }

  @ParameterizedTest
  @MethodSource("callers")
  @Rule({"context.presence", "builder.derives"})
  void whatTheCallerTellsIsFilledInWhereItsKindIsSureToCarryIt(Caller caller) {
    Set<GlobalKey> filledIn = filledIn(caller);
    for (GlobalKey key : GlobalKey.all()) {
      boolean told =
          key.origin() == KeyOrigin.CALLER
              && caller.kind().carries(key) == Truth.TRUE
              && !(key == GlobalKey.USER_ID && HAVE_UNIQUE_IDS.contains(caller.kind()));
      boolean derived = key == GlobalKey.VIA_AWS_SERVICE || key == GlobalKey.RESOURCE_ACCOUNT;
      assertThat(filledIn.contains(key)).as(key.text()).isEqualTo(told || derived);
    }
  }

  private static Set<GlobalKey> filledIn(Caller caller) {
    Request request = get(caller).build();
    return request.keys().stream()
        .filter(key -> !request.unknownKeys().contains(key))
        .flatMap(key -> GlobalKey.of(key).stream())
        .collect(Collectors.toSet());
  }
}
