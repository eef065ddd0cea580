package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.PolicyDocument;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import org.junit.jupiter.api.Test;

/** Whether all layers together allow no more than others do. */
class ComparedLayersTest {
  private static final Prover PROVER = Prover.of(Catalog.aws());
  private static final String HOME = "111122223333";
  private static final String ANN = "arn:aws:iam::111122223333:user/ann";
  private static final PolicyDocument ALL = allow("'Action':'*','Resource':'*'");
  private static final PolicyDocument READS = allow("'Action':'s3:Get*','Resource':'*'");
  private static final PolicyDocument WRITES = allow("'Action':'s3:Put*','Resource':'*'");

  private static PolicyDocument allow(String rest) {
    return PolicyReader.read(
        ("{'Version':'2012-10-17','Statement':{'Effect':'Allow'," + rest + "}}")
            .replace('\'', '"'));
  }

  private static GivenLayers of(Layers layers) {
    return GivenLayers.of(layers).forResourcesOf(HOME);
  }

  @Test
  void aBoundaryMakesLayersNoMorePermissive() {
    GivenLayers free = of(Layers.none().withIdentity(ALL));
    GivenLayers bounded = of(Layers.none().withIdentity(ALL).withBoundary(READS));

    assertThat(PROVER.noMorePermissive(bounded, free).isProved()).isTrue();
    assertThat(PROVER.noMorePermissive(bounded, free).restsOn())
        .containsExactly("in the reference nobody has a permissions boundary");
    assertThat(PROVER.noMorePermissive(free, bounded).isRefuted()).isTrue();
  }

  @Test
  void aRefutationIsAllowedByTheOneAndNotByTheReference() {
    Layers wide = Layers.none().withIdentity(ALL);
    Layers narrow = Layers.none().withIdentity(READS);
    Answer answer = PROVER.noMorePermissive(of(wide), of(narrow));

    assertThat(answer.isRefuted()).isTrue();
    Witness witness = ((Refuted) answer).witness();
    assertThat(witness.decisions())
        .extracting(Witness.Decided::by)
        .containsExactly("layers", "reference");
    assertThat(Decider.of(wide, Catalog.aws()).outcome(witness.request())).isEqualTo(Outcome.ALLOW);
    assertThat(Decider.of(narrow, Catalog.aws()).outcome(witness.request()).isDenied()).isTrue();
  }

  @Test
  void theSameLayersAreNoMorePermissiveWhateverElseThereIs() {
    Answer answer =
        PROVER.noMorePermissive(
            of(Layers.none().withIdentity(READS)), of(Layers.none().withIdentity(READS)));

    assertThat(answer.isProved()).isTrue();
    assertThat(answer.restsOn()).isEmpty();
  }

  @Test
  void whatNobodyHasInEitherIsTakenForGrantedWhereItMatters() {
    Answer answer =
        PROVER.noMorePermissive(
            of(Layers.none().withBoundary(READS)), of(Layers.none().withBoundary(WRITES)));

    assertThat(answer.isProved()).isTrue();
    assertThat(answer.restsOn()).contains("nobody has an identity policy of their own");
  }

  @Test
  void aKeyThatLeavesItToTheAccountMayTellIdentityPoliciesApart() {
    PolicyDocument keys =
        allow("'Action':'kms:*','Resource':'arn:aws:kms:eu-west-1:111122223333:key/k'");
    Answer answer =
        PROVER.noMorePermissive(
            of(Layers.none().withIdentity(keys)).heldBy(ANN),
            of(Layers.none().withIdentity(READS)).heldBy(ANN));

    assertThat(answer.isProved()).isTrue();
    assertThat(answer.restsOn()).containsExactly("the resource has no policy");
  }

  @Test
  void besideAnyOthersTheSameOthersAreMeant() {
    GivenLayers reads = of(Layers.none().withBoundary(READS)).orAnyOthers();
    GivenLayers writes = of(Layers.none().withBoundary(WRITES)).orAnyOthers();
    Answer answer = PROVER.noMorePermissive(reads, writes);

    assertThat(PROVER.noMorePermissive(reads, reads).isProved()).isTrue();
    assertThat(answer.isRefuted()).isTrue();
    assertThat(((Refuted) answer).witness().beside().words())
        .contains("an identity-based policy that allows everything");
  }

  @Test
  void theSamePoliciesOfOneUserAreNoMorePermissiveThanThoseOfWhoeverCalls() {
    GivenLayers everyones = of(Layers.none().withIdentity(READS));

    assertThat(PROVER.noMorePermissive(everyones.heldBy(ANN), everyones).isProved()).isTrue();
    assertThat(PROVER.noMorePermissive(everyones, everyones.heldBy(ANN)).isRefuted()).isTrue();
  }

  @Test
  void layersOfOtherAccountsAreNotCompared() {
    GivenLayers one = of(Layers.none().withIdentity(READS));
    GivenLayers other = one.forResourcesOf("444455556666");

    assertThatThrownBy(() -> PROVER.noMorePermissive(one, other))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("the account of resources: 111122223333 and 444455556666");
    assertThatThrownBy(() -> PROVER.noMorePermissive(one, one.orAnyOthers()))
        .isInstanceOf(RefusedException.class);
  }
}
