package dev.unless.bench.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {
  @Test
  void theErrorsOfARatioAddUpAsSquares() {
    Estimate ratio = new Estimate(200, 6).dividedBy(new Estimate(100, 4));
    assertThat(ratio.value()).isEqualTo(2);
    assertThat(ratio.error()).isEqualTo(0.1, within(1e-12));
  }

  @Test
  void anExactBaseLeavesTheRelativeErrorAsItIs() {
    Estimate ratio = new Estimate(30, 3).dividedBy(new Estimate(10, 0));
    assertThat(ratio.value()).isEqualTo(3);
    assertThat(ratio.error()).isEqualTo(0.3, within(1e-12));
    assertThat(new Estimate(30, 3).dividedBy(10)).isEqualTo(new Estimate(3, 0.3));
  }

  @Test
  void anErrorThatIsNotKnownStaysUnknown() {
    Estimate ratio = new Estimate(200, Double.NaN).dividedBy(new Estimate(100, 4));
    assertThat(ratio.value()).isEqualTo(2);
    assertThat(ratio.error()).isNaN();
    assertThat(Spelling.ratio(ratio)).isEqualTo("2.00×");
  }

  @Test
  void timesAreSpeltInTheUnitThatSuitsThem() {
    assertThat(Spelling.time(new Estimate(12.345, 0.5))).isEqualTo("12.3 ± 0.5 ns");
    assertThat(Spelling.time(new Estimate(1_234, 56))).isEqualTo("1.23 ± 0.06 µs");
    assertThat(Spelling.time(new Estimate(123_456_789, 1e6))).isEqualTo("123 ± 1 ms");
    assertThat(Spelling.time(new Estimate(0.5, 0.01))).isEqualTo("0.50 ± 0.01 ns");
  }
}
