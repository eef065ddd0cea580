package dev.unless.decide;

import dev.unless.text.Text;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The path of a role that a policy asks for.
 *
 * @param path the path, without the slash before it
 * @param role the name of the role, where it asks for that role alone
 */
record AskedPath(String path, Optional<String> role) {
  private static final String ROLE = ":role/";

  /** The path in a role's ARN; none where it has none. */
  static Stream<AskedPath> of(String arn) {
    String name = arn.substring(arn.lastIndexOf('/') + 1);
    return path(arn).map(path -> new AskedPath(path, Optional.of(name)));
  }

  /** Paths of roles whose ARNs the pattern matches, with each wildcard a step, or part of one. */
  static Stream<AskedPath> of(Text pattern) {
    if (pattern.isLiteral()) {
      return of(filled(pattern, ""));
    }
    return Stream.of("x", "x/x")
        .flatMap(wildcard -> path(filled(pattern, wildcard)))
        .map(path -> new AskedPath(path, Optional.empty()));
  }

  /** What stands between the first slash behind the type, or the first at all, and the last. */
  private static Stream<String> path(String arn) {
    int role = arn.indexOf(ROLE);
    int start = role < 0 ? arn.indexOf('/') + 1 : role + ROLE.length();
    int end = arn.lastIndexOf('/') + 1;
    return start > 0 && end > start ? Stream.of(arn.substring(start, end)) : Stream.empty();
  }

  private static String filled(Text text, String wildcard) {
    StringBuilder filled = new StringBuilder();
    for (Text.Part part : text.parts()) {
      filled.append(part instanceof Text.Literal literal ? literal.text() : wildcard);
    }
    return filled.toString();
  }

  /** Whether it may be that of the role with this name. */
  boolean mayBeOf(String name) {
    return role.isEmpty() || role.get().equals(name);
  }
}
