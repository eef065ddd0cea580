package dev.unless.examples.services;

import dev.unless.annotation.Arn;
import dev.unless.vocabulary.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who uses a KMS key, and from where.
 *
 * @param users the roles that use it
 * @param instances the ARNs of the EC2 instances that it is used from: none given means from
 *     anywhere, an empty list from nowhere
 */
public record KeyUse(List<Role> users, Optional<List<String>> instances) {
  /** Copies the lists. */
  public KeyUse {
    users = List.copyOf(users);
    instances = instances.map(List::copyOf);
  }

  /** Whether there is no instance left that it may be used from. */
  boolean isNowhere() {
    return instances.filter(List::isEmpty).isPresent();
  }

  /** With one more user. */
  public KeyUse withUser(Role user) {
    return new KeyUse(with(users, user), instances);
  }

  /** Without a user. */
  public KeyUse withoutUser(Role user) {
    return new KeyUse(without(users, user), instances);
  }

  /** From one more instance; from this one only, where it was from anywhere. */
  public KeyUse withInstance(@Arn String instance) {
    return new KeyUse(users, Optional.of(with(instances.orElse(List.of()), instance)));
  }

  /** Not from this instance any more; where it was the last one, from nowhere. */
  public KeyUse withoutInstance(@Arn String instance) {
    return new KeyUse(users, instances.map(listed -> without(listed, instance)));
  }

  private static <T> List<T> with(List<T> listed, T more) {
    return Stream.concat(listed.stream(), Stream.of(more)).distinct().toList();
  }

  private static <T> List<T> without(List<T> listed, T less) {
    return listed.stream().filter(each -> !each.equals(less)).toList();
  }
}
