package dev.unless.processor.declaration;

import dev.unless.finding.Code;
import dev.unless.finding.Problem;
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
  public static Optional<Problem> problem(Element element, TypeNames types) {
    TypeMirror type =
        element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
    boolean policy =
        Stream.of("dev.unless.Policy", "dev.unless.PolicyRule", "dev.unless.condition.Condition")
            .anyMatch(checked -> types.isA(type, checked));
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
        "@CheckedPolicy cannot see " + name + ": it " + because + ".",
        name,
        fix);
  }
}
