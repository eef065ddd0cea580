package dev.unless.processor.source;

import static dev.unless.finding.Printable.quote;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.processor.declaration.TypeNames;
import dev.unless.processor.reading.TreePlace;
import dev.unless.processor.report.Message;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds steps of the library whose result nothing takes, such as {@code rule.unless(c);}. A lambda
 * whose body is such a call returns it.
 */
final class UnusedResults {
  private static final String LIBRARY = "dev.unless.";

  private final Trees trees;
  private final TypeNames types;
  private final Consumer<Message> messages;

  UnusedResults(Trees trees, TypeNames types, Consumer<Message> messages) {
    this.trees = trees;
    this.types = types;
    this.messages = messages;
  }

  void examine(TreePath path, MethodInvocationTree step) {
    TreePath named = new TreePath(path, step.getMethodSelect());
    if (trees.getElement(named) instanceof ExecutableElement method
        && isStep(method, trees.getTypeMirror(path))) {
      messages.accept(Message.of(TreePlace.of(path), problem(method)));
    }
  }

  /** What begins with {@code require} is called for what it throws. */
  private boolean isStep(ExecutableElement method, @Nullable TypeMirror made) {
    return made != null
        && types.owner(method).startsWith(LIBRARY)
        && !method.getSimpleName().toString().startsWith("require")
        && Stream.of("Policy", "Rule", "PolicyRule", "condition.Condition")
            .anyMatch(type -> types.isA(made, LIBRARY + type));
  }

  private static Problem problem(ExecutableElement method) {
    String name = method.getSimpleName() + "(…)";
    return new Problem(
        Code.RESULT_NOT_USED,
        quote(name) + " changes nothing: it makes a new one, which nothing takes.",
        name,
        "Write it where its result is used, or assign it.");
  }
}
