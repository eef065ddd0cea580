package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Layers;
import dev.unless.document.PolicyDocument;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.request.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions about layers of which the identity policies are one user's or role's alone. */
class HeldLayersTest {
  private static final Prover PROVER = Prover.of(Catalog.aws());
  private static final String HOME = "111122223333";
  private static final String ANN = "arn:aws:iam::111122223333:user/ann";
  private static final String CLERK = "arn:aws:iam::111122223333:role/shop/clerk";
  private static final String ONLY_ANN = "nobody but " + ANN + " has an identity policy";
  private static final PolicyDocument READS = allow("'Action':'s3:Get*','Resource':'*'");

  private static PolicyDocument allow(String rest) {
    return PolicyReader.read(
        ("{'Version':'2012-10-17','Statement':{'Effect':'Allow'," + rest + "}}")
            .replace('\'', '"'));
  }

  private static PolicyDocument readsBy(String condition) {
    return allow(
        "'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*','Condition':{" + condition + "}");
  }

  private static PolicyDocument readsByUser(String name) {
    return readsBy(
        "'ArnEquals':{'aws:PrincipalArn':'arn:aws:iam::111122223333:user/" + name + "'}");
  }

  private static GivenLayers heldBy(String arn) {
    return GivenLayers.of(Layers.none().withIdentity(READS)).forResourcesOf(HOME).heldBy(arn);
  }

  @Test
  void whoHoldsNoIdentityPolicyIsNeverAllowedByOne() {
    Answer answer = PROVER.never(heldBy(ANN), readsByUser("bob"));

    assertThat(answer.isProved()).isTrue();
    assertThat(answer.restsOn()).contains(ONLY_ANN, "the resource has no policy");
  }

  @Test
  void whatTheHolderMayDoRefutesIt() {
    Answer answer = PROVER.never(heldBy(ANN), readsByUser("*"));

    assertThat(answer)
        .isInstanceOfSatisfying(
            Refuted.class,
            refuted ->
                assertThat(refuted.witness().request().caller()).isEqualTo(Caller.ofArn(ANN)));
  }

  @Test
  void aRoleHoldsThemInItsSessions() {
    PolicyDocument sessions = readsBy("'StringEquals':{'aws:PrincipalType':'AssumedRole'}");
    Answer answer = PROVER.never(heldBy(CLERK), sessions);

    assertThat(answer.isRefuted()).isTrue();
    assertThat(((Refuted) answer).witness().request().caller())
        .isInstanceOfSatisfying(
            Caller.RoleSession.class,
            session -> assertThat(session.roleArn().toString()).isEqualTo(CLERK));
    assertThat(PROVER.never(heldBy(ANN), sessions).isProved()).isTrue();
  }

  @Test
  void whatOthersMayAlwaysDoIsNotProvedOfTheHolder() {
    assertThat(PROVER.always(heldBy(ANN), readsByUser("ann")).isProved()).isTrue();
    assertThat(PROVER.always(heldBy(ANN), readsByUser("ann")).restsOn()).doesNotContain(ONLY_ANN);
    assertThat(PROVER.always(heldBy(ANN), readsByUser("bob")).isRefuted()).isTrue();
  }

  @Test
  void othersMayHaveAnyPoliciesWhereThatIsSaid() {
    GivenLayers given = heldBy(ANN).orAnyOthers();

    assertThat(PROVER.never(given, readsByUser("bob")).isRefuted()).isTrue();
    assertThat(PROVER.always(given, readsByUser("ann")).isRefuted()).isTrue();
  }

  @Test
  void onlyUsersAndRolesHoldIdentityPolicies() {
    for (String other :
        List.of(
            "arn:aws:iam::111122223333:root",
            "arn:aws:sts::111122223333:assumed-role/clerk/s1",
            HOME,
            "ann")) {
      assertThatThrownBy(() -> heldBy(other))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("can have no identity policies");
    }
  }

  @Test
  void whereThereAreNoneNobodyHoldsThem() {
    assertThatThrownBy(() -> GivenLayers.of(Layers.none()).heldBy(ANN))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("There are no identity policies");
  }
}
