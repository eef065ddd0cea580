package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.document.Truth;
import dev.unless.request.Caller.Anonymous;
import dev.unless.request.Caller.CanonicalUser;
import dev.unless.request.Caller.FederatedIdentity;
import dev.unless.request.Caller.FederatedUser;
import dev.unless.request.Caller.Role;
import dev.unless.request.Caller.RoleSession;
import dev.unless.request.Caller.RootUser;
import dev.unless.request.Caller.Service;
import dev.unless.request.Caller.User;
import dev.unless.text.ParsedArn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The condition keys that follow from who calls.
 *
 * <p>Source: IAM User Guide, "Principal key values" and "AWS global condition context keys".
 */
@Internal
public final class CallerKeys {
  private static final Set<String> SERVICES_ON_THE_WAY =
      Stream.of(
              KnownKey.CALLED_VIA,
              KnownKey.CALLED_VIA_FIRST,
              KnownKey.CALLED_VIA_LAST,
              KnownKey.VIA_AWS_SERVICE)
          .map(KnownKey::folded)
          .collect(Collectors.toUnmodifiableSet());

  private CallerKeys() {}

  /** The keys that every request of the caller carries, with their values. */
  public static Map<KnownKey, String> of(Caller caller) {
    Map<KnownKey, String> keys = new EnumMap<>(KnownKey.class);
    if (caller instanceof User user) {
      member(keys, user.userArn(), "User");
      keys.put(KnownKey.USER_NAME, user.userArn().name());
    } else if (caller instanceof Role role) {
      member(keys, role.roleArn(), "AssumedRole");
    } else if (caller instanceof RoleSession session) {
      member(keys, session.roleArn(), "AssumedRole");
    } else if (caller instanceof FederatedUser federated) {
      member(keys, federated.sessionArn(), "FederatedUser");
      keys.put(KnownKey.USER_ID, federated.sessionArn().account() + ":" + federated.name());
    } else if (caller instanceof RootUser root) {
      member(keys, root.rootArn(), "Account");
      keys.put(KnownKey.USER_ID, root.rootArn().account());
    } else if (caller instanceof Service service) {
      keys.put(KnownKey.PRINCIPAL_IS_AWS_SERVICE, "true");
      keys.put(KnownKey.PRINCIPAL_SERVICE_NAME, service.name());
    } else if (caller instanceof Anonymous) {
      keys.put(KnownKey.PRINCIPAL_ACCOUNT, "anonymous");
      keys.put(KnownKey.USER_ID, "anonymous");
      keys.put(KnownKey.PRINCIPAL_TYPE, "Anonymous");
    } else if (caller instanceof FederatedIdentity identity) {
      keys.put(KnownKey.FEDERATED_PROVIDER, identity.provider());
    }
    return keys;
  }

  /**
   * Adds what the context lacks of the caller's keys, and what follows from the services on the
   * way.
   */
  public static void fillIn(
      Caller caller, Map<KnownKey, String> callersKeys, Map<String, ContextValue> context) {
    callersKeys.forEach((key, value) -> single(key, value, context));
    if (caller instanceof Service service) {
      context.computeIfAbsent(
          KnownKey.PRINCIPAL_SERVICE_NAMES_LIST.folded(),
          absent ->
              ContextValue.set(
                  KnownKey.PRINCIPAL_SERVICE_NAMES_LIST.toString(), List.of(service.name())));
    }
    servicesOnTheWay(context);
  }

  private static void servicesOnTheWay(Map<String, ContextValue> context) {
    ContextValue calledVia = KnownKey.CALLED_VIA.in(context);
    if (calledVia != null && calledVia.isUnknown()) {
      unknown(KnownKey.CALLED_VIA_FIRST, context);
      unknown(KnownKey.CALLED_VIA_LAST, context);
    } else if (calledVia != null && !calledVia.isNullSet()) {
      single(KnownKey.CALLED_VIA_FIRST, calledVia.value(0).text(), context);
      single(KnownKey.CALLED_VIA_LAST, calledVia.value(calledVia.size() - 1).text(), context);
    }
    Truth viaService =
        presence(KnownKey.CALLED_VIA_FIRST, context)
            .or(presence(KnownKey.CALLED_VIA_LAST, context));
    if (viaService == Truth.UNKNOWN) {
      unknown(KnownKey.VIA_AWS_SERVICE, context);
    } else {
      single(KnownKey.VIA_AWS_SERVICE, String.valueOf(viaService == Truth.TRUE), context);
    }
  }

  /**
   * The keys, case folded, whose values follow from the key of this folded name, itself included.
   */
  public static Set<String> following(String foldedKey) {
    if (foldedKey.equals(KnownKey.CALLED_VIA.folded())) {
      return SERVICES_ON_THE_WAY;
    }
    boolean end =
        foldedKey.equals(KnownKey.CALLED_VIA_FIRST.folded())
            || foldedKey.equals(KnownKey.CALLED_VIA_LAST.folded());
    return end ? Set.of(foldedKey, KnownKey.VIA_AWS_SERVICE.folded()) : Set.of(foldedKey);
  }

  /** The unique id of the user or role that calls, as far as {@code aws:userid} tells. */
  public static Optional<String> uniqueId(Caller caller, Map<String, ContextValue> context) {
    ContextValue userId = KnownKey.USER_ID.in(context);
    if (userId == null || userId.variable().isEmpty()) {
      return Optional.empty();
    }
    String text = userId.variable().get();
    if (caller instanceof User) {
      return Optional.of(text);
    }
    boolean role = caller instanceof RoleSession || caller instanceof Role;
    return role ? Optional.of(text.split(":", 2)[0]) : Optional.empty();
  }

  /** Whether callers of this kind act through policies attached to them. */
  public static boolean hasIdentityPolicies(Caller caller) {
    return caller instanceof User || caller instanceof FederatedUser || isRole(caller);
  }

  public static boolean isRole(Caller caller) {
    return caller instanceof Role || caller instanceof RoleSession;
  }

  /** Whether only the resource's own policy can allow callers of this kind. */
  public static boolean onlyResourcePolicyAllows(Caller caller) {
    return caller instanceof Service
        || caller instanceof Anonymous
        || caller instanceof FederatedIdentity
        || caller instanceof CanonicalUser;
  }

  private static void member(Map<KnownKey, String> keys, ParsedArn arn, String type) {
    keys.put(KnownKey.PRINCIPAL_ARN, arn.toString());
    keys.put(KnownKey.PRINCIPAL_ACCOUNT, arn.account());
    keys.put(KnownKey.PRINCIPAL_TYPE, type);
    keys.put(KnownKey.PRINCIPAL_IS_AWS_SERVICE, "false");
  }

  private static void single(KnownKey key, String value, Map<String, ContextValue> context) {
    if (key.in(context) == null) {
      context.put(key.folded(), ContextValue.single(key.toString(), value));
    }
  }

  private static void unknown(KnownKey key, Map<String, ContextValue> context) {
    context.putIfAbsent(key.folded(), ContextValue.unknown(key.toString()));
  }

  private static Truth presence(KnownKey key, Map<String, ContextValue> context) {
    ContextValue value = key.in(context);
    return value != null && value.isUnknown() ? Truth.UNKNOWN : Truth.of(value != null);
  }
}
