package dev.unless.vocabulary;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import java.util.regex.Pattern;

/**
 * Names of users, roles and sessions.
 *
 * <p>Source: IAM User Guide, "IAM and AWS STS quotas", name requirements.
 */
final class IamName {
  private static final Pattern PLAIN = Pattern.compile("[\\w+=,.@-]{1,64}");
  private static final int LONGEST_PATH = 512;
  private static final Pattern PATH = Pattern.compile("([\\w+=,.@-]+/)*");

  private IamName() {}

  /** Takes a name with a path in front. */
  static void require(String what, String name) {
    int start = name.lastIndexOf('/') + 1;
    if (start > LONGEST_PATH || !PATH.matcher(name.substring(0, start)).matches()) {
      throw none(what, name);
    }
    requirePlain(what, name.substring(start), name);
  }

  static void requirePlain(String what, String name) {
    requirePlain(what, name, name);
  }

  private static void requirePlain(String what, String plain, String name) {
    if (!PLAIN.matcher(plain).matches()) {
      throw none(what, name);
    }
  }

  private static RefusedException none(String what, String name) {
    return new RefusedException(
        Code.INVALID_NAME,
        "No " + what + " has the name " + quote(name) + ".",
        name,
        "Write up to 64 letters, digits or characters of _+=,.@- without wildcards.");
  }

  /** The ARN of what an account has, in the account's own partition if it has one. */
  static String arn(Partition ofPolicy, String service, Account account, String resource) {
    Partition partition = account.partition().orElse(ofPolicy);
    return "arn:" + partition.id() + ":" + service + "::" + account.id() + ":" + resource;
  }
}
