package dev.unless.examples;

import static dev.unless.Unless.*;
import static dev.unless.aws.ServicePrincipals.*;
import static dev.unless.condition.Keys.*;

import dev.unless.Policy;
import dev.unless.annotation.Accept;
import dev.unless.aws.S3;
import dev.unless.finding.Code;
import dev.unless.vocabulary.Account;
import java.util.List;

/** A bucket for one network only, to which services still deliver logs. */
@Accept(
    code = Code.RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL,
    reason = "Published so; AWS\'s own guides add the source today.")
final class LogDelivery {
  static final Account ACCOUNT = account("058066485239");
  static final String BUCKET = "chibayuki-from-vpce";

  static final Policy NETWORK_OR_SERVICE =
      bucketPolicy(
          "chibayuki-from-vpce",
          deny(S3.PUT_OBJECT, S3.GET_OBJECT, S3.GET_BUCKET_ACL, S3.LIST_BUCKET)
              .toEveryone()
              .unless(sourceIp("202.0.113.5/32"))
              .unless(principalIsAwsService())
              .unless(sourceVpce("vpce-0123456789abcdef0")));

  static final Policy WITH_DELIVERY =
      bucketPolicy(
          "chibayuki-from-vpce",
          deny(S3.PUT_OBJECT, S3.GET_OBJECT, S3.GET_BUCKET_ACL, S3.LIST_BUCKET)
              .toEveryone()
              .unless(sourceIp("202.0.113.5/32"))
              .unless(principalIsAwsService())
              .unless(sourceVpce("vpce-0123456789abcdef0")),
          allow(S3.GET_BUCKET_ACL)
              .to(CLOUDTRAIL)
              .on(S3.bucket("chibayuki-from-vpce"))
              .named("AWSCloudTrailAclCheck20150319"),
          allow(S3.PUT_OBJECT)
              .to(CLOUDTRAIL)
              .on(S3.object("chibayuki-from-vpce", pattern("test-trail/AWSLogs/058066485239/*")))
              .when(S3.X_AMZ_ACL.is("bucket-owner-full-control"))
              .named("AWSCloudTrailWrite20150319"),
          allow(S3.PUT_OBJECT)
              .to(LOG_DELIVERY)
              .on(S3.object("chibayuki-from-vpce", pattern("test-flow-log/AWSLogs/012345678910/*")))
              .when(S3.X_AMZ_ACL.is("bucket-owner-full-control"))
              .named("AWSLogDeliveryWrite"),
          allow(S3.GET_BUCKET_ACL)
              .to(LOG_DELIVERY)
              .on(S3.bucket("chibayuki-from-vpce"))
              .named("AWSLogDeliveryAclCheck"));

  static final Policy SERVICES_BY_NAME =
      bucketPolicy(
          "chibayuki-from-vpce",
          deny(S3.PUT_OBJECT, S3.GET_OBJECT, S3.GET_BUCKET_ACL, S3.LIST_BUCKET)
              .toEveryone()
              .unless(sourceIp("202.0.113.5/32"))
              .unless(principalServiceName(CLOUDTRAIL, CONFIG))
              .unless(sourceVpce("vpce-0123456789abcdef0")));

  static final Policy VPC_OR_SERVICE =
      bucketPolicy(
          "my-logs-bucket",
          deny(S3.PUT_OBJECT)
              .toEveryone()
              .on(S3.object("my-logs-bucket", pattern("AWSLogs/AccountNumber/*")))
              .unless(sourceVpc("vpc-111bbb22"))
              .unless(principalServiceName(CLOUDTRAIL, LOG_DELIVERY))
              .named("expected-network+service-principal"));

  private LogDelivery() {}

  static PublishedCase example() {
    Row anonymous = LogDeliveryRows.anonymous();
    Rebuilt service =
        Rebuilt.of(
            "One network, and services",
            Published.bucketPolicy("published/service-1-principal-is-aws-service", BUCKET),
            java("NETWORK_OR_SERVICE", NETWORK_OR_SERVICE),
            LogDeliveryRows.undelivered(),
            anonymous);
    return new PublishedCase(
        "Service principals under network restrictions",
        "One address and one VPC endpoint may use the bucket, nobody else; CloudTrail and the VPC"
            + " flow logs still deliver to it, though they come from neither.",
        List.of(service, withDelivery(), notPrincipal(), viaService(), vpcOrService()),
        List.of(),
        List.of(
            new Loophole(
                service,
                anonymous,
                "Anonymous requests lack aws:PrincipalIsAWSService. Of an absent key Bool is false,"
                    + " for \"false\" too, so the Deny never applies: once somebody allows everyone"
                    + " to read, the network no longer matters to those who do not sign."
                    + " BoolIfExists is true of an absent key, so ours applies.")),
        List.of());
  }

  private static Rebuilt withDelivery() {
    return Rebuilt.of(
        "The same, and what the services deliver",
        Published.bucketPolicy("published/service-2-with-log-delivery", BUCKET),
        java("WITH_DELIVERY", WITH_DELIVERY),
        LogDeliveryRows.delivered());
  }

  private static Rebuilt notPrincipal() {
    return Rebuilt.of(
        "Services by NotPrincipal",
        Published.bucketPolicy("published/service-3-not-principal-as-published", BUCKET),
        java("SERVICES_BY_NAME", SERVICES_BY_NAME),
        LogDeliveryRows.notPrincipal());
  }

  private static Rebuilt viaService() {
    return Rebuilt.of(
        "Services by aws:ViaAWSService",
        Published.bucketPolicy("published/service-4-via-aws-service-as-published", BUCKET),
        java("NETWORK_OR_SERVICE", NETWORK_OR_SERVICE),
        LogDeliveryRows.viaService());
  }

  private static Rebuilt vpcOrService() {
    return Rebuilt.of(
        "One VPC, and services by name",
        Published.bucketPolicy("published/service-5-principal-service-name", "my-logs-bucket"),
        java("VPC_OR_SERVICE", VPC_OR_SERVICE),
        LogDeliveryRows.vpcOrService());
  }

  private static JavaPolicy java(String field, Policy policy) {
    return JavaPolicy.of(LogDelivery.class, field, policy);
  }
}
