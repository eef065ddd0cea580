package dev.unless.check.principal;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.ClaimKeys;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An identity provider that a role trust policy names.
 *
 * @param saml whether it is one of SAML, else of OpenID Connect
 * @param issuer its name; for OpenID Connect the prefix of the condition keys on its tokens
 */
record Provider(boolean saml, String issuer) {
  private static final String SAML = "saml-provider/";
  private static final String OIDC = "oidc-provider/";
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_-]+");

  /** The provider that the principal names; empty where it names none, or in no form known. */
  static Optional<Provider> of(Principal principal) {
    if (principal.type() != PrincipalType.FEDERATED) {
      return Optional.empty();
    }
    String text = principal.text();
    return text.startsWith("arn:")
        ? ParsedArn.parse(text).filter(Provider::isOfIam).flatMap(arn -> of(arn.resource()))
        : Optional.of(new Provider(false, text)).filter(provider -> isDomain(text));
  }

  private static boolean isOfIam(ParsedArn arn) {
    return arn.service().equals("iam") && arn.region().isEmpty() && Account.isId(arn.account());
  }

  private static Optional<Provider> of(String resource) {
    return Stream.of(SAML, OIDC)
        .filter(kind -> resource.startsWith(kind) && resource.length() > kind.length())
        .filter(kind -> !kind.equals(OIDC) || !resource.contains("://"))
        .map(kind -> new Provider(kind.equals(SAML), resource.substring(kind.length())))
        .findFirst();
  }

  static boolean isDomain(String text) {
    return text.indexOf('.') > 0
        && Stream.of(text.split("\\.", -1)).allMatch(label -> LABEL.matcher(label).matches());
  }

  /** The action by which its users assume a role. */
  String action() {
    return saml ? "sts:AssumeRoleWithSAML" : "sts:AssumeRoleWithWebIdentity";
  }

  /** The name of the condition key on a claim of its tokens. */
  String key(String claim) {
    return ClaimKeys.before(issuer) + claim;
  }

  /** The claim of its tokens that the entry is on, in lower case; empty for another key. */
  Optional<String> claimOf(EntryView entry) {
    String key = CaseFolding.fold(entry.key());
    return (saml ? Stream.<String>empty() : Stream.of(key(""), issuer + ":"))
        .map(CaseFolding::fold)
        .filter(key::startsWith)
        .map(prefix -> key.substring(prefix.length()))
        .findFirst();
  }

  /** The statement's entries on claims of its tokens. */
  Stream<EntryView> claims(StatementView statement) {
    return statement.entries().stream().filter(entry -> claimOf(entry).isPresent());
  }
}
