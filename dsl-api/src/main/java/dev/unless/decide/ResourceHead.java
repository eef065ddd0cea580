package dev.unless.decide;

import dev.unless.text.Arn;
import dev.unless.text.Text;
import java.util.Optional;

/**
 * The head of a resource: its ARN up to the first slash or colon of the resource part, such as
 * {@code arn:aws:s3:::bucket}. A pattern whose head holds no wildcard matches only resources with
 * that very head, so statements can be looked up by it.
 */
final class ResourceHead {
  private ResourceHead() {}

  /** The head of a resource; the whole text where it has no further part. */
  static String of(String resource) {
    int end = end(resource);
    return end < 0 ? resource : resource.substring(0, end);
  }

  /** The head of all resources that the pattern matches; empty where they may differ in it. */
  static Optional<String> of(Text pattern) {
    if (pattern.parts().isEmpty() || !(pattern.parts().get(0) instanceof Text.Literal start)) {
      return Optional.empty();
    }
    int end = end(start.text());
    if (end >= 0) {
      return Optional.of(start.text().substring(0, end));
    }
    return pattern.isLiteral() ? Optional.of(start.text()) : Optional.empty();
  }

  private static int end(String text) {
    int at = Arn.resourceStart(text);
    while (at >= 0 && at < text.length() && text.charAt(at) != '/' && text.charAt(at) != ':') {
      at++;
    }
    return at < text.length() ? at : -1;
  }
}
