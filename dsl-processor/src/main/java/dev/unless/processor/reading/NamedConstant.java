package dev.unless.processor.reading;

import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import java.util.List;
import javax.lang.model.element.VariableElement;

/** A constant that an annotation names, which is read like one that an expression names. */
public final class NamedConstant {
  private NamedConstant() {}

  /**
   * The constant.
   *
   * @param place where it is named
   * @param field a static final field of a class that is being compiled
   */
  public static Expression of(ProgramSources sources, TreePath place, VariableElement field) {
    String owner = sources.types().owner(field);
    String name = field.getSimpleName().toString();
    TreePlace at = TreePlace.of(place);
    Unseen unseen =
        new Unseen(at, name, owner + "." + name, sources.shape(field.asType()), List.of());
    SourceField constant = new SourceField(at, owner, name, unseen);
    sources.constants().name(constant.id(), field);
    return constant;
  }
}
