package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Authorizer;
import dev.unless.Requests;
import dev.unless.decide.Decision;
import dev.unless.decide.Outcome;
import dev.unless.explain.ExplanationText;
import dev.unless.prove.Answer;
import dev.unless.request.OddRequest;
import dev.unless.vocabulary.Account;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PublishedCasesTest {

  @TestFactory
  Stream<DynamicContainer> everyRowIsDecidedAsTheCaseSays() {
    return PublishedCases.all().stream()
        .flatMap(each -> each.policies().stream())
        .map(
            policy ->
                DynamicContainer.dynamicContainer(
                    policy.title(), policy.rows().stream().map(row -> test(policy, row))));
  }

  @TestFactory
  Stream<DynamicTest> everyHoleIsOpenAsPublishedAndClosedInOurs() {
    return PublishedCases.all().stream()
        .flatMap(each -> each.holes().stream())
        .map(
            hole ->
                DynamicTest.dynamicTest(
                    hole.rebuilt().title(),
                    () -> {
                      assertThat(hole.published().outcome()).isEqualTo(Outcome.ALLOW);
                      assertThat(hole.ours().outcome()).isEqualTo(Outcome.EXPLICIT_DENY);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whatIsGuaranteedIsProvedOfOursAndRefutedAsPublished() {
    return PublishedCases.all().stream()
        .flatMap(each -> each.guarantees().stream())
        .map(
            guarantee ->
                DynamicTest.dynamicTest(
                    guarantee.field(),
                    () -> {
                      assertThat(guarantee.answerOfOurs().isProved()).isTrue();
                      assertThat(guarantee.answerOfOurs().restsOn()).isEmpty();
                      assertThat(guarantee.answerOfPublished().isRefuted()).isTrue();
                    }));
  }

  @Test
  void whatIsGuaranteedIsNotOfNothing() {
    Requests reads = AthenaLogs.READS_FROM_ELSEWHERE;

    assertThat(Authorizer.forResourcesOf(Account.of("111122223333")).anyOthers().never(reads))
        .matches(Answer::isRefuted);
    assertThat(AthenaLogs.LOCKED.never(reads).orThrow().isProved()).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> nothingIsOddAboutARequestThatSomebodyTried() {
    return PublishedCases.all().stream()
        .flatMap(each -> each.policies().stream())
        .flatMap(policy -> policy.rows().stream().map(row -> policy.decideOurs(row).request()))
        .map(
            request ->
                DynamicTest.dynamicTest(
                    request.toString(),
                    () ->
                        assertThat(OddRequest.of(request.toBuilder().asGiven().build()))
                            .isEmpty()));
  }

  @Test
  void thereAreAsManyRowsAsTheCasesHave() {
    assertThat(PublishedCases.all().stream().map(each -> each.rows().count()))
        .containsExactly(15L, 21L, 9L, 15L, 4L);
  }

  @Test
  void everyPublishedPolicyOccurs() {
    List<String> read =
        PublishedCases.all().stream()
            .flatMap(each -> each.policies().stream())
            .flatMap(policy -> policy.published().stream())
            .map(Published::name)
            .filter(name -> name.startsWith("published/"))
            .map(name -> name.substring("published/".length()))
            .sorted()
            .toList();
    assertThat(read).isNotEmpty().isEqualTo(ModuleFiles.namesOfPublished());
  }

  private static DynamicTest test(Rebuilt policy, Row row) {
    return DynamicTest.dynamicTest(
        row.shows(),
        () -> {
          assertThat(policy.decideOurs(row).outcome())
              .as(() -> ExplanationText.of(policy.decideOurs(row).explain()))
              .isEqualTo(row.expectedOurs());
          assertThat(policy.decidePublished(row).map(Decision::outcome))
              .isEqualTo(row.expectedPublished());
        });
  }
}
