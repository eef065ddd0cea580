package dev.unless.processor.report;

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.processor.expression.Place;
import dev.unless.text.GrammarException;

/**
 * Something to be told about a program.
 *
 * @param level how it is told
 * @param place what it is about
 * @param text what it says
 */
public record Message(Level level, Place place, String text) {
  /** How a message is told. */
  public enum Level {
    /** The program does not compile. */
    ERROR,
    /** The program compiles, with a warning. */
    WARNING,
    /** Something to know. */
    NOTE
  }

  /** A finding, told by its severity. */
  public static Message of(Place place, Finding finding) {
    Level level =
        switch (finding.severity()) {
          case ERROR -> Level.ERROR;
          case SECURITY_WARNING, WARNING -> Level.WARNING;
          case SUGGESTION -> Level.NOTE;
        };
    return new Message(level, place, finding.text());
  }

  /** What the library refuses. */
  public static Message of(Place place, GrammarException refused) {
    return of(place, refused.code(), refused.problem(), refused.hint());
  }

  /** Something of this code. */
  public static Message of(Place place, Code code, String problem, String fix) {
    return of(place, new Finding(code, "", problem, "", fix));
  }
}
