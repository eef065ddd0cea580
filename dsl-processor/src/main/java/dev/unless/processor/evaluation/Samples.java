package dev.unless.processor.evaluation;

import dev.unless.Unless;
import dev.unless.check.Domain;
import dev.unless.condition.Comparison;
import dev.unless.condition.Condition;
import dev.unless.condition.Keys;
import dev.unless.text.Text;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.IdentityProvider;
import dev.unless.vocabulary.OidcProvider;
import dev.unless.vocabulary.OriginAccessIdentity;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Region;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.Role;
import dev.unless.vocabulary.SamlProvider;
import dev.unless.vocabulary.ServicePrincipal;
import dev.unless.vocabulary.User;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Values of the types that policies are made of, numbered; others for other numbers. */
final class Samples {
  private static final Map<String, IntFunction<Object>> BY_TYPE = byType();

  private static final Set<String> NUMBERS =
      Set.of("int", "java.lang.Integer", "long", "java.lang.Long", "double");

  private Samples() {}

  static boolean isNumber(String type) {
    return NUMBERS.contains(type);
  }

  private static Map<String, IntFunction<Object>> byType() {
    Map<String, IntFunction<Object>> samples = new HashMap<>();
    samples.put("java.lang.String", n -> "example-" + n);
    samples.put("java.lang.CharSequence", n -> "example-" + n);
    samples.put("int", n -> n + 1);
    samples.put("java.lang.Integer", n -> n + 1);
    samples.put("long", n -> n + 1L);
    samples.put("java.lang.Long", n -> n + 1L);
    samples.put("double", n -> n + 1.0);
    samples.put("boolean", n -> n % 2 == 0);
    samples.put("java.lang.Boolean", n -> n % 2 == 0);
    samples.put("java.time.Instant", Samples::instant);
    samples.put("java.time.Duration", n -> Duration.ofHours(n + 1L));
    addWords(samples);
    addRules(samples);
    return samples;
  }

  private static void addWords(Map<String, IntFunction<Object>> samples) {
    samples.put("dev.unless.text.Text", n -> Text.literal("example-" + n));
    samples.put("dev.unless.vocabulary.Partition", n -> Partition.AWS);
    samples.put("dev.unless.vocabulary.Region", n -> Region.of(Domain.REGION_NAME.sample(n)));
    samples.put("dev.unless.vocabulary.Action", n -> Action.of(Domain.ACTION_NAME.sample(n)));
    samples.put("dev.unless.vocabulary.Actions", n -> Action.of(Domain.ACTION_NAME.sample(n)));
    samples.put("dev.unless.vocabulary.Resource", n -> Resource.ofArn(Domain.ARN.sample(n)));
    samples.put("dev.unless.vocabulary.Account", Samples::account);
    samples.put("dev.unless.vocabulary.Role", n -> account(n).role("example-" + n));
    samples.put("dev.unless.vocabulary.User", n -> account(n).user("example-" + n));
    samples.put(
        "dev.unless.vocabulary.RoleSession",
        n -> account(n).role("example-" + n).session("session"));
    samples.put(
        "dev.unless.vocabulary.FederatedUser", n -> account(n).federatedUser("example-" + n));
    samples.put("dev.unless.vocabulary.HasArn", n -> account(n).role("example-" + n));
    samples.put("dev.unless.vocabulary.LastingPrincipal", n -> account(n).role("example-" + n));
    samples.put("dev.unless.vocabulary.AwsPrincipal", n -> account(n).role("example-" + n));
    samples.put("dev.unless.vocabulary.PolicyPrincipal", n -> account(n).role("example-" + n));
    samples.put(
        "dev.unless.vocabulary.ServicePrincipal",
        n -> ServicePrincipal.of(Domain.SERVICE_NAME.sample(n)));
    samples.put(
        "dev.unless.vocabulary.IdentityProvider",
        n -> new IdentityProvider("example-" + n + ".example.com"));
    samples.put(
        "dev.unless.vocabulary.OidcProvider",
        n -> account(n).oidcProvider(Domain.OIDC_ISSUER.sample(n)));
    samples.put(
        "dev.unless.vocabulary.SamlProvider",
        n -> account(n).samlProvider(Domain.SAML_PROVIDER_NAME.sample(n)));
    samples.put(
        "dev.unless.vocabulary.OriginAccessIdentity",
        n -> new OriginAccessIdentity(Domain.ORIGIN_ACCESS_IDENTITY_ID.sample(n)));
    samples.put("dev.unless.condition.Condition", Samples::condition);
    samples.put("dev.unless.condition.Comparison", Samples::condition);
  }

  /** Under a condition, so that they cancel nothing that stands beside them. */
  private static void addRules(Map<String, IntFunction<Object>> samples) {
    samples.put(
        "dev.unless.IdentityRule",
        n -> Unless.deny(action(n)).onEverything().when(Keys.CURRENT_TIME.before(instant(n))));
    IntFunction<Object> toEveryone =
        n -> Unless.deny(action(n)).toEveryone().when(Keys.CURRENT_TIME.before(instant(n)));
    samples.put("dev.unless.ResourceRule", toEveryone);
    samples.put("dev.unless.ResourceControlRule", toEveryone);
    samples.put("dev.unless.TrustRule", toEveryone);
  }

  private static Instant instant(int n) {
    return Instant.parse("2030-01-01T00:00:00Z").plusSeconds(n);
  }

  private static Account account(int n) {
    return Account.of(Domain.ACCOUNT_ID.sample(n));
  }

  private static Action action(int n) {
    return Action.of(Domain.ACTION_NAME.sample(n));
  }

  private static Condition condition(int n) {
    return n % 2 == 0
        ? Keys.PRINCIPAL_ACCOUNT.is(Domain.ACCOUNT_ID.sample(n))
        : Keys.CURRENT_TIME.before(instant(n));
  }

  /** How policies, and messages on them, spell what is known of a value. */
  static Stream<String> texts(Object value) {
    if (value instanceof String || value instanceof Instant) {
      return Stream.of(value.toString());
    }
    if (value instanceof Text text) {
      return text.isLiteral() ? Stream.of(text.toString()) : Stream.empty();
    }
    if (value instanceof Region region) {
      return Stream.of(region.id());
    }
    if (value instanceof Resource resource) {
      return Stream.of(resource.pattern(Partition.AWS).text());
    }
    if (value instanceof Comparison comparison) {
      return comparison.values().stream().flatMap(Samples::texts);
    }
    return value instanceof PolicyPrincipal principal ? texts(principal) : Stream.empty();
  }

  private static Stream<String> texts(PolicyPrincipal principal) {
    return Stream.concat(Stream.of(principal.principal(Partition.AWS).text()), parts(principal));
  }

  private static Stream<String> parts(PolicyPrincipal principal) {
    if (principal instanceof Account account) {
      return Stream.of(account.id());
    }
    if (principal instanceof Role role) {
      return Stream.of(role.account().id(), role.name());
    }
    if (principal instanceof User user) {
      return Stream.of(user.account().id(), user.name());
    }
    if (principal instanceof OidcProvider provider) {
      return Stream.of(provider.account().id(), provider.issuer());
    }
    return principal instanceof SamlProvider provider
        ? Stream.of(provider.account().id(), provider.name())
        : Stream.empty();
  }

  /**
   * A value of a type.
   *
   * @param type the canonical name of the type
   * @param domains what annotations say of it, by their simple names
   * @param number which one
   * @return empty if there is none of this type
   */
  static Optional<Object> of(String type, List<String> domains, int number) {
    if (type.equals("java.lang.String") || type.equals("java.lang.CharSequence")) {
      Optional<Object> ofDomain =
          domains.stream()
              .flatMap(domain -> Domain.of(domain).stream())
              .findFirst()
              .map(domain -> domain.sample(number));
      if (ofDomain.isPresent()) {
        return ofDomain;
      }
    }
    return Optional.ofNullable(BY_TYPE.get(type)).map(sample -> sample.apply(number));
  }
}
