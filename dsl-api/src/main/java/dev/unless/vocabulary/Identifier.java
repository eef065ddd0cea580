package dev.unless.vocabulary;

import dev.unless.annotation.Internal;
import dev.unless.text.Overlap;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The ids that AWS gives, and the names that it takes, each with its form. */
@Internal
public enum Identifier {
  /** Of a VPC. */
  VPC("id of a VPC", "vpc-0123456789abcdef0", "vpc-*", "vpc-" + Forms.ID),
  /** Of a VPC endpoint. */
  VPC_ENDPOINT("id of a VPC endpoint", "vpce-0123456789abcdef0", "vpce-*", "vpce-" + Forms.ID),
  /** Of an account. */
  ACCOUNT("id of an account", "111122223333", "????????????", ParsedArn::isAccount),
  /** Of an organization. */
  ORGANIZATION("id of an organization", "o-a1b2c3d4e5", "o-*", Forms.ORGANIZATION),
  /** Where an account or a unit is in an organization. */
  ORGANIZATION_PATH(
      "path in an organization",
      "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/",
      "o-*",
      "(?=.{0,427}$)"
          + Forms.ORGANIZATION
          + "/r-[0-9a-z]{4,32}(/ou-[0-9a-z]{4,32}-[0-9a-z]{8,32})*+/?"),
  /** Of a KMS key, in full. */
  KMS_KEY(
      "ARN of a KMS key",
      "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
      "arn:*:kms:*:*:key/*",
      "arn:[^:]+:kms:[^:]+:[^:]+:key/.+"),
  /** Of a bucket; old ones may have capital letters and underscores, and 255 characters. */
  BUCKET("name of a bucket", "amzn-s3-demo-bucket", "*", "[A-Za-z0-9._-]{3,255}");

  private final String noun;
  private final String example;
  private final Text shape;
  private final Predicate<String> form;

  Identifier(String noun, String example, String shape, String form) {
    this(noun, example, shape, Pattern.compile(form).asMatchPredicate());
  }

  Identifier(String noun, String example, String shape, Predicate<String> form) {
    this.noun = noun;
    this.example = example;
    this.shape = Text.parse(shape, Syntax.PATTERN);
    this.form = form;
  }

  /** What it is in words, such as {@code id of a VPC}. */
  public String noun() {
    return noun;
  }

  /** One that could be AWS's. */
  public String example() {
    return example;
  }

  /** Whether a text is one. */
  public boolean matches(String text) {
    return form.test(text);
  }

  /** Whether a text with wildcards or variables may stand for one. */
  public boolean mayMatch(Text pattern) {
    return Overlap.exists(pattern, shape);
  }

  /** Parts of the forms. */
  private static final class Forms {
    private static final String ID = "(?:[0-9A-Za-z]{8}|[0-9A-Za-z]{17})";
    private static final String ORGANIZATION = "o-[a-z0-9]{10,32}";

    private Forms() {}
  }
}
