package dev.unless.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.unless.annotation.Internal;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Nonnull;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Reads policies from JSON. Reading is strict and loses nothing: what the grammar does not know is
 * an error, and what was read writes back to an equal document.
 *
 * <p>Every method throws {@link PolicyJsonException} if the text is no policy: all that is wrong
 * with it, up to the first hundred errors, or up to where it stops being JSON. A text may have 16
 * Mi characters and nest 64 deep (ruling); AWS's largest policy has 32,768 bytes. One leading byte
 * order mark is passed over.
 *
 * <p>Source: IAM User Guide, "Grammar of the IAM JSON policy language". Ruling: of unquoted values,
 * numbers and booleans are taken in conditions, and account ids of twelve digits under the
 * principal key AWS; they are kept as they are written. Names that stand twice in an object, and
 * condition keys that differ only by case, are errors.
 *
 * <pre>{@code
 * PolicyDocument policy = PolicyReader.read(json, PolicyKind.BUCKET);
 * }</pre>
 */
public final class PolicyReader {
  private PolicyReader() {}

  /**
   * The policy that the text spells.
   *
   * @throws PolicyJsonException if the text is no policy
   */
  public static PolicyDocument read(String json) {
    Nonnull.require("json", json);
    return read(json, Optional.empty());
  }

  /**
   * The policy of this kind that the text spells.
   *
   * @throws PolicyJsonException if the text is no policy, or none of this kind
   */
  public static PolicyDocument read(String json, PolicyKind kind) {
    Nonnull.require("json", json, "kind", kind);
    return read(json, Optional.of(kind));
  }

  /**
   * The policy that the UTF-8 text spells.
   *
   * @throws PolicyJsonException if the bytes are not UTF-8, or the text is no policy
   */
  public static PolicyDocument read(byte[] utf8) {
    Nonnull.require("utf8", utf8);
    ErrorList errors = new ErrorList();
    return parse(JsonText.of(utf8, errors), Optional.empty(), errors);
  }

  /**
   * The policy of this kind that the UTF-8 text spells.
   *
   * @throws PolicyJsonException if the bytes are not UTF-8, or the text is no policy, or none of
   *     this kind
   */
  public static PolicyDocument read(byte[] utf8, PolicyKind kind) {
    Nonnull.require("utf8", utf8, "kind", kind);
    ErrorList errors = new ErrorList();
    return parse(JsonText.of(utf8, errors), Optional.of(kind), errors);
  }

  /**
   * The policy that the stream's UTF-8 text spells. Reads the stream to its end, or to the longest
   * text that is read; does not close it.
   *
   * @throws PolicyJsonException if the bytes are not UTF-8, or the text is no policy
   * @throws IOException if the stream cannot be read
   */
  public static PolicyDocument read(InputStream utf8) throws IOException {
    Nonnull.require("utf8", utf8);
    ErrorList errors = new ErrorList();
    return parse(JsonText.of(utf8, errors), Optional.empty(), errors);
  }

  /**
   * The policy of this kind that the stream's UTF-8 text spells. Reads the stream to its end, or to
   * the longest text that is read; does not close it.
   *
   * @throws PolicyJsonException if the bytes are not UTF-8, or the text is no policy, or none of
   *     this kind
   * @throws IOException if the stream cannot be read
   */
  public static PolicyDocument read(InputStream utf8, PolicyKind kind) throws IOException {
    Nonnull.require("utf8", utf8, "kind", kind);
    ErrorList errors = new ErrorList();
    return parse(JsonText.of(utf8, errors), Optional.of(kind), errors);
  }

  private static PolicyDocument read(String json, Optional<PolicyKind> kind) {
    ErrorList errors = new ErrorList();
    return parse(JsonText.of(json, errors), kind, errors);
  }

  /**
   * The policy that the UTF-8 text spells, of the kind that is taken for granted where nobody tells
   * one.
   *
   * @throws PolicyJsonException if the bytes are not UTF-8, or the text is no such policy
   */
  @Internal
  public static PolicyDocument readOfAnyKind(byte[] utf8) {
    return read(utf8, PolicyKind.likely(read(utf8)));
  }

  /**
   * What the UTF-8 text spells for policies to be compared with: principals may be patterns, and no
   * kind's grammar is asked for.
   *
   * @throws PolicyJsonException if the bytes are not UTF-8, or the text is no policy even so
   */
  @Internal
  public static PolicyDocument readLeniently(byte[] utf8) {
    Nonnull.require("utf8", utf8);
    ErrorList errors = new ErrorList();
    String text = JsonText.of(utf8, errors);
    Optional<PolicyDocument> document =
        parse(text, errors, DocumentParser::lenient, parser -> parser.read(Optional.empty()));
    errors.throwIfAny();
    return document.orElseThrow();
  }

  /**
   * What of the UTF-8 text can be read as a policy.
   *
   * @throws PolicyJsonException if it is no JSON, or has too many errors to go on
   */
  @Internal
  public static PartialPolicy readParts(byte[] utf8) {
    ErrorList errors = new ErrorList();
    return parts(JsonText.of(utf8, errors), errors);
  }

  /**
   * What of the text can be read as a policy.
   *
   * @throws PolicyJsonException if it is no JSON, or has too many errors to go on
   */
  @Internal
  public static PartialPolicy readParts(String json) {
    ErrorList errors = new ErrorList();
    return parts(JsonText.of(json, errors), errors);
  }

  private static PartialPolicy parts(String text, ErrorList errors) {
    return parse(
        text,
        errors,
        parser -> {
          parser.read(Optional.empty());
          return parser.partial();
        });
  }

  private static PolicyDocument parse(String text, Optional<PolicyKind> kind, ErrorList errors) {
    Optional<PolicyDocument> document = parse(text, errors, parser -> parser.read(kind));
    errors.throwIfAny();
    return document.orElseThrow();
  }

  private static <T> T parse(String text, ErrorList errors, Reading<T> reading) {
    return parse(text, errors, DocumentParser::new, reading);
  }

  private static <T> T parse(String text, ErrorList errors, Opening opening, Reading<T> reading) {
    try (JsonParser parser = JsonText.FACTORY.createParser(text)) {
      try {
        parser.nextToken();
        T read =
            reading.from(opening.of(parser, LazyPointer.ROOT, new PointerLocator(text), errors));
        if (parser.currentToken() != null && parser.nextToken() != null) {
          errors.addSyntax(
              Position.of(parser.currentTokenLocation()),
              "Something follows the policy.",
              "Write one policy, and nothing after it.");
        }
        return read;
      } catch (JsonProcessingException syntax) {
        SyntaxErrors.add(syntax, parser, errors);
        throw new PolicyJsonException(errors.errors());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private interface Opening {
    DocumentParser of(
        JsonParser parser, LazyPointer place, PositionLocator locator, ErrorList errors);
  }

  private interface Reading<T> {
    T from(DocumentParser parser) throws IOException;
  }
}
