package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;
import static dev.unless.finding.Printable.whole;

import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.OriginAccessIdentityArn;
import dev.unless.document.PrincipalType;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.text.NearMiss;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Partition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * ARNs under AWS that are of no principal: those of groups and policies, of other services, of
 * sessions without a name, and what is misspelt in an account, a user or a role.
 *
 * <p>Source: IAM User Guide, "AWS JSON policy elements: Principal", which lists the forms. A text
 * with a policy variable is left to {@code VARIABLE_UNSUPPORTED_IN_ELEMENT}.
 */
final class AwsForm {
  private static final String ROOT = "root";

  /** A path may hold any printable character; names are narrower (ruling: up to 128 of them). */
  private static final Pattern NAMED =
      Pattern.compile("(?:user|role)/(?:[\\x21-\\x7e]+/)?[\\w+=,.@-]{1,128}");

  private static final Pattern SESSION =
      Pattern.compile("assumed-role/[\\w+=,.@-]{1,128}/[\\w+=,.@-]{1,64}");
  private static final Pattern FEDERATED_USER =
      Pattern.compile("federated-user/[\\w+=,.@:-]{1,64}");

  private AwsForm() {}

  static List<Finding> findings(StatementView statement) {
    return statement.principals().stream()
        .filter(principal -> principal.principal().type() == PrincipalType.AWS)
        .filter(principal -> !principal.text().contains("${"))
        .flatMap(
            principal ->
                ParsedArn.parse(principal.text()).flatMap(arn -> finding(principal, arn)).stream())
        .toList();
  }

  private static Optional<Finding> finding(PrincipalView principal, ParsedArn arn) {
    return Stream.of(partition(arn), kind(arn), region(arn), account(arn), name(arn))
        .flatMap(Optional::stream)
        .findFirst()
        .map(
            wrong ->
                principal.finding(
                    Code.INVALID_PRINCIPAL_FORMAT,
                    quote(principal.text()) + " is not a principal: " + wrong.why() + ".",
                    wrong.fix()));
  }

  private record Wrong(String why, Fix fix) {}

  private static Optional<Wrong> partition(ParsedArn arn) {
    return Partition.of(arn.partition()).isPresent()
        ? Optional.empty()
        : wrong(
            "there is no partition " + quote(arn.partition()),
            write(arn.with(ParsedArn.PARTITION, Partition.meant(arn).id())));
  }

  /** What is no user, role, account or session, whatever its account. */
  private static Optional<Wrong> kind(ParsedArn arn) {
    String resource = arn.resource();
    String type = resource.split("[/:]", 2)[0];
    boolean named = resource.startsWith(type + "/");
    return switch (arn.service()) {
      case "iam" -> {
        boolean principal =
            resource.equals(ROOT) || (named && List.of("user", "role").contains(type));
        yield principal
            ? Optional.empty()
            : wrong(whatIsNone(type), meantOfIam(arn, resource, type));
      }
      case "sts" ->
          named && List.of("assumed-role", "federated-user").contains(type)
              ? Optional.empty()
              : wrong("STS has sessions of roles and of federated users only", example());
      default -> wrong("only IAM and STS have principals", example());
    };
  }

  private static String whatIsNone(String type) {
    return switch (type) {
      case "group" -> "a group of users cannot be one";
      case "instance-profile" -> "an instance profile cannot be one, but its role can";
      case "saml-provider", "oidc-provider" -> "an identity provider is none of AWS's";
      default -> "IAM has users, roles and the account's root, and this is none of them";
    };
  }

  private static Fix meantOfIam(ParsedArn arn, String resource, String type) {
    return switch (type) {
      case "group" -> Fix.of("Name its users or a role, or the account.");
      case "instance-profile" -> write(arn.with(ParsedArn.RESOURCE, "role/" + arn.name()));
      case "saml-provider", "oidc-provider" ->
          Fix.of("Write {\"Federated\": " + whole(arn.toString()) + "}.")
              .inJava("Write identityProvider(" + whole(arn.toString()) + ").");
      default ->
          NearMiss.of(resource, List.of(ROOT))
              .or(
                  () ->
                      NearMiss.of(type, List.of("user", "role"))
                          .filter(near -> resource.startsWith(type + "/"))
                          .map(near -> near + resource.substring(type.length())))
              .map(meant -> write(arn.with(ParsedArn.RESOURCE, meant)))
              .orElse(Fix.of(example()));
    };
  }

  private static Optional<Wrong> region(ParsedArn arn) {
    return arn.region().isEmpty()
        ? Optional.empty()
        : wrong("the ARNs of IAM and STS have no region", write(arn.with(ParsedArn.REGION, "")));
  }

  private static Optional<Wrong> account(ParsedArn arn) {
    String account = arn.account();
    boolean originAccess =
        account.equals(OriginAccessIdentityArn.ACCOUNT) && arn.resource().startsWith("user/");
    if (Account.isId(account) || originAccess) {
      return Optional.empty();
    }
    String digits = account.replace("-", "");
    return wrong(
        quote(account) + " is not an account",
        Account.isId(digits)
            ? write(arn.with(ParsedArn.ACCOUNT, digits))
            : Fix.of("Write the account's id of 12 digits."));
  }

  private static Optional<Wrong> name(ParsedArn arn) {
    String resource = arn.resource();
    if (arn.account().equals(OriginAccessIdentityArn.ACCOUNT) || resource.equals(ROOT)) {
      return Optional.empty();
    }
    if (arn.service().equals("iam")) {
      return NAMED.matcher(resource).matches()
          ? Optional.empty()
          : wrong("no user and no role is called so", example());
    }
    if (SESSION.matcher(resource).matches() || FEDERATED_USER.matcher(resource).matches()) {
      return Optional.empty();
    }
    return wrong(
        "a session is named by its role, without the role's path, and by its own name",
        "Write one such as \"arn:aws:sts::111122223333:assumed-role/app/session\", or for all"
            + " sessions of a role the role's ARN.");
  }

  private static Optional<Wrong> wrong(String why, String fix) {
    return wrong(why, Fix.of(fix));
  }

  private static Optional<Wrong> wrong(String why, Fix fix) {
    return Optional.of(new Wrong(why, fix));
  }

  private static Fix write(ParsedArn arn) {
    return Fix.write(arn.toString());
  }

  private static String example() {
    return "Write the ARN of an account's root, of a user, a role or a session, such as"
        + " \"arn:aws:iam::111122223333:role/app\".";
  }
}
