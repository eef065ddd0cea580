package dev.unless.finding;

import java.io.Serializable;

/**
 * Something that is wrong with a policy.
 *
 * @param pointer the JSON pointer (RFC 6901) to the smallest place in the policy that causes it; a
 *     single statement that is not in an array counts as the first of one
 * @param problem what is wrong
 */
public record Finding(String pointer, Problem problem) implements Serializable {
  /** Refuses nulls. */
  public Finding {
    Nonnull.require("pointer", pointer, "problem", problem);
  }

  private static final int LONGEST_POINTER = 400;

  /** What kind of thing is wrong; a page explains each. */
  public Code code() {
    return problem.code();
  }

  /** How bad it is. */
  public Severity severity() {
    return problem.code().severity();
  }

  /** The same in a policy that is a part of a text, at this JSON pointer. */
  public Finding within(String base) {
    Nonnull.require("base", base);
    return new Finding(base + pointer, problem);
  }

  /** The same as it is told to whoever writes Java. */
  public Finding inJava() {
    return new Finding(pointer, problem.inJava());
  }

  /** The problem with its place in its text: {@code /Statement/0: What is wrong.} */
  public Problem placed() {
    return problem.withText(pointer + ": " + problem.text());
  }

  /** The place as it may be printed: a pointer holds names as the policy has them. */
  public String place() {
    if (pointer.isEmpty()) {
      return "document";
    }
    return pointer.chars().allMatch(c -> c > ' ' && c < 0x7f) && pointer.length() <= LONGEST_POINTER
        ? pointer
        : Printable.quote(pointer);
  }

  /** The place and the problem: <code>/Statement/0: [CODE] What is wrong. What to write.</code> */
  @Override
  public String toString() {
    return place() + ": " + problem;
  }
}
