package dev.unless.processor.report;

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.processor.expression.Place;
import dev.unless.text.GrammarException;
import java.util.Optional;

/**
 * Something to be told about a program.
 *
 * @param level how it is told
 * @param place what it is about
 * @param code what it is; empty for what is no finding
 * @param text what it says
 */
public record Message(Level level, Place place, Optional<Code> code, String text) {
  /** How a message is told. */
  public enum Level {
    /** The program does not compile. */
    ERROR,
    /** The program compiles, with a warning. */
    WARNING,
    /** Something to know. */
    NOTE
  }

  /** Something that is no finding. */
  public static Message of(Level level, Place place, String text) {
    return new Message(level, place, Optional.empty(), text);
  }

  /** A finding, told by its severity. */
  public static Message of(Place place, Finding finding) {
    Level level =
        switch (finding.severity()) {
          case ERROR -> Level.ERROR;
          case SECURITY_WARNING, WARNING -> Level.WARNING;
          case SUGGESTION -> Level.NOTE;
        };
    return new Message(level, place, Optional.of(finding.code()), finding.text());
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
