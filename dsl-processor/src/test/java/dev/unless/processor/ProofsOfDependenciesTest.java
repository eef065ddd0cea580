package dev.unless.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of classes that were compiled before, and what is told pasted into a program. */
class ProofsOfDependenciesTest {
  private static final String GUARDRAILS =
      Program.file(
          "Guardrails",
          """
          public class Guardrails {
            public static final Requests DELETES = requests(S3.DELETE_BUCKET).unless(mfaPresent());
            static final Requests OF_PACKAGE = requests(S3.DELETE_OBJECT);
            private static final Requests HIDDEN = requests(S3.DELETE_OBJECT);
            public static final Policy MOST =
                bucketPolicy("logs", allow(S3.GET_OBJECT).to(account("111122223333")));
            public static class Inner {
              public static final Requests READS = requests(S3.GET_OBJECT);
            }
          }
          """);

  @TempDir Path folder;

  private void compileFirst(boolean withProcessor) throws IOException {
    Compilation first =
        withProcessor
            ? Program.compile(List.of(), GUARDRAILS)
            : javac()
                .withOptions("-proc:none")
                .compile(JavaFileObjects.forSourceString("Guardrails", GUARDRAILS));
    assertThat(first.errors()).isEmpty();
    for (JavaFileObject file : first.generatedFiles()) {
      String name = file.getName().replaceFirst("^/?CLASS_OUTPUT/", "");
      Path target = folder.resolve(name);
      Files.createDirectories(target.getParent());
      try (InputStream in = file.openInputStream()) {
        Files.write(target, in.readAllBytes());
      }
    }
  }

  private List<String> second(String members) {
    List<File> path = new ArrayList<>(List.of(folder.toFile()));
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new)
        .forEach(path::add);
    return Program.told(
            javac()
                .withProcessors(new UnlessProcessor())
                .withClasspath(path)
                .compile(JavaFileObjects.forSourceString("Policies", Program.inClass(members))))
        .stream()
        .map(Told::text)
        .toList();
  }

  @Test
  void aConstantIsReadFromTheClassPath() throws IOException {
    compileFirst(true);

    assertThat(Files.readString(folder.resolve("META-INF/unless/constants/Guardrails.json")))
        .isEqualTo(
            """
            {
              "DELETES": {"kind": "requests", "document": {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:DeleteBucket","Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}]}},
              "MOST": {"kind": "BUCKET", "document": {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"s3:GetObject","Resource":["arn:aws:s3:::logs","arn:aws:s3:::logs/*"]}]}},
              "OF_PACKAGE": {"kind": "requests", "document": {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:DeleteObject","Resource":"*"}]}}
            }
            """);
    assertThat(
            second(
                """
                @Never(value = "DELETES", in = Guardrails.class)
                @Never(value = "READS", in = Guardrails.Inner.class)
                static final Policy ALL = identityPolicy(allow(S3.allActions()).onEverything());
                @NoMorePermissiveThan(value = "MOST", in = Guardrails.class)
                static final Policy WIDER = bucketPolicy("logs", allow(S3.GET_OBJECT).toEveryone());
                """))
        .filteredOn(text -> text.startsWith("[PROOF_REFUTED]"))
        .hasSize(3);
  }

  @Test
  void aClassThatWasCompiledWithoutTheProcessorIsNamed() throws IOException {
    compileFirst(false);

    assertThat(
            second(
                """
                @Never(value = "DELETES", in = Guardrails.class)
                static final Policy ALL = identityPolicy(allow(S3.allActions()).onEverything());
                """))
        .anyMatch(
            text ->
                text.startsWith("[UNKNOWN_CONSTANT] What Guardrails.DELETES says is not known")
                    && text.contains("Compile Guardrails with dsl-processor."));
  }

  @Test
  void theRequestThatIsToldCompilesWherePasted() {
    String text =
        Program.told(
                """
                static final Requests DELETES = requests(S3.DELETE_BUCKET).unless(mfaPresent());
                @Never("DELETES")
                static final Policy ALL = identityPolicy(allow(S3.allActions()).onEverything());
                """)
            .get(0)
            .text();
    String request = text.substring(text.indexOf("request("), text.indexOf(" in by "));

    assertThat(
            Program.told("static final AccessRequest PASTED = " + request + ";\n").stream()
                .map(Told::text))
        .isEmpty();
  }
}
