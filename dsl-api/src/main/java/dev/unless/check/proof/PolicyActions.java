package dev.unless.check.proof;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.KeyLookup;
import dev.unless.catalog.ResourceType;
import dev.unless.catalog.ResourceUse;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.NamedResources;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionPattern;
import dev.unless.document.ResourcePattern;
import dev.unless.vocabulary.AccessLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The actions that change the policy of a resource, such as {@code s3:PutBucketPolicy}. */
final class PolicyActions {
  private static final List<String> ENDINGS = List.of("Policy", "Permission", "Attributes");
  private static final Pattern OF_PERMISSIONS =
      Pattern.compile("(Put|Set|Add|Update|Delete|Remove).*");
  private static final Pattern OF_RESOURCE_POLICY =
      Pattern.compile("(Put|Set|Update|Delete).*(Resource|Permissions)Policy");
  private static final Pattern GRANTING = Pattern.compile("(Put|Set|Add|Update).*");

  private PolicyActions() {}

  /** The actions that change the policy of the statement's resources, by type of resources. */
  static Stream<List<ActionDefinition>> of(StatementView statement) {
    boolean unnamed = namesNone(statement);
    Set<ResourceType> named =
        unnamed
            ? Set.of()
            : NamedResources.of(statement).map(NamedResources::types).orElse(Set.of());
    Map<ResourceType, List<ActionDefinition>> byType = new LinkedHashMap<>();
    (unnamed ? services(statement) : named.stream().map(ResourceType::service))
        .distinct()
        .flatMap(prefix -> statement.catalog().service(prefix).stream())
        .flatMap(service -> service.actions().stream())
        .filter(action -> !action.retired() && changesPolicy(action))
        .forEach(
            action ->
                action.resources().stream()
                    .filter(ResourceUse::required)
                    .map(ResourceUse::type)
                    .filter(type -> unnamed ? isOfKind(statement, type) : named.contains(type))
                    .forEach(
                        type -> byType.computeIfAbsent(type, t -> new ArrayList<>()).add(action)));
    return byType.values().stream()
        .filter(actions -> actions.stream().anyMatch(action -> matches(GRANTING, action)));
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

  /** Whether the statement is about the policy's own resource without naming it. */
  private static boolean namesNone(StatementView statement) {
    return statement.statement().resource().isEmpty()
        || (statement.namesResources()
            && statement.resources().stream().anyMatch(ResourcePattern::isEverything));
  }

  private static Stream<String> services(StatementView statement) {
    return switch (statement.kind()) {
      case BUCKET -> Stream.of("s3");
      case KEY -> Stream.of("kms");
      default ->
          Stream.concat(
              statement.kind().services().stream(),
              statement.actions().stream().map(ActionPattern::service));
    };
  }

  private static boolean isOfKind(StatementView statement, ResourceType type) {
    return switch (statement.kind()) {
      case BUCKET -> type.name().equals("bucket");
      case KEY -> type.name().equals("key");
      default -> true;
    };
  }

  private static boolean changesPolicy(ActionDefinition action) {
    return ENDINGS.stream().anyMatch(action.action().name()::endsWith)
        && (matches(OF_RESOURCE_POLICY, action)
            || (action.level() == AccessLevel.PERMISSIONS_MANAGEMENT
                && matches(OF_PERMISSIONS, action)));
  }

  private static boolean matches(Pattern names, ActionDefinition action) {
    return names.matcher(action.action().name()).matches();
  }
}
