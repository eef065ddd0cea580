package dev.unless.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import java.util.regex.Pattern;

/** Says where and why a text is not JSON. */
final class SyntaxErrors {
  /** A statement that is not in an array counts as the first of one. */
  private static final Pattern SINGLE_STATEMENT = Pattern.compile("/Statement/(?!\\d+(/|$))");

  /** Where Jackson's messages speak of its own configuration. */
  private static final Pattern SETTINGS =
      Pattern.compile(
          ",? (from|see) `[^`]*`|: enable `[^`]*` to allow| \\(not recognized [^)]*\\)");

  private SyntaxErrors() {}

  static void add(JsonProcessingException syntax, JsonParser parser, ErrorList errors) {
    String path = parser.getParsingContext().pathAsPointer().toString();
    errors.add(
        new Finding(
            SINGLE_STATEMENT.matcher(path).replaceFirst("/Statement/0/"),
            new Problem(Code.JSON_SYNTAX_ERROR, text(syntax), "", fix(syntax))),
        Position.of(
            syntax.getLocation() == null ? parser.currentLocation() : syntax.getLocation()));
  }

  private static String text(JsonProcessingException syntax) {
    if (syntax instanceof JsonEOFException) {
      return "The text ends in the middle.";
    }
    return "Not JSON: " + SETTINGS.matcher(syntax.getOriginalMessage()).replaceAll("") + ".";
  }

  private static String fix(JsonProcessingException syntax) {
    if (syntax instanceof JsonEOFException) {
      return "Close every brace, bracket and quote.";
    }
    if (syntax instanceof StreamConstraintsException) {
      return "No policy of AWS needs that.";
    }
    return "JSON has double quotes, no comments and no comma after the last entry.";
  }
}
