package dev.unless.semantics;

import static dev.unless.semantics.Decided.decision;
import static dev.unless.semantics.Decided.identity;
import static dev.unless.semantics.Decided.levels;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.LayerNote;
import dev.unless.decide.LayerNote.ClosedLevel;
import dev.unless.decide.LayerNote.Reason;
import dev.unless.decide.Layers;
import dev.unless.document.Layer;
import dev.unless.request.Caller;
import dev.unless.request.RequestBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why a layer is as it is, where its statements do not tell. */
class LayerNotesTest {
  private static final Layers NAMING_ALICE = resource(allow("*").to(World.USER));

  private static Optional<LayerNote> note(Layers layers, Layer layer, RequestBuilder request) {
    return decision(layers, request).explain().layers().stream()
        .filter(each -> each.layer() == layer)
        .findFirst()
        .orElseThrow()
        .note();
  }

  private static Optional<LayerNote> ofResource(Layers layers, RequestBuilder request) {
    return note(layers, Layer.RESOURCE, request);
  }

  @Test
  void thePolicyOfAResourceMustAllowForOneOfThreeReasons() {
    assertThat(ofResource(NAMING_ALICE, get(World.stranger())))
        .contains(Reason.CALLER_OF_ANOTHER_ACCOUNT);
    assertThat(ofResource(NAMING_ALICE, get(World.service())))
        .contains(Reason.NOTHING_ELSE_ALLOWS_CALLER);
    assertThat(ofResource(NAMING_ALICE, get(World.anonymous())))
        .contains(Reason.NOTHING_ELSE_ALLOWS_CALLER);
    assertThat(ofResource(NAMING_ALICE, request(World.user(), "kms:Decrypt", World.KEY)))
        .contains(Reason.CLOSED_TO_ITS_ACCOUNT);
    assertThat(ofResource(NAMING_ALICE, get(World.user()))).isEmpty();
  }

  @Test
  void whatNoPolicyGivesToAnotherAccountIsSaidBeforeWhoseTheCallerIs() {
    RequestBuilder request =
        request(World.stranger(), "sqs:DeleteQueue", "arn:aws:sqs:eu-west-1:111122223333:q");
    assertThat(ofResource(NAMING_ALICE, request)).contains(Reason.FOR_OWN_ACCOUNT_ONLY);
  }

  @Test
  void nothingReachesIntoAnotherPartition() {
    Caller china = Caller.ofArn("arn:aws-cn:iam::444455556666:user/mallory");
    assertThat(ofResource(resource(allow("*").toAll()), get(china)))
        .contains(Reason.CROSSES_PARTITIONS);
  }

  @Test
  void rootMayAlwaysRepairAPolicyOfABucket() {
    RequestBuilder repair = request(World.root(), "s3:PutBucketPolicy", World.BUCKET);
    assertThat(ofResource(resource(deny("*").toAll()), repair))
        .contains(Reason.ROOT_REPAIRS_BUCKET_POLICY);
    assertThat(
            ofResource(
                resource(deny("*").toAll()), request(World.root(), "s3:GetObject", World.OBJECT)))
        .isEmpty();
  }

  @Test
  void aPolicyThatNamesTheAccountLeavesItToIdentityPolicies() {
    Layers delegating = resource(allow("*").to(World.ACCOUNT));
    assertThat(ofResource(delegating, get(World.user()))).contains(Reason.DELEGATES_TO_ACCOUNT);
    assertThat(ofResource(NAMING_ALICE, get(World.user()))).isEmpty();
    assertThat(ofResource(resource(allow("sqs:*").to(World.ACCOUNT)), get(World.user()))).isEmpty();
    assertThat(ofResource(delegating, get(World.root()))).isEmpty();
    assertThat(
            ofResource(
                resource(allow("*").to(World.ACCOUNT), allow("*").to(World.USER)),
                get(World.user())))
        .isEmpty();
    assertThat(ofResource(Layers.none(), get(World.user()))).isEmpty();
  }

  @Test
  void aLayerThatDoesNotAllowAndNeedNotIsReachedPast() {
    Layers session = NAMING_ALICE.withSession(allow("sqs:*").policy());
    Layers everyone = resource(allow("*").toAll()).withSession(allow("sqs:*").policy());
    assertThat(note(everyone, Layer.IDENTITY, get(World.user()))).contains(Reason.REACHED_PAST);
    assertThat(note(session, Layer.IDENTITY, get(World.user()))).contains(Reason.REACHED_PAST);
    assertThat(note(identity(allow("*")), Layer.IDENTITY, get(World.user()))).isEmpty();
    assertThat(note(identity(allow("sqs:*")), Layer.IDENTITY, get(World.user()))).isEmpty();
  }

  @Test
  void theLevelOfAnOrganizationThatDoesNotAllowIsNamed() {
    Layers second = identity(allow("*")).withServiceControl(levels(allow("*"), allow("sqs:*")));
    Layers first = identity(allow("*")).withServiceControl(levels(allow("sqs:*"), allow("*")));
    assertThat(note(second, Layer.SERVICE_CONTROL, get(World.user()))).contains(new ClosedLevel(1));
    assertThat(note(first, Layer.SERVICE_CONTROL, get(World.user()))).contains(new ClosedLevel(0));
    assertThat(
            note(
                identity(allow("*")).withServiceControl(levels(allow("*"))),
                Layer.SERVICE_CONTROL,
                get(World.user())))
        .isEmpty();
  }

  @Test
  void ofAResourceControlPolicyThatDeniesNothingMoreIsSaid() {
    Layers layers = identity(allow("*")).withResourceControl(levels(deny("s3:PutObject").toAll()));
    assertThat(note(layers, Layer.RESOURCE_CONTROL, get(World.user()))).isEmpty();
  }

  @Test
  void aFederatedSessionIsAllowedNothingWithoutASessionPolicy() {
    assertThat(note(identity(allow("*")), Layer.SESSION, get(World.federated())))
        .contains(Reason.FEDERATED_WITHOUT_SESSION_POLICY);
    assertThat(
            note(
                identity(allow("*")).withSession(allow("sqs:*").policy()),
                Layer.SESSION,
                get(World.federated())))
        .isEmpty();
    assertThat(
            note(
                identity(allow("*")).withSession(allow("*").policy()),
                Layer.SESSION,
                get(World.federated())))
        .isEmpty();
  }

  @Test
  void aLayerThatDoesNotBearOnTheRequestHasNoNote() {
    Layers layers = identity(allow("*")).withVpcEndpoint(deny("*").toAll().policy());
    assertThat(note(layers, Layer.VPC_ENDPOINT, get(World.user()))).isEmpty();
    assertThat(note(layers, Layer.IDENTITY, get(World.service()))).isEmpty();
  }
}
