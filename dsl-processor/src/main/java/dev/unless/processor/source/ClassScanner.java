package dev.unless.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.unless.processor.declaration.Checkable;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.proof.ProofKind;
import dev.unless.processor.reading.ConstantFields;
import dev.unless.processor.reading.EnumConstants;
import dev.unless.processor.reading.NamedConstant;
import dev.unless.processor.reading.ProgramSources;
import dev.unless.processor.reading.TreePlace;
import dev.unless.processor.report.Message;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is to be examined in a class. Paths hold declarations and calls only: most of what is
 * passed over needs none.
 */
final class ClassScanner extends TreeScanner<@Nullable Void, TreePath> {
  private final ProgramSources sources;
  private final boolean all;
  private final CallExaminer calls;
  private final UnusedResults results;
  private final CheckedDeclarations declarations;
  private final Acceptances acceptances;
  private final EnumConstants enums;
  private final ConstantFields constants;
  private final ProofClaims proofs;
  private final Consumer<NamedField> exported;
  private final Guard guard;
  private final Consumer<CheckedElement> checked;

  /** Statements that were not followed. */
  private final Set<Tree> omitted = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A constant that other classes may name. */
  record NamedField(String owner, String name, Expression field) {}

  /** How many deep in what is examined as a whole. */
  private int within;

  /**
   * @param all whether what is not annotated is examined, too
   * @param exported takes the constants that other classes may name in proofs
   */
  ClassScanner(
      ProgramSources sources,
      boolean all,
      Acceptances acceptances,
      ProofClaims proofs,
      Consumer<NamedField> exported,
      Guard guard,
      Consumer<CheckedElement> checked,
      Consumer<Message> messages) {
    this.sources = sources;
    this.all = all;
    this.acceptances = acceptances;
    this.calls = new CallExaminer(sources, acceptances, messages);
    this.results = new UnusedResults(sources, calls, acceptances, messages);
    this.declarations = new CheckedDeclarations(sources, acceptances, proofs, messages);
    this.proofs = proofs;
    this.exported = exported;
    this.enums = new EnumConstants(sources);
    this.constants = new ConstantFields(sources);
    this.guard = guard;
    this.checked = checked;
  }

  /** What was not followed of a whole is examined call by call. */
  @Override
  public @Nullable Void scan(Tree tree, TreePath outer) {
    if (omitted.isEmpty() || !omitted.remove(tree)) {
      return super.scan(tree, outer);
    }
    int inside = within;
    within = 0;
    super.scan(tree, outer);
    within = inside;
    return null;
  }

  /** Constants are read before methods, wherever they stand in a class. */
  @Override
  public @Nullable Void visitClass(ClassTree tree, TreePath outer) {
    TreePath here = new TreePath(outer, tree);
    declare(here);
    for (Tree member : tree.getMembers()) {
      TreePath path = new TreePath(here, member);
      if (member instanceof VariableTree declared
          && sources.trees().getElement(path) instanceof VariableElement field) {
        guard.run(TreePlace.of(path), () -> keep(path, declared, field));
      }
    }
    int outside = within;
    within = 0;
    super.visitClass(tree, here);
    within = outside;
    return null;
  }

  private void declare(TreePath path) {
    Element element = sources.trees().getElement(path);
    if (element != null) {
      acceptances.declare(path, element);
    }
  }

  private void keep(TreePath path, VariableTree tree, VariableElement field) {
    if (field.getKind() == ElementKind.ENUM_CONSTANT) {
      enums.keep(path, field);
    } else {
      constants.keep(path, tree, field);
      export(path, field);
    }
  }

  /** Requests and policies, which annotations of other classes may name. */
  private void export(TreePath path, VariableElement field) {
    boolean named =
        ConstantFields.isOne(field)
            && !field.getModifiers().contains(Modifier.PRIVATE)
            && Stream.of(ProofKind.values())
                .map(kind -> kind.named(false))
                .anyMatch(type -> sources.types().isA(field.asType(), type));
    if (named) {
      exported.accept(
          new NamedField(
              sources.types().owner(field),
              field.getSimpleName().toString(),
              NamedConstant.of(sources, path, field)));
    }
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, TreePath outer) {
    TreePath path = new TreePath(outer, tree);
    declare(path);
    if (!(sources.trees().getElement(path) instanceof VariableElement field)
        || field.getKind() != ElementKind.FIELD) {
      return super.visitVariable(tree, path);
    }
    if (tree.getInitializer() != null) {
      TreePath initializer = new TreePath(path, tree.getInitializer());
      guard.run(TreePlace.of(path), () -> calls.examine(initializer, field));
    }
    boolean whole =
        isExamined(
            path,
            isChecked(field),
            () ->
                isChecked(field)
                    ? declarations.annotated(path, field)
                    : all && ConstantFields.isOne(field)
                        ? declarations.other(path, field)
                        : Optional.empty());
    return inside(whole || isWhole(field), () -> super.visitVariable(tree, path));
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, TreePath outer) {
    TreePath path = new TreePath(outer, tree);
    declare(path);
    if (!(sources.trees().getElement(path) instanceof ExecutableElement method)) {
      return super.visitMethod(tree, path);
    }
    boolean whole =
        isExamined(
            path,
            isChecked(method),
            () ->
                isChecked(method)
                    ? declarations.annotated(path, method)
                    : all ? declarations.other(path, method) : Optional.empty());
    return inside(whole || isWhole(method), () -> super.visitMethod(tree, path));
  }

  private boolean isExamined(
      TreePath path, boolean asked, Supplier<Optional<CheckedElement>> found) {
    boolean[] whole = {false};
    guard.run(
        TreePlace.of(path),
        asked,
        () ->
            found
                .get()
                .ifPresent(
                    element -> {
                      whole[0] = element.way() != CheckedElement.Way.PROOFS;
                      element
                          .omissions()
                          .forEach(omission -> omitted.add(((TreePlace) omission.place()).tree()));
                      checked.accept(element);
                    }));
    return whole[0];
  }

  /** Scans on, within what is examined as a whole. */
  private @Nullable Void inside(boolean whole, Runnable scan) {
    within += whole ? 1 : 0;
    scan.run();
    within -= whole ? 1 : 0;
    return null;
  }

  private static boolean isChecked(Element element) {
    return !element.getAnnotationMirrors().isEmpty() && Checkable.isAsked(element);
  }

  /** Whether it is examined as a whole, or was to be. */
  private boolean isWhole(Element element) {
    return isChecked(element) && !proofs.isAuthorizer(element);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, TreePath outer) {
    TreePath path = new TreePath(outer, tree);
    boolean ofLibrary = call(path, new TreePath(path, tree.getMethodSelect()), tree.getArguments());
    return inside(ofLibrary && isOutermost(path), () -> super.visitMethodInvocation(tree, path));
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, TreePath outer) {
    TreePath path = new TreePath(outer, tree);
    boolean ofLibrary = call(path, path, tree.getArguments());
    boolean plain = tree.getClassBody() == null;
    return inside(ofLibrary && plain && isOutermost(path), () -> super.visitNewClass(tree, path));
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, TreePath outer) {
    TreePath path = new TreePath(outer, tree);
    if (sources.trees().getElement(path) instanceof ExecutableElement method) {
      guard.run(TreePlace.of(path), () -> calls.examine(path, method));
    }
    return super.visitMemberReference(tree, outer);
  }

  /** Whether the call is the outermost one of the library, which is examined then. */
  private boolean isOutermost(TreePath path) {
    return all
        && within == 0
        && isExamined(path, false, () -> Optional.of(declarations.call(path)));
  }

  @Override
  public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, TreePath outer) {
    if (tree.getExpression() instanceof MethodInvocationTree step) {
      TreePath path = new TreePath(outer, step);
      guard.run(TreePlace.of(path), () -> results.examine(path, step));
    }
    return super.visitExpressionStatement(tree, outer);
  }

  private boolean call(TreePath path, TreePath named, List<? extends ExpressionTree> arguments) {
    if (!(sources.trees().getElement(named) instanceof ExecutableElement method)) {
      return false;
    }
    guard.run(TreePlace.of(path), () -> calls.examine(path, method, arguments));
    return calls.isOfLibrary(method);
  }
}
