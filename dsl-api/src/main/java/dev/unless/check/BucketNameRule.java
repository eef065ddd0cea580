package dev.unless.check;

import static dev.unless.finding.Printable.quote;

import dev.unless.document.BucketAddress;
import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Identifier;
import java.util.Optional;

/**
 * Names that no bucket has, and the rule of S3 that they break.
 *
 * <p>Source: Amazon S3 User Guide, "General purpose bucket naming rules". Buckets made in US East
 * before March 2018 have capital letters, underscores and up to 255 characters, and none of the
 * other rules, such as on what a name begins with, was kept for them. So only what neither they nor
 * newer ones have is refused.
 */
final class BucketNameRule {
  private static final int SHORTEST = 3;

  private BucketNameRule() {}

  /**
   * @throws RefusedException if no bucket has the name
   */
  static void require(String text) {
    if (!Identifier.BUCKET.matches(text)) {
      throw new RefusedException(
          Code.INVALID_NAME,
          quote(text) + " is not the name of a bucket: " + broken(text) + ".",
          text,
          meant(text)
              .map(Fix::write)
              .orElse(Fix.of("Write one such as " + quote(Identifier.BUCKET.example()) + ".")));
    }
  }

  private static String broken(String text) {
    Optional<String> other =
        text.codePoints().filter(c -> !isOfNames(c)).mapToObj(Character::toString).findFirst();
    if (other.isPresent()) {
      return "it has "
          + quote(other.get())
          + ", and names have lower-case letters, digits, dots and hyphens only, old ones also"
          + " capitals and underscores";
    }
    return "it has "
        + text.length()
        + (text.length() == 1 ? " character" : " characters")
        + ", and names have 3 to 63"
        + (text.length() < SHORTEST ? "" : ", old ones up to 255");
  }

  private static boolean isOfNames(int c) {
    return Identifier.BUCKET.matches(Character.toString(c).repeat(SHORTEST));
  }

  /** The bucket of an address or an ARN. */
  private static Optional<String> meant(String text) {
    return ParsedArn.parse(BucketAddress.arn(text).orElse(text))
        .filter(arn -> arn.service().equals("s3") && arn.account().isEmpty())
        .map(arn -> arn.resource().split("/", 2)[0])
        .filter(Identifier.BUCKET::matches);
  }
}
