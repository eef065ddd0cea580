package dev.unless.bench.decide;

import static dev.unless.Unless.account;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.request;
import static dev.unless.Unless.startsWith;
import static dev.unless.aws.ServicePrincipals.ATHENA;
import static dev.unless.condition.Keys.CALLED_VIA;
import static dev.unless.condition.Keys.calledVia;
import static dev.unless.condition.Keys.sourceIp;

import dev.unless.AccessRequest;
import dev.unless.Authorizer;
import dev.unless.aws.S3;
import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Outcome;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.RoleSession;
import dev.unless.vocabulary.ServicePrincipal;

/** The policy in this library's words. */
final class ByUnless implements PeerAnswer {
  private static final Account ACCOUNT = account("111122223333");
  private static final RoleSession CALLER = ACCOUNT.role("analyst").session("s1");
  private static final ParsedArn ROLE = ParsedArn.of(CALLER.role().arn(Partition.AWS));

  static final Authorizer AUTHORIZER =
      Authorizer.forResourcesOf(ACCOUNT)
          .identity(
              identityPolicy(
                  allow(S3.GET_OBJECT)
                      .on(S3.object(PlainRequest.BUCKET, startsWith(PlainRequest.PREFIX)))))
          .resource(
              bucketPolicy(
                  PlainRequest.BUCKET,
                  denyAll().unless(sourceIp(PlainRequest.NETWORK)).unless(calledVia(ATHENA))));

  /** The same policies without the front door. */
  static final Decider DECIDER = Decider.of(AUTHORIZER.layers(), Catalog.aws());

  /** The same request without the front door. */
  static Request textsOf(PlainRequest call) {
    return Request.builder(
            new Caller.RoleSession(ROLE, CALLER.name()), call.action(), call.arn(), Catalog.aws())
        .resourceAccount(ACCOUNT.id())
        .with("aws:SourceIp", call.address())
        .with("aws:CalledVia", call.via())
        .with("aws:ViaAWSService", call.via().isEmpty() ? "false" : "true")
        .build();
  }

  static AccessRequest requestOf(PlainRequest call) {
    return request(Action.of(call.action()), S3.object(PlainRequest.BUCKET, call.key()))
        .by(CALLER)
        .from(call.address())
        .with(CALLED_VIA, call.via().stream().map(ServicePrincipal::of).toList());
  }

  @Override
  public boolean isAllowed(PlainRequest call) {
    return AUTHORIZER.outcome(requestOf(call)) == Outcome.ALLOW;
  }
}
