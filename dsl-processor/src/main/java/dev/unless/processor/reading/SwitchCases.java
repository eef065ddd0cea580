package dev.unless.processor.reading;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Name;

/** The cases of a {@code switch}. */
final class SwitchCases {
  private final ExpressionReader reader;

  SwitchCases(ExpressionReader reader) {
    this.reader = reader;
  }

  /**
   * What may be taken.
   *
   * @param cases the one that is taken, where that is known; else all
   * @param maybeNone whether the program may go on without any
   */
  record Reached(List<? extends CaseTree> cases, boolean maybeNone) {}

  Reached reached(TreePath path, List<? extends CaseTree> all, Expression selected) {
    boolean noDefault = all.stream().noneMatch(SwitchCases::isDefault);
    Expression value = reader.resolved(selected);
    boolean known = value instanceof Value || selected instanceof SourceField;
    if (!known || all.stream().anyMatch(SwitchCases::hasPattern)) {
      return new Reached(withoutShared(all), noDefault);
    }
    List<? extends CaseTree> taken =
        all.stream()
            .filter(
                each ->
                    each.getExpressions().stream()
                        .anyMatch(label -> isTaken(new TreePath(path, each), label, value)))
            .limit(1)
            .toList();
    return taken.isEmpty()
        ? new Reached(all.stream().filter(SwitchCases::isDefault).toList(), noDefault)
        : new Reached(taken, false);
  }

  /** In {@code case A: case B:} the first does what the second does. */
  private static List<? extends CaseTree> withoutShared(List<? extends CaseTree> all) {
    CaseTree last = all.isEmpty() ? null : all.get(all.size() - 1);
    return all.stream().filter(each -> each == last || !isShared(each)).toList();
  }

  private static boolean isShared(CaseTree each) {
    return each.getBody() == null && each.getStatements().isEmpty();
  }

  static boolean isDefault(CaseTree each) {
    return each.toString().strip().startsWith("default") || isNullOrDefault(each);
  }

  /** {@code case null, default}, of newer languages. */
  private static boolean isNullOrDefault(CaseTree each) {
    return each.toString().strip().matches("(?s)case null, default\\b.*");
  }

  /** Of newer languages; what it takes is not known here. */
  private static boolean hasPattern(CaseTree each) {
    return each.getExpressions().isEmpty() && !isDefault(each);
  }

  private boolean isTaken(TreePath at, ExpressionTree label, Expression value) {
    if (value instanceof SourceField constant) {
      return name(label).filter(name -> name.contentEquals(constant.name())).isPresent();
    }
    return value instanceof Value known
        && reader.read(new TreePath(at, label)) instanceof Value written
        && (known.value().equals(written.value())
            || Folding.binary(Tree.Kind.EQUAL_TO, known.value(), written.value())
                .filter(Boolean.TRUE::equals)
                .isPresent());
  }

  private static Optional<Name> name(ExpressionTree label) {
    if (label instanceof MemberSelectTree qualified) {
      return Optional.of(qualified.getIdentifier());
    }
    return label instanceof IdentifierTree simple
        ? Optional.of(simple.getName())
        : Optional.empty();
  }

  /** What is done from a case on, which may go on with what the next one does. */
  List<TreePath> body(TreePath path, List<? extends CaseTree> all, CaseTree first) {
    TreePath at = new TreePath(path, first);
    Tree body = first.getBody();
    if (body != null) {
      return BodyReader.paths(new TreePath(at, body));
    }
    return all.subList(all.indexOf(first), all.size()).stream()
        .flatMap(each -> statements(new TreePath(path, each), each))
        .toList();
  }

  private static Stream<TreePath> statements(TreePath at, CaseTree each) {
    return each.getStatements().stream().map(statement -> new TreePath(at, statement));
  }
}
