package dev.unless.processor.report;

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.RefusedException;
import dev.unless.processor.expression.Place;

/**
 * Something to be told about a program.
 *
 * @param level how it is told
 * @param place what it is about
 * @param topic of each place, each topic is told once
 * @param text what it says
 */
public record Message(Level level, Place place, String topic, String text) {
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
    return new Message(level, place, text, text);
  }

  /** A finding, told by its severity. */
  public static Message of(Place place, Finding finding) {
    return of(place, finding, finding.text());
  }

  /** What the library refuses; a call and an annotation may say the same in other words. */
  public static Message of(Place place, RefusedException refused) {
    return of(place, refused.code(), refused.problem(), refused.hint());
  }

  /** Something of this code. */
  public static Message of(Place place, Code code, String problem, String fix) {
    return of(place, new Finding(code, "", problem, "", fix), code.name());
  }

  private static Message of(Place place, Finding finding, String topic) {
    Level level =
        switch (finding.severity()) {
          case ERROR -> Level.ERROR;
          case SECURITY_WARNING, WARNING -> Level.WARNING;
          case SUGGESTION -> Level.NOTE;
        };
    return new Message(level, place, topic, finding.text());
  }
}
