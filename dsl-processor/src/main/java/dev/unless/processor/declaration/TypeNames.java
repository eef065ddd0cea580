package dev.unless.processor.declaration;

import java.util.List;
import java.util.Locale;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Names of types and annotations, as the rest of the processor knows them. */
public final class TypeNames {
  private static final String ANNOTATIONS = "dev.unless.annotation.";

  private final Elements elements;
  private final Types types;

  public TypeNames(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** The canonical name of a type, erased and without annotations. */
  public String name(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return name(array.getComponentType()) + "[]";
    }
    TypeMirror erased = type.getKind().isPrimitive() ? type : types.erasure(type);
    if (erased instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      return element.getQualifiedName().toString();
    }
    return erased.getKind() == TypeKind.VOID || erased.getKind().isPrimitive()
        ? erased.getKind().name().toLowerCase(Locale.ROOT)
        : erased.toString();
  }

  /** Of an array, the type of its elements; of other types, what they are of. */
  public List<TypeMirror> arguments(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return List.of(array.getComponentType());
    }
    return type instanceof DeclaredType declared
        ? declared.getTypeArguments().stream().map(TypeNames::bound).toList()
        : List.of();
  }

  private static TypeMirror bound(TypeMirror argument) {
    return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : argument;
  }

  /** The binary name of the class that an element is of. */
  public String owner(Element element) {
    return elements.getBinaryName((TypeElement) element.getEnclosingElement()).toString();
  }

  /** The simple names of the library's annotations on an element. */
  public List<String> domains(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(AnnotationMirror::getAnnotationType)
        .map(type -> ((TypeElement) type.asElement()).getQualifiedName().toString())
        .filter(name -> name.startsWith(ANNOTATIONS))
        .map(name -> name.substring(ANNOTATIONS.length()))
        .toList();
  }

  /** Whether a value of the type is a value of the other one, by its canonical name. */
  public boolean isA(TypeMirror type, String other) {
    TypeElement element = elements.getTypeElement(other);
    return element != null
        && (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR)
        && types.isAssignable(types.erasure(type), types.erasure(element.asType()));
  }
}
