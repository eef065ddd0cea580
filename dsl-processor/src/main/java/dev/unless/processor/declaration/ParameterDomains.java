package dev.unless.processor.declaration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The library's annotations on parameters, there or on the methods that are overridden. */
public final class ParameterDomains {
  private final Elements elements;
  private final Types types;
  private final TypeNames names;
  private final Map<ExecutableElement, List<List<String>>> known = new HashMap<>();

  public ParameterDomains(Elements elements, Types types, TypeNames names) {
    this.elements = elements;
    this.types = types;
    this.names = names;
  }

  /** The simple names of the annotations on each parameter of a method or a constructor. */
  public List<List<String>> of(ExecutableElement method) {
    List<List<String>> read = known.get(method);
    if (read == null) {
      read = read(method);
      known.put(method, read);
    }
    return read;
  }

  private List<List<String>> read(ExecutableElement method) {
    List<ExecutableElement> declarations =
        Stream.concat(Stream.of(method), overridden(method)).toList();
    return IntStream.range(0, method.getParameters().size())
        .mapToObj(
            i ->
                declarations.stream()
                    .flatMap(declared -> names.domains(declared.getParameters().get(i)).stream())
                    .distinct()
                    .toList())
        .toList();
  }

  private Stream<ExecutableElement> overridden(ExecutableElement method) {
    if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
      return Stream.empty();
    }
    return owner.getNestingKind() == NestingKind.ANONYMOUS
            && method.getKind() == ElementKind.CONSTRUCTOR
        ? called(method, owner)
        : overridden(method, owner);
  }

  /** The constructor that an anonymous class's own one hands its arguments to. */
  private Stream<ExecutableElement> called(ExecutableElement constructor, TypeElement owner) {
    return types.asElement(owner.getSuperclass()) instanceof TypeElement above
        ? ElementFilter.constructorsIn(above.getEnclosedElements()).stream()
            .filter(candidate -> parameters(candidate).equals(parameters(constructor)))
        : Stream.empty();
  }

  private List<String> parameters(ExecutableElement method) {
    return method.getParameters().stream().map(p -> names.name(p.asType())).toList();
  }

  /** The JDK's methods have none of the library's annotations, and are not looked at. */
  private Stream<ExecutableElement> overridden(ExecutableElement method, TypeElement owner) {
    boolean overrides =
        method.getKind() == ElementKind.METHOD
            && !method.getModifiers().contains(Modifier.STATIC)
            && !method.getParameters().isEmpty();
    return overrides
        ? supertypes(owner.asType())
            .filter(above -> !above.getQualifiedName().toString().startsWith("java."))
            .flatMap(above -> ElementFilter.methodsIn(above.getEnclosedElements()).stream())
            .filter(above -> above.getSimpleName().equals(method.getSimpleName()))
            .filter(above -> elements.overrides(method, above, owner))
        : Stream.empty();
  }

  private Stream<TypeElement> supertypes(TypeMirror type) {
    return types.directSupertypes(type).stream()
        .flatMap(
            above ->
                Stream.concat(
                    above instanceof DeclaredType declared
                        ? Stream.of((TypeElement) declared.asElement())
                        : Stream.empty(),
                    supertypes(above)));
  }
}
