package dev.unless.processor.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.unless.annotation.CheckedPolicy;
import dev.unless.finding.Problem;
import dev.unless.processor.declaration.Checkable;
import dev.unless.processor.evaluation.TooLargeException;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.reading.ExpressionReader;
import dev.unless.processor.reading.ProgramSources;
import dev.unless.processor.reading.TreePlace;
import dev.unless.processor.report.Examined;
import dev.unless.processor.report.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Fields and methods that are policies, rules or conditions, annotated or not. */
final class CheckedDeclarations {
  private final ProgramSources sources;
  private final Acceptances acceptances;
  private final ProofClaims proofs;
  private final Consumer<Message> messages;

  CheckedDeclarations(
      ProgramSources sources,
      Acceptances acceptances,
      ProofClaims proofs,
      Consumer<Message> messages) {
    this.sources = sources;
    this.proofs = proofs;
    this.acceptances = acceptances;
    this.messages = messages;
  }

  /** A field that is annotated; empty, and told, if nothing can be seen of it. */
  Optional<CheckedElement> annotated(TreePath path, VariableElement field) {
    return isCheckable(path, field) ? initialized(path, field, true) : Optional.empty();
  }

  /** A field that is not annotated; empty if nothing can be seen of it. */
  Optional<CheckedElement> other(TreePath path, VariableElement field) {
    return !isOfLibrary(field.asType()) || Checkable.problem(field, sources.types()).isPresent()
        ? Optional.empty()
        : initialized(path, field, false);
  }

  private Optional<CheckedElement> initialized(
      TreePath path, VariableElement field, boolean annotated) {
    ExpressionTree initializer = ((VariableTree) path.getLeaf()).getInitializer();
    if (initializer == null) {
      if (annotated) {
        messages.accept(
            Message.of(
                TreePlace.of(path),
                Checkable.unseen(
                    field,
                    "gets its value in an initializer block",
                    "Write the value where the field is declared, or annotate a method that makes"
                        + " it.")));
      }
      return Optional.empty();
    }
    ExpressionReader reader = new ExpressionReader(sources);
    Expression read = reader.read(new TreePath(path, initializer));
    return Optional.of(element(path, field, read, reader, annotated));
  }

  /** A method that is annotated; empty, and told, if nothing can be seen of it. */
  Optional<CheckedElement> annotated(TreePath path, ExecutableElement method) {
    if (!isCheckable(path, method)) {
      return Optional.empty();
    }
    BlockTree block = ((MethodTree) path.getLeaf()).getBody();
    ExpressionReader reader = new ExpressionReader(sources);
    Optional<Expression> returned =
        block == null ? Optional.empty() : reader.readBody(new TreePath(path, block));
    if (returned.isEmpty() && reader.isSpent()) {
      throw new TooLargeException("its loops and calls take more than 100,000 steps to follow");
    }
    if (returned.isEmpty()) {
      messages.accept(
          Message.of(
              TreePlace.of(path),
              Checkable.unseen(
                  method,
                  "returns nothing that can be followed",
                  "Return it from a choice or a loop over a list, and move the rest into another"
                      + " method.")));
    }
    return returned.map(value -> element(path, method, value, reader, true));
  }

  /** A method that is not annotated, and that does nothing but return something. */
  Optional<CheckedElement> other(TreePath path, ExecutableElement method) {
    if (!isOneReturn(path)
        || !isOfLibrary(method.getReturnType())
        || Checkable.problem(method, sources.types()).isPresent()) {
      return Optional.empty();
    }
    BlockTree block = ((MethodTree) path.getLeaf()).getBody();
    ExpressionReader reader = new ExpressionReader(sources);
    return reader
        .readBody(new TreePath(path, block))
        .map(value -> element(path, method, value, reader, false));
  }

  /** Nearly all types are not, which is told at once. */
  private boolean isOfLibrary(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && sources.types().name(type).startsWith("dev.unless.");
  }

  private static boolean isOneReturn(TreePath path) {
    BlockTree block = ((MethodTree) path.getLeaf()).getBody();
    return block != null
        && block.getStatements().size() == 1
        && block.getStatements().get(0) instanceof ReturnTree;
  }

  private boolean isCheckable(TreePath path, Element element) {
    boolean checked = element.getAnnotation(CheckedPolicy.class) != null;
    Optional<Problem> problem =
        checked
            ? Checkable.problem(element, sources.types())
            : Checkable.problemOfProof(element, sources.types());
    problem.ifPresent(wrong -> messages.accept(Message.of(TreePlace.of(path), wrong)));
    return problem.isEmpty();
  }

  private CheckedElement element(
      TreePath declared,
      Element element,
      Expression value,
      ExpressionReader reader,
      boolean annotated) {
    Examined examined =
        new Examined(
            TreePlace.of(declared),
            element.getSimpleName().toString(),
            value,
            acceptances.examined(declared),
            annotated);
    CheckedElement.Way way =
        proofs.isAuthorizer(element) ? CheckedElement.Way.PROOFS : CheckedElement.Way.WHOLE;
    return new CheckedElement(
        examined,
        way,
        reader.omissions(),
        annotated ? proofs.of(declared, element) : List.of(),
        parameters(element),
        reader.isGuarded(),
        reader.loose(),
        reader.identities());
  }

  /** As what is only known at run time is identified. */
  private static List<String> parameters(Element element) {
    return element instanceof ExecutableElement method
        ? method.getParameters().stream()
            .map(parameter -> method + "." + parameter.getSimpleName())
            .toList()
        : List.of();
  }

  /** A call in a place that nobody examines otherwise. */
  CheckedElement call(TreePath call) {
    Examined examined =
        new Examined(
            TreePlace.of(call),
            "",
            new ExpressionReader(sources).read(call),
            acceptances.examined(call),
            false);
    return new CheckedElement(
        examined,
        CheckedElement.Way.CONSTANTS,
        List.of(),
        List.of(),
        List.of(),
        false,
        Optional.empty(),
        Map.of());
  }
}
