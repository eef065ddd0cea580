package dev.unless.processor.reading;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Where a body's statements have come to: what its variables hold, and whether they go on. */
final class Flow {
  /** Whether the next statement is reached. */
  enum State {
    /** It is. */
    GOES_ON,
    /** A loop begins its next turn; a method that returns nothing ends. */
    NEXT_TURN,
    /** A loop or a {@code switch} ends. */
    BROKEN,
    /** The body has returned, or thrown. */
    ENDED
  }

  /**
   * A way that left a turn of a loop early.
   *
   * @param place where the program chose
   * @param first whether it is the first way there
   * @param held what the variables held
   */
  private record Left(Place place, boolean first, Map<Element, Expression> held) {}

  private final Map<Element, Expression> held;
  private final List<Left> left = new ArrayList<>();
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
    left.addAll(yes.left);
    left.addAll(no.left);
    if (yes.goesOn() && no.goesOn()) {
      hold(merged(place, yes.held, no.held));
      return;
    }
    leave(place, true, yes);
    leave(place, false, no);
    hold((yes.goesOn() ? yes : no).held);
    state = yes.goesOn() || no.goesOn() ? State.GOES_ON : milder(yes.state, no.state);
  }

  private void leave(Place place, boolean first, Flow way) {
    if (way.state == State.NEXT_TURN || way.state == State.BROKEN) {
      left.add(new Left(place, first, Map.copyOf(way.held)));
    }
  }

  private void hold(Map<Element, Expression> other) {
    Map<Element, Expression> now = new HashMap<>(other);
    held.clear();
    held.putAll(now);
  }

  /** What the variables hold after one way or the other; what only one declares is out of reach. */
  private static Map<Element, Expression> merged(
      Place place, Map<Element, Expression> yes, Map<Element, Expression> no) {
    Map<Element, Expression> merged = new HashMap<>();
    yes.forEach(
        (variable, value) -> {
          Expression other = no.get(variable);
          if (other != null) {
            merged.put(variable, Merging.of(place, List.of(value, other)));
          }
        });
    return merged;
  }

  /** At the end of a turn: the ways that left it early join the others. */
  void join() {
    for (Left way : left) {
      hold(way.first ? merged(way.place, way.held, held) : merged(way.place, held, way.held));
    }
    left.clear();
  }

  /** Goes on as one of several ways did; one that does not is as another, since it ends. */
  void mergeAll(Place place, List<Flow> ways) {
    for (int i = 0; i < ways.size(); i++) {
      left.addAll(ways.get(i).left);
      leave(place, i == 0, ways.get(i));
    }
    Optional<Flow> going = ways.stream().filter(Flow::goesOn).findFirst();
    Flow usual = going.orElse(ways.get(0));
    List<Map<Element, Expression>> all =
        ways.stream().map(way -> way.goesOn() ? way.held : usual.held).toList();
    Map<Element, Expression> merged = new HashMap<>();
    for (Element variable : usual.held.keySet()) {
      if (all.stream().allMatch(way -> way.containsKey(variable))) {
        merged.put(
            variable, Merging.of(place, all.stream().map(way -> way.get(variable)).toList()));
      }
    }
    hold(merged);
    state =
        going.isPresent()
            ? State.GOES_ON
            : ways.stream().map(Flow::state).reduce(Flow::milder).orElse(State.ENDED);
  }

  private static State milder(State a, State b) {
    if (a == State.NEXT_TURN || b == State.NEXT_TURN) {
      return State.NEXT_TURN;
    }
    return a == State.BROKEN || b == State.BROKEN ? State.BROKEN : State.ENDED;
  }
}
