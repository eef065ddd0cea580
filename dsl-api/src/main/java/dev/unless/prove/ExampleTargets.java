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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Actions that people ask for, on resources such as policies name them. */
final class ExampleTargets {
  private static final int MOST_OF_A_PATTERN = 40;
  private static final int MOST_RESOURCES = 24;

  private final Catalog catalog;
  private final NamedTexts named;
  private final PlausibleRequest plausible;

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
    List<ActionDefinition> actions = actions(request).distinct().toList();
    return ExamplePlace.like(request, named).stream()
        .flatMap(
            place ->
                actions.stream()
                    .flatMap(
                        action ->
                            resources(action, place, request)
                                .map(resource -> new Goal(action.text(), resource))));
  }

  /** Of the request's own service first. */
  private Stream<ActionDefinition> actions(Request request) {
    String service = request.service();
    List<ActionDefinition> usual = UsualActions.of(catalog);
    List<ActionDefinition> written =
        named.actions().stream()
            .filter(pattern -> !Wildcard.isIn(pattern.text()))
            .flatMap(pattern -> plausible.action(pattern.text()).stream())
            .toList();
    return Stream.of(true, false)
        .flatMap(
            own ->
                Stream.of(
                        usual.stream(),
                        written.stream(),
                        plausible.action(request.action()).stream(),
                        named.actions().stream().flatMap(pattern -> matched(pattern, service)))
                    .flatMap(each -> each)
                    .filter(action -> action.service().equals(service) == own));
  }

  /** A pattern of many services counts for the request's own. */
  private Stream<ActionDefinition> matched(ActionPattern pattern, String own) {
    if (!Wildcard.isIn(pattern.text())) {
      return Stream.empty();
    }
    String prefix = Wildcard.isIn(pattern.service()) ? own : pattern.service();
    return catalog.service(prefix).stream()
        .flatMap(service -> service.expand(Text.parse(pattern.name(), Syntax.PATTERN)).stream())
        .limit(MOST_OF_A_PATTERN);
  }

  private Stream<String> resources(ActionDefinition action, ExamplePlace place, Request request) {
    List<ArnShape> shapes = plausible.shapes(action);
    Set<String> all = new LinkedHashSet<>();
    for (Text pattern : named.resources()) {
      String spelled = ExampleText.resolved(pattern, request.variables());
      shapes.forEach(shape -> addOfPattern(spelled, shape, place, all));
    }
    shapes.forEach(shape -> addOfPattern(request.resource(), shape, place, all));
    shapes.forEach(shape -> all.add(place.example(shape)));
    if (plausible.mayBeOnNone(action)) {
      all.add("*");
    }
    return all.stream().limit(MOST_RESOURCES);
  }

  /** Those of the pattern that AWS could hand out. */
  private void addOfPattern(String pattern, ArnShape shape, ExamplePlace place, Set<String> all) {
    List<String> fields = ParsedArn.segments(pattern);
    if (fields.size() < ParsedArn.SEGMENTS || fields.get(ParsedArn.RESOURCE).equals("*")) {
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
