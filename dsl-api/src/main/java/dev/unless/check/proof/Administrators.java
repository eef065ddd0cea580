package dev.unless.check.proof;

import dev.unless.catalog.ActionDefinition;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionEntry;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
import dev.unless.document.Statement;
import dev.unless.document.Truth;
import dev.unless.operator.Operator;
import dev.unless.request.CallerKind;
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The requests by which those who belong to an account change policies. */
final class Administrators {
  /** Only requests that a service makes for somebody carry it. */
  private static final String VIA_SERVICE = "kms:ViaService";

  private Administrators() {}

  /** Whatever members of accounts ask for: no service changes a policy on its own account. */
  static Statement members() {
    return Parts.to(
        Parts.under(List.of()), Principal.lenient(PrincipalType.AWS, "arn:*:iam::*:root"));
  }

  /**
   * An ordinary request for one of the actions, on what the statement is about and by whom: direct,
   * from the internet, and an address that none of the Denies names. It has none of the keys that
   * such requests never carry; all else is as the Denies want it.
   */
  static Statement request(
      StatementView about, List<ActionDefinition> actions, List<StatementView> denies) {
    List<ConditionEntry> conditions = new ArrayList<>();
    conditions.add(
        Elsewhere.entry(Operator.BOOL, GlobalKey.VIA_AWS_SERVICE.text(), List.of("false")));
    conditions.addAll(Elsewhere.entries(denies));
    ofServices().map(Elsewhere::absent).forEach(conditions::add);
    conditions.add(Elsewhere.absent(VIA_SERVICE));
    conditions.addAll(uncarried(actions, denies));
    ActionElement of =
        new ActionElement(
            false,
            actions.stream().map(action -> new ActionPattern(action.action().toString())).toList());
    Statement whose =
        about.hasNotPrincipal() ? Parts.toEveryone(about.statement()) : about.statement();
    return Parts.under(Parts.of(whose, of), conditions);
  }

  /** The keys that only services carry which call on their own account. */
  private static Stream<String> ofServices() {
    return GlobalKey.about(KeySubject.SERVICE_PRINCIPAL).stream()
        .filter(key -> CallerKind.USER.carries(key) != Truth.TRUE)
        .map(GlobalKey::folded);
  }

  /** That keys are absent which requests for the actions never carry. */
  private static List<ConditionEntry> uncarried(
      List<ActionDefinition> actions, List<StatementView> denies) {
    return denies.stream()
        .flatMap(deny -> deny.entries().stream())
        .filter(entry -> !PolicyActions.mayCarry(actions, entry))
        .filter(entry -> entry.globalKey().isEmpty() && !entry.isOn(VIA_SERVICE))
        .map(entry -> CaseFolding.fold(entry.key()))
        .distinct()
        .map(Elsewhere::absent)
        .toList();
  }
}
