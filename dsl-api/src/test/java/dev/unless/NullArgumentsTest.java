package dev.unless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.unless.annotation.Internal;
import dev.unless.condition.Keys;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A null is refused where it is given: the message names the parameter and the method. */
class NullArgumentsTest {
  private static final Set<String> PACKAGES =
      Set.of(
          "dev.unless",
          "dev.unless.condition",
          "dev.unless.vocabulary",
          "dev.unless.json",
          "dev.unless.check",
          "dev.unless.decide",
          "dev.unless.request",
          "dev.unless.catalog",
          "dev.unless.document",
          "dev.unless.explain",
          "dev.unless.finding",
          "dev.unless.layout",
          "dev.unless.operator",
          "dev.unless.prove",
          "dev.unless.text");

  @Test
  @SuppressWarnings("NullAway") // That a program does this is what is tried.
  void aNullIsToldByParameterAndMethod() {
    assertThatThrownBy(() -> Unless.denyAll().when(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("condition is null: Rule.when(…)");
    assertThatThrownBy(() -> new Account(null)).hasMessage("id is null: new Account(…)");
    assertThatThrownBy(() -> Unless.account(null)).hasMessage("id is null: Unless.account(…)");
  }

  @Test
  @SuppressWarnings("NullAway")
  void aNullInAListOrBehindOthersIsToldByItsPlace() {
    assertThatThrownBy(() -> Unless.allow(Arrays.asList(Words.GET_OBJECT, null)))
        .hasMessage("actions[1] is null: Unless.allow(…)");
    assertThatThrownBy(() -> Keys.sourceIp("203.0.113.9", "203.0.113.10", null))
        .hasMessage("more[1] is null: Keys.sourceIp(…)");
  }

  @Test
  @SuppressWarnings("NullAway")
  void aMethodThatAnotherLibraryCallsIsTheOneThatIsTold() {
    List<@Nullable Action> actions = Arrays.asList(Words.GET_OBJECT, null);

    assertThatThrownBy(() -> actions.stream().map(Unless::allow).toList())
        .hasMessage("first is null: Unless.allow(…)");
  }

  @Test
  void everyPublicMethodSaysWhichOfItsArgumentsIsNull() {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Executable called : called()) {
      for (int i = 0; i < called.getParameterCount(); i++) {
        for (Object missing : missing(called.getParameters()[i])) {
          tried++;
          told(called, i, missing).ifPresent(wrong::add);
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThan(700);
  }

  /** The message of what is not told as it should be. */
  private Optional<String> told(Executable called, int missing, @Nullable Object argument) {
    Parameter parameter = called.getParameters()[missing];
    String where = name(called) + "(…)";
    String place = parameter.getName() + (argument == null ? "" : "[0]");
    String expected = place + " is null: " + where;
    String said = said(called, missing, argument);
    return said.equals(expected) ? Optional.empty() : Optional.of(expected + " but: " + said);
  }

  private static String said(Executable called, int missing, @Nullable Object argument) {
    try {
      Object[] arguments = Stream.of(called.getParameterTypes()).map(Samples::of).toArray();
      arguments[missing] = argument;
      if (called instanceof Method method) {
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        method.invoke(isStatic ? null : Samples.of(method.getDeclaringClass()), arguments);
      } else {
        ((Constructor<?>) called).newInstance(arguments);
      }
      return "nothing";
    } catch (InvocationTargetException thrown) {
      return thrown.getCause() instanceof NullPointerException told
          ? String.valueOf(told.getMessage())
          : String.valueOf(thrown.getCause());
    } catch (ReflectiveOperationException | IllegalArgumentException failed) {
      return failed.toString();
    }
  }

  /** Null, and what holds one. */
  private static List<@Nullable Object> missing(Parameter parameter) {
    Class<?> type = parameter.getType();
    if (type.isPrimitive() || parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return List.of();
    }
    if (type.isArray() && !type.getComponentType().isPrimitive()) {
      return Arrays.asList(null, Array.newInstance(type.getComponentType(), 1));
    }
    return Collection.class.isAssignableFrom(type) && type.isAssignableFrom(List.class)
        ? Arrays.asList(null, Collections.singletonList(null))
        : Collections.singletonList(null);
  }

  private static List<Executable> called() {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages(PACKAGES).stream()
            .filter(type -> PACKAGES.contains(type.getPackageName()))
            .filter(BorderTest::isOfTheApi)
            .flatMap(
                type ->
                    Stream.<Executable>concat(
                        reflected(type.getMethods(), JavaMethod::reflect),
                        reflected(type.getConstructors(), JavaConstructor::reflect)))
            .filter(NullArgumentsTest::isCalledByUsers)
            .sorted(Comparator.comparing(Executable::toString))
            .toList();
  }

  /** What is for users; the mark of what is not is in the class files only. */
  private static <U extends JavaCodeUnit> Stream<Executable> reflected(
      Set<U> units, Function<U, ? extends Executable> reflect) {
    return units.stream().filter(unit -> !unit.isAnnotatedWith(Internal.class)).map(reflect);
  }

  private static boolean isCalledByUsers(Executable called) {
    Class<?> owner = called.getDeclaringClass();
    int modifiers = called.getModifiers();
    return Modifier.isPublic(modifiers)
        && !Modifier.isAbstract(modifiers)
        && !called.isSynthetic()
        && !called.getName().equals("equals")
        && !(owner.isEnum() && called.getName().equals("valueOf"));
  }

  private static String name(Executable called) {
    Class<?> type = called.getDeclaringClass();
    String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    return called instanceof Method method ? name + "." + method.getName() : "new " + name;
  }
}
