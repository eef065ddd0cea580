package dev.unless.prove;

import dev.unless.document.PolicyDocument;
import dev.unless.json.PolicyReader;
import java.nio.charset.StandardCharsets;

/** Policies in few words: {@code allow('Action':'s3:*','Resource':'*'),deny(…)}. */
final class Shorthand {
  private Shorthand() {}

  static PolicyDocument policy(String statements) {
    return policy("2012-10-17", statements);
  }

  static PolicyDocument policy(String version, String statements) {
    return PolicyReader.readLeniently(
        ("{'Version':'"
                + version
                + "','Statement':["
                + statements
                    .replace("allow(", "{'Effect':'Allow',")
                    .replace("deny(", "{'Effect':'Deny',")
                    .replace(")", "}")
                + "]}")
            .replace('\'', '"')
            .getBytes(StandardCharsets.UTF_8));
  }
}
