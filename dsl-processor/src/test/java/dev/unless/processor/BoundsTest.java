package dev.unless.processor;

import static dev.unless.processor.Program.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is followed is bounded by counts, and what is beyond is named. */
class BoundsTest {
  private static final String RULES =
      """
      List<IdentityRule> rules = new ArrayList<>();
      rules.add(allow(action("s3:GetObjekt")).onEverything());
      """;

  private static String names(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"name-" + i + "\"")
        .collect(Collectors.joining(", ", "List.of(", ")"));
  }

  private static List<Told> toldOfBody(String body) {
    return told("@CheckedPolicy static Policy p(boolean b) {\n" + RULES + body + "}\n");
  }

  @ParameterizedTest
  @CsvSource({"1000, false", "1001, true"})
  void ofAListAThousandValuesAreFollowed(int count, boolean named) {
    List<Told> told =
        toldOfBody(
            "for (String each : "
                + names(count)
                + ") { rules.add(allow(S3.GET_OBJECT).on(S3.bucket(each))); }\n"
                + "return identityPolicy(rules.get(0));\n");
    assertThat(told)
        .filteredOn(one -> one.text().contains("without seeing what becomes of rules here"))
        .hasSize(named ? 1 : 0);
  }

  @Test
  void aHundredThousandStepsAreFollowed() {
    String loop = "for (String each : " + names(400) + ") { ";
    List<Told> told =
        toldOfBody(
            loop
                + loop.replace("each", "other")
                + "rules.add(allow(S3.GET_OBJECT).on(S3.bucket(other))); } }\n"
                + "return identityPolicy(allow(action(\"s3:PutObjekt\")).onEverything());\n");
    assertThat(told)
        .anyMatch(one -> one.text().contains("more than 100,000 steps"))
        .noneMatch(one -> one.text().startsWith("Unless failed"));
  }

  @ParameterizedTest
  @CsvSource({"7, true", "9, false"})
  void eightMethodsDeepAreFollowed(int deep, boolean seen) {
    String methods =
        IntStream.range(0, deep)
            .mapToObj(
                i ->
                    "private static IdentityRule r%d(String name) { return r%d(name); }%n"
                        .formatted(i, i + 1))
            .collect(Collectors.joining());
    List<Told> told =
        told(
            methods
                + "private static IdentityRule r"
                + deep
                + "(String name) { return allow(action(name)).onEverything(); }\n"
                + "@CheckedPolicy static Policy p() {"
                + " return identityPolicy(r0(\"s3:GetObjekt\"), allow(S3.GET_OBJECT).onEverything());"
                + " }\n");
    assertThat(told).anyMatch(one -> one.text().startsWith("[INVALID_ACTION]") == seen);
    if (!seen) {
      assertThat(told)
          .anyMatch(
              one ->
                  one.text()
                      .equals(
                          "p was checked with examples in the place of r" + (deep - 1) + "(…)."));
    }
  }

  @Test
  void theSizeOfWhatIsComposedIsChecked() {
    assertThat(
            told(
                """
                @CheckedPolicy
                static SessionPolicy p() {
                  List<AllowOn> rules = new ArrayList<>();
                  for (String name : NAMES) {
                    rules.add(allow(S3.GET_OBJECT).on(S3.object("reports", startsWith(name))));
                  }
                  return SessionPolicy.of(rules);
                }

                static final List<String> NAMES =
                """
                    + names(60)
                    + ";\n"))
        .filteredOn(one -> one.kind() != Diagnostic.Kind.NOTE)
        .singleElement()
        .matches(one -> one.text().contains("2,048") || one.text().contains("2048"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatGrowsWithoutBoundEnds(String members) {
    assertThat(told(members)).noneMatch(one -> one.text().startsWith("Unless failed"));
  }

  static Stream<String> hostile() {
    String flags =
        IntStream.range(0, 30)
            .mapToObj(i -> "if (f[" + i + "]) list.add(S3.GET_OBJECT);\n")
            .collect(Collectors.joining());
    String sum = IntStream.range(0, 400).mapToObj(i -> "k").collect(Collectors.joining(" + "));
    return Stream.of(
        """
        @CheckedPolicy static Policy p(boolean[] f) {
          List<Action> list = new ArrayList<>();
        """
            + flags
            + " return identityPolicy(allow(list).onEverything()); }\n",
        """
        private static void add(List<Action> out, int n) {
          if (n > 0) { out.add(S3.GET_OBJECT); add(out, n - 1); add(out, n - 2); }
        }

        @CheckedPolicy static Policy p(int n) {
          List<Action> out = new ArrayList<>();
          out.add(S3.PUT_OBJECT);
          add(out, n);
          return identityPolicy(allow(out).onEverything());
        }
        """,
        "@CheckedPolicy static Policy p(Set<String> on) { List<Account> list = new ArrayList<>();\n"
            + "for (String n : "
            + names(200)
            + ") { if (on.contains(n)) list.add(account(\"111122223333\")); }\n"
            + "return bucketPolicy(\"reports\", denyAll().unless(principalAccount(list))); }\n",
        "@CheckedPolicy static Policy p(String k) { return identityPolicy("
            + "allow(S3.GET_OBJECT).on(S3.object(\"reports\", "
            + sum
            + "))); }\n",
        "@CheckedPolicy static Condition p(String k) {"
            + " return userName(String.format(\"%99999999999$s\", k)); }\n",
        "@CheckedPolicy static Condition p(List<String> k) { List<String> out = new ArrayList<>();"
            + " for (String n : "
            + names(400)
            + ") { out.add(n + k.get(0)); } return USER_NAME.in(out); }\n");
  }
}
