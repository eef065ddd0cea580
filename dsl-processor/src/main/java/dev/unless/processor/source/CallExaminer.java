package dev.unless.processor.source;

import static dev.unless.finding.Printable.quote;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import dev.unless.check.Domain;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Joined;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Expression.Value;
import dev.unless.processor.expression.Expression.Wrong;
import dev.unless.processor.expression.Member;
import dev.unless.processor.reading.ExpressionReader;
import dev.unless.processor.reading.ProgramSources;
import dev.unless.processor.reading.TreePlace;
import dev.unless.processor.report.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Examines constants that are given to parameters with the library's annotations. */
final class CallExaminer {
  private static final String CONSTANT = "Constant";

  private final ProgramSources sources;
  private final Acceptances acceptances;
  private final Consumer<Message> messages;
  private final Map<ExecutableElement, Boolean> annotated = new HashMap<>();
  private final Map<Element, String> owners = new HashMap<>();

  CallExaminer(ProgramSources sources, Acceptances acceptances, Consumer<Message> messages) {
    this.sources = sources;
    this.acceptances = acceptances;
    this.messages = messages;
  }

  /**
   * Examines a call.
   *
   * @param call the call
   * @param method what is called
   * @param arguments the arguments as written
   */
  void examine(TreePath call, ExecutableElement method, List<? extends ExpressionTree> arguments) {
    if (arguments.isEmpty()
        || isOfTheJdk(method)
        || !annotated.computeIfAbsent(method, this::isAnnotated)) {
      return;
    }
    Member member = sources.member(method);
    for (int i = 0; i < arguments.size(); i++) {
      TreePath argument = new TreePath(call, arguments.get(i));
      member
          .parameterOf(i)
          .filter(parameter -> !parameter.domains().isEmpty())
          .ifPresent(parameter -> examine(argument, parameter, method));
    }
  }

  /** Whether a method or a constructor is the library's. */
  boolean isOfLibrary(ExecutableElement method) {
    return owner(method).startsWith("dev.unless.");
  }

  /** Its methods have none of the library's annotations, and override none that has. */
  private boolean isOfTheJdk(ExecutableElement method) {
    return owner(method).startsWith("java.");
  }

  private String owner(ExecutableElement method) {
    return owners.computeIfAbsent(
        method.getEnclosingElement(), type -> sources.types().owner(method));
  }

  /** A method reference hands on what it gets, which is never a constant. */
  void examine(TreePath reference, ExecutableElement method) {
    boolean constant =
        !isOfTheJdk(method)
            && sources.domains().of(method).stream().anyMatch(one -> one.contains(CONSTANT));
    if (constant && !acceptances.accept(reference, Code.NOT_A_CONSTANT)) {
      messages.accept(
          Message.of(
              TreePlace.of(reference),
              notConstant(reference.getLeaf().toString(), method, Optional.empty())));
    }
  }

  private boolean isAnnotated(ExecutableElement method) {
    return sources.domains().of(method).stream().anyMatch(domains -> !domains.isEmpty());
  }

  private void examine(TreePath argument, Member.Parameter parameter, ExecutableElement method) {
    Expression given = new ExpressionReader(sources).read(argument);
    if (parameter.domains().contains(CONSTANT)
        && !isConstant(given)
        && !acceptances.accept(argument, Code.NOT_A_CONSTANT)) {
      messages.accept(
          Message.of(
              given.place(),
              notConstant(argument.getLeaf().toString(), method, written(given, method))));
    }
    require(argument, parameter.domains(), given);
  }

  /** Examines what a field holds that has the library's annotations. */
  void examine(TreePath initializer, VariableElement field) {
    List<String> domains = sources.types().domains(field);
    if (!domains.isEmpty()) {
      require(initializer, domains, new ExpressionReader(sources).read(initializer));
    }
  }

  private void require(TreePath argument, List<String> domains, Expression given) {
    domains.stream()
        .flatMap(name -> Domain.of(name).stream())
        .forEach(domain -> constants(given).forEach(value -> require(argument, domain, value)));
  }

  /** The same with what is not constant as text; empty where it is nothing but that. */
  private static Optional<String> written(Expression given, ExecutableElement method) {
    if (!(given instanceof Joined joined)
        || !joined.texts().stream()
            .allMatch(part -> part instanceof Value || part instanceof Unseen)) {
      return Optional.empty();
    }
    return joined.texts().stream()
        .map(
            part ->
                part instanceof Unseen unseen
                    ? "text(" + unseen.name() + ")"
                    : method.getSimpleName() + "(" + quote(((Value) part).value().toString()) + ")")
        .reduce((before, part) -> before + ".then(" + part + ")");
  }

  /**
   * @param written what says the same with what is not constant as text, where there is something
   */
  private static Problem notConstant(
      String argument, ExecutableElement method, Optional<String> written) {
    return new Problem(
        Code.NOT_A_CONSTANT,
        quote(argument)
            + " is no constant: whoever can choose it could widen what "
            + method.getSimpleName()
            + "(…) matches.",
        argument,
        "Write "
            + written.orElse("text(…) or startsWith(text) for literal text")
            + ", or "
            + (method.getSimpleName().contentEquals("policyText")
                ? "trustedPolicyText"
                : "trustedPattern")
            + "(…) to vouch for it.");
  }

  /** Or a choice of some; what the compiler itself refuses may have been meant to be one. */
  private static boolean isConstant(Expression given) {
    return (given instanceof Value value && value.constant())
        || (given instanceof Choice choice
            && choice.branches().stream().allMatch(CallExaminer::isConstant))
        || isWrong(given);
  }

  private static boolean isWrong(Expression given) {
    return given instanceof Wrong
        || (given instanceof Joined joined
            && joined.texts().stream().anyMatch(CallExaminer::isWrong));
  }

  private static Stream<Value> constants(Expression given) {
    if (given instanceof Value value) {
      return Stream.of(value);
    }
    if (given instanceof Choice choice) {
      return choice.branches().stream().flatMap(CallExaminer::constants);
    }
    if (given instanceof Elements array) {
      return array.elements().stream().flatMap(CallExaminer::constants);
    }
    return given instanceof Call call && call.member().makesCollection()
        ? call.arguments().stream().flatMap(CallExaminer::constants)
        : Stream.empty();
  }

  private void require(TreePath argument, Domain domain, Value value) {
    if (value.value() instanceof String text) {
      try {
        domain.require(text);
      } catch (RefusedException refused) {
        if (!acceptances.accept(argument, refused.code())) {
          messages.accept(Message.of(value.place(), refused.problem()));
        }
      }
    }
  }
}
