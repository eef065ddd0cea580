package dev.unless.prove;

import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What comparing policies by themselves takes for granted of grants to accounts: alone they let in
 * nobody whose own policies do not allow the same.
 */
final class AccountGrants {
  private static final String COUNTED =
      "a grant to an account is counted as a grant to everyone in it";

  private AccountGrants() {}

  /** The answer, which says so where one of the policies grants to an account. */
  static Answer told(Answer answer, List<PolicyDocument> policies) {
    return policies.stream()
            .flatMap(policy -> policy.statements().stream())
            .anyMatch(AccountGrants::isOne)
        ? answer.fold(
            proved -> new Proved(proved.vacuous(), with(proved.restsOn())),
            refuted -> new Refuted(refuted.witness(), with(refuted.restsOn())),
            unknown -> new Unknown(unknown.where(), unknown.why(), with(unknown.restsOn())))
        : answer;
  }

  private static boolean isOne(Statement statement) {
    return statement.effect() == Effect.ALLOW
        && statement.principal().stream()
            .flatMap(element -> element.principals().stream())
            .anyMatch(principal -> principal.form() == Principal.Form.ACCOUNT);
  }

  private static List<String> with(List<String> restsOn) {
    List<String> more = new ArrayList<>(restsOn);
    more.add(COUNTED);
    return more;
  }
}
