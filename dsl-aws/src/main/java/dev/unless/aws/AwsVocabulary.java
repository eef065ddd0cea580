package dev.unless.aws;

import static dev.unless.text.GrammarException.quote;

import dev.unless.catalog.CatalogSource;
import dev.unless.text.GrammarException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The data of {@link dev.unless.catalog.Catalog#aws()}, from this jar.
 *
 * <p>Source: Service Authorization Reference.
 */
public final class AwsVocabulary implements CatalogSource {
  /** For {@link java.util.ServiceLoader}. */
  public AwsVocabulary() {}

  @Override
  public String services() {
    return read("services");
  }

  /**
   * {@inheritDoc}
   *
   * @throws GrammarException if AWS has no service with this prefix
   */
  @Override
  public String service(String prefix) {
    return read(prefix);
  }

  @Override
  public String apiNames() {
    return read("api-names");
  }

  private static String read(String name) {
    try (InputStream data =
        AwsVocabulary.class.getResourceAsStream("vocabulary/" + name + ".tsv")) {
      if (data == null) {
        throw new GrammarException(
            "AWS has no service with the prefix " + quote(name) + ".",
            "Write the prefix of its actions in lower case, such as \"s3\".");
      }
      return new String(data.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
