package dev.unless.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.document.PolicyDocument;
import dev.unless.json.PolicyReader;
import dev.unless.json.PolicyWriter;
import dev.unless.semantics.Rule;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RewritingKeepsDecisionsTest {

  @Test
  @Rule("law.order")
  void reorderingDecidesAsBefore() {
    Cases.each(
        "reordering statements, principals, actions, resources, conditions and values decides as"
            + " before",
        Cases.COUNT,
        drawn -> keepsDecision(drawn, new Rewriter(drawn.pick())::reordered));
  }

  @Test
  @Rule({"law.write-read", "read.round-trip"})
  void writingThenReadingDecidesAsBefore() {
    Cases.each(
        "writing then reading decides as before",
        Cases.COUNT / 2,
        drawn ->
            keepsDecision(
                drawn,
                policy -> {
                  PolicyDocument read =
                      PolicyReader.read(
                          drawn.pick().chance(50)
                              ? PolicyWriter.compact(policy)
                              : PolicyWriter.canonical(policy));
                  assertThat(read).isEqualTo(policy);
                  return read;
                }));
  }

  private static void keepsDecision(Case drawn, UnaryOperator<PolicyDocument> rewriting) {
    Layers rewritten = Edits.eachPolicy(drawn.layers(), rewriting);
    if (Decider.of(drawn.layers(), Catalog.aws()).outcome(drawn.request())
        != Decider.of(rewritten, Catalog.aws()).outcome(drawn.request())) {
      throw new AssertionError(
          drawn + "\nrewritten:\n" + Case.describe(rewritten, drawn.request()));
    }
  }
}
