package dev.unless.processor.reading;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where programs choose by the same condition of the same values they choose alike, wherever that
 * stands; by its negation the other way.
 */
final class CorrelatedChoices {
  private final ExpressionReader reader;

  CorrelatedChoices(ExpressionReader reader) {
    this.reader = reader;
  }

  /**
   * What tells whether two choices are one.
   *
   * @param place where the condition was first met
   * @param isNegated whether this is its negation
   */
  record Chooser(Place place, boolean isNegated) {}

  Chooser of(TreePath condition) {
    TreePath at = condition;
    boolean negated = false;
    while (true) {
      if (at.getLeaf() instanceof ParenthesizedTree inner) {
        at = new TreePath(at, inner.getExpression());
      } else if (at.getLeaf() instanceof UnaryTree not
          && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
        negated = !negated;
        at = new TreePath(at, not.getExpression());
      } else {
        return new Chooser(reader.reading().place(identity(at), TreePlace.of(condition)), negated);
      }
    }
  }

  /** Of a {@code switch}, where those by the same value have the same cases. */
  Place of(TreePath choice, TreePath selector, List<? extends CaseTree> cases) {
    StringBuilder labels = new StringBuilder();
    cases.forEach(each -> labels.append(each.getExpressions()).append(';'));
    return reader.reading().place(identity(selector) + " of " + labels, TreePlace.of(choice));
  }

  /** The text of a condition with the values of its variables. */
  private String identity(TreePath condition) {
    if (reader.read(condition) instanceof Unseen unseen
        && unseen.place().equals(TreePlace.of(condition))
        && condition.getLeaf() instanceof IdentifierTree) {
      return unseen.identity();
    }
    StringBuilder identity = new StringBuilder(condition.getLeaf().toString());
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
        Expression held = reader.read(getCurrentPath());
        identity
            .append(' ')
            .append(held instanceof Unseen unseen ? unseen.identity() : number(held));
        return null;
      }
    }.scan(condition, null);
    return identity.toString();
  }

  private int number(Expression held) {
    return reader.reading().number(held);
  }
}
