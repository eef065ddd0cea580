package dev.unless.text;

/** The ARNs of a shape as a pattern, wildcards standing for its placeholders. */
final class FilledShape {
  private final TextSet set;
  private final ArnPattern pattern;
  private final Text text;

  FilledShape(Text text) {
    this.text = text;
    this.set = TextSet.inFields(text);
    this.pattern = ArnPattern.of(text);
  }

  boolean includes(ParsedArn arn) {
    return pattern.matches(arn, Variables.NONE);
  }

  boolean includesSomeOf(TextSet inFields) {
    return set.mayMeet(inFields);
  }

  boolean includesSomeOverColons(Text other) {
    return RunOverColons.meets(other, text);
  }

  boolean includesAllOf(TextSet inFields) {
    return set.covers(inFields);
  }

  boolean includesAllOf(FilledShape other) {
    return set.covers(other.set);
  }
}
