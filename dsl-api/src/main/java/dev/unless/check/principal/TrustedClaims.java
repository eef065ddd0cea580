package dev.unless.check.principal;

import dev.unless.catalog.KeyTemplate;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal.Form;
import dev.unless.operator.Operator;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Optional;

/**
 * The conditions on claims of a statement that lets users of identity providers, and nobody else,
 * assume a role. Of the claims of OpenID Connect AWS passes on only some; users of SAML have none
 * of them.
 */
final class TrustedClaims {
  private final StatementView statement;
  private final List<Provider> providers;
  private final PassedClaims passed;

  private TrustedClaims(StatementView statement, List<Provider> providers) {
    this.statement = statement;
    this.providers = providers;
    this.passed = new PassedClaims(statement.catalog());
  }

  /** Those of the statement; empty where it is none such. */
  static Optional<TrustedClaims> of(StatementView statement) {
    if (statement.kind() != PolicyKind.ROLE_TRUST
        || !statement.allows()
        || statement.hasNotPrincipal()
        || statement.principals().isEmpty()) {
      return Optional.empty();
    }
    List<Provider> providers =
        statement.principals().stream()
            .filter(principal -> principal.form() == Form.IDENTITY_PROVIDER)
            .flatMap(principal -> Provider.of(principal.principal()).stream())
            .toList();
    return providers.size() == statement.principals().size()
        ? Optional.of(new TrustedClaims(statement, providers))
        : Optional.empty();
  }

  /** The providers that the statement names. */
  List<Provider> providers() {
    return providers;
  }

  /** The entries on claims of a provider that the statement does not name. */
  List<EntryView> ofOthers() {
    return statement.entries().stream()
        .filter(entry -> KeyTemplate.prefix(entry.key()).indexOf('.') > 0)
        .filter(entry -> claimOf(entry).isEmpty())
        .toList();
  }

  /** The entries on claims that AWS does not pass on, as far as is known. */
  List<EntryView> notPassed() {
    return statement.catalog().prefixes().contains("sts")
        ? statement.entries().stream()
            .filter(entry -> claimOf(entry).filter(claim -> !isPassed(entry, claim)).isPresent())
            .toList()
        : List.of();
  }

  /** Whether the provider whose claim this is, is one of those that the guide lists. */
  boolean isListed(EntryView entry) {
    return passed.isListed(entry.key());
  }

  /** The key to compare in the stead of one on this claim: the provider's own, if AWS passes it. */
  Optional<String> keyInStead(String claim) {
    List<Provider> withTokens = providers.stream().filter(provider -> !provider.saml()).toList();
    return withTokens.stream()
        .map(provider -> provider.key(claim))
        .filter(key -> passed.include(key, CaseFolding.fold(claim)))
        .findFirst()
        .or(
            () ->
                withTokens.stream()
                    .flatMap(provider -> passed.telling(provider).stream())
                    .findFirst());
  }

  /** Whether no token meets the conditions, since some claim is in none. */
  boolean areNeverMet() {
    return ofOthers().stream().anyMatch(TrustedClaims::needsKey)
        || notPassed().stream().filter(this::isListed).anyMatch(TrustedClaims::needsKey);
  }

  /** Whether the entry holds only for requests that have its key. */
  static boolean needsKey(EntryView entry) {
    return !entry.holdsWhenAbsent();
  }

  /** The claim that the entry is on; empty where it is on none of the named providers'. */
  Optional<String> claimOf(EntryView entry) {
    return providers.stream().flatMap(provider -> provider.claimOf(entry).stream()).findFirst();
  }

  private boolean isPassed(EntryView entry, String claim) {
    return (entry.operator() == Operator.NULL && entry.holdsWhenAbsent())
        || passed.include(entry.key(), claim);
  }
}
