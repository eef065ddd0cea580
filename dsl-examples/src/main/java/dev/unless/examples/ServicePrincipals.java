package dev.unless.examples;

import static dev.unless.examples.Policy.ours;
import static dev.unless.examples.Policy.published;

import dev.unless.decide.Caller;
import dev.unless.decide.Outcome;
import dev.unless.decide.Request;
import dev.unless.decide.RequestBuilder;
import dev.unless.document.PolicyKind;
import java.util.List;
import java.util.stream.Stream;

/** A bucket for one network only, to which services still deliver logs. */
final class ServicePrincipals {
  private static final String ACCOUNT = "058066485239";
  private static final String OFFICE = "202.0.113.5";
  private static final String ELSEWHERE = "198.51.100.1";
  private static final Caller USER = Caller.ofArn("arn:aws:iam::" + ACCOUNT + ":user/chiba");
  private static final Caller INSTANCE =
      Caller.ofArn("arn:aws:sts::" + ACCOUNT + ":assumed-role/ec2/i-0123456789abcdef0");
  private static final Caller CLOUDTRAIL = new Caller.Service("cloudtrail.amazonaws.com");
  private static final Caller FLOW_LOGS = new Caller.Service("delivery.logs.amazonaws.com");
  private static final String TRAIL = "test-trail/AWSLogs/" + ACCOUNT + "/1.json.gz";
  private static final String FLOW_LOG = "test-flow-log/AWSLogs/012345678910/1.log.gz";

  private static final Policy FOR_EVERYONE = Policy.other("allow-everyone", PolicyKind.BUCKET);
  private static final Policy BOOL = published("service-1-principal-is-aws-service");
  private static final Policy BOOL_IF_EXISTS = ours("service-1-principal-is-aws-service");
  private static final Setting LOG_DELIVERY = Setting.of(published("service-2-with-log-delivery"));
  private static final Setting NOT_PRINCIPAL =
      Setting.of(published("service-3-not-principal-as-published"));
  private static final Setting VIA_SERVICE =
      Setting.of(published("service-4-via-aws-service-as-published"));
  private static final Setting SERVICE_NAME =
      Setting.of(published("service-5-principal-service-name"));

  private ServicePrincipals() {}

  static PublishedCase example() {
    return new PublishedCase(
        "Service principals under network restrictions",
        "One address and one VPC endpoint may use the bucket, nobody else; CloudTrail and the VPC"
            + " flow logs still deliver to it, though they come from neither.",
        Stream.of(logDelivery(), anonymous(), otherKeys()).flatMap(List::stream).toList(),
        List.of(),
        List.of(
            new Hole(
                get(new Caller.Anonymous()).with("aws:SourceIp", ELSEWHERE).build(),
                Setting.of(BOOL.and(FOR_EVERYONE)),
                Setting.of(BOOL_IF_EXISTS.and(FOR_EVERYONE)),
                "Anonymous requests lack aws:PrincipalIsAWSService. Of an absent key Bool is false,"
                    + " for \"false\" too, so the Deny never applies: once somebody allows everyone"
                    + " to read, the network no longer matters to those who do not sign."
                    + " BoolIfExists is true of an absent key, so ours applies.")));
  }

  private static List<Row> logDelivery() {
    return List.of(
        new Row(
            LOG_DELIVERY,
            list().with("aws:SourceIp", OFFICE).build(),
            Outcome.ALLOW,
            "A user at the one address gets through."),
        new Row(
            LOG_DELIVERY,
            list().with("aws:SourceIp", ELSEWHERE).build(),
            Outcome.EXPLICIT_DENY,
            "The same user elsewhere does not."),
        new Row(
            LOG_DELIVERY,
            throughEndpoint(),
            Outcome.ALLOW,
            "An instance behind the one endpoint gets through."),
        new Row(
            LOG_DELIVERY.withEndpoint(
                Policy.other("endpoint-denies-get-object", PolicyKind.VPC_ENDPOINT)),
            throughEndpoint(),
            Outcome.EXPLICIT_DENY,
            "Not if the endpoint's own policy denies it."),
        new Row(
            LOG_DELIVERY,
            withAcl(put(CLOUDTRAIL, TRAIL)).build(),
            Outcome.ALLOW,
            "CloudTrail delivers: no Deny for services, and an Allow."),
        new Row(
            LOG_DELIVERY,
            put(CLOUDTRAIL, TRAIL).build(),
            Outcome.IMPLICIT_DENY,
            "Its Allow wants the bucket's owner to have control of the object."),
        new Row(
            LOG_DELIVERY,
            withAcl(put(FLOW_LOGS, FLOW_LOG)).build(),
            Outcome.ALLOW,
            "The flow logs are delivered as well."),
        new Row(
            Setting.of(BOOL),
            withAcl(put(CLOUDTRAIL, TRAIL)).build(),
            Outcome.IMPLICIT_DENY,
            "Without an Allow for it nothing denies CloudTrail, and nothing allows it."));
  }

  private static List<Row> anonymous() {
    Request fromElsewhere = get(new Caller.Anonymous()).with("aws:SourceIp", ELSEWHERE).build();
    return List.of(
        new Row(
            Setting.of(BOOL.and(FOR_EVERYONE)),
            fromElsewhere,
            Outcome.ALLOW,
            "The hole: who does not sign is no service, but is not denied either."),
        new Row(
            Setting.of(BOOL_IF_EXISTS.and(FOR_EVERYONE)),
            fromElsewhere,
            Outcome.EXPLICIT_DENY,
            "The exact negation of “a service calls” closes it."));
  }

  private static List<Row> otherKeys() {
    return List.of(
        new Row(
            NOT_PRINCIPAL,
            withAcl(put(CLOUDTRAIL, TRAIL)).build(),
            Outcome.IMPLICIT_DENY,
            "NotPrincipal with services: by AWS's rules CloudTrail is not denied."),
        new Row(
            NOT_PRINCIPAL,
            list().with("aws:SourceIp", ELSEWHERE).build(),
            Outcome.EXPLICIT_DENY,
            "By AWS's rules a user elsewhere is denied. The author saw otherwise: that it did not"
                + " protect. Excepting aws:PrincipalServiceName is the way."),
        new Row(
            VIA_SERVICE,
            withAcl(put(CLOUDTRAIL, TRAIL)).build(),
            Outcome.EXPLICIT_DENY,
            "The wrong key: CloudTrail calls for itself, not on somebody's behalf."),
        new Row(
            SERVICE_NAME,
            putLog(CLOUDTRAIL).build(),
            Outcome.IMPLICIT_DENY,
            "Excepted by name: nothing denies CloudTrail (and nothing here allows it)."),
        new Row(
            SERVICE_NAME,
            putLog(USER).with("aws:SourceVpc", "vpc-111bbb22").build(),
            Outcome.ALLOW,
            "Nothing denies a user in the expected VPC."),
        new Row(
            SERVICE_NAME,
            putLog(USER).with("aws:SourceIp", ELSEWHERE).build(),
            Outcome.EXPLICIT_DENY,
            "A user elsewhere is denied."));
  }

  private static RequestBuilder list() {
    return request(USER, "s3:ListBucket", "chibayuki-from-vpce");
  }

  private static Request throughEndpoint() {
    return get(INSTANCE).with("aws:SourceVpce", "vpce-0123456789abcdef0").build();
  }

  private static RequestBuilder get(Caller caller) {
    return request(caller, "s3:GetObject", "chibayuki-from-vpce/report");
  }

  private static RequestBuilder put(Caller caller, String key) {
    return request(caller, "s3:PutObject", "chibayuki-from-vpce/" + key);
  }

  private static RequestBuilder putLog(Caller caller) {
    return request(caller, "s3:PutObject", "my-logs-bucket/AWSLogs/AccountNumber/1.json.gz");
  }

  private static RequestBuilder withAcl(RequestBuilder put) {
    return put.with("s3:x-amz-acl", "bucket-owner-full-control");
  }

  private static RequestBuilder request(Caller caller, String action, String resource) {
    return Request.builder(caller, action, "arn:aws:s3:::" + resource).resourceAccount(ACCOUNT);
  }
}
