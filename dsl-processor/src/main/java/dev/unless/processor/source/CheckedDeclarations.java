package dev.unless.processor.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.unless.annotation.Accept;
import dev.unless.check.Suppression;
import dev.unless.finding.Finding;
import dev.unless.processor.declaration.Checkable;
import dev.unless.processor.declaration.TypeNames;
import dev.unless.processor.expression.Place;
import dev.unless.processor.report.Message;
import dev.unless.text.GrammarException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** What is annotated {@code @CheckedPolicy}, and whether it can be. */
final class CheckedDeclarations {
  private final Trees trees;
  private final TypeNames types;
  private final ExpressionReader reader;
  private final Consumer<Message> messages;

  CheckedDeclarations(
      Trees trees, TypeNames types, ExpressionReader reader, Consumer<Message> messages) {
    this.trees = trees;
    this.types = types;
    this.reader = reader;
    this.messages = messages;
  }

  Optional<CheckedElement> field(TreePath path, VariableElement field) {
    Place place = place(path);
    VariableTree tree = (VariableTree) path.getLeaf();
    Optional<Finding> problem = Checkable.problem(field, types);
    if (problem.isPresent()) {
      messages.accept(Message.of(place, problem.get()));
      return Optional.empty();
    }
    ExpressionTree initializer = tree.getInitializer();
    return initializer == null
        ? Optional.empty()
        : element(place, field, reader, new TreePath(path, initializer));
  }

  Optional<CheckedElement> method(TreePath path, ExecutableElement method) {
    Place place = place(path);
    Optional<Finding> problem = Checkable.problem(method, types);
    if (problem.isPresent()) {
      messages.accept(Message.of(place, problem.get()));
      return Optional.empty();
    }
    Optional<MethodBody> body = MethodBody.of(path, trees);
    if (body.isEmpty()) {
      messages.accept(
          Message.of(
              place,
              Checkable.finding(
                  method,
                  "is more than local variables and one return",
                  "Move what decides or loops into another method, and pass in its result.")));
      return Optional.empty();
    }
    return element(place, method, reader.with(body.get().locals()), body.get().returned());
  }

  private Optional<CheckedElement> element(
      Place place, Element element, ExpressionReader in, TreePath value) {
    return Optional.of(
        new CheckedElement(
            place, element.getSimpleName().toString(), in.read(value), accepted(place, element)));
  }

  private List<Suppression> accepted(Place place, Element element) {
    List<Suppression> accepted = new ArrayList<>();
    for (Accept each : element.getAnnotationsByType(Accept.class)) {
      try {
        Suppression everywhere = Suppression.of(each.code(), each.reason());
        accepted.add(each.at().isEmpty() ? everywhere : everywhere.at(each.at()));
      } catch (GrammarException refused) {
        messages.accept(Message.of(place, refused));
      }
    }
    return accepted;
  }

  private static Place place(TreePath path) {
    return new TreePlace(path.getCompilationUnit(), path.getLeaf());
  }
}
