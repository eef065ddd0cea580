package dev.unless.processor.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.unless.catalog.Catalog;
import dev.unless.processor.declaration.ParameterDomains;
import dev.unless.processor.declaration.TypeNames;
import dev.unless.processor.reading.Constants;
import dev.unless.processor.reading.Omission;
import dev.unless.processor.reading.Sources;
import dev.unless.processor.reading.TreePlace;
import dev.unless.processor.report.Message;
import dev.unless.processor.report.PolicyReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Examines each class once the compiler has attributed it. */
public final class SourceListener implements TaskListener {
  private final Trees trees;
  private final Supplier<Catalog> catalog;
  private final Messages messages;
  private final Guard guard;
  private final Constants constants = new Constants();
  private final List<CheckedElement> pending = new ArrayList<>();
  private final Set<String> classes = new HashSet<>();
  private final ClassScanner scanner;

  private SourceListener(
      ProcessingEnvironment environment, Trees trees, Supplier<Catalog> catalog, boolean strict) {
    this.catalog = catalog;
    this.trees = trees;
    this.messages = new Messages(trees);
    this.guard = new Guard(messages::print, strict);
    TypeNames types = new TypeNames(environment.getElementUtils(), environment.getTypeUtils());
    ParameterDomains domains =
        new ParameterDomains(environment.getElementUtils(), environment.getTypeUtils(), types);
    Sources sources = new Sources(trees, types, domains, this::isInSource, constants);
    this.scanner = new ClassScanner(sources, guard, pending::add, messages::print);
  }

  /**
   * Listens to the compiler.
   *
   * @param catalog says which services exist; asked for where there is a policy
   * @param strict whether a failure of the processor itself fails the build
   * @throws IllegalArgumentException if the compiler is not javac
   */
  public static SourceListener install(
      ProcessingEnvironment environment, Supplier<Catalog> catalog, boolean strict) {
    Trees trees = Trees.instance(environment);
    SourceListener listener = new SourceListener(environment, trees, catalog, strict);
    JavacTask.instance(environment).addTaskListener(listener);
    return listener;
  }

  /** Takes note of the classes that are being compiled. */
  public void add(Set<? extends Element> roots) {
    roots.stream()
        .filter(TypeElement.class::isInstance)
        .forEach(root -> classes.add(((TypeElement) root).getQualifiedName().toString()));
  }

  private boolean isInSource(Element member) {
    Element top = member;
    while (top.getEnclosingElement() != null
        && top.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      top = top.getEnclosingElement();
    }
    return top instanceof TypeElement type && classes.contains(type.getQualifiedName().toString());
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
      analyzed(event.getCompilationUnit(), event.getTypeElement());
    } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
      List<CheckedElement> rest = List.copyOf(pending);
      pending.clear();
      rest.forEach(this::check);
    }
  }

  private void analyzed(CompilationUnitTree unit, TypeElement type) {
    TreePath root = new TreePath(unit);
    for (Tree declared : unit.getTypeDecls()) {
      TreePath path = new TreePath(root, declared);
      if (type.equals(trees.getElement(path))) {
        guard.run(new TreePlace(unit, declared), () -> scanner.scan(path, null));
      }
    }
    List<CheckedElement> ready =
        pending.stream().filter(element -> constants.cover(element.expression())).toList();
    pending.removeAll(ready);
    ready.forEach(this::check);
  }

  private void check(CheckedElement element) {
    guard.run(
        element.place(),
        () -> {
          PolicyReport.of(
                  element.name(),
                  element.place(),
                  element.expression(),
                  constants::initializer,
                  element.accepted(),
                  catalog.get())
              .forEach(messages::print);
          element.omissions().forEach(omission -> messages.print(unseen(element, omission)));
        });
  }

  private static Message unseen(CheckedElement element, Omission omission) {
    return Message.of(
        Message.Level.NOTE,
        omission.place(),
        element.name() + " was checked without seeing " + omission.what() + ".");
  }
}
