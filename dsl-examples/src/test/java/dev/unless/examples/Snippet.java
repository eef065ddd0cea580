package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.processor.UnlessProcessor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java from a text: a whole class, or statements that have the usual things at hand. */
final class Snippet {
  private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?class (\\w+)");
  private static final Pattern PACKAGE = Pattern.compile("\\b([a-z]+\\.)+(?=[A-Z])");
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private Snippet() {}

  /** Compiles the snippet, which must succeed. */
  static void compile(Path folder, String code) {
    List<String> errors = diagnostics(folder.toString(), code);
    assertThat(errors).as(code).isEmpty();
  }

  /** Compiles and runs the snippet, and gives what it prints. */
  static String run(Path folder, String code) throws Exception {
    compile(folder, code);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    URL[] path = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, Snippet.class.getClassLoader())) {
      var main = loader.loadClass(name(code)).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** The errors of a snippet that must not compile, without packages, as javac prints them. */
  static String errors(String code) {
    return diagnostics(System.getProperty("java.io.tmpdir"), code).stream()
        .map(message -> "error: " + PACKAGE.matcher(message).replaceAll("") + "\n")
        .collect(Collectors.joining());
  }

  /** What javac prints for a snippet when the annotation processor runs. */
  static String checked(Path folder, String code) {
    StringWriter printed = new StringWriter();
    List<String> options =
        List.of("-cp", System.getProperty("java.class.path"), "-d", folder.toString());
    JavaCompiler.CompilationTask task =
        JAVAC.getTask(printed, null, null, options, null, List.of(new Source(code)));
    task.setProcessors(List.of(new UnlessProcessor()));
    task.call();
    return printed.toString();
  }

  private static List<String> diagnostics(String folder, String code) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder);
    JAVAC.getTask(null, null, found, options, null, List.of(new Source(code))).call();
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList();
  }

  private static String name(String code) {
    Matcher named = CLASS.matcher(code);
    return named.find() ? named.group(1) : "Snippet";
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(String code) {
      super(URI.create("string:///" + name(code) + ".java"), Kind.SOURCE);
      this.code = CLASS.matcher(code).find() ? code : around(code);
    }

    @Override
    public String getName() {
      return name(code) + ".java";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }

    /** What is annotated is a member of a class, other things are statements. */
    private static String around(String code) {
      boolean members = code.startsWith("@");
      return """
      import static dev.unless.Unless.*;
      import static dev.unless.aws.ServicePrincipals.ATHENA;
      import static dev.unless.condition.Keys.*;

      import com.fasterxml.jackson.databind.ObjectMapper;
      import com.fasterxml.jackson.databind.json.JsonMapper;
      import dev.unless.*;
      import dev.unless.annotation.Accept;
      import dev.unless.annotation.Always;
      import dev.unless.annotation.CheckedPolicy;
      import dev.unless.annotation.Never;
      import dev.unless.annotation.NoMorePermissiveThan;
      import dev.unless.annotation.NotPublic;
      import dev.unless.aws.*;
      import dev.unless.catalog.*;
      import dev.unless.condition.*;
      import dev.unless.condition.form.*;
      import dev.unless.decide.*;
      import dev.unless.check.*;
      import dev.unless.document.*;
      import dev.unless.explain.*;
      import dev.unless.finding.*;
      import dev.unless.json.*;
      import dev.unless.operator.*;
      import dev.unless.prove.*;
      import dev.unless.request.*;
      import dev.unless.text.*;
      import dev.unless.vocabulary.*;
      import java.util.*;

      class Snippet {
        static String json;
        static PolicyDocument policy, reader, logs;
        static Request request;
        static Decider decider;

      %s
        public static void main(String[] args) throws Exception {
      %s
        }
      }
      """
          .formatted(members ? code : "", members ? "" : code);
    }
  }
}
