package dev.unless.finding;

import dev.unless.annotation.Internal;
import java.io.Serializable;
import java.util.Optional;

/**
 * Something that is wrong, wherever it was found: in a policy, in the text of one, in what a
 * program says, in a request.
 *
 * @param code what kind of thing it is; a page explains each
 * @param text one sentence on what is wrong, with the offending text in it
 * @param offending the offending text as it was given; empty where something is missing
 * @param fix what to write instead, in words
 * @param instead the text to write in the place of the offending one, where that is all that the
 *     fix says; else empty text
 * @param java the fix as a program of the library writes it; empty text where it is the same
 */
public record Problem(
    Code code, String text, String offending, String fix, String instead, String java)
    implements Serializable {
  /** Refuses nulls. */
  public Problem {
    Nonnull.require("code", code, "text", text, "offending", offending);
    Nonnull.require("fix", fix, "instead", instead, "java", java);
  }

  /** A problem whose fix a policy and a program write alike. */
  public Problem(Code code, String text, String offending, String fix, String instead) {
    this(code, text, offending, fix, instead, "");
  }

  /** A problem whose fix is more than one text in the place of another. */
  public Problem(Code code, String text, String offending, String fix) {
    this(code, text, offending, fix, "", "");
  }

  /** A problem with this fix. */
  @Internal
  public Problem(Code code, String text, String offending, Fix fix) {
    this(code, text, offending, fix.words(), fix.replacement().orElse(""), fix.java().orElse(""));
  }

  /**
   * The text to write in the place of the offending one, where that is all that the fix says: a
   * program can do it. Empty where there is more to do, or a choice.
   */
  public Optional<String> replacement() {
    return Optional.of(instead).filter(text -> !text.isEmpty());
  }

  /** What is wrong and what to write instead: {@code What is wrong. What to write.} */
  public String message() {
    return text + " " + fix;
  }

  /** The same problem in other words. */
  public Problem withText(String other) {
    Nonnull.require("other", other);
    return new Problem(code, other, offending, fix, instead, java);
  }

  /**
   * The same problem as it is told to whoever writes Java: its fix says what to write in a program
   * of the library. What stands in for a text of JSON stands in for nothing there.
   */
  public Problem inJava() {
    return java.isEmpty() ? this : new Problem(code, text, offending, java);
  }

  /**
   * The problem as compilers and command lines print it: the code, the message and the page that
   * explains it.
   */
  public String printed() {
    return this + " See " + code.page();
  }

  /** The code and the message: <code>[CODE] What is wrong. What to write.</code> */
  @Override
  public String toString() {
    return "[" + code + "] " + message();
  }
}
