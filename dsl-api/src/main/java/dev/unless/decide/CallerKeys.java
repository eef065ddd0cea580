package dev.unless.decide;

import dev.unless.decide.Caller.Anonymous;
import dev.unless.decide.Caller.CanonicalUser;
import dev.unless.decide.Caller.FederatedIdentity;
import dev.unless.decide.Caller.FederatedUser;
import dev.unless.decide.Caller.Role;
import dev.unless.decide.Caller.RoleSession;
import dev.unless.decide.Caller.RootUser;
import dev.unless.decide.Caller.Service;
import dev.unless.decide.Caller.User;
import dev.unless.text.Arn;
import dev.unless.text.CaseFolding;
import java.util.LinkedHashMap;
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
final class CallerKeys {
  private static final Set<String> SERVICES_ON_THE_WAY =
      Stream.of(
              KeyNames.CALLED_VIA,
              KeyNames.CALLED_VIA_FIRST,
              KeyNames.CALLED_VIA_LAST,
              KeyNames.VIA_AWS_SERVICE)
          .map(CaseFolding::fold)
          .collect(Collectors.toUnmodifiableSet());

  private CallerKeys() {}

  /** The keys that every request of the caller carries, with their values. */
  static Map<String, String> of(Caller caller) {
    Map<String, String> keys = new LinkedHashMap<>();
    if (caller instanceof User user) {
      member(keys, user.userArn(), "User");
      keys.put(KeyNames.USER_NAME, user.userArn().name());
    } else if (caller instanceof Role role) {
      member(keys, role.roleArn(), "AssumedRole");
    } else if (caller instanceof RoleSession session) {
      member(keys, session.roleArn(), "AssumedRole");
    } else if (caller instanceof FederatedUser federated) {
      member(keys, federated.sessionArn(), "FederatedUser");
      keys.put(KeyNames.USER_ID, federated.sessionArn().account() + ":" + federated.name());
    } else if (caller instanceof RootUser root) {
      member(keys, root.rootArn(), "Account");
      keys.put(KeyNames.USER_ID, root.rootArn().account());
    } else if (caller instanceof Service service) {
      keys.put(KeyNames.PRINCIPAL_IS_AWS_SERVICE, "true");
      keys.put(KeyNames.PRINCIPAL_SERVICE_NAME, service.name());
    } else if (caller instanceof Anonymous) {
      keys.put(KeyNames.PRINCIPAL_ACCOUNT, "anonymous");
      keys.put(KeyNames.USER_ID, "anonymous");
      keys.put(KeyNames.PRINCIPAL_TYPE, "Anonymous");
    } else if (caller instanceof FederatedIdentity identity) {
      keys.put(KeyNames.FEDERATED_PROVIDER, identity.provider());
    }
    return keys;
  }

  /**
   * Adds what the context lacks of the caller's keys, and what follows from the services on the
   * way.
   */
  static void fillIn(Caller caller, Map<String, ContextValue> context) {
    of(caller).forEach((key, value) -> putIfAbsent(context, ContextValue.single(key, value)));
    if (caller instanceof Service service) {
      putIfAbsent(
          context,
          ContextValue.set(KeyNames.PRINCIPAL_SERVICE_NAMES_LIST, List.of(service.name())));
    }
    servicesOnTheWay(context);
  }

  private static void servicesOnTheWay(Map<String, ContextValue> context) {
    ContextValue calledVia = context.get(CaseFolding.fold(KeyNames.CALLED_VIA));
    if (calledVia != null && calledVia.isUnknown()) {
      putIfAbsent(context, ContextValue.unknown(KeyNames.CALLED_VIA_FIRST));
      putIfAbsent(context, ContextValue.unknown(KeyNames.CALLED_VIA_LAST));
    } else if (calledVia != null && !calledVia.isNullSet()) {
      List<String> services = calledVia.texts();
      putIfAbsent(context, ContextValue.single(KeyNames.CALLED_VIA_FIRST, services.get(0)));
      putIfAbsent(
          context,
          ContextValue.single(KeyNames.CALLED_VIA_LAST, services.get(services.size() - 1)));
    }
    Truth viaService =
        presence(context, KeyNames.CALLED_VIA_FIRST)
            .or(presence(context, KeyNames.CALLED_VIA_LAST));
    putIfAbsent(
        context,
        viaService == Truth.UNKNOWN
            ? ContextValue.unknown(KeyNames.VIA_AWS_SERVICE)
            : ContextValue.single(
                KeyNames.VIA_AWS_SERVICE, String.valueOf(viaService == Truth.TRUE)));
  }

  /**
   * The keys, case folded, whose values follow from the key of this folded name, itself included.
   */
  static Set<String> following(String foldedKey) {
    if (foldedKey.equals(CaseFolding.fold(KeyNames.CALLED_VIA))) {
      return SERVICES_ON_THE_WAY;
    }
    boolean end =
        foldedKey.equals(CaseFolding.fold(KeyNames.CALLED_VIA_FIRST))
            || foldedKey.equals(CaseFolding.fold(KeyNames.CALLED_VIA_LAST));
    return end ? Set.of(foldedKey, CaseFolding.fold(KeyNames.VIA_AWS_SERVICE)) : Set.of(foldedKey);
  }

  /** The unique id of the user or role that calls, as far as {@code aws:userid} tells. */
  static Optional<String> uniqueId(Caller caller, Map<String, ContextValue> context) {
    ContextValue userId = context.get(CaseFolding.fold(KeyNames.USER_ID));
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
  static boolean hasIdentityPolicies(Caller caller) {
    return caller instanceof User || caller instanceof FederatedUser || isRole(caller);
  }

  static boolean isRole(Caller caller) {
    return caller instanceof Role || caller instanceof RoleSession;
  }

  /** Whether only the resource's own policy can allow callers of this kind. */
  static boolean onlyResourcePolicyAllows(Caller caller) {
    return caller instanceof Service
        || caller instanceof Anonymous
        || caller instanceof FederatedIdentity
        || caller instanceof CanonicalUser;
  }

  private static void member(Map<String, String> keys, Arn arn, String type) {
    keys.put(KeyNames.PRINCIPAL_ARN, arn.toString());
    keys.put(KeyNames.PRINCIPAL_ACCOUNT, arn.account());
    keys.put(KeyNames.PRINCIPAL_TYPE, type);
    keys.put(KeyNames.PRINCIPAL_IS_AWS_SERVICE, "false");
  }

  private static void putIfAbsent(Map<String, ContextValue> context, ContextValue value) {
    context.putIfAbsent(CaseFolding.fold(value.key()), value);
  }

  private static Truth presence(Map<String, ContextValue> context, String key) {
    ContextValue value = context.get(CaseFolding.fold(key));
    return value != null && value.isUnknown() ? Truth.UNKNOWN : Truth.of(value != null);
  }
}
