package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.semantics.Decided.identity;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.World.BUCKET;
import static dev.unless.semantics.World.KEY;
import static dev.unless.semantics.World.OBJECT;
import static dev.unless.semantics.World.ROLE;
import static dev.unless.semantics.World.anonymous;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {
  @Test
  @Rule("several-resources")
  void anActionOnSeveralResourcesMustBeAllowedOnEach() {
    Decider decider = Decider.of(identity(allow("*").on(OBJECT)), Catalog.aws());
    Request object = get(user()).build();
    Request bucket = request(user(), "s3:GetObject", BUCKET).build();
    assertThat(decider.decideAll(List.of(object, object)).outcome()).isEqualTo(ALLOW);
    assertThat(decider.decideAll(List.of(object, bucket)).outcome()).isEqualTo(IMPLICIT_DENY);
    assertThat(decider.decideAll(List.of(object, bucket)).request()).isEqualTo(bucket);
  }

  @Test
  @Rule("not-modelled")
  void whatIsNotModelledDoesNotCount() {
    RequestBuilder publicRead = get(anonymous()).with("s3:x-amz-acl", "private");
    assertThat(outcome(resource(allow("s3:GetObject").toAll()), publicRead)).isEqualTo(ALLOW);
    RequestBuilder granted =
        request(user(), "kms:Decrypt", KEY).with("kms:GrantIsForAWSResource", "true");
    assertThat(outcome(resource(allow("kms:*").to(ROLE)), granted)).isEqualTo(IMPLICIT_DENY);
  }
}
