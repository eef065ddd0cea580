package dev.unless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.unless.Policy;
import dev.unless.Requests;
import dev.unless.finding.RefusedException;
import dev.unless.prove.Answer;
import dev.unless.vocabulary.Account;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is proved of a random method for every argument, no argument refutes: the program is run
 * with thousands of arguments, and what is asked of each of its policies is decided. What is
 * refuted with arguments is refuted with these.
 */
class ProofsForEveryArgumentTest {
  /** Of one program. */
  private static final int METHODS = 30;

  private static final long COUNT = METHODS;
  private static final int ARGUMENTS = 60;

  private static final List<String> TEXTS =
      List.of("vpc-1", "vpc-12", "admin", "adm", "", "a", "*", "2026", "2026/", "${aws:username}");
  private static final List<String> RANGES =
      List.of("0.0.0.0/0", "203.0.113.0/24", "203.0.113.9/32", "10.0.0.0/8", "::/0", "198.0.0.0/7");
  private static final List<String> ACCOUNTS =
      List.of("111122223333", "444455556666", "999988887777");

  private static final List<String> WHO =
      List.of(
          ".toEveryone()",
          ".to(account(\"111122223333\"))",
          ".to(a)",
          ".to(a.role(\"admin\"))",
          ".to(account(\"111122223333\").role(\"r-\" + s))");

  private static final List<String> CONDITIONS =
      List.of(
          "SOURCE_VPC.is(s)",
          "SOURCE_VPC.is(\"vpc-1\")",
          "SOURCE_VPC.startsWith(\"vpc-\")",
          "sourceIp(r)",
          "sourceIp(\"203.0.113.0/24\")",
          "PRINCIPAL_ARN.is(\"arn:aws:iam::111122223333:role/\" + s)",
          "PRINCIPAL_ARN.matches(pattern(\"arn:aws:iam::*:role/adm*\"))",
          "PRINCIPAL_ACCOUNT.is(a.id())",
          "b ? SECURE_TRANSPORT.isTrue() : SECURE_TRANSPORT.isFalse()",
          "stringKey(\"s3:prefix\").startsWith(s)",
          "stringKey(\"s3:prefix\").is(\"2026/\")",
          "mfaPresent()");

  private static final List<String> CLAIMS =
      List.of("@NotPublic", "@Never(\"READS\")", "@Never(\"OF_ADMIN\")", "@Never(\"OUTSIDE\")");

  private static final String CONSTANTS =
      """
      static final Requests READS = requests(S3.GET_OBJECT).unless(SOURCE_VPC.is("vpc-1"));
      static final Requests OF_ADMIN =
          requests(S3.GET_OBJECT).by(account("111122223333").role("admin"));
      static final Requests OUTSIDE = requests(S3.GET_OBJECT).when(sourceIp("203.0.113.9"));
      """;

  @TempDir Path folder;

  private static <T> T of(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static String rule(Random random) {
    boolean deny = random.nextInt(3) == 0;
    StringBuilder rule =
        new StringBuilder(deny ? "deny(S3.GET_OBJECT).toEveryone()" : "allow(S3.GET_OBJECT)");
    if (!deny) {
      rule.append(of(WHO, random));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      rule.append(random.nextInt(3) == 0 ? ".unless(" : ".when(")
          .append(of(CONDITIONS, random))
          .append(')');
    }
    return rule.toString();
  }

  private static String method(int number, Random random) {
    List<String> rules = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      rules.add(rule(random));
    }
    return of(CLAIMS, random)
        + "\npublic static Policy m"
        + number
        + "(String s, @Cidr String r, Account a, boolean b) {\n  return bucketPolicy(\"logs\", "
        + String.join(", ", rules)
        + ");\n}\n";
  }

  @Test
  void noArgumentRefutesWhatIsProved() throws Exception {
    Random random = new Random(Long.getLong("unless.seed", 20_260_924L));
    Map<String, Integer> counts = new HashMap<>();
    for (int done = 0; done < COUNT; done += METHODS) {
      compareOne(random, counts);
    }
    System.out.println("proofs for every argument: " + counts);
    assertThat(counts.getOrDefault("proved", 0)).isPositive();
    assertThat(counts.getOrDefault("refuted", 0)).isPositive();
  }

  private void compareOne(Random random, Map<String, Integer> counts) throws Exception {
    List<String> methods = new ArrayList<>();
    for (int i = 0; i < METHODS; i++) {
      methods.add(method(i, random));
    }
    String source = Program.inClass(CONSTANTS + String.join("", methods));
    Compilation told = Program.compile(List.of(), source.replace("class Pol", "public class Pol"));
    List<String> texts = Program.told(told).stream().map(Told::text).toList();
    try (URLClassLoader loader = load(source)) {
      Class<?> program = loader.loadClass("Policies");
      for (int i = 0; i < methods.size(); i++) {
        check(program, i, methods.get(i), texts, random, counts);
      }
    }
  }

  /** The program itself, without the processor, which refuses some of it. */
  private URLClassLoader load(String source) throws Exception {
    Compilation compiled =
        com.google.testing.compile.Compiler.javac()
            .withOptions("-proc:none")
            .compile(
                com.google.testing.compile.JavaFileObjects.forSourceString(
                    "Policies", source.replace("class Pol", "public class Pol")));
    for (JavaFileObject file : compiled.generatedFiles()) {
      try (InputStream in = file.openInputStream()) {
        Files.write(folder.resolve(Path.of(file.getName()).getFileName()), in.readAllBytes());
      }
    }
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, ProofsForEveryArgumentTest.class.getClassLoader());
  }

  private static void check(
      Class<?> program,
      int number,
      String method,
      List<String> texts,
      Random random,
      Map<String, Integer> counts)
      throws Exception {
    String name = "m" + number;
    String all = texts.stream().collect(Collectors.joining("\n"));
    if (all.contains(" is proved of " + name + " ")) {
      counts.merge("proved", 1, Integer::sum);
      for (int i = 0; i < ARGUMENTS; i++) {
        String text = of(TEXTS, random);
        String range = of(RANGES, random);
        String account = of(ACCOUNTS, random);
        Optional<Answer> answer =
            asked(program, name, method, text, range, account, random.nextBoolean());
        assertThat(answer.filter(Answer::isRefuted))
            .as("%s with %s, %s, %s", method, text, range, account)
            .isEmpty();
      }
      return;
    }
    Matcher refuted =
        Pattern.compile(
                "\\[PROOF_REFUTED] "
                    + name
                    + "\\(\"([^\"]*)\", (?:\"([^\"]*)\"|…), (?:account\\(\"([0-9]+)\"\\)|…), (true|false|…)\\)")
            .matcher(all);
    if (refuted.find()) {
      counts.merge("refuted", 1, Integer::sum);
      Optional<Answer> answer =
          asked(
              program,
              name,
              method,
              refuted.group(1),
              Optional.ofNullable(refuted.group(2)).orElse("10.0.0.0/8"),
              Optional.ofNullable(refuted.group(3)).orElse("999988887777"),
              refuted.group(4).equals("true"));
      assertThat(answer.filter(Answer::isRefuted)).as("%s", method).isPresent();
      return;
    }
    counts.merge(all.contains(" holds of " + name + " ") ? "open" : "other", 1, Integer::sum);
  }

  /** What is asked of the policy of these arguments; empty where the program throws. */
  private static Optional<Answer> asked(
      Class<?> program,
      String name,
      String method,
      String text,
      String range,
      String account,
      boolean flag)
      throws Exception {
    Method made = program.getMethod(name, String.class, String.class, Account.class, boolean.class);
    try {
      Policy policy = (Policy) made.invoke(null, text, range, Account.of(account), flag);
      return Optional.of(asked(program, method, policy));
    } catch (InvocationTargetException thrown) {
      assertThat(thrown.getCause()).isInstanceOf(RefusedException.class);
      return Optional.empty();
    }
  }

  private static Answer asked(Class<?> program, String method, Policy policy) throws Exception {
    if (method.startsWith("@NotPublic")) {
      return policy.notPublic();
    }
    java.lang.reflect.Field field =
        program.getDeclaredField(method.substring(method.indexOf('"') + 1, method.indexOf("\")")));
    field.setAccessible(true);
    return policy.never((Requests) field.get(null));
  }
}
