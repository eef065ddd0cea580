package dev.unless.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Seed;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressSetTest {
  @Test
  void anAddressIsInASetIfItIsInOneOfItsRanges() {
    AddressSet set = set("10.0.0.0/8", "192.0.2.7", "2001:db8::/32");
    assertThat(set.contains(address("10.255.255.255"))).isTrue();
    assertThat(set.contains(address("11.0.0.0"))).isFalse();
    assertThat(set.contains(address("9.255.255.255"))).isFalse();
    assertThat(set.contains(address("192.0.2.7"))).isTrue();
    assertThat(set.contains(address("192.0.2.8"))).isFalse();
    assertThat(set.contains(address("2001:db8:ffff::1"))).isTrue();
    assertThat(set.contains(address("2001:db9::"))).isFalse();
  }

  @Test
  void aRangeWithinAnotherDoesNotHideIt() {
    AddressSet set = set("10.0.0.0/8", "10.1.0.0/16", "10.1.2.3", "0.0.0.0/1");
    assertThat(set.contains(address("10.200.0.1"))).isTrue();
    assertThat(set.contains(address("127.255.255.255"))).isTrue();
    assertThat(set.contains(address("128.0.0.0"))).isFalse();
  }

  @Test
  void noRangesHoldNoAddress() {
    assertThat(set().isEmpty()).isTrue();
    assertThat(set("10.0.0.1").isEmpty()).isFalse();
    assertThat(set().contains(address("0.0.0.0"))).isFalse();
    assertThat(set().contains(address("::"))).isFalse();
  }

  @Test
  void everythingOfOneVersionHoldsNothingOfTheOther() {
    assertThat(set("0.0.0.0/0").contains(address("255.255.255.255"))).isTrue();
    assertThat(set("0.0.0.0/0").contains(address("::1"))).isFalse();
    assertThat(set("::/0").contains(address("ffff::"))).isTrue();
    assertThat(set("::/0").contains(address("1.2.3.4"))).isFalse();
  }

  @Test
  void randomSetsHoldWhatTheirRangesHold() {
    Random random = new Random(Seed.SEED);
    for (int round = 0; round < 2000; round++) {
      List<AddressRange> ranges =
          Stream.generate(() -> range(random)).limit(1 + random.nextInt(12)).toList();
      AddressSet set = AddressSet.of(ranges);
      IntStream.range(0, 50)
          .mapToObj(i -> range(random).network())
          .forEach(
              address ->
                  assertThat(set.contains(address))
                      .as("seed %s: %s in %s", Seed.SEED, address, ranges)
                      .isEqualTo(ranges.stream().anyMatch(range -> range.contains(address))));
    }
  }

  /** Few distinct bits, so that ranges meet. */
  private static AddressRange range(Random random) {
    boolean v4 = random.nextBoolean();
    long bits = (long) random.nextInt(16) << 28 | random.nextInt(16);
    IpAddress address =
        v4 ? new IpAddress(true, 0, bits) : new IpAddress(false, bits << 32, random.nextInt(4));
    return new AddressRange(address, random.nextInt(v4 ? 33 : 129));
  }

  private static AddressSet set(String... ranges) {
    return AddressSet.of(
        Stream.of(ranges).map(range -> AddressRange.parse(range).orElseThrow()).toList());
  }

  private static IpAddress address(String text) {
    return IpAddress.parse(text).orElseThrow();
  }
}
