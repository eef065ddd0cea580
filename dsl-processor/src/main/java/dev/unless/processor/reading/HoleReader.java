package dev.unless.processor.reading;

import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Expression.Wrong;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Describes expressions whose value is only known at run time. */
final class HoleReader {
  private static final int LONGEST_NAME = 40;

  private final ProgramSources sources;
  private final ReadingLog reading;
  private final int run;

  HoleReader(ProgramSources sources, ReadingLog reading, int run) {
    this.sources = sources;
    this.reading = reading;
    this.run = run;
  }

  /** For what is run once more, where the same expression may have another value. */
  HoleReader again() {
    return new HoleReader(sources, reading, reading.run());
  }

  /** A variable: the same one wherever it is named. */
  Unseen variable(TreePath path, VariableElement variable) {
    String name = variable.getSimpleName().toString();
    return new Unseen(
        TreePlace.of(path),
        name,
        variable.getEnclosingElement() + "." + name,
        sources.shape(variable.asType()),
        sources.types().domains(variable));
  }

  /** A variable after something that may have given it another value. */
  Unseen changed(TreePath path, VariableElement variable) {
    Unseen before = variable(path, variable);
    return before.part(reading.number(path.getLeaf()) + "#" + run, before.shape());
  }

  /** Any other expression, named as it is written. */
  Unseen expression(TreePath path) {
    String written = path.getLeaf().toString().replaceAll("\\s+", " ");
    return expression(
        path, written.length() > LONGEST_NAME ? written.substring(0, LONGEST_NAME) + "…" : written);
  }

  Unseen expression(TreePath path, String name) {
    return expression(path, name, sources.trees().getTypeMirror(path));
  }

  Unseen expression(TreePath path, String name, @Nullable TypeMirror type) {
    return new Unseen(
        TreePlace.of(path),
        name,
        name + "@" + reading.number(path.getLeaf()) + "#" + run,
        sources.shape(type),
        List.of());
  }

  /** The expression itself, or that the compiler refuses it. */
  Expression orWrong(TreePath path) {
    TypeMirror type = sources.trees().getTypeMirror(path);
    return type == null || type.getKind() == TypeKind.ERROR
        ? new Wrong(TreePlace.of(path))
        : expression(path);
  }
}
