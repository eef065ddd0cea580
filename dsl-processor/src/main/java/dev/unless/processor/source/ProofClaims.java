package dev.unless.processor.source;

import static dev.unless.finding.Printable.quote;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.processor.declaration.Checkable;
import dev.unless.processor.proof.ClaimReference;
import dev.unless.processor.proof.ProofClaim;
import dev.unless.processor.proof.ProofKind;
import dev.unless.processor.reading.ConstantFields;
import dev.unless.processor.reading.NamedConstant;
import dev.unless.processor.reading.ProgramSources;
import dev.unless.processor.reading.TreePlace;
import dev.unless.processor.report.Message;
import dev.unless.text.NearMiss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads what is to be proved from the annotations of a declaration. */
final class ProofClaims {
  private static final String PACKAGE = "dev.unless.annotation.";
  private static final String AUTHORIZER = "dev.unless.Authorizer";
  private static final String CONDITION = "dev.unless.condition.Condition";

  private final ProgramSources sources;
  private final ConstantFiles files;
  private final Consumer<Message> messages;

  ProofClaims(ProgramSources sources, ConstantFiles files, Consumer<Message> messages) {
    this.sources = sources;
    this.files = files;
    this.messages = messages;
  }

  /** An annotation as the compiler knows it, and where it stands. */
  private record Written(ProofKind kind, AnnotationMirror mirror, TreePath place) {}

  /** Whether something made of a type is proved, as it is of no policy and no rule. */
  boolean isAuthorizer(Element element) {
    TypeMirror type =
        element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
    return sources.types().isA(type, AUTHORIZER);
  }

  /** What is to be proved; what cannot be is told. */
  List<ProofClaim> of(TreePath declaration, Element element) {
    List<ProofClaim> claims = new ArrayList<>();
    for (Written written : written(declaration, element)) {
      claim(written, element).ifPresent(claims::add);
    }
    return claims;
  }

  private Optional<ProofClaim> claim(Written written, Element element) {
    boolean ofAuthorizer = isAuthorizer(element);
    TypeMirror type =
        element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
    if (ofAuthorizer && written.kind() == ProofKind.NOT_PUBLIC) {
      return tell(
          written.place(),
          Checkable.unseen(
              element,
              "is an Authorizer, and what is public is asked of a policy",
              "Annotate the policy of the resource."));
    }
    if (sources.types().isA(type, CONDITION)) {
      return tell(
          written.place(),
          Checkable.unseen(
              element,
              "is a condition, which decides nothing by itself",
              "Annotate the rule or the policy that it becomes a part of."));
    }
    if (written.kind() == ProofKind.NOT_PUBLIC) {
      return Optional.of(
          new ProofClaim(written.kind(), "", TreePlace.of(written.place()), Optional.empty()));
    }
    String name = text(written.mirror());
    TreePath place = value(written.place());
    List<TypeElement> classes = classes(written.mirror(), element);
    String wanted = written.kind().named(ofAuthorizer);
    Optional<VariableElement> field =
        constants(classes, wanted)
            .filter(each -> each.getSimpleName().contentEquals(name))
            .findFirst();
    if (field.isEmpty()) {
      return tell(place, unknown(written.kind(), name, classes, wanted));
    }
    Optional<ClaimReference> reference = reference(place, field.get());
    return reference.isEmpty()
        ? tell(place, uncompiled(field.get()))
        : Optional.of(new ProofClaim(written.kind(), name, TreePlace.of(place), reference));
  }

  private Optional<ProofClaim> tell(TreePath place, Problem problem) {
    messages.accept(Message.ofFinding(TreePlace.of(place), problem));
    return Optional.empty();
  }

  private Optional<ClaimReference> reference(TreePath place, VariableElement field) {
    return sources.inSource().test(field)
        ? Optional.of(new ClaimReference.OfProgram(NamedConstant.of(sources, place, field)))
        : files
            .read(sources.types().owner(field), field.getSimpleName().toString())
            .map(ClaimReference.class::cast);
  }

  private Stream<VariableElement> constants(List<TypeElement> classes, String type) {
    return classes.stream()
        .flatMap(each -> ElementFilter.fieldsIn(each.getEnclosedElements()).stream())
        .filter(ConstantFields::isOne)
        .filter(field -> sources.types().isA(field.asType(), type));
  }

  /** The class that is named, or those around the element. */
  private static List<TypeElement> classes(AnnotationMirror mirror, Element element) {
    for (var entry : mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals("in")
          && entry.getValue().getValue() instanceof DeclaredType type) {
        return List.of((TypeElement) type.asElement());
      }
    }
    List<TypeElement> around = new ArrayList<>();
    for (Element at = element.getEnclosingElement(); at != null; at = at.getEnclosingElement()) {
      if (at instanceof TypeElement type) {
        around.add(type);
      }
    }
    return around;
  }

  private static String text(AnnotationMirror mirror) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals("value"))
        .map(entry -> String.valueOf(entry.getValue().getValue()))
        .findFirst()
        .orElse("");
  }

  private Problem unknown(ProofKind kind, String name, List<TypeElement> classes, String wanted) {
    String type = wanted.substring(wanted.lastIndexOf('.') + 1);
    List<String> known =
        constants(classes, wanted)
            .map(field -> field.getSimpleName().toString())
            .distinct()
            .toList();
    String where =
        classes.stream().map(each -> each.getSimpleName().toString()).findFirst().orElse("");
    return new Problem(
        Code.UNKNOWN_CONSTANT,
        where
            + " has no static final "
            + type
            + " "
            + quote(name)
            + ", which @"
            + kind.annotation()
            + " names.",
        name,
        NearMiss.of(name, known)
            .map(near -> "Did you mean " + quote(near) + "?")
            .orElse(
                known.isEmpty()
                    ? "Declare it there, or name its class by in = ….class."
                    : "It has " + String.join(", ", known) + "."));
  }

  private Problem uncompiled(VariableElement field) {
    String binary = sources.types().owner(field);
    String owner = binary.substring(binary.lastIndexOf('.') + 1).replace('$', '.');
    return new Problem(
        Code.UNKNOWN_CONSTANT,
        "What "
            + owner
            + "."
            + field.getSimpleName()
            + " says is not known: its class was compiled"
            + " without dsl-processor, or it is private, or only known at run time.",
        field.getSimpleName().toString(),
        "Compile " + owner + " with dsl-processor.");
  }

  private List<Written> written(TreePath declaration, Element element) {
    List<Written> all = new ArrayList<>();
    List<AnnotationMirror> mirrors =
        element.getAnnotationMirrors().stream().flatMap(ProofClaims::single).toList();
    List<TreePath> trees = trees(declaration);
    for (ProofKind kind : ProofKind.values()) {
      String type = PACKAGE + kind.annotation();
      List<AnnotationMirror> of = mirrors.stream().filter(each -> isOf(each, type)).toList();
      List<TreePath> places = trees.stream().filter(each -> isOf(each, type)).toList();
      for (int i = 0; i < of.size(); i++) {
        all.add(
            new Written(kind, of.get(i), places.size() == of.size() ? places.get(i) : declaration));
      }
    }
    return all;
  }

  /** Several of one kind are within a container. */
  private static Stream<AnnotationMirror> single(AnnotationMirror mirror) {
    String type = mirror.getAnnotationType().toString();
    return type.startsWith(PACKAGE) && type.endsWith(".All")
        ? mirror.getElementValues().values().stream()
            .map(AnnotationValue::getValue)
            .filter(List.class::isInstance)
            .flatMap(list -> ((List<?>) list).stream())
            .map(value -> ((AnnotationValue) value).getValue())
            .filter(AnnotationMirror.class::isInstance)
            .map(AnnotationMirror.class::cast)
        : Stream.of(mirror);
  }

  private static boolean isOf(AnnotationMirror mirror, String type) {
    return ((TypeElement) mirror.getAnnotationType().asElement())
        .getQualifiedName()
        .contentEquals(type);
  }

  private boolean isOf(TreePath annotation, String type) {
    AnnotationTree tree = (AnnotationTree) annotation.getLeaf();
    return sources.trees().getElement(new TreePath(annotation, tree.getAnnotationType()))
            instanceof TypeElement named
        && named.getQualifiedName().contentEquals(type);
  }

  private static List<TreePath> trees(TreePath declaration) {
    Tree leaf = declaration.getLeaf();
    ModifiersTree modifiers =
        leaf instanceof MethodTree method
            ? method.getModifiers()
            : ((VariableTree) leaf).getModifiers();
    TreePath path = new TreePath(declaration, modifiers);
    return modifiers.getAnnotations().stream()
        .map(annotation -> new TreePath(path, annotation))
        .toList();
  }

  /** Where the annotation's value stands. */
  private static TreePath value(TreePath annotation) {
    if (!(annotation.getLeaf() instanceof AnnotationTree tree)) {
      return annotation;
    }
    for (ExpressionTree argument : tree.getArguments()) {
      if (!(argument instanceof AssignmentTree named)) {
        return new TreePath(annotation, argument);
      }
      if (named.getVariable().toString().equals("value")) {
        return new TreePath(new TreePath(annotation, named), named.getExpression());
      }
    }
    return annotation;
  }
}
