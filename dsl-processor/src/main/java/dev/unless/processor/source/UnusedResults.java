package dev.unless.processor.source;

import static dev.unless.finding.Printable.quote;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.processor.reading.ProgramSources;
import dev.unless.processor.reading.TreePlace;
import dev.unless.processor.report.Message;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds steps of the library whose result nothing takes, such as {@code rule.unless(c);}. A lambda
 * whose body is such a call returns it.
 */
final class UnusedResults {
  private static final String LIBRARY = "dev.unless.";

  /** What steps make, by the type; they are values. */
  private static final Map<String, String> MADE =
      Map.of(
          "Policy", "policy",
          "Rule", "rule",
          "PolicyRule", "rule",
          "AllowOrDeny", "rule",
          "condition.Condition", "condition",
          "AccessRequest", "request",
          "Authorizer", "authorizer");

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
        && calls.isOfLibrary(method)) {
      made(method, sources.trees().getTypeMirror(path))
          .filter(made -> !acceptances.accept(path, Code.RESULT_NOT_USED))
          .ifPresent(
              made -> messages.accept(Message.of(TreePlace.of(path), problem(method, made))));
    }
  }

  /** What a step makes; what begins with {@code require} is called for what it throws. */
  private Optional<String> made(ExecutableElement method, @Nullable TypeMirror type) {
    return type == null || method.getSimpleName().toString().startsWith("require")
        ? Optional.empty()
        : MADE.entrySet().stream()
            .filter(made -> sources.types().isA(type, LIBRARY + made.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  private static Problem problem(ExecutableElement method, String made) {
    String name = method.getSimpleName() + "(…)";
    return new Problem(
        Code.RESULT_NOT_USED,
        quote(name) + " changes nothing: it returns a new " + made + ", which is not used.",
        name,
        "Assign the result, or write the call where its result is used.");
  }
}
