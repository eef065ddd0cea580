package dev.unless.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void aRatioStandsBesideItsBaseAndItsAim() {
    Table table =
        Table.of(
            Pair.class,
            List.of(
                figure(Pair.class, "ours", Map.of("size", "SMALL_ONE"), 40, 0),
                figure(Pair.class, "theirs", Map.of("size", "SMALL_ONE"), 100, 3_000)));
    assertThat(table)
        .hasToString(
            """
            A pair
                                          time  allocates         ratio  to                 aim
              ours               40.0 ± 4.0 ns      0 B ✓  0.40 ± 0.06×  theirs, small one  ✓ ≤ 0.5×
              theirs, small one    100 ± 10 ns    3,000 B
            """);
    assertThat(table.aims()).extracting(Aim::isMet).containsExactly(true, true);
  }

  @Test
  void anAimThatIsMissedIsMarked() {
    Table table =
        Table.of(
            Pair.class,
            List.of(
                figure(Pair.class, "ours", Map.of(), 60, 24),
                figure(Pair.class, "theirs", Map.of(), 100, 0)));
    assertThat(table.toString()).contains("24 B ✗").contains("✗ ≤ 0.5×");
    assertThat(table.aims())
        .extracting(Aim::toString)
        .containsExactly("✗ ≤ 0.5×  ours: 0.60 ± 0.08× theirs, {size}", "✗ 0 B  ours: 24 B");
  }

  @Test
  void aComparisonWithoutItsBaseIsLeftOut() {
    Table table = Table.of(Pair.class, List.of(figure(Pair.class, "ours", Map.of(), 60, 0)));
    assertThat(table.toString()).doesNotContain("×");
  }

  @Test
  void aSizeIsComparedWithTheSmallestOne() {
    Table table =
        Table.of(
            Growing.class,
            List.of(
                figure(Growing.class, "look", Map.of("keys", "1000"), 500, 0),
                figure(Growing.class, "look", Map.of("keys", "10"), 100, 0)));
    assertThat(table.toString()).contains("1,000 keys").contains("5.00 ± 0.71×  10 keys  ✗ ≤ 3×");
    assertThat(table.aims()).hasSize(1);
  }

  @Test
  void aSizeCanBeComparedEachByEach() {
    Table table =
        Table.of(
            GrowingEach.class,
            List.of(
                figure(GrowingEach.class, "look", Map.of("keys", "10"), 100, 0),
                figure(GrowingEach.class, "look", Map.of("keys", "1000"), 5_000, 0)));
    assertThat(table.toString()).contains("0.50 ± 0.07×");
  }

  @Test
  void whatTheHarnessAllocatesIsNotCounted() {
    Figure slow = figure(Pair.class, "ours", Map.of(), 10_000_000, 250);
    assertThat(Table.of(Pair.class, List.of(slow)).toString()).contains("0 B ✓");
  }

  @Test
  void aRateIsShownWhereBytesAreKnown() {
    Figure figure = figure(Reading.class, "read", Map.of("bytes", "1000000"), 4e6, 0);
    assertThat(Table.of(Reading.class, List.of(figure)).toString()).contains("250 MB/s");
  }

  private static Figure figure(
      Class<?> type, String method, Map<String, String> parameters, double time, double bytes) {
    return new Figure(
        type.getName(), method, parameters, new Estimate(time, time / 10), Optional.of(bytes));
  }

  @Heading("A pair")
  static class Pair {
    @RowName("ours")
    @Against(value = "theirs", atMost = 0.5)
    @NoGarbage
    public void ours() {}

    @RowName("theirs, {size}")
    public void theirs() {}
  }

  @Grows(with = "keys", atMost = 3)
  static class Growing {
    @RowName("{keys} keys")
    public void look() {}
  }

  @Grows(with = "keys", each = true)
  static class GrowingEach {
    @RowName("{keys} keys")
    public void look() {}
  }

  @Rate(bytes = "bytes")
  static class Reading {
    @RowName("{bytes} bytes")
    public void read() {}
  }
}
