package dev.unless.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.Unless;
import dev.unless.aws.S3;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.processor.FindingPage.Acceptable;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The DSL refuses what the page of a code calls wrong, with exactly that code, and takes what the
 * page calls right. Everything is compiled at once: a method for each block.
 */
class JavaPagesTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
  private static final String IMPORTS =
      """
      import static dev.unless.Unless.*;
      import static dev.unless.condition.Keys.*;
      import dev.unless.*;
      import dev.unless.aws.*;
      import dev.unless.catalog.*;
      import dev.unless.condition.*;
      import dev.unless.decide.*;
      import dev.unless.document.*;
      import dev.unless.text.*;
      import dev.unless.vocabulary.*;
      import java.util.*;
      """;

  @TempDir static Path folder;

  private static URLClassLoader loader;
  private static Class<?> blocks;

  static Stream<Code> codes() {
    return EnumSet.range(Code.EMPTY_LIST, Code.INVALID_VOCABULARY).stream();
  }

  @BeforeAll
  static void compile() throws Exception {
    StringBuilder source = new StringBuilder(IMPORTS).append("public class Blocks {\n");
    for (Code code : codes().toList()) {
      FindingPage page = new FindingPage(code);
      source.append(method("wrong", code, page.section("## Wrong")));
      source.append(method("right", code, page.section("## Right")));
    }
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of("-proc:none", "-cp", classPath(), "-d", folder.toAbsolutePath().toString());
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, found, options, null, List.of(new Source(source.append("}\n"))))
        .call();
    assertThat(found.getDiagnostics())
        .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .isEmpty();
    loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, JavaPagesTest.class.getClassLoader());
    blocks = loader.loadClass("Blocks");
  }

  @AfterAll
  static void close() throws IOException {
    loader.close();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void whatAPageCallsWrongIsRefusedWithItsCode(Code code) {
    assertThatThrownBy(() -> run("wrong" + code))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              new FindingPage(code)
                  .assertShows(refused.problem().printed(), Acceptable.NOT_BEFORE_IT_IS_MADE);
            });
  }

  @ParameterizedTest
  @MethodSource("codes")
  void whatAPageCallsRightIsTaken(Code code) {
    assertThatCode(() -> run("right" + code)).doesNotThrowAnyException();
  }

  private static void run(String name) throws Throwable {
    Method method = blocks.getMethod(name);
    try {
      method.invoke(null);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static String method(String name, Code code, String section) {
    Matcher block = BLOCK.matcher(section);
    assertThat(block.find()).as("a block of Java in %s of %s", name, code).isTrue();
    return "  public static void " + name + code + "() {\n" + block.group(1) + "  }\n";
  }

  /** The classes at hand, however the tests are started. */
  private static String classPath() {
    return Stream.of(Unless.class, S3.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(JavaPagesTest::path)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String path(URL location) {
    try {
      return Path.of(location.toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(CharSequence code) {
      super(URI.create("string:///Blocks.java"), Kind.SOURCE);
      this.code = code.toString();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
