package dev.unless.document;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
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

  private final List<Finding> problems = new ArrayList<>();

  private IamCharacters() {}

  /** The texts of a policy that IAM does not take, in order; none where IAM does not keep it. */
  public static List<Finding> problems(PolicyKind kind, PolicyDocument document) {
    if (!KEPT_BY_IAM.contains(kind)) {
      return List.of();
    }
    IamCharacters characters = new IamCharacters();
    document.id().ifPresent(id -> characters.examine(id, () -> Pointer.child(Pointer.ROOT, "Id")));
    for (int i = 0; i < document.statements().size(); i++) {
      characters.examine(i, document.statements().get(i));
    }
    return Collections.unmodifiableList(characters.problems);
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
        problems.add(new Finding(pointer.get(), problem(text)));
        return;
      }
    }
  }

  private static Problem problem(String text) {
    return new Problem(
        Code.UNSUPPORTED_CHARACTER,
        quote(text) + " has a character that IAM takes in none of its policies.",
        text,
        "Only tab, line feed, carriage return and U+0020 to U+00FF may stand there;"
            + " match the text with a pattern.");
  }

  private static boolean isTaken(char c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xff);
  }
}
