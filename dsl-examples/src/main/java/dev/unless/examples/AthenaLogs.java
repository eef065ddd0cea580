package dev.unless.examples;

import static dev.unless.Unless.*;
import static dev.unless.aws.ServicePrincipals.*;
import static dev.unless.condition.Keys.*;
import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;

import dev.unless.AccessRequest;
import dev.unless.Authorizer;
import dev.unless.Policy;
import dev.unless.Requests;
import dev.unless.annotation.Accept;
import dev.unless.annotation.Never;
import dev.unless.aws.S3;
import dev.unless.finding.Code;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.ServicePrincipal;
import java.util.List;

/** A log bucket that only one address may read, and Athena on behalf of its users. */
final class AthenaLogs {
  @Accept(
      code = Code.NETWORK_CONDITION_BLOCKS_SERVICES,
      reason = "Published so; the case shows whom it keeps out.")
  static final Policy SOURCE_IP_ONLY =
      bucketPolicy(
          "access-logs",
          deny(S3.actions(pattern("GetObject*"))).toEveryone().unless(sourceIp("53.0.2.7/32")));

  static final Policy ATHENA_TOO =
      bucketPolicy(
          "access-logs",
          deny(S3.actions(pattern("GetObject*")))
              .toEveryone()
              .unless(sourceIp("53.0.2.7/32"))
              .unless(calledVia(ATHENA)));

  static final Policy ONE_ROLE_TOO =
      bucketPolicy(
          "access-logs",
          deny(S3.actions(pattern("GetObject*")))
              .toEveryone()
              .unless(sourceIp("53.0.2.7/32"))
              .unless(userId(pattern("AXXXXXXXXXXXXXXXXXXX:*"))));

  @Never("READS_FROM_ELSEWHERE")
  @Accept(
      code = Code.CONDITIONAL_LOCKOUT,
      reason = "Published so; the case shows whom it keeps out.")
  static final Policy EVERY_ACTION =
      bucketPolicy(
          "access-logs", denyAll().unless(sourceIp("53.0.2.7/32")).unless(calledVia(ATHENA)));

  private static final Account ACCOUNT = account("111122223333");

  /** Whatever else anybody may do. */
  private static final Authorizer BESIDE_ANY_OTHERS =
      Authorizer.forResourcesOf(ACCOUNT).anyOthers();

  static final Requests READS_FROM_ELSEWHERE =
      requests(S3.actions(pattern("GetObject*")))
          .on(S3.object("access-logs", anything()))
          .unless(sourceIp("53.0.2.7/32"))
          .unless(calledVia(ATHENA));

  /** None of {@link #READS_FROM_ELSEWHERE} gets through it. */
  @Never("READS_FROM_ELSEWHERE")
  static final Authorizer LOCKED = BESIDE_ANY_OTHERS.resource(EVERY_ACTION);

  private static final Setting USUAL = Setting.inBucketOf(ACCOUNT);
  private static final String OFFICE = "53.0.2.7";
  private static final String ELSEWHERE = "203.0.113.9";

  private AthenaLogs() {}

  static PublishedCase example() {
    Row direct =
        Row.differs(
            USUAL,
            read().from(ELSEWHERE),
            ALLOW,
            EXPLICIT_DENY,
            "The hole: ForAnyValue excepts Athena and every direct call with it. unless(…) is the"
                + " exact negation of “Athena is on the way”.");
    Rebuilt athena = athena(direct);
    return new PublishedCase(
        "Athena over a restricted log bucket",
        "The server access logs are for one address only, and for Athena when it queries them on"
            + " somebody's behalf: deny all, unless it comes from the address, unless Athena calls.",
        List.of(sourceIpOnly(), athena, oneRole(), everyAction()),
        List.of(),
        List.of(
            new Loophole(
                athena,
                direct,
                "A direct call has no aws:CalledVia. Of an absent key ForAnyValue is false, whatever"
                    + " follows it, so the Deny never applies: everybody with s3:* reads the logs"
                    + " from anywhere. ForAllValues is true of an absent key, so ours applies.")),
        List.of(lock(athena)));
  }

  private static Guarantee lock(Rebuilt athena) {
    return new Guarantee(
        "Nobody reads the logs from elsewhere but through Athena, whatever other policies there"
            + " are: none of these requests gets through.",
        AthenaLogs.class,
        "READS_FROM_ELSEWHERE",
        READS_FROM_ELSEWHERE,
        BESIDE_ANY_OTHERS.resource(athena.publishedPolicy().orElseThrow()),
        LOCKED,
        "Rows are of requests that somebody thought of. A proof is of all that can be made, by"
            + " everybody, with every identity policy, from every network: ours lets none of these"
            + " through. For the published policy the request that gets through is found, and need"
            + " not be thought of.");
  }

  private static Rebuilt sourceIpOnly() {
    return Rebuilt.of(
        "One address",
        Published.bucketPolicy("published/athena-1-source-ip", "access-logs"),
        JavaPolicy.of(AthenaLogs.class, "SOURCE_IP_ONLY", SOURCE_IP_ONLY),
        Row.both(USUAL, read().from(OFFICE), ALLOW, "The one address reads."),
        Row.both(USUAL, read().from(ELSEWHERE), EXPLICIT_DENY, "Any other address does not."),
        Row.both(
            USUAL,
            read().through("vpce-1"),
            EXPLICIT_DENY,
            "Through a VPC endpoint there is no address, so it is not the right one."),
        Row.both(
            USUAL,
            read().from("10.0.0.5").with(CALLED_VIA, ATHENA),
            EXPLICIT_DENY,
            "Athena calls from an address of its own: the query fails."));
  }

  private static Rebuilt athena(Row direct) {
    return Rebuilt.of(
        "One address, and Athena",
        Published.bucketPolicy("published/athena-2-called-via-as-published", "access-logs"),
        JavaPolicy.of(AthenaLogs.class, "ATHENA_TOO", ATHENA_TOO),
        direct,
        Row.both(
            USUAL,
            read().from(ELSEWHERE).with(CALLED_VIA, ATHENA),
            ALLOW,
            "Athena gets through, whoever asks it and from wherever."),
        Row.both(
            USUAL,
            read().from("10.0.0.5").with(CALLED_VIA, ATHENA),
            ALLOW,
            "Athena's own address no longer matters."),
        Row.differs(
            USUAL,
            read().from(ELSEWHERE).with(CALLED_VIA, CLOUDFORMATION, ATHENA),
            EXPLICIT_DENY,
            ALLOW,
            "Athena as the last of several on the way: ForAnyValue is true of CloudFormation, which"
                + " is not Athena, and so denies what was meant to pass."),
        Row.both(
            USUAL,
            read().from(ELSEWHERE).with(CALLED_VIA, CLOUDFORMATION),
            EXPLICIT_DENY,
            "Another service on the way is not Athena."));
  }

  private static Rebuilt oneRole() {
    return Rebuilt.of(
        "One address, and one role",
        Published.bucketPolicy("published/athena-3-userid", "access-logs"),
        JavaPolicy.of(AthenaLogs.class, "ONE_ROLE_TOO", ONE_ROLE_TOO),
        Row.both(
            USUAL,
            read().unknown(SOURCE_IP),
            ALLOW,
            "The listed role reads, whatever the address: it is left unknown here."),
        Row.both(
            USUAL,
            readAs("OtherReader", "AYYYYYYYYYYYYYYYYYYY").from(ELSEWHERE),
            EXPLICIT_DENY,
            "Another role does not, from another address."));
  }

  private static Rebuilt everyAction() {
    return Rebuilt.onlyJava(
        "The same for every action",
        JavaPolicy.of(AthenaLogs.class, "EVERY_ACTION", EVERY_ACTION),
        Row.ours(USUAL, read().from(OFFICE), ALLOW, "denyAll() in a bucket policy is s3:*."),
        Row.ours(USUAL, read().from(ELSEWHERE), EXPLICIT_DENY, "Reading is decided as above."),
        Row.ours(
            USUAL,
            read().from(ELSEWHERE).with(CALLED_VIA, ATHENA),
            ALLOW,
            "Athena gets through, as above."),
        Row.ours(
            USUAL,
            request(S3.PUT_OBJECT, S3.object("access-logs", "2026-08-24.log"))
                .by(ServicePrincipal.of("logging.s3.amazonaws.com")),
            EXPLICIT_DENY,
            "But S3 can deliver no log any more, which is why the policies above deny reading"
                + " only."));
  }

  private static AccessRequest read() {
    return readAs("LogReader", "AXXXXXXXXXXXXXXXXXXX");
  }

  private static AccessRequest readAs(String role, String roleId) {
    return request(S3.GET_OBJECT, S3.object("access-logs", "2026-08-24.log"))
        .by(ACCOUNT.role(role).session("analyst"))
        .uniqueId(roleId);
  }
}
