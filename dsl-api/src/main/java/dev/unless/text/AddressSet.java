package dev.unless.text;

import dev.unless.annotation.Internal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Addresses that lie in one range or another, made ready to be asked often: the ranges are sorted,
 * those within others dropped, and an address is looked up in time that hardly grows with their
 * number. Asking allocates nothing.
 */
@Internal
public final class AddressSet {
  private static final Comparator<AddressRange> BY_FIRST_ADDRESS =
      Comparator.<AddressRange, Boolean>comparing(range -> range.network().v4())
          .thenComparing(range -> range.network().high(), Long::compareUnsigned)
          .thenComparing(range -> range.network().low(), Long::compareUnsigned)
          .thenComparing(AddressRange::prefix);

  private final AddressRange[] ranges;

  private AddressSet(List<AddressRange> ranges) {
    this.ranges = ranges.toArray(AddressRange[]::new);
  }

  /** The addresses of these ranges. */
  public static AddressSet of(List<AddressRange> ranges) {
    List<AddressRange> sorted =
        ranges.stream().map(AddressRange::canonical).sorted(BY_FIRST_ADDRESS).toList();
    List<AddressRange> widest = new ArrayList<>();
    for (AddressRange range : sorted) {
      // Two ranges of prefixes are apart, or one lies within the other.
      if (widest.isEmpty() || !widest.get(widest.size() - 1).contains(range)) {
        widest.add(range);
      }
    }
    return new AddressSet(widest);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return ranges.length == 0;
  }

  /** Whether the address lies in one of the ranges. */
  public boolean contains(IpAddress address) {
    int low = 0;
    int high = ranges.length - 1;
    // The one range that could hold the address is the last that does not begin behind it.
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (isBehind(ranges[middle].network(), address)) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return high >= 0 && ranges[high].contains(address);
  }

  private static boolean isBehind(IpAddress first, IpAddress address) {
    if (first.v4() != address.v4()) {
      return first.v4();
    }
    int order = Long.compareUnsigned(first.high(), address.high());
    return order > 0 || (order == 0 && Long.compareUnsigned(first.low(), address.low()) > 0);
  }
}
