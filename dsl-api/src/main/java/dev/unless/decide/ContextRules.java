package dev.unless.decide;

import static dev.unless.text.GrammarException.quote;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyDefinition;
import dev.unless.decide.Caller.Anonymous;
import dev.unless.decide.Caller.CanonicalUser;
import dev.unless.decide.Caller.FederatedIdentity;
import dev.unless.decide.Caller.FederatedUser;
import dev.unless.decide.Caller.RoleSession;
import dev.unless.decide.Caller.Service;
import dev.unless.decide.Caller.User;
import dev.unless.document.KeyType;
import dev.unless.finding.Code;
import dev.unless.text.CaseFolding;
import dev.unless.text.GrammarException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What AWS guarantees of a request's context, given who calls. A context that breaks a rule belongs
 * to no request.
 *
 * <p>Source: IAM User Guide, "AWS global condition context keys" and "Forward access sessions".
 */
final class ContextRules {
  private static final List<KeyType> REFUSED_IF_UNPARSABLE =
      List.of(KeyType.BOOL, KeyType.NUMERIC, KeyType.DATE, KeyType.IP_ADDRESS);

  private final Caller caller;
  private final Map<String, ContextValue> context;
  private final Catalog catalog;

  ContextRules(Caller caller, Map<String, ContextValue> context, Catalog catalog) {
    this.caller = caller;
    this.context = context;
    this.catalog = catalog;
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
    for (String key : CallerKeys.of(caller).keySet()) {
      ContextValue value = context.get(CaseFolding.fold(key));
      if (value != null && value.isUnknown()) {
        throw new GrammarException(
            Code.INVALID_REQUEST,
            key + " follows from the caller and cannot be unknown.",
            "Leave it out.");
      }
    }
  }

  private void callersKeysAreTheCallers() {
    CallerKeys.of(caller)
        .forEach(
            (key, expected) ->
                text(key)
                    .filter(given -> !given.equals(expected))
                    .ifPresent(given -> refuse(key, given, "the caller's is " + quote(expected))));
    if (!(caller instanceof User)) {
      refuseIfPresent(KeyNames.USER_NAME, "only users carry it");
    }
    if (caller instanceof Anonymous) {
      refuseIfPresent(KeyNames.PRINCIPAL_ARN, "anonymous callers lack it");
      refuseIfPresent(KeyNames.PRINCIPAL_IS_AWS_SERVICE, "anonymous callers lack it");
    }
    if (caller instanceof RoleSession session) {
      text(KeyNames.USER_ID)
          .filter(
              id ->
                  id.indexOf(':') <= 0
                      || !id.substring(id.indexOf(':') + 1).equals(session.session()))
          .ifPresent(
              id ->
                  refuse(KeyNames.USER_ID, id, "a role session's is roleid:" + session.session()));
    }
    if (caller instanceof User) {
      text(KeyNames.USER_ID)
          .filter(id -> id.indexOf(':') >= 0)
          .ifPresent(id -> refuse(KeyNames.USER_ID, id, "a user's has no colon"));
    }
  }

  private void serviceKeysBelongToServices() {
    if (caller instanceof Service service) {
      ContextValue names = context.get(CaseFolding.fold(KeyNames.PRINCIPAL_SERVICE_NAMES_LIST));
      if (names != null && !names.isUnknown() && !names.texts().contains(service.name())) {
        refuse(
            KeyNames.PRINCIPAL_SERVICE_NAMES_LIST,
            names.texts().toString(),
            "it holds the caller's name");
      }
    } else {
      KeyNames.OF_SERVICES.forEach(key -> refuseIfPresent(key, "only service principals carry it"));
    }
  }

  private void networkIsOneWay() {
    if (!text(KeyNames.SOURCE_IP).isPresent()) {
      return;
    }
    KeyNames.OF_ENDPOINTS.forEach(
        key ->
            refuseIfPresent(key, "a call with aws:SourceIp does not come through a VPC endpoint"));
  }

  private void servicesOnTheWay() {
    boolean calledVia =
        isPresent(KeyNames.CALLED_VIA)
            || isPresent(KeyNames.CALLED_VIA_FIRST)
            || isPresent(KeyNames.CALLED_VIA_LAST);
    Optional<String> via = text(KeyNames.VIA_AWS_SERVICE).map(CaseFolding::fold);
    if (calledVia && via.isPresent() && !via.get().equals("true")) {
      refuse(KeyNames.VIA_AWS_SERVICE, via.get(), "aws:CalledVia means that a service calls");
    }
    calledViaEndsAgree();
    if (via.isPresent() && via.get().equals("true")) {
      if (caller instanceof Service
          || caller instanceof Anonymous
          || caller instanceof FederatedIdentity) {
        refuse(
            KeyNames.VIA_AWS_SERVICE,
            "true",
            "a service calls only on behalf of a signed-in principal");
      }
      KeyNames.OF_ENDPOINTS.forEach(
          key ->
              refuseIfPresent(
                  key, "a service that calls on somebody's behalf does not pass it on"));
    }
  }

  private void calledViaEndsAgree() {
    ContextValue chain = context.get(CaseFolding.fold(KeyNames.CALLED_VIA));
    if (chain == null || chain.isUnknown() || chain.isNullSet()) {
      return;
    }
    List<String> services = chain.texts();
    agrees(KeyNames.CALLED_VIA_FIRST, services.get(0));
    agrees(KeyNames.CALLED_VIA_LAST, services.get(services.size() - 1));
  }

  private void agrees(String key, String expected) {
    text(key)
        .filter(given -> !given.equals(expected))
        .ifPresent(given -> refuse(key, given, "aws:CalledVia makes it " + quote(expected)));
  }

  private void multiFactorAuthentication() {
    boolean withoutTemporaryCredentials =
        caller instanceof FederatedUser
            || caller instanceof FederatedIdentity
            || caller instanceof Service
            || caller instanceof Anonymous
            || caller instanceof CanonicalUser;
    if (withoutTemporaryCredentials) {
      refuseIfPresent(KeyNames.MFA_PRESENT, "this caller's credentials never carry it");
      refuseIfPresent(KeyNames.MFA_AGE, "this caller's credentials never carry it");
    }
    ContextValue present = context.get(CaseFolding.fold(KeyNames.MFA_PRESENT));
    boolean authenticated =
        present != null && (present.isUnknown() || present.value(0).folded().equals("true"));
    if (!authenticated) {
      refuseIfPresent(KeyNames.MFA_AGE, "aws:MultiFactorAuthPresent is not true");
    }
  }

  private void valuesAreOfTheirType() {
    for (ContextValue value : context.values()) {
      Optional<KeyType> type =
          catalog.key(value.key()).map(KeyDefinition::type).filter(REFUSED_IF_UNPARSABLE::contains);
      for (int i = 0; type.isPresent() && i < value.size(); i++) {
        if (!value.value(i).isA(type.get())) {
          refuse(value.key(), value.value(i).text(), "its values are of type " + type.get());
        }
      }
    }
  }

  private boolean isPresent(String key) {
    ContextValue value = context.get(CaseFolding.fold(key));
    return value != null && !value.isUnknown() && !(value.isSet() && value.isNullSet());
  }

  private Optional<String> text(String key) {
    ContextValue value = context.get(CaseFolding.fold(key));
    return value == null ? Optional.empty() : value.variable();
  }

  private void refuseIfPresent(String key, String because) {
    ContextValue value = context.get(CaseFolding.fold(key));
    if (value != null && isPresent(key)) {
      refuse(key, String.join(", ", value.texts()), because);
    }
  }

  private void refuse(String key, String value, String because) {
    throw new GrammarException(
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
