package dev.unless;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.unless.annotation.Internal;
import dev.unless.catalog.Catalog;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.NullMarked;

/** The packages never look up, and nothing in them reaches outside of the program. */
@AnalyzeClasses(packages = "dev.unless", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String FRONT_DOOR = "dev.unless";
  private static final String ANNOTATION = "dev.unless.annotation..";
  private static final String FINDING = "dev.unless.finding..";
  private static final String TEXT = "dev.unless.text..";
  private static final String LAYOUT = "dev.unless.layout..";
  private static final String OPERATOR = "dev.unless.operator..";
  private static final String DOCUMENT = "dev.unless.document..";
  private static final String VOCABULARY = "dev.unless.vocabulary..";
  private static final String CONDITION = "dev.unless.condition..";
  private static final String CONDITION_FORM = "dev.unless.condition.form..";
  private static final String CATALOG = "dev.unless.catalog..";
  private static final String REQUEST = "dev.unless.request..";
  private static final String DECIDE = "dev.unless.decide..";
  private static final String DECIDE_INDEX = "dev.unless.decide.index..";
  private static final String PROVE = "dev.unless.prove..";
  private static final String EXPLAIN = "dev.unless.explain..";
  private static final String JSON = "dev.unless.json..";
  private static final String JACKSONS_ANNOTATIONS = "com.fasterxml.jackson.annotation";
  private static final String CHECK = "dev.unless.check..";
  private static final String CHECK_MODEL = "dev.unless.check.model..";
  private static final String CHECK_TOPICS = "dev.unless.check.(*)..";

  private static final DescribedPredicate<JavaClass> SEALED_OR_IMMUTABLE =
      DescribedPredicate.describe(
          "are final, records, enums, sealed, abstract or interfaces",
          type ->
              type.getModifiers().contains(JavaModifier.FINAL)
                  || type.isRecord()
                  || type.isEnum()
                  || type.isInterface()
                  || type.reflect().isSealed());

  @ArchTest
  static final ArchRule FINDING_KNOWS_NOTHING_OF_THE_OTHERS =
      onlyDependOn(FINDING)
          .because("finding is the floor: everything above says with it what is wrong");

  @ArchTest
  static final ArchRule ANNOTATION_KNOWS_FINDING_ONLY =
      onlyDependOn(ANNOTATION, FINDING)
          .because("what stands in the source says nothing of how it is examined");

  @ArchTest
  static final ArchRule TEXT_KNOWS_FINDING_ONLY =
      onlyDependOn(TEXT, FINDING).because("everything above compares with text");

  @ArchTest
  static final ArchRule LAYOUT_KNOWS_NOTHING_OF_POLICIES =
      onlyDependOn(LAYOUT).because("a line is as wide as it is, whatever it says");

  @ArchTest
  static final ArchRule OPERATOR_KNOWS_TEXT_AND_BELOW =
      onlyDependOn(OPERATOR, TEXT, FINDING)
          .because("how values compare does not depend on where they stand");

  @ArchTest
  static final ArchRule DOCUMENT_KNOWS_OPERATOR_AND_BELOW =
      onlyDependOn(DOCUMENT, OPERATOR, TEXT, FINDING, JACKSONS_ANNOTATIONS)
          .because("what a policy says does not depend on how it is read or decided");

  @ArchTest
  static final ArchRule VOCABULARY_KNOWS_DOCUMENT_AND_BELOW =
      onlyDependOn(VOCABULARY, DOCUMENT, OPERATOR, TEXT, FINDING)
          .because("the words of policies do not depend on what is said with them");

  @ArchTest
  static final ArchRule CONDITION_KNOWS_VOCABULARY_AND_BELOW =
      onlyDependOn(CONDITION, VOCABULARY, DOCUMENT, OPERATOR, TEXT, FINDING)
          .because("a condition is a value, whatever service defines its keys");

  @ArchTest
  static final ArchRule NORMAL_FORMS_KNOW_DOCUMENT_AND_BELOW =
      onlyDependOn(CONDITION_FORM, DOCUMENT, OPERATOR, TEXT, FINDING)
          .because("what is written in JSON has normal forms, too, without typed keys");

  @ArchTest
  static final ArchRule CATALOG_KNOWS_VOCABULARY_AND_BELOW =
      onlyDependOn(CATALOG, VOCABULARY, DOCUMENT, OPERATOR, TEXT, FINDING)
          .because("what exists does not depend on who asks");

  @ArchTest
  static final ArchRule REQUEST_KNOWS_CATALOG_DOCUMENT_AND_BELOW =
      onlyDependOn(REQUEST, CATALOG, DOCUMENT, OPERATOR, TEXT, FINDING)
          .because("who asks for what does not depend on what policies answer");

  @ArchTest
  static final ArchRule DECIDE_KNOWS_REQUEST_AND_BELOW =
      onlyDependOn(DECIDE, REQUEST, CATALOG, DOCUMENT, OPERATOR, TEXT, FINDING)
          .because("decisions are made of values, whatever format they came in");

  @ArchTest
  static final ArchRule INDEXES_KNOW_OPERATOR_AND_BELOW =
      onlyDependOn(DECIDE_INDEX, DOCUMENT, OPERATOR, TEXT, FINDING)
          .because("looking patterns up needs no request");

  @ArchTest
  static final ArchRule PROVE_KNOWS_DECIDE_AND_BELOW =
      onlyDependOn(PROVE, DECIDE, REQUEST, CATALOG, DOCUMENT, OPERATOR, TEXT, FINDING)
          .because("what is proved means what is decided");

  @ArchTest
  static final ArchRule EXPLAIN_KNOWS_DECIDE_LAYOUT_AND_BELOW =
      onlyDependOn(EXPLAIN, DECIDE, REQUEST, DOCUMENT, OPERATOR, LAYOUT, TEXT, FINDING)
          .because("words are made of what decided, and change none of it");

  @ArchTest
  static final ArchRule JSON_KNOWS_THE_MODEL_AND_JACKSON =
      classes()
          .that()
          .resideInAPackage(JSON)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  JSON,
                  EXPLAIN,
                  PROVE,
                  DECIDE,
                  REQUEST,
                  CATALOG,
                  DOCUMENT,
                  OPERATOR,
                  TEXT,
                  FINDING,
                  ANNOTATION,
                  "java..",
                  "org.jspecify..",
                  "com.fasterxml.jackson..",
                  "tools.jackson.."))
          .because("only what stands above the codec may depend on a format");

  @ArchTest
  static final ArchRule CHECK_KNOWS_EVERYTHING_BUT_THE_FRONT_DOOR =
      onlyDependOn(
              CHECK,
              JSON,
              PROVE,
              DECIDE,
              REQUEST,
              CATALOG,
              CONDITION,
              VOCABULARY,
              DOCUMENT,
              OPERATOR,
              TEXT,
              FINDING)
          .because("whoever examines policies needs none of the rules that make them");

  @ArchTest
  static final ArchRule CHECKS_OF_ONE_TOPIC_KNOW_NO_OTHER_TOPIC =
      slices()
          .matching(CHECK_TOPICS)
          .should()
          .notDependOnEachOther()
          .ignoreDependency(resideInAnyPackage(CHECK), resideInAnyPackage(CHECK_MODEL))
          .because("a rule is read by itself, beside the model of the policy");

  @ArchTest
  static final ArchRule NOTHING_KNOWS_THE_FRONT_DOOR =
      noClasses()
          .that()
          .resideOutsideOfPackage(FRONT_DOOR)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(FRONT_DOOR)
          .because("whoever comes in by JSON needs none of the rules");

  @ArchTest
  static final ArchRule ONLY_JSON_KNOWS_JACKSON =
      noClasses()
          .that(resideOutsideOfPackages(JSON))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("com.fasterxml..", "tools.jackson..")
                  .and(not(resideInAPackage(JACKSONS_ANNOTATIONS))))
          .because(
              "policies can be built and decided without a JSON library; annotations may be missing");

  @ArchTest
  static final ArchRule ONLY_THE_FRONT_DOOR_TAKES_AWS_FOR_GRANTED =
      noClasses()
          .that()
          .resideOutsideOfPackage(FRONT_DOOR)
          .should()
          .callMethod(Catalog.class, "aws")
          .because("whoever has services of his own passes their catalogue in");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("dev.unless.(*)..")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(DescribedPredicate.alwaysTrue(), type(Internal.class))
          .because("each package is understood before the one above it");

  @ArchTest
  static final ArchRule TYPES_ARE_NOT_FOR_EXTENSION =
      classes()
          .that()
          .resideInAnyPackage(
              FINDING,
              TEXT,
              LAYOUT,
              OPERATOR,
              DOCUMENT,
              VOCABULARY,
              CONDITION,
              CATALOG,
              REQUEST,
              DECIDE,
              PROVE,
              EXPLAIN,
              JSON,
              CHECK)
          .should(bePredicate(SEALED_OR_IMMUTABLE))
          .because("values whose meaning a subclass could change are no values");

  @ArchTest
  static final ArchRule PUBLIC_TYPES_ARE_NULL_MARKED =
      classes()
          .that()
          .arePublic()
          .should(resideInANullMarkedPackage())
          .because("no null crosses a package");

  @ArchTest
  static final ArchRule NO_MUTABLE_STATICS =
      noFields()
          .that()
          .areStatic()
          .should()
          .notBeFinal()
          .because("everything may be used by any number of threads");

  @ArchTest
  static final ArchRule NO_REFLECTION =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
          .orShould()
          .callMethod(Class.class, "forName", String.class)
          .because("what runs is what is written")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule NO_CONSOLE =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .because("a library answers its caller and nobody else");

  @ArchTest
  static final ArchRule NO_CHANCE_AND_NO_CLOCK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .because("the same request is always decided the same way");

  @ArchTest
  static final ArchRule NO_NETWORK_AND_NO_ENVIRONMENT =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "java.nio.file..", "java.nio.channels..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .because("requests are decided in process: no name is looked up, no file is read");

  @ArchTest
  static final ArchRule NO_DEFAULT_LOCALE =
      noClasses()
          .should()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .because("a policy means the same in every country");

  private static ArchRule onlyDependOn(String... packages) {
    String[] allowed = new String[packages.length + 3];
    System.arraycopy(packages, 0, allowed, 0, packages.length);
    allowed[packages.length] = "java..";
    allowed[packages.length + 1] = "org.jspecify..";
    allowed[packages.length + 2] = ANNOTATION;
    return classes()
        .that()
        .resideInAPackage(packages[0])
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed));
  }

  private static ArchCondition<JavaClass> bePredicate(DescribedPredicate<JavaClass> predicate) {
    return new ArchCondition<>("be final, a record, an enum, an interface or sealed") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean met =
            predicate.test(type)
                || type.isAnonymousClass()
                || type.getEnclosingClass().filter(JavaClass::isEnum).isPresent();
        events.add(new SimpleConditionEvent(type, met, type.getName() + " can be extended"));
      }
    };
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean met = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(type, met, type.getPackageName() + " is not @NullMarked"));
      }
    };
  }
}
