package dev.unless.vocabulary;

import dev.unless.annotation.Internal;
import dev.unless.document.OriginAccessIdentityArn;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.List;
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
      "o-*/",
      "(?=.{0,427}$)" + Forms.ORGANIZATION + "/" + Forms.ROOT + "(" + Forms.UNIT + ")*+") {
    /** Each whole step before the first wildcard must be one. */
    @Override
    public boolean mayMatch(Text pattern) {
      return super.mayMatch(pattern) && Forms.PATH_HEAD.matcher(wholeSteps(pattern)).matches();
    }
  },
  /** Of who calls, in {@code aws:PrincipalArn}; a role's session has that of the role. */
  PRINCIPAL_ARN(
      "ARN of a user, role or root user",
      "arn:aws:iam::111122223333:role/app",
      List.of(
          "arn:${Partition}:iam::????????????:root",
          "arn:${Partition}:iam::????????????:user/${Name}",
          "arn:${Partition}:iam::" + OriginAccessIdentityArn.ACCOUNT + ":user/${Name}",
          "arn:${Partition}:iam::????????????:role/${Name}",
          "arn:${Partition}:sts::????????????:federated-user/${Name}"),
      Pattern.compile(
              Forms.PARTITION
                  + "(iam::\\d{12}:(root|(user|role)/.+)|sts::\\d{12}:federated-user/.+|iam::"
                  + OriginAccessIdentityArn.ACCOUNT
                  + ":user/.+)")
          .asMatchPredicate()),
  /** Of a managed policy: an account's, AWS's or a partner's. */
  POLICY_ARN(
      "ARN of a managed policy",
      "arn:aws:iam::111122223333:policy/app",
      List.of(
          "arn:${Partition}:iam::????????????:policy/${Name}",
          "arn:${Partition}:iam::aws:policy/${Name}",
          "arn:${Partition}:iam::partner:policy/${Name}"),
      Pattern.compile(Forms.PARTITION + "iam::(\\d{12}|aws|partner):policy/.+").asMatchPredicate()),
  /** What a third party passes when it assumes a role for one of its customers. */
  EXTERNAL_ID("external id of a customer", "shop-4711", "??*", "[\\w+=,.@:/-]{2,1224}"),
  /** Of a secret of Secrets Manager, without the suffix of its ARN. */
  SECRET("name of a secret", "prod/db", "?*", "[A-Za-z0-9/_+=.@-]{1,512}"),
  /** Of a KMS key, in full. */
  KMS_KEY(
      "ARN of a KMS key",
      "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
      "arn:*:kms:*:*:key/*",
      "arn:[^:]+:kms:[^:]+:[^:]+:key/.+"),
  /** Of a bucket; old ones may have capital letters and underscores, and 255 characters. */
  BUCKET("name of a bucket", "access-logs", "*", "[A-Za-z0-9._-]{3,255}");

  private final String noun;
  private final String example;
  private final List<Predicate<Text>> shapes;
  private final Predicate<String> form;

  Identifier(String noun, String example, String shape, String form) {
    this(noun, example, shape, Pattern.compile(form).asMatchPredicate());
  }

  Identifier(String noun, String example, String shape, Predicate<String> form) {
    this(noun, example, List.of(shape), form);
  }

  Identifier(String noun, String example, List<String> shapes, Predicate<String> form) {
    this.noun = noun;
    this.example = example;
    this.shapes = shapes.stream().map(Identifier::shape).toList();
    this.form = form;
  }

  private static Predicate<Text> shape(String spelling) {
    if (!spelling.startsWith("arn:")) {
      TextSet shape = TextSet.ofPattern(spelling);
      return pattern -> TextSet.of(pattern).mayMeet(shape);
    }
    ArnShape shape = ArnShape.parse(spelling);
    return pattern -> shape.includesSomeOf(pattern) || shape.includesSomeOverColons(pattern);
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
    return shapes.stream().anyMatch(shape -> shape.test(pattern));
  }

  /** What is before the first wildcard or variable, up to its last slash. */
  private static String wholeSteps(Text pattern) {
    return !pattern.parts().isEmpty() && pattern.parts().get(0) instanceof Text.Literal head
        ? head.text().substring(0, head.text().lastIndexOf('/') + 1)
        : "";
  }

  /** Parts of the forms. */
  private static final class Forms {
    private static final String ID = "(?:[0-9A-Za-z]{8}|[0-9A-Za-z]{17})";
    private static final String ORGANIZATION = "o-[a-z0-9]{10,32}";
    private static final String ROOT = "r-[0-9a-z]{4,32}/";
    private static final String UNIT = "ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}/";
    private static final String PARTITION = "arn:aws(?:-[a-z-]+)?:";
    private static final Pattern PATH_HEAD =
        Pattern.compile("(" + ORGANIZATION + "/(" + ROOT + "(" + UNIT + ")*+)?)?");

    private Forms() {}
  }
}
