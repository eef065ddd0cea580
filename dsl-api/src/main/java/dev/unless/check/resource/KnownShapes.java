package dev.unless.check.resource;

import dev.unless.catalog.ResourceType;
import dev.unless.catalog.ResourceUse;
import dev.unless.check.model.StatementView;
import dev.unless.text.ArnShape;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shapes of ARNs that are known beside a statement, each looked up once. */
final class KnownShapes {
  private final StatementView statement;
  private final Map<String, List<ArnShape>> ofServices = new HashMap<>();
  private @Nullable Map<String, List<ArnShape>> ofActions;

  KnownShapes(StatementView statement) {
    this.statement = statement;
  }

  /** The shapes with this service field that the service itself has, retired ones included. */
  List<ArnShape> ofService(String service) {
    return ofServices.computeIfAbsent(
        service,
        field ->
            statement.catalog().arnTypes(field).stream()
                .map(ResourceType::shapes)
                .flatMap(Collection::stream)
                .filter(shape -> shape.service().equals(field))
                .toList());
  }

  /** The shapes with this service field that the statement's actions work on. */
  List<ArnShape> ofActions(String service) {
    Map<String, List<ArnShape>> all = ofActions;
    if (all == null) {
      all =
          statement.namedActions().stream()
              .flatMap(action -> action.resources().stream())
              .map(ResourceUse::type)
              .distinct()
              .flatMap(type -> type.shapes().stream())
              .distinct()
              .collect(Collectors.groupingBy(ArnShape::service));
      ofActions = all;
    }
    return all.getOrDefault(service, List.of());
  }
}
