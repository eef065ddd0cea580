package dev.unless.document;

import dev.unless.annotation.Internal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of buckets and of objects in them, as the command line and browsers spell them: {@code
 * s3://bucket/key}, {@code https://bucket.s3.amazonaws.com/key}. Policies name both by ARNs.
 *
 * <p>Source: Amazon S3 User Guide, "Methods for accessing a bucket".
 */
@Internal
public final class BucketAddress {
  private static final String HOST =
      "s3(?:-[a-z0-9-]+)?(?:\\.dualstack)?(?:\\.[a-z0-9-]+)?\\.amazonaws\\.com(\\.cn)?";
  private static final Pattern OF_COMMAND_LINE = Pattern.compile("s3://(.+)");
  private static final Pattern BY_PATH = Pattern.compile("https?://" + HOST + "/(.+)");
  private static final Pattern BY_HOST = Pattern.compile("https?://([^/:]+?)\\." + HOST + "(/.*)?");

  private BucketAddress() {}

  /** The ARN of what the address is of; empty for a text that is none. */
  public static Optional<String> arn(String text) {
    Matcher line = OF_COMMAND_LINE.matcher(text);
    if (line.matches()) {
      return Optional.of(arn("aws", line.group(1)));
    }
    Matcher path = BY_PATH.matcher(text);
    if (path.matches()) {
      return Optional.of(arn(partition(path.group(1)), path.group(2)));
    }
    Matcher host = BY_HOST.matcher(text);
    return host.matches()
        ? Optional.of(
            arn(
                partition(host.group(2)),
                host.group(1) + Optional.ofNullable(host.group(3)).orElse("")))
        : Optional.empty();
  }

  private static String partition(@Nullable String china) {
    return china == null ? "aws" : "aws-cn";
  }

  /** A slash at the end is no object's. */
  private static String arn(String partition, String resource) {
    return "arn:" + partition + ":s3:::" + resource.replaceFirst("/+$", "");
  }
}
