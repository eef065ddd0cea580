package dev.unless.request;

import static dev.unless.finding.RefusedException.quote;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyDefinition;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.operator.KeyType;
import dev.unless.request.Caller.Anonymous;
import dev.unless.request.Caller.CanonicalUser;
import dev.unless.request.Caller.FederatedIdentity;
import dev.unless.request.Caller.FederatedUser;
import dev.unless.request.Caller.RoleSession;
import dev.unless.request.Caller.Service;
import dev.unless.request.Caller.User;
import dev.unless.text.CaseFolding;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What AWS guarantees of a request's context, given who calls. A context that breaks a rule belongs
 * to no request.
 *
 * <p>Source: IAM User Guide, "AWS global condition context keys" and "Forward access sessions".
 */
final class ContextRules {
  private static final Set<KeyType> REFUSED_IF_UNPARSABLE =
      EnumSet.of(KeyType.BOOL, KeyType.NUMERIC, KeyType.DATE, KeyType.IP_ADDRESS);

  private final Caller caller;
  private final Map<KnownKey, String> callersKeys;
  private final Map<String, ContextValue> given;
  private final Map<String, ContextValue> context;
  private final Catalog catalog;

  /**
   * @param callersKeys what the caller's keys must be
   * @param given the context as given, by folded key
   * @param context the same with what follows from it and from the caller
   */
  ContextRules(
      Caller caller,
      Map<KnownKey, String> callersKeys,
      Map<String, ContextValue> given,
      Map<String, ContextValue> context,
      Catalog catalog) {
    this.catalog = catalog;
    this.given = given;
    this.caller = caller;
    this.callersKeys = callersKeys;
    this.context = context;
  }

  void check(boolean asGiven) {
    callerIsKnown();
    if (asGiven) {
      return;
    }
    callersKeysAreTheCallers();
    serviceKeysBelongToServices();
    networkIsOneWay();
    servicesOnTheWay();
    multiFactorAuthentication();
    valuesAreOfTheirType();
  }

  private void callerIsKnown() {
    for (KnownKey key : callersKeys.keySet()) {
      ContextValue value = key.in(context);
      if (value != null && value.isUnknown()) {
        throw new RefusedException(
            Code.INVALID_REQUEST,
            key + " follows from the caller and cannot be unknown.",
            "Leave it out.");
      }
    }
  }

  private void callersKeysAreTheCallers() {
    callersKeys.forEach((key, expected) -> requireEqual(key, expected, "the caller's is "));
    if (!(caller instanceof User)) {
      refuseIfPresent(KnownKey.USER_NAME, "only users carry it");
    }
    if (caller instanceof Anonymous) {
      refuseIfPresent(KnownKey.PRINCIPAL_ARN, "anonymous callers lack it");
      refuseIfPresent(KnownKey.PRINCIPAL_IS_AWS_SERVICE, "anonymous callers lack it");
    }
    if (caller instanceof RoleSession session) {
      text(KnownKey.USER_ID)
          .filter(
              id ->
                  id.indexOf(':') <= 0
                      || !id.substring(id.indexOf(':') + 1).equals(session.session()))
          .ifPresent(
              id ->
                  refuse(KnownKey.USER_ID, id, "a role session's is roleid:" + session.session()));
    }
    if (caller instanceof User) {
      text(KnownKey.USER_ID)
          .filter(id -> id.indexOf(':') >= 0)
          .ifPresent(id -> refuse(KnownKey.USER_ID, id, "a user's has no colon"));
    }
  }

  private void serviceKeysBelongToServices() {
    if (caller instanceof Service service) {
      ContextValue names = KnownKey.PRINCIPAL_SERVICE_NAMES_LIST.in(context);
      if (names != null && !names.isUnknown() && !names.texts().contains(service.name())) {
        refuse(
            KnownKey.PRINCIPAL_SERVICE_NAMES_LIST,
            names.texts().toString(),
            "it holds the caller's name");
      }
    } else {
      KnownKey.OF_SERVICES.forEach(key -> refuseIfPresent(key, "only service principals carry it"));
    }
  }

  private void networkIsOneWay() {
    if (!text(KnownKey.SOURCE_IP).isPresent()) {
      return;
    }
    KnownKey.OF_ENDPOINTS.forEach(
        key ->
            refuseIfPresent(key, "a call with aws:SourceIp does not come through a VPC endpoint"));
  }

  private void servicesOnTheWay() {
    boolean calledVia =
        isPresent(KnownKey.CALLED_VIA)
            || isPresent(KnownKey.CALLED_VIA_FIRST)
            || isPresent(KnownKey.CALLED_VIA_LAST);
    Optional<String> via = text(KnownKey.VIA_AWS_SERVICE).map(CaseFolding::fold);
    if (calledVia && via.isPresent() && !via.get().equals("true")) {
      refuse(KnownKey.VIA_AWS_SERVICE, via.get(), "aws:CalledVia means that a service calls");
    }
    calledViaEndsAgree();
    if (via.isPresent() && via.get().equals("true")) {
      if (caller instanceof Service
          || caller instanceof Anonymous
          || caller instanceof FederatedIdentity) {
        refuse(
            KnownKey.VIA_AWS_SERVICE,
            "true",
            "a service calls only on behalf of a signed-in principal");
      }
      KnownKey.OF_ENDPOINTS.forEach(
          key ->
              refuseIfPresent(
                  key, "a service that calls on somebody's behalf does not pass it on"));
    }
  }

  private void calledViaEndsAgree() {
    ContextValue chain = KnownKey.CALLED_VIA.in(context);
    if (chain == null || chain.isUnknown() || chain.isNullSet()) {
      return;
    }
    String because = "aws:CalledVia makes it ";
    requireEqual(KnownKey.CALLED_VIA_FIRST, chain.value(0).text(), because);
    requireEqual(KnownKey.CALLED_VIA_LAST, chain.value(chain.size() - 1).text(), because);
  }

  private void requireEqual(KnownKey key, String expected, String because) {
    Optional<String> given = text(key);
    if (given.isPresent() && !given.get().equals(expected)) {
      refuse(key, given.get(), because + quote(expected));
    }
  }

  private void multiFactorAuthentication() {
    boolean withoutTemporaryCredentials =
        caller instanceof FederatedUser
            || caller instanceof FederatedIdentity
            || caller instanceof Service
            || caller instanceof Anonymous
            || caller instanceof CanonicalUser;
    if (withoutTemporaryCredentials) {
      refuseIfPresent(KnownKey.MFA_PRESENT, "this caller's credentials never carry it");
      refuseIfPresent(KnownKey.MFA_AGE, "this caller's credentials never carry it");
    }
    ContextValue present = KnownKey.MFA_PRESENT.in(context);
    boolean authenticated =
        present != null && (present.isUnknown() || present.value(0).folded().equals("true"));
    if (!authenticated) {
      refuseIfPresent(KnownKey.MFA_AGE, "aws:MultiFactorAuthPresent is not true");
    }
  }

  /** Those that follow from others are. */
  private void valuesAreOfTheirType() {
    for (Map.Entry<String, ContextValue> entry : given.entrySet()) {
      ContextValue value = entry.getValue();
      Optional<KeyType> type = catalog.key(entry.getKey()).map(KeyDefinition::type);
      if (type.isEmpty() || !REFUSED_IF_UNPARSABLE.contains(type.get())) {
        continue;
      }
      for (int i = 0; i < value.size(); i++) {
        if (!value.value(i).isA(type.get())) {
          refuse(value.key(), value.value(i).text(), "its values are of type " + type.get());
        }
      }
    }
  }

  private boolean isPresent(KnownKey key) {
    ContextValue value = key.in(context);
    return value != null && !value.isUnknown() && !(value.isSet() && value.isNullSet());
  }

  private Optional<String> text(KnownKey key) {
    ContextValue value = key.in(context);
    return value == null ? Optional.empty() : value.variable();
  }

  private void refuseIfPresent(KnownKey key, String because) {
    ContextValue value = key.in(context);
    if (value != null && isPresent(key)) {
      refuse(key, String.join(", ", value.texts()), because);
    }
  }

  private void refuse(KnownKey key, String value, String because) {
    refuse(key.toString(), value, because);
  }

  private void refuse(String key, String value, String because) {
    throw new RefusedException(
        Code.INVALID_REQUEST,
        "No request by "
            + caller.displayName()
            + " has "
            + key
            + " = "
            + quote(value)
            + ": "
            + because
            + ".",
        "Leave it out, or take the context as given.");
  }
}
