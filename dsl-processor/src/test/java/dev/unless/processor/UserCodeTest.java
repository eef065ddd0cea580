package dev.unless.processor;

import static dev.unless.processor.Program.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program does is never done while it compiles. */
class UserCodeTest {
  private static final String PLANTED =
      """
      static {
        System.setProperty("unless.planted", "static initialiser");
      }

      """;

  @Test
  void staticInitialisersMethodsAndConstructorsAreNotRun() {
    List<Told> told =
        Program.toldOf(
            "package dev.unless.examples;\n"
                .concat(
                    Program.inClass(
                        PLANTED
                            + """
                            static final Action READ = S3.GET_OBJECT;

                            static String planted() {
                              System.setProperty("unless.planted", "method");
                              return "203.0.113.1";
                            }

                            static final class Office implements CharSequence {
                              Office() { System.setProperty("unless.planted", "constructor"); }
                              @Override public int length() { return planted().length(); }
                              @Override public char charAt(int i) { return planted().charAt(i); }
                              @Override public CharSequence subSequence(int a, int b) { return planted(); }
                              @Override public String toString() { return planted(); }
                            }

                            static final Office OFFICE = new Office();

                            @CheckedPolicy
                            static final Policy READER =
                                identityPolicy(
                                    allow(READ).on(S3.object("reports", text("a" + OFFICE)))
                                        .when(sourceIp(planted(), OFFICE.toString(), "" + new Office())));
                            """)));
    assertThat(told).extracting(Told::text).singleElement().asString().contains("planted(…)");
    assertThat(System.getProperty("unless.planted")).isNull();
  }

  /** As builds do that name no processor path: the program and the library lie on one. */
  @ParameterizedTest
  @CsvSource({
    "dev.unless, false, [INVALID_ACTION]",
    "dev.unless, true, [CHECK_SEES_NOTHING]", // of the package of all rules nothing is run then
    "dev.unless.aws, true, [INVALID_ACTION]",
    "dev.unless.evil, false, [INVALID_ACTION]",
    "dev.unless.evil, true, [INVALID_ACTION]"
  })
  void aClassOfAPackageOfTheLibraryIsNotOfTheLibrary(
      String name, boolean marked, String told, @TempDir Path directory)
      throws IOException, InterruptedException {
    Path evil = Files.createDirectories(directory.resolve("evil"));
    Path trace = directory.resolve("trace");
    compile(
        directory.resolve("Evil.java"),
        """
        package %s;

        public final class Evil {
          static {
            try {
              java.nio.file.Files.createFile(java.nio.file.Path.of("%s"));
            } catch (java.io.IOException failed) {
              throw new java.io.UncheckedIOException(failed);
            }
          }

          public static final String NAME = new String("reports");

          public static String name() { return NAME; }
        }
        """
            .formatted(name, trace),
        evil);
    if (marked) {
      compile(
          directory.resolve("package-info.java"),
          "@dev.unless.annotation.CompileTime package " + name + ";\n",
          evil);
    }
    Path program =
        Files.writeString(
            directory.resolve("Program.java"),
            file(
                "Program",
                """
                class Program {
                  @CheckedPolicy
                  static final Policy READER =
                      identityPolicy(
                          allow(action("s3:GetObjekt")).on(S3.object(%1$s.Evil.name(), text(%1$s.Evil.NAME))));
                }
                """
                    .formatted(name)));
    String output =
        run(
            Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
            "-d",
            directory.toString(),
            "-cp",
            evil + System.getProperty("path.separator") + System.getProperty("java.class.path"),
            "-processor",
            UnlessProcessor.class.getName(),
            program.toString());
    assertThat(output).contains(told);
    assertThat(trace).doesNotExist();
  }

  private static void compile(Path file, String source, Path output) throws IOException {
    Files.writeString(file, source);
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", output.toString(), file.toString()))
        .isZero();
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    return output;
  }
}
