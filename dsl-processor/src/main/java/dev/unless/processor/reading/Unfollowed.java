package dev.unless.processor.reading;

import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Unseen;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/**
 * What is not followed. What it may change is only known at run time from there on, and it is told;
 * what changes nothing of a policy is passed over.
 */
final class Unfollowed {
  private final ExpressionReader reader;
  private final ProgramSources sources;

  Unfollowed(ExpressionReader reader) {
    this.reader = reader;
    this.sources = reader.sources();
  }

  /** Passes over a statement. */
  void omit(TreePath statement, Flow flow) {
    Changes changes = Changes.of(statement, sources, flow, false);
    tell(statement, changes, flow);
  }

  /** Forgets what a statement changes, without saying so. */
  void forget(TreePath statement, Flow flow) {
    Changes changes = Changes.of(statement, sources, flow, false);
    changes.assigned().forEach(variable -> forget(variable, statement, flow));
  }

  /** Passes over what the expressions of a statement change by the way. */
  void omitShared(TreePath statement, Flow flow) {
    Changes changes = Changes.of(statement, sources, flow, true);
    tell(statement, changes, flow);
  }

  private void tell(TreePath statement, Changes changes, Flow flow) {
    if (changes.areNone()) {
      return;
    }
    changes.assigned().forEach(variable -> forget(variable, statement, flow));
    changes.replaced().forEach(variable -> forget(variable, statement, flow));
    changes.lists().stream()
        .filter(variable -> !changes.replaced().contains(variable))
        .forEach(variable -> extend(variable, statement, flow));
    reader.reading().omit(new Omission(TreePlace.of(statement), changes.toString()));
  }

  private void forget(Element variable, TreePath at, Flow flow) {
    flow.held().put(variable, reader.holes().changed(at, (VariableElement) variable));
  }

  /** A list may have more elements than those that are known. */
  private void extend(Element variable, TreePath at, Flow flow) {
    Unseen changed = reader.holes().changed(at, (VariableElement) variable);
    if (flow.held().get(variable) instanceof Elements before
        && changed.shape().element().isPresent()) {
      List<Expression> all = new ArrayList<>(before.elements());
      all.add(changed.part("more", changed.shape().element().get()));
      flow.held().put(variable, new Elements(before.place(), all, false));
    } else {
      flow.held().put(variable, changed);
    }
  }
}
