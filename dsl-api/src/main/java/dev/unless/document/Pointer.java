package dev.unless.document;

import dev.unless.annotation.Internal;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * JSON pointers (RFC 6901) into a policy. Statements and values count as elements of arrays, also
 * where the policy writes a single one without an array.
 */
@Internal
public final class Pointer {
  /** The whole document. */
  public static final String ROOT = "";

  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

  private Pointer() {}

  /** The pointer to a member or an element of what the parent points to. */
  public static String child(String parent, Object step) {
    return parent + "/" + step.toString().replace("~", "~0").replace("/", "~1");
  }

  /** The pointers to the elements of an array, or to the one text that stands for it. */
  public static List<String> values(String parent, int count) {
    return IntStream.range(0, count).mapToObj(index -> child(parent, index)).toList();
  }

  /** The pointer to a statement. */
  public static String statement(int index) {
    return child(child(ROOT, "Statement"), index);
  }

  /** The index of the statement that the pointer leads to or into; none where it leads to none. */
  public static OptionalInt statementOf(String pointer) {
    String[] steps = pointer.split("/", 4);
    return steps.length > 2 && steps[1].equals("Statement") && INDEX.matcher(steps[2]).matches()
        ? OptionalInt.of(Integer.parseInt(steps[2]))
        : OptionalInt.empty();
  }

  /** The pointer to an element of a statement, such as {@code NotAction}. */
  public static String element(int statement, String name) {
    return child(statement(statement), name);
  }

  /**
   * The pointers to the principals that an element of a statement names, in order; {@code "*"}
   * stands where the element stands.
   */
  public static List<String> principals(int statement, PrincipalElement element) {
    String place = element(statement, element.name());
    return element
        .listed()
        .map(
            listed ->
                listed.entrySet().stream()
                    .flatMap(
                        entry ->
                            values(child(place, entry.getKey().text()), entry.getValue().size())
                                .stream())
                    .toList())
        .orElseGet(() -> List.of(place));
  }

  /** The pointer to the values of a condition entry of a statement. */
  public static String entry(int statement, ConditionEntry entry) {
    return child(
        child(child(statement(statement), "Condition"), entry.operator().text()), entry.key());
  }
}
