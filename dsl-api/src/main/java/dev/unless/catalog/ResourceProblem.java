package dev.unless.catalog;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request for an action on what it is never made on: a decision on it would be made past the
 * policies that are about it.
 *
 * <p>Rulings: it is certain that an action is never made on resources of another type of its own
 * service, or of a service that none of its types is of. It is not where AWS lists no type at all,
 * since some such actions are made on ARNs ({@code s3:ListAllMyBuckets} on {@code arn:aws:s3:::*},
 * {@code logs:DescribeLogGroups} on log groups); nor where its service lists no such ARN. An ARN
 * that lacks a name is of the type that it would be with one.
 */
@Internal
public final class ResourceProblem {
  private final ActionDefinition action;
  private final Service service;
  private final Optional<ParsedArn> arn;

  private ResourceProblem(ActionDefinition action, Service service, Optional<ParsedArn> arn) {
    this.action = action;
    this.service = service;
    this.arn = arn;
  }

  /**
   * What is wrong with a request for the action of this name; nothing where the catalogue does not
   * know it.
   *
   * @param arn the resource; empty for none
   */
  public static Optional<Problem> of(Catalog catalog, String action, Optional<ParsedArn> arn) {
    return catalog
        .action(action)
        .flatMap(
            known ->
                catalog
                    .service(known.action().service())
                    .map(service -> new ResourceProblem(known, service, arn)))
        .filter(request -> !request.fits())
        .map(ResourceProblem::problem);
  }

  private boolean fits() {
    List<ResourceUse> uses = action.resources();
    if (arn.isEmpty()) {
      boolean someNeeded =
          uses.stream().anyMatch(ResourceUse::required)
              || (ListedResources.areAlternatives(action) && !uses.isEmpty());
      return !someNeeded || ListedResources.mayBeOnNone(action);
    }
    return uses.isEmpty() || isOfOne(uses, arn.get()) || mayBeOfOne(arn.get());
  }

  private boolean isOfOne(List<ResourceUse> uses, ParsedArn resource) {
    for (ResourceUse use : uses) {
      ResourceType type = use.type();
      if (ListedResources.haveNarrowNames(type)
          ? service.isOf(type, resource)
          : type.covers(resource)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeOfOne(ParsedArn resource) {
    if (!ListedResources.areComplete(action)) {
      return true;
    }
    List<ResourceType> others =
        service.resourceTypes().stream().filter(type -> service.isOf(type, resource)).toList();
    return others.isEmpty()
        ? mayDefine(resource.service())
        : others.stream().anyMatch(type -> ListedResources.mayLack(action, type));
  }

  /** Whether the action's service has ARNs with this service field, or with any. */
  private boolean mayDefine(String field) {
    return service.resourceTypes().stream()
        .flatMap(type -> type.shapes().stream())
        .map(ArnShape::service)
        .anyMatch(own -> own.equals(field) || own.startsWith("$"));
  }

  private Problem problem() {
    return new Problem(
        Code.INVALID_REQUEST,
        action.action()
            + " is not made "
            + arn.map(named -> "on " + quote(named.toString())).orElse("without a resource")
            + ".",
        arn.map(ParsedArn::toString).orElse(""),
        "Name one of its resources: "
            + action.resources().stream()
                .map(use -> use.type().name())
                .collect(Collectors.joining(", "))
            + ".");
  }
}
