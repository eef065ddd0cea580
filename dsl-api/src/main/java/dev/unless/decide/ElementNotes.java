package dev.unless.decide;

import dev.unless.decide.ElementNote.ArityOfRequest;
import dev.unless.decide.ElementNote.PolicyNotOfType;
import dev.unless.decide.ElementNote.Remark;
import dev.unless.decide.ElementNote.SettledBy;
import dev.unless.decide.ElementNote.VariableUnknown;
import dev.unless.decide.ElementNote.VariableValue;
import dev.unless.decide.ElementNote.VariableWithoutValue;
import dev.unless.document.Truth;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.operator.RequestValue;
import dev.unless.request.ContextValue;
import dev.unless.request.Request;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what else matters of an element, where its values alone do not tell. */
final class ElementNotes {
  private final Request request;

  ElementNotes(Request request) {
    this.request = request;
  }

  List<ElementNote> of(ResourceMatcher matcher) {
    return variables(matcher.texts());
  }

  /**
   * @param value what the request says of the key; nothing where it lacks it
   */
  List<ElementNote> of(ConditionMatcher matcher, @Nullable ContextValue value) {
    List<ElementNote> notes = new ArrayList<>();
    List<String> unreadable = matcher.values().unreadable();
    if (!unreadable.isEmpty()) {
      notes.add(new PolicyNotOfType(unreadable));
    }
    if (value != null) {
      notes.addAll(ofPresent(matcher, value));
    }
    notes.addAll(variables(matcher.values().texts()));
    return notes;
  }

  private List<ElementNote> ofPresent(ConditionMatcher matcher, ContextValue value) {
    KeyType type = matcher.entry().operator().operator().type();
    boolean presence = matcher.entry().operator().operator() == Operator.NULL;
    List<ElementNote> notes = new ArrayList<>();
    if (matcher.countsAsAbsent(value)) {
      notes.add(Remark.COUNTS_AS_ABSENT);
    } else if (!presence && value.values().anyMatch(each -> !each.isA(type))) {
      notes.add(Remark.REQUEST_NOT_OF_TYPE);
    }
    if (matcher.bareOnSet(value)) {
      notes.add(Remark.SET_UNDER_BARE_OPERATOR);
    }
    if (!value.isUnknown() && matcher.guessesArity()) {
      notes.add(new ArityOfRequest(value.isSet() ? Arity.MULTI : Arity.SINGLE));
    }
    if (!presence && !value.isUnknown() && matcher.isSetWise()) {
      settledBy(matcher, value).ifPresent(notes::add);
    }
    return notes;
  }

  /** Which of the request's values fail a test of all of them, or pass one of any. */
  private Optional<ElementNote> settledBy(ConditionMatcher matcher, ContextValue value) {
    boolean any = matcher.entry().operator().quantifier() == Quantifier.FOR_ANY_VALUE;
    Truth telling = Truth.of(any);
    boolean compared = value.size() > 1 && !matcher.countsAsAbsent(value);
    if (!compared || matcher.matches(request) != telling) {
      return Optional.empty();
    }
    return Optional.of(
        new SettledBy(
            any,
            value
                .values()
                .filter(each -> matcher.compare(each, request) == telling)
                .map(RequestValue::text)
                .toList()));
  }

  private List<ElementNote> variables(Stream<Text> texts) {
    return texts
        .flatMap(text -> text.parts().stream())
        .filter(Text.Variable.class::isInstance)
        .map(part -> variable((Text.Variable) part))
        .distinct()
        .toList();
  }

  private ElementNote variable(Text.Variable variable) {
    if (request.isUnknown(variable.foldedKey())) {
      return new VariableUnknown(variable.key());
    }
    return variable
        .valueIn(request.variables())
        .<ElementNote>map(value -> new VariableValue(variable.key(), value))
        .orElseGet(() -> new VariableWithoutValue(variable.key()));
  }
}
