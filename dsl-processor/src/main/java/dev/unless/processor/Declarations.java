package dev.unless.processor;

import dev.unless.check.Domain;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.processor.declaration.Checkable;
import dev.unless.processor.declaration.TypeNames;
import java.util.Collection;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementScanner14;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen without expressions: whether what is annotated can be checked, and the constants
 * of annotated fields.
 */
final class Declarations extends ElementScanner14<@Nullable Void, @Nullable Void> {
  private final ProcessingEnvironment environment;
  private final TypeNames types;

  Declarations(ProcessingEnvironment environment) {
    this.environment = environment;
    this.types = new TypeNames(environment.getElementUtils(), environment.getTypeUtils());
  }

  /** Whether a type is missing that one of these classes names, which the compiler refuses. */
  static boolean haveErrors(Collection<? extends Element> elements) {
    return elements.stream()
        .anyMatch(
            element -> isError(element.asType()) || haveErrors(element.getEnclosedElements()));
  }

  private static boolean isError(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
        || (type instanceof ExecutableType method
            && (isError(method.getReturnType())
                || method.getParameterTypes().stream().anyMatch(Declarations::isError)));
  }

  /** Says what is wrong with these classes. */
  void examine(Collection<? extends Element> classes) {
    classes.forEach(type -> scan(type, null));
  }

  @Override
  public @Nullable Void scan(Element element, @Nullable Void nothing) {
    if (Checkable.isAsked(element)) {
      Checkable.problemOfProof(element, types).ifPresent(problem -> tell(problem, element));
    }
    return super.scan(element, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableElement field, @Nullable Void nothing) {
    if (field.getConstantValue() instanceof String text) {
      types.domains(field).stream()
          .flatMap(name -> Domain.of(name).stream())
          .flatMap(domain -> refusal(domain, text))
          .forEach(problem -> tell(problem, field));
    }
    return super.visitVariable(field, null);
  }

  private static Stream<Problem> refusal(Domain domain, String text) {
    try {
      domain.require(text);
      return Stream.empty();
    } catch (RefusedException refused) {
      return Stream.of(refused.problem());
    }
  }

  private void tell(Problem problem, Element element) {
    environment.getMessager().printMessage(Diagnostic.Kind.ERROR, problem.printed(), element);
  }
}
