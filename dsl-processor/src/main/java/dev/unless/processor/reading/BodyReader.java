package dev.unless.processor.reading;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * Reads what a method's body returns: its variables hold expressions, its loops are run, and each
 * way that it may end is one of the branches of a choice.
 */
final class BodyReader {
  private static final Set<String> FILLING =
      Set.of("add", "addAll", "addFirst", "addLast", "offer", "put", "putAll", "append", "forEach");

  private static final int MOST_TURNS = 1_000;

  private final ExpressionReader reader;
  private final Unfollowed unfollowed;
  private final List<Expression> ends = new ArrayList<>();

  BodyReader(ExpressionReader reader) {
    this.reader = reader;
    this.unfollowed = new Unfollowed(reader);
  }

  /** What the body returns; empty if nothing that it returns is seen. */
  Optional<Expression> read(TreePath block) {
    return end(block, paths(block));
  }

  /** What the statements of a case yield. */
  Optional<Expression> yielded(TreePath at, List<TreePath> statements) {
    return end(at, statements);
  }

  private Optional<Expression> end(TreePath at, List<TreePath> statements) {
    run(statements, new Flow(reader.locals()));
    return switch (ends.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(ends.get(0));
      default -> Optional.of(new Choice(TreePlace.of(at), ends));
    };
  }

  static List<TreePath> paths(TreePath statement) {
    return statement.getLeaf() instanceof BlockTree block
        ? block.getStatements().stream().map(each -> new TreePath(statement, each)).toList()
        : List.of(statement);
  }

  /** Runs statements one after the other, as far as they are reached. */
  void run(List<TreePath> statements, Flow flow) {
    for (TreePath statement : statements) {
      if (!flow.goesOn()) {
        return;
      }
      if (!reader.reading().step()) {
        unfollowed.omit(statement, flow);
        flow.become(Flow.State.ENDED);
        return;
      }
      run(statement, flow);
    }
  }

  private void run(TreePath path, Flow flow) {
    Tree statement = path.getLeaf();
    if (statement instanceof ReturnTree end) {
      end(path, end.getExpression(), flow);
    } else if (statement instanceof YieldTree end) {
      end(path, end.getValue(), flow);
    } else if (statement instanceof ThrowTree) {
      reader.reading().guard();
      flow.become(Flow.State.ENDED);
    } else if (statement instanceof ContinueTree) {
      flow.become(Flow.State.NEXT_TURN);
    } else if (statement instanceof BreakTree) {
      flow.become(Flow.State.BROKEN);
    } else if (statement instanceof IfTree choice) {
      choose(path, choice, flow);
    } else if (statement instanceof SwitchTree choice) {
      choose(path, choice, flow);
    } else if (statement instanceof TryTree attempt) {
      attempt(path, attempt, flow);
    } else if (statement instanceof BlockTree) {
      run(paths(path), flow);
    } else if (statement instanceof SynchronizedTree locked) {
      run(paths(new TreePath(path, locked.getBlock())), flow);
    } else if (statement instanceof VariableTree variable) {
      declare(path, variable, flow);
    } else if (statement instanceof EnhancedForLoopTree loop) {
      loop(path, loop, flow);
    } else if (statement instanceof ForLoopTree loop) {
      loop(path, loop, flow);
    } else if (statement instanceof ExpressionStatementTree expression) {
      run(path, new TreePath(path, expression.getExpression()), flow);
    } else if (statement instanceof ExpressionTree) {
      run(path, path, flow);
    } else if (!(statement instanceof AssertTree
        || statement instanceof EmptyStatementTree
        || statement instanceof ClassTree)) {
      unfollowed.omit(path, flow);
    }
  }

  /**
   * Whether a call does more than to fill a list or a map: it may be one that requires something.
   */
  private static boolean mayThrow(ExpressionTree expression) {
    return expression instanceof MethodInvocationTree call
        && !(call.getMethodSelect() instanceof MemberSelectTree select
            && FILLING.contains(select.getIdentifier().toString()));
  }

  /** Runs an expression for what it changes; a lambda's body is its own statement. */
  private void run(TreePath statement, TreePath expression, Flow flow) {
    if (mayThrow((ExpressionTree) expression.getLeaf())) {
      reader.reading().guard();
    }
    if (!new StatementReader(reader, this).run(expression, flow)) {
      unfollowed.omit(statement, flow);
    }
  }

  private void end(TreePath path, ExpressionTree value, Flow flow) {
    if (value == null) {
      flow.become(Flow.State.NEXT_TURN);
      return;
    }
    unfollowed.omitShared(path, flow);
    ends.add(in(flow).read(new TreePath(path, value)));
    flow.become(Flow.State.ENDED);
  }

  /** Reads with what the variables hold now. */
  ExpressionReader in(Flow flow) {
    return reader.with(flow.held());
  }

  private void choose(TreePath path, IfTree choice, Flow flow) {
    unfollowed.omitShared(new TreePath(path, choice.getCondition()), flow);
    Expression condition = in(flow).read(new TreePath(path, choice.getCondition()));
    if (condition instanceof Value value && value.value() instanceof Boolean truth) {
      StatementTree taken = truth ? choice.getThenStatement() : choice.getElseStatement();
      if (taken != null) {
        run(paths(new TreePath(path, taken)), flow);
      }
      return;
    }
    Flow yes = flow.copy();
    Flow no = flow.copy();
    run(paths(new TreePath(path, choice.getThenStatement())), yes);
    if (choice.getElseStatement() != null) {
      run(paths(new TreePath(path, choice.getElseStatement())), no);
    }
    CorrelatedChoices.Chooser key = in(flow).key(new TreePath(path, choice.getCondition()));
    flow.merge(key.place(), key.isNegated() ? no : yes, key.isNegated() ? yes : no);
  }

  private void choose(TreePath path, SwitchTree choice, Flow flow) {
    unfollowed.omitShared(new TreePath(path, choice.getExpression()), flow);
    SwitchCases cases = new SwitchCases(in(flow));
    Expression selected = in(flow).read(new TreePath(path, choice.getExpression()));
    SwitchCases.Reached reached = cases.reached(path, choice.getCases(), selected);
    List<Flow> ways = new ArrayList<>();
    for (CaseTree each : reached.cases()) {
      Flow way = flow.copy();
      run(cases.body(path, choice.getCases(), each), way);
      if (way.state() == Flow.State.BROKEN) {
        way.become(Flow.State.GOES_ON);
      }
      ways.add(way);
    }
    if (reached.maybeNone()) {
      ways.add(flow.copy());
    }
    flow.mergeAll(
        in(flow).switchPlace(path, new TreePath(path, choice.getExpression()), choice.getCases()),
        ways);
  }

  /** What a block does, or one of those that catch what it throws. */
  private void attempt(TreePath path, TryTree attempt, Flow flow) {
    for (Tree resource : attempt.getResources()) {
      if (resource instanceof VariableTree variable) {
        declare(new TreePath(path, resource), variable, flow);
      }
    }
    TreePath block = new TreePath(path, attempt.getBlock());
    List<Flow> ways = new ArrayList<>();
    for (CatchTree each : attempt.getCatches()) {
      Flow way = flow.copy();
      unfollowed.forget(block, way);
      run(paths(new TreePath(new TreePath(path, each), each.getBlock())), way);
      ways.add(way);
    }
    Flow whole = flow.copy();
    run(paths(block), whole);
    ways.add(0, whole);
    flow.mergeAll(TreePlace.of(path), ways);
    if (attempt.getFinallyBlock() != null) {
      run(paths(new TreePath(path, attempt.getFinallyBlock())), flow);
    }
  }

  private void declare(TreePath path, VariableTree variable, Flow flow) {
    ExpressionTree initializer = variable.getInitializer();
    Element element = reader.sources().trees().getElement(path);
    if (initializer != null && element != null) {
      Expression value = in(flow).read(new TreePath(path, initializer));
      unfollowed.omitShared(path, flow);
      flow.held().put(element, value);
    }
  }

  private void loop(TreePath path, EnhancedForLoopTree loop, Flow flow) {
    unfollowed.omitShared(new TreePath(path, loop.getExpression()), flow);
    Expression all = reader.resolved(in(flow).read(new TreePath(path, loop.getExpression())));
    Element variable = reader.sources().trees().getElement(new TreePath(path, loop.getVariable()));
    List<TreePath> body = paths(new TreePath(path, loop.getStatement()));
    if (variable == null || !repeat(all, variable, body, flow)) {
      unfollowed.omit(path, flow);
    }
  }

  /** Turn by turn as long as it is known whether there is another one. */
  private void loop(TreePath path, ForLoopTree loop, Flow flow) {
    loop.getInitializer().forEach(first -> run(new TreePath(path, first), flow));
    List<TreePath> body = paths(new TreePath(path, loop.getStatement()));
    List<TreePath> step = loop.getUpdate().stream().map(each -> new TreePath(path, each)).toList();
    for (int turn = 0; flow.goesOn(); turn++) {
      Optional<Object> more =
          loop.getCondition() != null
                  && in(flow).read(new TreePath(path, loop.getCondition())) instanceof Value known
              ? Optional.of(known.value())
              : Optional.empty();
      if (more.isEmpty() || turn == MOST_TURNS) {
        step.forEach(each -> unfollowed.forget(each, flow));
        turns(List.of(Map.of()), body, flow, false);
        return;
      }
      if (more.get().equals(false)) {
        return;
      }
      turn(body, flow);
      run(step, flow);
    }
    if (flow.state() == Flow.State.BROKEN) {
      flow.become(Flow.State.GOES_ON);
    }
  }

  private void turn(List<TreePath> body, Flow flow) {
    BodyReader once = new BodyReader(reader.repeated());
    once.run(body, flow);
    ends.addAll(once.ends);
    flow.join();
    if (flow.state() == Flow.State.NEXT_TURN) {
      flow.become(Flow.State.GOES_ON);
    }
  }

  /** Runs a body for each element; false if it is not known what they are. */
  boolean repeat(Expression all, Element variable, List<TreePath> body, Flow flow) {
    if (all instanceof Choice choice) {
      List<Flow> ways = choice.branches().stream().map(branch -> flow.copy()).toList();
      for (int i = 0; i < ways.size(); i++) {
        if (!repeat(choice.branches().get(i), variable, body, ways.get(i))) {
          return false;
        }
      }
      flow.mergeAll(choice.place(), ways);
      return true;
    }
    Optional<Elements> elements = Sequences.of(all);
    elements.ifPresent(
        known ->
            turns(
                known.elements().stream().map(element -> Map.of(variable, element)).toList(),
                body,
                flow,
                known.exact()));
    return elements.isPresent();
  }

  /**
   * Runs a body again and again, where its expressions may have other values.
   *
   * @param given what its parameters hold in each turn
   * @param certain whether there are these turns and no others
   */
  void turns(
      List<? extends Map<Element, ? extends Expression>> given,
      List<TreePath> body,
      Flow flow,
      boolean certain) {
    Flow before = flow.copy();
    Iterator<? extends Map<Element, ? extends Expression>> turns = given.iterator();
    while (flow.goesOn() && turns.hasNext()) {
      flow.held().putAll(turns.next());
      turn(body, flow);
      if (!certain && !flow.goesOn()) {
        flow.become(Flow.State.GOES_ON);
      }
    }
    if (flow.state() == Flow.State.BROKEN) {
      flow.become(Flow.State.GOES_ON);
    }
    if (!certain) {
      if (carries(flow, before) && !body.isEmpty()) {
        reader
            .reading()
            .loosen(
                new Omission(
                    TreePlace.of(body.get(0)), "what one turn of the loop leaves to the next"));
      }
      loosen(flow, before);
    }
  }

  /** Whether a turn changes anything but what is in lists, which the next turn may ask. */
  private static boolean carries(Flow flow, Flow before) {
    return before.held().entrySet().stream()
        .anyMatch(
            held -> {
              Expression now = flow.held().get(held.getKey());
              return now != held.getValue() && !(now instanceof Elements);
            });
  }

  /** After turns of which nobody knows how many there are. */
  private static void loosen(Flow flow, Flow before) {
    before
        .held()
        .forEach(
            (variable, old) -> {
              Expression now = flow.held().get(variable);
              if (now != old && now instanceof Elements list) {
                flow.held().put(variable, new Elements(list.place(), list.elements(), false));
              } else if (now != old && now != null) {
                flow.held().put(variable, new Choice(now.place(), List.of(now, old)));
              }
            });
  }
}
