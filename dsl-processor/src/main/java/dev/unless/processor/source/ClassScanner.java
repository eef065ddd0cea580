package dev.unless.processor.source;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.unless.annotation.CheckedPolicy;
import dev.unless.processor.declaration.TypeNames;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.report.Message;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds what is to be examined in a class. */
final class ClassScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  /** Types beside the library's own that parts of policies are held in. */
  private static final Set<String> HOLDERS =
      Set.of(
          "java.lang.String",
          "java.util.List",
          "java.util.Set",
          "java.util.Collection",
          "java.time.Instant",
          "java.time.Duration");

  private final Trees trees;
  private final TypeNames types;
  private final ExpressionReader reader;
  private final CallExaminer calls;
  private final UnusedResults results;
  private final CheckedDeclarations declarations;
  private final Constants constants;
  private final Guard guard;
  private final Consumer<CheckedElement> checked;

  ClassScanner(
      Trees trees,
      TypeNames types,
      ExpressionReader reader,
      Constants constants,
      Guard guard,
      Consumer<CheckedElement> checked,
      Consumer<Message> messages) {
    this.trees = trees;
    this.types = types;
    this.reader = reader;
    this.calls = new CallExaminer(reader, messages);
    this.results = new UnusedResults(trees, types, messages);
    this.declarations = new CheckedDeclarations(trees, types, reader, messages);
    this.constants = constants;
    this.guard = guard;
    this.checked = checked;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    if (trees.getElement(getCurrentPath()) instanceof VariableElement field
        && field.getKind() == ElementKind.FIELD) {
      TreePath path = getCurrentPath();
      guard.run(TreePlace.of(path), () -> field(path, tree, field));
    }
    return super.visitVariable(tree, null);
  }

  private void field(TreePath path, VariableTree tree, VariableElement field) {
    if (isConstant(field) && tree.getInitializer() != null && isHeld(field)) {
      Expression initializer = reader.read(new TreePath(path, tree.getInitializer()));
      constants.put(types.owner(field) + "." + field.getSimpleName(), initializer);
    }
    if (isChecked(field)) {
      declarations.field(path, field).ifPresent(checked);
    } else {
      declarations.unchecked(path, field);
    }
  }

  private static boolean isConstant(Element field) {
    return field.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL));
  }

  private boolean isHeld(VariableElement field) {
    String type = types.name(field.asType());
    return type.startsWith("dev.unless.") || type.endsWith("[]") || HOLDERS.contains(type);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
      TreePath path = getCurrentPath();
      guard.run(TreePlace.of(path), () -> method(path, method));
    }
    return super.visitMethod(tree, null);
  }

  private void method(TreePath path, ExecutableElement method) {
    if (isChecked(method)) {
      declarations.method(path, method).ifPresent(checked);
    } else {
      declarations.unchecked(path, method);
    }
  }

  private static boolean isChecked(Element element) {
    return element.getAnnotation(CheckedPolicy.class) != null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    call(new TreePath(getCurrentPath(), tree.getMethodSelect()), tree.getArguments());
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    call(getCurrentPath(), tree.getArguments());
    return super.visitNewClass(tree, null);
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree tree, @Nullable Void unused) {
    if (tree.getExpression() instanceof MethodInvocationTree step) {
      TreePath path = new TreePath(getCurrentPath(), step);
      guard.run(TreePlace.of(path), () -> results.examine(path, step));
    }
    return super.visitExpressionStatement(tree, null);
  }

  private void call(TreePath named, List<? extends ExpressionTree> arguments) {
    if (trees.getElement(named) instanceof ExecutableElement method) {
      TreePath path = getCurrentPath();
      guard.run(TreePlace.of(path), () -> calls.examine(path, method, arguments));
    }
  }
}
