package dev.unless;

import static dev.unless.Calls.ANALYST;
import static dev.unless.Calls.get;
import static dev.unless.Unless.anyOf;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.denyAll;
import static dev.unless.Words.ATHENA;
import static dev.unless.condition.Keys.calledVia;
import static dev.unless.condition.Keys.principalIsAwsService;
import static dev.unless.condition.Keys.sourceIp;
import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Outcome;
import dev.unless.request.RequestBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logs that are read from the office or through Athena: the rule does what its sentence says. */
class PublishedCaseTest {
  private static final BucketPolicy LOGS =
      bucketPolicy(
          "access-logs", denyAll().unless(sourceIp("53.0.2.7/32")).unless(calledVia(ATHENA)));

  private static Outcome decide(RequestBuilder request) {
    return Calls.decide(LOGS, request);
  }

  private static RequestBuilder read() {
    return get(ANALYST, "access-logs/2024/08/24.log");
  }

  private static RequestBuilder through(String service) {
    return read()
        .with("aws:CalledVia", List.of(service))
        .with("aws:ViaAWSService", "true")
        .with("aws:SourceIp", "198.51.100.4");
  }

  @Test
  void aDirectCallFromElsewhereIsDenied() {
    assertThat(decide(read().with("aws:SourceIp", "203.0.113.9"))).isEqualTo(EXPLICIT_DENY);
  }

  @Test
  void aDirectCallFromTheOfficeIsAllowed() {
    assertThat(decide(read().with("aws:SourceIp", "53.0.2.7"))).isEqualTo(ALLOW);
  }

  @Test
  void aCallThroughAthenaIsAllowed() {
    assertThat(decide(through("athena.amazonaws.com"))).isEqualTo(ALLOW);
  }

  @Test
  void aCallThroughAnotherServiceIsDenied() {
    assertThat(decide(through("cloudformation.amazonaws.com"))).isEqualTo(EXPLICIT_DENY);
  }

  @Test
  void aCallThroughAnEndpointHasNoAddressAndIsDenied() {
    assertThat(decide(read().with("aws:SourceVpce", "vpce-1a2b3c4d"))).isEqualTo(EXPLICIT_DENY);
  }

  @Test
  void anotherBucketIsNotTouched() {
    assertThat(decide(get(ANALYST, "reports/final.pdf").with("aws:SourceIp", "203.0.113.9")))
        .isEqualTo(ALLOW);
  }

  @Test
  void anyOfInOneUnlessMeansTheSame() {
    assertThat(
            bucketPolicy(
                "access-logs", denyAll().unless(anyOf(sourceIp("53.0.2.7/32"), calledVia(ATHENA)))))
        .isEqualTo(LOGS);
  }

  @Test
  void anonymousCallersAreDeniedWhereServicesAreSpared() {
    BucketPolicy policy = bucketPolicy("access-logs", denyAll().unless(principalIsAwsService()));
    assertThat(Calls.decide(policy, get(Calls.ANONYMOUS, "access-logs/a")))
        .isEqualTo(EXPLICIT_DENY);
  }
}
