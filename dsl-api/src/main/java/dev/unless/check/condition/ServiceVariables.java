package dev.unless.check.condition;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyTemplate;
import dev.unless.text.CaseFolding;
import dev.unless.text.NearMiss;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Policy variables of services and identity providers that have more of them than are listed: the
 * known one that a name misspells, by its words and not only by its letters.
 *
 * <p>Source: AWS IoT Core Developer Guide, "AWS IoT Core policy variables"; AWS Transfer Family
 * User Guide, "Creating a session policy"; IAM User Guide, "IAM and AWS STS condition context
 * keys". Ruling: a name of certificates or of a thing's attributes is never told, since what comes
 * behind it is free.
 */
final class ServiceVariables {
  /** What is listed nowhere as a condition key. */
  private static final List<String> PUBLISHED =
      List.of(
          "iot:ClientId",
          "iot:Connection.Thing.ThingName",
          "iot:Connection.Thing.ThingTypeName",
          "iot:Connection.Thing.IsAttached",
          "transfer:HomeBucket",
          "transfer:HomeDirectory",
          "transfer:HomeFolder",
          "transfer:UserName");

  private static final List<String> OPEN = List.of("iot:certificate", "iot:connection.thing.attr");

  /** As many letters as make a word of which another one is the beginning. */
  private static final int SHORTEST = 3;

  private static final int MOST_EDITS = 2;

  /** Of whose claims AWS's guide lists all that it passes on. */
  private static final Set<String> PROVIDERS =
      Set.of(
          "saml:",
          "cognito-identity.amazonaws.com:",
          "accounts.google.com:",
          "graph.facebook.com:",
          "www.amazon.com:");

  /** The service that defines the keys of providers. */
  private static final String DEFINING = "sts";

  private ServiceVariables() {}

  /** The variable that was meant; empty where the name may be right. */
  static Optional<String> meant(Catalog catalog, String name) {
    String folded = CaseFolding.fold(name);
    if (OPEN.stream().anyMatch(folded::startsWith)) {
      return Optional.empty();
    }
    int colon = folded.indexOf(':') + 1;
    String prefix = folded.substring(0, colon);
    String own = name.substring(colon);
    List<String> known = known(catalog, prefix).map(variable -> variable.substring(colon)).toList();
    return known.stream().anyMatch(one -> CaseFolding.fold(one).equals(folded.substring(colon)))
        ? Optional.empty()
        : byWord(own, known)
            .or(() -> NearMiss.of(own, known, MOST_EDITS))
            .map(word -> name.substring(0, colon) + word);
  }

  private static Stream<String> known(Catalog catalog, String prefix) {
    Stream<String> keys =
        PROVIDERS.contains(prefix)
            ? catalog.service(DEFINING).stream()
                .flatMap(service -> service.keys().stream())
                .map(key -> key.name())
                .filter(KeyTemplate::isOne)
                .map(KeyTemplate::toString)
            : Stream.empty();
    return Stream.concat(PUBLISHED.stream(), keys)
        .filter(variable -> CaseFolding.fold(variable).startsWith(prefix));
  }

  /** The one variable that ends in this word, begins with it, or is the beginning of it. */
  private static Optional<String> byWord(String own, List<String> known) {
    String word = CaseFolding.fold(own);
    List<String> alike =
        known.stream()
            .filter(
                one -> {
                  String other = CaseFolding.fold(one);
                  return other.endsWith("." + word)
                      || (word.length() >= SHORTEST && other.startsWith(word))
                      || (other.length() >= SHORTEST && word.startsWith(other));
                })
            .toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }
}
