package dev.unless.request;

import dev.unless.document.GlobalKey;
import dev.unless.document.ServiceKey;
import dev.unless.document.Truth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is unknown of a request because nobody said it: the keys that every request of such a caller
 * has, and whose the resource is.
 *
 * <p>Source: IAM User Guide, "AWS global condition context keys". Rulings: {@code
 * aws:MultiFactorAuthPresent} of a session, about which the guides contradict each other, is one of
 * them, unless an identity provider vouched for the session; so is {@code aws:SecureTransport} of a
 * service's request, though some guides say that it is left out there.
 */
final class UnsaidKeys {
  private static final Set<GlobalKey> OF_TEMPORARY_CREDENTIALS =
      Set.of(GlobalKey.TOKEN_ISSUE_TIME, GlobalKey.MFA_PRESENT, GlobalKey.MFA_AGE);

  private static final Map<CallerKind, Map<String, ContextValue>> OF_LONG_TERM = all(false, false);
  private static final Map<CallerKind, Map<String, ContextValue>> OF_TEMPORARY = all(true, false);
  private static final Map<CallerKind, Map<String, ContextValue>> WITH_ACCOUNT = all(false, true);
  private static final Map<CallerKind, Map<String, ContextValue>> TEMPORARY_WITH_ACCOUNT =
      all(true, true);

  private static final Map<String, ContextValue> ACCOUNT_ALONE =
      Map.of(
          GlobalKey.RESOURCE_ACCOUNT.folded(),
          ContextValue.unknown(GlobalKey.RESOURCE_ACCOUNT.text()));

  /** All that can be unsaid of some request, and the keys of services that say the same. */
  private static final Set<String> POSSIBLE = possible();

  private UnsaidKeys() {}

  private static Set<String> possible() {
    Set<String> possible = new HashSet<>();
    TEMPORARY_WITH_ACCOUNT.values().forEach(unsaid -> possible.addAll(unsaid.keySet()));
    ServiceKey.all().stream()
        .filter(key -> key.sameAs().filter(same -> possible.contains(same.folded())).isPresent())
        .map(ServiceKey::folded)
        .forEach(possible::add);
    return Set.copyOf(possible);
  }

  /** Whether the key of this folded name can be unsaid at all. */
  static boolean mayBe(String folded) {
    return POSSIBLE.contains(folded);
  }

  /**
   * The keys that nobody said, by folded name.
   *
   * @param context the context with what follows from it
   * @param asGiven whether what every request has is taken to be absent where it is not said
   */
  static Map<String, ContextValue> of(RequestContext context, boolean asGiven) {
    boolean account =
        context.value(GlobalKey.RESOURCE_ACCOUNT) == null
            && ResourceKeys.mayHaveAccount(context.target());
    Map<String, ContextValue> unsaid =
        asGiven ? (account ? ACCOUNT_ALONE : Map.of()) : expected(context, account);
    boolean federated = context.presence(GlobalKey.FEDERATED_PROVIDER) == Truth.TRUE;
    boolean withoutFactor =
        federated
            || context.absent().containsKey(GlobalKey.MFA_PRESENT.folded())
            || (context.value(GlobalKey.MFA_PRESENT) != null
                && context.isTrue(GlobalKey.MFA_PRESENT) == Truth.FALSE);
    return withoutFactor || !context.absent().isEmpty()
        ? without(context.absent().keySet(), withoutFactor, unsaid)
        : unsaid;
  }

  private static Map<String, ContextValue> expected(RequestContext context, boolean account) {
    boolean temporary = context.isTemporary() == Truth.TRUE;
    Map<CallerKind, Map<String, ContextValue>> byKind =
        temporary
            ? (account ? TEMPORARY_WITH_ACCOUNT : OF_TEMPORARY)
            : (account ? WITH_ACCOUNT : OF_LONG_TERM);
    return byKind.getOrDefault(context.caller().kind(), Map.of());
  }

  private static Map<String, ContextValue> without(
      Set<String> absent, boolean withoutFactor, Map<String, ContextValue> unsaid) {
    Map<String, ContextValue> rest = new HashMap<>(unsaid);
    rest.keySet().removeAll(absent);
    if (withoutFactor) {
      rest.remove(GlobalKey.MFA_PRESENT.folded());
      rest.remove(GlobalKey.MFA_AGE.folded());
    }
    return rest;
  }

  private static Map<CallerKind, Map<String, ContextValue>> all(
      boolean temporary, boolean account) {
    Map<CallerKind, Map<String, ContextValue>> all = new EnumMap<>(CallerKind.class);
    for (CallerKind kind : CallerKind.values()) {
      Map<String, ContextValue> unsaid = new HashMap<>();
      for (GlobalKey key : GlobalKey.all()) {
        if (isExpected(key, kind, temporary) || (account && key == GlobalKey.RESOURCE_ACCOUNT)) {
          unsaid.put(key.folded(), unknown(key, kind));
        }
      }
      all.put(kind, Map.copyOf(unsaid));
    }
    return all;
  }

  private static boolean isExpected(GlobalKey key, CallerKind kind, boolean temporary) {
    return switch (kind.carries(key)) {
      case TRUE -> true;
      case FALSE -> false;
      case UNKNOWN ->
          key == GlobalKey.SECURE_TRANSPORT
              || (temporary && OF_TEMPORARY_CREDENTIALS.contains(key));
    };
  }

  private static ContextValue unknown(GlobalKey key, CallerKind kind) {
    return kind.carries(key) == Truth.TRUE
        ? ContextValue.unknownValue(key.text())
        : ContextValue.unknown(key.text());
  }
}
