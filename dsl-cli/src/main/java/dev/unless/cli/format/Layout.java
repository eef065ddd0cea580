package dev.unless.cli.format;

import dev.unless.document.PolicyDocument;
import dev.unless.finding.Printable;
import dev.unless.json.PolicyReader;
import dev.unless.json.PolicyWriter;
import java.nio.charset.StandardCharsets;

/** How a policy is laid out in a file; the last line has its end. */
enum Layout {
  /** Two spaces of indentation. */
  CANONICAL {
    @Override
    String text(PolicyDocument policy) {
      return PolicyWriter.canonical(policy);
    }
  },

  /** Without white space. */
  COMPACT {
    @Override
    String text(PolicyDocument policy) {
      return PolicyWriter.compact(policy);
    }
  };

  abstract String text(PolicyDocument policy);

  /**
   * The policy of a file in this layout. What does not print is escaped, as people read it.
   *
   * @throws dev.unless.json.PolicyJsonException if the file holds no policy
   */
  byte[] of(byte[] utf8) {
    PolicyDocument policy = PolicyReader.read(utf8);
    byte[] formatted =
        (Printable.escapeLines(text(policy)) + "\n").getBytes(StandardCharsets.UTF_8);
    if (!PolicyReader.read(formatted).equals(policy)) {
      throw new IllegalStateException("the layout would change the policy");
    }
    return formatted;
  }
}
