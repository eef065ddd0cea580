package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.text.ParsedArn;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ARNs of S3 in which a colon follows the name of a bucket. No bucket has one in its name, so that
 * nothing is meant by it; objects stand behind a slash.
 */
final class BucketForm {
  /** Whatever a wildcard or a variable may stand for is not looked at. */
  private static final Pattern COLON = Pattern.compile("([^:/*?$]+):(.*)", Pattern.DOTALL);

  private BucketForm() {}

  static Optional<Finding> finding(ArnEntry entry) {
    ParsedArn arn = entry.arn();
    Matcher colon = COLON.matcher(arn.resource());
    return arn.service().equals("s3")
            && arn.region().isEmpty()
            && arn.account().isEmpty()
            && colon.matches()
        ? Optional.of(
            entry.finding(
                Code.INVALID_ARN_RESOURCE,
                quote(entry.text()) + " has a colon in the name of a bucket, where none can be.",
                "Write "
                    + quote(
                        entry.with(
                            ParsedArn.RESOURCE,
                            colon.group(1)
                                + "/"
                                + (colon.group(2).isEmpty()
                                    ? "*"
                                    : colon.group(2).replaceFirst("^/", ""))))
                    + " if its objects are meant."))
        : Optional.empty();
  }
}
