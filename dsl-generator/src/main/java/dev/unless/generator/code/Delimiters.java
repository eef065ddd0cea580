package dev.unless.generator.code;

import dev.unless.catalog.Service;
import dev.unless.text.ArnShape;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The characters with which another shape of the same service goes on where a shape ends, so that
 * its last argument must not hold them: {@code /} for a bucket, because objects begin there, and
 * for {@code loadbalancer/${Name}}, because there is {@code loadbalancer/app/${Name}/${Id}}.
 */
final class Delimiters {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}");
  private static final String ANY = "$";

  /** What stands where the argument would end. */
  private static final Pattern NEXT = Pattern.compile("(?:\\$(?=[^$])|[\\w-]+(?=[/:]))(.)");

  private final List<String> shapes;

  Delimiters(Service service) {
    this.shapes =
        service.resourceTypes().stream()
            .flatMap(type -> type.shapes().stream())
            .map(Delimiters::skeleton)
            .toList();
  }

  /** The characters in their order; empty where the shape ends in a literal. */
  String of(ArnShape shape) {
    String own = skeleton(shape);
    if (!own.endsWith(ANY)) {
      return "";
    }
    String head = own.substring(0, own.length() - ANY.length());
    return shapes.stream()
        .filter(other -> other.startsWith(head))
        .map(other -> NEXT.matcher(other.substring(head.length())))
        .filter(Matcher::lookingAt)
        .map(next -> next.group(1))
        .distinct()
        .sorted()
        .collect(Collectors.joining());
  }

  private static String skeleton(ArnShape shape) {
    return PLACEHOLDER.matcher(shape.toString()).replaceAll("\\" + ANY);
  }
}
