package dev.unless.examples.services;

import static dev.unless.Unless.*;
import static dev.unless.condition.Keys.EC2_SOURCE_INSTANCE_ARN;

import dev.unless.ResourcePolicy;
import dev.unless.RuleTo;
import dev.unless.annotation.Arn;
import dev.unless.annotation.CheckedPolicy;
import dev.unless.aws.Kms;
import dev.unless.document.PolicyKind;
import dev.unless.json.PolicyReader;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The policy of a KMS key that Cloudbreak makes for a cluster, and keeps as roles and instances
 * come and go.
 *
 * <p>Cloudbreak reads the key's policy as JSON, finds a statement by its Sid, takes principals and
 * conditions out of it or adds some, and puts the policy back. The instances that may use the key
 * are the values of a condition. When the last one is taken out, the condition goes with it, and
 * the users may use the key from anywhere.
 */
public final class KmsKeyAdministration {
  static final String ADMINISTRATORS =
      "Allow access for the CDP credential IAM role as a key administrator";
  static final String USERS = "Allow use of the key by CDP clusters for cryptographic operations";

  private KmsKeyAdministration() {}

  /**
   * The policy of a new key, which its users may use from anywhere.
   *
   * @throws dev.unless.finding.RefusedException if there are no administrators or no users
   */
  public static ResourcePolicy create(
      Account account, List<Role> administrators, List<Role> users) {
    return keyPolicy(delegate(account), administer(administrators), use(users, Optional.empty()));
  }

  /**
   * The policy of a key as KMS has it; changes to it are written for the partition.
   *
   * @throws dev.unless.json.PolicyJsonException if it is no policy of a key
   */
  public static ResourcePolicy read(String json, Partition partition) {
    return ResourcePolicy.ofKey(PolicyReader.read(json, PolicyKind.KEY)).in(partition);
  }

  /**
   * The policy with other administrators; every other statement stays as it is.
   *
   * @throws dev.unless.finding.RefusedException if none is left
   * @throws IllegalArgumentException if the policy has no such statement, or one with others than
   *     roles
   */
  public static ResourcePolicy changeAdministrators(
      ResourcePolicy policy, UnaryOperator<List<Role>> change) {
    return policy.replace(
        ADMINISTRATORS,
        administer(change.apply(KeyStatement.of(policy, ADMINISTRATORS).administrators())));
  }

  /**
   * The policy with other users, or other instances that they use the key from; every other
   * statement stays as it is. Where no instance is left, the statement denies: it keeps the users'
   * names for an instance to come, and allows none of them anything.
   *
   * @throws dev.unless.finding.RefusedException if no user is left
   * @throws IllegalArgumentException if the policy has no such statement, or one with others than
   *     roles or with another condition
   */
  public static ResourcePolicy changeUse(ResourcePolicy policy, UnaryOperator<KeyUse> change) {
    return policy.replace(USERS, rule(change.apply(KeyStatement.of(policy, USERS).use())));
  }

  private static RuleTo rule(KeyUse use) {
    return use.isNowhere() ? useNowhere(use.users()) : use(use.users(), use.instances());
  }

  @CheckedPolicy
  static RuleTo delegate(Account account) {
    return allow(Kms.allActions()).to(account).named("Enable IAM user permissions");
  }

  @CheckedPolicy
  static RuleTo administer(List<Role> administrators) {
    return allow(
            Kms.ENABLE_KEY_ROTATION,
            Kms.GET_KEY_POLICY,
            Kms.LIST_RESOURCE_TAGS,
            Kms.PUT_KEY_POLICY,
            Kms.ROTATE_KEY_ON_DEMAND,
            Kms.SCHEDULE_KEY_DELETION)
        .toAll(administrators)
        .named(ADMINISTRATORS);
  }

  @CheckedPolicy
  static RuleTo use(List<Role> users, @Arn Optional<List<String>> instances) {
    return allow(Kms.DECRYPT, Kms.ENCRYPT, Kms.GENERATE_DATA_KEY)
        .toAll(users)
        .whenOrAlways(instances.map(EC2_SOURCE_INSTANCE_ARN::in))
        .named(USERS);
  }

  @CheckedPolicy
  static RuleTo useNowhere(List<Role> users) {
    return deny(Kms.DECRYPT, Kms.ENCRYPT, Kms.GENERATE_DATA_KEY).toAll(users).named(USERS);
  }
}
