package dev.unless.processor.reading;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Mapping;
import dev.unless.processor.expression.Expression.Maybe;
import dev.unless.processor.expression.Expression.Pair;
import dev.unless.processor.expression.Expression.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Runs what stands as a statement: assignments, lists that grow, and what is done for each. */
final class StatementReader {
  private final ExpressionReader reader;
  private final ProgramSources sources;
  private final BodyReader body;

  StatementReader(ExpressionReader reader, BodyReader body) {
    this.reader = reader;
    this.sources = reader.sources();
    this.body = body;
  }

  /** Runs a statement; false if it is not followed. */
  boolean run(TreePath path, Flow flow) {
    Tree tree = path.getLeaf();
    if (tree instanceof AssignmentTree assignment) {
      return assign(path, assignment, flow);
    }
    if (tree instanceof CompoundAssignmentTree assignment) {
      return extend(path, assignment, flow);
    }
    if (tree instanceof UnaryTree step) {
      return count(path, step, flow);
    }
    return tree instanceof MethodInvocationTree call
        && sources.trees().getElement(new TreePath(path, call.getMethodSelect()))
            instanceof ExecutableElement method
        && call(path, call, method, flow);
  }

  private boolean assign(TreePath path, AssignmentTree assignment, Flow flow) {
    Element variable = sources.trees().getElement(new TreePath(path, assignment.getVariable()));
    if (variable == null || !isLocal(variable)) {
      return false;
    }
    Expression value = body.in(flow).read(new TreePath(path, assignment.getExpression()));
    new Unfollowed(reader).omitShared(path, flow);
    flow.held().put(variable, value);
    return true;
  }

  private static boolean isLocal(Element variable) {
    return !variable.getKind().isField() && variable instanceof VariableElement;
  }

  /** {@code text += "/*"}. */
  private boolean extend(TreePath path, CompoundAssignmentTree assignment, Flow flow) {
    TreePath target = new TreePath(path, assignment.getVariable());
    Element variable = sources.trees().getElement(target);
    boolean text =
        assignment.getKind() == Tree.Kind.PLUS_ASSIGNMENT
            && variable != null
            && isLocal(variable)
            && sources.types().name(variable.asType()).equals(TextReader.STRING);
    if (text) {
      Expression before = body.in(flow).read(target);
      Expression more = body.in(flow).read(new TreePath(path, assignment.getExpression()));
      flow.held().put(variable, TextReader.joined(TreePlace.of(path), Stream.of(before, more)));
    }
    return text;
  }

  /** {@code i++} of a number that is known. */
  private boolean count(TreePath path, UnaryTree step, Flow flow) {
    TreePath target = new TreePath(path, step.getExpression());
    Element variable = sources.trees().getElement(target);
    Optional<Tree.Kind> operator =
        switch (step.getKind()) {
          case PREFIX_INCREMENT, POSTFIX_INCREMENT -> Optional.of(Tree.Kind.PLUS);
          case PREFIX_DECREMENT, POSTFIX_DECREMENT -> Optional.of(Tree.Kind.MINUS);
          default -> Optional.empty();
        };
    if (variable == null
        || !isLocal(variable)
        || !(flow.held().get(variable) instanceof Value before)) {
      return false;
    }
    Optional<Object> after = operator.flatMap(by -> Folding.binary(by, before.value(), 1));
    after.ifPresent(
        number -> flow.held().put(variable, new Value(TreePlace.of(path), number, false)));
    return after.isPresent();
  }

  private boolean call(
      TreePath path, MethodInvocationTree tree, ExecutableElement method, Flow flow) {
    String owner = sources.types().owner(method);
    List<TreePath> written =
        tree.getArguments().stream().map(argument -> new TreePath(path, argument)).toList();
    if (owner.startsWith("java.") && tree.getMethodSelect() instanceof MemberSelectTree select) {
      if (owner.equals("java.util.Collections") && method.getSimpleName().contentEquals("addAll")) {
        return !written.isEmpty()
            && isFilled(written.get(0), "addEach", written.subList(1, written.size()), flow);
      }
      TreePath on = new TreePath(new TreePath(path, select), select.getExpression());
      return isFilled(on, method.getSimpleName().toString(), written, flow)
          || isDoneForEach(on, method, written, flow);
    }
    return sources.isFollowed(path, method) && isInlined(path, method, written, flow);
  }

  /** {@code list.add(element)} and its like, of what is filled here. */
  private boolean isFilled(TreePath on, String method, List<TreePath> written, Flow flow) {
    Element variable = sources.trees().getElement(on);
    if (variable == null || !isLocal(variable)) {
      return false;
    }
    List<Expression> given =
        written.stream().map(argument -> reader.resolved(body.in(flow).read(argument))).toList();
    Expression before = reader.resolved(body.in(flow).read(on));
    if (method.equals("put") && given.size() == 2 && !(given.get(0) instanceof Value)) {
      reader.reading().loosen(new Omission(TreePlace.of(on), "which entry of the map is replaced"));
    }
    Optional<Expression> after = filled(before, method, given);
    after.ifPresent(now -> flow.held().put(variable, now));
    return after.isPresent();
  }

  private static Optional<Expression> filled(
      Expression before, String method, List<Expression> given) {
    if (before instanceof Choice choice) {
      return choice.each(branch -> filled(branch, method, given));
    }
    if (method.equals("put") && given.size() == 2) {
      return MapReader.of(before).map(map -> MapReader.put(map, given.get(0), given.get(1)));
    }
    if (before instanceof Mapping) {
      return Optional.empty();
    }
    if (method.equals("addEach")) {
      boolean array = given.size() == 1 && !isElement(given.get(0));
      return array
          ? Sequences.of(given.get(0)).flatMap(more -> added(before, more))
          : added(before, new Elements(before.place(), given));
    }
    if (method.equals("add") && given.size() == 2) {
      // Where in the list it stands changes nothing of what is said.
      return added(before, new Elements(before.place(), given.subList(1, 2)));
    }
    if (given.size() != 1) {
      return Optional.empty();
    }
    return switch (method) {
      case "add", "addLast", "offer" -> added(before, new Elements(before.place(), given));
      case "addAll" -> Sequences.of(given.get(0)).flatMap(more -> added(before, more));
      default -> Optional.empty();
    };
  }

  private static boolean isElement(Expression given) {
    return Sequences.of(given).isEmpty();
  }

  private static Optional<Expression> added(Expression before, Elements more) {
    return Sequences.of(before)
        .map(
            list -> {
              List<Expression> all = new ArrayList<>(list.elements());
              all.addAll(more.elements());
              return new Elements(list.place(), all, list.exact() && more.exact());
            });
  }

  /** {@code list.forEach(…)}, {@code map.forEach(…)} and {@code optional.ifPresent(…)}. */
  private boolean isDoneForEach(
      TreePath on, ExecutableElement method, List<TreePath> written, Flow flow) {
    String name = method.getSimpleName().toString();
    boolean orElse = name.equals("ifPresentOrElse");
    if (written.size() != (orElse ? 2 : 1) || method.getModifiers().contains(Modifier.STATIC)) {
      return false;
    }
    Expression all = reader.resolved(body.in(flow).read(on));
    if (orElse) {
      Optional<Maybe> maybe = OptionalReader.of(all);
      return maybe.isPresent()
          && ifPresentOrElse(maybe.get(), written.get(0), written.get(1), flow);
    }
    if (name.equals("ifPresent")) {
      Optional<Maybe> maybe = OptionalReader.of(all);
      return maybe.isPresent() && ifPresent(maybe.get(), written.get(0), flow);
    }
    if (!name.equals("forEach")) {
      return false;
    }
    Optional<Mapping> map = MapReader.of(all);
    if (map.isPresent()) {
      return turns(
          written.get(0),
          map.get().pairs().stream().map(StatementReader::ofPair).toList(),
          flow,
          map.get().exact());
    }
    Optional<Elements> elements = Sequences.of(all);
    return elements.isPresent()
        && turns(
            written.get(0),
            elements.get().elements().stream().map(List::of).toList(),
            flow,
            elements.get().exact());
  }

  private static List<Expression> ofPair(Pair pair) {
    return List.of(pair.key(), pair.value());
  }

  private boolean ifPresent(Maybe held, TreePath function, Flow flow) {
    if (held.value().isEmpty()) {
      return true;
    }
    Flow with = flow.copy();
    if (!turns(function, List.of(List.of(held.value().get())), with, true)) {
      return false;
    }
    flow.merge(TreePlace.of(function), with, held.certain() ? with : flow.copy());
    return true;
  }

  private boolean ifPresentOrElse(Maybe held, TreePath present, TreePath absent, Flow flow) {
    Flow with = flow.copy();
    Flow without = flow.copy();
    boolean followed =
        turns(absent, List.of(List.of()), without, true)
            && (held.value().isEmpty()
                || turns(present, List.of(List.of(held.value().get())), with, true));
    if (followed) {
      boolean known = held.certain() || held.value().isEmpty();
      Flow only = held.value().isEmpty() ? without : with;
      flow.merge(TreePlace.of(present), known ? only : with, known ? only : without);
    }
    return followed;
  }

  private boolean turns(
      TreePath function, List<List<Expression>> given, Flow flow, boolean certain) {
    if (function.getLeaf() instanceof LambdaExpressionTree lambda) {
      List<Map<Element, Expression>> parameters =
          given.stream()
              .flatMap(
                  each -> new FunctionReader(reader).parameters(function, lambda, each).stream())
              .toList();
      if (parameters.size() != given.size()) {
        return false;
      }
      TreePath inner = new TreePath(function, lambda.getBody());
      body.turns(parameters, BodyReader.paths(inner), flow, certain);
      return true;
    }
    return function.getLeaf() instanceof MemberReferenceTree reference
        && given.stream()
            .allMatch(
                each ->
                    isAdded(
                        new TreePath(function, reference.getQualifierExpression()),
                        reference,
                        each,
                        flow));
  }

  /** {@code rules::add}. */
  private boolean isAdded(
      TreePath on, MemberReferenceTree reference, List<Expression> given, Flow flow) {
    Element variable = sources.trees().getElement(on);
    Optional<Expression> after =
        filled(reader.resolved(body.in(flow).read(on)), reference.getName().toString(), given);
    if (variable == null || !isLocal(variable) || after.isEmpty()) {
      return false;
    }
    flow.held().put(variable, after.get());
    return true;
  }

  /** A method of the same class that fills the lists it gets. */
  private boolean isInlined(
      TreePath path, ExecutableElement method, List<TreePath> written, Flow flow) {
    ExpressionReader here = body.in(flow);
    CallReader calls = new CallReader(here);
    Invocation call = new Invocation(here, path, method, Optional.empty(), written);
    Optional<TreePath> block = calls.block(method);
    Optional<Map<Element, Expression>> given = CallReader.parameters(call);
    if (here.isTooDeep() || block.isEmpty() || given.isEmpty()) {
      return false;
    }
    Flow inside = new Flow(new HashMap<>(given.get()));
    new BodyReader(here.within(given.get())).run(BodyReader.paths(block.get()), inside);
    inside.join();
    int fixed = method.getParameters().size() - (method.isVarArgs() ? 1 : 0);
    for (int i = 0; i < fixed; i++) {
      Element variable = sources.trees().getElement(written.get(i));
      Expression after = inside.held().get(method.getParameters().get(i));
      if (variable != null && isLocal(variable) && after != null && Collected.isOne(after)) {
        flow.held().put(variable, after);
      }
    }
    return true;
  }
}
