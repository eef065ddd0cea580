package dev.unless.processor.source;

import static dev.unless.finding.Printable.quote;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.processor.reading.ProgramSources;
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

  private final ProgramSources sources;
  private final CallExaminer calls;
  private final Acceptances acceptances;
  private final Consumer<Message> messages;

  UnusedResults(
      ProgramSources sources,
      CallExaminer calls,
      Acceptances acceptances,
      Consumer<Message> messages) {
    this.sources = sources;
    this.calls = calls;
    this.acceptances = acceptances;
    this.messages = messages;
  }

  void examine(TreePath path, MethodInvocationTree step) {
    TreePath named = new TreePath(path, step.getMethodSelect());
    if (sources.trees().getElement(named) instanceof ExecutableElement method
        && calls.isOfLibrary(method)
        && isStep(method, sources.trees().getTypeMirror(path))
        && !acceptances.accept(path, Code.RESULT_NOT_USED)) {
      messages.accept(Message.of(TreePlace.of(path), problem(method)));
    }
  }

  /** What begins with {@code require} is called for what it throws. */
  private boolean isStep(ExecutableElement method, @Nullable TypeMirror made) {
    return made != null
        && !method.getSimpleName().toString().startsWith("require")
        && Stream.of("Policy", "Rule", "PolicyRule", "AllowOrDeny", "condition.Condition")
            .anyMatch(type -> sources.types().isA(made, LIBRARY + type));
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
