package dev.unless.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GlobalKeyTest {
  @Test
  void aKeyIsFoundByItsNameInAnyCaseAndATagsKeyByItsFamily() {
    for (GlobalKey key : GlobalKey.all()) {
      assertThat(GlobalKey.of(key.text().toUpperCase(Locale.ROOT))).contains(key);
    }
    assertThat(GlobalKey.of("AWS:principaltag/Cost Center")).contains(GlobalKey.PRINCIPAL_TAG);
    assertThat(GlobalKey.of("aws:SourceIp/x")).isEmpty();
    assertThat(GlobalKey.of("aws:Nothing")).isEmpty();
  }

  @Test
  void everyKeyTellsOfOneThing() {
    List<GlobalKey> told =
        Arrays.stream(KeySubject.values()).map(GlobalKey::about).flatMap(List::stream).toList();
    assertThat(told).containsExactlyInAnyOrderElementsOf(GlobalKey.all());
  }

  @Test
  void theKeysOfAnEndpointAreThoseThatComeThroughOneOnly() {
    assertThat(with(Availability.ENDPOINT))
        .isEqualTo(EnumSet.copyOf(GlobalKey.about(KeySubject.VPC_ENDPOINT)));
    assertThat(with(Availability.NO_ENDPOINT)).containsExactly(GlobalKey.SOURCE_IP);
  }

  @Test
  void everyAvailabilityIsThatOfSomeKey() {
    assertThat(Availability.values())
        .allSatisfy(availability -> assertThat(with(availability)).isNotEmpty());
  }

  private static EnumSet<GlobalKey> with(Availability availability) {
    EnumSet<GlobalKey> keys = EnumSet.allOf(GlobalKey.class);
    keys.removeIf(key -> key.availability() != availability);
    return keys;
  }
}
