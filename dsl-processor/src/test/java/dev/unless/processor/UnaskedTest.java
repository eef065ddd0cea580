package dev.unless.processor;

import static dev.unless.processor.Program.inClass;
import static dev.unless.processor.Program.told;
import static dev.unless.processor.Program.toldOf;
import static dev.unless.processor.Told.error;
import static dev.unless.processor.Told.warning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is examined though nobody annotated it. */
class UnaskedTest {
  private static final String UNKNOWN =
      "static final Policy READER = identityPolicy(allow(action(\"s3:GetObjekt\")).onEverything());\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Constants, whatever they are of.
        "static final Policy X = identityPolicy(allow(action(‖)).onEverything());",
        "static final IdentityRule X = allow(action(‖)).onEverything();",
        "static final Allow X = allow(action(‖));",
        "static final Action X = action(‖);",
        "static final List<IdentityRule> X = List.of(allow(action(‖)).onEverything());",
        // Methods that do nothing but return.
        "Policy x(String bucket) { return identityPolicy(allow(action(‖))"
            + ".on(S3.object(bucket, anything()))); }",
        "IdentityRule x(boolean b) { return b ? allow(action(‖)).onEverything()"
            + " : allow(S3.GET_OBJECT).onEverything(); }",
        // Calls in any place.
        "void x() { var rule = allow(action(‖)).onEverything(); }",
        "void x(String bucket) { System.out.println(allow(action(‖))"
            + ".on(S3.object(bucket, anything()))); }",
        "Policy made = identityPolicy(allow(action(‖)).onEverything());",
        "Policies() { this(action(‖)); } Policies(Action action) {}",
        "Runnable x() { return () -> identityPolicy(allow(action(‖)).onEverything()).toJson(); }",
      })
  void aFaultIsAWarning(String member) {
    assertThat(told(member.replace("‖", "\"s3:GetObjekt\"") + "\n"))
        .singleElement()
        .matches(told -> told.is(warning("\"s3:GetObjekt\"", "[INVALID_ACTION]")));
    assertThat(told(member.replace("‖", "\"s3:GetObjectAcl\"") + "\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void x(Function<Resource, String> f) { f.apply(S3.object(\"reports\", ‖)); }",
        "Resource x = S3.object(\"reports\", ‖);",
        "Resource x(String key) { return S3.object(\"reports\", ‖); }",
        "Condition x(String key) { return anyOf(S3.PREFIX.is(key), S3.PREFIX.is(‖)); }",
      })
  void aTextThatLooksLikeAPatternIsToldWhereItStands(String member) {
    String file = "import java.util.function.Function;\n" + inClass(member + "\n");
    assertThat(toldOf(file.replace("‖", "\"2026/*\"")))
        .singleElement()
        .matches(
            told -> told.under().endsWith("\"2026/*\"") || told.under().endsWith("\"2026/*\")"))
        .matches(told -> told.text().matches("(?s)\\[(ESCAPED_WILDCARD|WILDCARD_WITHOUT_L).*"));
    assertThat(toldOf(file.replace("‖", "\"2026/1.csv\""))).isEmpty();
  }

  @Test
  void whatIsAskedForInARequestIsTakenAsItIs() {
    assertThat(
            told(
                """
                AccessRequest ask() {
                  return request(S3.GET_OBJECT, S3.object("reports", "2026/*"))
                      .by(account("111122223333").role("analyst").session("s1"));
                }
                """))
        .isEmpty();
  }

  @Test
  void nothingIsToldOfWhatCannotBeSeen() {
    assertThat(
            told(
                """
                Policy one(List<IdentityRule> rules) { return IdentityPolicy.of(rules); }

                Policy other(String bucket) {
                  return bucketPolicy(bucket, allow(S3.GET_OBJECT)
                      .to(account("111122223333")).on(S3.object(bucket, "a")));
                }

                static final Policy POLICY = new Policies().one(List.of());
                """))
        .isEmpty();
  }

  @Test
  void aRefusalIsAWarning() {
    assertThat(told("Policy x() { return identityPolicy(allow(S3.GET_OBJECT).onAll(List.of())); }"))
        .singleElement()
        .matches(told -> told.is(warning("allow(S3.GET_OBJECT).onAll(List.of())", "[EMPTY_LIST]")));
  }

  @Test
  void withTheOptionOnlyWhatIsAnnotatedIsExamined() {
    List<String> option = List.of("-Aunless.check=annotated");
    assertThat(toldOf(option, inClass(UNKNOWN))).isEmpty();
    assertThat(toldOf(option, inClass("@CheckedPolicy " + UNKNOWN))).hasSize(1);
    assertThat(toldOf(option, inClass("void x() { account(\"1\"); }\n"))).hasSize(1);
  }

  @Test
  void withTheOptionNobodyAsksWhatIsAcceptedElsewhere() {
    List<String> option = List.of("-Aunless.check=annotated");
    String accepted = "@Accept(code = Code.INVALID_ACTION, reason = \"Announced.\") ";
    String right = "static final Policy X = identityPolicy(deny(everyAction()).onEverything());";
    assertThat(toldOf(option, inClass(accepted + UNKNOWN))).isEmpty();
    assertThat(toldOf(option, inClass(accepted + right))).isEmpty();
    assertThat(toldOf(option, inClass("@CheckedPolicy " + accepted + right)))
        .singleElement()
        .matches(told -> told.text().startsWith("[UNUSED_SUPPRESSION]"));
  }

  @Test
  void whatAnAnnotatedPolicyUsesIsToldOnceAndAsAnError() {
    String rules =
        Program.file(
            "Rules",
            "class Rules { static final IdentityRule RULE ="
                + " allow(action(\"s3:GetObjekt\")).onEverything(); }\n");
    String policies =
        inClass("@CheckedPolicy static final Policy P = identityPolicy(Rules.RULE);\n");
    for (List<String> files : List.of(List.of(rules, policies), List.of(policies, rules))) {
      assertThat(toldOf(files.toArray(String[]::new)))
          .singleElement()
          .matches(told -> told.kind() == Diagnostic.Kind.ERROR)
          .matches(told -> told.text().startsWith("[INVALID_ACTION]"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INVALID_ACTION=error | ERROR
          INVALID_ACTION=warning | WARNING
          TAUTOLOGY=error,INVALID_ACTION=note | NOTE
          TAUTOLOGY=error | WARNING
          """)
  void severitiesAreWhatTheBuildSays(String option, Diagnostic.Kind kind) {
    assertThat(toldOf(List.of("-Aunless.severity=" + option), inClass(UNKNOWN)))
        .singleElement()
        .matches(told -> told.kind() == kind);
  }

  @Test
  void whatIsOffIsNotTold() {
    List<String> option = List.of("-Aunless.severity= INVALID_ACTION = off ");
    assertThat(toldOf(option, inClass(UNKNOWN))).isEmpty();
    assertThat(toldOf(option, inClass("@CheckedPolicy " + UNKNOWN))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unless.severity=NO_SUCH=off | Unless does not know -Aunless.severity: "NO_SUCH" is no code. docs/findings/README.md lists them.
          unless.severity=TAUTOLOGY=loud | Unless does not know -Aunless.severity: "TAUTOLOGY=loud" has no level. Write CODE=error, =warning, =note or =off.
          unless.severity=TAUTOLOGY | Unless does not know -Aunless.severity: "TAUTOLOGY" has no level.
          unless.check=some | Unless does not know -Aunless.check=some: write -Aunless.check=annotated, or =all.
          """)
  void anOptionThatIsNotKnownIsAnError(String option, String text) {
    assertThat(toldOf(List.of("-A" + option), inClass("")))
        .singleElement()
        .matches(told -> told.is(error("", text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IdentityPolicy base; IdentityPolicy x() { return base.with(RULE); }",
        "static IdentityPolicy x(IdentityPolicy p) { return p.with(RULE); }",
        "static IdentityPolicy other() { return null; }"
            + " static IdentityPolicy x() { return other().with(RULE); }",
        "static IdentityPolicy other(IdentityRule r) { return null; }"
            + " static final IdentityPolicy X = other(RULE);",
      })
  void aRuleIsExaminedWhereTheWholeIsNotSeen(String program) {
    String rule = "allow(action(\"s3:PutObjekt\")).on(S3.object(\"reports\", anything()))";
    assertThat(told(program.replace("RULE", rule) + "\n"))
        .singleElement()
        .matches(told -> told.is(warning("\"s3:PutObjekt\"", "[INVALID_ACTION]")));
  }

  @Test
  void whatIsLookedUpNeedNotExist() {
    assertThat(
            told(
                "Object x(dev.unless.catalog.Catalog aws) {"
                    + " return aws.look(action(\"s3:HeadObject\")); }\n"))
        .isEmpty();
  }

  @Test
  void aSuggestionIsANoteHereToo() {
    assertThat(
            told(
                "static final Policy X ="
                    + " identityPolicy(allowAllExcept(Iam.allActions()).on(S3.bucket(\"reports\")));"))
        .singleElement()
        .matches(told -> told.kind() == Diagnostic.Kind.NOTE)
        .matches(told -> told.text().startsWith("[ALLOW_WITH_NOT_ACTION]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sourceVpce(\"vpce-123\")", "principalOrgId(\"o-a1b2c3d4e\")"})
  void whatIsRefusedIsToldOnce(String condition) {
    assertThat(told("Condition x = " + condition + ";\n")).hasSize(1);
    assertThat(told("@CheckedPolicy static final Condition X = " + condition + ";\n")).hasSize(1);
  }
}
