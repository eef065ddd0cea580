package dev.unless.processor.reading;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.SourceField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** What the constants of an enum hold in their final fields. */
public final class EnumConstants {
  private final ProgramSources sources;

  public EnumConstants(ProgramSources sources) {
    this.sources = sources;
  }

  /** The name under which the field of a constant is kept. */
  static String fieldOf(String constant, VariableElement field) {
    return constant + "." + field.getSimpleName();
  }

  /** Whether a field or a method is an enum's. */
  static boolean isOfEnum(Element member) {
    return typeOf(member).getKind() == ElementKind.ENUM;
  }

  private static Element typeOf(Element member) {
    return Objects.requireNonNull(member.getEnclosingElement(), "Every member has a type.");
  }

  /** Whether a method is an enum's {@code values()}. */
  static boolean areAskedFor(ExecutableElement method) {
    return isOfEnum(method)
        && method.getModifiers().contains(Modifier.STATIC)
        && method.getParameters().isEmpty()
        && method.getSimpleName().contentEquals("values");
  }

  /** All constants of the enum whose {@code values()} is called. */
  static Elements all(Invocation values, HoleReader holes) {
    return new Elements(
        values.place(),
        of(values.method())
            .<Expression>map(
                constant ->
                    new SourceField(
                        values.place(),
                        values.owner(),
                        constant.getSimpleName().toString(),
                        holes.variable(values.path(), constant)))
            .toList());
  }

  /** The constants of the enum that a member is of. */
  static Stream<VariableElement> of(Element member) {
    return ElementFilter.fieldsIn(typeOf(member).getEnclosedElements()).stream()
        .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT);
  }

  /** Whether two constants of one enum, which have no other value than themselves, are the same. */
  static Optional<Object> compared(Kind operator, Expression a, Expression b) {
    boolean compares = operator == Kind.EQUAL_TO || operator == Kind.NOT_EQUAL_TO;
    return compares
            && a instanceof SourceField one
            && b instanceof SourceField other
            && one.owner().equals(other.owner())
        ? Optional.of(one.id().equals(other.id()) == (operator == Kind.EQUAL_TO))
        : Optional.empty();
  }

  /** Keeps what the final fields of a constant hold. */
  public void keep(TreePath path, VariableElement constant) {
    Element type = typeOf(constant);
    ExpressionReader reader = new ExpressionReader(sources);
    Map<Element, Expression> held =
        path.getLeaf() instanceof VariableTree declared
                && declared.getInitializer() instanceof NewClassTree creation
            ? held(new TreePath(path, creation), creation, reader)
            : Map.of();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getModifiers().contains(Modifier.FINAL)
          && !field.getModifiers().contains(Modifier.STATIC)) {
        sources
            .constants()
            .put(
                sources.types().owner(constant)
                    + "."
                    + fieldOf(constant.getSimpleName().toString(), field),
                held.getOrDefault(field, reader.holes().variable(path, field)));
      }
    }
  }

  private Map<Element, Expression> held(
      TreePath path, NewClassTree creation, ExpressionReader reader) {
    Map<Element, Expression> held = new HashMap<>();
    if (!(sources.trees().getElement(path) instanceof ExecutableElement constructor)) {
      return held;
    }
    List<TreePath> written =
        creation.getArguments().stream().map(argument -> new TreePath(path, argument)).toList();
    Invocation call = new Invocation(reader, path, constructor, Optional.empty(), written);
    TreePath declared = sources.trees().getPath(constructor);
    if (declared == null || !(declared.getLeaf() instanceof MethodTree method)) {
      return held;
    }
    CallReader.parameters(call)
        .ifPresent(
            parameters -> {
              ExpressionReader inside = reader.within(parameters);
              TreePath block = new TreePath(declared, method.getBody());
              for (StatementTree statement : method.getBody().getStatements()) {
                assigned(new TreePath(block, statement), inside, held);
              }
            });
    return held;
  }

  private void assigned(TreePath path, ExpressionReader inside, Map<Element, Expression> held) {
    if (path.getLeaf() instanceof ExpressionStatementTree statement
        && statement.getExpression() instanceof AssignmentTree assignment) {
      TreePath at = new TreePath(path, assignment);
      ExpressionTree target = assignment.getVariable();
      Element field = sources.trees().getElement(new TreePath(at, target));
      if (field != null) {
        held.put(field, inside.read(new TreePath(at, assignment.getExpression())));
      }
    }
  }
}
