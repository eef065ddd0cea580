package dev.unless.generator.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that no member of a service's class can have. */
final class Reserved {
  private static final Set<String> METHODS =
      Set.of(
          "actions",
          "allActions",
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private static final ClassMember NOBODY =
      new ClassMember(ClassMember.Kind.GROUP, "every class", false, true, "");

  private Reserved() {}

  /** The slots that are taken in every class. */
  static Map<String, ClassMember> names() {
    Map<String, ClassMember> taken = new HashMap<>();
    METHODS.forEach(name -> taken.put(slot(true, name), NOBODY));
    return taken;
  }

  /** Constants and methods do not get in each other's way. */
  static String slot(boolean method, String name) {
    return method ? name + "()" : name;
  }

  /** Whether Java allows the name at all. */
  static boolean isValid(String name) {
    return SourceVersion.isIdentifier(name)
        && !SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
  }
}
