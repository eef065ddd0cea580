package dev.unless.document;

import static dev.unless.finding.RefusedException.quote;

import dev.unless.annotation.Internal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The characters that IAM takes in its documents: tab, line feed, carriage return, and U+0020 to
 * U+00FF.
 *
 * <p>Source: IAM API Reference, "CreatePolicy", PolicyDocument.
 */
@Internal
public final class IamCharacters {
  private static final Set<PolicyKind> KEPT_BY_IAM =
      EnumSet.of(
          PolicyKind.IDENTITY,
          PolicyKind.PERMISSIONS_BOUNDARY,
          PolicyKind.SESSION,
          PolicyKind.ROLE_TRUST);

  /**
   * A text that IAM does not take.
   *
   * @param pointer the JSON pointer to it
   * @param text the text
   */
  public record Refused(String pointer, String text) {
    /** One sentence on what is wrong. */
    public String problem() {
      return quote(text) + " has a character that IAM takes in none of its policies.";
    }

    /** What to write instead. */
    public String hint() {
      return "Only tab, line feed, carriage return and U+0020 to U+00FF may stand there;"
          + " match the text with a pattern.";
    }
  }

  private final List<Refused> refused = new ArrayList<>();

  private IamCharacters() {}

  /** The texts of a policy that IAM does not take, in order; none where IAM does not keep it. */
  public static List<Refused> refused(PolicyKind kind, PolicyDocument document) {
    if (!KEPT_BY_IAM.contains(kind)) {
      return List.of();
    }
    IamCharacters characters = new IamCharacters();
    document.id().ifPresent(id -> characters.examine(id, () -> Pointer.child(Pointer.ROOT, "Id")));
    for (int i = 0; i < document.statements().size(); i++) {
      characters.examine(i, document.statements().get(i));
    }
    return Collections.unmodifiableList(characters.refused);
  }

  private void examine(int index, Statement statement) {
    Supplier<String> place = () -> Pointer.statement(index);
    statement.sid().ifPresent(sid -> examine(sid, () -> Pointer.child(place.get(), "Sid")));
    statement
        .principal()
        .ifPresent(element -> examine(element, () -> Pointer.child(place.get(), element.name())));
    ActionElement action = statement.action();
    examine(
        action.patterns(), ActionPattern::text, () -> Pointer.child(place.get(), action.name()));
    statement
        .resource()
        .ifPresent(
            element ->
                examine(
                    element.patterns(),
                    ResourcePattern::text,
                    () -> Pointer.child(place.get(), element.name())));
    for (ConditionEntry entry : statement.conditions()) {
      examine(entry.key(), () -> Pointer.entry(index, entry));
      examine(entry.values(), Function.identity(), () -> Pointer.entry(index, entry));
    }
  }

  private void examine(PrincipalElement element, Supplier<String> place) {
    element
        .listed()
        .ifPresent(
            listed ->
                listed.forEach(
                    (type, principals) ->
                        examine(
                            principals,
                            Principal::text,
                            () -> Pointer.child(place.get(), type.text()))));
  }

  private <T> void examine(List<T> items, Function<T, String> text, Supplier<String> place) {
    for (int i = 0; i < items.size(); i++) {
      int index = i;
      examine(text.apply(items.get(i)), () -> Pointer.child(place.get(), index));
    }
  }

  private void examine(String text, Supplier<String> pointer) {
    for (int i = 0; i < text.length(); i++) {
      if (!isTaken(text.charAt(i))) {
        refused.add(new Refused(pointer.get(), text));
        return;
      }
    }
  }

  private static boolean isTaken(char c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xff);
  }
}
