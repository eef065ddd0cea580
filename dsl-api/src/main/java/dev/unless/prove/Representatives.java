package dev.unless.prove;

import dev.unless.operator.KeyType;
import dev.unless.text.AddressRange;
import dev.unless.text.DecimalNumber;
import dev.unless.text.IpAddress;
import dev.unless.text.Timestamp;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values of a type that stand for all others: each that policies name, one between neighbours and
 * one beyond each end. Two values between the same neighbours are told apart by no comparison.
 */
final class Representatives {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;
  private static final BigDecimal FIRST_SECOND = second("0000-01-01T00:00:00Z");
  private static final BigDecimal LAST_SECOND = second("9999-12-31T23:59:59Z");

  /** All values of a key that is true or false, as texts are compared with them too. */
  private static final List<String> TRUTHS =
      Stream.of("true", "false").flatMap(Representatives::inAnyCase).toList();

  private Representatives() {}

  /** How the addresses of version 6 begin that stand for those of version 4, which they are. */
  private static final BigInteger MAPPED = BigInteger.valueOf(0xffff);

  /** Those of a type, around the values of policies; texts have none. */
  static List<String> of(KeyType type, Collection<String> values) {
    return switch (type) {
      case NUMERIC -> ordered(values, Representatives::number, BigDecimal::toPlainString, "10");
      case DATE ->
          ordered(values, Representatives::seconds, Representatives::time, "2026-01-01T00:00:00Z");
      case BOOL -> TRUTHS;
      case IP_ADDRESS -> addresses(values);
      case STRING, ARN, BINARY -> List.of();
    };
  }

  private static Stream<String> inAnyCase(String word) {
    return IntStream.range(0, 1 << word.length())
        .mapToObj(
            upper ->
                IntStream.range(0, word.length())
                    .mapToObj(
                        i ->
                            (upper & 1 << i) == 0
                                ? word.substring(i, i + 1)
                                : word.substring(i, i + 1).toUpperCase(Locale.ROOT))
                    .collect(Collectors.joining()));
  }

  private static List<String> ordered(
      Collection<String> values,
      Function<String, Optional<BigDecimal>> parse,
      Function<BigDecimal, String> write,
      String any) {
    List<BigDecimal> bounds =
        values.stream().map(parse).flatMap(Optional::stream).distinct().sorted().toList();
    if (bounds.isEmpty()) {
      return List.of(any);
    }
    List<String> all = new ArrayList<>();
    all.add(write.apply(bounds.get(0).subtract(BigDecimal.ONE)));
    for (int i = 0; i < bounds.size(); i++) {
      all.add(write.apply(bounds.get(i)));
      if (i + 1 < bounds.size()) {
        all.add(write.apply(bounds.get(i).add(bounds.get(i + 1)).divide(TWO)));
      }
    }
    all.add(write.apply(bounds.get(bounds.size() - 1).add(BigDecimal.ONE)));
    return all;
  }

  private static BigDecimal second(String time) {
    return BigDecimal.valueOf(Instant.parse(time).getEpochSecond());
  }

  private static Optional<BigDecimal> number(String text) {
    return DecimalNumber.parse(text).map(DecimalNumber::toString).map(BigDecimal::new);
  }

  private static Optional<BigDecimal> seconds(String text) {
    return Timestamp.parse(text).map(DecimalNumber::toString).map(BigDecimal::new);
  }

  /** As ISO 8601, with a fraction where there is one; in seconds beyond the years that it has. */
  private static String time(BigDecimal seconds) {
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    if (whole.compareTo(FIRST_SECOND) < 0 || whole.compareTo(LAST_SECOND) > 0) {
      return seconds.toPlainString();
    }
    BigDecimal fraction = seconds.subtract(whole).stripTrailingZeros();
    String time = Instant.ofEpochSecond(whole.longValueExact()).toString();
    return fraction.signum() == 0
        ? time
        : time.substring(0, time.length() - 1) + fraction.toPlainString().substring(1) + "Z";
  }

  /** The first of each range, the next one behind it, and the first of each family. */
  private static List<String> addresses(Collection<String> values) {
    Set<String> all = new TreeSet<>(List.of("203.0.113.7", "2001:db8::7", "0.0.0.0", "::"));
    for (String value : values) {
      AddressRange.parse(value)
          .map(AddressRange::canonical)
          .ifPresent(
              range -> {
                all.add(range.network().text());
                behind(range).ifPresent(all::add);
              });
    }
    return List.copyOf(all);
  }

  private static Optional<String> behind(AddressRange range) {
    int bits = range.network().v4() ? V4_BITS : V6_BITS;
    BigInteger behind =
        number(range.network()).add(BigInteger.ONE.shiftLeft(bits - range.prefix()));
    boolean mapped = !range.network().v4() && behind.shiftRight(V4_BITS).equals(MAPPED);
    BigInteger next = mapped ? MAPPED.add(BigInteger.ONE).shiftLeft(V4_BITS) : behind;
    return next.bitLength() > bits
        ? Optional.empty()
        : Optional.of(
            new IpAddress(range.network().v4(), next.shiftRight(64).longValue(), next.longValue())
                .text());
  }

  private static BigInteger number(IpAddress address) {
    return unsigned(address.high()).shiftLeft(64).or(unsigned(address.low()));
  }

  private static BigInteger unsigned(long bits) {
    return new BigInteger(Long.toUnsignedString(bits));
  }
}
