package dev.unless.decide.index;

import dev.unless.annotation.Internal;
import dev.unless.document.Truth;
import dev.unless.text.Text;
import dev.unless.text.Text.Literal;
import dev.unless.text.Text.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many patterns, of which those are found fast that could match a text: each is filed under a piece
 * of its literal text that few others have, and only those whose piece occurs in the text, where
 * the pattern wants it, are tried. Patterns without literal text, and those with variables, are
 * tried always. Allocates nothing when asked.
 *
 * <p>A piece has up to eight characters, of each the lower eight bits: what has another piece in
 * the same bits is tried in vain, and never missed.
 */
@Internal
public final class PatternIndex {
  private static final int[] LENGTHS = {8, 4, 2, 1};

  private final SpotTable[] places;
  private final int[] always;

  /** Where a piece stands in the texts that its pattern matches. */
  private enum Anchor {
    /** A number of characters behind the start. */
    START,
    /** A number of characters before the end. */
    END,
    /** Anywhere. */
    NONE
  }

  /** Where to look for pieces: how they are anchored, how far off, and how long they are. */
  private record Spot(Anchor anchor, int offset, int length) {}

  /** A piece where a pattern wants it. */
  private record SpotPiece(Spot spot, long piece) {
    /** Looking everywhere takes longer than trying a few patterns in vain. */
    int cost() {
      return spot.anchor() == Anchor.NONE ? 4 : 1;
    }
  }

  /** What is filed under the pieces of one spot; those anywhere stand not before a start. */
  private record SpotTable(Spot spot, int start, PieceTable table) {}

  /**
   * Tries what was filed.
   *
   * @param <A> what it needs for that
   * @param <B> what else it needs
   */
  public interface Trial<A, B> {
    Truth of(int number, A a, B b);
  }

  /**
   * A pattern and the number under which it is to be tried; several may have the same.
   *
   * @param pattern the pattern; one with variables is tried always, since they may be unknown
   * @param number the number
   */
  public record Filed(Text pattern, int number) {}

  public PatternIndex(List<Filed> patterns) {
    List<List<SpotPiece>> keys = patterns.stream().map(filed -> keys(filed.pattern())).toList();
    Map<SpotPiece, Integer> frequency = new HashMap<>();
    keys.forEach(each -> each.forEach(key -> frequency.merge(key, 1, Integer::sum)));
    Map<Spot, Map<Long, List<Integer>>> spots = new LinkedHashMap<>();
    Map<Spot, Integer> starts = new HashMap<>();
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      Filed filed = patterns.get(i);
      Optional<SpotPiece> rarest =
          keys.get(i).stream()
              .min(Comparator.comparingInt(key -> key.cost() * frequency.getOrDefault(key, 1)));
      rarest.ifPresent(key -> starts.merge(key.spot(), leading(filed.pattern()), Math::min));
      rarest.map(key -> filed(key, spots)).orElse(others).add(filed.number());
    }
    this.places =
        spots.entrySet().stream()
            .map(
                entry ->
                    new SpotTable(
                        entry.getKey(),
                        starts.getOrDefault(entry.getKey(), 0),
                        new PieceTable(entry.getValue())))
            .toArray(SpotTable[]::new);
    this.always = others.stream().mapToInt(Integer::intValue).distinct().toArray();
  }

  private static List<Integer> filed(SpotPiece key, Map<Spot, Map<Long, List<Integer>>> spots) {
    return spots
        .computeIfAbsent(key.spot(), spot -> new HashMap<>())
        .computeIfAbsent(key.piece(), piece -> new ArrayList<>());
  }

  /** The pieces under which a pattern could be filed, those that are looked up fastest first. */
  private static List<SpotPiece> keys(Text pattern) {
    List<Part> parts = pattern.variableKeys().isEmpty() ? pattern.parts() : List.of();
    List<SpotPiece> anchored = new ArrayList<>();
    List<SpotPiece> floating = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof Literal literal)) {
        continue;
      }
      String text = literal.text();
      int length = pieceLength(text);
      if (i == 0) {
        int start = text.length() - length;
        anchored.add(
            new SpotPiece(new Spot(Anchor.START, start, length), piece(text, start, length)));
      } else if (i == parts.size() - 1) {
        int start = text.length() - length;
        anchored.add(
            new SpotPiece(new Spot(Anchor.END, text.length(), length), piece(text, 0, length)));
        anchored.add(
            new SpotPiece(new Spot(Anchor.END, length, length), piece(text, start, length)));
      }
      if (i > 0 && i < parts.size() - 1) {
        Spot anywhere = new Spot(Anchor.NONE, 0, length);
        floating.add(new SpotPiece(anywhere, piece(text, 0, length)));
        floating.add(new SpotPiece(anywhere, piece(text, text.length() - length, length)));
      }
    }
    return Stream.concat(anchored.stream(), floating.stream().distinct()).toList();
  }

  /** How many characters a text that matches has before any piece that stands anywhere. */
  private static int leading(Text pattern) {
    return !pattern.parts().isEmpty() && pattern.parts().get(0) instanceof Literal literal
        ? literal.text().length()
        : 0;
  }

  private static int pieceLength(String text) {
    int i = 0;
    while (LENGTHS[i] > text.length()) {
      i++;
    }
    return LENGTHS[i];
  }

  private static long piece(String text, int from, int length) {
    long piece = 0;
    for (int i = from; i < from + length; i++) {
      piece = (piece << Byte.SIZE) | (text.charAt(i) & 0xff);
    }
    return piece;
  }

  /** Whether one holds of those that could match the text. */
  public <A, B> Truth any(String text, Trial<A, B> trial, A a, B b) {
    Truth any = any(always, trial, a, b);
    for (int i = 0; i < places.length && any != Truth.TRUE; i++) {
      any = any.or(any(places[i], text, trial, a, b));
    }
    return any;
  }

  private static <A, B> Truth any(SpotTable place, String text, Trial<A, B> trial, A a, B b) {
    Spot spot = place.spot;
    if (spot.anchor == Anchor.NONE) {
      return anywhere(place, text, trial, a, b);
    }
    int start = spot.anchor == Anchor.START ? spot.offset : text.length() - spot.offset;
    return start < 0 || start + spot.length > text.length()
        ? Truth.FALSE
        : any(place.table.get(piece(text, start, spot.length)), trial, a, b);
  }

  private static <A, B> Truth anywhere(SpotTable place, String text, Trial<A, B> trial, A a, B b) {
    int length = place.spot.length;
    long mask = length == Long.BYTES ? -1L : (1L << (length * Byte.SIZE)) - 1;
    long piece = 0;
    Truth any = Truth.FALSE;
    for (int i = place.start; i < text.length() && any != Truth.TRUE; i++) {
      piece = ((piece << Byte.SIZE) | (text.charAt(i) & 0xff)) & mask;
      int[] found = i >= place.start + length - 1 ? place.table.get(piece) : null;
      if (found != null) {
        any = any.or(any(found, trial, a, b));
      }
    }
    return any;
  }

  private static <A, B> Truth any(int @Nullable [] numbers, Trial<A, B> trial, A a, B b) {
    Truth any = Truth.FALSE;
    for (int i = 0; numbers != null && i < numbers.length && any != Truth.TRUE; i++) {
      any = any.or(trial.of(numbers[i], a, b));
    }
    return any;
  }
}
