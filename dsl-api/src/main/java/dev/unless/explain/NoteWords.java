package dev.unless.explain;

import static dev.unless.finding.Printable.quote;

import dev.unless.decide.ElementNote;
import dev.unless.decide.ElementNote.ArityOfRequest;
import dev.unless.decide.ElementNote.PolicyNotOfType;
import dev.unless.decide.ElementNote.Remark;
import dev.unless.decide.ElementNote.SettledBy;
import dev.unless.decide.ElementNote.VariableUnknown;
import dev.unless.decide.ElementNote.VariableValue;
import dev.unless.decide.ElementNote.VariableWithoutValue;
import dev.unless.decide.ExplainedElement;
import dev.unless.decide.ExplainedElement.OfCondition;
import dev.unless.finding.Printable;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import java.util.List;
import java.util.stream.Collectors;

/** The notes on an element in words. */
final class NoteWords {
  private static final int FEW = 3;

  private NoteWords() {}

  /** All of them in one line; empty where there is none. */
  static String of(ExplainedElement element) {
    return element.notes().stream()
        .map(note -> of(note, element))
        .collect(Collectors.joining("; "));
  }

  private static String of(ElementNote note, ExplainedElement element) {
    if (note instanceof Remark remark) {
      return of(remark, element);
    }
    if (note instanceof PolicyNotOfType policy) {
      return "the policy's " + quote(policy.values().get(0)) + matchesNothing(element);
    }
    if (note instanceof ArityOfRequest guessed) {
      String form = guessed.arity() == Arity.MULTI ? "a set" : "one value";
      return "not in the catalogue: " + form + ", as in the request";
    }
    if (note instanceof SettledBy settled) {
      return (settled.holds() ? "so for " : "not so for ") + few(settled.values());
    }
    if (note instanceof VariableValue variable) {
      return variable(variable.key()) + " = " + variable.value();
    }
    if (note instanceof VariableUnknown variable) {
      return variable(variable.key()) + " is unknown";
    }
    return variable(((VariableWithoutValue) note).key()) + " has no value, so that matches nothing";
  }

  private static String of(Remark remark, ExplainedElement element) {
    return switch (remark) {
      case COUNTS_AS_ABSENT -> "an empty set of values counts as absent";
      case REQUEST_NOT_OF_TYPE -> "the request's value" + matchesNothing(element);
      case SET_UNDER_BARE_OPERATOR ->
          "a set of values never matches without ForAllValues or ForAnyValue";
      case BOUNDED_IS_NOT_EXCEPTED -> "a caller with a permissions boundary is never excepted";
      case NOT_LISTED_IN_FULL ->
          "excepts only whom it lists in full: account and user, or account, role and session";
    };
  }

  /** Only conditions compare by type. */
  private static String matchesNothing(ExplainedElement element) {
    KeyType type = ((OfCondition) element).entry().operator().operator().type();
    return " is not of type " + type + ", so it matches nothing";
  }

  private static String few(List<String> values) {
    return values.stream().limit(FEW).map(Printable::quote).collect(Collectors.joining(", "));
  }

  private static String variable(String key) {
    return "${" + key + "}";
  }
}
