package dev.unless.check.principal;

import dev.unless.catalog.KeyLookup;
import dev.unless.catalog.KeyTemplate;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal.Form;
import dev.unless.operator.Operator;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The conditions on claims of a statement that lets users of OpenID Connect providers, and nobody
 * else, assume a role. Of a token's claims AWS passes on only some.
 *
 * <p>Source: IAM User Guide, "IAM and AWS STS condition context keys", the keys under each
 * provider; those that a provider has beyond the usual ones are in the catalogue.
 */
final class TrustedClaims {
  /** By the guide {@code azp} is passed as {@code aud}; it is left alone (ruling). */
  private static final Set<String> USUAL = Set.of("amr", "aud", "azp", "email", "oaud", "sub");

  /** The providers that have keys of their own in the stead of the usual ones. */
  private static final Set<String> WITHOUT_USUAL =
      Set.of("cognito-identity.amazonaws.com", "www.amazon.com", "graph.facebook.com");

  private final StatementView statement;
  private final List<Provider> providers;

  private TrustedClaims(StatementView statement, List<Provider> providers) {
    this.statement = statement;
    this.providers = providers;
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
            .filter(provider -> !provider.saml())
            .toList();
    return providers.size() == statement.principals().size()
        ? Optional.of(new TrustedClaims(statement, providers))
        : Optional.empty();
  }

  /** The issuers of the tokens. */
  List<String> issuers() {
    return providers.stream().map(Provider::issuer).toList();
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
    String issuer = issuer(entry);
    return WITHOUT_USUAL.contains(issuer)
        || statement.catalog().service("sts").stream()
            .flatMap(sts -> sts.keys().stream())
            .map(key -> KeyTemplate.prefix(key.name().toString()))
            .anyMatch(known -> KeyTemplate.parse(known).includes(issuer));
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
    String key = CaseFolding.fold(entry.key());
    return providers.stream()
        .map(provider -> CaseFolding.fold(provider.key("")))
        .filter(key::startsWith)
        .map(prefix -> key.substring(prefix.length()))
        .findFirst();
  }

  private static boolean isPassed(EntryView entry, String claim) {
    return (entry.operator() == Operator.NULL && entry.holdsWhenAbsent())
        || (USUAL.contains(claim) && !WITHOUT_USUAL.contains(issuer(entry)))
        || entry.lookup() instanceof KeyLookup.Known;
  }

  private static String issuer(EntryView entry) {
    return CaseFolding.fold(KeyTemplate.prefix(entry.key()));
  }
}
