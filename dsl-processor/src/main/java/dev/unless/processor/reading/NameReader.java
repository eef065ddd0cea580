package dev.unless.processor.reading;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Expression.LibraryField;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Expression.Value;
import java.util.List;
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
    if (isOfConstants(variable)) {
      return ofEachConstant(path, "this", variable);
    }
    boolean field =
        variable.getKind() == ElementKind.FIELD || variable.getKind() == ElementKind.ENUM_CONSTANT;
    if (!field || !isStatic || !variable.getModifiers().contains(Modifier.FINAL)) {
      return reader.holes().variable(path, variable);
    }
    String owner = sources.types().owner(variable);
    String name = variable.getSimpleName().toString();
    Unseen unseen = reader.holes().variable(path, variable);
    if (!sources.inSource().test(variable)) {
      return new LibraryField(TreePlace.of(path), owner, name, unseen);
    }
    SourceField constant = new SourceField(TreePlace.of(path), owner, name, unseen);
    sources.constants().name(constant.id(), variable);
    return constant;
  }

  /** An array's length, a field of an enum's constant, or of what is only known at run time. */
  private Expression ofObject(TreePath path, MemberSelectTree select, VariableElement field) {
    if (select.getExpression().toString().equals("this")) {
      return isOfConstants(field)
          ? ofEachConstant(path, "this", field)
          : reader.holes().variable(path, field);
    }
    Expression object = reader.read(new TreePath(path, select.getExpression()));
    Optional<Integer> length =
        select.getIdentifier().contentEquals("length")
            ? Sequences.size(reader.resolved(object))
            : Optional.empty();
    if (length.isPresent()) {
      return new Value(TreePlace.of(path), length.get(), false);
    }
    if (isOfConstants(field) && object instanceof SourceField constant) {
      return ofConstant(path, constant.name(), field);
    }
    return isOfConstants(field) && object instanceof Unseen unseen
        ? ofEachConstant(path, unseen.identity(), field)
        : reader.holes().orWrong(path);
  }

  /** Whether a field is one that each constant of an enum of the program has. */
  private boolean isOfConstants(VariableElement field) {
    return field.getKind() == ElementKind.FIELD
        && !field.getModifiers().contains(Modifier.STATIC)
        && field.getModifiers().contains(Modifier.FINAL)
        && EnumConstants.isOfEnum(field)
        && sources.inSource().test(field);
  }

  private Expression ofConstant(TreePath path, String constant, VariableElement field) {
    return new SourceField(
        TreePlace.of(path),
        sources.types().owner(field),
        EnumConstants.fieldOf(constant, field),
        reader.holes().expression(path));
  }

  /** What the field holds in each constant: in all fields of one object, of the same one. */
  private Expression ofEachConstant(TreePath path, String object, VariableElement field) {
    List<Expression> each =
        EnumConstants.of(field)
            .map(constant -> ofConstant(path, constant.getSimpleName().toString(), field))
            .toList();
    return each.isEmpty()
        ? reader.holes().variable(path, field)
        : new Choice(TreePlace.of(path), reader.reading().place(object, TreePlace.of(path)), each);
  }
}
