package dev.unless.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Texts as the reader takes them: not too long, not too deep, well-formed, without a byte mark. */
final class JsonText {
  /** The longest text that is read, in UTF-16 units. */
  static final int LONGEST = 16 * 1024 * 1024;

  /** How deep objects and arrays may nest; a policy nests six deep. */
  static final int DEEPEST = 64;

  /**
   * Symbol tables are off: names of a policy hardly repeat, and tables are what hostile names aim
   * at.
   */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST)
                  .build())
          .build();

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final char REPLACEMENT = '\ufffd';
  private static final int MOST_BYTES_PER_UNIT = 3;
  private static final long MOST_BYTES = (LONGEST + 1L) * MOST_BYTES_PER_UNIT;

  private JsonText() {}

  /** The text without one leading byte order mark. */
  static String of(String json, ErrorList errors) {
    String text = json.isEmpty() || json.charAt(0) != BYTE_ORDER_MARK ? json : json.substring(1);
    if (text.length() > LONGEST) {
      tooLong(errors);
    }
    return text;
  }

  /** Reads a stream, and no more of it than the longest text takes. */
  static String of(InputStream utf8, ErrorList errors) throws IOException {
    return of(utf8.readNBytes((int) MOST_BYTES + 1), errors);
  }

  /** Decodes UTF-8; what is not UTF-8 ends reading. */
  static String of(byte[] utf8, ErrorList errors) {
    if (utf8.length <= LONGEST) {
      String text = new String(utf8, StandardCharsets.UTF_8);
      // Java replaces what is not UTF-8; the character may also stand in the text itself.
      if (text.indexOf(REPLACEMENT) < 0) {
        return of(text, errors);
      }
    }
    return decoded(utf8, errors);
  }

  private static String decoded(byte[] utf8, ErrorList errors) {
    ByteBuffer in = ByteBuffer.wrap(utf8);
    CharBuffer out = CharBuffer.allocate(Math.min(utf8.length, LONGEST + 2));
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isOverflow()) {
      tooLong(errors);
    }
    CharBuffer decoded = out.flip();
    if (result.isError()) {
      notUtf8(utf8, in.position(), decoded, errors);
    }
    return of(decoded.toString(), errors);
  }

  private static void notUtf8(byte[] utf8, int offset, CharBuffer decoded, ErrorList errors) {
    boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
    errors.addSyntax(
        Position.after(marked ? decoded.subSequence(1, decoded.length()) : decoded),
        String.format(Locale.ROOT, "Byte 0x%02x at offset %d is not UTF-8.", utf8[offset], offset),
        "Save the policy as UTF-8.");
    errors.throwIfAny();
  }

  private static void tooLong(ErrorList errors) {
    errors.addSyntax(
        Position.START,
        String.format(Locale.ROOT, "The text is longer than %,d characters.", LONGEST),
        "AWS's largest policy has 32,768 bytes.");
    errors.throwIfAny();
  }
}
