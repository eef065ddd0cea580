package dev.unless.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.Unless;
import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.ResourceType;
import dev.unless.catalog.Service;
import dev.unless.condition.Key;
import dev.unless.finding.RefusedException;
import dev.unless.text.Text;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.ActionGroup;
import dev.unless.vocabulary.Resource;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The typed classes say what the catalogue says, no more and no less. */
class GeneratedClassesTest {
  private static final Catalog AWS = Committed.lists();
  private static final Map<String, Class<?>> CLASSES = Committed.classes();

  @Test
  void everyServiceHasAClassOfItsOwn() {
    assertThat(CLASSES.keySet()).isEqualTo(AWS.prefixes());
    assertThat(CLASSES.values()).doesNotHaveDuplicates();
    assertThat(CLASSES.values().stream().map(Class::getSimpleName).map(String::toLowerCase))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyActionHasAConstantAndEveryConstantIsAnAction() throws Exception {
    for (Service service : services()) {
      Set<String> constants = new HashSet<>();
      for (Field field : fields(service, Action.class)) {
        assertThat(constants.add(field.get(null).toString())).as("%s", field).isTrue();
      }
      assertThat(constants)
          .isEqualTo(
              Set.copyOf(
                  service.actions().stream().map(action -> action.action().toString()).toList()));
    }
  }

  @Test
  void everyArgumentOfAResourceIsATextOrAPattern() {
    Text logs = Text.literal("logs-").then(Unless.anything());
    assertThat(S3.object(logs, "*/${x}")).hasToString("arn:aws:s3:::logs-*/${*}/${$}{x}");
    assertThat(S3.object(Text.literal("b"), "k")).isEqualTo(S3.object("b", Text.literal("k")));
    assertThatThrownBy(() -> S3.object(logs, "")).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> S3.object(logs, "\ud800")).isInstanceOf(RefusedException.class);
    assertThat(SecretsManager.secret(Unless.secretNamed("prod/db")))
        .hasToString("arn:aws:secretsmanager:*:*:secret:prod/db-??????");
  }

  @Test
  void everyGroupHoldsTheActionsOfItsLevel() throws Exception {
    for (Service service : services()) {
      for (Field field : fields(service, ActionGroup.class)) {
        assertThat(((ActionGroup) field.get(null)).patterns())
            .as("%s", field)
            .allSatisfy(pattern -> assertThat(level(pattern.text())).isEqualTo(field.getName()));
      }
    }
  }

  /** Groups are made of the whole catalogue. */
  private static String level(String action) {
    return Catalog.aws().action(action).orElseThrow().level().name();
  }

  @Test
  void everyTypedKeyHasTheTypeAndArityOfTheCatalogue() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Service service : services()) {
      for (Key<?> key : keys(service)) {
        KeyDefinition known = AWS.key(key.name()).orElseThrow();
        if (key.type() != known.type() || key.arity() != known.arity()) {
          wrong.add(service + " " + key);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyKeyWithTheServicesOwnPrefixIsTyped() throws Exception {
    for (Service service : services()) {
      List<String> typed = keys(service).stream().map(Key::name).toList();
      assertThat(
              service.keys().stream()
                  .map(KeyDefinition::name)
                  .filter(name -> name.before().startsWith(service.prefix() + ":")))
          .allMatch(name -> typed.stream().anyMatch(name::includes));
    }
  }

  @Test
  void everyResourceIsOfItsOwnType() throws Exception {
    Set<String> others = new TreeSet<>();
    for (Service service : services()) {
      for (Method method : methods(service, Resource.class)) {
        Resource resource = (Resource) method.invoke(null, arguments(method));
        List<ResourceType> types = service.resourceTypes(resource.pattern());
        boolean own = types.stream().anyMatch(type -> type.shapes().contains(resource.shape()));
        if (!own && !method.isAnnotationPresent(Deprecated.class)) {
          others.add(
              service
                  + "."
                  + method.getName()
                  + " "
                  + resource
                  + " "
                  + types.stream().map(ResourceType::name).toList());
        }
      }
    }
    assertThat(others).isEmpty();
  }

  @Test
  void everyTypeHasAMethodForEachOfItsShapes() {
    for (Service service : services()) {
      Set<String> names = new HashSet<>();
      methods(service, Resource.class).forEach(method -> names.add(method.getName()));
      assertThat(names)
          .hasSize(service.resourceTypes().stream().mapToInt(type -> type.shapes().size()).sum());
    }
  }

  @Test
  void whatIsRetiredIsDeprecatedAndNothingElse() throws Exception {
    for (Service service : services()) {
      assertThat(isDeprecated(type(service))).isEqualTo(service.isRetired());
      for (Field field : fields(service, Action.class)) {
        boolean retired = AWS.action(field.get(null).toString()).orElseThrow().retired();
        assertThat(isDeprecated(field)).as("%s", field).isEqualTo(retired);
      }
    }
  }

  private static List<Service> services() {
    return AWS.prefixes().stream().flatMap(prefix -> AWS.service(prefix).stream()).toList();
  }

  private static Class<?> type(Service service) {
    return Objects.requireNonNull(CLASSES.get(service.prefix()));
  }

  private static List<Field> fields(Service service, Class<?> of) {
    return Arrays.stream(type(service).getFields())
        .filter(field -> of.isAssignableFrom(field.getType()))
        .toList();
  }

  private static List<Method> methods(Service service, Class<?> of) {
    return Arrays.stream(type(service).getDeclaredMethods())
        .filter(GeneratedClassesTest::isPublicStatic)
        .filter(method -> of.isAssignableFrom(method.getReturnType()))
        .toList();
  }

  private static List<Key<?>> keys(Service service) throws ReflectiveOperationException {
    List<Key<?>> keys = new ArrayList<>();
    for (Field field : fields(service, Key.class)) {
      keys.add((Key<?>) field.get(null));
    }
    for (Method method : methods(service, Key.class)) {
      keys.add((Key<?>) method.invoke(null, arguments(method)));
    }
    return keys;
  }

  private static Object[] arguments(Method method) {
    return Stream.of(method.getParameterTypes())
        .map(type -> type == String.class ? "x" : Text.literal("x"))
        .toArray();
  }

  private static boolean isPublicStatic(Member member) {
    return Modifier.isPublic(member.getModifiers()) && Modifier.isStatic(member.getModifiers());
  }

  private static boolean isDeprecated(AnnotatedElement element) {
    return element.isAnnotationPresent(Deprecated.class);
  }
}
