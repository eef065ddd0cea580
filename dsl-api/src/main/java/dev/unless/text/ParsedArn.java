package dev.unless.text;

import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.Printable;
import dev.unless.finding.RefusedException;
import java.util.List;
import java.util.Optional;

/**
 * An Amazon Resource Name: {@code arn:partition:service:region:account:resource}, cut at its first
 * five colons; the resource keeps further colons. What stands between the colons is not examined.
 */
public final class ParsedArn {
  static final String PREFIX = "arn";

  /** How many segments an ARN has. */
  public static final int SEGMENTS = 6;

  /** Which of the segments, counted from 0, is the partition. */
  public static final int PARTITION = 1;

  /** Which is the service's prefix. */
  public static final int SERVICE = 2;

  /** Which is the region. */
  public static final int REGION = 3;

  /** Which is the account. */
  public static final int ACCOUNT = 4;

  /** Which is the resource. */
  public static final int RESOURCE = 5;

  /** How many digits the id of an account has. */
  public static final int ACCOUNT_DIGITS = 12;

  private final String text;
  private final int[] colons;

  private ParsedArn(String text, int[] colons) {
    this.text = text;
    this.colons = colons;
  }

  /**
   * The ARN that the text spells; empty if it does not begin with {@code arn:} or has fewer than
   * six segments.
   */
  public static Optional<ParsedArn> parse(String text) {
    Nonnull.require("text", text);
    if (!text.startsWith(PREFIX + ":")) {
      return Optional.empty();
    }
    int[] colons = new int[SEGMENTS - 1];
    int at = -1;
    for (int i = 0; i < colons.length; i++) {
      at = text.indexOf(':', at + 1);
      if (at < 0) {
        return Optional.empty();
      }
      colons[i] = at;
    }
    return Optional.of(new ParsedArn(text, colons));
  }

  /**
   * The ARN that the text spells.
   *
   * @throws RefusedException if it does not begin with {@code arn:} or has fewer than six segments
   */
  public static ParsedArn of(String text) {
    Nonnull.require("text", text);
    return parse(text)
        .orElseThrow(
            () ->
                new RefusedException(
                    Code.INVALID_ARN,
                    Printable.quote(text) + " is not an ARN.",
                    text,
                    "Write arn:partition:service:region:account:resource."));
  }

  /** Whether the text is an account's id: twelve digits. */
  public static boolean isAccount(String text) {
    Nonnull.require("text", text);
    return text.length() == ACCOUNT_DIGITS && DecimalNumber.isDigits(text, 0, ACCOUNT_DIGITS);
  }

  /** The partition: {@code aws}, {@code aws-cn}, {@code aws-us-gov}, … */
  public String partition() {
    return segment(PARTITION);
  }

  /** The service's prefix, such as {@code s3}. */
  public String service() {
    return segment(SERVICE);
  }

  /** The region, often empty. */
  public String region() {
    return segment(REGION);
  }

  /** The account's id, empty in some services' ARNs. */
  public String account() {
    return segment(ACCOUNT);
  }

  /** All that follows the fifth colon. */
  public String resource() {
    return segment(RESOURCE);
  }

  /** The last step of the resource's path, such as a user's name. */
  public String name() {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** The ARN with another text as one of its segments. */
  public ParsedArn with(int segment, String other) {
    Nonnull.require("other", other);
    return of(text.substring(0, start(segment)) + other + text.substring(end(segment)));
  }

  /** The segments of an ARN's text, of which the last keeps its colons; fewer where some lack. */
  public static List<String> segments(String text) {
    Nonnull.require("text", text);
    return List.of(text.split(":", SEGMENTS));
  }

  /**
   * Where the resource part of an ARN's text begins: behind the fifth colon, or -1 where there are
   * fewer.
   */
  public static int resourceStart(String text) {
    Nonnull.require("text", text);
    int at = 0;
    for (int i = 1; i < SEGMENTS; i++) {
      at = text.indexOf(':', at) + 1;
      if (at == 0) {
        return -1;
      }
    }
    return at;
  }

  private String segment(int index) {
    return text.substring(start(index), end(index));
  }

  int start(int index) {
    return index == 0 ? 0 : colons[index - 1] + 1;
  }

  int end(int index) {
    return index == colons.length ? text.length() : colons[index];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParsedArn arn && text.equals(arn.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The ARN's text. */
  @Override
  public String toString() {
    return text;
  }
}
