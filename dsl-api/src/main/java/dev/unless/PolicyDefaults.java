package dev.unless;

import dev.unless.document.PolicyKind;
import dev.unless.vocabulary.Resource;
import java.util.List;
import java.util.Optional;

/**
 * What a policy has of its own: what a rule means that leaves something unsaid.
 *
 * @param kind the kind of policy
 * @param service the service whose actions are all actions; none: those of every service
 * @param resources the resources of a rule that names none; an empty list stands for {@code *},
 *     none for policies whose statements have no Resource
 * @param id the policy's Id, where it was read with one
 */
record PolicyDefaults(
    PolicyKind kind,
    Optional<String> service,
    Optional<List<Resource>> resources,
    Optional<String> id) {

  /** Attached to somebody, or to an organization: nothing of its own. */
  static PolicyDefaults of(PolicyKind kind) {
    return new PolicyDefaults(kind, Optional.empty(), Optional.of(List.of()), Optional.empty());
  }

  /** Attached to a resource, of a service whose prefix is known or not. */
  static PolicyDefaults of(PolicyKind kind, Optional<String> service, List<Resource> resources) {
    return new PolicyDefaults(kind, service, Optional.of(resources), Optional.empty());
  }

  /** Attached to a resource of a service. */
  static PolicyDefaults of(PolicyKind kind, String service, List<Resource> resources) {
    return of(kind, Optional.of(service), resources);
  }

  /** Attached to a resource of a service that wants no Resource in its policies. */
  static PolicyDefaults withoutResource(PolicyKind kind, String service) {
    return new PolicyDefaults(kind, Optional.of(service), Optional.empty(), Optional.empty());
  }

  PolicyDefaults withId(Optional<String> read) {
    return new PolicyDefaults(kind, service, resources, read);
  }
}
