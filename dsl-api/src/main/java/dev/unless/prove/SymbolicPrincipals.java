package dev.unless.prove;

import dev.unless.decide.GrantReach;
import dev.unless.decide.Naming.Compared;
import dev.unless.decide.PrincipalLogic;
import dev.unless.document.GlobalKey;
import dev.unless.document.Principal;
import dev.unless.prove.Dimension.Part;
import dev.unless.request.CallerKind;
import dev.unless.request.StandingLogic;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.List;

/** Whom Principal and NotPrincipal reach, as propositions. */
final class SymbolicPrincipals
    implements PrincipalLogic<SymbolicRequest, Proposition>, PropositionLogic {
  private static final ParsedArn NO_SESSION = ParsedArn.of("arn:aws:sts::111122223333:none");

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
    TextSet texts = principal.principal().texts();
    return switch (compared) {
      case NOTHING -> constant(true);
      case ACCOUNT -> isOfAccount(principal);
      case USER_OR_ROLE ->
          request.isIn(
              kind == CallerKind.FEDERATED_USER ? Part.ISSUER_ARN : Part.CALLER_ARN, texts);
      case CALLER ->
          switch (kind) {
            case ROLE_SESSION -> isSession(principal.principal());
            case FEDERATED_USER -> request.isIn(Part.CALLER_ARN, texts);
            default -> request.isIn(Part.CALLER_NAME, texts);
          };
      case UNIQUE_ID -> hasUniqueId(kind, principal.principal().text());
    };
  }

  private Proposition isOfAccount(Named principal) {
    if (principal.pattern().isPresent()) {
      return request.ofSomePartition(
          partition -> and(request.callerIsIn(partition), isOfAccount(principal, partition)));
    }
    return and(
        principal.account().map(request::callerIsOf).orElse(constant(false)),
        principal.partition().map(request::callerIsIn).orElse(constant(true)));
  }

  private Proposition isOfAccount(Named pattern, String partition) {
    return request.ofSomeAccount(
        account ->
            pattern.isAccount(account, partition) ? request.callerIsOf(account) : constant(false));
  }

  /** The session's ARN lacks the path of its role. */
  private Proposition isSession(Principal principal) {
    ParsedArn arn = ParsedArn.parse(principal.text()).orElse(NO_SESSION);
    String[] steps = arn.resource().split("/", -1);
    boolean sessions = arn.service().equals("sts") && steps[0].equals("assumed-role");
    if (!sessions || steps.length != SESSION_STEPS || !part(principal, arn.region()).contains("")) {
      return constant(false);
    }
    String role = "arn:" + arn.partition() + ":iam::" + arn.account() + ":role/";
    TextSet name = part(principal, steps[1]);
    Text roles = spelt(principal, role);
    TextSet arns =
        TextSet.anyOf(
            List.of(name.asName(roles), name.asName(roles.then(Text.anything()).then("/"))));
    return and(
        request.isIn(Part.CALLER_ARN, arns), request.isIn(Part.SESSION, part(principal, steps[2])));
  }

  private static TextSet part(Principal principal, String spelling) {
    return TextSet.of(spelt(principal, spelling));
  }

  private static Text spelt(Principal principal, String spelling) {
    return principal.isPattern() ? Text.parse(spelling, Syntax.PATTERN) : Text.literal(spelling);
  }

  private Proposition hasUniqueId(CallerKind kind, String id) {
    TextSet own = TextSet.ofLiteral(id);
    TextSet ids = kind.isRole() ? TextSet.anyOf(List.of(own, TextSet.startingWith(id + ":"))) : own;
    return request.holds(GlobalKey.USER_ID.text(), ids);
  }
}
