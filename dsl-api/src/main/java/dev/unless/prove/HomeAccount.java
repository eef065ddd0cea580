package dev.unless.prove;

import dev.unless.prove.Dimension.Part;
import dev.unless.request.Request;
import java.util.List;

/**
 * Resources belong to one account where their ARN names none; what is done on no resource is done
 * in that account or in the caller's own.
 *
 * @param account the account
 */
record HomeAccount(String account) implements Besides {
  @Override
  public Proposition holds(AskedPolicies asked) {
    SymbolicRequest request = asked.request();
    Propositions propositions = asked.propositions();
    return propositions.anyOf(
        List.of(
            request.isIn(Part.NAMED_RESOURCE, SymbolicRequest.withSomeAccount()),
            request.ownerIs(account),
            propositions.and(propositions.not(request.namesResource()), request.isSameAccount())));
  }

  @Override
  public boolean isSo(Request request) {
    return RequestDraft.namesAccount(request.resource())
        || request.resourceAccount().filter(account::equals).isPresent()
        || (request.resourceArn().isEmpty()
            && request.caller().account().isPresent()
            && request.caller().account().equals(request.resourceAccount()));
  }
}
