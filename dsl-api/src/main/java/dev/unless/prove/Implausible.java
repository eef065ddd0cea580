package dev.unless.prove;

import dev.unless.catalog.ActionDefinition;
import dev.unless.document.GlobalKey;

/** Why nobody makes a request. */
sealed interface Implausible {
  /** There is no such service. */
  record NoService() implements Implausible {}

  /** Caller and resource are of different partitions. */
  record AcrossPartitions() implements Implausible {}

  /** AWS has no such partition. */
  record NoPartition() implements Implausible {}

  /**
   * It carries a key, and says that it lacks one that comes with it.
   *
   * @param key the key
   * @param with what comes with it
   */
  record Without(GlobalKey key, GlobalKey with) implements Implausible {}

  /**
   * No such callers' requests carry the key.
   *
   * @param key the key
   */
  record NotBy(GlobalKey key) implements Implausible {}

  /** Whoever calls belongs to no account, and has the ARN of somebody who does. */
  record WithArn() implements Implausible {}

  /**
   * The service has no such action.
   *
   * @param service its prefix
   */
  record NoAction(String service) implements Implausible {}

  /**
   * No action of the service is on resources of that other service.
   *
   * @param service the resource's service, as its ARN names it
   */
  record OfOtherService(String service) implements Implausible {}

  /** The action is on no such resource. */
  record NotOn(ActionDefinition action) implements Implausible {}

  /**
   * Its requests do not carry the key.
   *
   * @param key its name, case folded
   */
  record NotWith(ActionDefinition action, String key) implements Implausible {}
}
