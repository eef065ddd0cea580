package dev.unless.prove;

import static dev.unless.finding.Printable.quote;

import dev.unless.decide.Layers;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
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
 * @param layers the policies; those of identities are the callers' own
 * @param resourcesOf the account to which resources belong whose ARN names none, if that is said
 * @param managementAccount the account that manages the organization, if it is said; else neither
 *     the caller's nor the resource's does
 * @param partition the partition of callers and resources, if it is said
 * @param accounts further accounts that may call or own
 * @param anyOthers whether layers without policy may have any instead of none
 * @param holder the ARN of the user or role that alone has the identity policies, if it is said;
 *     else whoever calls has them
 */
public record GivenLayers(
    Layers layers,
    Optional<String> resourcesOf,
    Optional<String> managementAccount,
    Optional<String> partition,
    Set<String> accounts,
    boolean anyOthers,
    Optional<String> holder) {
  /**
   * Copies the accounts.
   *
   * @throws RefusedException if one of the accounts is no account id, the holder is no user or
   *     role, or there are no identity policies for it to hold
   */
  public GivenLayers {
    Nonnull.require("layers", layers, "resourcesOf", resourcesOf);
    Nonnull.require("managementAccount", managementAccount, "partition", partition);
    Nonnull.requireAll("accounts", accounts);
    Nonnull.require("holder", holder);
    accounts = Collections.unmodifiableSet(new TreeSet<>(accounts));
    resourcesOf.ifPresent(GivenLayers::requireAccount);
    managementAccount.ifPresent(GivenLayers::requireAccount);
    accounts.forEach(GivenLayers::requireAccount);
    if (holder.isPresent()) {
      requireHolder(holder.get(), layers);
    }
  }

  /** Of these policies, about resources of any account. */
  public static GivenLayers of(Layers layers) {
    return new GivenLayers(
        layers,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        false,
        Optional.empty());
  }

  /** About resources of this account, where their ARN names none. */
  public GivenLayers forResourcesOf(String account) {
    Nonnull.require("account", account);
    return new GivenLayers(
        layers, Optional.of(account), managementAccount, partition, accounts, anyOthers, holder);
  }

  /** In an organization that this account manages. */
  public GivenLayers managedBy(String account) {
    Nonnull.require("account", account);
    return new GivenLayers(
        layers, resourcesOf, Optional.of(account), partition, accounts, anyOthers, holder);
  }

  /** Where layers without policy may have any: for all that is known they allow, or deny, all. */
  public GivenLayers orAnyOthers() {
    return new GivenLayers(
        layers, resourcesOf, managementAccount, partition, accounts, true, holder);
  }

  /**
   * Where the identity policies are this user's or role's alone, and nobody else has any. Those of
   * a user are also those of its federated sessions, and those of a role of its sessions.
   *
   * <p>Source: IAM User Guide, "Policy evaluation logic".
   *
   * @param arn the ARN of the user or role
   * @throws RefusedException if it is none, or no identity policies were given
   */
  public GivenLayers heldBy(String arn) {
    Nonnull.require("arn", arn);
    return new GivenLayers(
        layers, resourcesOf, managementAccount, partition, accounts, anyOthers, Optional.of(arn));
  }

  private static void requireHolder(String arn, Layers layers) {
    Principal.Form form =
        ParsedArn.parse(arn).isEmpty()
            ? Principal.Form.OTHER_ARN
            : new Principal(PrincipalType.AWS, arn).form();
    if (form != Principal.Form.USER && form != Principal.Form.ROLE) {
      throw new RefusedException(
          Code.INVALID_PRINCIPAL_FORMAT,
          quote(arn) + " can have no identity policies.",
          arn,
          "Name the user or role whose they are, such as \"arn:aws:iam::111122223333:role/app\".");
    }
    requireAccount(ParsedArn.of(arn).account());
    if (layers.identity().isEmpty()) {
      throw new RefusedException(
          Code.INVALID_VALUE,
          "There are no identity policies that " + arn + " could hold.",
          arn,
          "Give them first.");
    }
  }

  private static void requireAccount(String id) {
    if (!ParsedArn.isAccount(id)) {
      throw new RefusedException(
          Code.INVALID_ACCOUNT, "This is not an account id.", id, "Write its 12 digits.");
    }
  }
}
