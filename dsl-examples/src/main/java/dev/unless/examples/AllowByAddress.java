package dev.unless.examples;

import static dev.unless.Unless.*;
import static dev.unless.condition.Keys.*;
import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;

import dev.unless.AccessRequest;
import dev.unless.Policy;
import dev.unless.annotation.Accept;
import dev.unless.aws.S3;
import dev.unless.finding.Code;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.User;
import java.util.List;

/** A bucket that one user may use from one address only. */
final class AllowByAddress {
  private static final Account ACCOUNT = account("123456789012");
  private static final User USER = ACCOUNT.user("S3AccessTestUser");
  private static final String BUCKET = "s3-access-example";

  @Accept(
      code = Code.ALLOW_BY_ADDRESS_RESTRICTS_NOTHING,
      reason = "Published so; the case shows that it restricts nothing.")
  static final Policy ALLOWED =
      bucketPolicy(
          "s3-access-example",
          allow(S3.allActions())
              .to(account("123456789012").user("S3AccessTestUser"))
              .on(S3.object("s3-access-example", anything()))
              .when(sourceIp("203.0.113.77"))
              .named("Stmt1569214584336"));

  static final Policy DENIED =
      bucketPolicy(
          "s3-access-example",
          deny(S3.allActions())
              .to(account("123456789012").user("S3AccessTestUser"))
              .unless(sourceIp("203.0.113.77"))
              .named("Stmtxxxxxxxxxxxxxxx"));

  private static final Setting USUAL = Setting.inBucketOf(ACCOUNT);

  private AllowByAddress() {}

  static PublishedCase example() {
    return new PublishedCase(
        "Allow by address restricts nothing",
        "One user reads the bucket from one address only. The first policy allows that address; the"
            + " second denies every other.",
        List.of(allowed(), denied()),
        List.of(),
        List.of(),
        List.of());
  }

  private static Rebuilt allowed() {
    return Rebuilt.of(
        "Allow the address",
        Published.bucketPolicy("published/internet-1-allow-by-ip-fails", BUCKET),
        JavaPolicy.of(AllowByAddress.class, "ALLOWED", ALLOWED),
        Row.both(
            USUAL,
            readFrom("198.51.100.1"),
            ALLOW,
            "The Allow does not apply, and is not needed: the identity policy allows."),
        Row.both(
            Setting.withoutIdentity(ACCOUNT),
            readFrom("198.51.100.1"),
            IMPLICIT_DENY,
            "It restricts only those whom nothing else allows. (A policy's Id decides nothing.)"));
  }

  private static Rebuilt denied() {
    return Rebuilt.of(
        "Deny every other",
        Published.bucketPolicy("published/internet-2-deny-by-ip-works", BUCKET),
        JavaPolicy.of(AllowByAddress.class, "DENIED", DENIED),
        Row.both(
            USUAL,
            readFrom("198.51.100.1"),
            EXPLICIT_DENY,
            "A Deny restricts, whatever the identity policy allows."),
        Row.both(USUAL, readFrom("203.0.113.77"), ALLOW, "The one address gets through."));
  }

  private static AccessRequest readFrom(String address) {
    return request(S3.GET_OBJECT, S3.object(BUCKET, "report")).by(USER).from(address);
  }
}
