package dev.unless.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "dev.unless.processor", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String FRONT_DOOR = "dev.unless.processor";
  private static final String EXPRESSION = "dev.unless.processor.expression";
  private static final String EVALUATION = "dev.unless.processor.evaluation";
  private static final String DECLARATION = "dev.unless.processor.declaration";
  private static final String REPORT = "dev.unless.processor.report";
  private static final String PROOF = "dev.unless.processor.proof";
  private static final String READING = "dev.unless.processor.reading";
  private static final String SOURCE = "dev.unless.processor.source";

  @ArchTest
  static final ArchRule TREES_STAY_IN_TWO_PACKAGES =
      noClasses()
          .that()
          .resideOutsideOfPackages(SOURCE, READING)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.sun..")
          .because("other compilers have no trees");

  @ArchTest
  static final ArchRule EXPRESSION_KNOWS_NOTHING_OF_THE_OTHERS =
      knowsNothingOf(
          EXPRESSION, FRONT_DOOR, EVALUATION, DECLARATION, REPORT, PROOF, READING, SOURCE);

  @ArchTest
  static final ArchRule EVALUATION_KNOWS_EXPRESSION =
      knowsNothingOf(EVALUATION, FRONT_DOOR, DECLARATION, REPORT, PROOF, READING, SOURCE);

  @ArchTest
  static final ArchRule DECLARATION_KNOWS_FINDINGS_ONLY =
      noClasses()
          .that()
          .resideInAPackage(DECLARATION)
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              DECLARATION, "dev.unless.finding", "javax.lang.model..", "java..", "org.jspecify..")
          .because("what is declared is seen by every compiler");

  @ArchTest
  static final ArchRule REPORT_KNOWS_WHAT_WAS_EVALUATED =
      knowsNothingOf(REPORT, FRONT_DOOR, DECLARATION, PROOF, READING, SOURCE);

  @ArchTest
  static final ArchRule PROOF_KNOWS_WHAT_WAS_EVALUATED_AND_HOW_IT_IS_TOLD =
      knowsNothingOf(PROOF, FRONT_DOOR, DECLARATION, READING, SOURCE);

  @ArchTest
  static final ArchRule READING_KNOWS_WHAT_IS_DECLARED =
      knowsNothingOf(READING, FRONT_DOOR, EVALUATION, REPORT, PROOF, SOURCE);

  @ArchTest
  static final ArchRule SOURCE_DOES_NOT_KNOW_THE_FRONT_DOOR = knowsNothingOf(SOURCE, FRONT_DOOR);

  @ArchTest
  static final ArchRule REFLECTION_IS_FOR_RUNNING_THE_LIBRARY =
      noClasses()
          .that()
          .resideOutsideOfPackage(EVALUATION)
          .and()
          .doNotHaveSimpleName("Environments")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.reflect")
          .because("what may be run while a program compiles is decided in one place");

  @ArchTest static final ArchRule NOTHING_IS_PRINTED = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  private static ArchRule knowsNothingOf(String name, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .because("packages never look up");
  }
}
