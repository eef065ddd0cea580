package dev.unless.json;

import static dev.unless.finding.Printable.quote;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.unless.annotation.Internal;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.json.QuestionName.Beside;
import dev.unless.prove.GivenLayers;
import dev.unless.text.NearMiss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a question about a policy from one JSON object:
 *
 * <pre>{@code
 * {"id": "1", "question": "leq", "policy": {…}, "kind": "bucket", "reference": {…}}
 * {"id": "2", "question": "never", "policy": {…}, "constraint": {…}}
 * {"id": "3", "question": "deadStatement", "policy": {…}, "statement": 0}
 * {"id": "4", "question": "always", "constraint": {…},
 *  "layers": {"resourcesOf": "111122223333", "identityPolicies": [{…}], "resourcePolicy": {…}}}
 * }</pre>
 *
 * <p>A policy with Principal is one of a resource, another is an identity policy, unless its {@code
 * kind} is told. Principals may be patterns. What {@code expected}, {@code why}, {@code witness}
 * and {@code constraintNote} say is for people, and not read.
 */
@Internal
public final class QuestionReader {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "question",
          "policy",
          "kind",
          "reference",
          "constraint",
          "statement",
          "layers",
          "accounts",
          "resourcesOf",
          "managementAccount",
          "partition",
          "expected",
          "why",
          "witness",
          "constraintNote");

  private static final List<String> OF_LAYERS =
      List.of("resourcesOf", "managementAccount", "partition");
  private static final Set<String> OF_POLICIES = Set.of("Version", "Id", "Statement");

  private final JsonParser parser;
  private final Cursor cursor;
  private final TextElementParser texts;
  private final ErrorList errors;
  private final PositionLocator locator;
  private final Map<String, Position> present = new HashMap<>();

  private final LayersOfQuestion layers;
  private boolean bare;
  private Optional<String> id = Optional.empty();
  private Optional<QuestionName> name = Optional.empty();
  private Optional<PolicyKind> kind = Optional.empty();
  private Optional<Integer> statement = Optional.empty();
  private final Map<String, PolicyDocument> documents = new HashMap<>();

  private QuestionReader(String json, JsonParser parser, ErrorList errors) {
    this.parser = parser;
    this.cursor = new Cursor(parser, errors);
    this.texts = new TextElementParser(cursor);
    this.errors = errors;
    this.locator = new PointerLocator(json);
    this.layers = new LayersOfQuestion(json, parser, cursor, locator, errors);
  }

  /**
   * The question that the UTF-8 text asks.
   *
   * @throws PolicyJsonException if the bytes are not UTF-8, or the text asks no question that is
   *     answered
   */
  public static AskedQuestion read(byte[] utf8) {
    ErrorList errors = new ErrorList();
    String text = JsonText.of(utf8, errors);
    Optional<AskedQuestion> read = Optional.empty();
    try (JsonParser parser = JsonText.FACTORY.createParser(text)) {
      try {
        read = new QuestionReader(text, parser, errors).read();
      } catch (JsonProcessingException syntax) {
        SyntaxErrors.add(syntax, parser, errors);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    errors.throwIfAny();
    return read.orElseThrow();
  }

  private Optional<AskedQuestion> read() throws IOException {
    parser.nextToken();
    if (!cursor.at(JsonToken.START_OBJECT)) {
      cursor.unexpected(
          LazyPointer.ROOT, "an object", "Write {\"question\": …, \"policy\": {…}, …}.");
      return Optional.empty();
    }
    Position start = cursor.position();
    cursor.members(LazyPointer.ROOT, this::field);
    if (parser.nextToken() != null) {
      errors.addSyntax(
          cursor.position(), "Something follows the object.", "Write one question a file.");
    }
    if (!present.containsKey("question") && !bare) {
      lacks("question", "Write \"question\": \"never\".", start);
    }
    name.ifPresent(asked -> checkFields(asked, start));
    Optional<PolicyDocument> policy = Optional.ofNullable(documents.get("policy"));
    policy.ifPresent(this::checkKinds);
    return errors.size() > 0
        ? Optional.empty()
        : Optional.of(
            new AskedQuestion(id, name.orElseThrow(), policy, given(), kind, other(), statement));
  }

  private Optional<GivenLayers> given() {
    return present.containsKey("layers") ? Optional.of(layers.given()) : Optional.empty();
  }

  private Optional<PolicyDocument> other() {
    return Optional.ofNullable(documents.getOrDefault("reference", documents.get("constraint")));
  }

  private void field(String field, LazyPointer place) throws IOException {
    if (OF_POLICIES.contains(field)) {
      bare(place);
      return;
    }
    cursor.known(Code.INVALID_REQUEST, field, place, "A question", FIELDS);
    cursor.toValue();
    present.put(field, cursor.position());
    switch (field) {
      case "id" -> id(place);
      case "question" -> name = texts.one(place, TextKind.NAME, QuestionName::of);
      case "kind" -> kind = texts.one(place, TextKind.NAME, QuestionReader::kind);
      case "policy", "reference", "constraint" ->
          DocumentParser.lenient(parser, place, locator, errors)
              .read(Optional.empty())
              .ifPresent(read -> documents.put(field, read));
      case "statement" -> statement(place);
      case "layers" -> layers.read(place);
      case "accounts", "resourcesOf", "managementAccount", "partition" -> layers.part(field, place);
      default -> cursor.skip();
    }
  }

  /** Told once: whoever gives a policy without question has several of its elements. */
  private void bare(LazyPointer place) throws IOException {
    if (!bare) {
      cursor.error(
          place,
          new Problem(
              Code.INVALID_REQUEST,
              "This is an element of a policy, not of a question.",
              "",
              "Write {\"question\": …, \"policy\": {…}}, or ask on the command line."));
    }
    bare = true;
    cursor.toValue();
    cursor.skip();
  }

  private void id(LazyPointer place) throws IOException {
    switch (parser.currentToken()) {
      case VALUE_STRING ->
          id =
              Optional.of(
                  '"'
                      + new String(JsonStringEncoder.getInstance().quoteAsString(parser.getText()))
                      + '"');
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> id = Optional.of(parser.getText());
      default -> cursor.unexpected(place, "a text or a number", "Write \"id\": \"…\".");
    }
  }

  private static PolicyKind kind(String text) {
    List<String> kinds = Arrays.stream(PolicyKind.values()).map(PolicyKind::text).toList();
    return Arrays.stream(PolicyKind.values())
        .filter(each -> each.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    Code.INVALID_REQUEST,
                    "There is no kind of policy " + quote(text) + ".",
                    text,
                    NearMiss.of(text, kinds)
                        .map(Fix::meant)
                        .orElseGet(() -> Fix.of("There are " + String.join(", ", kinds) + "."))));
  }

  private void statement(LazyPointer place) throws IOException {
    if (cursor.at(JsonToken.VALUE_NUMBER_INT) && parser.getText().length() < 10) {
      statement = Optional.of(parser.getIntValue());
    } else {
      cursor.unexpected(
          place, "the place of a statement", "Write a whole number; the first one is 0.");
    }
  }

  /** What the question needs is there, and nothing that it has no use for. */
  private void checkFields(QuestionName asked, Position start) {
    checkSubject(asked, start);
    Beside beside = asked.beside();
    check("reference", beside == Beside.REFERENCE, "{…}", asked, start);
    check("constraint", beside == Beside.CONSTRAINT, "{…}", asked, start);
    check("statement", beside.isStatement(), "0", asked, start);
    Optional.ofNullable(documents.get("policy"))
        .ifPresent(policy -> statement.ifPresent(index -> checkStatement(asked, policy, index)));
  }

  /** It is asked of a policy, or of the policies of all layers. */
  private void checkSubject(QuestionName asked, Position start) {
    boolean ofLayers = present.containsKey("layers");
    boolean ofPolicy = present.containsKey("policy");
    if (ofLayers && !asked.mayBeOfLayers()) {
      refuse("layers", asked);
    } else if (ofLayers && ofPolicy) {
      wrong("policy", "A question of layers has no policy beside them.", "Leave it out.");
    }
    if (!ofLayers) {
      OF_LAYERS.forEach(field -> refuse(field, asked));
    }
    if (!ofLayers && !asked.mayBeOfPolicy()) {
      lacks("layers", "Write \"layers\": {\"identityPolicies\": [{…}], …}.", start);
    } else if (!ofLayers && !ofPolicy) {
      lacks("policy", "Write \"policy\": {…}.", start);
    }
  }

  private void check(
      String field, boolean needed, String value, QuestionName asked, Position start) {
    if (!needed) {
      refuse(field, asked);
    } else if (!present.containsKey(field)) {
      lacks(field, "Write \"" + field + "\": " + value + ".", start);
    }
  }

  private void refuse(String field, QuestionName asked) {
    if (present.containsKey(field)) {
      wrong(
          field,
          "The question \"" + asked.text() + "\" has no \"" + field + "\" here.",
          "Leave it out.");
    }
  }

  private void checkStatement(QuestionName asked, PolicyDocument policy, int index) {
    int size = policy.statements().size();
    if (index < 0 || index >= size) {
      wrong(
          "statement",
          "There is no statement " + index + ".",
          size == 0
              ? "The policy has none."
              : "The policy has " + size + ", of which the first is 0.");
    } else if (asked.beside() == Beside.ALLOW
        && policy.statements().get(index).effect() == Effect.DENY) {
      wrong(
          "statement",
          "Statement " + index + " is a Deny.",
          "Only an Allow can be denied by others.");
    }
  }

  /** Which kind the policy is of is told behind it, or by its principals. */
  private void checkKinds(PolicyDocument policy) {
    if (present.containsKey("kind") && kind.isEmpty()) {
      return;
    }
    PolicyKind of = kind.orElseGet(() -> kindOf(policy));
    checkKind(of, "policy", policy);
    if (name.filter(QuestionName::isBesideOthers).isPresent()) {
      other().ifPresent(reference -> checkKind(of, "reference", reference));
    }
  }

  private void checkKind(PolicyKind of, String field, PolicyDocument document) {
    String base = LazyPointer.ROOT.child(field).pointer();
    List<Finding> problems =
        of.problems(document).stream().map(problem -> problem.within(base)).toList();
    Function<String, Position> positions =
        locator.locate(problems.stream().map(Finding::pointer).toList());
    problems.forEach(problem -> errors.add(problem, positions.apply(problem.pointer())));
  }

  /** The kind that is taken for granted of a policy where nobody tells one. */
  /** The kind that a policy is taken to be of where none is told: its principals tell. */
  public static PolicyKind kindOf(PolicyDocument policy) {
    return policy.statements().stream().anyMatch(each -> each.principal().isPresent())
        ? PolicyKind.RESOURCE_BASED
        : PolicyKind.IDENTITY;
  }

  private void lacks(String field, String fix, Position start) {
    cursor.error(
        LazyPointer.ROOT,
        start,
        new Problem(Code.INVALID_REQUEST, "There is no " + field + ".", "", fix));
  }

  private void wrong(String field, String text, String fix) {
    cursor.error(
        LazyPointer.ROOT.child(field),
        present.getOrDefault(field, Position.UNKNOWN),
        new Problem(Code.INVALID_REQUEST, text, "", fix));
  }
}
