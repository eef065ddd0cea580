package dev.unless.bench.compile;

import java.util.stream.Collectors;

/**
 * A checked policy that a class has beside its ordinary members.
 *
 * @param imports what it needs, a line each
 * @param members its declaration, with the constants that it uses
 */
record PolicyMember(String imports, String members) {
  static final PolicyMember NONE = new PolicyMember("", "");

  /** The one whose imports and members the file holds. */
  static PolicyMember of(String name) {
    String text = Templates.read("policies/" + name);
    int start = text.indexOf("\n\n  ") + 1;
    return new PolicyMember(text.substring(0, start), text.substring(start));
  }

  /** The imports that a class lacks. */
  String importsBeside(String source) {
    return imports.lines().filter(line -> !source.contains(line)).collect(Collectors.joining("\n"));
  }
}
