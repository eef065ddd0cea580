package dev.unless.processor;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Finds javac's own environment behind what build tools wrap around it: Gradle hands over an object
 * that delegates, IntelliJ IDEA a proxy that its class {@code APIWrappers} unwraps.
 */
final class Environments {
  private static final int DEEPEST = 8;

  private Environments() {}

  /** The environment that is wrapped, or the same one if none is. */
  static ProcessingEnvironment unwrap(ProcessingEnvironment wrapped) {
    ProcessingEnvironment current = wrapped;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Optional<ProcessingEnvironment> inner = inner(current);
      if (inner.isEmpty()) {
        return current;
      }
      current = inner.get();
    }
    return current;
  }

  private static Optional<ProcessingEnvironment> inner(ProcessingEnvironment environment) {
    if (environment.getClass().getName().startsWith("com.sun.tools.javac.")) {
      return Optional.empty();
    }
    return ofIdea(environment)
        .or(
            () ->
                Proxy.isProxyClass(environment.getClass())
                    ? delegate(Proxy.getInvocationHandler(environment))
                    : delegate(environment))
        .filter(inner -> inner != environment);
  }

  private static Optional<ProcessingEnvironment> ofIdea(ProcessingEnvironment environment) {
    try {
      Class<?> wrappers =
          Class.forName(
              "org.jetbrains.jps.javac.APIWrappers",
              false,
              environment.getClass().getClassLoader());
      Method unwrap = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class);
      return environment(unwrap.invoke(null, ProcessingEnvironment.class, environment));
    } catch (ReflectiveOperationException | LinkageError other) {
      return Optional.empty();
    }
  }

  /** What a field of the wrapper, or of a proxy's handler, holds. */
  private static Optional<ProcessingEnvironment> delegate(Object wrapper) {
    for (Class<?> type = wrapper.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        Optional<ProcessingEnvironment> held = held(field, wrapper);
        if (held.isPresent()) {
          return held;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ProcessingEnvironment> held(Field field, Object wrapper) {
    try {
      field.setAccessible(true);
      return environment(field.get(wrapper));
    } catch (ReflectiveOperationException | RuntimeException closed) {
      return Optional.empty();
    }
  }

  private static Optional<ProcessingEnvironment> environment(Object candidate) {
    return candidate instanceof ProcessingEnvironment environment
        ? Optional.of(environment)
        : Optional.empty();
  }
}
