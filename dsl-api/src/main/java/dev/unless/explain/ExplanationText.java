package dev.unless.explain;

import dev.unless.annotation.Internal;
import dev.unless.decide.Explanation;
import dev.unless.decide.Explanation.OfLayer;
import dev.unless.decide.Explanation.OfStatement;
import dev.unless.decide.StatementRef;
import dev.unless.document.Effect;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.finding.Nonnull;
import dev.unless.finding.Printable;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import dev.unless.layout.Wrap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays an explanation out for people: the outcome, the statements that settled it, and then every
 * layer.
 *
 * <p>An element of a statement is a row: its name, what the request says, and beside it what the
 * policy says. {@code ✓} holds, {@code ✗} fails, {@code ?} is unknown; a layer holds where it lets
 * the request pass, and has {@code –} where it does not bear on it; a value holds where it alone
 * matches, before any negation. What does not print is escaped. Of an element with many values
 * those that match come first, and of the others only their number may be told; likewise of
 * statements for other actions.
 *
 * <pre>{@code
 * System.out.println(ExplanationText.of(decider.decide(request).explain()));
 * }</pre>
 */
public final class ExplanationText {
  /** How wide lines are where nothing else is asked for. */
  public static final int USUAL_WIDTH = 100;

  private static final int LEAST_WIDTH = 40;
  private static final int MOST_FOR_OTHER_ACTIONS = 3;
  private static final int LEAST_FOR_COLUMNS = 70;
  private static final int LAYER_NAMES =
      Stream.of(Layer.values()).mapToInt(layer -> layer.phrase().length()).max().orElse(0);

  private final Explanation explanation;
  private final int width;
  private final Paint paint;
  private final Set<StatementRef> settled;
  private final ElementTable table;
  private final StringBuilder out = new StringBuilder();

  private ExplanationText(Explanation explanation, int width, Paint paint) {
    this.explanation = explanation;
    this.width = width;
    this.paint = paint;
    this.settled =
        explanation.settling().stream().map(OfStatement::ref).collect(Collectors.toSet());
    this.table =
        new ElementTable(
            explanation
                .statements()
                .filter(statement -> statement.isForAction() || settled.contains(statement.ref()))
                .flatMap(statement -> ElementWords.of(statement).stream())
                .toList(),
            width,
            paint);
  }

  /** The explanation as text of {@link #USUAL_WIDTH}, unpainted, that ends in a line feed. */
  public static String of(Explanation explanation) {
    Nonnull.require("explanation", explanation);
    return of(explanation, USUAL_WIDTH, Paint.NONE);
  }

  /**
   * The explanation as text that ends in a line feed.
   *
   * @param width how many characters a line may have; less than 40 counts as 40
   * @param paint how marks and titles are painted
   */
  @Internal
  public static String of(Explanation explanation, int width, Paint paint) {
    return new ExplanationText(explanation, Math.max(LEAST_WIDTH, width), paint).text();
  }

  private String text() {
    headline();
    if (!settled.isEmpty()) {
      section(settledBy());
      out.append(table.head());
      explanation.layers().forEach(this::settling);
    }
    section("all layers");
    explanation.layers().forEach(this::layer);
    if (!explanation.notes().isEmpty()) {
      section("notes");
      explanation
          .notes()
          .forEach(note -> marked("  ", paint.of(Tone.UNSURE, "!"), "", note.printed()));
    }
    return out.toString();
  }

  private void headline() {
    Tone tone =
        switch (explanation.outcome()) {
          case ALLOW -> Tone.GOOD;
          case EXPLICIT_DENY, IMPLICIT_DENY -> Tone.BAD;
          case UNDETERMINED, UNKNOWN -> Tone.UNSURE;
        };
    out.append(paint.of(tone, explanation.outcome().name())).append('\n');
    hang("  ", explanation.message());
  }

  private void section(String title) {
    out.append("\n  ").append(paint.of(Tone.STRONG, title)).append('\n');
  }

  private String settledBy() {
    return switch (explanation.outcome()) {
      case ALLOW -> "allowed by";
      case EXPLICIT_DENY -> "denied by";
      case IMPLICIT_DENY -> "what could have allowed it";
      case UNDETERMINED, UNKNOWN -> "what is open";
    };
  }

  private List<OfStatement> settled(OfLayer layer) {
    return layer.statements().stream().filter(each -> settled.contains(each.ref())).toList();
  }

  private void settling(OfLayer layer) {
    for (OfStatement statement : settled(layer)) {
      title("  ", statement, layer.layer().phrase() + ", " + place(statement, layer), "");
      elements(statement);
    }
  }

  private void layer(OfLayer layer) {
    String phrase = layer.layer().phrase();
    String mark = mark(layer);
    String note = LayerWords.note(layer);
    if (note.isEmpty()) {
      marked("  ", mark, "", phrase);
    } else if (width < LEAST_FOR_COLUMNS) {
      marked("  ", mark, "", phrase + ": " + note);
    } else {
      marked("  ", mark, Wrap.pad(phrase, LAYER_NAMES + 2), note);
    }
    long forOthers = layer.statements().stream().filter(this::isSkipped).count();
    for (OfStatement statement : layer.statements()) {
      if (settled.contains(statement.ref())) {
        title("    ", statement, place(statement, layer), ", see above");
      } else if (statement.isForAction()) {
        title("    ", statement, place(statement, layer), "");
        elements(statement);
      } else if (forOthers <= MOST_FOR_OTHER_ACTIONS) {
        title("    ", statement, place(statement, layer), ", it is for other actions");
      }
    }
    if (forOthers > MOST_FOR_OTHER_ACTIONS) {
      String more = "… " + forOthers + " statements for other actions";
      out.append("    ").append(paint.of(Tone.FAINT, more)).append('\n');
    }
  }

  private boolean isSkipped(OfStatement statement) {
    return !statement.isForAction() && !settled.contains(statement.ref());
  }

  /** What does not bear on the request is neither good nor bad. */
  private String mark(OfLayer layer) {
    boolean bears = layer.inForce() != Truth.FALSE && !layer.statements().isEmpty();
    return layer.passes() == Truth.TRUE && !bears
        ? paint.of(Tone.FAINT, "–")
        : ElementTable.mark(layer.passes(), paint);
  }

  /** A Deny that applies is what stops a request, and one that does not is of no interest. */
  private String mark(OfStatement statement) {
    boolean deny = statement.effect() == Effect.DENY;
    return switch (statement.applies()) {
      case TRUE -> paint.of(deny ? Tone.BAD : Tone.GOOD, "✓");
      case FALSE -> paint.of(deny ? Tone.FAINT : Tone.BAD, "✗");
      case UNKNOWN -> paint.of(Tone.UNSURE, "?");
    };
  }

  private void elements(OfStatement statement) {
    ElementWords.of(statement).forEach(element -> out.append(table.rows(element)));
  }

  private void title(String indent, OfStatement statement, String place, String remark) {
    String effect = statement.effect() == Effect.ALLOW ? "Allow" : "Deny";
    String applies =
        switch (statement.applies()) {
          case TRUE -> " applies";
          case FALSE -> " does not apply";
          case UNKNOWN -> " may apply";
        };
    marked(indent, mark(statement), "", place + ": " + effect + applies + remark);
  }

  /** Where a statement stands in its layer, as far as there is a choice. */
  private static String place(OfStatement statement, OfLayer layer) {
    StatementRef ref = statement.ref();
    boolean several = layer.statements().stream().anyMatch(each -> each.ref().policy() > 0);
    return (ref.layer().hasLevels() ? "level " + ref.level() + ", " : "")
        + (several ? "policy " + ref.policy() + ", " : "")
        + "statement "
        + ref.statement()
        + ref.sid().map(sid -> " (" + sid + ")").orElse("");
  }

  private void marked(String indent, String mark, String head, String text) {
    out.append(indent).append(mark).append(' ').append(head);
    rest(Wrap.width(indent) + 2 + Wrap.width(head), text);
  }

  private void hang(String indent, String text) {
    out.append(indent);
    rest(Wrap.width(indent), text);
  }

  /** The text, whose further lines begin where it begins. */
  private void rest(int column, String text) {
    List<String> lines = Wrap.lines(Printable.escape(text), width - column);
    out.append(String.join("\n" + " ".repeat(column), lines)).append('\n');
  }
}
