package dev.unless.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.KeyTemplate;
import dev.unless.catalog.ResourceType;
import dev.unless.catalog.ResourceUse;
import dev.unless.document.GlobalKey;
import dev.unless.document.ServiceKey;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.text.ArnShape;
import dev.unless.text.CaseFolding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of every action of AWS: the requests that its service lists are never odd. */
class UsualRequestsTest {
  private static final Caller ANN = Caller.ofArn("arn:aws:iam::111122223333:user/ann");

  @Test
  void everyActionIsMadeOnEachOfItsResourcesWithTheKeysThatAreListed() {
    Catalog aws = Catalog.aws();
    List<Request> requests =
        aws.prefixes().stream()
            .flatMap(prefix -> aws.service(prefix).orElseThrow().actions().stream())
            .filter(action -> !action.retired())
            .flatMap(action -> requests(action, aws))
            .toList();
    assertThat(requests).hasSizeGreaterThan(20_000);
    assertThat(
            requests.stream()
                .flatMap(
                    request ->
                        OddRequest.of(request).stream().map(problem -> request + " " + problem)))
        .isEmpty();
  }

  /** What follows from the caller or the resource has only one value. */
  private static final Set<String> FOLLOWING =
      ServiceKey.all().stream().map(ServiceKey::folded).collect(Collectors.toSet());

  private static Stream<Request> requests(ActionDefinition action, Catalog catalog) {
    if (action.resources().isEmpty()) {
      return Stream.of(request(action, "*", action.keys(), catalog));
    }
    return action.resources().stream()
        .flatMap(
            use ->
                use.type().shapes().stream()
                    .map(shape -> request(action, filled(shape), keys(action, use), catalog)));
  }

  private static Request request(
      ActionDefinition action, String resource, List<KeyDefinition> keys, Catalog catalog) {
    RequestBuilder request =
        Request.builder(ANN, action.action().toString(), resource, catalog).asGiven();
    Map<String, KeyDefinition> names = new LinkedHashMap<>();
    keys.stream()
        .filter(key -> GlobalKey.of(name(key)).isEmpty() && !FOLLOWING.contains(name(key)))
        .forEach(key -> names.putIfAbsent(name(key), key));
    names.forEach(
        (name, key) -> {
          if (key.arity() == Arity.MULTI) {
            request.with(name, List.of(value(key.type())));
          } else {
            request.with(name, value(key.type()));
          }
        });
    return request.build();
  }

  private static List<KeyDefinition> keys(ActionDefinition action, ResourceUse use) {
    ResourceType type = use.type();
    return Stream.of(action.keys(), use.keys(), type.keys()).flatMap(List::stream).toList();
  }

  private static String name(KeyDefinition key) {
    KeyTemplate name = key.name();
    return CaseFolding.fold(name.isOne() ? name.before() : name.before() + "team" + name.after());
  }

  private static String filled(ArnShape shape) {
    return shape
        .toString()
        .replace("${Partition}", "aws")
        .replace("${Account}", "111122223333")
        .replaceAll("\\$\\{[^}]*}", "x1");
  }

  private static String value(KeyType type) {
    return switch (type) {
      case STRING, BINARY -> "x";
      case ARN -> "arn:aws:s3:::b";
      case NUMERIC -> "1";
      case DATE -> "2026-11-29";
      case BOOL -> "true";
      case IP_ADDRESS -> "203.0.113.9";
    };
  }
}
