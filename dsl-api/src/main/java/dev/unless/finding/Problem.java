package dev.unless.finding;

import java.io.Serializable;

/**
 * Something that is wrong, wherever it was found: in a policy, in the text of one, in what a
 * program says, in a request.
 *
 * @param code what kind of thing it is; a page explains each
 * @param text one sentence on what is wrong, with the offending text in it
 * @param offending the offending text as it was given; empty where something is missing
 * @param fix what to write instead
 */
public record Problem(Code code, String text, String offending, String fix)
    implements Serializable {

  /** What is wrong and what to write instead: {@code What is wrong. What to write.} */
  public String message() {
    return text + " " + fix;
  }

  /** The same problem in other words. */
  public Problem withText(String other) {
    return new Problem(code, other, offending, fix);
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
