package dev.unless.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
import org.junit.platform.commons.annotation.Testable;

/** The rules of docs/semantics.md and the tests that hold them. */
class RuleCoverageTest {
  private static final Path PAGE = Path.of("..", "docs", "semantics.md");
  private static final Pattern ID = Pattern.compile("\\[([a-z0-9]+(?:[.-][a-z0-9]+)+)]");

  private static List<String> written() throws IOException {
    return ID.matcher(Files.readString(PAGE)).results().map(match -> match.group(1)).toList();
  }

  private static List<JavaMethod> tests() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("dev.unless").stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Rule.class))
            .toList();
  }

  private static Set<String> tested(List<JavaMethod> tests) {
    return tests.stream()
        .flatMap(method -> Stream.of(method.getAnnotationOfType(Rule.class).value()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyRuleHasATestAndEveryTestARule() throws IOException {
    List<String> written = written();
    List<JavaMethod> tests = tests();
    Set<String> tested = tested(tests);
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
    assertThat(tests).allMatch(method -> method.isMetaAnnotatedWith(Testable.class));
    assertThat(without).as("rules without a test").isEmpty();
    assertThat(unknown).as("tests of rules that the page does not have").isEmpty();
  }
}
