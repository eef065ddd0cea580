package dev.unless.examples;

import static dev.unless.Unless.*;
import static dev.unless.aws.ServicePrincipals.*;
import static dev.unless.condition.Keys.SOURCE_VPC;
import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;

import dev.unless.AccessRequest;
import dev.unless.EndpointPolicy;
import dev.unless.RequestTo;
import dev.unless.ResourceRule;
import dev.unless.annotation.Accept;
import dev.unless.aws.S3;
import dev.unless.finding.Code;
import dev.unless.vocabulary.ServicePrincipal;
import dev.unless.vocabulary.User;

/** The requests of {@link LogDelivery}. */
final class LogDeliveryRows {
  private static final String BUCKET = LogDelivery.BUCKET;
  private static final String OFFICE = "202.0.113.5";
  private static final String ELSEWHERE = "198.51.100.1";
  private static final User USER = LogDelivery.ACCOUNT.user("chiba");
  private static final String TRAIL = "test-trail/AWSLogs/058066485239/1.json.gz";
  private static final String FLOW_LOG = "test-flow-log/AWSLogs/012345678910/1.log.gz";

  @Accept(code = Code.PUBLIC_ACCESS, reason = "It shows what the published Deny leaves open.")
  private static final ResourceRule FOR_EVERYONE =
      allow(S3.GET_OBJECT).toEveryone().on(S3.object(BUCKET, anything())).named("AllowEveryone");

  private static final EndpointPolicy NO_GET_OBJECT =
      endpointPolicy(
          allow(S3.allActions()).toEveryone().onEverything(),
          deny(S3.GET_OBJECT).toEveryone().onEverything());
  private static final Setting USUAL = Setting.inBucketOf(LogDelivery.ACCOUNT);

  private LogDeliveryRows() {}

  static Row undelivered() {
    return Row.both(
        USUAL,
        withAcl(put(CLOUDTRAIL, TRAIL)),
        IMPLICIT_DENY,
        "Without an Allow for it nothing denies CloudTrail, and nothing allows it.");
  }

  static Row anonymous() {
    return Row.differs(
        USUAL.withRule("where everyone is allowed to read", FOR_EVERYONE),
        get().byAnonymous().from(ELSEWHERE),
        ALLOW,
        EXPLICIT_DENY,
        "The hole: who does not sign is no service, but is not denied either. unless(…) is the"
            + " exact negation of “a service calls”.");
  }

  static Row[] delivered() {
    return new Row[] {
      Row.both(USUAL, list().from(OFFICE), ALLOW, "A user at the one address gets through."),
      Row.both(USUAL, list().from(ELSEWHERE), EXPLICIT_DENY, "The same user elsewhere does not."),
      Row.both(
          USUAL, throughEndpoint(), ALLOW, "An instance behind the one endpoint gets through."),
      Row.both(
          USUAL.withEndpoint("under an endpoint policy that denies s3:GetObject", NO_GET_OBJECT),
          throughEndpoint(),
          EXPLICIT_DENY,
          "Not if the endpoint's own policy denies it."),
      Row.both(
          USUAL,
          withAcl(put(CLOUDTRAIL, TRAIL)),
          ALLOW,
          "CloudTrail delivers: no Deny for services, and an Allow."),
      Row.both(
          USUAL,
          put(CLOUDTRAIL, TRAIL),
          IMPLICIT_DENY,
          "Its Allow wants the bucket's owner to have control of the object."),
      Row.both(
          USUAL,
          withAcl(put(LOG_DELIVERY, FLOW_LOG)),
          ALLOW,
          "The flow logs are delivered as well.")
    };
  }

  static Row[] notPrincipal() {
    return new Row[] {
      Row.both(
          USUAL,
          withAcl(put(CLOUDTRAIL, TRAIL)),
          IMPLICIT_DENY,
          "By AWS's rules CloudTrail is not denied (and nothing here allows it)."),
      Row.both(
          USUAL,
          list().from(ELSEWHERE),
          EXPLICIT_DENY,
          "By AWS's rules a user elsewhere is denied. The author saw otherwise: that NotPrincipal"
              + " did not protect. Unless cannot write it, and excepts aws:PrincipalServiceName.")
    };
  }

  static Row viaService() {
    return Row.differs(
        USUAL,
        withAcl(put(CLOUDTRAIL, TRAIL)),
        EXPLICIT_DENY,
        IMPLICIT_DENY,
        "The wrong key: CloudTrail calls for itself, not on somebody's behalf. Ours asks whether a"
            + " service calls, so that an Allow is all that is missing.");
  }

  static Row[] vpcOrService() {
    RequestTo put =
        request(S3.PUT_OBJECT, S3.object("my-logs-bucket", "AWSLogs/AccountNumber/1.json.gz"));
    return new Row[] {
      Row.both(
          USUAL,
          put.by(CLOUDTRAIL),
          IMPLICIT_DENY,
          "Excepted by name: nothing denies CloudTrail (and nothing here allows it)."),
      Row.both(
          USUAL,
          put.by(USER).with(SOURCE_VPC, "vpc-111bbb22"),
          ALLOW,
          "Nothing denies a user in the expected VPC."),
      Row.both(
          USUAL,
          put.by(USER).from(ELSEWHERE),
          EXPLICIT_DENY,
          "A user elsewhere is denied. StringNotEquals is true of an absent key: without IfExists it"
              + " is the same.")
    };
  }

  private static AccessRequest list() {
    return request(S3.LIST_BUCKET, S3.bucket(BUCKET)).by(USER);
  }

  private static RequestTo get() {
    return request(S3.GET_OBJECT, S3.object(BUCKET, "report"));
  }

  private static AccessRequest throughEndpoint() {
    return get()
        .by(LogDelivery.ACCOUNT.role("ec2").session("i-0123456789abcdef0"))
        .through("vpce-0123456789abcdef0");
  }

  private static AccessRequest put(ServicePrincipal service, String key) {
    return request(S3.PUT_OBJECT, S3.object(BUCKET, key)).by(service);
  }

  private static AccessRequest withAcl(AccessRequest put) {
    return put.with(S3.X_AMZ_ACL, "bucket-owner-full-control");
  }
}
