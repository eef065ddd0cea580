package dev.unless.finding;

import dev.unless.annotation.Internal;
import java.lang.StackWalker.StackFrame;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that callers without a checker of nulls may have left out. The message names the method
 * that the program called, whichever of those below it asks; it is looked up on the stack only once
 * something is null, so that asking costs no more than the comparison.
 *
 * <pre>{@code
 * Nonnull.require("text", "ab"); // for null: text is null: Unless.text(…)
 * }</pre>
 */
@Internal
public final class Nonnull {
  private static final String LIBRARY = "dev.unless.";
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private Nonnull() {}

  /**
   * Refuses null.
   *
   * @param parameter the name of the parameter of the method that the program called
   * @throws NullPointerException if the argument is null; its message names both
   */
  public static void require(String parameter, @Nullable Object argument) {
    if (argument == null) {
      throw missing(parameter);
    }
  }

  /** Likewise for two parameters. */
  public static void require(
      String first, @Nullable Object one, String second, @Nullable Object other) {
    require(first, one);
    require(second, other);
  }

  /** Likewise for three parameters. */
  public static void require(
      String first,
      @Nullable Object one,
      String second,
      @Nullable Object other,
      String third,
      @Nullable Object last) {
    require(first, one);
    require(second, other);
    require(third, last);
  }

  /** Likewise for a collection and what is in it, such as {@code rules[2] is null}. */
  public static void requireAll(String parameter, @Nullable Collection<?> arguments) {
    if (arguments == null) {
      throw missing(parameter);
    }
    if (arguments instanceof List<?> list && arguments instanceof RandomAccess) {
      requireEach(parameter, list);
      return;
    }
    int index = 0;
    for (Object argument : arguments) {
      if (argument == null) {
        throw missing(parameter + "[" + index + "]");
      }
      index++;
    }
  }

  /** Without an iterator, since decisions ask this. */
  private static void requireEach(String parameter, List<?> arguments) {
    for (int index = 0; index < arguments.size(); index++) {
      if (arguments.get(index) == null) {
        throw missing(parameter + "[" + index + "]");
      }
    }
  }

  /** Likewise for an array and what is in it. */
  public static void requireAll(String parameter, @Nullable Object @Nullable [] arguments) {
    if (arguments == null) {
      throw missing(parameter);
    }
    for (int index = 0; index < arguments.length; index++) {
      if (arguments[index] == null) {
        throw missing(parameter + "[" + index + "]");
      }
    }
  }

  private static NullPointerException missing(String parameter) {
    String called =
        WALKER
            .walk(
                frames ->
                    frames
                        .takeWhile(frame -> isOurs(frame) || isOfJava(frame))
                        .filter(frame -> isOurs(frame) && !frame.getMethodName().contains("$"))
                        .reduce((inner, outer) -> outer))
            .map(Nonnull::name)
            .orElse("?");
    return new NullPointerException(parameter + " is null: " + called + "(…)");
  }

  /** Of the library, and not of a program or a test in a package of the same name. */
  private static boolean isOurs(StackFrame frame) {
    return frame.getClassName().startsWith(LIBRARY)
        && frame.getDeclaringClass().getProtectionDomain() == Nonnull.class.getProtectionDomain();
  }

  private static boolean isOfJava(StackFrame frame) {
    return frame.getClassName().startsWith("java.");
  }

  private static String name(StackFrame frame) {
    String type = frame.getClassName();
    String name = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    return frame.getMethodName().equals("<init>")
        ? "new " + name
        : name + "." + frame.getMethodName();
  }
}
