package dev.unless.processor.reading;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.unless.processor.declaration.Checkable;
import dev.unless.processor.declaration.ParameterDomains;
import dev.unless.processor.declaration.TypeNames;
import dev.unless.processor.expression.Member;
import dev.unless.processor.expression.TypeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The program that is being compiled.
 *
 * @param trees what javac made of its text
 * @param types names of its types
 * @param domains the library's annotations in it
 * @param inSource whether an element's class is being compiled
 * @param constants what its static final fields hold, as far as they have been read
 */
public record ProgramSources(
    Trees trees,
    TypeNames types,
    ParameterDomains domains,
    Predicate<Element> inSource,
    Constants constants) {

  /** A method or a constructor as the evaluation knows it. */
  public Member member(ExecutableElement method) {
    List<Member.Parameter> parameters = new ArrayList<>();
    List<List<String>> annotated = domains.of(method);
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(
          new Member.Parameter(types.name(parameter.asType()), annotated.get(parameters.size())));
    }
    return new Member(
        types.owner(method), method.getSimpleName().toString(), parameters, method.isVarArgs());
  }

  /**
   * Whether a method is of a class of the program that has a package's name of the library: it is
   * not what would be run in its place.
   */
  boolean isImpostor(Element member) {
    return inSource.test(member) && types.owner(member).startsWith("dev.unless.");
  }

  TypeShape shape(@Nullable TypeMirror type) {
    return type == null
        ? TypeShape.UNKNOWN
        : new TypeShape(types.name(type), types.arguments(type).stream().map(this::shape).toList());
  }

  /** Whether a method's body says what it does: nobody overrides it, or it is checked itself. */
  boolean isFollowed(TreePath call, ExecutableElement method) {
    boolean own = method.getModifiers().contains(Modifier.PRIVATE) || Checkable.isAsked(method);
    return own && Objects.equals(method.getEnclosingElement(), enclosing(call));
  }

  private @Nullable Element enclosing(TreePath path) {
    TreePath at = path;
    while (!(at.getLeaf() instanceof ClassTree)) {
      at = at.getParentPath();
    }
    return trees.getElement(at);
  }
}
