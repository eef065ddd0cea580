package dev.unless.check.principal;

import dev.unless.check.model.EntryView;
import dev.unless.operator.Matching;
import dev.unless.text.CaseFolding;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The subjects of tokens that a cluster of EKS gives: service accounts in their namespaces.
 *
 * <p>Source: Amazon EKS User Guide, "Assign IAM roles to Kubernetes service accounts".
 */
final class EksSubject {
  private static final Pattern ISSUER =
      Pattern.compile("oidc\\.eks\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?/id/.+");

  private static final TextSet ACCOUNTS = TextSet.ofPattern("system:serviceaccount:?*:?*");

  private EksSubject() {}

  /** Whether the provider is a cluster. */
  static boolean isOf(Provider provider) {
    return !provider.saml() && ISSUER.matcher(CaseFolding.fold(provider.issuer())).matches();
  }

  /** The value by which the entry takes every service account of the cluster. */
  static Optional<String> everyAccount(Provider provider, EntryView entry) {
    boolean onSubject =
        isOf(provider)
            && provider.claimOf(entry).filter("sub"::equals).isPresent()
            && entry.operator().matching() == Matching.PATTERN;
    return onSubject
        ? entry.entry().values().stream()
            .filter(value -> TextSet.ofPattern(value).covers(ACCOUNTS))
            .findFirst()
        : Optional.empty();
  }

  /** Whether a token has such a subject. */
  static boolean mayBe(Text value) {
    return TextSet.of(value).mayMeet(ACCOUNTS);
  }
}
