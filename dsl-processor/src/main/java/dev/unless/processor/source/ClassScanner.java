package dev.unless.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.unless.annotation.CheckedPolicy;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.reading.EnumConstants;
import dev.unless.processor.reading.ExpressionReader;
import dev.unless.processor.reading.Sources;
import dev.unless.processor.reading.TreePlace;
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
          "java.util.Map",
          "java.util.Optional",
          "java.time.Instant",
          "java.time.Duration");

  private final Sources sources;
  private final CallExaminer calls;
  private final UnusedResults results;
  private final CheckedDeclarations declarations;
  private final EnumConstants enums;
  private final Guard guard;
  private final Consumer<CheckedElement> checked;

  ClassScanner(
      Sources sources, Guard guard, Consumer<CheckedElement> checked, Consumer<Message> messages) {
    this.sources = sources;
    this.calls = new CallExaminer(sources, messages);
    this.results = new UnusedResults(sources.trees(), sources.types(), messages);
    this.declarations = new CheckedDeclarations(sources, messages);
    this.enums = new EnumConstants(sources);
    this.guard = guard;
    this.checked = checked;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    if (sources.trees().getElement(getCurrentPath()) instanceof VariableElement field
        && field.getKind() == ElementKind.FIELD) {
      TreePath path = getCurrentPath();
      guard.run(TreePlace.of(path), () -> field(path, field));
    }
    return super.visitVariable(tree, null);
  }

  /** Constants are read before methods, wherever they stand in a class. */
  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    for (Tree member : tree.getMembers()) {
      TreePath path = new TreePath(getCurrentPath(), member);
      if (member instanceof VariableTree declared
          && sources.trees().getElement(path) instanceof VariableElement field) {
        guard.run(TreePlace.of(path), () -> keep(path, declared, field));
      }
    }
    return super.visitClass(tree, null);
  }

  private void keep(TreePath path, VariableTree tree, VariableElement field) {
    if (field.getKind() == ElementKind.ENUM_CONSTANT) {
      enums.keep(path, field);
    } else if (isConstant(field) && tree.getInitializer() != null && isHeld(field)) {
      Expression initializer =
          new ExpressionReader(sources).read(new TreePath(path, tree.getInitializer()));
      sources
          .constants()
          .put(sources.types().owner(field) + "." + field.getSimpleName(), initializer);
    }
  }

  private void field(TreePath path, VariableElement field) {
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
    String type = sources.types().name(field.asType());
    return type.startsWith("dev.unless.") || type.endsWith("[]") || HOLDERS.contains(type);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    if (sources.trees().getElement(getCurrentPath()) instanceof ExecutableElement method) {
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
    if (sources.trees().getElement(named) instanceof ExecutableElement method) {
      TreePath path = getCurrentPath();
      guard.run(TreePlace.of(path), () -> calls.examine(path, method, arguments));
    }
  }
}
