package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Expression.Unseen;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a text of which nothing is known may be, where it is a part of a longer one: a text is
 * refused only if it is refused with an example of each.
 */
public enum TextRole {
  /** Any word. */
  WORD("", n -> "example-" + n),
  /** A word of letters and digits only. */
  LETTERS("", n -> "ExampleText" + n),
  /** A path of two words. */
  PATH("path", n -> "example-" + n + "/example"),
  /** The id of an account. */
  ACCOUNT("account", n -> Long.toString(460_000_000_000L + n)),
  /** The name of a region. */
  REGION("region", n -> List.of("ap-northeast-3", "eu-south-2", "ca-west-1").get(n % 3)),
  /** The name of a partition. */
  PARTITION("partition", n -> "aws"),
  /** The name of a service. */
  SERVICE("service", n -> List.of("sqs", "s3", "kms").get(n % 3)),
  /** A number that is also a day, an hour, a byte of an address and the length of a prefix. */
  NUMBER("", n -> List.of("11", "10", "12").get(n % 3)),
  /** No number is smaller: the rest of an address behind its prefix. */
  ZERO("", n -> "0"),
  /** The longest prefix of an address, which has no bits of a host. */
  PREFIX("prefix", n -> "32"),
  /** Hexadecimal digits. */
  DIGITS("id", n -> String.format(Locale.ROOT, "0e1e2e3e4e5e6e%03d", n)),
  /** The id of a role or a user. */
  UNIQUE_ID("id", n -> String.format(Locale.ROOT, "AROAEXAMPLE00000%04d", n)),
  /** The ARN of a bucket. */
  BUCKET_ARN("arn", n -> "arn:aws:s3:::example-" + n),
  /** Another ARN. */
  ARN("arn", n -> "arn:aws:example" + n + ":eu-west-1:111122223333:thing/" + n),
  /** The beginning of an ARN. */
  BEGINNING_OF_ARN("", n -> "arn:aws:sqs:eu-west-1:" + (460_000_000_000L + n)),
  /** An ARN without its beginning. */
  REST_OF_ARN("", n -> "aws:sqs:eu-west-1:" + (460_000_000_000L + n) + ":example"),
  /** A region and an account, as they stand in an ARN. */
  REGION_AND_ACCOUNT("", n -> "eu-west-1:" + (460_000_000_000L + n)),
  /** An account without a region. */
  NO_REGION_AND_ACCOUNT("", n -> ":" + (460_000_000_000L + n)),
  /** What stands behind the service in the ARN of an object. */
  REST_BEHIND_SERVICE("", n -> "::example-" + n + "/example"),
  /** The name of a host. */
  HOST("host", n -> "example-" + n + ".example.com"),
  /** An address. */
  ADDRESS("ip", n -> "198.51.100." + n),
  /** Two bytes of an address. */
  BYTES("net", n -> "51.0"),
  /** Two bytes of an address and the length of its prefix. */
  REST_OF_BLOCK("net", n -> "51.0/24"),
  /** Three bytes of an address and the length of its prefix. */
  LONG_REST_OF_BLOCK("net", n -> "51.100.0/24"),
  /** A path that begins with a slash. */
  ROOTED_PATH("path", n -> "/example-" + n + "/example"),
  /** A unit in an organization. */
  UNIT("ou", n -> "ou-ab12-11111111"),
  /** The rest of a path in an organization. */
  REST_OF_UNITS("ou", n -> "ou-ab12-11111111/"),
  /** A day. */
  DATE("date", n -> "2031-02-03"),
  /** A moment. */
  INSTANT("time", n -> "2031-02-03T04:05:06Z");

  private static final int LONGEST = 24;

  private final String hint;
  private final IntFunction<String> samples;

  TextRole(String hint, IntFunction<String> samples) {
    this.hint = hint;
    this.samples = samples;
  }

  /** The kinds that something may be, those that its name suggests first. */
  public static List<TextRole> of(Unseen part) {
    return Samples.isNumber(part.type())
        ? List.of(NUMBER, PREFIX)
        : Stream.of(values())
            .sorted(Comparator.comparing(kind -> !kind.isSuggestedBy(part.name())))
            .toList();
  }

  /** Letters and digits of all lengths, for what completes the text around them. */
  public static Stream<IntFunction<String>> lengths() {
    return Stream.of("7", "a", "Q")
        .flatMap(
            letter ->
                IntStream.rangeClosed(1, LONGEST).mapToObj(length -> n -> letter.repeat(length)));
  }

  /** A text of this kind; others for other numbers, as far as there are some. */
  public IntFunction<String> samples() {
    return samples;
  }

  /** Whether it is more than one field of an ARN. */
  boolean isOfFields() {
    return this == REGION_AND_ACCOUNT
        || this == NO_REGION_AND_ACCOUNT
        || this == REST_BEHIND_SERVICE;
  }

  private boolean isSuggestedBy(String name) {
    return !hint.isEmpty() && name.toLowerCase(Locale.ROOT).contains(hint);
  }
}
