package dev.unless.text;

/** The ARNs of a shape as a pattern, wildcards standing for its placeholders. */
final class FilledShape {
  private final int[] symbols;
  private final ArnPattern pattern;
  private final Text text;

  FilledShape(Text text) {
    this.text = text;
    this.symbols = Overlap.arnSymbols(text);
    this.pattern = ArnPattern.of(text);
  }

  boolean includes(ParsedArn arn) {
    return pattern.matches(arn, Variables.NONE);
  }

  boolean includesSomeOf(Text other) {
    return Overlap.exists(symbols, Overlap.arnSymbols(other));
  }

  boolean includesSomeOverColons(Text other) {
    return RunOverColons.meets(other, text);
  }

  boolean includesAllOf(Text other) {
    return Overlap.covers(symbols, Overlap.arnSymbols(other));
  }

  boolean includesAllOf(FilledShape other) {
    return Overlap.covers(symbols, other.symbols);
  }
}
