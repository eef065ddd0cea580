package dev.unless.processor;

import static dev.unless.processor.Program.told;
import static dev.unless.processor.Told.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is followed into: a fault is seen through it, and a right program is not accused. In each
 * program {@code ‖} stands for the name of an action, which is wrong once and once right.
 */
class FollowedTest {
  private static List<Told> problems(String members) {
    return told(members).stream().filter(told -> told.kind() != Diagnostic.Kind.NOTE).toList();
  }

  static Stream<String> programs() throws IOException {
    return Resources.lines("/followed.txt");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void aFaultIsSeenThroughIt(String method) {
    assertThat(problems(program(method, "s3:GetObjekt")))
        .isNotEmpty()
        .allMatch(told -> told.text().startsWith("[INVALID_ACTION]"));
    assertThat(problems(program(method, "s3:GetObjectAcl"))).isEmpty();
  }

  private static String program(String method, String action) {
    String readable =
        method
            .replace("P p(", "IdentityPolicy p(")
            .replaceAll("\\bR\\(([^()]*)\\)", "allow(action($1)).onEverything()")
            .replace("RIGHT", "\"s3:GetObject\"")
            .replace("‖", "\"" + action + "\"")
            .replace("@\"", action + "\"")
            .replace("\\n", "\n");
    return """
    static final List<String> NAMES = List.of("%1$s");
    private static final String[] ARRAY = {"%1$s"};
    static final Map<String, String> BY_NAME = Map.of("read", "%1$s");

    enum Kind {
      A("%1$s"), B("s3:GetObject");

      final String name;

      Kind(String name) {
        this.name = name;
      }
    }

    static class OtherClass {
      static final String NAME = "%1$s";
    }

    interface Other {
      List<String> buckets();
    }

    private static List<IdentityRule> rules(String... names) {
      return Arrays.stream(names).map(Policies::rule).toList();
    }

    private static void fill(List<IdentityRule> rules, String name) {
      rules.add(rule(name));
    }

    private static IdentityRule rule(String name) { return allow(action(name)).onEverything(); }

    static void log(String text) {}

    @CheckedPolicy static\s"""
            .formatted(action)
        + readable
        + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          while (b) { b = false; } | what becomes of b here
          rules.removeIf(rule -> b); | what becomes of rules here
          while (b) { rules.add(make(1)); } | what becomes of rules here
          fill(rules); | what becomes of rules here
          List<IdentityRule> other = rules; | what becomes of rules here
          boolean done = filled(rules); | what becomes of rules here
          use(allow(S3.GET_OBJECT)); | what becomes of it here
          boolean ok = rules.add(make(1)); | what becomes of rules here
          List<IdentityRule> part = rules.subList(0, 0); | what becomes of rules here
          Runnable run = () -> rules.add(make(1)); | what becomes of rules here
          Object other = same(rules); | what becomes of rules here
          while (b) { if (b) { return identityPolicy(make(1)); } } | what is returned here
          """)
  void whatIsNotFollowedIsNamedWhereItStands(String statement, String unseen) {
    List<Told> told =
        told(
            """
            static void fill(List<IdentityRule> rules) {}

            static boolean filled(List<IdentityRule> rules) { return true; }

            static IdentityRule make(int n) { return null; }

            static void use(Object object) {}

            private static List<IdentityRule> same(List<IdentityRule> rules) {
              rules.add(make(2));
              return rules;
            }

            @CheckedPolicy
            static Policy p(boolean b) {
              List<IdentityRule> rules = new ArrayList<>();
            """
                + statement
                + """

                  return identityPolicy(allow(action("s3:GetObjekt")).onEverything());
                }
                """);
    assertThat(told)
        .anyMatch(one -> one.is(note(statement, "p was checked without seeing " + unseen + ".")))
        .anyMatch(one -> one.text().startsWith("[INVALID_ACTION]"))
        .noneMatch(one -> one.text().startsWith("[CHECK_SEES_NOTHING]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log(b); count++;",
        "for (int i = 0; i < 3; i++) { log(b); }",
        "Objects.requireNonNull(rules); System.out.println(rules); rules.size();",
        "assert !b.isEmpty(); ; class Local {}",
      })
  void whatChangesNothingIsPassedOver(String statements) {
    assertThat(
            told(
                """
                static int count;

                static void log(String text) {}

                @CheckedPolicy
                static Policy p(String b) {
                  List<IdentityRule> rules = new ArrayList<>();
                """
                    + statements
                    + """

                      rules.add(allow(S3.GET_OBJECT).on(S3.object("reports", anything())));
                      return IdentityPolicy.of(rules);
                    }
                    """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Two of a list are not the same.
        "Policy p(List<String> all) { return IdentityPolicy.of(all.stream().map(each ->"
            + " allow(S3.GET_OBJECT).on(S3.object(name(each), anything()))).toList()); }",
        "Policy p(String a, String b) { return identityPolicy(one(a), one(b)); }",
      })
  void whatIsMadeTwiceIsNotTheSame(String method) {
    assertThat(
            problems(
                """
                static String name(String of) { return of.trim(); }

                private static IdentityRule one(String of) {
                  return allow(S3.GET_OBJECT).on(S3.object(name(of), anything()));
                }

                @CheckedPolicy static\s"""
                    + method
                    + "\n"))
        .isEmpty();
  }

  @Test
  void whatIsAcceptedInOneWayIsUsed() {
    assertThat(
            problems(
                """
                @CheckedPolicy
                @Accept(code = Code.ADDRESS_HOST_BITS, reason = "The office writes it so.")
                static Condition p(boolean b) {
                  return b ? sourceIp("203.0.113.0/24") : sourceIp("203.0.113.7/24");
                }
                """))
        .isEmpty();
  }

  @Test
  void aMethodThatCallsItselfEnds() {
    assertThat(
            told(
                """
                private static Condition of(int n) { return n == 0 ? mfaPresent() : not(of(n - 1)); }

                @CheckedPolicy static Condition p() { return of(3); }
                """))
        .noneMatch(told -> told.text().startsWith("Unless failed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<IdentityRule> rules = new ArrayList<>(); fill(rules); return IdentityPolicy.of(rules);",
        "List<IdentityRule> rules = new ArrayList<>(); List<IdentityRule> other = rules;"
            + " other.add(allow(S3.GET_OBJECT).onEverything()); return IdentityPolicy.of(rules);",
        "List<IdentityRule> rules = new ArrayList<>(); boolean done = filled(rules);"
            + " return IdentityPolicy.of(rules);",
        "try { return null; } finally { b = false; }",
      })
  void whatIsNotFollowedIsAnError(String body) {
    assertThat(
            problems(
                "static void fill(List<IdentityRule> rules) {}\n"
                    + "static boolean filled(List<IdentityRule> rules) { return true; }\n"
                    + "@CheckedPolicy static Policy p(boolean b) {"
                    + body
                    + "}\n"))
        .anyMatch(told -> told.text().startsWith("[CHECK_SEES_NOTHING]"));
  }

  @Test
  void constantsOfOtherFilesAreFollowedInAnyOrder() {
    String names =
        Program.file(
            "Names",
            "class Names { static final List<String> ALL = List.of(\"s3:GetObjekt\");"
                + " static final Map<String, String> BY = Map.of(\"r\", \"s3:PutObjekt\"); }\n");
    String uses =
        Program.inClass(
            """
            @CheckedPolicy static Policy p() {
              List<IdentityRule> rules = new ArrayList<>();
              for (String name : Names.ALL) { rules.add(allow(action(name)).onEverything()); }
              rules.add(allow(action(Names.BY.get("r"))).onEverything());
              return IdentityPolicy.of(rules);
            }
            """);
    for (List<String> files : List.of(List.of(names, uses), List.of(uses, names))) {
      assertThat(Program.toldOf(files.toArray(String[]::new)))
          .extracting(told -> told.text().split(" ", 2)[0])
          .containsExactly("[INVALID_ACTION]", "[INVALID_ACTION]");
    }
  }

  @Test
  void whatIsNotFollowedIsExaminedCallByCall() {
    assertThat(
            problems(
                """
                @CheckedPolicy static Policy p(int n) {
                  List<IdentityRule> rules = new ArrayList<>();
                  rules.add(allow(S3.GET_OBJECT).onEverything());
                  while (n-- > 0) {
                    rules.add(allow(action("s3:GetObjekt")).onEverything());
                  }
                  return IdentityPolicy.of(rules);
                }
                """))
        .singleElement()
        .matches(told -> told.is(Told.warning("\"s3:GetObjekt\"", "[INVALID_ACTION]")));
  }
}
