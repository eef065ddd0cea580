package dev.unless.finding;

import dev.unless.annotation.Internal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Lists that must hold something: what is empty never means everything. */
@Internal
public final class Nonempty {
  private Nonempty() {}

  /**
   * The one and what else is given.
   *
   * @throws NullPointerException if something is null; its message names the method that asks
   */
  public static <T> List<T> list(T first, T[] more) {
    Nonnull.require("first", first);
    Nonnull.requireAll("more", more);
    List<T> all = new ArrayList<>(more.length + 1);
    all.add(first);
    Collections.addAll(all, more);
    return Collections.unmodifiableList(all);
  }

  /**
   * Refuses an empty list.
   *
   * @param what what the list would hold
   * @param means what an empty list would mean
   * @param fix what to write instead
   * @throws RefusedException if there is nothing in it
   */
  public static void require(String what, Collection<?> values, String means, String fix) {
    if (values.isEmpty()) {
      throw new RefusedException(
          Code.EMPTY_LIST, "The list of " + what + " is empty; " + means + ".", "", fix);
    }
  }
}
