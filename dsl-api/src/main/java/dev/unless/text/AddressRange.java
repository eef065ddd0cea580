package dev.unless.text;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import java.util.Optional;

/**
 * A range of addresses in CIDR notation; a bare address is the range of itself (ruling for IPv6).
 * Bits beyond the prefix are ignored, as AWS documents. An IPv4 range holds no IPv6 address and the
 * reverse.
 *
 * @param network an address of the range
 * @param prefix how many leading bits the addresses of the range share: up to 32 for IPv4, up to
 *     128 for IPv6
 */
@Internal
public record AddressRange(IpAddress network, int prefix) {
  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;

  /**
   * @throws IllegalArgumentException if no address is so long
   */
  public AddressRange {
    if (prefix < 0 || prefix > (network.v4() ? V4_BITS : V6_BITS)) {
      throw new IllegalArgumentException("No address has " + prefix + " leading bits.");
    }
  }

  /** The range that the text spells; empty for anything else. */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return IpAddress.parse(text)
          .map(address -> new AddressRange(address, address.v4() ? V4_BITS : V6_BITS));
    }
    String address = text.substring(0, slash);
    int prefix = prefixLength(text.substring(slash + 1));
    boolean writtenAsV6 = address.indexOf(':') >= 0;
    if (prefix < 0 || prefix > (writtenAsV6 ? V6_BITS : V4_BITS)) {
      return Optional.empty();
    }
    return IpAddress.parse(address).map(parsed -> of(parsed, writtenAsV6, prefix));
  }

  /** That the text spells neither a range nor an address. */
  public static Problem isNone(String text, String fix) {
    return new Problem(Code.INVALID_ADDRESS, quote(text) + " is no address.", text, fix);
  }

  /**
   * A range around a v4-mapped address is an IPv4 range where it is narrow enough, else the IPv6
   * range that is written.
   */
  private static AddressRange of(IpAddress address, boolean writtenAsV6, int prefix) {
    if (!writtenAsV6 || !address.v4()) {
      return new AddressRange(address, prefix);
    }
    int mappedBits = V6_BITS - V4_BITS;
    return prefix >= mappedBits
        ? new AddressRange(address, prefix - mappedBits)
        : new AddressRange(new IpAddress(false, 0, 0xffffL << V4_BITS | address.low()), prefix);
  }

  private static int prefixLength(String digits) {
    if (digits.isEmpty()
        || digits.length() > 3
        || (digits.length() > 1 && digits.charAt(0) == '0')) {
      return -1;
    }
    int length = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      length = length * 10 + (c - '0');
    }
    return length;
  }

  /** The same range, with no bit of its address behind the prefix. */
  public AddressRange canonical() {
    return new AddressRange(network.prefix(prefix), prefix);
  }

  /** The range as a policy spells it: the address alone where it is one. */
  public String text() {
    boolean one = prefix == (network.v4() ? V4_BITS : V6_BITS);
    return one ? network.text() : network.text() + "/" + prefix;
  }

  /** Whether the address lies in this range. */
  public boolean contains(IpAddress address) {
    if (address.v4() != network.v4()) {
      return false;
    }
    if (network.v4()) {
      return prefix == 0 || (address.low() ^ network.low()) >>> (V4_BITS - prefix) == 0;
    }
    if (prefix <= Long.SIZE) {
      return prefix == 0 || (address.high() ^ network.high()) >>> (Long.SIZE - prefix) == 0;
    }
    return address.high() == network.high()
        && (address.low() ^ network.low()) >>> (V6_BITS - prefix) == 0;
  }

  /** Whether every address of the other range lies in this one. */
  public boolean contains(AddressRange other) {
    return other.prefix >= prefix && contains(other.network);
  }
}
