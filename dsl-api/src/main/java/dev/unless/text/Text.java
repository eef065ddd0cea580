package dev.unless.text;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A text of a policy as what it means: a run of literal characters, wildcards and policy variables.
 *
 * <p>A {@code Text} is read from a policy with {@link #parse}, or made of text that means only
 * itself with {@link #literal}; {@link #write} gives the policy's spelling, in which characters
 * with a meaning are escaped as <code>${*}</code>, <code>${?}</code> and <code>${$}</code>.
 *
 * <p>Source: IAM User Guide, "IAM policy elements: Variables and tags".
 *
 * @param parts the parts in order, adjoining literals merged
 */
public record Text(List<Part> parts) {
  private static final Text ANYTHING = new Text(List.of(Wildcard.ANY_RUN));

  /** A part of a text. */
  public sealed interface Part permits Literal, Wildcard, Variable {}

  /** Characters that mean themselves. */
  public record Literal(String text) implements Part {
    /**
     * @throws RefusedException if the text holds a lone surrogate
     */
    public Literal {
      Nonnull.require("text", text);
      WellFormed.require(text);
    }
  }

  /** A wildcard. */
  public enum Wildcard implements Part {
    /** {@code *}: any run of characters, also none. */
    ANY_RUN("*"),
    /** {@code ?}: exactly one code point. */
    ANY_ONE("?");

    private final String spelling;

    Wildcard(String spelling) {
      this.spelling = spelling;
    }

    String spelling() {
      return spelling;
    }

    /** Whether one stands in a text in which they have a meaning. */
    @Internal
    public static boolean isIn(String text) {
      return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }
  }

  /**
   * A policy variable: the request's value of a single-valued condition key.
   *
   * @param key the key's name as written
   * @param foldedKey the name, case folded
   * @param fallback the text that stands for the variable where the request lacks the key; none:
   *     the text matches nothing then
   */
  public record Variable(String key, String foldedKey, Optional<String> fallback) implements Part {
    private static final String RESERVED = ",}'\"{";

    /**
     * @throws RefusedException if no policy can spell the variable: the name is empty, an escape,
     *     has a space around it or one of the characters <code>,}'"{</code>, or the default has a
     *     single quote
     */
    public Variable {
      Nonnull.require("key", key, "foldedKey", foldedKey, "fallback", fallback);
      boolean escape = name(key) && TextParser.isEscape(key);
      if (!name(key) || escape || fallback.filter(text -> text.indexOf('\'') >= 0).isPresent()) {
        throw new RefusedException(
            Code.INVALID_NAME,
            "No policy variable has the name "
                + quote(key)
                + fallback.map(text -> " and the default " + quote(text)).orElse("")
                + ".",
            name(key) && !escape ? fallback.orElse(key) : key,
            "Name a condition key; a default has no single quote.");
      }
      WellFormed.require(key);
      fallback.ifPresent(WellFormed::require);
    }

    /**
     * What stands for the variable in a request: its value, else the default; empty without both.
     */
    @Internal
    public Optional<String> valueIn(Variables variables) {
      Optional<String> value = variables.valueOf(foldedKey);
      return value.isPresent() ? value : fallback;
    }

    private static boolean name(String key) {
      for (int i = 0; i < RESERVED.length(); i++) {
        if (key.indexOf(RESERVED.charAt(i)) >= 0) {
          return false;
        }
      }
      return !key.isBlank() && key.strip().equals(key);
    }

    /**
     * A variable for the key of this name.
     *
     * @throws RefusedException if no policy can spell it
     */
    public Variable(String key, Optional<String> fallback) {
      this(key, folded(key), fallback);
    }

    private static String folded(String key) {
      Nonnull.require("key", key);
      return CaseFolding.fold(key);
    }
  }

  /** Merges adjoining literals and drops empty ones, so that equal meanings are equal values. */
  public Text {
    Nonnull.requireAll("parts", parts);
    parts = normalized(parts);
  }

  /** {@code *}: any text, also none. */
  @Internal
  public static Text anything() {
    return ANYTHING;
  }

  /** Text that means only itself, whatever characters it holds. */
  public static Text literal(String text) {
    Nonnull.require("text", text);
    return new Text(List.of(new Literal(text)));
  }

  /**
   * Reads a text as a policy spells it.
   *
   * @throws RefusedException if variables have a meaning here and one is malformed: not closed,
   *     empty, or its default not quoted
   */
  @Internal
  public static Text parse(String spelling, Syntax syntax) {
    return new TextParser(spelling, syntax).parse();
  }

  /**
   * The text where it means only itself; else words for people that no policy takes, so that a
   * pattern joined to a string by {@code +} is refused where it would become text.
   */
  @Override
  public String toString() {
    return isLiteral() ? write(Syntax.PLAIN) : WellFormed.NO_TEXT + parts;
  }

  /** This text and, behind it, another one. */
  public Text then(Text next) {
    Nonnull.require("next", next);
    return new Text(Stream.concat(parts.stream(), next.parts.stream()).toList());
  }

  /** This text and, behind it, text that means only itself. */
  public Text then(String next) {
    Nonnull.require("next", next);
    return then(literal(next));
  }

  /** Whether the text means only itself. */
  public boolean isLiteral() {
    return parts.isEmpty() || (parts.size() == 1 && parts.get(0) instanceof Literal);
  }

  /** Whether it holds a wildcard. */
  @Internal
  public boolean hasWildcard() {
    return parts.stream().anyMatch(Wildcard.class::isInstance);
  }

  /** Whether it holds a variable. */
  @Internal
  public boolean hasVariable() {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Variable) {
        return true;
      }
    }
    return false;
  }

  /** So many characters are literal, and so many others stand for something. */
  @Internal
  public int length() {
    int length = 0;
    for (int i = 0; i < parts.size(); i++) {
      length += parts.get(i) instanceof Literal literal ? literal.text().length() : 1;
    }
    return length;
  }

  /**
   * Whether the two begin or end with different literal characters, so that they match no text
   * alike. That is fast, and settles most pairs.
   */
  @Internal
  public boolean differs(Text other) {
    if (parts.isEmpty() || other.parts.isEmpty()) {
      return false;
    }
    String start = literal(0);
    String otherStart = other.literal(0);
    int most = Math.min(start.length(), otherStart.length());
    for (int i = 0; i < most; i++) {
      if (start.charAt(i) != otherStart.charAt(i)) {
        return true;
      }
    }
    String end = literal(parts.size() - 1);
    String otherEnd = other.literal(other.parts.size() - 1);
    most = Math.min(end.length(), otherEnd.length());
    for (int i = 1; i <= most; i++) {
      if (end.charAt(end.length() - i) != otherEnd.charAt(otherEnd.length() - i)) {
        return true;
      }
    }
    return false;
  }

  /** The literal characters of a part; none where it is something else. */
  private String literal(int part) {
    return parts.get(part) instanceof Literal literal ? literal.text() : "";
  }

  /** The keys of the text's variables, case folded. */
  public List<String> variableKeys() {
    return parts.stream()
        .filter(Variable.class::isInstance)
        .map(part -> ((Variable) part).foldedKey())
        .distinct()
        .toList();
  }

  /** The same text with the ASCII letters of its literal characters folded, as names compare. */
  public Text folded() {
    return folded(CaseFolding::fold);
  }

  /**
   * The same text with its literal characters folded, as the {@code …IgnoreCase} operators compare.
   */
  @Internal
  public Text foldedValue() {
    return folded(CaseFolding::foldValue);
  }

  private Text folded(UnaryOperator<String> folding) {
    return new Text(parts.stream().map(part -> folded(part, folding)).toList());
  }

  private static Part folded(Part part, UnaryOperator<String> folding) {
    if (part instanceof Literal literal) {
      return new Literal(folding.apply(literal.text()));
    }
    if (part instanceof Variable variable) {
      return new Variable(variable.key(), variable.foldedKey(), variable.fallback().map(folding));
    }
    return part;
  }

  /**
   * The text with its variables replaced by the request's values as literals.
   *
   * @return empty where a variable has neither a value nor a default
   */
  @Internal
  public Optional<Text> resolve(Variables variables) {
    List<Part> resolved = new ArrayList<>(parts.size());
    for (Part part : parts) {
      if (part instanceof Variable variable) {
        Optional<String> value = variable.valueIn(variables);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        resolved.add(new Literal(value.get()));
      } else {
        resolved.add(part);
      }
    }
    return Optional.of(new Text(resolved));
  }

  /**
   * Cuts the text at colons of its literal parts.
   *
   * @return at most {@code most} pieces; the last one keeps its colons
   */
  List<Text> splitAtColons(int most) {
    List<Text> pieces = new ArrayList<>();
    List<Part> piece = new ArrayList<>();
    for (Part part : parts) {
      if (!(part instanceof Literal literal)) {
        piece.add(part);
        continue;
      }
      int from = 0;
      for (int colon;
          pieces.size() < most - 1 && (colon = literal.text().indexOf(':', from)) >= 0;
          from = colon + 1) {
        piece.add(new Literal(literal.text().substring(from, colon)));
        pieces.add(new Text(piece));
        piece = new ArrayList<>();
      }
      piece.add(new Literal(literal.text().substring(from)));
    }
    pieces.add(new Text(piece));
    return pieces;
  }

  /**
   * The policy's spelling of this text.
   *
   * @throws RefusedException if the text needs an escape, a wildcard or a variable that has no
   *     meaning in this place
   */
  @Internal
  public String write(Syntax syntax) {
    if (parts.size() == 1 && parts.get(0) instanceof Literal literal && isPlain(literal, syntax)) {
      return literal.text();
    }
    return write(syntax, 0, syntax);
  }

  /** The spelling of a text that has another syntax up to so many colons than behind them. */
  String write(Syntax head, int colons, Syntax rest) {
    return new TextWriter(head, colons, rest).write(parts);
  }

  private static boolean isPlain(Literal literal, Syntax syntax) {
    String text = literal.text();
    return !(syntax.wildcards() && Wildcard.isIn(text))
        && !(syntax.variables() && text.indexOf('$') >= 0);
  }

  private static List<Part> normalized(List<Part> parts) {
    return isNormal(parts) ? List.copyOf(parts) : merged(parts);
  }

  private static boolean isNormal(List<Part> parts) {
    boolean behindLiteral = false;
    for (int i = 0; i < parts.size(); i++) {
      boolean literal = parts.get(i) instanceof Literal;
      if (literal && (behindLiteral || ((Literal) parts.get(i)).text().isEmpty())) {
        return false;
      }
      behindLiteral = literal;
    }
    return true;
  }

  private static List<Part> merged(List<Part> parts) {
    List<Part> merged = new ArrayList<>(parts.size());
    StringBuilder run = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        run.append(literal.text());
      } else {
        flush(run, merged);
        merged.add(part);
      }
    }
    flush(run, merged);
    return List.copyOf(merged);
  }

  private static void flush(StringBuilder run, List<Part> merged) {
    if (!run.isEmpty()) {
      merged.add(new Literal(run.toString()));
      run.setLength(0);
    }
  }
}
