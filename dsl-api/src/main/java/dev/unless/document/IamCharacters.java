package dev.unless.document;

import static dev.unless.text.GrammarException.quote;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The characters that IAM takes in its documents: tab, line feed, carriage return, and U+0020 to
 * U+00FF.
 *
 * <p>Source: IAM API Reference, "CreatePolicy", PolicyDocument.
 */
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

    private boolean isRefused() {
      return !text.chars().allMatch(IamCharacters::isTaken);
    }
  }

  private IamCharacters() {}

  /** The texts of a policy that IAM does not take, in order; none where IAM does not keep it. */
  public static List<Refused> refused(PolicyKind kind, PolicyDocument document) {
    if (!KEPT_BY_IAM.contains(kind)) {
      return List.of();
    }
    Stream<Refused> id =
        document.id().stream().map(text -> new Refused(Pointer.child(Pointer.ROOT, "Id"), text));
    Stream<Refused> statements =
        IntStream.range(0, document.statements().size())
            .boxed()
            .flatMap(i -> texts(i, document.statements().get(i)));
    return Stream.concat(id, statements).filter(Refused::isRefused).toList();
  }

  private static boolean isTaken(int c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xff);
  }

  private static Stream<Refused> texts(int index, Statement statement) {
    String place = Pointer.statement(index);
    Stream<Refused> sid =
        statement.sid().stream().map(text -> new Refused(Pointer.child(place, "Sid"), text));
    Stream<Refused> principals =
        statement.principal().stream()
            .flatMap(element -> principals(Pointer.child(place, element.name()), element));
    Stream<Refused> actions =
        listed(
            Pointer.child(place, statement.action().name()),
            statement.action().patterns().stream().map(ActionPattern::text).toList());
    Stream<Refused> resources =
        statement.resource().stream()
            .flatMap(
                element ->
                    listed(
                        Pointer.child(place, element.name()),
                        element.patterns().stream().map(ResourcePattern::text).toList()));
    Stream<Refused> conditions =
        statement.conditions().stream().flatMap(entry -> entry(Pointer.entry(index, entry), entry));
    return Stream.of(sid, principals, actions, resources, conditions).flatMap(texts -> texts);
  }

  private static Stream<Refused> principals(String place, PrincipalElement element) {
    return element.listed().stream()
        .flatMap(listed -> listed.entrySet().stream())
        .flatMap(
            entry ->
                listed(
                    Pointer.child(place, entry.getKey().text()),
                    entry.getValue().stream().map(Principal::text).toList()));
  }

  private static Stream<Refused> entry(String place, ConditionEntry entry) {
    return Stream.concat(Stream.of(new Refused(place, entry.key())), listed(place, entry.values()));
  }

  private static Stream<Refused> listed(String place, List<String> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> new Refused(Pointer.child(place, i), texts.get(i)));
  }
}
