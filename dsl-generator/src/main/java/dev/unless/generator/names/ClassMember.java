package dev.unless.generator.names;

/**
 * What a service's class has a constant or methods for.
 *
 * @param kind what it is
 * @param id what it is known by, case folded: an access level, an action's or a resource type's
 *     name, a key's name with {@code *} for the part in which the keys of a family differ
 * @param retired whether AWS no longer lists it
 * @param method whether it is a method, not a constant
 * @param preferred the Java name that it has unless something else has it
 */
public record ClassMember(Kind kind, String id, boolean retired, boolean method, String preferred) {

  /** The kinds, in the order in which they choose names. */
  public enum Kind {
    /** The actions of an access level. */
    GROUP("group", "_ACTIONS", "Actions"),
    /** An action. */
    ACTION("action", "_ACTION", "Action"),
    /** A condition key or a family of them. */
    KEY("key", "_KEY", "Key"),
    /** A shape of a resource type. */
    RESOURCE("resource", "_RESOURCE", "Resource");

    private final String word;
    private final String constantSuffix;
    private final String methodSuffix;

    Kind(String word, String constantSuffix, String methodSuffix) {
      this.word = word;
      this.constantSuffix = constantSuffix;
      this.methodSuffix = methodSuffix;
    }

    /** The kind as the lock file spells it. */
    String word() {
      return word;
    }
  }

  /**
   * The names to try, best first.
   *
   * @param attempt from 0 on
   */
  String candidate(int attempt) {
    String suffix = method ? kind.methodSuffix : kind.constantSuffix;
    String number = method ? String.valueOf(attempt) : "_" + attempt;
    return switch (attempt) {
      case 0 -> preferred;
      case 1 -> preferred + suffix;
      default -> preferred + suffix + number;
    };
  }

  /** What the lock file knows it by. */
  String lockKey() {
    return kind.word + "\t" + id;
  }
}
