package dev.unless.condition;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A public operation that makes a comparison, found by reflection so that none is left out. */
record Operation(Method method, @Nullable Object receiver) {
  private static final List<Key<?>> KEYS =
      List.of(
          new StringKey("x:Key"),
          new ArnKey("x:Key"),
          new AddressKey("x:Key"),
          new NumberKey("x:Key"),
          new DateKey("x:Key"),
          new BoolKey("x:Key"),
          new BinaryKey("x:Key"),
          new StringsKey("x:Key"),
          new ArnsKey("x:Key"),
          new BoolsKey("x:Key"),
          new ServicesKey("x:Key"));

  /** The operations of all typed keys and of {@link Keys}. */
  static List<Operation> all() {
    Stream<Operation> ofKeys =
        KEYS.stream()
            .flatMap(
                key ->
                    Stream.of(key.getClass().getDeclaredMethods())
                        .map(method -> new Operation(method, key)));
    Stream<Operation> sentences =
        Stream.of(Keys.class.getDeclaredMethods()).map(method -> new Operation(method, null));
    return Stream.concat(ofKeys, sentences)
        .filter(operation -> Modifier.isPublic(operation.method.getModifiers()))
        .filter(operation -> operation.method.getReturnType() == Comparison.class)
        .toList();
  }

  /** Whether it takes a text, texts, or a list of texts. */
  boolean takesTexts() {
    return method.getParameterCount() > 0
        && (method.getParameterTypes()[0] == String.class || takesList(String.class));
  }

  boolean takesList() {
    return method.getParameterCount() > 0 && method.getParameterTypes()[0] == List.class;
  }

  private boolean takesList(Class<?> of) {
    return takesList()
        && ((ParameterizedType) method.getGenericParameterTypes()[0])
            .getActualTypeArguments()[0].equals(of);
  }

  /** Calls it with one text. */
  Comparison with(String text) throws ReflectiveOperationException {
    Object first = takesList() ? List.of(text) : text;
    return method.isVarArgs() ? call(first, new String[0]) : call(first);
  }

  Comparison call(Object... arguments) throws ReflectiveOperationException {
    try {
      return (Comparison) method.invoke(receiver, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw thrown;
    }
  }

  @Override
  public String toString() {
    return method.getDeclaringClass().getSimpleName()
        + "."
        + method.getName()
        + List.of(method.getGenericParameterTypes());
  }
}
