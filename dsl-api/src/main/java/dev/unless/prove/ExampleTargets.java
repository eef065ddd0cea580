package dev.unless.prove;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.Catalog;
import dev.unless.document.ActionPattern;
import dev.unless.request.Request;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Actions that people ask for, on resources such as policies name them. */
final class ExampleTargets {
  private static final int MOST_OF_A_PATTERN = 40;
  private static final int MOST_RESOURCES = 24;

  private final Catalog catalog;
  private final NamedTexts named;
  private final PlausibleRequest plausible;
  private final Map<Kind, Iterable<String>> resources = new HashMap<>();
  private List<List<String>> patterns = List.of();

  /** Actions on resources of the same types, in the same place. */
  private record Kind(List<ArnShape> shapes, boolean none, ExamplePlace place) {}

  ExampleTargets(Catalog catalog, NamedTexts named, PlausibleRequest plausible) {
    this.catalog = catalog;
    this.named = named;
    this.plausible = plausible;
  }

  /**
   * What a request is for.
   *
   * @param action an action, as the catalogue spells it
   * @param resource an ARN, or {@code *}
   */
  record Goal(String action, String resource) {}

  /**
   * Offers what a request like this one could be for, the best first, one after another until one
   * is taken.
   */
  void offer(Request request, Predicate<Goal> isTaken) {
    resources.clear();
    patterns =
        Stream.concat(
                named.resources().stream()
                    .map(pattern -> ExampleText.resolved(pattern, request.variables())),
                Stream.of(request.resource()))
            .map(ParsedArn::segments)
            .filter(fields -> fields.size() == ParsedArn.SEGMENTS)
            .filter(fields -> !fields.get(ParsedArn.RESOURCE).equals("*"))
            .distinct()
            .toList();
    List<ActionDefinition> actions = actions(request).distinct().toList();
    for (ExamplePlace place : ExamplePlace.like(request, named)) {
      for (ActionDefinition action : actions) {
        for (String resource : resources(action, place)) {
          if (isTaken.test(new Goal(action.text(), resource))) {
            return;
          }
        }
      }
    }
  }

  /** Of the request's own service, where the catalogue knows it; else of all services. */
  private Stream<ActionDefinition> actions(Request request) {
    String service = request.service();
    boolean known = catalog.service(service).isPresent();
    Stream<ActionDefinition> written =
        named.actions().stream()
            .filter(pattern -> !Wildcard.isIn(pattern.text()))
            .flatMap(pattern -> plausible.action(pattern.text()).stream());
    return Stream.of(
            UsualActions.of(catalog, service),
            written,
            plausible.action(request.action()).stream(),
            named.actions().stream().flatMap(pattern -> matched(pattern, service)))
        .flatMap(each -> each)
        .filter(action -> !known || action.service().equals(service));
  }

  /** A pattern of many services counts for the request's own. */
  private Stream<ActionDefinition> matched(ActionPattern pattern, String own) {
    if (!Wildcard.isIn(pattern.text())) {
      return Stream.empty();
    }
    String prefix = Wildcard.isIn(pattern.service()) ? own : pattern.service();
    if (!prefix.equals(own) && catalog.service(own).isPresent()) {
      return Stream.empty();
    }
    return catalog.service(prefix).stream()
        .flatMap(service -> service.expand(Text.parse(pattern.name(), Syntax.PATTERN)).stream())
        .limit(MOST_OF_A_PATTERN);
  }

  private Iterable<String> resources(ActionDefinition action, ExamplePlace place) {
    return resources.computeIfAbsent(
        new Kind(shapes(action), plausible.mayBeOnNone(action), place),
        kind -> new WorkedLater<>(pieces(kind), MOST_RESOURCES));
  }

  /** The likeliest first. */
  private List<ArnShape> shapes(ActionDefinition action) {
    return Stream.of(plausible.shapes(action), plausible.allShapes(action))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private Stream<Stream<String>> pieces(Kind kind) {
    Stream<Stream<String>> written =
        patterns.stream()
            .flatMap(
                pattern ->
                    kind.shapes().stream()
                        .filter(shape -> isOfService(pattern, shape))
                        .map(shape -> Stream.of(shape).flatMap(ofPattern(pattern, kind.place()))));
    Stream<String> examples = kind.shapes().stream().map(kind.place()::example);
    Stream<String> none = kind.none() ? Stream.of("*") : Stream.empty();
    return Stream.concat(written, Stream.of(examples, none));
  }

  private static boolean isOfService(List<String> fields, ArnShape shape) {
    String service = fields.get(ParsedArn.SERVICE);
    return Wildcard.isIn(service) || service.equals(shape.service());
  }

  /** Those of the pattern that AWS could hand out. */
  private Function<ArnShape, Stream<String>> ofPattern(List<String> fields, ExamplePlace place) {
    return shape -> {
      String before = place.fields(fields, shape);
      return ofResource(fields.get(ParsedArn.RESOURCE)).stream()
          .map(resource -> before + resource)
          .filter(arn -> plausible.has(shape, arn));
    };
  }

  private static Set<String> ofResource(String pattern) {
    Set<String> texts = new LinkedHashSet<>(ExampleText.of(pattern));
    for (String text : List.copyOf(texts)) {
      texts.add(text + (text.endsWith("/") || text.endsWith(":") ? "" : "/") + ExampleText.NAME);
    }
    texts.add(ExampleText.filled(pattern, ExampleText.NAME + "/" + ExampleText.NAME));
    return texts;
  }
}
