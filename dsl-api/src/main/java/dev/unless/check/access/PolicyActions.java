package dev.unless.check.access;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.KeyLookup;
import dev.unless.catalog.ResourceType;
import dev.unless.catalog.ResourceUse;
import dev.unless.catalog.Service;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.NamedResources;
import dev.unless.check.model.StatementView;
import dev.unless.vocabulary.AccessLevel;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The actions that change the policy of a resource, such as {@code s3:PutBucketPolicy}. */
final class PolicyActions {
  private static final Pattern OF_PERMISSIONS =
      Pattern.compile("(Put|Set|Add|Update|Delete|Remove).*(Policy|Permission|Attributes)");
  private static final Pattern OF_RESOURCE_POLICY =
      Pattern.compile("(Put|Set|Update|Delete).*(Resource|Permissions)Policy");
  private static final Pattern GRANTING = Pattern.compile("(Put|Set|Add|Update).*");

  private PolicyActions() {}

  /**
   * The actions that change the policy of the statement's resources, by type of resources: those
   * types for which the statement denies all of them.
   */
  static List<List<ActionDefinition>> deniedBy(StatementView statement) {
    return types(statement)
        .distinct()
        .map(type -> on(type, statement))
        .filter(actions -> actions.stream().anyMatch(action -> matches(GRANTING, action)))
        .filter(
            actions ->
                actions.stream().allMatch(action -> statement.concerns(action.action().toString())))
        .toList();
  }

  /** Whether requests for one of the actions may carry the key of the entry. */
  static boolean mayCarry(List<ActionDefinition> actions, EntryView entry) {
    return !(entry.lookup() instanceof KeyLookup.Known)
        || entry.definition().filter(key -> key.name().toString().startsWith("aws:")).isPresent()
        || actions.stream()
            .flatMap(PolicyActions::keys)
            .anyMatch(key -> key.name().includes(entry.key()));
  }

  private static Stream<KeyDefinition> keys(ActionDefinition action) {
    return Stream.concat(
        action.keys().stream(),
        action.resources().stream()
            .flatMap(use -> Stream.concat(use.keys().stream(), use.type().keys().stream())));
  }

  private static Stream<ResourceType> types(StatementView statement) {
    boolean all =
        statement.statement().resource().isEmpty()
            || (statement.namesResources()
                && statement.resources().stream().anyMatch(entry -> entry.text().equals("*")));
    return all
        ? typesOfKind(statement)
        : NamedResources.of(statement).stream().flatMap(named -> named.types().stream());
  }

  /** Where the statement names no resource, the policy's own. */
  private static Stream<ResourceType> typesOfKind(StatementView statement) {
    return switch (statement.kind()) {
      case BUCKET -> type(statement, "s3", "bucket");
      case KEY -> type(statement, "kms", "key");
      default ->
          statement.actions().stream()
              .map(action -> action.text().split(":", 2)[0])
              .distinct()
              .flatMap(prefix -> statement.catalog().service(prefix).stream())
              .map(Service::resourceTypes)
              .flatMap(Collection::stream);
    };
  }

  private static Stream<ResourceType> type(StatementView statement, String service, String name) {
    return statement.catalog().service(service).flatMap(s -> s.resourceType(name)).stream();
  }

  private static List<ActionDefinition> on(ResourceType type, StatementView statement) {
    return statement.catalog().service(type.service()).stream()
        .flatMap(service -> service.actions().stream())
        .filter(action -> !action.retired() && changesPolicy(action))
        .filter(
            action ->
                action.resources().stream()
                    .filter(ResourceUse::required)
                    .anyMatch(use -> use.type().equals(type)))
        .toList();
  }

  private static boolean changesPolicy(ActionDefinition action) {
    return matches(OF_RESOURCE_POLICY, action)
        || (action.level() == AccessLevel.PERMISSIONS_MANAGEMENT
            && matches(OF_PERMISSIONS, action));
  }

  private static boolean matches(Pattern names, ActionDefinition action) {
    return names.matcher(action.action().name()).matches();
  }
}
