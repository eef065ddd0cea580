package dev.unless.decide;

import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.request.Caller.RoleSession;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a session's role would fare otherwise if it had a path: the ARN of a session lacks it, so
 * a case that names only that takes the role to have none.
 */
final class RolePaths {
  private static final String ROLE = "role/";
  private static final int MOST = 64;

  /** Roles whose names AWS reserves, and the paths that they have. */
  private static final String OF_SERVICE_LINKED = "AWSServiceRoleFor";

  private static final String SERVICE_LINKED_PATH = "aws-service-role/service.amazonaws.com/";
  private static final String OF_IDENTITY_CENTER = "AWSReservedSSO_";
  private static final String IDENTITY_CENTER_PATH = "aws-reserved/sso.amazonaws.com/";

  private final LayerMatchers layers;
  private final Evaluation evaluation;
  private final Request request;

  RolePaths(Evaluation evaluation, Request request) {
    this.layers = evaluation.layers();
    this.evaluation = evaluation;
    this.request = request;
  }

  /**
   * The note that the path bears on the outcome; empty where it was said, or the policies know none
   * that does.
   */
  Optional<Problem> note(Verdict verdict) {
    boolean unsaid =
        request.isAsGiven()
            && !request.says(GlobalKey.PRINCIPAL_ARN)
            && request.caller() instanceof RoleSession session
            && session.roleArn().resource().equals(ROLE + session.roleName());
    return unsaid && (someAskForPaths() || isReserved())
        ? note((RoleSession) request.caller(), verdict)
        : Optional.empty();
  }

  private Optional<Problem> note(RoleSession session, Verdict verdict) {
    return Stream.concat(reserved(session.roleName()), asked(session.roleName()))
        .distinct()
        .limit(MOST)
        .map(path -> session.roleArn().with(ParsedArn.RESOURCE, ROLE + path + session.roleName()))
        .filter(role -> outcome(role, session) != verdict.outcome())
        .findFirst()
        .map(role -> problem(session, role));
  }

  private Outcome outcome(ParsedArn role, RoleSession session) {
    return evaluation.of(request.by(new RoleSession(role, session.session()))).outcome();
  }

  private boolean someAskForPaths() {
    for (PolicyMatcher policy : layers.policies()) {
      if (!policy.askedPaths().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean isReserved() {
    String name = ((RoleSession) request.caller()).roleName();
    return name.startsWith(OF_SERVICE_LINKED) || name.startsWith(OF_IDENTITY_CENTER);
  }

  private static Stream<String> reserved(String name) {
    if (name.startsWith(OF_SERVICE_LINKED)) {
      return Stream.of(SERVICE_LINKED_PATH);
    }
    return name.startsWith(OF_IDENTITY_CENTER) ? Stream.of(IDENTITY_CENTER_PATH) : Stream.empty();
  }

  /** The paths that the policies ask for, of a role of this name or of any. */
  private Stream<String> asked(String name) {
    return layers.policies().stream()
        .flatMap(policy -> policy.askedPaths().stream())
        .filter(asked -> asked.mayBeOf(name))
        .map(AskedPath::path);
  }

  private static Problem problem(RoleSession session, ParsedArn role) {
    return new Problem(
        Code.UNSAID_ROLE_PATH,
        "The ARN of a session lacks the path of its role: "
            + session.displayName()
            + " is taken to be of "
            + session.roleArn()
            + ", and it would be decided otherwise if the role were "
            + role
            + ".",
        session.displayName(),
        "Add the role's ARN to the context, as " + GlobalKey.PRINCIPAL_ARN + ".");
  }
}
