package dev.unless.text;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.Text.Literal;
import dev.unless.text.Text.Part;
import dev.unless.text.Text.Variable;
import dev.unless.text.Text.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the spelling of a policy text, in one pass. */
final class TextParser {
  /** What every variable and escape begins with. */
  static final String OPEN = "${";

  private final String spelling;
  private final Syntax syntax;
  private final List<Part> parts = new ArrayList<>();
  private int at;

  /** Characters that mean themselves, up to the last escape. */
  private final StringBuilder run = new StringBuilder();

  /** Where the characters begin that mean themselves and are not in the run yet. */
  private int plain;

  TextParser(String spelling, Syntax syntax) {
    this.spelling = spelling;
    this.syntax = syntax;
  }

  Text parse() {
    while (at < spelling.length()) {
      char c = spelling.charAt(at);
      if (syntax.variables() && c == '$' && spelling.startsWith(OPEN, at)) {
        variableOrEscape();
      } else if (syntax.wildcards() && (c == '*' || c == '?')) {
        at++;
        add(c == '*' ? Wildcard.ANY_RUN : Wildcard.ANY_ONE, at - 1);
      } else {
        at++;
      }
    }
    flush(at);
    return new Text(parts);
  }

  private void variableOrEscape() {
    int start = at;
    at += OPEN.length();
    String name = upTo(endOfName(), start);
    if (spelling.charAt(at) == '}') {
      at++;
      if (isEscape(name)) {
        run.append(spelling, plain, start).append(name);
        plain = at;
      } else {
        add(new Variable(checkedName(name, start), Optional.empty()), start);
      }
      return;
    }
    if (spelling.charAt(at) != ',') {
      throw malformed(Code.MISSING_BRACE_IN_VARIABLE, start, "has a quote or brace in its name");
    }
    at++;
    add(new Variable(checkedName(name, start), Optional.of(fallback(start))), start);
  }

  private String fallback(int start) {
    skipSpaces();
    if (at >= spelling.length() || spelling.charAt(at) != '\'') {
      throw malformed(
          Code.MISSING_QUOTE_IN_VARIABLE, start, "has a default that is not in single quotes");
    }
    at++;
    String fallback = upTo(spelling.indexOf('\'', at), start);
    at++;
    skipSpaces();
    if (at >= spelling.length() || spelling.charAt(at) != '}') {
      throw malformed(Code.MISSING_BRACE_IN_VARIABLE, start, "is not closed after its default");
    }
    at++;
    return fallback;
  }

  private String checkedName(String name, int start) {
    if (name.isBlank()) {
      throw malformed(Code.EMPTY_VARIABLE, start, "names no condition key");
    }
    if (!name.strip().equals(name)) {
      throw malformed(Code.UNSUPPORTED_SPACE_IN_VARIABLE, start, "has a space around its name");
    }
    return name;
  }

  /** Where a character is that ends a variable's name; -1 if none does. */
  private int endOfName() {
    for (int i = at; i < spelling.length(); i++) {
      switch (spelling.charAt(i)) {
        case ',', '}', '\'', '"', '{' -> {
          return i;
        }
        default -> {}
      }
    }
    return -1;
  }

  private String upTo(int end, int start) {
    if (end < 0) {
      throw malformed(Code.MISSING_BRACE_IN_VARIABLE, start, "is not closed");
    }
    String passed = spelling.substring(at, end);
    at = end;
    return passed;
  }

  private void skipSpaces() {
    while (at < spelling.length() && spelling.charAt(at) == ' ') {
      at++;
    }
  }

  /** Adds a part that began at {@code start} and ends here. */
  private void add(Part part, int start) {
    flush(start);
    parts.add(part);
    plain = at;
  }

  private void flush(int end) {
    String literal =
        run.isEmpty()
            ? spelling.substring(plain, end)
            : run.append(spelling, plain, end).toString();
    run.setLength(0);
    if (!literal.isEmpty()) {
      parts.add(new Literal(literal));
    }
  }

  static boolean isEscape(String name) {
    return name.equals("*") || name.equals("?") || name.equals("$");
  }

  private RefusedException malformed(Code code, int start, String what) {
    return new RefusedException(
        code,
        "The policy variable at character "
            + (start + 1)
            + " of "
            + quote(spelling)
            + " "
            + what
            + ".",
        spelling,
        "Write ${key} or ${key, 'default'}; for a plain dollar sign write ${$}.");
  }
}
