package dev.unless.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unless.Seed;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  /** What the JDK takes beyond RFC 4291: five digits of which one is a zero, and leading zeros. */
  private static final Pattern LENIENT =
      Pattern.compile("[0-9a-fA-F]{5}|[0-9a-fA-F]1\\.|\\.4[0-9a-fA-F]");

  private static final BigInteger ALL_ONES = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0",
    "0.0.0.1, 1",
    "1.2.3.4, 1020304",
    "9.10.99.100, 90a6364",
    "255.255.255.255, ffffffff",
    "::ffff:1.2.3.4, 1020304",
    "::FFFF:102:304, 1020304",
    "0:0:0:0:0:ffff:102:304, 1020304"
  })
  void fourNumbersAreAnAddressOf32Bits(String text, String bits) {
    assertThat(IpAddress.parse(text)).hasValue(new IpAddress(true, 0, Long.parseLong(bits, 16)));
  }

  @ParameterizedTest
  @CsvSource({
    "1:2:3:4:5:6:7:8, 1000200030004, 5000600070008",
    "1:2:3:4:5:6:7.8.9.10, 1000200030004, 500060708090a",
    "::, 0, 0",
    "::1, 0, 1",
    "1::, 1000000000000, 0",
    "1::8, 1000000000000, 8",
    "::2:3:4:5:6:7:8, 200030004, 5000600070008",
    "1:2:3:4:5:6:7::, 1000200030004, 5000600070000",
    "1:2:3::7:8, 1000200030000, 70008",
    "::1.2.3.4, 0, 1020304",
    "1::1.2.3.4, 1000000000000, 1020304",
    "1::0.0.0.0, 1000000000000, 0",
    "::fffe:1.2.3.4, 0, fffe01020304",
    "::1:0:ffff:1.2.3.4, 1, ffff01020304",
    "abcd:EF01::, abcdef0100000000, 0",
    "0001:02:003:4::, 1000200030004, 0",
    "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255, ffffffffffffffff, ffffffffffffffff"
  })
  void groupsAreAnAddressOf128Bits(String text, String high, String low) {
    assertThat(IpAddress.parse(text))
        .hasValue(
            new IpAddress(
                false, Long.parseUnsignedLong(high, 16), Long.parseUnsignedLong(low, 16)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "1",
        "1.2.3",
        "1.2.3.",
        ".1.2.3",
        "1..2.3",
        "1.2.3.4.",
        "1.2.3.4.5",
        "1.2.3.256",
        "256.1.1.1",
        "1.2.3.1000",
        "01.2.3.4",
        "1.2.3.00",
        "1.2.3.4a",
        "1.2.3.-4",
        "1.2.3.+4",
        "1.2.3.4 ",
        " 1.2.3.4",
        "1,2,3,4",
        "1/2/3/4",
        "1.2.3.\u0664",
        ":",
        ":1",
        "1:",
        ":::",
        "1:::2",
        "1::2::3",
        ":1::2",
        "1::2:",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:",
        ":2:3:4:5:6:7:8",
        "1:2:3:4::5:6:7:8",
        "1:2:3:4:5:6:7::8",
        "::1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7:8::",
        "12345::",
        "::12345",
        "g::",
        "::g",
        "1:2:3:4:5:6:7:g",
        "::1.2.3",
        "::1.2.3.256",
        "1.2.3.4::",
        "1.2.3.4::1",
        "1:2:3:4:5:6:7:1.2.3.4",
        "::1.2.3.4:5",
        "1:2:3:4:5:6:1.2.3.4:8",
        "1:2:3:4:5:6:7:8.",
        "::ffff:1.2.3.04",
        "::1.2.3.4.5",
        "::\u0661",
        "::\uff11",
        "1:2:3:4:5:6:7:\u0668",
        "::1%0",
        "[::1]",
        "1::2:3:4:5:6:7:1.2.3.4"
      })
  void anythingElseIsNone(String text) {
    assertThat(IpAddress.parse(text)).isEmpty();
  }

  @Test
  void noAddressIsLongerThan45Characters() {
    String longest = "1111:2222:3333:4444:5555:6666:111.111.111.111";
    assertThat(longest).hasSize(45);
    assertThat(IpAddress.parse(longest)).isPresent();
    assertThat(IpAddress.parse("0" + longest)).isEmpty();
    assertThat(IpAddress.parse("1".repeat(50) + ".1.1.1")).isEmpty();
  }

  @Test
  void anAddressOfVersion4Has32Bits() {
    assertThatIllegalArgumentException().isThrownBy(() -> new IpAddress(true, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new IpAddress(true, 0, 1L << 32));
    assertThat(new IpAddress(true, 0, 0xffff_ffffL).text()).isEqualTo("255.255.255.255");
    assertThat(new IpAddress(false, 1, 1L << 32).text()).isEqualTo("::1:0:1:0:0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "1.2.3.4",
        "10.200.30.255",
        "::",
        "::1",
        "1::",
        "1::8",
        "1:2:3:4:5:6:7:8",
        "0:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7:0",
        "1:0:3:4:5:6:7:8",
        "1::4:5:0:0:8",
        "1:0:0:4::8",
        "1:0:0:4:5::",
        "::3:0:0:6:7:8",
        "2001:db8::ff00:42:8329",
        "0:0:3:4::",
        "::8:0",
        "1:2:0:4:0:6::",
        "fedc:ba98:7654:3210:f00f:100:10:a"
      })
  void anAddressIsWrittenInItsOneForm(String text) {
    assertThat(IpAddress.parse(text).orElseThrow().text()).isEqualTo(text);
  }

  @Test
  void whatIsWrittenReadsBack() {
    SplittableRandom random = new SplittableRandom(Seed.SEED);
    for (int i = 0; i < 20_000; i++) {
      IpAddress address = random(random);
      assertThat(IpAddress.parse(address.text())).as("seed %s", Seed.SEED).hasValue(address);
    }
  }

  /** The JDK takes what has a colon for an address without looking names up. */
  @Test
  void groupsReadAsTheJdkReadsThem() throws UnknownHostException {
    SplittableRandom random = new SplittableRandom(Seed.SEED);
    int addresses = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(1, 11); j > 0; j--) {
        String[] pieces = {"1", "0", "a1", "FFFF", ":", ":", ":", ":", "::", "1.2.3.4"};
        text.append(pieces[random.nextInt(pieces.length)]);
        text.append(j > 1 && random.nextInt(4) > 0 ? ":" : "");
      }
      if (text.indexOf(":") < 0 || LENIENT.matcher(text).find()) {
        continue;
      }
      Optional<BigInteger> expected = jdk(text.toString());
      assertThat(IpAddress.parse(text.toString()).map(IpAddressTest::number))
          .as("seed %s: %s", Seed.SEED, text)
          .isEqualTo(expected);
      addresses += expected.isPresent() ? 1 : 0;
    }
    assertThat(addresses).isGreaterThan(1_000);
  }

  private static Optional<BigInteger> jdk(String text) {
    try {
      return Optional.of(new BigInteger(1, InetAddress.getByName(text).getAddress()));
    } catch (UnknownHostException none) {
      return Optional.empty();
    }
  }

  @Test
  void aRangeHoldsTheAddressesThatShareItsLeadingBits() {
    SplittableRandom random = new SplittableRandom(Seed.SEED);
    int inside = 0;
    for (int i = 0; i < 40_000; i++) {
      IpAddress network = random(random);
      int bits = network.v4() ? 32 : 128;
      AddressRange range = new AddressRange(network, random.nextInt(bits + 1));
      IpAddress address = near(network, random.nextInt(bits), random);
      boolean expected = shared(network, address) >= range.prefix();
      assertThat(range.contains(address))
          .as("seed %s: %s in %s", Seed.SEED, address, range)
          .isEqualTo(expected);
      assertThat(range.canonical().contains(address)).isEqualTo(expected);
      assertThat(range.canonical().network()).isEqualTo(network.prefix(range.prefix()));
      assertThat(number(network.prefix(range.prefix())))
          .isEqualTo(number(network).and(leading(range.prefix(), bits)));
      int other = random.nextInt(bits + 1);
      assertThat(range.contains(new AddressRange(address, other)))
          .isEqualTo(expected && other >= range.prefix());
      inside += expected ? 1 : 0;
    }
    assertThat(inside).isBetween(10_000, 30_000);
  }

  /** The number with this bit, counted from the front, and some behind it flipped. */
  private static IpAddress near(IpAddress address, int bit, SplittableRandom random) {
    int bits = address.v4() ? 32 : 128;
    BigInteger flipped = BigInteger.ONE.shiftLeft(bits - 1 - bit);
    BigInteger behind = new BigInteger(1, Long.toString(random.nextLong(), 36).getBytes(US_ASCII));
    return address(address.v4(), number(address).xor(flipped).xor(behind.mod(flipped)));
  }

  private static int shared(IpAddress a, IpAddress b) {
    return (a.v4() ? 32 : 128) - number(a).xor(number(b)).bitLength();
  }

  private static BigInteger leading(int ones, int bits) {
    return ALL_ONES.shiftRight(128 - bits).xor(ALL_ONES.shiftRight(128 - bits).shiftRight(ones));
  }

  private static BigInteger number(IpAddress address) {
    return new BigInteger(Long.toUnsignedString(address.high()))
        .shiftLeft(64)
        .or(new BigInteger(Long.toUnsignedString(address.low())));
  }

  private static IpAddress address(boolean v4, BigInteger number) {
    return new IpAddress(v4, number.shiftRight(64).longValue(), number.longValue());
  }

  /** Any bits, but never a mapped address, which is one of version 4. */
  private static IpAddress random(SplittableRandom random) {
    if (random.nextBoolean()) {
      return new IpAddress(true, 0, random.nextLong() >>> 32);
    }
    long mask = random.nextLong() | (random.nextLong() << 16);
    return new IpAddress(false, (random.nextLong() & mask) | 1, random.nextLong() & mask);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.0.0.0/8",
    "10.0.0.0/0, 10.0.0.0/0",
    "10.1.2.3/32, 10.1.2.3",
    "10.1.2.3, 10.1.2.3",
    "2001:DB8::/32, 2001:db8::/32",
    "::1/128, ::1",
    "::1, ::1",
    "::/0, ::/0",
    "::ffff:10.0.0.0/104, 10.0.0.0/8",
    "::ffff:10.0.0.0/96, 10.0.0.0/0",
    "::ffff:10.0.0.1/128, 10.0.0.1",
    "::ffff:10.0.0.0/95, ::ffff:a00:0/95"
  })
  void aRangeIsWrittenInItsOneForm(String text, String written) {
    assertThat(AddressRange.parse(text).orElseThrow().text()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/8",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/+8",
        "10.0.0.0/08",
        "10.0.0.0/8a",
        "10.0.0.0/8/8",
        "10.0.0.0/0008",
        "10.0.0/8",
        "::/129",
        "::/1000",
        "::/:",
        "::ffff:10.0.0.0/129",
        "x/8",
        "10.0.0.0/\u0668",
        "10.0.0.0/00",
        "10.0.0.0/ 8"
      })
  void anythingElseIsNoRange(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }

  @Test
  void aPrefixIsNoLongerThanAnAddress() {
    IpAddress v4 = IpAddress.parse("10.0.0.1").orElseThrow();
    IpAddress v6 = IpAddress.parse("::1").orElseThrow();
    assertThat(new AddressRange(v6, 128).contains(v6)).isTrue();
    assertThat(new AddressRange(v6, 0).contains(v6)).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> new AddressRange(v6, 129));
    assertThatIllegalArgumentException().isThrownBy(() -> new AddressRange(v4, 33));
    assertThatIllegalArgumentException().isThrownBy(() -> new AddressRange(v4, -1));
  }
}
