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
import dev.unless.laws.NaiveJudge;
import dev.unless.semantics.Rule;
import java.util.EnumSet;
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
  }

  private static void compare(Case drawn) {
    Truth naive = Company.truth(NaiveJudge.outcome(drawn.layers(), drawn.request()));
    Truth decided =
        Company.truth(Decider.of(drawn.layers(), Catalog.aws()).outcome(drawn.request()));
    Truth proved = Company.of(drawn.layers(), drawn.request()).allows(drawn.request());
    if (proved != decided || proved != naive) {
      throw new AssertionError(
          "proved " + proved + ", decided " + decided + ", naive " + naive + "\n" + drawn);
    }
  }

  @Test
  void thePropositionOfAStatementSaysWhetherItApplies() {
    ProofReport report = new ProofReport();
    DocumentCase.each(
        "the proposition of a statement says whether it applies",
        Cases.COUNT,
        drawn -> {
          PolicyMatcher.Use use = drawn.use();
          Company company = Company.of(Layers.none(), drawn.request());
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
    assertThat(report.cases()).isPositive();
  }
}
