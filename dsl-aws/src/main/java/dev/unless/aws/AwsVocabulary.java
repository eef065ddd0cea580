package dev.unless.aws;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.CatalogSource;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The data of {@link dev.unless.catalog.Catalog#aws()}, from this jar. Services share files, each
 * of which has the name of its first one.
 *
 * <p>Source: Service Authorization Reference, and for {@link PublishedFacts} the pages that its
 * lines name.
 */
public final class AwsVocabulary implements CatalogSource {
  private static final String FIRST_LINE = "\nservice\t";
  private static final NavigableSet<String> SHARDS =
      Collections.unmodifiableNavigableSet(new TreeSet<>(read("shards").lines().toList()));

  private static final PublishedFacts PUBLISHED = PublishedFacts.of(read("published"));

  /** For {@link java.util.ServiceLoader}. */
  public AwsVocabulary() {}

  @Override
  public String services() {
    return PUBLISHED.index(read("services"));
  }

  /**
   * {@inheritDoc}
   *
   * @throws RefusedException if AWS has no service with this prefix
   */
  @Override
  public String service(String prefix) {
    return Optional.ofNullable(SHARDS.floor(prefix))
        .map(AwsVocabulary::read)
        .flatMap(shard -> cut(shard, prefix))
        .or(() -> Optional.of("").filter(none -> PUBLISHED.define(prefix)))
        .map(lines -> PUBLISHED.service(prefix, lines))
        .orElseThrow(
            () ->
                new RefusedException(
                    Code.INVALID_SERVICE_IN_ACTION,
                    "AWS has no service with the prefix " + quote(prefix) + ".",
                    prefix,
                    "Write the prefix of its actions in lower case, such as \"s3\"."));
  }

  @Override
  public String apiNames() {
    return read("api-names");
  }

  @Override
  public String servicePrincipals() {
    return read("service-principals");
  }

  private static Optional<String> cut(String shard, String prefix) {
    String lines = "\n" + shard;
    int start = lines.indexOf(FIRST_LINE + prefix + "\t");
    if (start < 0) {
      return Optional.empty();
    }
    int next = lines.indexOf(FIRST_LINE, start + 1);
    return Optional.of(lines.substring(start + 1, next < 0 ? lines.length() : next + 1));
  }

  private static String read(String name) {
    try (InputStream data =
        Objects.requireNonNull(
            AwsVocabulary.class.getResourceAsStream("vocabulary/" + name + ".tsv"))) {
      return new String(data.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
