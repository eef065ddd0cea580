package dev.unless.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
