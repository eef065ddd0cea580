package dev.unless.processor.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.unless.annotation.Accept;
import dev.unless.check.Suppression;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.processor.declaration.Checkable;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Place;
import dev.unless.processor.reading.ExpressionReader;
import dev.unless.processor.reading.Omission;
import dev.unless.processor.reading.Sources;
import dev.unless.processor.reading.TreePlace;
import dev.unless.processor.report.Acceptance;
import dev.unless.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What is annotated {@code @CheckedPolicy}, and whether it can be. */
final class CheckedDeclarations {
  private final Sources sources;
  private final Consumer<Message> messages;

  CheckedDeclarations(Sources sources, Consumer<Message> messages) {
    this.sources = sources;
    this.messages = messages;
  }

  /** Says that an acceptance on what is no {@code @CheckedPolicy} accepts nothing. */
  void unchecked(TreePath path, Element element) {
    if (element.getAnnotationsByType(Accept.class).length > 0) {
      messages.accept(
          Message.of(
              TreePlace.of(path),
              new Problem(
                  Code.UNUSED_SUPPRESSION,
                  "@Accept accepts nothing here: "
                      + element.getSimpleName()
                      + " is no @CheckedPolicy.",
                  element.getSimpleName().toString(),
                  "Annotate it @CheckedPolicy too, or take the acceptance away.")));
    }
  }

  Optional<CheckedElement> field(TreePath path, VariableElement field) {
    Place place = TreePlace.of(path);
    VariableTree tree = (VariableTree) path.getLeaf();
    Optional<Problem> problem = Checkable.problem(field, sources.types());
    if (problem.isPresent()) {
      messages.accept(Message.of(place, problem.get()));
      return Optional.empty();
    }
    ExpressionTree initializer = tree.getInitializer();
    ExpressionReader reader = new ExpressionReader(sources);
    return initializer == null
        ? Optional.empty()
        : element(path, field, reader.read(new TreePath(path, initializer)), reader.omissions());
  }

  Optional<CheckedElement> method(TreePath path, ExecutableElement method) {
    Place place = TreePlace.of(path);
    Optional<Problem> problem = Checkable.problem(method, sources.types());
    if (problem.isPresent()) {
      messages.accept(Message.of(place, problem.get()));
      return Optional.empty();
    }
    BlockTree block = ((MethodTree) path.getLeaf()).getBody();
    ExpressionReader reader = new ExpressionReader(sources);
    Optional<Expression> returned =
        block == null ? Optional.empty() : reader.readBody(new TreePath(path, block));
    if (returned.isEmpty()) {
      messages.accept(
          Message.of(
              place,
              Checkable.unseen(
                  method,
                  "returns nothing that can be followed",
                  "Return it from a choice or a loop over a list, and move the rest into another"
                      + " method.")));
      return Optional.empty();
    }
    return element(path, method, returned.get(), reader.omissions());
  }

  private Optional<CheckedElement> element(
      TreePath declared, Element element, Expression value, List<Omission> omissions) {
    return Optional.of(
        new CheckedElement(
            TreePlace.of(declared),
            element.getSimpleName().toString(),
            value,
            omissions,
            accepted(declared, element)));
  }

  private List<Acceptance> accepted(TreePath declared, Element element) {
    List<Acceptance> accepted = new ArrayList<>();
    Accept[] annotations = element.getAnnotationsByType(Accept.class);
    List<Place> places = places(declared);
    for (int i = 0; i < annotations.length; i++) {
      Accept each = annotations[i];
      Place place = places.size() == annotations.length ? places.get(i) : TreePlace.of(declared);
      try {
        Suppression everywhere = Suppression.of(each.code(), each.reason());
        accepted.add(
            new Acceptance(each.at().isEmpty() ? everywhere : everywhere.at(each.at()), place));
      } catch (RefusedException refused) {
        messages.accept(Message.of(place, refused.problem()));
      }
    }
    return accepted;
  }

  /** Where the annotations stand, as long as they are not written within their container. */
  private List<Place> places(TreePath declared) {
    ModifiersTree modifiers =
        declared.getLeaf() instanceof MethodTree method
            ? method.getModifiers()
            : ((VariableTree) declared.getLeaf()).getModifiers();
    TreePath path = new TreePath(declared, modifiers);
    return modifiers.getAnnotations().stream()
        .map(annotation -> new TreePath(path, annotation))
        .filter(this::isAccept)
        .<Place>map(TreePlace::of)
        .toList();
  }

  private boolean isAccept(TreePath annotation) {
    AnnotationTree tree = (AnnotationTree) annotation.getLeaf();
    Element type = sources.trees().getElement(new TreePath(annotation, tree.getAnnotationType()));
    return type instanceof TypeElement named
        && named.getQualifiedName().contentEquals(Accept.class.getCanonicalName());
  }
}
