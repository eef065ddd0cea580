package dev.unless.processor.source;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.unless.processor.declaration.TypeNames;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Expression.Wrong;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Describes expressions whose value is only known at run time. */
final class HoleReader {
  private static final int LONGEST_NAME = 40;

  private final Trees trees;
  private final TypeNames types;
  private final IdentityHashMap<Object, Integer> numbers;
  private final AtomicInteger runs;
  private final int run;

  HoleReader(Trees trees, TypeNames types) {
    this(trees, types, new IdentityHashMap<>(), new AtomicInteger(), 0);
  }

  private HoleReader(
      Trees trees,
      TypeNames types,
      IdentityHashMap<Object, Integer> numbers,
      AtomicInteger runs,
      int run) {
    this.trees = trees;
    this.types = types;
    this.numbers = numbers;
    this.runs = runs;
    this.run = run;
  }

  /** For what is run once more, where the same expression may have another value. */
  HoleReader again() {
    return new HoleReader(trees, types, numbers, runs, runs.incrementAndGet());
  }

  /** A variable: the same one wherever it is named. */
  Unseen variable(TreePath path, VariableElement variable) {
    TypeMirror type = variable.asType();
    String name = variable.getSimpleName().toString();
    return new Unseen(
        TreePlace.of(path),
        name,
        variable.getEnclosingElement() + "." + name,
        types.name(type),
        types.elementName(type),
        types.domains(variable));
  }

  /** Any other expression, named as it is written. */
  Unseen expression(TreePath path) {
    String written = path.getLeaf().toString().replaceAll("\\s+", " ");
    return expression(
        path, written.length() > LONGEST_NAME ? written.substring(0, LONGEST_NAME) + "…" : written);
  }

  Unseen expression(TreePath path, String name) {
    TypeMirror type = trees.getTypeMirror(path);
    int number = numbers.computeIfAbsent(path.getLeaf(), unknown -> numbers.size());
    return new Unseen(
        TreePlace.of(path),
        name,
        name + "@" + number + "#" + run,
        type == null ? "" : types.name(type),
        type == null ? Optional.empty() : types.elementName(type),
        List.of());
  }

  /** The expression itself, or that the compiler refuses it. */
  Expression orWrong(TreePath path) {
    TypeMirror type = trees.getTypeMirror(path);
    return type == null || type.getKind() == TypeKind.ERROR
        ? new Wrong(TreePlace.of(path))
        : expression(path);
  }
}
