package dev.unless.text;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.Text.Literal;
import dev.unless.text.Text.Part;
import dev.unless.text.Text.Variable;
import dev.unless.text.Text.Wildcard;
import java.util.List;

/** Spells a text as a policy does, with escapes for what would have a meaning. */
final class TextWriter {
  private final Syntax head;
  private final Syntax rest;
  private final StringBuilder out = new StringBuilder();
  private int colons;

  /**
   * @param head the syntax before so many colons of the text
   * @param rest the syntax behind them
   */
  TextWriter(Syntax head, int colons, Syntax rest) {
    this.head = head;
    this.colons = colons;
    this.rest = rest;
  }

  String write(List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        literal(literal.text());
      } else if (part instanceof Wildcard wildcard) {
        wildcard(wildcard);
      } else if (part instanceof Variable variable) {
        variable(variable);
      }
    }
    return out.toString();
  }

  private Syntax syntax() {
    return colons > 0 ? head : rest;
  }

  private void literal(String text) {
    int from = 0;
    for (int colon; colons > 0 && (colon = text.indexOf(':', from)) >= 0; colons--) {
      escaped(text.substring(from, colon));
      out.append(':');
      from = colon + 1;
    }
    escaped(text.substring(from));
  }

  private void wildcard(Wildcard wildcard) {
    require(
        syntax().wildcards(),
        Code.INVALID_VALUE,
        "A wildcard has no meaning here.",
        wildcard.spelling(),
        "Write it with an operator that knows wildcards.");
    out.append(wildcard.spelling());
  }

  private void variable(Variable variable) {
    String spelling =
        "${"
            + variable.key()
            + variable.fallback().map(text -> ", '" + text + "'").orElse("")
            + "}";
    require(
        syntax().variables(),
        Code.VARIABLE_UNSUPPORTED_IN_ELEMENT,
        "A policy variable has no meaning here.",
        spelling,
        "Use Version 2012-10-17 and a place that knows it.");
    out.append(spelling);
  }

  private void escaped(String text) {
    Syntax syntax = syntax();
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wildcard = syntax.wildcards() && (c == '*' || c == '?');
      boolean dollar = syntax.variables() && c == '$';
      if (wildcard && !syntax.variables()) {
        throw new RefusedException(
            Code.INVALID_VALUE,
            "The literal text "
                + quote(text)
                + " holds a "
                + quote(String.valueOf(c))
                + ", which is a wildcard here.",
            text,
            "Use Version 2012-10-17, which knows the escape ${" + c + "}.");
      }
      if (wildcard || dollar) {
        out.append(text, written, i).append("${").append(c).append('}');
        written = i + 1;
      }
    }
    out.append(text, written, text.length());
  }

  private static void require(
      boolean met, Code code, String problem, String offending, String fix) {
    if (!met) {
      throw new RefusedException(code, problem, offending, fix);
    }
  }
}
