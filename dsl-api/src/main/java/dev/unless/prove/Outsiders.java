package dev.unless.prove;

import dev.unless.document.FixedValue;
import dev.unless.document.GlobalKey;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.Principal.Form;
import dev.unless.prove.Dimension.Part;
import dev.unless.request.CallerKeys;
import dev.unless.request.CallerKind;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import dev.unless.text.TextSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who calls without being named: nobody known, a member of an account that no text of the policy
 * names, somebody of a provider, or a service that it does not name.
 *
 * <p>Ruling: canonical users and origin access identities are left out, whom only their own name
 * reaches or what reaches everyone. None but members of accounts has an ARN.
 *
 * @param accounts the accounts that the policy names
 * @param services the services that it names as principals
 * @param ids the unique ids that it names as principals
 */
record Outsiders(Set<String> accounts, Set<String> services, Set<String> ids) implements Besides {
  private static final Set<CallerKind> MEMBERS =
      CallerKind.which(kind -> kind.isMember() && kind != CallerKind.ROLE);
  private static final Set<CallerKind> UNNAMED =
      Set.of(CallerKind.ANONYMOUS, CallerKind.FEDERATED_IDENTITY);
  private static final TextSet SERVICES = TextSet.ofPattern("?*.amazonaws.com");

  static Outsiders of(PolicyDocument policy) {
    return new Outsiders(
        Wholes.namedAccounts(List.of(policy)),
        named(policy, Form.SERVICE),
        named(policy, Form.UNIQUE_ID));
  }

  private static Set<String> named(PolicyDocument policy, Form form) {
    return policy.statements().stream()
        .flatMap(statement -> statement.principal().stream())
        .flatMap(element -> element.principals().stream())
        .filter(principal -> principal.form() == form)
        .map(Principal::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public Proposition holds(AskedPolicies asked) {
    SymbolicRequest request = asked.request();
    Propositions propositions = asked.propositions();
    Proposition stranger =
        propositions.anyOf(
            request.wholes().accounts().stream()
                .filter(account -> !accounts.contains(account))
                .map(request::callerIsOf)
                .toList());
    Proposition known =
        propositions.anyOf(
            ids.stream()
                .map(id -> request.holds(GlobalKey.USER_ID.text(), new FixedValue.Id(id).texts()))
                .toList());
    Proposition withoutArn = propositions.not(request.has(GlobalKey.PRINCIPAL_ARN));
    return propositions.anyOf(
        List.of(
            propositions.and(request.callerIs(UNNAMED), withoutArn),
            propositions.allOf(
                List.of(request.callerIs(MEMBERS), stranger, propositions.not(known))),
            propositions.allOf(
                List.of(
                    request.callerIs(Set.of(CallerKind.SERVICE)),
                    withoutArn,
                    request.isIn(Part.CALLER_NAME, SERVICES),
                    propositions.not(request.isOneOf(Part.CALLER_NAME, services))))));
  }

  @Override
  public boolean isSo(Request request) {
    CallerKind kind = request.caller().kind();
    if (!kind.isMember() && request.has(GlobalKey.PRINCIPAL_ARN.text())) {
      return false;
    }
    if (UNNAMED.contains(kind)) {
      return true;
    }
    if (kind == CallerKind.SERVICE) {
      return !services.contains(request.caller().displayName());
    }
    Stream<String> account =
        CallerKeys.principalArn(request.caller()).map(ParsedArn::account).stream();
    return MEMBERS.contains(kind)
        && account.noneMatch(accounts::contains)
        && request.values(GlobalKey.USER_ID.text()).stream().noneMatch(this::isOfKnown);
  }

  private boolean isOfKnown(String userId) {
    return ids.stream().anyMatch(id -> new FixedValue.Id(id).has(userId));
  }
}
