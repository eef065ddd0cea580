package dev.unless.request;

import dev.unless.document.GlobalKey;
import dev.unless.document.Truth;
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
      Set.of(GlobalKey.TOKEN_ISSUE_TIME, GlobalKey.MFA_PRESENT);

  /** What the keys hang on, so that each table is made once. */
  private record Situation(CallerKind kind, boolean temporary) {}

  private static final Map<Situation, Map<String, ContextValue>> WITH_ACCOUNT = all(true);
  private static final Map<Situation, Map<String, ContextValue>> WITHOUT_ACCOUNT = all(false);
  private static final Map<String, ContextValue> ACCOUNT_ALONE =
      Map.copyOf(unknown(Set.of(GlobalKey.RESOURCE_ACCOUNT)));

  private UnsaidKeys() {}

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
    Set<String> absent = new HashSet<>(context.absent());
    if (context.presence(GlobalKey.FEDERATED_PROVIDER) == Truth.TRUE) {
      absent.add(GlobalKey.MFA_PRESENT.folded());
    }
    absent.retainAll(unsaid.keySet());
    return absent.isEmpty() ? unsaid : without(absent, unsaid);
  }

  private static Map<String, ContextValue> expected(RequestContext context, boolean account) {
    Situation situation =
        new Situation(context.caller().kind(), context.isTemporary() == Truth.TRUE);
    return (account ? WITH_ACCOUNT : WITHOUT_ACCOUNT).getOrDefault(situation, Map.of());
  }

  private static Map<String, ContextValue> without(
      Set<String> absent, Map<String, ContextValue> unsaid) {
    Map<String, ContextValue> rest = new HashMap<>(unsaid);
    rest.keySet().removeAll(absent);
    return rest;
  }

  private static Map<Situation, Map<String, ContextValue>> all(boolean account) {
    Map<Situation, Map<String, ContextValue>> all = new HashMap<>();
    for (CallerKind kind : CallerKind.values()) {
      for (boolean temporary : new boolean[] {false, true}) {
        Set<GlobalKey> keys = new HashSet<>();
        for (GlobalKey key : GlobalKey.all()) {
          if (isExpected(key, kind, temporary) || (account && key == GlobalKey.RESOURCE_ACCOUNT)) {
            keys.add(key);
          }
        }
        all.put(new Situation(kind, temporary), Map.copyOf(unknown(keys)));
      }
    }
    return Map.copyOf(all);
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

  private static Map<String, ContextValue> unknown(Set<GlobalKey> keys) {
    Map<String, ContextValue> unknown = new HashMap<>();
    keys.forEach(key -> unknown.put(key.folded(), ContextValue.unknown(key.text())));
    return unknown;
  }
}
