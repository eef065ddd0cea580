package dev.unless.document;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.WellFormed;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One principal that a policy names.
 *
 * @param type the key it stands under
 * @param text the principal as written
 */
public record Principal(PrincipalType type, String text) {
  private static final Pattern UNIQUE_ID = Pattern.compile("A[A-Z]{3}[A-Z0-9]{4,124}");

  /** What a principal names. */
  public enum Form {
    /** {@code *}: every caller, anonymous and service principals included. */
    EVERYONE,
    /** An account's id, or the ARN of its root. */
    ACCOUNT,
    /** The ARN of an IAM user. */
    USER,
    /** The ARN of an IAM role. */
    ROLE,
    /** The ARN of a role's session. */
    ROLE_SESSION,
    /** The ARN of a federated user's session. */
    FEDERATED_USER,
    /** The ARN of a CloudFront origin access identity. */
    ORIGIN_ACCESS_IDENTITY,
    /** The unique id of a user or role, as AWS shows it once the user or role is deleted. */
    UNIQUE_ID,
    /** Another ARN; no caller has it. */
    OTHER_ARN,
    /** A service's name. */
    SERVICE,
    /** An identity provider. */
    IDENTITY_PROVIDER,
    /** A canonical user id. */
    CANONICAL_USER
  }

  /**
   * @throws RefusedException if no principal is written so: part of it is a wildcard, or what
   *     stands under AWS is neither an account, an ARN nor a unique id
   */
  public Principal {
    Nonnull.require("type", type, "text", text);
    WellFormed.require(text);
    if (text.isEmpty()) {
      throw new RefusedException(
          Code.INVALID_PRINCIPAL_FORMAT, "A principal is empty.", "", "Name it.");
    }
    boolean everyone = type == PrincipalType.AWS && text.equals("*");
    if (!everyone && Wildcard.isIn(text)) {
      throw new RefusedException(
          Code.UNSUPPORTED_WILDCARD_IN_PRINCIPAL,
          quote(text) + " has a wildcard, which Principal allows only alone under AWS.",
          text,
          Fix.of("Name each principal, or write \"*\" and a condition on aws:PrincipalArn.")
              .inJava(
                  "Name each principal, or write .toEveryone() and .when(principalArn(pattern(…)))."));
    }
    if (type == PrincipalType.AWS && !everyone && !isAwsPrincipal(text)) {
      throw new RefusedException(
          Code.INVALID_PRINCIPAL_FORMAT,
          quote(text) + " is not an AWS principal.",
          text,
          Fix.of(
                  "Write a 12-digit account id, the ARN of an account's root, user, role or session, or"
                      + " \"*\".")
              .inJava(
                  "Write an account, a user, a role or a session, such as account(…).role(…), or"
                      + " .toEveryone()."));
    }
  }

  private static boolean isAwsPrincipal(String text) {
    return ParsedArn.parse(text).isPresent()
        || ParsedArn.isAccount(text)
        || UNIQUE_ID.matcher(text).matches();
  }

  /** What this principal names. */
  public Form form() {
    return switch (type) {
      case SERVICE -> Form.SERVICE;
      case FEDERATED -> Form.IDENTITY_PROVIDER;
      case CANONICAL_USER -> Form.CANONICAL_USER;
      case AWS -> awsForm();
    };
  }

  private Form awsForm() {
    if (text.equals("*")) {
      return Form.EVERYONE;
    }
    Optional<ParsedArn> arn = ParsedArn.parse(text);
    if (arn.isEmpty()) {
      return ParsedArn.isAccount(text) ? Form.ACCOUNT : Form.UNIQUE_ID;
    }
    return arnForm(arn.get());
  }

  private static Form arnForm(ParsedArn arn) {
    String resource = arn.resource();
    if (arn.service().equals("iam")) {
      return resource.equals("root")
          ? Form.ACCOUNT
          : resource.startsWith("user/")
              ? OriginAccessIdentityArn.is(arn) ? Form.ORIGIN_ACCESS_IDENTITY : Form.USER
              : resource.startsWith("role/") ? Form.ROLE : Form.OTHER_ARN;
    }
    if (arn.service().equals("sts")) {
      return resource.startsWith("assumed-role/")
          ? Form.ROLE_SESSION
          : resource.startsWith("federated-user/") ? Form.FEDERATED_USER : Form.OTHER_ARN;
    }
    return Form.OTHER_ARN;
  }

  /** The account that the principal names as a whole, where it does. */
  public Optional<String> account() {
    if (form() != Form.ACCOUNT) {
      return Optional.empty();
    }
    return Optional.of(ParsedArn.parse(text).map(ParsedArn::account).orElse(text));
  }
}
