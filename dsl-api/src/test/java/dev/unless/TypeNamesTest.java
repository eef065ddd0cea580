package dev.unless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A name stands for one idea, in whichever module it is read; generated classes apart. */
class TypeNamesTest {
  private static final Path MODULES = Path.of("..");

  private static final Pattern DECLARATION =
      Pattern.compile(
          "^ *(?:(?:public|protected|private|static|final|sealed|non-sealed|abstract) +)*"
              + "(?:class|interface|@interface|enum|record) +(\\w+)",
          Pattern.MULTILINE);

  /** A caller is a user, a role's session and so on: the same idea, as who asks. */
  private static final Set<String> NEVER_SAID_ALONE = Set.of("Caller");

  /** A type and the file that declares it; one of its own if they have the same name. */
  private record Declaration(String name, String file) {
    boolean isFile() {
      return name.equals(file.substring(file.lastIndexOf('/') + 1));
    }
  }

  @Test
  void noOtherTypeHasTheNameOfAFile() throws IOException {
    Map<String, List<Declaration>> byName = new TreeMap<>();
    for (Declaration declaration : declarations()) {
      byName.computeIfAbsent(declaration.name(), name -> new ArrayList<>()).add(declaration);
    }

    assertThat(byName).containsKeys("Text", "Literal", "Checker");
    byName.values().removeIf(same -> same.size() == 1);
    byName.values().removeIf(same -> same.stream().noneMatch(Declaration::isFile));
    assertThat(byName).isEmpty();
  }

  private static List<Declaration> declarations() throws IOException {
    List<Declaration> declarations = new ArrayList<>();
    try (Stream<Path> modules = Files.list(MODULES)) {
      for (Path sources : modules.map(module -> module.resolve("src/main/java")).toList()) {
        if (Files.isDirectory(sources)) {
          try (Stream<Path> files = Files.walk(sources)) {
            files
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.getFileName().toString().endsWith("-info.java"))
                .forEach(file -> add(file, declarations));
          }
        }
      }
    }
    return declarations;
  }

  private static void add(Path file, List<Declaration> declarations) {
    String path = file.toString().replace('\\', '/').replaceFirst("\\.java$", "");
    String own = path.substring(path.lastIndexOf('/') + 1);
    try {
      DECLARATION
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .filter(name -> name.equals(own) || !NEVER_SAID_ALONE.contains(own))
          .forEach(name -> declarations.add(new Declaration(name, path)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
