package dev.unless.cli.services;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.Service;
import dev.unless.catalog.ServiceParser;
import dev.unless.cli.shell.Inputs;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.CaseFolding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads services from files, one or several each, in the lines that {@link Service#parse}
 * documents. What is wrong is told with file and line.
 */
final class ServiceFiles {
  private static final String SUFFIX = ".tsv";

  private final Inputs inputs;

  /** The services by their prefixes, case folded. */
  private final Map<String, Service> services = new LinkedHashMap<>();

  ServiceFiles(Inputs inputs) {
    this.inputs = inputs;
  }

  /** The services of a file, or of the files of a folder; empty, and told, if one is wrong. */
  Optional<Catalog> read(String path) {
    boolean fine = true;
    try {
      for (String file : files(path)) {
        fine &= inputs.use(file, ServiceFiles::text).flatMap(text -> parse(file, text)).isPresent();
      }
    } catch (IOException | InvalidPathException problem) {
      inputs.complain(path, problem);
      fine = false;
    }
    return fine
        ? Optional.of(Catalog.of(services.values().toArray(Service[]::new)))
        : Optional.empty();
  }

  private static List<String> files(String path) throws IOException {
    if (path.equals(Inputs.STANDARD) || path.isEmpty() || !Files.isDirectory(Path.of(path))) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.list(Path.of(path))) {
      List<String> found =
          all.map(Path::toString).filter(file -> file.endsWith(SUFFIX)).sorted().toList();
      if (found.isEmpty()) {
        throw new IOException("there is no " + SUFFIX + " file in it");
      }
      return found;
    }
  }

  private static String text(InputStream in) throws IOException {
    try {
      ByteBuffer utf8 = ByteBuffer.wrap(in.readAllBytes());
      return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
    } catch (CharacterCodingException other) {
      throw new IOException("this is not UTF-8", other);
    }
  }

  /** Takes up the services of a text; empty, and told, at the first line that is wrong. */
  private Optional<String> parse(String file, String text) {
    int number = 0;
    try {
      ServiceParser parser = new ServiceParser();
      for (String line : text.lines().toList()) {
        if (ServiceParser.isFirst(line) && number > 0) {
          add(parser.service());
          parser = new ServiceParser();
        }
        number++;
        parser.line(line);
        if (ServiceParser.isFirst(line)) {
          requireNew(parser.service());
        }
      }
      add(parser.service());
      return Optional.of(file);
    } catch (RefusedException wrong) {
      inputs.complain(file + ":" + Math.max(1, number), wrong);
      return Optional.empty();
    }
  }

  private void add(Service service) {
    services.put(CaseFolding.fold(service.prefix()), service);
  }

  /** Of two definitions none could be told to be the right one. */
  private void requireNew(Service service) {
    if (services.containsKey(CaseFolding.fold(service.prefix()))) {
      throw new RefusedException(
          Code.INVALID_VOCABULARY,
          "The service " + quote(service.prefix()) + " is defined twice.",
          service.prefix(),
          "Define each service once.");
    }
  }
}
