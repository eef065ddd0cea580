package dev.unless.prove;

import dev.unless.document.GlobalKey;
import dev.unless.request.Request;
import dev.unless.text.TextSet;
import java.util.Optional;

/**
 * Which account manages the organization.
 *
 * @param account the account; where it is not said, neither the caller's nor the resource's
 */
record Management(Optional<String> account) implements Besides {
  private static final GlobalKey KEY = GlobalKey.PRINCIPAL_ORG_MASTER_ACCOUNT_ID;

  @Override
  public Proposition holds(AskedPolicies asked) {
    Propositions propositions = asked.propositions();
    return account
        .map(id -> isManagedBy(id, asked))
        .orElseGet(() -> propositions.not(asked.someManagesOrganization()));
  }

  /** Whoever is in an organization tells so, and so do all of its managing account. */
  private static Proposition isManagedBy(String account, AskedPolicies asked) {
    Propositions propositions = asked.propositions();
    SymbolicRequest request = asked.request();
    return propositions.or(
        request.holds(KEY.text(), TextSet.ofLiteral(account)),
        propositions.not(propositions.or(request.has(KEY), request.callerIsOf(account))));
  }

  @Override
  public boolean isSo(Request request) {
    Optional<String> told = request.values(KEY.text()).stream().findFirst();
    Optional<String> caller = request.caller().account();
    return account
        .map(id -> told.map(id::equals).orElse(!caller.equals(account)))
        .orElseGet(
            () ->
                told.isEmpty()
                    || (!told.equals(caller) && !told.equals(request.resourceAccount())));
  }
}
