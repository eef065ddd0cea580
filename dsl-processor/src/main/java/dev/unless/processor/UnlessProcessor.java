package dev.unless.processor;

import dev.unless.annotation.Library;
import dev.unless.catalog.Catalog;
import dev.unless.processor.source.Options;
import dev.unless.processor.source.SourceListener;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;

/**
 * Finds what is wrong with policies while programs compile. It builds what is annotated
 * {@code @CheckedPolicy} as the program would, and examines what is given to parameters with the
 * library's annotations.
 *
 * <p>With {@code -Aunless.strict=true} a failure of the processor itself fails the build; with
 * {@code -Aunless.check=annotated} nothing is examined but what is annotated; {@code
 * -Aunless.severity=CODE=error,OTHER=off} says how findings are told; with {@code
 * -Aunless.unknown=warning} a proof that was not found is a warning.
 */
public final class UnlessProcessor extends AbstractProcessor {
  /** What Kotlin's kapt says of itself; it has stubs of the sources, and no expressions. */
  private static final String KAPT = "kapt.kotlin.generated";

  private Optional<SourceListener> listener = Optional.empty();
  private boolean first = true;

  /** For the compiler. */
  public UnlessProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.names();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public synchronized void init(ProcessingEnvironment wrapped) {
    super.init(wrapped);
    ProcessingEnvironment environment = Environments.unwrap(wrapped);
    listener = listen(environment, options(environment));
  }

  private static Options options(ProcessingEnvironment environment) {
    try {
      return Options.of(environment.getOptions());
    } catch (IllegalArgumentException wrong) {
      environment
          .getMessager()
          .printMessage(Diagnostic.Kind.ERROR, "Unless does not know " + wrong.getMessage());
      return Options.DEFAULT;
    }
  }

  /** Empty where the compiler is another one than javac; some run where its classes are absent. */
  private Optional<SourceListener> listen(ProcessingEnvironment environment, Options options) {
    if (environment.getOptions().containsKey(KAPT)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          SourceListener.install(environment, Catalog::aws, options, this::onlyDeclarations));
    } catch (IllegalArgumentException | LinkageError anotherCompiler) {
      return Optional.empty();
    }
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    listener.ifPresent(present -> present.add(round.getRootElements(), round.errorRaised()));
    if (first) {
      first = false;
      requireSameVersion();
      if (listener.isEmpty()) {
        warnOfDeclarations("this compiler is not javac");
      }
    }
    if (listener.isEmpty()) {
      new Declarations(processingEnv).examine(round.getRootElements());
    }
    return false;
  }

  /** Where javac was told to run processors and nothing else, if it did not stop at an error. */
  private void onlyDeclarations(Collection<? extends Element> classes) {
    if (!Declarations.haveErrors(classes)) {
      warnOfDeclarations("with -proc:only the compiler reads no expressions");
      new Declarations(processingEnv).examine(classes);
    }
  }

  private void warnOfDeclarations(String because) {
    warn(
        "Unless sees declarations only: "
            + because
            + ". What policies say is checked by policy.check() in a test, or by the command unless"
            + " check.");
  }

  private void requireSameVersion() {
    TypeElement library =
        processingEnv.getElementUtils().getTypeElement(Library.class.getCanonicalName());
    if (library == null) {
      return;
    }
    library.getEnclosedElements().stream()
        .filter(element -> element.getSimpleName().contentEquals("VERSION"))
        .map(element -> String.valueOf(((VariableElement) element).getConstantValue()))
        .filter(version -> !version.equals(Library.VERSION))
        .findFirst()
        .ifPresent(
            version ->
                warn(
                    "Unless "
                        + version
                        + " is on the class path, but "
                        + Library.VERSION
                        + " on the processor path. Give both the same version."));
  }

  private void warn(String text) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.WARNING, text);
  }
}
