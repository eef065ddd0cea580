package dev.unless.processor.evaluation;

import dev.unless.Unless;
import dev.unless.annotation.CompileTime;
import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyDocument;
import dev.unless.finding.Code;
import dev.unless.text.Text;
import dev.unless.vocabulary.Action;
import java.net.URL;
import java.security.CodeSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The jars or folders that the processor's own library lies in. Where a build names no processor
 * path, the program's classes lie on the same path, maybe before the library, and may be of
 * packages of the same names, or bring a {@code package-info} of them: nothing of those is run.
 *
 * @param origins where classes come from that may be run
 */
record LibraryOrigins(Set<String> origins) {
  /** Classes of several packages, since somebody may have put another one before each. */
  private static final List<Class<?>> OF_THE_LIBRARY =
      List.of(
          Unless.class,
          Action.class,
          Catalog.class,
          Code.class,
          CompileTime.class,
          PolicyDocument.class,
          Text.class);

  /** Likewise of AWS's vocabulary, which the processor is not compiled with. */
  private static final List<String> OF_THE_VOCABULARY =
      List.of("AwsVocabulary", "Levels", "ServicePrincipals", "S3", "package-info");

  /** Copies the set. */
  LibraryOrigins {
    origins = Set.copyOf(origins);
  }

  static LibraryOrigins of(ClassLoader loader) {
    Set<String> origins = new HashSet<>();
    common(OF_THE_LIBRARY).ifPresent(origins::add);
    common(
            OF_THE_VOCABULARY.stream()
                .map(name -> load("dev.unless.aws." + name, loader))
                .flatMap(Optional::stream)
                .toList())
        .ifPresent(origins::add);
    return new LibraryOrigins(origins);
  }

  /** The one place that all of the classes come from; empty where they do not. */
  private static Optional<String> common(List<Class<?>> classes) {
    List<Optional<String>> places =
        classes.stream().map(LibraryOrigins::origin).distinct().toList();
    return places.size() == 1 ? places.get(0) : Optional.empty();
  }

  /** Whether a class comes from there, and its package may be run while a program compiles. */
  boolean haveMarked(Class<?> type) {
    Optional<String> origin = origin(type);
    return origin.filter(origins::contains).isPresent()
        && type.getPackage().isAnnotationPresent(CompileTime.class)
        && load(
                type.getPackageName() + ".package-info",
                Objects.requireNonNull(type.getClassLoader()))
            .map(LibraryOrigins::origin)
            .filter(origin::equals)
            .isPresent();
  }

  private static Optional<String> origin(Class<?> type) {
    return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .map(URL::toExternalForm);
  }

  private static Optional<Class<?>> load(String name, ClassLoader loader) {
    try {
      return Optional.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError absent) {
      return Optional.empty();
    }
  }
}
