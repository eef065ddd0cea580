package dev.unless.examples.services;

import static dev.unless.Unless.allow;
import static dev.unless.Unless.startsWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.SessionPolicy;
import dev.unless.aws.S3;
import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyKind;
import dev.unless.prove.Prover;
import dev.unless.vocabulary.Partition;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Session policies for few and many locations, minimized. */
class MinimizedCredentialsTest {
  private static final Prover PROVER = Prover.of(Catalog.aws());

  private static List<Integer> numbers(int locations) {
    return IntStream.rangeClosed(1, locations).boxed().toList();
  }

  private static SessionPolicy polaris(int locations) {
    List<PolarisCredentials.Location> written =
        numbers(locations).stream()
            .map(i -> new PolarisCredentials.Location("lake", "db/sales" + i))
            .toList();
    return PolarisCredentials.policy(
        new PolarisCredentials.Grant(List.of(), written, List.of()), Partition.AWS);
  }

  private static SessionPolicy unityCatalog(int locations) {
    return UnityCatalogCredentials.policy(
        UnityCatalogCredentials.Privilege.UPDATE,
        numbers(locations).stream()
            .map(i -> new UnityCatalogCredentials.Location("lake", "db/sales" + i))
            .toList(),
        Partition.AWS);
  }

  /** As a service writes it that makes statements for each location. */
  private static SessionPolicy locationByLocation(int locations) {
    return SessionPolicy.of(
        numbers(locations).stream()
            .map(i -> S3.object("lake", startsWith("db/sales" + i + "/")))
            .flatMap(
                objects ->
                    Stream.of(allow(S3.GET_OBJECT).on(objects), allow(S3.PUT_OBJECT).on(objects)))
            .toList());
  }

  private static void isTheSameInNoMoreWords(SessionPolicy policy) {
    SessionPolicy minimized = policy.minimized();

    assertThat(minimized.toCompactJson().length())
        .isLessThanOrEqualTo(policy.toCompactJson().length());
    assertThat(
            PROVER
                .interchangeable(PolicyKind.SESSION, policy.document(), minimized.document())
                .isProved())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 10, 20, 40})
  void whatIsReadAndWrittenIsOneStatement(int locations) {
    SessionPolicy policy = polaris(locations);

    isTheSameInNoMoreWords(policy);
    assertThat(policy.minimized().document().statements())
        .hasSize(policy.document().statements().size() - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 10, 20, 40})
  void prefixesThatOthersCoverAreLeftOut(int locations) {
    SessionPolicy policy = unityCatalog(locations);

    isTheSameInNoMoreWords(policy);
    assertThat(policy.minimized().toCompactJson()).doesNotContain("/\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 10, 20, 40})
  void statementsForEachLocationAreOneForAll(int locations) {
    SessionPolicy policy = locationByLocation(locations);

    isTheSameInNoMoreWords(policy);
    assertThat(policy.minimized().document().statements()).hasSize(1);
  }
}
