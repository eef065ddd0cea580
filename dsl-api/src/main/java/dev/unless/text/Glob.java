package dev.unless.text;

import dev.unless.annotation.Internal;
import dev.unless.text.Text.Literal;
import dev.unless.text.Text.Part;
import dev.unless.text.Text.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Text} made ready to be matched with whole values, by code point and case-sensitively;
 * for a match without regard to case fold both sides.
 *
 * <p>A text without wildcards, or with one at the end only, is compared as it stands. Any other is
 * cut at its {@code *} into segments: the first is anchored at the start, the last at the end,
 * those between are looked for from left to right. That takes time linear in the value's length and
 * allocates nothing, but for values and patterns so long that {@link BitParallelSearch} takes over.
 */
@Internal
public final class Glob {
  private final Text text;
  private final @Nullable String exact;
  private final @Nullable String start;
  private final Segment first;
  private final Segment[] middle;
  private final Optional<Segment> last;

  private Glob(Text text, Segment first, Segment[] middle, Optional<Segment> last) {
    this.text = text;
    this.exact = text.isLiteral() ? leading(text) : null;
    this.start = isStart(text) ? leading(text) : null;
    this.first = first;
    this.middle = middle;
    this.last = last;
  }

  /** The glob of a text. */
  public static Glob of(Text text) {
    List<Segment> segments = new ArrayList<>();
    List<Part> run = new ArrayList<>();
    for (Part part : text.parts()) {
      if (part == Wildcard.ANY_RUN) {
        segments.add(new Segment(run));
        run = new ArrayList<>();
      } else {
        run.add(part);
      }
    }
    segments.add(new Segment(run));
    int count = segments.size();
    if (count == 1) {
      return new Glob(text, segments.get(0), new Segment[0], Optional.empty());
    }
    Segment[] middle =
        segments.subList(1, count - 1).stream()
            .filter(segment -> !segment.isEmpty())
            .toArray(Segment[]::new);
    return new Glob(text, segments.get(0), middle, Optional.of(segments.get(count - 1)));
  }

  /** Whether the text is literal but for a {@code *} at its end. */
  private static boolean isStart(Text text) {
    List<Part> parts = text.parts();
    int last = parts.size() - 1;
    return last >= 0
        && parts.get(last) == Wildcard.ANY_RUN
        && (last == 0 || (last == 1 && parts.get(0) instanceof Literal));
  }

  /** The literal text at the start. */
  private static String leading(Text text) {
    return !text.parts().isEmpty() && text.parts().get(0) instanceof Literal literal
        ? literal.text()
        : "";
  }

  /** The text this glob was made of. */
  public Text text() {
    return text;
  }

  /** The one value that the glob matches, where it holds neither wildcard nor variable. */
  public Optional<String> literal() {
    return Optional.ofNullable(exact);
  }

  /** Whether the whole value matches. A variable without value or default matches nothing. */
  public boolean matches(String value, Variables variables) {
    if (exact != null) {
      return value.equals(exact);
    }
    return start != null ? value.startsWith(start) : matches(value, 0, value.length(), variables);
  }

  /** Whether the part of the value from {@code from} to before {@code to} matches as a whole. */
  boolean matches(String value, int from, int to, Variables variables) {
    int at = first.matchForward(value, from, to, variables);
    if (at < 0) {
      return false;
    }
    if (last.isEmpty()) {
      return at == to;
    }
    int end = last.get().matchBackward(value, at, to, variables);
    if (end < 0) {
      return false;
    }
    for (Segment segment : middle) {
      at = segment.find(value, at, end, variables);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "Glob[" + text + "]";
  }
}
