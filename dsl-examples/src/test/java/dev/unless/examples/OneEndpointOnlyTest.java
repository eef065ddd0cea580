package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.AccessRequest;
import dev.unless.RequestTo;
import dev.unless.Unless;
import dev.unless.aws.S3;
import dev.unless.aws.ServicePrincipals;
import dev.unless.decide.Decision;
import dev.unless.decide.Outcome;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneEndpointOnlyTest {
  private static final Account HOME = OneEndpointOnly.ACCOUNT;
  private static final Rebuilt INSURED = OneEndpointOnly.insured();

  @Test
  void theDenialIsWordedAsAwsWordsIt() {
    Decision decision = INSURED.decideOurs(INSURED.rows().get(1));

    assertThat(decision.outcome()).isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(decision.message())
        .isEqualTo(
            "User: arn:aws:sts::123456789012:assumed-role/ec2_s3access_role/i-064cf8349ce31f6fc is"
                + " not authorized to perform: s3:ListBucket on resource:"
                + " \"arn:aws:s3:::dummy-bucket-001fca5c5e5d\" with an explicit deny in a"
                + " resource-based policy");
  }

  @Test
  void withoutBoundariesOursDecidesAsThePublishedPolicy() {
    for (Action action : List.of(S3.LIST_BUCKET, S3.PUT_BUCKET_POLICY)) {
      for (AccessRequest request : requests(action).toList()) {
        Row row = row(request);
        assertThat(Optional.of(INSURED.decideOurs(row).outcome()))
            .as("%s", request)
            .isEqualTo(INSURED.decidePublished(row).map(Decision::outcome));
      }
    }
  }

  @Test
  void oursExceptsTheRootUserAndNotItsAccount() {
    AccessRequest root = to(S3.LIST_BUCKET).byRootOf(HOME).from("203.0.113.9");
    AccessRequest user = to(S3.LIST_BUCKET).by(HOME.user("somebody")).from("203.0.113.9");

    assertThat(INSURED.decideOurs(row(root)).outcome()).isEqualTo(Outcome.ALLOW);
    assertThat(INSURED.decideOurs(row(user)).outcome()).isEqualTo(Outcome.EXPLICIT_DENY);
  }

  private static Stream<AccessRequest> requests(Action action) {
    Account other = Unless.account("210987654321");
    return Stream.of(
            to(action).byRootOf(HOME),
            to(action).by(HOME.user("operator")),
            to(action).by(HOME.user("somebody")),
            to(action).by(HOME.role("ec2_s3access_role").session("i-0")),
            to(action).by(other.user("operator")),
            to(action).byRootOf(other),
            to(action).by(ServicePrincipals.CLOUDTRAIL),
            to(action).byAnonymous())
        .flatMap(
            request ->
                Stream.of(request.through("vpce-0a1b2c3d4e5f60718"), request.from("203.0.113.9")));
  }

  private static RequestTo to(Action action) {
    return Unless.request(action, S3.bucket(OneEndpointOnly.BUCKET));
  }

  private static Row row(AccessRequest request) {
    return Row.both(OneEndpointOnly.USUAL, request, Outcome.ALLOW, "");
  }
}
