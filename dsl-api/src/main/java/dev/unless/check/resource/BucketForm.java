package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;
import static dev.unless.finding.Printable.whole;

import dev.unless.check.model.InJava;
import dev.unless.document.BucketAddress;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.text.ParsedArn;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * ARNs of S3 that name no bucket and no object: with a colon behind the name of a bucket, where
 * objects stand behind a slash, with an empty name or key, or with the address of a bucket in them.
 * What a wildcard or a variable may stand for is not looked at.
 */
final class BucketForm {
  private static final Pattern COLON = Pattern.compile("([^:/*?$]+):(.*)", Pattern.DOTALL);
  private static final Pattern NAMELESS = Pattern.compile("[:/]+([^:/].*)", Pattern.DOTALL);
  private static final Pattern KEYLESS = Pattern.compile("([^:/*?$]+)/");

  private BucketForm() {}

  static Optional<Finding> finding(ArnEntry entry) {
    ParsedArn arn = entry.arn();
    return arn.service().equals("s3") && arn.region().isEmpty() && arn.account().isEmpty()
        ? Stream.of(address(entry), nameless(entry), colon(entry), keyless(entry))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  private static Optional<Finding> address(ArnEntry entry) {
    return BucketAddress.arn(entry.arn().resource())
        .map(
            arn ->
                finding(
                    entry,
                    " has an address where an ARN has the name of a bucket.",
                    Fix.write(arn)));
  }

  private static Optional<Finding> nameless(ArnEntry entry) {
    Matcher nameless = NAMELESS.matcher(entry.arn().resource());
    return nameless.matches()
        ? Optional.of(
            finding(
                entry,
                " is of no bucket, since its name is empty.",
                Fix.write(entry.with(ParsedArn.RESOURCE, nameless.group(1)))))
        : Optional.empty();
  }

  private static Optional<Finding> colon(ArnEntry entry) {
    Matcher colon = COLON.matcher(entry.arn().resource());
    if (!colon.matches()) {
      return Optional.empty();
    }
    String key = colon.group(2).replaceFirst("^/", "");
    String objects = colon.group(1) + "/" + (key.isEmpty() ? "*" : key);
    return Optional.of(
        finding(
            entry,
            " has a colon in the name of a bucket, where none can be.",
            Fix.write(entry.with(ParsedArn.RESOURCE, objects), " if its objects are meant.")));
  }

  private static Optional<Finding> keyless(ArnEntry entry) {
    Matcher keyless = KEYLESS.matcher(entry.arn().resource());
    if (!keyless.matches()) {
      return Optional.empty();
    }
    String bucket = entry.with(ParsedArn.RESOURCE, keyless.group(1));
    String objects = entry.with(ParsedArn.RESOURCE, keyless.group(1) + "/*");
    Set<String> types =
        entry.statement().namedActions().stream()
            .flatMap(action -> action.resources().stream())
            .map(use -> use.type().name())
            .collect(Collectors.toUnmodifiableSet());
    return Optional.of(
        finding(
            entry,
            " is neither a bucket's nor an object's: the key of none is empty.",
            !types.contains("object")
                ? Fix.write(bucket)
                : !types.contains("bucket")
                    ? Fix.write(objects)
                    : Fix.of(
                            "Write "
                                + whole(objects)
                                + " for the objects, and "
                                + whole(bucket)
                                + " for the bucket.")
                        .inJava(
                            "Write "
                                + InJava.arn(objects)
                                + " for the objects, and "
                                + InJava.arn(bucket)
                                + " for the bucket.")));
  }

  private static Finding finding(ArnEntry entry, String why, Fix fix) {
    return entry.finding(Code.INVALID_ARN_RESOURCE, quote(entry.text()) + why, fix);
  }
}
