package dev.unless.decide;

import dev.unless.finding.Nonnull;
import dev.unless.operator.Arity;
import java.util.List;

/** What else matters of an element of a statement, where its values alone do not tell. */
public sealed interface ElementNote {

  /** What needs no more words than one. */
  enum Remark implements ElementNote {
    /** The request gives a set without values, or with empty ones only; that counts as absent. */
    COUNTS_AS_ABSENT,
    /** A value of the request is not of the operator's type, so it matches nothing. */
    REQUEST_NOT_OF_TYPE,
    /** A set of values meets an operator without ForAllValues or ForAnyValue: never a match. */
    SET_UNDER_BARE_OPERATOR,
    /** NotPrincipal lists the caller, but excepts nobody who has a permissions boundary. */
    BOUNDED_IS_NOT_EXCEPTED,
    /** NotPrincipal lists the caller, but not all that stands for it: its account, too. */
    NOT_LISTED_IN_FULL
  }

  /**
   * Values of the policy are not of the operator's type, so they match nothing.
   *
   * @param values the values, in order; one at least
   */
  record PolicyNotOfType(List<String> values) implements ElementNote {
    /** Copies the values. */
    public PolicyNotOfType {
      Nonnull.requireAll("values", values);
      values = List.copyOf(values);
    }
  }

  /**
   * No catalogue knows the key, so that its arity is taken from the request.
   *
   * @param arity whether the request gives one value or a set
   */
  record ArityOfRequest(Arity arity) implements ElementNote {
    /** Refuses nulls. */
    public ArityOfRequest {
      Nonnull.require("arity", arity);
    }
  }

  /**
   * Which of the several values that the request gives settled a set operator.
   *
   * @param holds whether ForAnyValue holds, for these; else ForAllValues does not, because of these
   * @param values the request's values, in order; one at least
   */
  record SettledBy(boolean holds, List<String> values) implements ElementNote {
    /** Copies the values. */
    public SettledBy {
      Nonnull.requireAll("values", values);
      values = List.copyOf(values);
    }
  }

  /**
   * What a policy variable stands for.
   *
   * @param key the variable's key, as the policy spells it
   * @param value the request's value, else the variable's default
   */
  record VariableValue(String key, String value) implements ElementNote {
    /** Refuses nulls. */
    public VariableValue {
      Nonnull.require("key", key, "value", value);
    }
  }

  /**
   * A policy variable of which the request does not know the value.
   *
   * @param key the variable's key, as the policy spells it
   */
  record VariableUnknown(String key) implements ElementNote {
    /** Refuses nulls. */
    public VariableUnknown {
      Nonnull.require("key", key);
    }
  }

  /**
   * A policy variable that has no value in the request, and no default, so that its text matches
   * nothing.
   *
   * @param key the variable's key, as the policy spells it
   */
  record VariableWithoutValue(String key) implements ElementNote {
    /** Refuses nulls. */
    public VariableWithoutValue {
      Nonnull.require("key", key);
    }
  }
}
