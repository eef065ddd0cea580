package dev.unless.processor.declaration;

import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Whether a declaration can be a {@code @CheckedPolicy}. */
public final class Checkable {
  /** What asks for a declaration to be checked: to be proved, too. */
  private static final Set<String> ASKING =
      Stream.of("CheckedPolicy", "Never", "Always", "NotPublic", "NoMorePermissiveThan")
          .flatMap(name -> Stream.of(name, name + ".All"))
          .map(name -> "dev.unless.annotation." + name)
          .collect(Collectors.toUnmodifiableSet());

  private Checkable() {}

  /** Whether an annotation asks for a declaration to be checked. */
  public static boolean isAsked(Element element) {
    return asking(element).findAny().isPresent();
  }

  private static Stream<String> asking(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(mirror -> ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName())
        .map(Object::toString)
        .filter(ASKING::contains);
  }

  /** The annotation that asks for it, as it is written. */
  private static String annotation(Element element) {
    return asking(element)
        .sorted(Comparator.comparing(name -> !name.endsWith(".CheckedPolicy")))
        .findFirst()
        .map(name -> name.replace("dev.unless.annotation.", "@").replace(".All", ""))
        .orElse("@CheckedPolicy");
  }

  /** What keeps a field or a method from being one; empty if it can be. */
  public static Optional<Problem> problem(Element element, TypeNames types) {
    return problem(
        element,
        types,
        List.of("dev.unless.Policy", "dev.unless.PolicyRule", "dev.unless.condition.Condition"));
  }

  /** The same of what is proved, which may be an authorizer, too. */
  public static Optional<Problem> problemOfProof(Element element, TypeNames types) {
    return problem(
        element,
        types,
        List.of(
            "dev.unless.Policy",
            "dev.unless.PolicyRule",
            "dev.unless.condition.Condition",
            "dev.unless.Authorizer"));
  }

  private static Optional<Problem> problem(
      Element element, TypeNames types, List<String> checkable) {
    TypeMirror type =
        element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
    boolean policy = checkable.stream().anyMatch(checked -> types.isA(type, checked));
    if (!policy) {
      return Optional.of(
          unseen(
              element,
              "is no policy, no complete rule and no condition but " + types.name(type),
              "Annotate the policy that it becomes a part of."));
    }
    Set<Modifier> modifiers = element.getModifiers();
    if (element instanceof ExecutableElement) {
      return modifiers.contains(Modifier.ABSTRACT)
          ? Optional.of(unseen(element, "has no body", "Annotate the methods that implement it."))
          : Optional.empty();
    }
    return modifiers.containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
        ? Optional.empty()
        : Optional.of(
            unseen(
                element,
                "is not static final",
                "Make it static final, or annotate the method that makes it."));
  }

  /** That nothing can be seen of a field or a method. */
  public static Problem unseen(Element element, String because, String fix) {
    String name = element.getSimpleName().toString();
    return new Problem(
        Code.CHECK_SEES_NOTHING,
        annotation(element) + " cannot see " + name + ": it " + because + ".",
        name,
        fix);
  }
}
