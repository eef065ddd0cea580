package dev.unless.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** NOTICE names whatever unless.jar contains, and the licences of it are in the jar. */
class NoticeIT {
  private static final Path JAR = Path.of("target", "unless.jar");
  private static final Path ROOT = Path.of("..");
  private static final Pattern LICENCE = Pattern.compile("META-INF/[\\w-]+");

  /** What NOTICE calls the library that a package belongs to. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "dev/unless/", "Unless",
          "com/fasterxml/jackson/", "Jackson",
          "picocli/", "picocli",
          "com/github/benmanes/caffeine/", "Caffeine",
          "com/google/errorprone/annotations/", "Error Prone annotations",
          "org/jspecify/", "JSpecify");

  /** By artifact, the group that it is of. */
  private static final Map<String, String> NAMES_OF_JARS =
      Map.of(
          "dsl-api", "dev.unless",
          "dsl-aws", "dev.unless",
          "dsl-cli", "dev.unless",
          "jackson-core", "com.fasterxml.jackson.core",
          "jackson-databind", "com.fasterxml.jackson.core",
          "jackson-annotations", "com.fasterxml.jackson.core",
          "picocli", "info.picocli",
          "caffeine", "com.github.ben-manes.caffeine",
          "error_prone_annotations", "com.google.errorprone",
          "jspecify", "org.jspecify");

  private static final Pattern JAR_NAME = Pattern.compile("(.+?)-(\\d.*)\\.jar");

  @Test
  void noticeNamesTheLibraryOfEveryClass() throws IOException {
    assertThat(entries())
        .filteredOn(entry -> entry.endsWith(".class"))
        .extracting(NoticeIT::library)
        .hasSameElementsAs(LIBRARIES.values());
    assertThat(notice()).contains(LIBRARIES.values());
  }

  @Test
  void theLicencesThatNoticeNamesAreInTheJar() throws IOException {
    assertThat(entries())
        .filteredOn(entry -> entry.endsWith("LICENSE"))
        .containsExactlyInAnyOrderElementsOf(
            LICENCE.matcher(notice()).results().map(MatchResult::group).toList());
  }

  @Test
  void theJarHasTheProjectsOwnLicenceAndNotice() throws IOException {
    assertThat(text("META-INF/NOTICE")).isEqualTo(notice());
    assertThat(text("META-INF/LICENSE")).isEqualTo(Files.readString(ROOT.resolve("LICENSE")));
  }

  /** What scanners look for to tell which versions of what a jar contains. */
  @Test
  void everyLibraryOfTheJarIsNamedWithItsVersion() throws IOException {
    assertThat(
            entries().stream()
                .filter(entry -> entry.startsWith("META-INF/maven/"))
                .filter(entry -> entry.endsWith("/pom.properties")))
        .hasSize(NAMES_OF_JARS.size());
    for (Path jar : libraries()) {
      String name = Objects.requireNonNull(jar.getFileName()).toString();
      Matcher named = JAR_NAME.matcher(name);
      assertThat(named.matches()).as(name).isTrue();
      String entry =
          "META-INF/maven/"
              + NAMES_OF_JARS.get(named.group(1))
              + "/"
              + named.group(1)
              + "/pom.properties";
      assertThat(text(entry).lines())
          .as(entry)
          .contains("artifactId=" + named.group(1), "version=" + named.group(2));
    }
  }

  /** The jars of others that are inside, as the tests have them on their class path. */
  private static List<Path> libraries() {
    List<Path> found =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(path -> NAMES_OF_JARS.keySet().stream().anyMatch(path.toString()::contains))
            .filter(path -> path.toString().endsWith(".jar"))
            .filter(path -> !path.toString().contains("dsl-"))
            .toList();
    assertThat(found).hasSize(NAMES_OF_JARS.size() - 3);
    return found;
  }

  private static String library(String type) {
    String name = type.replaceFirst("^META-INF/versions/\\d+/", "");
    return LIBRARIES.entrySet().stream()
        .filter(library -> name.startsWith(library.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(type);
  }

  private static String notice() throws IOException {
    return Files.readString(ROOT.resolve("NOTICE"));
  }

  private static List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }

  private static String text(String entry) throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), UTF_8);
    }
  }
}
