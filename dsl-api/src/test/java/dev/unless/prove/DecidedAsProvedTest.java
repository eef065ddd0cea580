package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.document.Truth;
import dev.unless.laws.Cases;
import org.junit.jupiter.api.Test;

/** A proposition about all requests says of each what the decider says. */
class DecidedAsProvedTest {
  @Test
  void thePropositionOfACompanyOfPoliciesSaysWhatTheDeciderSays() {
    Cases.each(
        "the proposition says what the decider says",
        Cases.COUNT,
        drawn -> {
          Company company = Company.of(drawn.layers(), drawn.request());
          Truth truth = new RequestFacts(drawn.request()).holds(company.access());
          assertThat(truth)
              .as("%s", drawn)
              .isEqualTo(
                  Company.truth(
                      Decider.of(drawn.layers(), Catalog.aws()).outcome(drawn.request())));
        });
  }
}
