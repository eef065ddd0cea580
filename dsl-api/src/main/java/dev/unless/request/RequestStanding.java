package dev.unless.request;

import dev.unless.catalog.ActionSet;
import dev.unless.document.GlobalKey;
import dev.unless.document.Truth;
import dev.unless.document.TruthLogic;
import java.util.Optional;
import java.util.Set;

/** How one request stands to the layers. */
final class RequestStanding implements StandingLogic<Truth>, TruthLogic {
  private final Request request;
  private final CallerKind kind;

  RequestStanding(Request request) {
    this.request = request;
    this.kind = request.caller().kind();
  }

  @Override
  public Truth callerIs(Set<CallerKind> kinds) {
    return Truth.of(kinds.contains(kind));
  }

  @Override
  public Truth callerHas(ArnFamily form) {
    return Truth.of(CallerKeys.principalArn(request.caller()).filter(form::has).isPresent());
  }

  @Override
  public Truth calls(ActionSet actions) {
    return Truth.of(actions.contains(request.service(), request.foldedAction()));
  }

  @Override
  public Truth isOn(ArnFamily form) {
    return Truth.of(request.resourceArn().isPresent() && form.has(request.resourceArn().get()));
  }

  @Override
  public Truth hasResourceType() {
    return Truth.of(
        request
            .catalog()
            .action(request.action())
            .map(known -> !known.resources().isEmpty())
            .orElse(request.resourceArn().isPresent()));
  }

  @Override
  public Truth isSameAccount() {
    Optional<String> account = request.caller().account();
    return Truth.of(account.isPresent() && account.equals(request.resourceAccount()));
  }

  @Override
  public Truth crossesPartitions() {
    Optional<String> partition = request.caller().partition();
    return Truth.of(
        partition.isPresent()
            && request.resourceArn().isPresent()
            && !partition.get().equals(request.resourceArn().get().partition()));
  }

  @Override
  public Truth callerManagesOrganization() {
    return managesOrganization(request.caller().account());
  }

  @Override
  public Truth ownerManagesOrganization() {
    return managesOrganization(request.resourceAccount());
  }

  private Truth managesOrganization(Optional<String> account) {
    ContextValue management = request.value(GlobalKey.PRINCIPAL_ORG_MASTER_ACCOUNT_ID.folded());
    if (management == null || account.isEmpty()) {
      return Truth.FALSE;
    }
    return management.isUnknown() ? Truth.UNKNOWN : Truth.of(management.variable().equals(account));
  }

  /** As far as was said: that nobody tells when a token was issued does not make it a session. */
  @Override
  public Truth has(GlobalKey key) {
    return request.context().presence(key);
  }

  @Override
  public Truth says(GlobalKey key) {
    ContextValue value = request.value(key.folded());
    return value == null ? Truth.FALSE : value.isTrue();
  }

  @Override
  public Truth someBeginsWith(String foldedKey, String beginning) {
    ContextValue value = request.value(foldedKey);
    if (value == null) {
      return Truth.FALSE;
    }
    return value.isUnknown()
        ? Truth.UNKNOWN
        : Truth.of(value.values().anyMatch(each -> each.text().startsWith(beginning)));
  }
}
