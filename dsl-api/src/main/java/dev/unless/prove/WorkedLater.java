package dev.unless.prove;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** A list without repetitions, in pieces of which each is worked out when it is first asked for. */
final class WorkedLater<T> implements Iterable<T> {
  private final Iterator<Stream<T>> pieces;
  private final int most;
  private final List<T> known = new ArrayList<>();

  /**
   * @param most how long it may become
   */
  WorkedLater(Stream<Stream<T>> pieces, int most) {
    this.pieces = pieces.iterator();
    this.most = most;
  }

  private boolean knows(int place) {
    while (place >= known.size() && place < most && pieces.hasNext()) {
      pieces.next().filter(each -> !known.contains(each)).forEach(known::add);
    }
    return place < Math.min(known.size(), most);
  }

  @Override
  public Iterator<T> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return knows(next);
      }

      @Override
      public T next() {
        if (!knows(next)) {
          throw new NoSuchElementException();
        }
        return known.get(next++);
      }
    };
  }
}
