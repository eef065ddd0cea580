package dev.unless.processor;

import static dev.unless.processor.Program.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is followed into: a fault is seen through it, and a right program is not accused. In each
 * program {@code ‖} stands for the name of an action, which is wrong once and once right.
 */
class FollowedTest {
  private static List<Told> problems(String members) {
    return told(members).stream().filter(told -> told.kind() != Diagnostic.Kind.NOTE).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Choices: each branch is checked.
        "P p(boolean b) { return identityPolicy(b ? R(‖) : R(RIGHT)); }",
        "P p(boolean b) { return identityPolicy(b ? R(RIGHT) : R(‖)); }",
        "P p(boolean b, boolean c) { return b ? identityPolicy(R(RIGHT)) : c"
            + " ? identityPolicy(R(RIGHT)) : identityPolicy(R(‖)); }",
        "P p(int n) { return identityPolicy(switch (n) { case 1 -> R(RIGHT); default -> R(‖); }); }",
        "P p(boolean b) { if (b) { return identityPolicy(R(‖)); } return identityPolicy(R(RIGHT)); }",
        "P p(boolean b) { if (b) return identityPolicy(R(RIGHT)); else return identityPolicy(R(‖)); }",
        "P p(boolean b) { IdentityRule r = R(RIGHT); if (b) { r = R(‖); } return identityPolicy(r); }",
        // Guards.
        "P p(String b) { Objects.requireNonNull(b); return identityPolicy(R(‖)); }",
        "P p(String b) { if (b.isEmpty()) { throw new IllegalArgumentException(); }"
            + " return identityPolicy(R(‖)); }",
        "P p(String b) { return identityPolicy(allow(action(‖)).on(S3.object("
            + "Objects.requireNonNull(b), anything()))); }",
        "P p(String b) { System.out.println(b); log(b); return identityPolicy(R(‖)); }",
        // Loops and lists.
        "P p(List<String> all) { List<IdentityRule> rules = new ArrayList<>();"
            + " for (String each : all) { rules.add(allow(action(‖)).on(S3.object(each, anything()))); }"
            + " return IdentityPolicy.of(rules); }",
        "P p() { List<Action> list = new ArrayList<>(); for (String name : List.of(RIGHT, ‖))"
            + " { list.add(action(name)); } return identityPolicy(allow(list).onEverything()); }",
        "P p(List<String> all) { return IdentityPolicy.of(all.stream().map(each ->"
            + " allow(action(‖)).on(S3.object(each, anything()))).toList()); }",
        "P p(List<String> all) { return IdentityPolicy.of(all.stream().filter(e -> !e.isEmpty())"
            + ".map(e -> { String b = e; return allow(action(‖)).on(S3.object(b, anything())); })"
            + ".collect(java.util.stream.Collectors.toList())); }",
        "P p() { return IdentityPolicy.of(java.util.stream.Stream.of(‖, RIGHT)"
            + ".map(Policies::rule).toList()); }",
        "P p(List<String> all) { return IdentityPolicy.of(all.stream().flatMap(each ->"
            + " List.of(R(RIGHT), R(‖)).stream()).toList()); }",
        // Variables and methods of the same class.
        "P p() { String name = ‖; return identityPolicy(R(name)); }",
        "P p() { final String[] names = {RIGHT, ‖}; List<Action> list = new ArrayList<>();"
            + " for (String name : names) { list.add(action(name)); }"
            + " return identityPolicy(allow(list).onEverything()); }",
        "P p() { return identityPolicy(rule(‖)); }",
        "P p() { return identityPolicy(rule(RIGHT)).with(rule(‖)); }",
        "P p(List<String> all) { IdentityPolicy q = identityPolicy(R(RIGHT)); for (String each : all)"
            + " { q = q.with(allow(action(‖)).on(S3.object(each, anything()))); } return q; }",
      })
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
            .replace("‖", "\"" + action + "\"");
    return """
    private static IdentityRule rule(String name) { return allow(action(name)).onEverything(); }

    static void log(String text) {}

    @CheckedPolicy static\s"""
        + readable
        + "\n";
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
        "while (b) { b = false; } return identityPolicy(allow(S3.GET_OBJECT).onEverything());",
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
}
