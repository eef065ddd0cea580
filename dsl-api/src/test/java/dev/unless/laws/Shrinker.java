package dev.unless.laws;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Layers;
import dev.unless.document.ActionElement;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.Statement;
import dev.unless.finding.RefusedException;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes a case that breaks a law as small as it can be and still break it. */
final class Shrinker {
  private final BiPredicate<Layers, Request> breaks;
  private Layers layers;
  private Request request;

  private Shrinker(Layers layers, Request request, BiPredicate<Layers, Request> breaks) {
    this.layers = layers;
    this.request = request;
    this.breaks = breaks;
  }

  static String smallest(Layers layers, Request request, BiPredicate<Layers, Request> breaks) {
    Shrinker shrinker = new Shrinker(layers, request, breaks);
    while (shrinker.shrinkLayers() || shrinker.shrinkRequest()) {}
    return Case.describe(shrinker.layers, shrinker.request);
  }

  private boolean shrinkLayers() {
    Optional<Layers> smaller =
        smaller(layers)
            .flatMap(Shrinker::legal)
            .filter(candidate -> breaks.test(candidate, request))
            .findFirst();
    smaller.ifPresent(found -> layers = found);
    return smaller.isPresent();
  }

  private boolean shrinkRequest() {
    List<String> keys = new ArrayList<>(request.keys());
    keys.removeAll(request.unknownKeys());
    for (String key : keys) {
      RequestBuilder builder =
          Request.builder(request.caller(), request.action(), request.resource(), Catalog.aws())
              .asGiven();
      request.resourceAccount().ifPresent(builder::resourceAccount);
      for (String other : keys) {
        if (!other.equals(key)) {
          new Given(other, request.isSet(other), request.values(other)).addTo(builder);
        }
      }
      Request smaller = builder.build();
      if (smaller.keys().size() < keys.size() && breaks.test(layers, smaller)) {
        request = smaller;
        return true;
      }
    }
    return false;
  }

  private static Stream<Layers> legal(Supplier<Layers> layers) {
    try {
      return Stream.of(layers.get());
    } catch (RefusedException notOfItsKind) {
      return Stream.empty();
    }
  }

  private static Stream<Supplier<Layers>> smaller(Layers whole) {
    List<Supplier<Layers>> all = new ArrayList<>();
    Edits.smaller(whole.identity(), Shrinker::smaller)
        .forEach(policies -> all.add(() -> whole.withIdentity(policies)));
    smallerLevels(whole.serviceControl())
        .forEach(levels -> all.add(() -> whole.withServiceControl(levels)));
    smallerLevels(whole.resourceControl())
        .forEach(levels -> all.add(() -> whole.withResourceControl(levels)));
    Edits.smaller(whole.resource(), Shrinker::smaller)
        .forEach(
            policy ->
                all.add(
                    () ->
                        with(
                            whole,
                            policy,
                            whole.boundary(),
                            whole.session(),
                            whole.vpcEndpoint())));
    Edits.smaller(whole.boundary(), Shrinker::smaller)
        .forEach(
            policy ->
                all.add(
                    () ->
                        with(
                            whole,
                            whole.resource(),
                            policy,
                            whole.session(),
                            whole.vpcEndpoint())));
    Edits.smaller(whole.session(), Shrinker::smaller)
        .forEach(
            policy ->
                all.add(
                    () ->
                        with(
                            whole,
                            whole.resource(),
                            whole.boundary(),
                            policy,
                            whole.vpcEndpoint())));
    Edits.smaller(whole.vpcEndpoint(), Shrinker::smaller)
        .forEach(
            policy ->
                all.add(
                    () ->
                        with(whole, whole.resource(), whole.boundary(), whole.session(), policy)));
    return all.stream();
  }

  private static Layers with(
      Layers whole,
      Optional<PolicyDocument> resource,
      Optional<PolicyDocument> boundary,
      Optional<PolicyDocument> session,
      Optional<PolicyDocument> vpcEndpoint) {
    return new Layers(
        whole.identity(),
        resource,
        boundary,
        session,
        whole.serviceControl(),
        whole.resourceControl(),
        vpcEndpoint);
  }

  private static List<List<List<PolicyDocument>>> smallerLevels(List<List<PolicyDocument>> levels) {
    return Edits.smaller(levels, level -> Edits.smaller(level, Shrinker::smaller));
  }

  private static List<PolicyDocument> smaller(PolicyDocument policy) {
    return Edits.smaller(policy.statements(), Shrinker::smaller).stream()
        .map(statements -> Edits.withStatements(policy, statements))
        .toList();
  }

  private static List<Statement> smaller(Statement whole) {
    List<Statement> all = new ArrayList<>();
    Edits.smaller(
            whole.condition(),
            block ->
                Edits.smaller(block.entries(), Shrinker::smaller).stream()
                    .map(entries -> new ConditionBlock(entries, List.of()))
                    .toList())
        .forEach(condition -> all.add(with(whole, whole.action(), whole.resource(), condition)));
    Edits.smaller(whole.action().patterns(), pattern -> List.of())
        .forEach(
            patterns ->
                all.add(
                    with(
                        whole,
                        new ActionElement(whole.action().negated(), patterns),
                        whole.resource(),
                        whole.condition())));
    whole
        .resource()
        .ifPresent(
            element ->
                Edits.smaller(element.patterns(), pattern -> List.of())
                    .forEach(
                        patterns ->
                            all.add(
                                with(
                                    whole,
                                    whole.action(),
                                    Optional.of(new ResourceElement(element.negated(), patterns)),
                                    whole.condition()))));
    whole
        .principal()
        .filter(element -> !element.equals(PrincipalElement.everyone()))
        .ifPresent(
            element ->
                all.add(
                    new Statement(
                        whole.sid(),
                        whole.effect(),
                        Optional.of(PrincipalElement.everyone()),
                        whole.action(),
                        whole.resource(),
                        whole.condition())));
    return all;
  }

  private static Statement with(
      Statement whole,
      ActionElement action,
      Optional<ResourceElement> resource,
      Optional<ConditionBlock> condition) {
    return new Statement(
        whole.sid(), whole.effect(), whole.principal(), action, resource, condition);
  }

  private static List<ConditionEntry> smaller(ConditionEntry entry) {
    return Edits.smaller(entry.values(), value -> List.of()).stream()
        .map(values -> new ConditionEntry(entry.operator(), entry.key(), values))
        .toList();
  }
}
