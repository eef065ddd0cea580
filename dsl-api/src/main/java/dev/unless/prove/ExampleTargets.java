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
import java.util.stream.Stream;

/** Actions that people ask for, on resources such as policies name them. */
final class ExampleTargets {
  private static final int MOST_OF_A_PATTERN = 40;
  private static final int MOST_RESOURCES = 24;

  private final Catalog catalog;
  private final NamedTexts named;
  private final PlausibleRequest plausible;
  private final Map<Kind, List<String>> resources = new HashMap<>();
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

  /** What a request like this one could be for, the best first. */
  Stream<Goal> like(Request request) {
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
    return ExamplePlace.like(request, named).stream()
        .flatMap(
            place ->
                actions.stream()
                    .flatMap(
                        action ->
                            resources(action, place).stream()
                                .map(resource -> new Goal(action.text(), resource))));
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

  private List<String> resources(ActionDefinition action, ExamplePlace place) {
    return resources.computeIfAbsent(
        new Kind(plausible.shapes(action), plausible.mayBeOnNone(action), place), this::worked);
  }

  private List<String> worked(Kind kind) {
    Set<String> all = new LinkedHashSet<>();
    for (List<String> pattern : patterns) {
      kind.shapes().forEach(shape -> addOfPattern(pattern, shape, kind.place(), all));
    }
    kind.shapes().forEach(shape -> all.add(kind.place().example(shape)));
    if (kind.none()) {
      all.add("*");
    }
    return all.stream().limit(MOST_RESOURCES).toList();
  }

  /** Those of the pattern that AWS could hand out. */
  private void addOfPattern(
      List<String> fields, ArnShape shape, ExamplePlace place, Set<String> all) {
    String service = fields.get(ParsedArn.SERVICE);
    if (!Wildcard.isIn(service) && !service.equals(shape.service())) {
      return;
    }
    String before = place.fields(fields, shape);
    for (String resource : ofResource(fields.get(ParsedArn.RESOURCE))) {
      if (plausible.has(shape, before + resource)) {
        all.add(before + resource);
      }
    }
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
