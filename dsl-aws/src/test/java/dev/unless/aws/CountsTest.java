package dev.unless.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.Catalog;
import dev.unless.catalog.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed data hold what the source held, nothing less. */
class CountsTest {
  private static final Catalog AWS = Committed.lists();

  @Test
  void theSourceHadSoMuch() {
    assertThat(noted("services")).isEqualTo(456);
    assertThat(noted("actions")).isEqualTo(22_091);
    assertThat(noted("resource types")).isEqualTo(2_334);
    assertThat(noted("keys")).isEqualTo(1_580);
    assertThat(noted("global keys")).isEqualTo(59);
  }

  @Test
  void theDataHaveAsManyServices() {
    assertThat(live()).hasSize((int) noted("services"));
    assertThat(AWS.prefixes()).hasSize(466);
  }

  @Test
  void theDataHaveAsManyActions() {
    long actions =
        live().stream()
            .flatMap(service -> service.actions().stream())
            .filter(action -> !action.retired())
            .count();
    assertThat(actions).isEqualTo(noted("actions"));
  }

  @Test
  void theDataHaveAsManyResourceTypes() {
    long types =
        live().stream()
            .flatMap(service -> service.resourceTypes().stream())
            .filter(type -> !type.retired())
            .count();
    assertThat(types).isEqualTo(noted("resource types"));
  }

  @Test
  void theDataHaveAsManySpellingsOfKeys() {
    long keys =
        live().stream()
            .flatMap(service -> service.keys().stream())
            .filter(key -> !key.retired())
            .map(key -> key.name().toString())
            .distinct()
            .count();
    assertThat(keys).isEqualTo(noted("keys"));
  }

  @Test
  void theSourceListsAsManyGlobalKeysAsItSays() {
    assertThat(Committed.lines("source.tsv"))
        .filteredOn(line -> line.get(0).equals("global key"))
        .hasSize((int) noted("global keys"));
  }

  @Test
  void actionsThatWereThereOnceAreKept() {
    assertThat(
            AWS.prefixes().stream()
                .flatMap(prefix -> AWS.service(prefix).stream())
                .flatMap(service -> service.actions().stream())
                .filter(ActionDefinition::retired))
        .hasSize(274);
  }

  @Test
  void sixtyTwoServicesAreBoundByResourceControlPolicies() throws Exception {
    List<String> services =
        Files.readAllLines(
            Path.of("../dsl-api/src/main/resources/dev/unless/catalog/rcp-services.txt"));
    assertThat(services).hasSize(62).isSorted().contains("s3", "sts", "kms");
    assertThat(AWS.prefixes()).containsAll(services);
  }

  private static List<Service> live() {
    return AWS.prefixes().stream()
        .flatMap(prefix -> AWS.service(prefix).stream())
        .filter(service -> !service.isRetired())
        .toList();
  }

  private static long noted(String what) {
    return Committed.lines("source.tsv").stream()
        .filter(line -> line.get(0).equals(what))
        .mapToLong(line -> Long.parseLong(line.get(1)))
        .sum();
  }
}
