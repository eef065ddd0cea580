package dev.unless.prove;

import dev.unless.decide.Layers;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The policies of all layers together, and whose they are. A layer without policy is stated to have
 * none: nobody has identity policies but those given, the resource has no policy, and so on.
 *
 * @param layers the policies; those of identities are the callers' own, whoever calls
 * @param resourcesOf the account to which resources belong whose ARN names none, if that is said
 * @param managementAccount the account that manages the organization, if it is said; else neither
 *     the caller's nor the resource's does
 * @param partition the partition of callers and resources, if it is said
 * @param accounts further accounts that may call or own
 * @param anyOthers whether layers without policy may have any instead of none
 */
public record GivenLayers(
    Layers layers,
    Optional<String> resourcesOf,
    Optional<String> managementAccount,
    Optional<String> partition,
    Set<String> accounts,
    boolean anyOthers) {
  /**
   * Copies the accounts.
   *
   * @throws RefusedException if one of the accounts is no account id
   */
  public GivenLayers {
    Nonnull.require("layers", layers, "resourcesOf", resourcesOf);
    Nonnull.require("managementAccount", managementAccount, "partition", partition);
    Nonnull.requireAll("accounts", accounts);
    accounts = Collections.unmodifiableSet(new TreeSet<>(accounts));
    resourcesOf.ifPresent(GivenLayers::requireAccount);
    managementAccount.ifPresent(GivenLayers::requireAccount);
    accounts.forEach(GivenLayers::requireAccount);
  }

  /** Of these policies, about resources of any account. */
  public static GivenLayers of(Layers layers) {
    return new GivenLayers(
        layers, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), false);
  }

  /** About resources of this account, where their ARN names none. */
  public GivenLayers forResourcesOf(String account) {
    Nonnull.require("account", account);
    return new GivenLayers(
        layers, Optional.of(account), managementAccount, partition, accounts, anyOthers);
  }

  /** In an organization that this account manages. */
  public GivenLayers managedBy(String account) {
    Nonnull.require("account", account);
    return new GivenLayers(
        layers, resourcesOf, Optional.of(account), partition, accounts, anyOthers);
  }

  /** Where layers without policy may have any: for all that is known they allow, or deny, all. */
  public GivenLayers orAnyOthers() {
    return new GivenLayers(layers, resourcesOf, managementAccount, partition, accounts, true);
  }

  private static void requireAccount(String id) {
    if (!ParsedArn.isAccount(id)) {
      throw new RefusedException(
          Code.INVALID_ACCOUNT, "This is not an account id.", id, "Write its 12 digits.");
    }
  }
}
