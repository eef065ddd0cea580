package dev.unless.processor.reading;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;

/** Where a body's statements have come to: what its variables hold, and whether they go on. */
final class Flow {
  /** Whether the next statement is reached. */
  enum State {
    /** It is. */
    GOES_ON,
    /** A loop begins its next turn, or a {@code switch} ends. */
    NEXT_TURN,
    /** The body has returned, or thrown. */
    ENDED
  }

  private final Map<Element, Expression> held;
  private State state = State.GOES_ON;

  Flow(Map<Element, Expression> held) {
    this.held = new HashMap<>(held);
  }

  Flow copy() {
    return new Flow(held);
  }

  Map<Element, Expression> held() {
    return held;
  }

  State state() {
    return state;
  }

  boolean goesOn() {
    return state == State.GOES_ON;
  }

  void become(State other) {
    state = other;
  }

  /** Goes on as one of two ways did, which one is only known at run time. */
  void merge(Place place, Flow yes, Flow no) {
    if (!yes.goesOn() || !no.goesOn()) {
      Flow left = yes.goesOn() ? yes : no;
      held.clear();
      held.putAll(left.held);
      state = yes.goesOn() || no.goesOn() ? State.GOES_ON : milder(yes.state, no.state);
      return;
    }
    Map<Element, Expression> merged = new HashMap<>();
    yes.held.forEach(
        (variable, value) -> {
          Expression other = no.held.get(variable);
          if (other != null) {
            merged.put(variable, other == value ? value : new Choice(place, List.of(value, other)));
          }
        });
    held.clear();
    held.putAll(merged);
  }

  /** Goes on as one of several ways did. */
  void mergeAll(Place place, List<Flow> ways) {
    Flow merged = ways.get(0);
    for (Flow way : ways.subList(1, ways.size())) {
      Flow next = merged.copy();
      next.merge(place, merged, way);
      merged = next;
    }
    merge(place, merged, merged);
  }

  private static State milder(State a, State b) {
    return a == State.NEXT_TURN || b == State.NEXT_TURN ? State.NEXT_TURN : State.ENDED;
  }
}
