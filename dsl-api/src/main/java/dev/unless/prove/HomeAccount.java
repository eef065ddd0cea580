package dev.unless.prove;

import dev.unless.prove.Dimension.Part;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.List;

/**
 * Resources belong to one account where their ARN names none; what is done on no resource is done
 * in that account or in the caller's own.
 *
 * @param account the account
 */
record HomeAccount(String account) implements Besides {
  private static final TextSet NAMING =
      TextSet.accounts()
          .asField(Text.parse("arn:*:*:*:", Syntax.PATTERN), Text.parse(":*", Syntax.PATTERN));

  @Override
  public Proposition holds(AskedPolicies asked) {
    SymbolicRequest request = asked.request();
    Propositions propositions = asked.propositions();
    return propositions.anyOf(
        List.of(
            request.isIn(Part.NAMED_RESOURCE, NAMING),
            request.ownerIs(account),
            propositions.and(propositions.not(request.namesResource()), request.isSameAccount())));
  }

  @Override
  public boolean isSo(Request request) {
    return request.resourceArn().map(ParsedArn::account).filter(ParsedArn::isAccount).isPresent()
        || request.resourceAccount().filter(account::equals).isPresent()
        || (request.resourceArn().isEmpty()
            && request.caller().account().isPresent()
            && request.caller().account().equals(request.resourceAccount()));
  }
}
