package dev.unless.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.unless.document.ActionElement;
import dev.unless.document.Effect;
import dev.unless.document.Pointer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.text.WellFormed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one policy at a parser's current token, wherever in a text that is. */
final class DocumentParser {
  private static final Statement NOTHING =
      new Statement(
          Optional.empty(),
          Effect.DENY,
          Optional.empty(),
          new ActionElement(false, List.of()),
          Optional.empty(),
          Optional.empty());

  private final Cursor cursor;
  private final TextElementParser texts;
  private final PrincipalParser principals;
  private final ConditionParser conditions;
  private final ErrorList errors;
  private final LazyPointer place;
  private final PositionLocator locator;

  private final NameSet present = new NameSet();
  private final List<Statement> statements = new ArrayList<>();
  private Optional<Version> version = Optional.empty();
  private Optional<String> id = Optional.empty();

  /**
   * @param parser at the policy's first token; at its last one afterwards
   * @param place where in the text the policy is
   * @param locator finds places that are only known by pointer, base included
   * @param errors takes the errors, also those of other parts of the text
   */
  DocumentParser(JsonParser parser, LazyPointer place, PositionLocator locator, ErrorList errors) {
    this(parser, place, locator, errors, Principal::new);
  }

  private DocumentParser(
      JsonParser parser,
      LazyPointer place,
      PositionLocator locator,
      ErrorList errors,
      BiFunction<PrincipalType, String, Principal> maker) {
    this.cursor = new Cursor(parser, errors);
    this.texts = new TextElementParser(cursor);
    this.principals = new PrincipalParser(cursor, texts, maker);
    this.conditions = new ConditionParser(cursor, texts);
    this.errors = errors;
    this.place = place;
    this.locator = locator;
  }

  /** A reader that takes patterns for principals, as what policies are compared with has them. */
  static DocumentParser lenient(
      JsonParser parser, LazyPointer place, PositionLocator locator, ErrorList errors) {
    return new DocumentParser(parser, place, locator, errors, Principal::lenient);
  }

  /**
   * Reads the policy, and holds it against the grammar of its kind where that is known.
   *
   * @return empty if there are errors, which are in the list
   * @throws PolicyJsonException if the list of errors is full
   * @throws IOException if the text is not JSON, or cannot be read
   */
  Optional<PolicyDocument> read(Optional<PolicyKind> kind) throws IOException {
    int before = errors.size();
    if (isObject()) {
      Position start = cursor.position();
      cursor.members(place, present, this::element);
      if (!present.contains(Element.STATEMENT)) {
        cursor.error(
            place,
            start,
            new Problem(
                Code.MISSING_STATEMENT,
                "The policy has no Statement.",
                "",
                "Write \"Statement\": […]."));
      }
    } else {
      cursor.unexpected(place, "an object", "Write {\"Version\": …, \"Statement\": […]}.");
    }
    Optional<PolicyDocument> document = document();
    if (document.isPresent() && kind.isPresent()) {
      addAll(readable(before, kind.get().problems(document.get())));
    }
    return errors.size() == before ? document : Optional.empty();
  }

  /**
   * What has been read, errors or not. A version that could not be read is taken for the one that
   * knows all that policies may hold, so that nothing is said of what it may have allowed.
   */
  PartialPolicy partial() {
    Set<String> unread = unreadParts(0);
    List<Statement> read = new ArrayList<>();
    Map<Integer, Statement> unreadStatements = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      boolean isRead = !unread.contains(Pointer.statement(i));
      read.add(isRead ? statements.get(i) : NOTHING);
      if (!isRead) {
        unreadStatements.put(i, withGoodVariables(statements.get(i)));
      }
    }
    boolean misread = unread.contains(Pointer.child(Pointer.ROOT, Element.VERSION));
    return new PartialPolicy(
        errors.errors(),
        new PolicyDocument(misread ? Optional.of(Version.V2012_10_17) : version, id, read),
        unreadStatements);
  }

  /** The statement, without the elements that may have variables if one of them is malformed. */
  private static Statement withGoodVariables(Statement statement) {
    boolean good =
        PolicyDocument.variableProblems(Optional.of(Version.V2012_10_17), List.of(statement))
            .isEmpty();
    return good
        ? statement
        : new Statement(
            statement.sid(),
            statement.effect(),
            statement.principal(),
            statement.action(),
            Optional.empty(),
            Optional.empty());
  }

  /** The problems but for those of statements and elements with errors: they would mislead. */
  private List<Finding> readable(int before, List<Finding> problems) {
    if (problems.isEmpty() || errors.size() == before) {
      return problems;
    }
    Set<String> unread = unreadParts(before);
    return problems.stream().filter(problem -> !unread.contains(part(problem.pointer()))).toList();
  }

  /** The statements and elements with errors. */
  private Set<String> unreadParts(int before) {
    int base = place.pointer().length();
    return errors.errors().stream()
        .skip(before)
        .map(error -> part(error.pointer().substring(base)))
        .collect(Collectors.toSet());
  }

  /** The pointer to the statement or element that holds the place. */
  private static String part(String pointer) {
    OptionalInt statement = Pointer.statementOf(pointer);
    if (statement.isPresent()) {
      return Pointer.statement(statement.getAsInt());
    }
    int end = pointer.indexOf('/', 1);
    return end < 0 ? pointer : pointer.substring(0, end);
  }

  /** Jackson hands over inside of an object where it has read a type from it. */
  private boolean isObject() {
    return cursor.at(JsonToken.START_OBJECT)
        || cursor.at(JsonToken.FIELD_NAME)
        || cursor.at(JsonToken.END_OBJECT);
  }

  private Optional<PolicyDocument> document() {
    try {
      return Optional.of(new PolicyDocument(version, id, statements));
    } catch (RefusedException malformed) {
      addAll(PolicyDocument.variableProblems(version, statements));
      return Optional.empty();
    }
  }

  private void element(String name, LazyPointer member) throws IOException {
    cursor
        .known(Code.INVALID_POLICY_ELEMENT, name, member, "A policy", Element.OF_DOCUMENT)
        .ifPresent(present::addMeant);
    cursor.toValue();
    switch (name) {
      case Element.VERSION -> version = texts.one(member, TextKind.NAME, Version::of);
      case Element.ID -> id = texts.one(member, TextKind.NAME, WellFormed::require);
      case Element.STATEMENT -> statements(member);
      default -> cursor.skip();
    }
  }

  private void statements(LazyPointer member) throws IOException {
    if (cursor.at(JsonToken.START_ARRAY)) {
      for (int i = 0; cursor.toItem(); i++) {
        statement(member.child(i));
      }
    } else if (cursor.at(JsonToken.START_OBJECT)) {
      statement(member.child(0));
    } else {
      cursor.unexpected(member, "an object or an array of objects", "Write \"Statement\": […].");
    }
  }

  private void statement(LazyPointer at) throws IOException {
    statements.add(new StatementParser(cursor, texts, principals, conditions).read(at));
  }

  private void addAll(List<Finding> problems) {
    if (problems.isEmpty()) {
      return;
    }
    List<Finding> kept = problems.stream().limit(ErrorList.MOST).toList();
    String base = place.pointer();
    Function<String, Position> positions =
        locator.locate(kept.stream().map(problem -> base + problem.pointer()).toList());
    for (Finding problem : kept) {
      Finding placed = problem.within(base);
      errors.add(placed, positions.apply(placed.pointer()));
    }
  }
}
