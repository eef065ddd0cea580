package dev.unless.examples;

import static dev.unless.examples.Policy.ours;
import static dev.unless.examples.Policy.published;

import dev.unless.decide.Caller;
import dev.unless.decide.Outcome;
import dev.unless.decide.Request;
import dev.unless.decide.RequestBuilder;
import java.util.List;

/** A log bucket that only one address may read, and Athena on behalf of its users. */
final class AthenaLogs {
  private static final String OFFICE = "53.0.2.7";
  private static final String ELSEWHERE = "203.0.113.9";
  private static final String ATHENA = "athena.amazonaws.com";
  private static final String CLOUDFORMATION = "cloudformation.amazonaws.com";

  private static final Setting SOURCE_IP = Setting.of(published("athena-1-source-ip"));
  private static final Setting CALLED_VIA =
      Setting.of(published("athena-2-called-via-as-published"));
  private static final Setting CALLED_VIA_OURS = Setting.of(ours("athena-2-called-via"));
  private static final Setting USER_ID = Setting.of(published("athena-3-userid"));

  private AthenaLogs() {}

  static PublishedCase example() {
    return new PublishedCase(
        "Athena over a restricted log bucket",
        "The server access logs are for one address only, and for Athena when it queries them on"
            + " somebody's behalf: deny all, unless it comes from the address, unless Athena calls.",
        List.of(
            new Row(SOURCE_IP, from(OFFICE).build(), Outcome.ALLOW, "The one address reads."),
            new Row(
                SOURCE_IP,
                from(ELSEWHERE).build(),
                Outcome.EXPLICIT_DENY,
                "Any other address does not."),
            new Row(
                SOURCE_IP,
                read().with("aws:SourceVpce", "vpce-1").build(),
                Outcome.EXPLICIT_DENY,
                "Through a VPC endpoint there is no address, so it is not the right one."),
            new Row(
                SOURCE_IP,
                from("10.0.0.5").with("aws:CalledVia", ATHENA).build(),
                Outcome.EXPLICIT_DENY,
                "Athena calls from an address of its own: the query fails."),
            new Row(
                CALLED_VIA,
                from(ELSEWHERE).build(),
                Outcome.ALLOW,
                "The hole: excepting Athena this way excepts every direct call too."),
            new Row(
                CALLED_VIA_OURS,
                from(ELSEWHERE).build(),
                Outcome.EXPLICIT_DENY,
                "The exact negation of “Athena is on the way” closes it."),
            new Row(
                CALLED_VIA_OURS,
                from(ELSEWHERE).with("aws:CalledVia", ATHENA).build(),
                Outcome.ALLOW,
                "Athena gets through, whoever asks it and from wherever."),
            new Row(
                CALLED_VIA_OURS,
                from(ELSEWHERE).with("aws:CalledVia", List.of(CLOUDFORMATION, ATHENA)).build(),
                Outcome.ALLOW,
                "Also as the last of several services on the way."),
            new Row(
                CALLED_VIA_OURS,
                from(ELSEWHERE).with("aws:CalledVia", CLOUDFORMATION).build(),
                Outcome.EXPLICIT_DENY,
                "Another service on the way is not Athena."),
            new Row(
                CALLED_VIA_OURS,
                from("10.0.0.5").with("aws:CalledVia", ATHENA).build(),
                Outcome.ALLOW,
                "Athena's own address no longer matters."),
            new Row(
                USER_ID,
                read().unknown("aws:SourceIp").build(),
                Outcome.ALLOW,
                "The listed role reads, whatever the address: it is left unknown here."),
            new Row(
                USER_ID,
                readAs("OtherReader", "AYYYYYYYYYYYYYYYYYYY")
                    .with("aws:SourceIp", ELSEWHERE)
                    .build(),
                Outcome.EXPLICIT_DENY,
                "Another role does not, from another address.")),
        List.of(),
        List.of(
            new Hole(
                from(ELSEWHERE).build(),
                CALLED_VIA,
                CALLED_VIA_OURS,
                "A direct call has no aws:CalledVia. Of an absent key ForAnyValue is false, whatever"
                    + " follows it, so the Deny never applies: everybody with s3:* reads the logs"
                    + " from anywhere. ForAllValues is true of an absent key, so ours applies.")));
  }

  private static RequestBuilder from(String address) {
    return read().with("aws:SourceIp", address);
  }

  private static RequestBuilder read() {
    return readAs("LogReader", "AXXXXXXXXXXXXXXXXXXX");
  }

  private static RequestBuilder readAs(String role, String roleId) {
    return Request.builder(
            Caller.ofArn("arn:aws:sts::111122223333:assumed-role/" + role + "/analyst"),
            "s3:GetObject",
            "arn:aws:s3:::MyS3ServerAccessLogsBucket/2026-08-24.log")
        .resourceAccount("111122223333")
        .uniqueId(roleId);
  }
}
