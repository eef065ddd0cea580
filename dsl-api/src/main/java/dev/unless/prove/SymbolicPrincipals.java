package dev.unless.prove;

import dev.unless.decide.GrantReach;
import dev.unless.decide.Naming.Compared;
import dev.unless.decide.PrincipalLogic;
import dev.unless.document.GlobalKey;
import dev.unless.prove.Dimension.Part;
import dev.unless.request.CallerKind;
import dev.unless.request.StandingLogic;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.List;

/** Whom Principal and NotPrincipal reach, as propositions. */
final class SymbolicPrincipals
    implements PrincipalLogic<SymbolicRequest, Proposition>, PropositionLogic {
  /** What the resource of a session's ARN has: its sort, the role, the session. */
  private static final int SESSION_STEPS = 3;

  private final SymbolicRequest request;
  private final StandingLogic<Proposition> standing;

  SymbolicPrincipals(SymbolicRequest request, StandingLogic<Proposition> standing) {
    this.request = request;
    this.standing = standing;
  }

  @Override
  public Propositions propositions() {
    return request.propositions();
  }

  /** A statement with this element reaches the caller, whoever it is, at least so far. */
  static Proposition reaches(
      PrincipalLogic<SymbolicRequest, Proposition> logic,
      SymbolicRequest request,
      PrincipalLogic.Listed element,
      GrantReach atLeast) {
    return request.byKind(kind -> logic.reaches(request, kind, element, atLeast));
  }

  /** Joined at once: of thousands of principals each joining would copy those before. */
  @Override
  public Proposition names(
      SymbolicRequest all, CallerKind kind, Listed element, GrantReach atLeast) {
    return propositions()
        .anyOf(
            element.named().stream()
                .map(principal -> names(all, kind, element, principal, atLeast))
                .toList());
  }

  @Override
  public Proposition isOfGatewayService(SymbolicRequest all) {
    return standing.calls(OF_GATEWAY_SERVICES);
  }

  @Override
  public Proposition isNamed(
      SymbolicRequest all, CallerKind kind, Named principal, Compared compared) {
    String text = principal.principal().text();
    return switch (compared) {
      case NOTHING -> constant(true);
      case ACCOUNT -> isOfAccount(principal);
      case USER_OR_ROLE ->
          request.is(kind == CallerKind.FEDERATED_USER ? Part.ISSUER_ARN : Part.CALLER_ARN, text);
      case CALLER ->
          switch (kind) {
            case ROLE_SESSION -> isSession(text);
            case FEDERATED_USER -> request.is(Part.CALLER_ARN, text);
            default -> request.is(Part.CALLER_NAME, text);
          };
      case UNIQUE_ID -> hasUniqueId(kind, text);
    };
  }

  private Proposition isOfAccount(Named principal) {
    return and(
        principal.account().map(request::callerIsOf).orElse(constant(false)),
        principal.partition().map(request::callerIsIn).orElse(constant(true)));
  }

  /** The session's ARN lacks the path of its role. */
  private Proposition isSession(String text) {
    ParsedArn arn = ParsedArn.of(text);
    String[] steps = arn.resource().split("/", -1);
    if (steps.length != SESSION_STEPS || !arn.region().isEmpty()) {
      return constant(false);
    }
    String roles = "arn:" + arn.partition() + ":iam::" + arn.account() + ":role/";
    TextSet role =
        TextSet.anyOf(
            List.of(
                TextSet.ofLiteral(roles + steps[1]),
                TextSet.of(Text.literal(roles).then(Text.anything()).then("/" + steps[1]))));
    return and(request.isIn(Part.CALLER_ARN, role), request.is(Part.SESSION, steps[2]));
  }

  private Proposition hasUniqueId(CallerKind kind, String id) {
    TextSet own = TextSet.ofLiteral(id);
    TextSet ids = kind.isRole() ? TextSet.anyOf(List.of(own, TextSet.startingWith(id + ":"))) : own;
    return request.holds(GlobalKey.USER_ID.text(), ids);
  }
}
