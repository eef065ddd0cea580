package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal.Form;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import java.util.List;

/** Identity providers: only role trust policies take them, as domain names or ARNs. */
final class ProviderForm {
  private static final String SCHEME = "https://";

  private ProviderForm() {}

  static List<Finding> findings(StatementView statement) {
    List<PrincipalView> providers =
        statement.principals().stream()
            .filter(principal -> principal.form() == Form.IDENTITY_PROVIDER)
            .toList();
    return statement.kind() == PolicyKind.ROLE_TRUST
        ? providers.stream()
            .filter(principal -> Provider.of(principal.principal()).isEmpty())
            .map(ProviderForm::malformed)
            .toList()
        : providers.stream().map(ProviderForm::misplaced).toList();
  }

  private static Finding misplaced(PrincipalView principal) {
    return principal.finding(
        Code.FEDERATED_PRINCIPAL_NOT_SUPPORTED,
        "Only role trust policies take an identity provider such as "
            + quote(principal.text())
            + ".",
        "Name the role that its users assume.");
  }

  private static Finding malformed(PrincipalView principal) {
    return principal.finding(
        Code.INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY,
        quote(principal.text()) + " is neither the domain nor the ARN of an identity provider.",
        principal.text().contains(SCHEME)
            ? Fix.write(principal.text().replace(SCHEME, ""))
            : Fix.of(
                "Write a domain such as \"accounts.google.com\", or"
                    + " arn:aws:iam::ACCOUNT:saml-provider/NAME or"
                    + " arn:aws:iam::ACCOUNT:oidc-provider/DOMAIN."));
  }
}
