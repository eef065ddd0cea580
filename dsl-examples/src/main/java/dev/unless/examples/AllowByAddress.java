package dev.unless.examples;

import static dev.unless.examples.Policy.published;

import dev.unless.decide.Caller;
import dev.unless.decide.Outcome;
import dev.unless.decide.Request;
import java.util.List;

/** A bucket that one user may use from one address only. */
final class AllowByAddress {
  private static final Setting ALLOW = Setting.of(published("internet-1-allow-by-ip-fails"));
  private static final Setting DENY = Setting.of(published("internet-2-deny-by-ip-works"));

  private AllowByAddress() {}

  static PublishedCase example() {
    Request wrongAddress = from("198.51.100.1");
    return new PublishedCase(
        "Allow by address restricts nothing",
        "One user reads the bucket from one address only. The first policy allows that address; the"
            + " second denies every other.",
        List.of(
            new Row(
                ALLOW,
                wrongAddress,
                Outcome.ALLOW,
                "The Allow does not apply, and is not needed: the identity policy allows."),
            new Row(
                ALLOW.withIdentity(),
                wrongAddress,
                Outcome.IMPLICIT_DENY,
                "It restricts only those whom nothing else allows."),
            new Row(
                DENY,
                wrongAddress,
                Outcome.EXPLICIT_DENY,
                "A Deny restricts, whatever the identity policy allows."),
            new Row(DENY, from("203.0.113.77"), Outcome.ALLOW, "The one address gets through.")),
        List.of(),
        List.of());
  }

  private static Request from(String address) {
    return Request.builder(
            Caller.ofArn("arn:aws:iam::123456789012:user/S3AccessTestUser"),
            "s3:GetObject",
            "arn:aws:s3:::s3-access-example/report")
        .resourceAccount("123456789012")
        .with("aws:SourceIp", address)
        .build();
  }
}
