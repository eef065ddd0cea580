package dev.unless.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of docs/semantics.md and the tests that hold them. */
class RuleCoverageTest {
  private static final Path PAGE = Path.of("..", "docs", "semantics.md");
  private static final Pattern ID = Pattern.compile("\\[([a-z0-9]+(?:[.-][a-z0-9]+)+)]");

  private static List<String> written() throws IOException {
    return ID.matcher(Files.readString(PAGE)).results().map(match -> match.group(1)).toList();
  }

  private static Set<String> tested() {
    return new ClassFileImporter()
        .importPackages("dev.unless").stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Rule.class))
            .flatMap(method -> Stream.of(method.getAnnotationOfType(Rule.class).value()))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyRuleHasATestAndEveryTestARule() throws IOException {
    List<String> written = written();
    Set<String> tested = tested();
    Set<String> without = new TreeSet<>(written);
    without.removeAll(tested);
    Set<String> unknown = new TreeSet<>(tested);
    unknown.removeAll(written);

    System.out.printf(
        Locale.ROOT,
        "rules: %d, with a test: %d, without: %d%n",
        written.size(),
        written.size() - without.size(),
        without.size());
    assertThat(written).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    assertThat(without).as("rules without a test").isEmpty();
    assertThat(unknown).as("tests of rules that the page does not have").isEmpty();
  }
}
