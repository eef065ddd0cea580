package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Caller;
import dev.unless.decide.Decider;
import dev.unless.decide.Decision;
import dev.unless.decide.Outcome;
import dev.unless.decide.Request;
import dev.unless.decide.RequestBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneEndpointOnlyTest {
  private static final String BUCKET = "arn:aws:s3:::dummy-bucket-001fca5c5e5d";
  private static final Setting PUBLISHED = Setting.of(Policy.published("vpce-1-not-principal"));
  private static final Setting OURS = Setting.of(Policy.ours("vpce-1-everyone-except"));

  @Test
  void theDenialIsWordedAsAwsWordsIt() {
    Decision decision = OneEndpointOnly.example().rows().get(1).decide();

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
    Decider published = Decider.of(PUBLISHED.layers());
    Decider ours = Decider.of(OURS.layers());

    for (Caller caller : callers()) {
      for (String action : List.of("s3:ListBucket", "s3:PutBucketPolicy")) {
        for (Request request : List.of(inside(caller, action), outside(caller, action))) {
          assertThat(ours.outcome(request))
              .as("%s %s", request, request.keys())
              .isEqualTo(published.outcome(request));
        }
      }
    }
  }

  @Test
  void oursExceptsTheRootUserAndNotItsAccount() {
    Decider ours = Decider.of(OURS.layers());
    Caller root = Caller.ofArn("arn:aws:iam::123456789012:root");
    Caller user = Caller.ofArn("arn:aws:iam::123456789012:user/somebody");

    assertThat(ours.outcome(outside(root, "s3:ListBucket"))).isEqualTo(Outcome.ALLOW);
    assertThat(ours.outcome(outside(user, "s3:ListBucket"))).isEqualTo(Outcome.EXPLICIT_DENY);
  }

  private static List<Caller> callers() {
    return List.of(
        Caller.ofArn("arn:aws:iam::123456789012:root"),
        Caller.ofArn("arn:aws:iam::123456789012:user/operator"),
        Caller.ofArn("arn:aws:iam::123456789012:user/somebody"),
        Caller.ofArn("arn:aws:sts::123456789012:assumed-role/ec2_s3access_role/i-0"),
        Caller.ofArn("arn:aws:iam::210987654321:user/operator"),
        Caller.ofArn("arn:aws:iam::210987654321:root"),
        new Caller.Service("cloudtrail.amazonaws.com"),
        new Caller.Anonymous());
  }

  private static Request inside(Caller caller, String action) {
    return request(caller, action).with("aws:SourceVpce", "vpce-0a1b2c3d4e5f60718").build();
  }

  private static Request outside(Caller caller, String action) {
    return request(caller, action).with("aws:SourceIp", "203.0.113.9").build();
  }

  private static RequestBuilder request(Caller caller, String action) {
    return Request.builder(caller, action, BUCKET).resourceAccount("123456789012");
  }
}
