package dev.unless;

import static dev.unless.text.GrammarException.quote;

import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionEntry;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.text.GrammarException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The characters that IAM takes in its documents: tab, line feed, carriage return, and U+0020 to
 * U+00FF.
 *
 * <p>Source: IAM API Reference, "CreatePolicy", PolicyDocument.
 */
final class IamCharacters {
  private static final Set<PolicyKind> KEPT_BY_IAM =
      EnumSet.of(
          PolicyKind.IDENTITY,
          PolicyKind.PERMISSIONS_BOUNDARY,
          PolicyKind.SESSION,
          PolicyKind.ROLE_TRUST);

  private IamCharacters() {}

  static void require(PolicyKind kind, PolicyDocument document) {
    if (KEPT_BY_IAM.contains(kind)) {
      document.statements().stream()
          .flatMap(IamCharacters::texts)
          .filter(text -> !text.chars().allMatch(IamCharacters::isTaken))
          .findFirst()
          .ifPresent(
              text -> {
                throw new GrammarException(
                    quote(text) + " has a character that IAM takes in none of its policies.",
                    "Only tab, line feed, carriage return and U+0020 to U+00FF may stand there;"
                        + " match the text with a pattern.");
              });
    }
  }

  private static boolean isTaken(int c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xff);
  }

  private static Stream<String> texts(Statement statement) {
    Stream<String> principals =
        statement.principal().stream()
            .flatMap(element -> element.principals().stream())
            .map(Principal::text);
    Stream<String> resources =
        statement.resource().stream()
            .flatMap(element -> element.patterns().stream())
            .map(ResourcePattern::text);
    Stream<String> conditions =
        statement.conditions().stream()
            .flatMap(
                (ConditionEntry entry) ->
                    Stream.concat(Stream.of(entry.key()), entry.values().stream()));
    Stream<String> actions = statement.action().patterns().stream().map(ActionPattern::text);
    return Stream.of(statement.sid().stream(), actions, principals, resources, conditions)
        .flatMap(texts -> texts);
  }
}
