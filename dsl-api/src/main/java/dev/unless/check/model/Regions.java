package dev.unless.check.model;

import dev.unless.annotation.Internal;
import dev.unless.text.NearMiss;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Region;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which texts may be regions. A region that is not known may be a new one (ruling): it is none if
 * its form is another, or if it lies in a direction that no region has, as {@code eu-wets-1} does.
 */
@Internal
public final class Regions {
  private static final List<Region> KNOWN =
      Stream.of(Partition.values()).flatMap(partition -> partition.regions().stream()).toList();

  private static final Set<String> DIRECTIONS =
      KNOWN.stream().map(Region::direction).collect(Collectors.toUnmodifiableSet());

  private Regions() {}

  /** Whether a region may have this id. */
  public static boolean mayExist(String text) {
    return Region.isId(text) && DIRECTIONS.contains(Region.of(text).direction());
  }

  /** Whether the text has the form of a region's id and is none. */
  public static boolean isMisspelt(String text) {
    return Region.isId(text) && !mayExist(text);
  }

  /** The known region that was probably meant. */
  public static Optional<String> nearest(String text) {
    List<String> ids = KNOWN.stream().map(Region::id).toList();
    return NearMiss.of(text, ids);
  }
}
