package dev.unless;

import static dev.unless.Unless.account;
import static dev.unless.Unless.action;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.arn;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.deny;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.everyAction;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.keyPolicy;
import static dev.unless.Unless.originAccessIdentity;
import static dev.unless.Unless.pattern;
import static dev.unless.Unless.permissionsBoundary;
import static dev.unless.Unless.request;
import static dev.unless.Unless.resourceControlPolicy;
import static dev.unless.Unless.serviceControlPolicy;
import static dev.unless.Unless.sessionPolicy;
import static dev.unless.condition.Keys.addressKey;
import static dev.unless.condition.Keys.sourceIp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.condition.Keys;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.finding.RefusedException;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.OriginAccessIdentity;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Region;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.RoleSession;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorizerTest {
  private static final Account OURS = account("111122223333");
  private static final Account THEIRS = account("444455556666");
  private static final RoleSession ANN = OURS.role("analyst").session("ann");
  private static final Action GET = action("s3:GetObject");
  private static final Resource OBJECT = arn("arn:aws:s3:::b/k");
  private static final Policy READER = identityPolicy(allow(GET).onEverything());
  private static final Authorizer READING = Authorizer.forResourcesOf(OURS).identity(READER);

  private static void assertRefused(String message, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(message);
  }

  @Test
  void everyLayerHasItsSay() {
    AccessRequest ask = request(GET, OBJECT).by(ANN).from("203.0.113.9");
    assertThat(READING.outcome(ask)).isEqualTo(Outcome.ALLOW);
    assertThat(
            READING
                .resource(bucketPolicy("b", denyAll().unless(sourceIp("192.0.2.0/24"))))
                .outcome(ask))
        .isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(
            READING
                .boundary(permissionsBoundary(allow(action("s3:PutObject")).onEverything()))
                .outcome(ask))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(READING.session(sessionPolicy(allow(everyAction()).onEverything())).outcome(ask))
        .isEqualTo(Outcome.ALLOW);
    Policy full = serviceControlPolicy(allow(everyAction()).onEverything());
    Policy narrow = serviceControlPolicy(allow(action("sqs:SendMessage")).onEverything());
    Authorizer root = READING.serviceControlLevel(full);
    assertThat(root.serviceControlLevel(full).outcome(ask)).isEqualTo(Outcome.ALLOW);
    assertThat(root.serviceControlLevel(narrow).decide(ask).message())
        .contains("service control policy");
  }

  @Test
  void aPreparedRequestIsDecidedAlike() {
    AccessRequest ask = request(GET, OBJECT).by(OURS.user("ann")).with(Keys.SECURE_TRANSPORT, true);
    assertThat(READING.outcome(READING.prepare(ask))).isEqualTo(READING.decide(ask).outcome());
  }

  @Test
  void identityPoliciesAddUpAndOtherLayersAreGivenOnce() {
    Policy none = identityPolicy(denyAll());
    assertThat(READING.identity(none).outcome(request(GET, OBJECT).by(ANN)))
        .isEqualTo(Outcome.EXPLICIT_DENY);
    Authorizer bounded = READING.boundary(permissionsBoundary(denyAll()));
    assertRefused("given before", () -> bounded.boundary(permissionsBoundary(denyAll())));
  }

  @Test
  void aPolicyIsGivenToTheLayerOfItsKind() {
    assertRefused(
        "identity(…) does not take a BucketPolicy",
        () -> READING.identity(bucketPolicy("b", denyAll())));
    assertRefused("resource(…) does not take an IdentityPolicy", () -> READING.resource(READER));
  }

  @Test
  void thePoliciesOfOneLevelAddUpAndLevelsBoundEachOther() {
    Policy full = serviceControlPolicy(allow(everyAction()).onEverything());
    Policy narrow = serviceControlPolicy(allow(action("sqs:SendMessage")).onEverything());
    AccessRequest ask = request(GET, OBJECT).by(ANN);

    assertThat(READING.serviceControlLevel(full, narrow).outcome(ask)).isEqualTo(Outcome.ALLOW);
    assertThat(READING.serviceControlLevel(full).serviceControlLevel(narrow).outcome(ask))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(READING.serviceControlLevel(narrow).serviceControlLevel(full).outcome(ask))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(READING.serviceControlLevel(full).serviceControlLevel(full, narrow).layers())
        .isEqualTo(
            Layers.none()
                .withIdentity(READING.layers().identity())
                .withServiceControl(
                    List.of(
                        List.of(full.document()), List.of(full.document(), narrow.document()))));
  }

  @Test
  void aLevelWithoutPoliciesAllowsNothing() {
    AccessRequest ask = request(GET, OBJECT).by(ANN);

    assertThat(READING.outcome(ask)).isEqualTo(Outcome.ALLOW);
    assertThat(READING.serviceControlLevel(List.of()).outcome(ask))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(READING.resourceControlLevel(List.of()).outcome(ask)).isEqualTo(Outcome.ALLOW);
  }

  @Test
  void aResourceControlPolicyDeniesAtWhicheverLevelItStands() {
    Policy denial = resourceControlPolicy(deny(GET));
    Policy other = resourceControlPolicy(deny(action("sqs:SendMessage")));
    AccessRequest ask = request(GET, OBJECT).by(ANN);

    assertThat(READING.resourceControlLevel(other).outcome(ask)).isEqualTo(Outcome.ALLOW);
    assertThat(READING.resourceControlLevel(other).resourceControlLevel(denial).outcome(ask))
        .isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(READING.resourceControlLevel(denial, other).outcome(ask))
        .isEqualTo(Outcome.EXPLICIT_DENY);
  }

  @Test
  void aLevelTakesPoliciesOfItsKind() {
    assertRefused(
        "serviceControlLevel(…) does not take an IdentityPolicy",
        () -> READING.serviceControlLevel(READER));
    assertRefused(
        "resourceControlLevel(…) does not take a BucketPolicy",
        () -> READING.resourceControlLevel(List.of(bucketPolicy("b", denyAll()))));
  }

  @Test
  void aResourcePolicyCountsForItsOwnResourceOnly() {
    Authorizer logs = READING.resource(bucketPolicy("logs", denyAll()));
    assertRefused(
        "is not the resource whose policy was given",
        () -> logs.decide(request(GET, OBJECT).by(ANN)));
    Authorizer key = READING.resource(keyPolicy(allow(everyAction()).to(OURS.role("analyst"))));
    assertRefused(
        "is not the resource whose policy was given",
        () -> key.decide(request(GET, OBJECT).by(ANN)));
    assertThat(
            key.outcome(
                request(action("kms:Decrypt"), arn("arn:aws:kms:eu-west-1:111122223333:key/1"))
                    .by(ANN)))
        .isEqualTo(Outcome.ALLOW);
  }

  @Test
  void aResourceOfAnotherAccountIsNotDecidedHere() {
    Resource theirs = arn("arn:aws:sqs:eu-west-1:444455556666:q");
    assertRefused(
        "is not of the account 111122223333",
        () -> READING.decide(request(action("sqs:SendMessage"), theirs).by(ANN)));
    Authorizer ours =
        Authorizer.forResourcesOf(OURS)
            .identity(identityPolicy(allow(everyAction()).onEverything()));
    Resource odd = arn("arn:aws:sqs:eu-west-1:11112222333:q");
    assertThat(ours.outcome(request(action("sqs:SendMessage"), odd).by(THEIRS.user("eve"))))
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  @Test
  void whatAnArnLeavesOutIsTheOwners() {
    Resource queue =
        Resource.of("arn:${Partition}:sqs:${Region}:${Account}:${Name}", "", Unless.text("q"));
    Action send = action("sqs:SendMessage");
    assertThat(READING.prepare(request(send, queue.in(Region.of("eu-west-1"))).by(ANN)).resource())
        .isEqualTo("arn:aws:sqs:eu-west-1:111122223333:q");
    assertRefused("is not one resource", () -> READING.prepare(request(send, queue).by(ANN)));
    assertRefused(
        "is not one resource",
        () -> READING.prepare(request(GET, arn(pattern("arn:aws:s3:::b/*"))).by(ANN)));
  }

  @Test
  void theCallerIsOfTheResourcesPartition() {
    Resource chinese = arn("arn:aws-cn:s3:::b/k");
    assertThat(READING.outcome(request(GET, chinese).by(OURS.user("ann"))))
        .isEqualTo(Outcome.ALLOW);
  }

  @Test
  void aValueIsOfItsKeysTypeWhateverTheCatalogueKnows() {
    AccessRequest ask = request(GET, OBJECT).by(ANN);
    assertRefused("is no address", () -> ask.with(addressKey("my:ip"), "10.0.0.1 "));
    assertRefused("values are of type ARN", () -> ask.with(Keys.arnKey("my:arn"), "nonsense"));
    assertRefused("digits", () -> ask.with(Keys.numberKey("my:n"), new BigDecimal("1e2000000000")));
    assertThat(READING.prepare(ask.with(Keys.numberKey("my:n"), 7)).values("my:n"))
        .containsExactly("7");
  }

  @Test
  void anActionIsAskedOnAResourceOfItsOwn() {
    Action open = action("shop:GetItem");
    Resource store = arn("arn:aws:shop:eu-west-1:111122223333:store/s");
    Resource item = arn("arn:aws:shop:eu-west-1:111122223333:store/s/i");
    assertRefused(
        "Name one of its resources: item", () -> READING.prepare(request(open, store).by(ANN)));
    assertRefused("is not made without a resource", () -> READING.prepare(request(open).by(ANN)));
    assertThat(READING.prepare(request(open, item).by(ANN)).resource()).endsWith("store/s/i");
    assertThat(READING.prepare(request(action("shop:DescribeStores")).by(ANN)).resource())
        .isEqualTo("*");
  }

  @Test
  void aFederatedSessionTellsItsIssuer() {
    Authorizer toAnn =
        Authorizer.forResourcesOf(OURS)
            .resource(bucketPolicy("b", allow(GET).to(OURS.user("ann"))))
            .session(sessionPolicy(allow(GET).onEverything()));
    assertThat(toAnn.outcome(request(GET, OBJECT).by(OURS.federatedUser("fed"), OURS.user("ann"))))
        .isEqualTo(Outcome.ALLOW);
    assertThat(toAnn.outcome(request(GET, OBJECT).by(OURS.federatedUser("fed"))))
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  @Test
  void anOriginAccessIdentityReadsWhatTheBucketsPolicyOpensToIt() {
    OriginAccessIdentity cloudFront = originAccessIdentity("EH1HDMB1FH2TC");
    Authorizer distribution =
        Authorizer.forResourcesOf(OURS).resource(bucketPolicy("b", allow(GET).to(cloudFront)));
    assertThat(distribution.outcome(request(GET, OBJECT).by(cloudFront))).isEqualTo(Outcome.ALLOW);
    assertThat(distribution.outcome(request(GET, OBJECT).by(originAccessIdentity("E2"))))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(READING.outcome(request(GET, OBJECT).by(cloudFront)))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    Resource chinese = arn("arn:aws-cn:s3:::b/k");
    Authorizer inChina =
        Authorizer.forResourcesOf(OURS)
            .resource(bucketPolicy("b", allow(GET).to(cloudFront)).in(Partition.AWS_CN));
    assertThat(inChina.outcome(request(GET, chinese).by(cloudFront))).isEqualTo(Outcome.ALLOW);
  }
}
