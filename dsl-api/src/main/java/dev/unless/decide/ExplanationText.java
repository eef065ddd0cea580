package dev.unless.decide;

import dev.unless.decide.Explanation.OfLayer;
import dev.unless.decide.Explanation.OfStatement;
import dev.unless.document.Effect;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.finding.Printable;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import dev.unless.layout.Wrap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays an explanation out for people: the outcome, the statements that settled it, and then every
 * layer.
 */
final class ExplanationText {
  private static final Set<String> ACTION_ELEMENTS = Set.of("Action", "NotAction");
  private static final int MOST_FOR_OTHER_ACTIONS = 3;
  private static final int FEW = 3;
  private static final int LEAST_FOR_COLUMNS = 70;
  private static final int LAYER_NAMES =
      Stream.of(Layer.values()).mapToInt(layer -> layer.phrase().length()).max().orElse(0);

  private final Explanation explanation;
  private final int width;
  private final Paint paint;
  private final Set<StatementRef> settled;
  private final ElementTable table;
  private final StringBuilder out = new StringBuilder();

  ExplanationText(Explanation explanation, int width, Paint paint) {
    this.explanation = explanation;
    this.width = width;
    this.paint = paint;
    this.settled = settled(explanation);
    this.table =
        new ElementTable(
            statements(explanation)
                .filter(statement -> isForAction(statement) || settled.contains(statement.ref())),
            width,
            paint);
  }

  /** Which statements settled it; where nothing allows, which of that layer could have. */
  private static Set<StatementRef> settled(Explanation explanation) {
    return switch (explanation.outcome()) {
      case ALLOW, EXPLICIT_DENY -> Set.copyOf(explanation.by());
      case IMPLICIT_DENY -> refs(couldHaveAllowed(explanation));
      case UNDETERMINED, UNKNOWN ->
          refs(statements(explanation).filter(each -> each.applies() == Truth.UNKNOWN));
    };
  }

  /** Those for the action of the request; where there is none, the first few for others. */
  private static Stream<OfStatement> couldHaveAllowed(Explanation explanation) {
    List<OfStatement> allows =
        explanation.layers().stream()
            .filter(layer -> explanation.layer().equals(Optional.of(layer.layer())))
            .flatMap(layer -> layer.statements().stream())
            .filter(statement -> statement.effect() == Effect.ALLOW)
            .filter(statement -> statement.applies() != Truth.TRUE)
            .toList();
    List<OfStatement> forAction = allows.stream().filter(ExplanationText::isForAction).toList();
    return forAction.isEmpty() ? allows.stream().limit(FEW) : forAction.stream();
  }

  private static Set<StatementRef> refs(Stream<OfStatement> statements) {
    return statements.map(OfStatement::ref).collect(Collectors.toSet());
  }

  private static Stream<OfStatement> statements(Explanation explanation) {
    return explanation.layers().stream().flatMap(layer -> layer.statements().stream());
  }

  private static boolean isForAction(OfStatement statement) {
    return statement.elements().stream()
        .filter(element -> ACTION_ELEMENTS.contains(element.name()))
        .noneMatch(element -> element.matches() == Truth.FALSE);
  }

  String text() {
    headline();
    boolean none = explanation.layers().stream().allMatch(layer -> settled(layer).isEmpty());
    if (!none) {
      section(settledBy());
      out.append(table.head());
      explanation.layers().forEach(this::settling);
    }
    section("all layers");
    explanation.layers().forEach(this::layer);
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
    if (layer.note().isEmpty()) {
      marked("  ", mark, "", phrase);
    } else if (width < LEAST_FOR_COLUMNS) {
      marked("  ", mark, "", phrase + ": " + layer.note());
    } else {
      marked("  ", mark, Wrap.pad(phrase, LAYER_NAMES + 2), layer.note());
    }
    long forOthers = layer.statements().stream().filter(this::isSkipped).count();
    for (OfStatement statement : layer.statements()) {
      if (settled.contains(statement.ref())) {
        title("    ", statement, place(statement, layer), ", see above");
      } else if (isForAction(statement)) {
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
    return !isForAction(statement) && !settled.contains(statement.ref());
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
    statement.elements().forEach(element -> out.append(table.rows(element)));
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
