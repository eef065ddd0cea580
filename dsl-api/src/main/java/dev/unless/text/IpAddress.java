package dev.unless.text;

import dev.unless.annotation.Internal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An IP address as a number; never a name to look up. A v4-mapped IPv6 address ({@code
 * ::ffff:192.0.2.1}) is its IPv4 address (ruling).
 *
 * @param v4 whether this is an IPv4 address, held in the low 32 bits
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
@Internal
public record IpAddress(boolean v4, long high, long low) {
  private static final int GROUPS = 8;

  /**
   * @throws IllegalArgumentException if an IPv4 address has more than 32 bits
   */
  public IpAddress {
    if (v4 && (high != 0 || low >>> 32 != 0)) {
      throw new IllegalArgumentException("An IPv4 address has 32 bits.");
    }
  }

  private static final int LONGEST = 45;

  /**
   * The address that the text spells in dotted decimal or in RFC 4291's forms, without zone; empty
   * for anything else.
   */
  public static Optional<IpAddress> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (text.indexOf(':') < 0) {
      long value = dottedDecimal(text);
      return value < 0 ? Optional.empty() : Optional.of(new IpAddress(true, 0, value));
    }
    return Optional.ofNullable(groups(text)).map(IpAddress::ofGroups);
  }

  /** The address with all but its leading bits cleared. */
  IpAddress prefix(int bits) {
    if (v4) {
      return new IpAddress(true, 0, low & leading(bits, 32));
    }
    return new IpAddress(
        false,
        high & leading(Math.min(bits, Long.SIZE), Long.SIZE),
        low & leading(Math.max(bits - Long.SIZE, 0), Long.SIZE));
  }

  /** A number of this many bits, the leading ones set. */
  private static long leading(int ones, int bits) {
    return ones == 0 ? 0 : (-1L >>> (Long.SIZE - ones)) << (bits - ones);
  }

  /** The address in dotted decimal, or as RFC 5952 writes IPv6 addresses. */
  public String text() {
    if (v4) {
      return (low >>> 24)
          + "."
          + (low >>> 16 & 0xff)
          + "."
          + (low >>> 8 & 0xff)
          + "."
          + (low & 0xff);
    }
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS / 2; i++) {
      groups[i] = (int) (high >>> (48 - 16 * i) & 0xffff);
      groups[i + GROUPS / 2] = (int) (low >>> (48 - 16 * i) & 0xffff);
    }
    return text(groups);
  }

  /** The first of the longest runs of zeros, of two at least, becomes two colons. */
  private static String text(int[] groups) {
    int start = -1;
    int longest = 1;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > longest) {
        start = i;
        longest = end - i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == start) {
        text.append("::");
        i += longest - 1;
      } else {
        boolean first = text.isEmpty() || text.charAt(text.length() - 1) == ':';
        text.append(first ? "" : ":").append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }

  private static IpAddress ofGroups(int[] groups) {
    long high = 0;
    long low = 0;
    for (int i = 0; i < GROUPS / 2; i++) {
      high = high << 16 | groups[i];
      low = low << 16 | groups[i + GROUPS / 2];
    }
    boolean mapped = high == 0 && low >>> 32 == 0xffff;
    return mapped ? new IpAddress(true, 0, low & 0xffff_ffffL) : new IpAddress(false, high, low);
  }

  /** The eight groups of an IPv6 address, or null. */
  private static int @Nullable [] groups(String text) {
    if (!isSpeltLikeGroups(text)) {
      return null;
    }
    int gap = text.indexOf("::");
    if (gap < 0) {
      int[] all = new int[GROUPS];
      return fill(text, all) == GROUPS ? all : null;
    }
    String before = text.substring(0, gap);
    String after = text.substring(gap + 2);
    int[] front = new int[GROUPS];
    int[] back = new int[GROUPS];
    int fronts = before.isEmpty() ? 0 : fill(before, front);
    int backs = after.isEmpty() ? 0 : fill(after, back);
    boolean embeddedBeforeGap = before.indexOf('.') >= 0;
    if (fronts < 0 || backs < 0 || fronts + backs >= GROUPS || embeddedBeforeGap) {
      return null;
    }
    System.arraycopy(back, 0, front, GROUPS - backs, backs);
    return front;
  }

  /** Most texts with a colon are ARNs, which the second character tells. */
  private static boolean isSpeltLikeGroups(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ':' && c != '.' && Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Fills in groups parted by single colons, the last of which may be an IPv4 address; returns how
   * many, or -1.
   */
  private static int fill(String text, int[] groups) {
    String[] pieces = text.split(":", -1);
    int count = 0;
    for (int i = 0; i < pieces.length; i++) {
      boolean embedded = i == pieces.length - 1 && pieces[i].indexOf('.') >= 0;
      if (count + (embedded ? 2 : 1) > groups.length) {
        return -1;
      }
      if (embedded) {
        long v4 = dottedDecimal(pieces[i]);
        if (v4 < 0) {
          return -1;
        }
        groups[count++] = (int) (v4 >>> 16);
        groups[count++] = (int) (v4 & 0xffff);
      } else {
        int group = hexGroup(pieces[i]);
        if (group < 0) {
          return -1;
        }
        groups[count++] = group;
      }
    }
    return count;
  }

  private static int hexGroup(String text) {
    if (text.isEmpty() || text.length() > 4) {
      return -1;
    }
    int group = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      group = group << 4 | digit;
    }
    return group;
  }

  /** Four decimal numbers up to 255 without leading zeros, or -1. */
  private static long dottedDecimal(String text) {
    long address = 0;
    int dots = 0;
    int number = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '.';
      if (c == '.') {
        if (number < 0 || ++dots > 4) {
          return -1;
        }
        address = address << 8 | number;
        number = -1;
      } else if (c < '0' || c > '9' || number == 0) {
        return -1;
      } else {
        number = Math.max(number, 0) * 10 + (c - '0');
        if (number > 255) {
          return -1;
        }
      }
    }
    return dots == 4 ? address : -1;
  }
}
