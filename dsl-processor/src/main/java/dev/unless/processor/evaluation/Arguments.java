package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Maybe;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Member;
import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of a call, as reflection takes them.
 *
 * @param list the arguments, those of a variable number as one array
 * @param traced what was written, with the values that stand for what is not known
 * @param missing what nothing can stand for
 */
record Arguments(List<Object> list, List<Traced> traced, Optional<Unseen> missing) {

  Object[] values() {
    return list.toArray();
  }

  static Arguments of(
      Executable executable, Member member, List<Traced> written, StandIns standIns) {
    Class<?>[] types = executable.getParameterTypes();
    List<Object> values = new ArrayList<>();
    List<Traced> traced = new ArrayList<>();
    int fixed = spreads(member, types, written) ? types.length - 1 : types.length;
    for (int i = 0; i < fixed; i++) {
      List<String> domains = member.parameters().get(i).domains();
      Optional<Traced> held = types[i] == Optional.class ? held(written.get(i)) : Optional.empty();
      if (held.isPresent()) {
        Traced optional = optional(held.get(), domains, standIns);
        if (!optional.isKnown()) {
          return missing(optional);
        }
        values.add(optional.value());
        traced.add(Traced.of(written.get(i).expression(), optional.value(), List.of(optional)));
        continue;
      }
      Optional<Object> value = value(written.get(i), types[i], domains, standIns);
      if (value.isEmpty()) {
        return missing(written.get(i));
      }
      values.add(value.get());
      traced.add(seen(written.get(i), value.get()));
    }
    if (fixed < types.length) {
      Class<?> element = types[fixed].getComponentType();
      List<String> domains = member.parameters().get(fixed).domains();
      Object rest = Array.newInstance(element, written.size() - fixed);
      for (int i = fixed; i < written.size(); i++) {
        Optional<Object> value = value(written.get(i), element, domains, standIns);
        if (value.isEmpty()) {
          return missing(written.get(i));
        }
        Array.set(rest, i - fixed, value.get());
        traced.add(seen(written.get(i), value.get()));
      }
      values.add(rest);
    }
    return new Arguments(values, traced, Optional.empty());
  }

  /** The Optional that was written, if it is known whether it holds something. */
  private static Optional<Traced> held(Traced written) {
    if (written.expression() instanceof Maybe maybe) {
      return maybe.certain() ? Optional.of(written) : Optional.empty();
    }
    boolean passesOn =
        written.expression() instanceof Choice || written.expression() instanceof SourceField;
    return passesOn && written.parts().size() == 1
        ? held(written.parts().get(0))
        : Optional.empty();
  }

  /** The same with what it holds, or what may stand for that. */
  private static Traced optional(Traced maybe, List<String> domains, StandIns standIns) {
    if (maybe.parts().isEmpty()) {
      return Traced.leaf(maybe.expression(), Optional.empty());
    }
    Traced held = maybe.parts().get(0);
    return value(held, Object.class, domains, standIns)
        .map(value -> Traced.of(maybe.expression(), Optional.of(value), List.of(seen(held, value))))
        .orElse(maybe);
  }

  private static Traced seen(Traced written, Object value) {
    return written.value() instanceof Gap.Hole hole ? written.filled(hole.what(), value) : written;
  }

  private static Arguments missing(Traced written) {
    Unseen what =
        written
            .all()
            .map(Traced::value)
            .filter(Gap.Hole.class::isInstance)
            .map(hole -> ((Gap.Hole) hole).what())
            .findFirst()
            .orElseThrow();
    return new Arguments(List.of(), List.of(), Optional.of(what));
  }

  /** Whether the last parameter takes the rest one by one, not as an array. */
  private static boolean spreads(Member member, Class<?>[] types, List<Traced> written) {
    if (!member.varargs()) {
      return false;
    }
    boolean array =
        written.size() == types.length
            && (written.get(types.length - 1).value() instanceof Elements
                || isUnseenArray(written.get(types.length - 1)));
    return !array;
  }

  private static boolean isUnseenArray(Traced written) {
    return written.value() instanceof Gap.Hole hole && hole.what().type().endsWith("[]");
  }

  private static Optional<Object> value(
      Traced written, Class<?> type, List<String> domains, StandIns standIns) {
    if (written.value() instanceof Elements) {
      Optional<Object> array = array(written, type, domains, standIns);
      return Iterable.class.isAssignableFrom(type)
          ? array.map(elements -> List.of((Object[]) elements))
          : array;
    }
    return standIns.fill(written, type, domains).map(value -> converted(value, type));
  }

  private static Optional<Object> array(
      Traced written, Class<?> type, List<String> domains, StandIns standIns) {
    Class<?> element = type.isArray() ? type.getComponentType() : Object.class;
    List<Traced> elements = elements(written);
    Object array = Array.newInstance(element, elements.size());
    for (int i = 0; i < elements.size(); i++) {
      Optional<Object> value = value(elements.get(i), element, domains, standIns);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      Array.set(array, i, value.get());
    }
    return Optional.of(array);
  }

  /** The array may be the value of a field. */
  private static List<Traced> elements(Traced array) {
    return array.expression() instanceof Elements
        ? array.parts().stream().filter(part -> !(part.value() instanceof Gap.Absent)).toList()
        : elements(array.parts().get(0));
  }

  /** The widening that a call does by itself. */
  private static Object converted(Object value, Class<?> type) {
    if (value instanceof Character character && type != char.class && type.isPrimitive()) {
      return converted((Integer) (int) character, type);
    }
    if (value instanceof Number number) {
      if (type == long.class) {
        return number.longValue();
      }
      if (type == int.class) {
        return number.intValue();
      }
      if (type == double.class) {
        return number.doubleValue();
      }
    }
    return value;
  }
}
