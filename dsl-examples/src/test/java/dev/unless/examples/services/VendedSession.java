package dev.unless.examples.services;

import static dev.unless.Unless.*;

import dev.unless.AccessRequest;
import dev.unless.Authorizer;
import dev.unless.RequestTo;
import dev.unless.SessionPolicy;
import dev.unless.annotation.Accept;
import dev.unless.aws.Kms;
import dev.unless.decide.Outcome;
import dev.unless.document.PolicyDocument;
import dev.unless.finding.Code;
import dev.unless.json.PolicyReader;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Region;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.RoleSession;

/** The session of a role that may do everything, under the session policy that a service made. */
@Accept(
    code = Code.PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE,
    reason = "The session's policy is what limits it.")
@Accept(
    code = Code.CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE,
    reason = "The session's policy is what limits it.")
final class VendedSession {
  static final Account ACCOUNT = account("111122223333");
  static final Region REGION = Region.of("eu-west-1");
  static final Resource KEY = Kms.key("1234abcd-12ab-34cd-56ef-1234567890ab").in(REGION, ACCOUNT);

  private static final RoleSession CALLER = ACCOUNT.role("vending").session("client");

  private VendedSession() {}

  static AccessRequest by(RequestTo request) {
    return request.by(CALLER);
  }

  static Outcome decide(SessionPolicy session, AccessRequest request) {
    return session(session).outcome(request);
  }

  /** The same for a key, whose own policy leaves it to the account. */
  static Outcome decideOnKey(SessionPolicy session, AccessRequest request) {
    return session(session)
        .resource(keyPolicy(allow(Kms.allActions()).to(ACCOUNT)).in(session.partition()))
        .outcome(request);
  }

  private static Authorizer session(SessionPolicy session) {
    return Authorizer.forResourcesOf(ACCOUNT)
        .identity(identityPolicy(allow(everyAction()).onEverything()))
        .session(session);
  }

  static PolicyDocument document(String json) {
    return PolicyReader.read(json);
  }
}
