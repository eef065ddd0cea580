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
import dev.unless.processor.proof.ProofReport;
import dev.unless.processor.reading.Constants;
import dev.unless.processor.reading.Omission;
import dev.unless.processor.reading.ProgramSources;
import dev.unless.processor.reading.TreePlace;
import dev.unless.processor.report.ConstantsReport;
import dev.unless.processor.report.Examined;
import dev.unless.processor.report.Message;
import dev.unless.processor.report.PolicyReport;
import dev.unless.processor.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Examines each class once the compiler has attributed it. */
public final class SourceListener implements TaskListener {
  private final ProcessingEnvironment environment;
  private final Trees trees;
  private final Supplier<Catalog> catalog;
  private final Consumer<Collection<? extends Element>> onlyDeclared;
  private final List<Element> roots = new ArrayList<>();
  private boolean analyzed;
  private boolean failed;
  private final Messages messages;
  private final Guard guard;
  private final Constants constants = new Constants();
  private final Acceptances acceptances;

  /** What is annotated, and waits for constants of other classes. */
  private final List<CheckedElement> pending = new ArrayList<>();

  /** What is not annotated. */
  private final List<CheckedElement> others = new ArrayList<>();

  private final Set<String> classes = new HashSet<>();

  /** The classes that have not been attributed yet. */
  private final Set<String> waiting = new HashSet<>();

  private final ClassScanner scanner;
  private final ConstantFiles files;

  /** What annotations of other classes may name. */
  private final List<ClassScanner.NamedField> exported = new ArrayList<>();

  private SourceListener(
      ProcessingEnvironment environment,
      Trees trees,
      Supplier<Catalog> catalog,
      Options options,
      Consumer<Collection<? extends Element>> onlyDeclared) {
    this.onlyDeclared = onlyDeclared;
    this.catalog = catalog;
    this.environment = environment;
    this.trees = trees;
    this.messages = new Messages(trees, options.severities());
    this.guard = new Guard(messages::print, options.strict());
    TypeNames types = new TypeNames(environment.getElementUtils(), environment.getTypeUtils());
    ParameterDomains domains =
        new ParameterDomains(environment.getElementUtils(), environment.getTypeUtils(), types);
    ProgramSources sources = new ProgramSources(trees, types, domains, this::isInSource, constants);
    this.acceptances = new Acceptances(sources, options.all(), messages::print);
    this.files = new ConstantFiles(environment.getFiler());
    this.scanner =
        new ClassScanner(
            sources,
            options.all(),
            acceptances,
            new ProofClaims(sources, files, messages::print),
            exported::add,
            guard,
            this::add,
            messages::print);
  }

  /**
   * Listens to the compiler.
   *
   * @param catalog says which services exist; asked for where there is a policy
   * @param options what the build asks for
   * @param onlyDeclared told the classes where the compiler reads no expressions
   * @throws IllegalArgumentException if the compiler is not javac
   */
  public static SourceListener install(
      ProcessingEnvironment environment,
      Supplier<Catalog> catalog,
      Options options,
      Consumer<Collection<? extends Element>> onlyDeclared) {
    Trees trees = Trees.instance(environment);
    SourceListener listener =
        new SourceListener(environment, trees, catalog, options, onlyDeclared);
    JavacTask.instance(environment).addTaskListener(listener);
    return listener;
  }

  /** Takes note of the classes that are being compiled, and of errors, after which it may stop. */
  public void add(Set<? extends Element> declared, boolean errors) {
    failed |= errors;
    declared.stream()
        .filter(TypeElement.class::isInstance)
        .peek(roots::add)
        .map(root -> ((TypeElement) root).getQualifiedName().toString())
        .filter(classes::add)
        .forEach(waiting::add);
  }

  private void add(CheckedElement element) {
    (element.examined().annotated() ? pending : others).add(element);
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
      analyzed = true;
      analyzed(event.getCompilationUnit(), event.getTypeElement());
    } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
      if (!analyzed && !roots.isEmpty() && !failed) {
        onlyDeclared.accept(roots);
      }
      finish();
    }
  }

  private void analyzed(CompilationUnitTree unit, TypeElement type) {
    TreePath root = new TreePath(unit);
    for (Tree declared : unit.getTypeDecls()) {
      TreePath path = new TreePath(root, declared);
      if (type.equals(trees.getElement(path))) {
        guard.run(new TreePlace(unit, declared), () -> scanner.scan(declared, root));
      }
    }
    List<CheckedElement> ready =
        pending.stream().filter(element -> element.dependsOn().allMatch(constants::cover)).toList();
    pending.removeAll(ready);
    ready.forEach(this::check);
    waiting.remove(type.getQualifiedName().toString());
    if (waiting.isEmpty()) {
      finish();
    }
  }

  /** What is annotated comes first, since it may say the same as an error. */
  private void finish() {
    List<CheckedElement> rest = Stream.concat(pending.stream(), others.stream()).toList();
    pending.clear();
    others.clear();
    rest.forEach(this::check);
    acceptances.tellUnused();
    write();
  }

  /** Writes what constants hold, for what is compiled against these classes. */
  private void write() {
    for (ClassScanner.NamedField field : exported) {
      if (field.field().place() instanceof TreePlace place) {
        guard.run(place, () -> note(field));
      }
    }
    exported.clear();
    try {
      files.write();
    } catch (IOException unwritable) {
      environment
          .getMessager()
          .printMessage(
              Diagnostic.Kind.WARNING,
              "Unless cannot write what constants hold: " + unwritable.getMessage());
    }
  }

  private void note(ClassScanner.NamedField field) {
    ProofReport.constant(field.field(), constants::initializer)
        .ifPresent(value -> files.add(field.owner(), field.name(), value));
  }

  private void check(CheckedElement element) {
    guard.run(element.examined().place(), element.examined().annotated(), () -> tell(element));
  }

  private void tell(CheckedElement element) {
    Examined examined = element.examined();
    boolean whole = element.way() == CheckedElement.Way.WHOLE;
    boolean unseen =
        whole && print(examined, PolicyReport.of(examined, constants::initializer, catalog.get()));
    if (unseen || element.way() == CheckedElement.Way.CONSTANTS) {
      print(examined, ConstantsReport.of(examined, constants::initializer, catalog.get()));
    }
    if (!element.claims().isEmpty()) {
      prove(element);
    }
    if (examined.annotated()) {
      element.omissions().forEach(omission -> messages.print(unseen(examined, omission)));
    }
  }

  /** What is accepted elsewhere does not count: nobody accepts what does not hold. */
  private void prove(CheckedElement element) {
    Report report = ProofReport.of(element.proofs(), constants::initializer, catalog.get());
    acceptances.use(report.used());
    report.messages().forEach(messages::print);
  }

  /** Tells what is reported; true if something was not seen as a whole. */
  private boolean print(Examined examined, Report report) {
    acceptances.use(report.used());
    report.messages().stream()
        .filter(message -> !acceptances.accept(message, examined))
        .forEach(messages::print);
    return report.unseen();
  }

  private static Message unseen(Examined examined, Omission omission) {
    return Message.of(
        Message.Level.NOTE,
        omission.place(),
        examined.name() + " was checked without seeing " + omission.what() + ".");
  }
}
