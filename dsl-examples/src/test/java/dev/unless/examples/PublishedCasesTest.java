package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Outcome;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PublishedCasesTest {

  @TestFactory
  Stream<DynamicContainer> everyRowIsDecidedAsTheCaseSays() {
    return PublishedCases.all().stream()
        .map(
            each ->
                DynamicContainer.dynamicContainer(
                    each.title(), each.rows().stream().map(PublishedCasesTest::test)));
  }

  @TestFactory
  Stream<DynamicTest> everyHoleIsOpenAsPublishedAndClosedInOurs() {
    return PublishedCases.all().stream()
        .flatMap(each -> each.holes().stream())
        .map(
            hole ->
                DynamicTest.dynamicTest(
                    hole.published().text(),
                    () -> {
                      assertThat(allows(hole.published(), hole)).isTrue();
                      assertThat(allows(hole.ours(), hole)).isFalse();
                    }));
  }

  @Test
  void thereAreAsManyRowsAsTheCasesHave() {
    assertThat(PublishedCases.all().stream().map(each -> each.rows().size()))
        .containsExactly(12, 21, 10, 16, 4);
  }

  @Test
  void everyPublishedPolicyOccurs() {
    Stream<String> read =
        PublishedCases.all().stream()
            .flatMap(
                each ->
                    Stream.concat(
                        each.rows().stream().map(row -> row.setting().text()),
                        each.unreadable().stream().map(Unreadable::name)));
    String all = String.join("\n", read.toList());
    assertThat(ModuleFiles.namesOfPublished()).isNotEmpty().allMatch(name -> all.contains(name));
  }

  private static DynamicTest test(Row row) {
    String name = row.setting().text() + " — " + Words.of(row.decide()) + " — " + row.expected();
    return DynamicTest.dynamicTest(
        name.replace(Lines.KEEP, ' '),
        () ->
            assertThat(row.decide().outcome())
                .as(() -> row.decide().explain().text())
                .isEqualTo(row.expected()));
  }

  private static boolean allows(Setting setting, Hole hole) {
    return new Row(setting, hole.request(), Outcome.ALLOW, "").isAsObserved();
  }
}
