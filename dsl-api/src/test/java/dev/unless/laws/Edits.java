package dev.unless.laws;

import dev.unless.decide.Layers;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Policies changed a little. */
final class Edits {
  private Edits() {}

  /** The same layers with every policy changed. */
  static Layers eachPolicy(Layers layers, UnaryOperator<PolicyDocument> edit) {
    return new Layers(
        layers.identity().stream().map(edit).toList(),
        layers.resource().map(edit),
        layers.boundary().map(edit),
        layers.session().map(edit),
        layers.serviceControl().stream().map(level -> level.stream().map(edit).toList()).toList(),
        layers.resourceControl().stream().map(level -> level.stream().map(edit).toList()).toList(),
        layers.vpcEndpoint().map(edit));
  }

  static PolicyDocument eachStatement(PolicyDocument policy, UnaryOperator<Statement> edit) {
    return withStatements(policy, policy.statements().stream().map(edit).toList());
  }

  static PolicyDocument withStatements(PolicyDocument policy, List<Statement> statements) {
    return new PolicyDocument(policy.version(), policy.id(), statements);
  }

  static <T> List<T> without(List<T> list, int index) {
    List<T> rest = new ArrayList<>(list);
    rest.remove(index);
    return rest;
  }

  static <T> List<T> with(List<T> list, int index, T element) {
    List<T> changed = new ArrayList<>(list);
    changed.set(index, element);
    return changed;
  }

  /** Every list that lacks one element, and every one that has one element made smaller. */
  static <T> List<List<T>> smaller(List<T> list, Smaller<T> element) {
    List<List<T>> all = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      all.add(without(list, i));
      for (T small : element.than(list.get(i))) {
        all.add(with(list, i, small));
      }
    }
    return all;
  }

  static <T> List<Optional<T>> smaller(Optional<T> optional, Smaller<T> element) {
    List<Optional<T>> all = new ArrayList<>();
    if (optional.isPresent()) {
      all.add(Optional.empty());
      element.than(optional.get()).forEach(small -> all.add(Optional.of(small)));
    }
    return all;
  }

  /** What is a little smaller than a thing. */
  interface Smaller<T> {
    List<T> than(T whole);
  }
}
