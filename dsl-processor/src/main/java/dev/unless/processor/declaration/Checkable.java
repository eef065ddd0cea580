package dev.unless.processor.declaration;

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** Whether a declaration can be a {@code @CheckedPolicy}. */
public final class Checkable {
  private Checkable() {}

  /** What keeps a field or a method from being one; empty if it can be. */
  public static Optional<Finding> problem(Element element, TypeNames types) {
    TypeMirror type =
        element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
    boolean policy =
        Stream.of("dev.unless.Policy", "dev.unless.PolicyRule", "dev.unless.condition.Condition")
            .anyMatch(checked -> types.isA(type, checked));
    if (!policy) {
      return Optional.of(
          finding(
              element,
              "is no policy, no complete rule and no condition but " + types.name(type),
              "Annotate the policy that it becomes a part of."));
    }
    Set<Modifier> modifiers = element.getModifiers();
    if (element instanceof ExecutableElement) {
      return modifiers.contains(Modifier.ABSTRACT)
          ? Optional.of(finding(element, "has no body", "Annotate the methods that implement it."))
          : Optional.empty();
    }
    return modifiers.containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
        ? Optional.empty()
        : Optional.of(
            finding(
                element,
                "is not static final",
                "Make it static final, or annotate the method that makes it."));
  }

  /** That nothing can be seen of a field or a method. */
  public static Finding finding(Element element, String problem, String fix) {
    String name = element.getSimpleName().toString();
    return new Finding(
        Code.CHECK_SEES_NOTHING,
        "",
        "@CheckedPolicy cannot see " + name + ": it " + problem + ".",
        name,
        fix);
  }
}
