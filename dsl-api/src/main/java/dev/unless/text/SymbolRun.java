package dev.unless.text;

import dev.unless.text.Text.Literal;
import dev.unless.text.Text.Part;
import dev.unless.text.Text.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pattern place by place: each symbol is a literal code point, one character of a {@link
 * CharClass}, or any number of them, also none.
 */
final class SymbolRun {
  /** Services in whose names there may be colons. */
  private static final Set<String> WITH_COLONS = Set.of("s3", "lambda", "logs");

  /** What is named so never has a slash. */
  private static final Set<String> WITHOUT_SLASH =
      Set.of("BucketName", "TableName", "TopicName", "QueueName");

  private final Text text;
  private final int[] symbols;

  private SymbolRun(Text text, int[] symbols) {
    this.text = text;
    this.symbols = symbols;
  }

  /** These symbols, which the text has been made into. */
  static SymbolRun of(Text text, int[] symbols) {
    return new SymbolRun(text, symbols);
  }

  /** All that the text matches, whatever its variables stand for. */
  static SymbolRun of(Text text) {
    return of(text, CharClass.ANY);
  }

  private static SymbolRun of(Text text, CharClass wildcard) {
    return new SymbolRunBuilder(text.length()).add(text, wildcard).build(text);
  }

  /** All that the text matches without wildcards that stand for colons. */
  static SymbolRun withoutColons(Text text) {
    return of(text, CharClass.WITHIN_FIELD);
  }

  /**
   * All that the text matches, whatever its variables stand for, where the wildcards of a pattern
   * of six fields stay in theirs; only those of the last one stand for colons, too.
   */
  static SymbolRun inFields(Text text) {
    List<Text> fields = text.splitAtColons(ParsedArn.SEGMENTS);
    return fields.size() < ParsedArn.SEGMENTS ? of(text) : joined(text, fields);
  }

  /**
   * All ARNs that a pattern of the ARN operators matches; empty where there are none. A variable
   * before the resource may bring colons: then these and more.
   */
  static Optional<SymbolRun> ofArns(Text text) {
    List<Text> fields = text.splitAtColons(ParsedArn.SEGMENTS);
    if (fields.stream().limit(ParsedArn.RESOURCE).anyMatch(Text::hasVariable)) {
      return Optional.of(of(text));
    }
    boolean some =
        fields.size() == ParsedArn.SEGMENTS
            && Glob.of(fields.get(0)).matches(ParsedArn.PREFIX, Variables.NONE);
    if (!some) {
      return Optional.empty();
    }
    fields.set(0, Text.literal(ParsedArn.PREFIX));
    return Optional.of(joined(text, fields));
  }

  /**
   * All ARNs of a shape that AWS could hand out, as {@link ArnShape#texts} says; an account that is
   * a placeholder has twelve digits.
   */
  static SymbolRun ofShape(Text shape, List<Text> fields) {
    SymbolRunBuilder builder = new SymbolRunBuilder(ParsedArn.ACCOUNT_DIGITS * shape.length());
    boolean colons = WITH_COLONS.contains(fields.get(ParsedArn.SERVICE).toString());
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) {
        builder.add(':');
      }
      List<Part> parts = fields.get(i).parts();
      for (int part = 0; part < parts.size(); part++) {
        if (parts.get(part) instanceof Literal literal) {
          builder.add(literal);
        } else if (i == ParsedArn.ACCOUNT) {
          builder.addAccount();
        } else {
          builder.addSome(classOf(parts, part, colons && i == ParsedArn.RESOURCE));
        }
      }
    }
    return builder.build(shape);
  }

  /** The ids of accounts. */
  static SymbolRun ofAccounts() {
    SymbolRunBuilder builder = new SymbolRunBuilder(ParsedArn.ACCOUNT_DIGITS);
    builder.addAccount();
    return builder.build(Text.anything());
  }

  private static CharClass classOf(List<Part> parts, int part, boolean colons) {
    boolean last = part == parts.size() - 1;
    if (parts.get(part) instanceof Variable name && WITHOUT_SLASH.contains(name.key())) {
      return CharClass.WITHIN_STEP;
    }
    if (last) {
      return colons ? CharClass.ANY : CharClass.WITHIN_FIELD;
    }
    return parts.get(part + 1) instanceof Literal literal && literal.text().startsWith("/")
        ? CharClass.WITHIN_STEP
        : CharClass.WITHIN_FIELD;
  }

  private static SymbolRun joined(Text text, List<Text> fields) {
    SymbolRunBuilder builder = new SymbolRunBuilder(text.length() + ParsedArn.PREFIX.length());
    builder.addFields(fields);
    return builder.build(text);
  }

  /**
   * The texts that consist of one of the first, one of this run's that has characters of the class
   * alone, and one of the last; empty where there are none.
   *
   * @param before what comes first; its wildcards stay in the fields of an ARN
   */
  Optional<SymbolRun> between(Text before, CharClass within, Text after) {
    SymbolRunBuilder builder =
        new SymbolRunBuilder(before.length() + symbols.length + after.length());
    builder.addFields(before.splitAtColons(ParsedArn.SEGMENTS));
    for (int i = 0; i < symbols.length; i++) {
      if (isLiteral(i)) {
        if (!within.has(literal(i))) {
          return Optional.empty();
        }
        builder.add(literal(i));
      } else {
        CharClass both = classAt(i).and(within);
        builder.add(isMany(i) ? both.many() : both.one());
      }
    }
    builder.add(after, CharClass.ANY);
    return Optional.of(builder.build(before.then(Text.anything()).then(after)));
  }

  /**
   * The ARNs that have one of this run's texts behind the first slash of their resource.
   *
   * @param before the fields that come first, with the colon behind them
   */
  SymbolRun behindFirstSlash(Text before) {
    SymbolRunBuilder builder = new SymbolRunBuilder(before.length() + symbols.length + 2);
    builder.addFields(before.splitAtColons(ParsedArn.SEGMENTS));
    builder.add(CharClass.WITHIN_NAME.many());
    builder.add('/');
    for (int symbol : symbols) {
      builder.add(symbol);
    }
    return builder.build(before.then(Text.anything()));
  }

  /** What of this run's texts stands behind the start, where they begin so. */
  List<SymbolRun> behind(String start) {
    Set<Integer> places = new LinkedHashSet<>(List.of(0));
    for (int point : start.codePoints().toArray()) {
      Set<Integer> next = new LinkedHashSet<>();
      for (int place : places) {
        for (int at = place; at < symbols.length; at++) {
          boolean reads = isLiteral(at) ? literal(at) == point : classAt(at).has(point);
          if (reads) {
            next.add(isMany(at) ? at : at + 1);
          }
          if (!isMany(at)) {
            break;
          }
        }
      }
      places = next;
    }
    return places.stream().map(place -> part(place, symbols.length)).toList();
  }

  private SymbolRun part(int from, int to) {
    return new SymbolRun(Text.anything(), Arrays.copyOfRange(symbols, from, to));
  }

  int length() {
    return symbols.length;
  }

  /** Whether the symbol at the place is a literal code point. */
  boolean isLiteral(int place) {
    return symbols[place] >= 0;
  }

  /** The literal code point at the place. */
  int literal(int place) {
    return symbols[place];
  }

  /** Whether the symbol at the place stands for any number of characters. */
  boolean isMany(int place) {
    return CharClass.isMany(symbols[place]);
  }

  /** The class of what stands at the place, which is no literal. */
  CharClass classAt(int place) {
    return CharClass.of(symbols[place]);
  }

  /**
   * What stands before, between and behind what stands for any number of characters, with a digit
   * or an x for each single one.
   */
  List<String> pieces() {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < symbols.length; i++) {
      if (isLiteral(i)) {
        piece.appendCodePoint(literal(i));
      } else if (isMany(i)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      } else {
        piece.append(classAt(i) == CharClass.DIGIT ? '0' : 'x');
      }
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /**
   * The fields of ARNs that it matches; empty where its wildcards may bring colons before the
   * resource.
   */
  List<SymbolRun> fields() {
    List<SymbolRun> fields = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < symbols.length && fields.size() < ParsedArn.RESOURCE; i++) {
      if (isLiteral(i) ? literal(i) == ':' : classAt(i).has(':')) {
        if (!isLiteral(i)) {
          return List.of();
        }
        fields.add(part(from, i));
        from = i + 1;
      }
    }
    fields.add(part(from, symbols.length));
    return fields.size() == ParsedArn.SEGMENTS ? fields : List.of();
  }

  /** Whether it matches whatever resource stands in the last field of an ARN. */
  boolean isOfAnyResource() {
    List<SymbolRun> fields = fields();
    return !fields.isEmpty()
        && Arrays.equals(fields.get(ParsedArn.RESOURCE).symbols, new int[] {CharClass.ANY.many()});
  }

  /** The text, where this matches one alone. */
  Optional<String> asLiteral() {
    for (int symbol : symbols) {
      if (symbol < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(new String(symbols, 0, symbols.length));
  }

  /** Whether its literals differ from the other's at the start or at the end. */
  boolean differs(SymbolRun other) {
    return text.differs(other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SymbolRun run && Arrays.equals(symbols, run.symbols);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(symbols);
  }
}
