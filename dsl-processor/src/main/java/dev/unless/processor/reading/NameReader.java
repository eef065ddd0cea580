package dev.unless.processor.reading;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.LibraryField;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Expression.Value;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Reads what names stand for: constants, variables, fields of objects. */
final class NameReader {
  private final ExpressionReader reader;
  private final ProgramSources sources;

  NameReader(ExpressionReader reader) {
    this.reader = reader;
    this.sources = reader.sources();
  }

  Expression read(TreePath path) {
    if (!(sources.trees().getElement(path) instanceof VariableElement variable)) {
      return reader.holes().orWrong(path);
    }
    if (variable.getConstantValue() != null) {
      return new Value(TreePlace.of(path), variable.getConstantValue(), true);
    }
    Expression held = reader.locals().get(variable);
    if (held != null) {
      return held;
    }
    boolean isStatic = variable.getModifiers().contains(Modifier.STATIC);
    if (!isStatic && path.getLeaf() instanceof MemberSelectTree select) {
      return ofObject(path, select, variable);
    }
    boolean field =
        variable.getKind() == ElementKind.FIELD || variable.getKind() == ElementKind.ENUM_CONSTANT;
    if (!field || !isStatic || !variable.getModifiers().contains(Modifier.FINAL)) {
      return reader.holes().variable(path, variable);
    }
    String owner = sources.types().owner(variable);
    String name = variable.getSimpleName().toString();
    Unseen unseen = reader.holes().variable(path, variable);
    return sources.inSource().test(variable)
        ? new SourceField(TreePlace.of(path), owner, name, unseen)
        : new LibraryField(TreePlace.of(path), owner, name, unseen);
  }

  /** An array's length, a field of an enum's constant, or of what is only known at run time. */
  private Expression ofObject(TreePath path, MemberSelectTree select, VariableElement field) {
    if (select.getExpression().toString().equals("this")) {
      return reader.holes().variable(path, field);
    }
    Expression object = reader.read(new TreePath(path, select.getExpression()));
    Optional<Integer> length =
        select.getIdentifier().contentEquals("length")
            ? Sequences.size(reader.resolved(object))
            : Optional.empty();
    if (length.isPresent()) {
      return new Value(TreePlace.of(path), length.get(), false);
    }
    boolean isEnum = EnumConstants.isOfEnum(field) && field.getModifiers().contains(Modifier.FINAL);
    return isEnum && object instanceof SourceField constant
        ? new SourceField(
            TreePlace.of(path),
            constant.owner(),
            EnumConstants.fieldOf(constant.name(), field),
            reader.holes().expression(path))
        : reader.holes().orWrong(path);
  }
}
