package dev.unless.document;

import dev.unless.annotation.Internal;
import dev.unless.text.ParsedArn;
import java.util.regex.Pattern;

/**
 * The ARN under which a CloudFront origin access identity reads from a bucket. It looks like that
 * of an IAM user, but the account is CloudFront and the user no user.
 *
 * <p>Source: Amazon CloudFront Developer Guide, "Restrict access to an Amazon S3 origin", "Giving
 * an origin access identity permission to read files in the Amazon S3 bucket".
 */
@Internal
public final class OriginAccessIdentityArn {
  /** What stands in place of the account. */
  public static final String ACCOUNT = "cloudfront";

  private static final String NAME = "user/CloudFront Origin Access Identity ";
  private static final Pattern ID = Pattern.compile("[A-Z0-9]{1,64}");

  private OriginAccessIdentityArn() {}

  /** Whether an identity could have this id (ruling: capital letters and digits). */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /** The ARN of the identity of this id. */
  public static String of(String partition, String id) {
    return "arn:" + partition + ":iam::" + ACCOUNT + ":" + NAME + id;
  }

  /** The id of the identity that an ARN names, of which {@link #is} holds. */
  public static String id(ParsedArn arn) {
    return arn.resource().substring(NAME.length());
  }

  /** Whether an ARN is that of such an identity. */
  public static boolean is(ParsedArn arn) {
    return arn.service().equals("iam")
        && arn.region().isEmpty()
        && arn.account().equals(ACCOUNT)
        && arn.resource().startsWith(NAME)
        && isId(arn.resource().substring(NAME.length()));
  }
}
