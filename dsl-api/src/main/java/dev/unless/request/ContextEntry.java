package dev.unless.request;

import dev.unless.finding.Nonnull;
import java.util.List;

/**
 * What the context of a request says of a condition key that it carries.
 *
 * <pre>{@code
 * ContextEntry address = new ContextEntry.OneValue("203.0.113.9");
 * ContextEntry services = new ContextEntry.SetOfValues(List.of("athena.amazonaws.com"));
 * }</pre>
 */
public sealed interface ContextEntry {
  /** The values that it gives, in order; none where they are unknown. */
  List<String> values();

  /** It is not known whether the key is there, and with which value. */
  record UnknownValue() implements ContextEntry {
    @Override
    public List<String> values() {
      return List.of();
    }
  }

  /**
   * One value.
   *
   * @param value the value
   */
  record OneValue(String value) implements ContextEntry {
    /** Refuses nulls. */
    public OneValue {
      Nonnull.require("value", value);
    }

    @Override
    public List<String> values() {
      return List.of(value);
    }
  }

  /**
   * A set of values, of whatever size.
   *
   * @param values the values, in order
   */
  record SetOfValues(List<String> values) implements ContextEntry {
    /** Copies the values. */
    public SetOfValues {
      Nonnull.requireAll("values", values);
      values = List.copyOf(values);
    }
  }
}
