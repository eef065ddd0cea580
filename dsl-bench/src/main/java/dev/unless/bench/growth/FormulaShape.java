package dev.unless.bench.growth;

import dev.unless.condition.Condition;
import dev.unless.condition.Conditions;
import dev.unless.condition.Keys;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What a formula of many parts is made of. */
public enum FormulaShape {
  /** Each of another key, and all must hold. */
  REQUIREMENTS("required keys") {
    @Override
    Condition formula(int parts) {
      return Conditions.allOf(each(parts, i -> Keys.requestTag("key-" + i).is("value")));
    }
  },
  /** Each of another key, and none may hold. */
  EXCEPTIONS("excepted keys") {
    @Override
    Condition formula(int parts) {
      return Conditions.noneOf(each(parts, i -> Keys.requestTag("key-" + i).is("value")));
    }
  },
  /** Each another text of the same key, of which one must be given. */
  TEXTS("texts of one key") {
    @Override
    Condition formula(int parts) {
      return Conditions.anyOf(each(parts, i -> Keys.requestTag("team").is("team-" + i)));
    }
  };

  private final String shown;

  FormulaShape(String shown) {
    this.shown = shown;
  }

  abstract Condition formula(int parts);

  private static List<Condition> each(int parts, IntFunction<Condition> part) {
    return IntStream.range(0, parts).mapToObj(part).toList();
  }

  @Override
  public String toString() {
    return shown;
  }
}
