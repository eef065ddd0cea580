package dev.unless.examples;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.json.PolicyReader;
import java.util.List;
import java.util.stream.Stream;

/**
 * A policy of the examples, with the name that it is printed under.
 *
 * @param name its file among the resources of this package, without {@code .json}
 * @param document the policy
 */
public record Policy(String name, PolicyDocument document) {

  /** A bucket policy as its author published it. */
  static Policy published(String name) {
    return read("published/" + name, PolicyKind.BUCKET);
  }

  /** A bucket policy as this library writes what the author wanted. */
  static Policy ours(String name) {
    return read("ours/" + name, PolicyKind.BUCKET);
  }

  /** A policy that only makes a point, or stands around the bucket's. */
  static Policy other(String name, PolicyKind kind) {
    return read("others/" + name, kind);
  }

  /** The policy of this name. */
  static Policy read(String name, PolicyKind kind) {
    return new Policy(name, PolicyReader.read(Resources.text(name + ".json"), kind));
  }

  /** One policy with the statements of both. */
  Policy and(Policy more) {
    List<Statement> statements =
        Stream.of(document, more.document).flatMap(each -> each.statements().stream()).toList();
    return new Policy(
        name + " + " + more.name,
        new PolicyDocument(document.version(), document.id(), statements));
  }
}
