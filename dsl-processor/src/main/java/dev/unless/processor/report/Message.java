package dev.unless.processor.report;

import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.processor.expression.Place;
import java.util.Optional;

/**
 * Something to be told about a program.
 *
 * @param level how it is told
 * @param place what it is about
 * @param topic of each place, each topic is told once
 * @param code what kind of thing it says; empty where it is no problem
 * @param text what it says
 */
public record Message(Level level, Place place, String topic, Optional<Code> code, String text) {
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
    return new Message(level, place, text, Optional.empty(), text);
  }

  /** A problem, told by its severity; a call and an annotation may say the same in other words. */
  public static Message of(Place place, Problem problem) {
    return of(place, problem, problem.code().name());
  }

  /** A finding, of which there may be several of one code at a place. */
  public static Message ofFinding(Place place, Problem finding) {
    return of(place, finding, finding.toString());
  }

  private static Message of(Place place, Problem problem, String topic) {
    Level level =
        switch (problem.code().severity()) {
          case ERROR -> Level.ERROR;
          case SECURITY_WARNING, WARNING -> Level.WARNING;
          case SUGGESTION -> Level.NOTE;
        };
    return new Message(level, place, topic, Optional.of(problem.code()), problem.printed());
  }

  /** The same, told in another way. */
  public Message at(Level other) {
    return new Message(other, place, topic, code, text);
  }

  /** The same of what nobody asked to be checked: nothing of it is an error. */
  public Message ofUnasked() {
    return level == Level.ERROR ? at(Level.WARNING) : this;
  }

  /** Whether it says that a value is refused; else it is a finding, or no problem at all. */
  public boolean isRefusal() {
    return code.filter(refused -> topic.equals(refused.name())).isPresent();
  }

  /** Whether the same is said of another way that the program may choose. */
  boolean isSaidBy(Message other) {
    return code.isPresent() && code.equals(other.code) && place.equals(other.place);
  }

  /** Whether it only says what could be seen. */
  boolean isOfSight() {
    return code.isEmpty() || code.get() == Code.CHECK_SEES_NOTHING;
  }
}
