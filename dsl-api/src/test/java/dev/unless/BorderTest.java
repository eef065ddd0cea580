package dev.unless;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.unless.annotation.Internal;
import java.util.stream.Stream;

/**
 * The border of the API: what is public and not marked {@link Internal} is what users may rely on,
 * and it does not make them use anything else.
 */
@AnalyzeClasses(packages = "dev.unless", importOptions = DoNotIncludeTests.class)
class BorderTest {
  private static final DescribedPredicate<JavaClass> OF_THE_API =
      DescribedPredicate.describe("are of the API", BorderTest::isOfTheApi);

  @ArchTest
  static final ArchRule SIGNATURES_OF_THE_API_MENTION_NOTHING_INTERNAL =
      classes()
          .that(OF_THE_API)
          .should(mentionOnlyTheApi())
          .because("whoever keeps to the API never meets what may change without notice");

  private static ArchCondition<JavaClass> mentionOnlyTheApi() {
    return new ArchCondition<>("mention only types of the API in what is visible of them") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(type.getInterfaces().stream(), type.getSuperclass().stream())
            .flatMap(BorderTest::involved)
            .filter(BorderTest::isInside)
            .forEach(inside -> events.add(violation(type, type.getName(), inside)));
        type.getMembers().stream()
            .filter(BorderTest::isVisible)
            .forEach(
                member ->
                    mentioned(member)
                        .filter(BorderTest::isInside)
                        .distinct()
                        .forEach(
                            inside -> events.add(violation(type, member.getFullName(), inside))));
      }
    };
  }

  private static ConditionEvent violation(JavaClass type, String where, JavaClass inside) {
    return SimpleConditionEvent.violated(type, where + " mentions " + inside.getName());
  }

  static boolean isOfTheApi(JavaClass type) {
    return isPublic(type)
        && !type.isAnnotatedWith(Internal.class)
        && !type.getPackage().isAnnotatedWith(Internal.class)
        && type.getEnclosingClass().map(BorderTest::isOfTheApi).orElse(true);
  }

  /** Of the library, and not for its users. */
  private static boolean isInside(JavaClass type) {
    return type.getPackageName().startsWith("dev.unless") && !isOfTheApi(type);
  }

  private static boolean isVisible(JavaMember member) {
    boolean reachable =
        isPublic(member)
            || (member.getModifiers().contains(JavaModifier.PROTECTED)
                && !member.getOwner().getModifiers().contains(JavaModifier.FINAL));
    return reachable
        && !member.isAnnotatedWith(Internal.class)
        && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isPublic(HasModifiers thing) {
    return thing.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static Stream<JavaClass> mentioned(JavaMember member) {
    if (member instanceof JavaField field) {
      return involved(field.getType());
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    return Stream.of(
            involved(unit.getReturnType()),
            unit.getParameterTypes().stream().flatMap(BorderTest::involved),
            unit.getExceptionTypes().stream(),
            unit.getTypeParameters().stream()
                .flatMap(parameter -> parameter.getUpperBounds().stream())
                .flatMap(BorderTest::involved))
        .flatMap(types -> types);
  }

  private static Stream<JavaClass> involved(JavaType type) {
    return type.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType);
  }
}
