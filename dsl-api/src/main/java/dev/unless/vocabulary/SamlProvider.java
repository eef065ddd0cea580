package dev.unless.vocabulary;

import static dev.unless.finding.Printable.quote;

import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import java.util.regex.Pattern;

/**
 * A SAML provider that an account has registered with IAM; role trust policies name it, and ask for
 * what its assertions say.
 *
 * <pre>{@code
 * SamlProvider staff = Account.of("111122223333").samlProvider("Staff");
 * TrustPolicy console =
 *     Unless.trustPolicy(
 *         Unless.allow(Action.of("sts:AssumeRoleWithSAML"))
 *             .to(staff)
 *             .when(Keys.claim(staff, "aud").is("https://signin.aws.amazon.com/saml")));
 * }</pre>
 *
 * <p>Source: IAM User Guide, "Create a SAML identity provider in IAM"; IAM API Reference,
 * "CreateSAMLProvider".
 *
 * @param account the account
 * @param name the provider's name
 */
public record SamlProvider(Account account, String name) implements PolicyPrincipal {
  /** What its ARN says before the name. */
  static final String RESOURCE = "saml-provider/";

  private static final Pattern FORM = Pattern.compile("[\\w.-]{1,128}");

  /**
   * @throws RefusedException if no provider has such a name
   */
  public SamlProvider {
    Nonnull.require("account", account, "name", name);
    if (!FORM.matcher(name).matches()) {
      throw new RefusedException(
          Code.INVALID_NAME,
          "No SAML provider has the name " + quote(name) + ".",
          name,
          "Write up to 128 letters, digits or characters of ._- without wildcards.");
    }
  }

  /** The ARN in the account's own partition, where it has one, else in this one. */
  public String arn(Partition partition) {
    Nonnull.require("partition", partition);
    return IamName.arn(partition, "iam", account, RESOURCE + name);
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
