package dev.unless.processor;

import static dev.unless.processor.Program.told;
import static dev.unless.processor.Program.toldOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is checked is what runs: where something may be another thing by then, that is named. */
class WhatRunsTest {
  /** Each says s3:GetObject, which is right, before it says what is wrong. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // Constants whose elements are set.
        "private static final String[] A = {\"s3:GetObject\"}; static { A[0] = \"s3:GetObjekt\"; }"
            + " @CheckedPolicy static final Policy P = identityPolicy(allow(action(A[0])).onEverything());",
        "static final String[] A = {\"s3:GetObject\"};"
            + " @CheckedPolicy static final Policy P = identityPolicy(allow(action(A[0])).onEverything());",
        "private static final List<String> L = Arrays.asList(\"s3:GetObject\"); static { L.set(0, \"s3:GetObjekt\"); }"
            + " @CheckedPolicy static final Policy P = identityPolicy(allow(action(L.get(0))).onEverything());",
        "private static final String[] A = {\"s3:GetObject\"}; static { Arrays.fill(A, \"s3:GetObjekt\"); }"
            + " @CheckedPolicy static final Policy P = identityPolicy(allow(action(A[0])).onEverything());",
        "private static final String[] A = {\"s3:GetObject\"}; static final String[] B = A;"
            + " @CheckedPolicy static final Policy P = identityPolicy(allow(action(A[0])).onEverything());",
        "private static final String[] X = {\"s3:GetObject\"}; static { Arrays.asList(X).set(0, \"s3:GetObjekt\"); }"
            + " @CheckedPolicy static final Policy P = identityPolicy(allow(action(X[0])).onEverything());",
        "private static final String[] X = {\"s3:GetObject\"}; static { Optional.of(X).get()[0] = \"s3:GetObjekt\"; }"
            + " @CheckedPolicy static final Policy P = identityPolicy(allow(action(X[0])).onEverything());",
        "private static final String[] X = {\"s3:GetObject\"}; static { new ArrayList<>(List.<String[]>of(X)).get(0)[0] = \"s3:GetObjekt\"; }"
            + " @CheckedPolicy static final Policy P = identityPolicy(allow(action(X[0])).onEverything());",
        "private static final String[][] X = {{\"s3:GetObject\"}}; static { X[0][0] = \"s3:GetObjekt\"; }"
            + " @CheckedPolicy static final Policy P = identityPolicy(allow(action(X[0][0])).onEverything());",
        "static final List<String> X = (Arrays.asList(\"s3:GetObject\"));"
            + " @CheckedPolicy static final Policy P = identityPolicy(allow(action(X.get(0))).onEverything());",
        "static final List<String> X = Objects.requireNonNull(Arrays.asList(\"s3:GetObject\"));"
            + " @CheckedPolicy static final Policy P = identityPolicy(allow(action(X.get(0))).onEverything());",
        "static final List<List<String>> X = List.of(Arrays.asList(\"s3:GetObject\"));"
            + " @CheckedPolicy static final Policy P = identityPolicy(allow(action(X.get(0).get(0))).onEverything());",
        "static final List<String> X = java.util.stream.Stream.of(\"s3:GetObject\").collect(java.util.stream.Collectors.toList());"
            + " @CheckedPolicy static final Policy P = identityPolicy(allow(action(X.get(0))).onEverything());",
        "static final List<String> X = made(); private static List<String> made() { return new ArrayList<>(List.of(\"s3:GetObject\")); }"
            + " @CheckedPolicy static final Policy P = identityPolicy(allow(action(X.get(0))).onEverything());",
        "@CheckedPolicy static Policy p() { return identityPolicy(allow(action(\"S3:LISTALLMYBUCKETS\".toLowerCase())).onEverything()); }",
        // Variables.
        "@CheckedPolicy static Policy p() { String a = \"s3:GetObject\"; String b = a + (a = \"s3:GetObjekt\");"
            + " return identityPolicy(allow(action(a)).onEverything()); }",
        "@CheckedPolicy static Policy p(int n) { String a = \"s3:GetObject\"; while (n-- > 0) { a = \"s3:GetObjekt\"; }"
            + " return identityPolicy(allow(action(a)).onEverything()); }",
        "@CheckedPolicy static Policy p() { String[] a = {\"s3:GetObject\"}; a[0] = \"s3:GetObjekt\";"
            + " return identityPolicy(allow(action(a[0])).onEverything()); }",
        "@CheckedPolicy static Policy p() { String[] a = {\"s3:GetObject\"}; Arrays.fill(a, \"s3:GetObjekt\");"
            + " return identityPolicy(allow(action(a[0])).onEverything()); }",
        "@CheckedPolicy static Policy p() { String[] a = {\"s3:GetObject\"}; System.arraycopy(args(), 0, a, 0, 1);"
            + " return identityPolicy(allow(action(a[0])).onEverything()); } static String[] args() { return new String[] {\"s3:GetObjekt\"}; }",
        "@CheckedPolicy static Policy p() { String[] a = {\"s3:GetObject\"}; Runnable r = () -> a[0] = \"s3:GetObjekt\"; r.run();"
            + " return identityPolicy(allow(action(a[0])).onEverything()); }"
      })
  void whatMayBeAnotherThingOnceItRunsIsNamed(String members) {
    assertThat(told(members + "\n"))
        .extracting(Told::text)
        .anyMatch(
            text ->
                text.contains("with examples in the place of ")
                    || text.contains("without seeing what becomes of "));
  }

  @Test
  void aConstantArrayThatIsOnlyReadIsWhatRuns() {
    assertThat(
            told(
                """
                private static final String[] A = {"s3:GetObjekt"};
                @CheckedPolicy static final Policy P = identityPolicy(allow(action(A[0])).onEverything());
                static int length() { for (String each : A) { System.out.println(each); } return A.length; }
                """))
        .anyMatch(told -> told.text().startsWith("[INVALID_ACTION]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List.of(X).get(0)",
        "Arrays.asList(X).get(0)",
        "X[0]",
        "Arrays.asList(X)",
        "List.of(X)",
        "java.util.stream.Stream.of(X).toList()"
      })
  void aConstantArrayIsSpreadAsTheJdkDoes(String given) {
    assertThat(
            told(
                "private static final String[] X = {\"203.0.113.0/24\"};\n"
                    + "@CheckedPolicy static final Condition C = sourceIp("
                    + given
                    + ");\n"))
        .noneMatch(told -> told.kind() != javax.tools.Diagnostic.Kind.NOTE);
  }

  @Test
  void aFieldThatAnInitializerBlockSetsIsNotPassedOver() {
    assertThat(
            told(
                """
                @CheckedPolicy static final Policy P;
                static { P = identityPolicy(allow(S3.GET_OBJECT).onEverything()); }
                """))
        .singleElement()
        .matches(
            told ->
                told.text()
                    .startsWith(
                        "[CHECK_SEES_NOTHING] @CheckedPolicy cannot see P: it gets its value in an"
                            + " initializer block."));
  }

  @Test
  void aVariableOfAPolicysTypeIsAPolicy() {
    assertThat(
            told(
                """
                @CheckedPolicy
                @SuppressWarnings("unchecked")
                static <P extends Policy> P reader() {
                  return (P) identityPolicy(allow(action("s3:GetObjekt")).onEverything());
                }
                """))
        .anyMatch(told -> told.text().startsWith("[INVALID_ACTION]"))
        .noneMatch(told -> told.text().startsWith("[CHECK_SEES_NOTHING]"));
  }

  @Test
  void aClassOfTheProgramThatIsNamedAsOneOfTheLibraryIsNotRunInItsPlace() {
    assertThat(
            toldOf(
                """
                // dev.unless.Newcomer
                package dev.unless;

                public final class Newcomer {
                  public static String bucket() { return "reports"; }
                }
                """,
                """
                // dev.unless.vocabulary.Account
                package dev.unless.vocabulary;

                public final class Account {
                  public static String of(String id) { return "arn:aws:iam::" + id + ":root"; }
                }
                """,
                Program.inClass(
                    """
                    @CheckedPolicy
                    static final Policy P =
                        identityPolicy(allow(S3.GET_OBJECT).on(S3.object(Newcomer.bucket() + dev.unless.vocabulary.Account.of("1"), anything())));
                    """)))
        .extracting(Told::text)
        .anyMatch(text -> text.contains("with examples in the place of bucket(…), of(…)"));
  }
}
