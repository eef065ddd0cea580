package dev.unless.text;

import static dev.unless.text.GrammarException.quote;

import dev.unless.finding.Code;
import dev.unless.text.Text.Literal;
import dev.unless.text.Text.Part;
import dev.unless.text.Text.Variable;
import dev.unless.text.Text.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the spelling of a policy text, in one pass. */
final class TextParser {
  private final String spelling;
  private final Syntax syntax;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private int at;

  TextParser(String spelling, Syntax syntax) {
    this.spelling = spelling;
    this.syntax = syntax;
  }

  Text parse() {
    while (at < spelling.length()) {
      char c = spelling.charAt(at);
      if (syntax.variables() && c == '$' && spelling.startsWith("${", at)) {
        variableOrEscape();
      } else if (syntax.wildcards() && c == '*') {
        add(Wildcard.ANY_RUN);
        at++;
      } else if (syntax.wildcards() && c == '?') {
        add(Wildcard.ANY_ONE);
        at++;
      } else {
        run.append(c);
        at++;
      }
    }
    flush();
    return new Text(parts);
  }

  private void variableOrEscape() {
    int start = at;
    at += 2;
    String name = upToAnyOf(",}'\"{", start);
    if (spelling.charAt(at) == '}') {
      at++;
      if (isEscape(name)) {
        run.append(name);
      } else {
        add(new Variable(checkedName(name, start), Optional.empty()));
      }
      return;
    }
    if (spelling.charAt(at) != ',') {
      throw malformed(Code.MISSING_BRACE_IN_VARIABLE, start, "has a quote or brace in its name");
    }
    at++;
    add(new Variable(checkedName(name, start), Optional.of(fallback(start))));
  }

  private String fallback(int start) {
    skipSpaces();
    if (at >= spelling.length() || spelling.charAt(at) != '\'') {
      throw malformed(
          Code.MISSING_QUOTE_IN_VARIABLE, start, "has a default that is not in single quotes");
    }
    at++;
    String fallback = upToAnyOf("'", start);
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

  private String upToAnyOf(String ends, int start) {
    int from = at;
    while (at < spelling.length() && ends.indexOf(spelling.charAt(at)) < 0) {
      at++;
    }
    if (at == spelling.length()) {
      throw malformed(Code.MISSING_BRACE_IN_VARIABLE, start, "is not closed");
    }
    return spelling.substring(from, at);
  }

  private void skipSpaces() {
    while (at < spelling.length() && spelling.charAt(at) == ' ') {
      at++;
    }
  }

  private void add(Part part) {
    flush();
    parts.add(part);
  }

  private void flush() {
    if (!run.isEmpty()) {
      parts.add(new Literal(run.toString()));
      run.setLength(0);
    }
  }

  static boolean isEscape(String name) {
    return name.equals("*") || name.equals("?") || name.equals("$");
  }

  private GrammarException malformed(Code code, int start, String what) {
    return new GrammarException(
        code,
        "The policy variable at character "
            + (start + 1)
            + " of "
            + quote(spelling)
            + " "
            + what
            + ".",
        "Write ${key} or ${key, 'default'}; for a plain dollar sign write ${$}.");
  }
}
