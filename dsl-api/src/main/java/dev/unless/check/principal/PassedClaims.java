package dev.unless.check.principal;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyLookup;
import dev.unless.catalog.KeyTemplate;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Set;

/**
 * The claims of OpenID Connect that AWS passes on to conditions: the usual ones of most providers,
 * and of each provider those that the catalogue lists for it.
 *
 * <p>Source: IAM User Guide, "IAM and AWS STS condition context keys", the keys under each
 * provider.
 */
final class PassedClaims {
  /** By the guide {@code azp} is passed as {@code aud}; it is left alone (ruling). */
  private static final Set<String> USUAL = Set.of("amr", "aud", "azp", "email", "oaud", "sub");

  /** Those of the usual ones that tell users, or at least applications, apart. */
  private static final List<String> TELLING = List.of("aud", "sub");

  /** The providers that have keys of their own in the stead of the usual ones. */
  private static final Set<String> WITHOUT_USUAL =
      Set.of("cognito-identity.amazonaws.com", "www.amazon.com", "graph.facebook.com");

  /** It says how somebody signed in, and not who. */
  private static final String METHOD = ":amr";

  private final Catalog catalog;

  PassedClaims(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Whether requests can carry the key on the claim, which is in lower case. */
  boolean include(String key, String claim) {
    return (USUAL.contains(claim) && !WITHOUT_USUAL.contains(issuer(key)))
        || catalog.lookKey(key) instanceof KeyLookup.Known;
  }

  /** Whether the provider that the key is of is one of those that the guide lists. */
  boolean isListed(String key) {
    String issuer = issuer(key);
    return WITHOUT_USUAL.contains(issuer)
        || ofCatalogue().stream()
            .map(KeyTemplate::prefix)
            .anyMatch(known -> KeyTemplate.parse(known).includes(issuer));
  }

  /** Keys on claims by which the provider's users can be told apart; empty where none is known. */
  List<String> telling(Provider provider) {
    String prefix = CaseFolding.fold(provider.key(""));
    return WITHOUT_USUAL.contains(issuer(prefix))
        ? ofCatalogue().stream()
            .filter(key -> CaseFolding.fold(key).startsWith(prefix) && !key.endsWith(METHOD))
            .limit(TELLING.size())
            .toList()
        : TELLING.stream().map(provider::key).toList();
  }

  private List<String> ofCatalogue() {
    return catalog.service("sts").stream()
        .flatMap(sts -> sts.keys().stream())
        .map(key -> key.name().toString())
        .toList();
  }

  private static String issuer(String key) {
    return CaseFolding.fold(KeyTemplate.prefix(key));
  }
}
