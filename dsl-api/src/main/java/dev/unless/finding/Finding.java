package dev.unless.finding;

/**
 * Something that is wrong with a policy.
 *
 * @param code what it is
 * @param pointer the JSON pointer (RFC 6901) to the smallest place in the policy that causes it
 * @param problem one sentence on what is wrong, with the offending text in it
 * @param offending the offending text as the policy has it; empty where something is missing
 * @param fix what to write instead
 */
public record Finding(Code code, String pointer, String problem, String offending, String fix) {

  /** How bad it is. */
  public Severity severity() {
    return code.severity();
  }

  /** The finding as every host prints it: <code>[CODE] What is wrong. What to write.</code> */
  public String text() {
    return "[" + code + "] " + problem + " " + fix;
  }

  /** The place and the text. */
  @Override
  public String toString() {
    return (pointer.isEmpty() ? "document" : pointer) + ": " + text();
  }
}
