package dev.unless.prove;

import dev.unless.catalog.ActionSet;
import dev.unless.decide.AccessLogic;
import dev.unless.decide.PrincipalLogic;
import dev.unless.request.StandingLogic;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A fault planted into what is said of all requests: one of its methods answers wrongly.
 *
 * @param name what is wrong
 * @param standing how a request stands to its layers, with the fault
 * @param principals whom principals reach, likewise
 * @param access how layers are joined, likewise
 */
record Fault(
    String name,
    UnaryOperator<StandingLogic<Proposition>> standing,
    UnaryOperator<PrincipalLogic<SymbolicRequest, Proposition>> principals,
    UnaryOperator<AccessLogic<SymbolicRequest, Proposition>> access) {
  static final Fault NONE =
      new Fault(
          "none", UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());

  /** What a method answers instead, given its arguments and what it would answer. */
  interface Wrong extends BiFunction<List<Object>, Object, Object> {}

  static Fault inStanding(String name, String method, Wrong wrong) {
    return new Fault(
        name,
        real -> planted(StandingLogic.class, real, method, wrong),
        NONE.principals,
        NONE.access);
  }

  /** Where some actions are meant, others are. */
  static Fault inActions(String name, ActionSet meant, ActionSet others) {
    return new Fault(
        name,
        real ->
            planted(
                StandingLogic.class,
                real,
                "calls",
                (arguments, right) ->
                    arguments.equals(List.of(meant)) ? real.calls(others) : right),
        NONE.principals,
        NONE.access);
  }

  static Fault inPrincipals(String name, String method, Wrong wrong) {
    return new Fault(
        name,
        NONE.standing,
        real -> planted(PrincipalLogic.class, real, method, wrong),
        NONE.access);
  }

  static Fault inAccess(String name, String method, Wrong wrong) {
    return new Fault(
        name,
        NONE.standing,
        NONE.principals,
        real -> planted(AccessLogic.class, real, method, wrong));
  }

  /** What has a body runs with the fault inside; what has none is asked of the real one. */
  @SuppressWarnings("unchecked")
  private static <T> T planted(Class<? super T> type, T real, String method, Wrong wrong) {
    InvocationHandler handler =
        (proxy, called, arguments) -> {
          Object right =
              called.isDefault()
                  ? InvocationHandler.invokeDefault(proxy, called, arguments)
                  : invoke(real, called, arguments);
          return called.getName().equals(method)
              ? wrong.apply(arguments == null ? List.of() : List.of(arguments), right)
              : right;
        };
    return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private static Object invoke(Object real, Method called, Object[] arguments) throws Throwable {
    try {
      called.setAccessible(true);
      return called.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
