package dev.unless.check;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.condition.Keys;
import dev.unless.document.GlobalKey;
import dev.unless.document.OriginAccessIdentityArn;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.text.AddressRange;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.ArnOfPrincipal;
import dev.unless.vocabulary.Identifier;
import dev.unless.vocabulary.OriginAccessIdentity;
import dev.unless.vocabulary.Region;
import dev.unless.vocabulary.Role;
import dev.unless.vocabulary.ServicePrincipal;
import dev.unless.vocabulary.User;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * What a text given to a parameter has to be: one for each of the annotations {@code
 * dev.unless.annotation.Cidr} and its like.
 */
@Internal
public enum Domain {
  /** An address or a CIDR block. */
  CIDR("Cidr", Domain::requireCidr, n -> n < 256 ? "203.0.113." + n + "/32" : "192.0.2.0/24"),
  /** The id of an account. */
  ACCOUNT_ID("AccountId", Account::of, n -> Long.toString(470_000_000_000L + n)),
  /** The name of a bucket; also of the older ones, with capital letters and underscores. */
  BUCKET_NAME("BucketName", BucketNameRule::require, n -> "amzn-s3-demo-bucket" + n),
  /** A whole ARN. */
  ARN("Arn", Domain::requireArn, n -> "arn:aws:example" + n + ":eu-west-1:470000000000:thing/" + n),
  /** The ARN of an account's root. */
  ACCOUNT_ARN("AccountArn", Account::ofArn, n -> ofIam(n, "root")),
  /** The ARN of a role. */
  ROLE_ARN("RoleArn", Role::ofArn, n -> ofIam(n, "role/example-role" + n)),
  /** The ARN of a user. */
  USER_ARN("UserArn", User::ofArn, n -> ofIam(n, "user/example-user" + n)),
  /** The ARN of whom a policy may name. */
  PRINCIPAL_ARN("PrincipalArn", ArnOfPrincipal::read, n -> ofIam(n, "role/example-role" + n)),
  /** The name of a role. */
  ROLE_NAME("RoleName", name -> Account.of("111122223333").role(name), n -> "example-role" + n),
  /** The name of a user. */
  USER_NAME("UserName", name -> Account.of("111122223333").user(name), n -> "example-user" + n),
  /** The issuer of an OpenID Connect provider. */
  OIDC_ISSUER(
      "OidcIssuer",
      issuer -> Account.of("111122223333").oidcProvider(issuer),
      n -> "example-" + n + ".example.com"),
  /** The name of a SAML provider. */
  SAML_PROVIDER_NAME(
      "SamlProviderName",
      name -> Account.of("111122223333").samlProvider(name),
      n -> "example-" + n),
  /** What a third party passes when it assumes a role for a customer. */
  EXTERNAL_ID("ExternalId", id(Code.INVALID_VALUE, Identifier.EXTERNAL_ID), n -> "example-" + n),
  /** The name of a secret of Secrets Manager. */
  SECRET_NAME("SecretName", id(Code.INVALID_NAME, Identifier.SECRET), n -> "example/secret" + n),
  /** The id of a VPC. */
  VPC_ID(
      "VpcId",
      id(Code.INVALID_VPC_FORMAT, Identifier.VPC),
      n -> "vpc-" + Integer.toHexString(0x10000000 + n)),
  /** The id of a VPC endpoint. */
  VPC_ENDPOINT_ID(
      "VpcEndpointId",
      id(Code.INVALID_VPCE_FORMAT, Identifier.VPC_ENDPOINT),
      n -> "vpce-" + Integer.toHexString(0x10000000 + n)),
  /** The id of an organization. */
  ORGANIZATION_ID(
      "OrganizationId", id(Code.INVALID_NAME, Identifier.ORGANIZATION), n -> "o-exampleorg" + n),
  /** The id of a CloudFront origin access identity. */
  ORIGIN_ACCESS_IDENTITY_ID(
      "OriginAccessIdentityId", OriginAccessIdentity::new, n -> "E1EXAMPLE" + n),
  /** The name of a region. */
  REGION_NAME(
      "RegionName",
      Region::of,
      n -> List.of("eu-central-1", "us-east-1", "ap-southeast-2", "eu-west-1").get(n % 4)),
  /** The name of a service principal. */
  SERVICE_NAME(
      "ServiceName",
      ServicePrincipal::of,
      n -> n % 2 == 0 ? "athena.amazonaws.com" : "example" + n + ".amazonaws.com"),
  /** The id of a statement, as every kind of policy takes it. */
  SID(
      "Sid",
      form(
          Code.UNSUPPORTED_SID,
          Domain::isSid,
          "a Sid that every policy takes",
          "Use letters and digits only."),
      n -> "Example" + n),
  /** An action. */
  ACTION_NAME("ActionName", Action::of, n -> n % 2 == 0 ? "s3:GetObject" : "example:Do" + n),
  /** A condition key. */
  KEY_NAME(
      "KeyName",
      Domain::requireKey,
      n -> List.of(GlobalKey.USER_NAME, GlobalKey.PRINCIPAL_ACCOUNT).get(n % 2).text());

  private final String annotation;
  private final Consumer<String> requirement;
  private final IntFunction<String> samples;

  Domain(String annotation, Consumer<String> requirement, IntFunction<String> samples) {
    this.annotation = annotation;
    this.requirement = requirement;
    this.samples = samples;
  }

  /** The domain that the annotation of this simple name stands for. */
  public static Optional<Domain> of(String annotation) {
    return Arrays.stream(values())
        .filter(domain -> domain.annotation.equals(annotation))
        .findFirst();
  }

  /**
   * Refuses a text that is none of this.
   *
   * @throws RefusedException if it is none
   */
  public void require(String text) {
    requirement.accept(text);
  }

  /** A text of this domain; others for other numbers, as far as there are some. */
  public String sample(int number) {
    return samples.apply(number);
  }

  private static String ofIam(int n, String resource) {
    return "arn:aws:iam::" + (470_000_000_000L + n) + ":" + resource;
  }

  /** What IAM and STS name belongs to an account, or to AWS. */
  private static void requireArn(String text) {
    dev.unless.text.ParsedArn arn = dev.unless.text.ParsedArn.of(text);
    boolean ofIam = arn.service().equals("iam") || arn.service().equals("sts");
    if (ofIam && !isOfAws(arn) && !Account.isId(arn.account())) {
      throw new RefusedException(
          Code.INVALID_ARN_ACCOUNT,
          quote(arn.account()) + " in " + quote(text) + " is not an account.",
          text,
          "Write its 12 digits.");
    }
  }

  private static boolean isOfAws(dev.unless.text.ParsedArn arn) {
    return arn.account().equals("aws") || OriginAccessIdentityArn.is(arn);
  }

  private static boolean isSid(String text) {
    return !text.isEmpty() && text.chars().allMatch(Domain::isLetterOrDigit);
  }

  private static boolean isLetterOrDigit(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  /** How many values a key has is asked by the method that takes its name. */
  private static void requireKey(String name) {
    boolean set = GlobalKey.of(name).filter(key -> key.arity() == Arity.MULTI).isPresent();
    if (set) {
      Keys.stringsKey(name);
    } else {
      Keys.stringKey(name);
    }
  }

  private static void requireCidr(String text) {
    if (AddressRange.parse(text).isEmpty()) {
      throw new RefusedException(
          AddressRange.isNone(
              text,
              "Write an address or a CIDR block, such as \"203.0.113.7\" or \"203.0.113.0/24\"."));
    }
  }

  private static Consumer<String> id(Code code, Identifier id) {
    return form(
        code, id::matches, "the " + id.noun(), "Write one such as " + quote(id.example()) + ".");
  }

  private static Consumer<String> form(Code code, Predicate<String> form, String what, String fix) {
    return text -> {
      if (!form.test(text)) {
        throw new RefusedException(code, quote(text) + " is not " + what + ".", text, fix);
      }
    };
  }
}
