package dev.unless.laws;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An address as a number, its family as its width: 32 or 128 bits. */
record NaiveAddress(int width, BigInteger number) {

  /** Whether the address lies in an address or CIDR range; false if either is none. */
  static boolean matches(String policyValue, String requestValue) {
    int slash = policyValue.indexOf('/');
    Optional<NaiveAddress> base =
        readUnmapped(slash < 0 ? policyValue : policyValue.substring(0, slash));
    Optional<NaiveAddress> address = read(requestValue);
    if (base.isEmpty() || address.isEmpty()) {
      return false;
    }
    int prefix = base.get().width();
    if (slash >= 0) {
      String length = policyValue.substring(slash + 1);
      if (!length.matches("0|[1-9][0-9]{0,2}")) {
        return false;
      }
      prefix = Integer.parseInt(length);
    }
    return inRange(base.get(), prefix, address.get());
  }

  private static boolean inRange(NaiveAddress base, int prefix, NaiveAddress address) {
    if (prefix > base.width()) {
      return false;
    }
    if (base.isMapped() && prefix >= 96) {
      return inRange(base.unmapped(), prefix - 96, address);
    }
    int hostBits = base.width() - prefix;
    return base.width() == address.width()
        && base.number().shiftRight(hostBits).equals(address.number().shiftRight(hostBits));
  }

  static Optional<NaiveAddress> read(String text) {
    return readUnmapped(text).map(address -> address.isMapped() ? address.unmapped() : address);
  }

  private static Optional<NaiveAddress> readUnmapped(String text) {
    return text.indexOf(':') < 0 ? four(text) : six(text);
  }

  private boolean isMapped() {
    return width == 128 && number.shiftRight(32).equals(BigInteger.valueOf(0xffff));
  }

  private NaiveAddress unmapped() {
    return new NaiveAddress(32, number.mod(BigInteger.ONE.shiftLeft(32)));
  }

  private static Optional<NaiveAddress> four(String text) {
    String[] octets = text.split("\\.", -1);
    if (octets.length != 4) {
      return Optional.empty();
    }
    BigInteger number = BigInteger.ZERO;
    for (String octet : octets) {
      if (!octet.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(octet) > 255) {
        return Optional.empty();
      }
      number = number.shiftLeft(8).add(new BigInteger(octet));
    }
    return Optional.of(new NaiveAddress(32, number));
  }

  private static Optional<NaiveAddress> six(String text) {
    int gap = text.indexOf("::");
    Optional<List<String>> head = groups(gap < 0 ? text : text.substring(0, gap));
    Optional<List<String>> tail = groups(gap < 0 ? "" : text.substring(gap + 2));
    if (head.isEmpty() || tail.isEmpty()) {
      return Optional.empty();
    }
    int missing = 8 - head.get().size() - tail.get().size();
    if (gap < 0 ? missing != 0 : missing < 1) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>(head.get());
    for (int i = 0; i < missing; i++) {
      all.add("0");
    }
    all.addAll(tail.get());
    BigInteger number = BigInteger.ZERO;
    for (String group : all) {
      number = number.shiftLeft(16).add(new BigInteger(group, 16));
    }
    return Optional.of(new NaiveAddress(128, number));
  }

  /** The groups between colons, a dotted address at the end as two of them. */
  private static Optional<List<String>> groups(String text) {
    List<String> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return Optional.of(groups);
    }
    String[] pieces = text.split(":", -1);
    for (int i = 0; i < pieces.length; i++) {
      String piece = pieces[i];
      Optional<NaiveAddress> dotted =
          i == pieces.length - 1 && piece.indexOf('.') >= 0 ? four(piece) : Optional.empty();
      if (dotted.isPresent()) {
        int bits = dotted.get().number().intValue();
        groups.add(Integer.toHexString(bits >>> 16));
        groups.add(Integer.toHexString(bits & 0xffff));
      } else if (piece.matches("[0-9A-Fa-f]{1,4}")) {
        groups.add(piece);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }
}
