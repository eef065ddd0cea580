package dev.unless.processor.reading;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A call of a method, as it is written. What it gives is read once. */
final class Invocation {
  private final ExpressionReader reader;
  private final TreePath path;
  private final ExecutableElement method;
  private final Optional<Expression> receiver;
  private final List<TreePath> written;
  private final List<Optional<Expression>> read;

  /**
   * @param reader reads what is given
   * @param path the call
   * @param receiver what it is called on; empty for static methods, and for those of the same
   *     object
   * @param written the arguments
   */
  Invocation(
      ExpressionReader reader,
      TreePath path,
      ExecutableElement method,
      Optional<Expression> receiver,
      List<TreePath> written) {
    this.reader = reader;
    this.path = path;
    this.method = method;
    this.receiver = receiver;
    this.written = List.copyOf(written);
    this.read =
        new ArrayList<>(written.stream().map(tree -> Optional.<Expression>empty()).toList());
  }

  TreePath path() {
    return path;
  }

  TreePlace place() {
    return TreePlace.of(path);
  }

  ExecutableElement method() {
    return method;
  }

  /** The binary name of the method's class. */
  String owner() {
    return reader.sources().types().owner(method);
  }

  String name() {
    return method.getSimpleName().toString();
  }

  /** What it is called on, of a constant of the program what that holds. */
  Optional<Expression> receiver() {
    return receiver.map(reader::resolved);
  }

  /** What it is on something else. */
  Invocation on(Expression other) {
    return new Invocation(reader, path, method, Optional.of(other), written);
  }

  Expression.Unseen unseen() {
    String shown = name() + "(…)";
    return path.getLeaf() instanceof MemberReferenceTree
        ? reader.holes().expression(path, shown, method.getReturnType())
        : reader.holes().expression(path, shown);
  }

  /** How many arguments there are. */
  int count() {
    return written.size();
  }

  /** An argument as it is written, such as a lambda. */
  TreePath written(int index) {
    return written.get(index);
  }

  /** What an argument says. */
  Expression argument(int index) {
    Expression known = read.get(index).orElseGet(() -> reader.read(written.get(index)));
    read.set(index, Optional.of(known));
    return known;
  }

  List<Expression> arguments() {
    List<Expression> all = new ArrayList<>();
    for (int i = 0; i < count(); i++) {
      all.add(argument(i));
    }
    return all;
  }

  /** Whether an argument is an array as a whole. */
  boolean isArray(int index) {
    TypeMirror type = reader.sources().trees().getTypeMirror(written.get(index));
    return type != null && type.getKind() == TypeKind.ARRAY;
  }

  /** Whether an argument is a collection. */
  boolean isIterable(int index) {
    return isA(index, "java.lang.Iterable");
  }

  /** Whether an argument is of a type, by its canonical name. */
  boolean isA(int index, String other) {
    TypeMirror type = reader.sources().trees().getTypeMirror(written.get(index));
    return type != null && reader.sources().types().isA(type, other);
  }

  /** The call itself, which is not followed. */
  Expression call(boolean isStatic) {
    return (isStatic || receiver.isPresent()) && !reader.sources().isImpostor(method)
        ? new Call(
            place(),
            reader.sources().member(method),
            receiver,
            OptionalReader.sure(arguments()),
            unseen())
        : unseen();
  }
}
