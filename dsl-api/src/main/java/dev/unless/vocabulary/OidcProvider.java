package dev.unless.vocabulary;

import static dev.unless.finding.Printable.quote;

import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import java.util.regex.Pattern;

/**
 * An OpenID Connect provider that an account has registered with IAM; role trust policies name it,
 * and ask for claims of its tokens.
 *
 * <pre>{@code
 * OidcProvider github =
 *     Account.of("111122223333").oidcProvider("token.actions.githubusercontent.com");
 * TrustPolicy deployer =
 *     Unless.trustPolicy(
 *         Unless.allow(Action.of("sts:AssumeRoleWithWebIdentity"))
 *             .to(github)
 *             .when(Keys.claim(github, "aud").is("sts.amazonaws.com"))
 *             .when(Keys.claim(github, "sub").is("repo:shop/site:ref:refs/heads/main")));
 * }</pre>
 *
 * <p>Source: IAM User Guide, "Create an OpenID Connect (OIDC) identity provider in IAM"; IAM API
 * Reference, "CreateOpenIDConnectProvider". Ruling: the characters that a path may have.
 *
 * @param account the account
 * @param issuer the issuer's URL without {@code https://}, such as {@code
 *     oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE}
 */
public record OidcProvider(Account account, String issuer) implements PolicyPrincipal {
  /** What its ARN says before the issuer. */
  static final String RESOURCE = "oidc-provider/";

  private static final int LONGEST = 255;
  private static final String SCHEME = "https://";
  private static final Pattern FORM =
      Pattern.compile("(?:[A-Za-z0-9_-]+\\.)+[A-Za-z0-9_-]+(?:/[\\w.~%+@=,-]+)*/?");

  /**
   * @throws RefusedException if no provider has such a URL, or it has its scheme in front
   */
  public OidcProvider {
    Nonnull.require("account", account, "issuer", issuer);
    if (issuer.length() > LONGEST || !FORM.matcher(issuer).matches()) {
      throw new RefusedException(
          Code.INVALID_NAME,
          quote(issuer) + " is not the issuer of an OpenID Connect provider.",
          issuer,
          issuer.startsWith(SCHEME)
              ? Fix.write(issuer.substring(SCHEME.length()))
              : Fix.of(
                  "Write its host, with a path if it has one, such as"
                      + " \"token.actions.githubusercontent.com\"."));
    }
  }

  /** The ARN in the account's own partition, where it has one, else in this one. */
  public String arn(Partition partition) {
    Nonnull.require("partition", partition);
    return IamName.arn(partition, "iam", account, RESOURCE + issuer);
  }

  @Override
  public Principal principal(Partition partition) {
    Nonnull.require("partition", partition);
    return new Principal(PrincipalType.FEDERATED, arn(partition));
  }

  /** The ARN in the account's partition, else in {@code aws}. */
  @Override
  public String toString() {
    return arn(Partition.AWS);
  }
}
