package dev.unless.document;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.TextSet;
import dev.unless.text.WellFormed;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One principal that a policy names.
 *
 * @param type the key it stands under
 * @param text the principal as written
 * @param isPattern whether wildcards in the text stand for other characters; so they do in no
 *     policy, but in what policies are compared with
 */
public record Principal(PrincipalType type, String text, boolean isPattern) {
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

  /** What a pattern under AWS may name. */
  private static final Set<Form> OF_ARNS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Form.ACCOUNT,
              Form.USER,
              Form.ROLE,
              Form.ROLE_SESSION,
              Form.FEDERATED_USER,
              Form.ORIGIN_ACCESS_IDENTITY));

  private static final TextSet SESSIONS =
      TextSet.inFields(Text.parse("arn:*:sts::*:assumed-role/*", Syntax.PATTERN));

  private static final int SESSION_STEPS = 3;

  /**
   * A principal as policies name it.
   *
   * @throws RefusedException if no principal is written so: part of it is a wildcard, or what
   *     stands under AWS is neither an account, an ARN nor a unique id
   */
  public Principal(PrincipalType type, String text) {
    this(type, text, false);
  }

  /**
   * A principal, or a pattern of principals.
   *
   * @throws RefusedException if neither is written so
   */
  @Internal
  public Principal {
    Nonnull.require("type", type, "text", text);
    WellFormed.require(text);
    if (text.isEmpty()) {
      throw new RefusedException(
          Code.INVALID_PRINCIPAL_FORMAT, "A principal is empty.", "", "Name it.");
    }
    boolean everyone = type == PrincipalType.AWS && text.equals("*");
    if (isPattern) {
      requirePattern(type, text);
    } else if (!everyone && Wildcard.isIn(text)) {
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

  /**
   * The principal of this text; where it has wildcards, all principals under the same key that it
   * matches. Wildcards of a pattern of six fields stay in theirs.
   *
   * @throws RefusedException if no principal is written so, nor a pattern of ARNs under AWS
   */
  @Internal
  public static Principal lenient(PrincipalType type, String text) {
    boolean everyone = type == PrincipalType.AWS && text.equals("*");
    return new Principal(type, text, !everyone && Wildcard.isIn(text));
  }

  private static void requirePattern(PrincipalType type, String text) {
    boolean arns = text.startsWith("arn:");
    if (!Wildcard.isIn(text) || (type == PrincipalType.AWS && !arns)) {
      throw new RefusedException(
          Code.INVALID_PRINCIPAL_FORMAT,
          quote(text) + " is no pattern of AWS principals.",
          text,
          "Write a pattern of ARNs, such as \"arn:aws:iam::111122223333:role/*\", or \"*\".");
    }
    if (type == PrincipalType.AWS && TextSet.inFields(parsed(text)).mayMeet(SESSIONS)) {
      requireSessions(text);
    }
  }

  /** Of a session role and name are compared apart, so a pattern tells them apart. */
  private static void requireSessions(String text) {
    boolean apart =
        ParsedArn.parse(text)
            .filter(arn -> arn.service().equals("sts"))
            .map(arn -> arn.resource().split("/", -1))
            .filter(steps -> steps.length == SESSION_STEPS && steps[0].equals("assumed-role"))
            .isPresent();
    if (!apart) {
      throw new RefusedException(
          Code.INVALID_PRINCIPAL_FORMAT,
          quote(text) + " does not tell the roles of sessions from their names.",
          text,
          "Write \"arn:aws:sts::111122223333:assumed-role/*/*\", or name the service iam.");
    }
  }

  private static Text parsed(String pattern) {
    return Text.parse(pattern, Syntax.PATTERN);
  }

  private static boolean isAwsPrincipal(String text) {
    return ParsedArn.parse(text).isPresent()
        || ParsedArn.isAccount(text)
        || UNIQUE_ID.matcher(text).matches();
  }

  /** All that this principal may name: more than one form where it is a pattern of ARNs. */
  @Internal
  public Set<Form> forms() {
    return isPattern && type == PrincipalType.AWS ? OF_ARNS : Set.of(form());
  }

  /** The texts that principals have whom this one stands for. */
  @Internal
  public TextSet texts() {
    return isPattern ? TextSet.inFields(parsed(text)) : TextSet.ofLiteral(text);
  }

  /** What this principal names; {@link Form#OTHER_ARN} where a pattern may name several. */
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
    if (isPattern) {
      return Form.OTHER_ARN;
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
