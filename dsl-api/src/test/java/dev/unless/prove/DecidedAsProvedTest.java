package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Applying;
import dev.unless.decide.Decider;
import dev.unless.decide.GrantReach;
import dev.unless.decide.Layers;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.Statement;
import dev.unless.document.Truth;
import dev.unless.laws.Aim;
import dev.unless.laws.AimedCases;
import dev.unless.laws.Case;
import dev.unless.laws.Cases;
import dev.unless.laws.DocumentCase;
import dev.unless.laws.HalfSaid;
import dev.unless.laws.NaiveJudge;
import dev.unless.request.Request;
import dev.unless.semantics.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is claimed of all requests says of each what the decider says, and what the rules say. */
class DecidedAsProvedTest {
  private static final Set<GrantReach> REACHES =
      EnumSet.range(GrantReach.DELEGATED, GrantReach.UNLIMITED);

  @Test
  @Rule("law.proposition")
  void thePropositionOfLayersSaysWhatIsDecided() {
    ProofReport report = new ProofReport();
    Cases.each(
        "the proposition of layers says what is decided",
        Cases.COUNT / 2,
        drawn -> {
          compare(drawn);
          report.add(drawn.layers(), drawn.request());
        });
    AimedCases.each(
        "the proposition of plain layers says what is decided",
        Aim.atEverything(),
        Cases.COUNT / 2,
        drawn -> {
          compare(drawn);
          report.add(drawn.layers(), drawn.request());
        });
    report.show("layers");
    report.requireEveryKind(Cases.COUNT);
    report.requireEveryLayer(Cases.COUNT);
  }

  private static void compare(Case drawn) {
    Truth naive = Company.truth(NaiveJudge.outcome(drawn.layers(), drawn.request()));
    Truth decided =
        Company.truth(Decider.of(drawn.layers(), Catalog.aws()).outcome(drawn.request()));
    Truth proved = Company.of(drawn.layers()).allows(drawn.request());
    if (proved != decided || proved != naive) {
      throw new AssertionError(
          "proved " + proved + ", decided " + decided + ", naive " + naive + "\n" + drawn);
    }
  }

  @Test
  @Rule("law.proposition")
  void thePropositionOfAStatementSaysWhetherItApplies() {
    ProofReport report = new ProofReport();
    DocumentCase.each(
        "the proposition of a statement says whether it applies",
        Cases.COUNT,
        drawn -> {
          PolicyMatcher.Use use = drawn.use();
          Company company =
              Company.of(
                  Layers.none(),
                  new SymbolicRequest(
                      Catalog.aws(), Wholes.of(List.of(use.document())), Map.of(), false),
                  Fault.NONE);
          for (Statement statement : use.document().statements()) {
            Applying decider = new Applying(use, statement);
            GrantReach naiveReach = NaiveJudge.reach(use, statement, drawn.request());
            for (GrantReach reach : REACHES) {
              Truth naive = Truth.of(naiveReach.compareTo(reach) >= 0);
              Truth decided = decider.to(drawn.request(), reach);
              Truth proved = company.applies(use, statement, drawn.request(), reach);
              if (proved != decided || proved != naive) {
                throw new AssertionError(
                    reach
                        + " proved "
                        + proved
                        + ", decided "
                        + decided
                        + ", naive "
                        + naive
                        + "\n"
                        + drawn
                        + "\n"
                        + statement);
              }
            }
          }
          report.add(drawn.kind(), drawn.request());
        });
    report.show("documents");
    report.requireEveryKind(Cases.COUNT);
  }

  /** What hangs on nothing that is unknown is known of both alike. */
  @Test
  void ofAPartialRequestThePropositionContradictsNoDecision() {
    int[] open = new int[2];
    Cases.each(
        "of a partial request the proposition contradicts no decision",
        Cases.COUNT / 20,
        drawn -> {
          Request partial = HalfSaid.of(drawn.request());
          Truth decided = Company.truth(Decider.of(drawn.layers(), Catalog.aws()).outcome(partial));
          Truth proved = Company.of(drawn.layers()).allows(partial);
          if (proved != Truth.UNKNOWN && decided != proved) {
            throw new AssertionError(
                "proved " + proved + ", decided " + decided + " " + partial.unknownKeys() + drawn);
          }
          open[decided == Truth.UNKNOWN ? 0 : 1]++;
        });
    assertThat(Cases.COUNT < 1_000 || (open[0] > 0 && open[1] > 0)).as("some are open").isTrue();
  }
}
