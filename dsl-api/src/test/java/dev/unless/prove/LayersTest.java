package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.PolicyDocument;
import dev.unless.json.PolicyReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Questions about all layers together. */
class LayersTest {
  private static final Prover PROVER = Prover.of(Catalog.aws());
  private static final String HOME = "111122223333";
  private static final PolicyDocument ALL = allow("'Action':'*','Resource':'*'");
  private static final PolicyDocument READS = allow("'Action':'s3:Get*','Resource':'*'");
  private static final PolicyDocument ANN_READS =
      allow(
          "'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*','Condition':{'ArnEquals':"
              + "{'aws:PrincipalArn':'arn:aws:iam::111122223333:user/ann'}}");

  private static PolicyDocument allow(String rest) {
    return read("{'Effect':'Allow'," + rest + "}");
  }

  private static PolicyDocument read(String statement) {
    return PolicyReader.read(
        ("{'Version':'2012-10-17','Statement':" + statement + "}").replace('\'', '"'));
  }

  private static GivenLayers of(Layers layers) {
    return GivenLayers.of(layers).forResourcesOf(HOME);
  }

  @Test
  void whatABoundaryDoesNotAllowIsNeverAllowedUnlessTheResourceDoes() {
    Layers layers = Layers.none().withIdentity(ALL).withBoundary(READS);
    PolicyDocument writes =
        allow(
            "'Action':'s3:PutObject','Resource':'arn:aws:s3:::b/*','Condition':{'StringEquals':"
                + "{'aws:PrincipalAccount':'111122223333','aws:PrincipalType':'User'}}");

    assertThat(PROVER.never(of(layers), writes).isProved()).isTrue();
    assertThat(PROVER.never(of(layers), writes).restsOn()).contains("the resource has no policy");
    assertThat(PROVER.never(of(layers).orAnyOthers(), writes).isRefuted()).isTrue();
  }

  @Test
  void aRefutationIsDecidedSoByAllLayersTogether() {
    Layers layers = Layers.none().withIdentity(READS);
    Answer answer = PROVER.never(of(layers), ANN_READS);

    assertThat(answer.isRefuted()).isTrue();
    Witness witness = ((Refuted) answer).witness();
    assertThat(Decider.of(layers, Catalog.aws()).outcome(witness.request()))
        .isEqualTo(Outcome.ALLOW);
    assertThat(witness.request().resourceAccount()).contains(HOME);
  }

  @Test
  void whatIsAlwaysAllowedHangsOnWhatIsNotThere() {
    Answer answer = PROVER.always(of(Layers.none().withIdentity(READS)), ANN_READS);

    assertThat(answer.isProved()).isTrue();
    assertThat(answer.restsOn())
        .contains(
            "resources without an account in their ARN belong to " + HOME,
            "nobody has a permissions boundary",
            "the organization of the caller has no service control policies",
            "the resource has no policy");
  }

  @Test
  void ofNoRequestsEverythingIsProvedOfNothing() {
    PolicyDocument none =
        allow(
            "'Action':'s3:GetObject','Resource':'*','Condition':{'StringEquals':"
                + "{'s3:prefix':'a'},'Null':{'s3:prefix':'true'}}");

    assertThat(PROVER.always(of(Layers.none()), none))
        .isInstanceOfSatisfying(Proved.class, proof -> assertThat(proof.vacuous()).isTrue());
  }

  @Test
  void serviceControlPoliciesDoNotBindTheAccountThatManagesTheOrganization() {
    PolicyDocument nothing = read("{'Effect':'Deny','Action':'*','Resource':'*'}");
    GivenLayers given =
        of(
            Layers.none()
                .withIdentity(ALL)
                .withServiceControl(List.of(List.of(ALL), List.of(ALL, nothing))));
    PolicyDocument users =
        allow(
            "'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*','Condition':{'StringEquals':"
                + "{'aws:PrincipalType':'User','aws:PrincipalAccount':'111122223333'}}");

    assertThat(PROVER.never(given, users).isProved()).isTrue();
    assertThat(PROVER.never(given, users).restsOn())
        .contains("neither the caller's account nor the resource's manages the organization");
    assertThat(PROVER.never(given.managedBy(HOME), users).isRefuted()).isTrue();
    assertThat(PROVER.never(given.managedBy("444455556666"), users).isProved()).isTrue();
  }

  @Test
  void accountsAndPartitionsThatAreToldAreHeldTo() {
    Layers layers = Layers.none().withIdentity(READS);
    PolicyDocument all = allow("'Action':'s3:GetObject','Resource':'arn:aws-cn:s3:::b/*'");
    GivenLayers inChina =
        new GivenLayers(
            layers,
            Optional.of(HOME),
            Optional.empty(),
            Optional.of("aws-cn"),
            Set.of(),
            false,
            Optional.empty());
    GivenLayers elsewhere =
        new GivenLayers(
            layers,
            Optional.of(HOME),
            Optional.empty(),
            Optional.of("aws"),
            Set.of(),
            false,
            Optional.empty());

    assertThat(PROVER.never(inChina, all).isRefuted()).isTrue();
    assertThat(PROVER.never(elsewhere, all).isProved()).isTrue();
  }
}
