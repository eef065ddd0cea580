package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.TextSet;

/**
 * ARNs of one service, or of any, whose resource begins in one way.
 *
 * @param service the service field; {@code *} stands for any
 * @param beginning how the resource begins
 */
@Internal
public record ArnFamily(String service, String beginning) {
  static final ArnFamily ROLE = new ArnFamily("iam", "role/");
  static final ArnFamily ROLE_OF_SERVICE = new ArnFamily("iam", "role/aws-service-role/");
  static final ArnFamily KEY = new ArnFamily("kms", "key/");
  static final ArnFamily OF_S3 = new ArnFamily("s3", "");

  private static final String ANY = "*";

  /** Whether the ARN has this form. */
  boolean has(ParsedArn arn) {
    return (service.equals(ANY) || service.equals(arn.service()))
        && arn.resource().startsWith(beginning);
  }

  /** The ARNs of this form. */
  public TextSet texts() {
    Text start = Text.parse("arn:*:" + service + ":*:*:", Syntax.PATTERN);
    return TextSet.inFields(start.then(beginning).then(Text.anything()));
  }
}
