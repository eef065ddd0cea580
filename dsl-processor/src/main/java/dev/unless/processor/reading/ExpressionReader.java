package dev.unless.processor.reading;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Expression.Value;
import dev.unless.processor.expression.Expression.Wrong;
import dev.unless.processor.expression.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads expressions from attributed trees. */
public final class ExpressionReader {
  private static final int DEEPEST = 8;

  private final ProgramSources sources;
  private final ReadingLog reading;
  private final HoleReader holes;

  /** What the local variables in reach hold. */
  private final Map<Element, Expression> locals;

  /** How many methods and lambdas deep. */
  private final int depth;

  /** A reader for one policy. */
  public ExpressionReader(ProgramSources sources) {
    this(sources, new ReadingLog());
  }

  private ExpressionReader(ProgramSources sources, ReadingLog reading) {
    this(sources, reading, new HoleReader(sources, reading, 0), Map.of(), 0);
  }

  private ExpressionReader(
      ProgramSources sources,
      ReadingLog reading,
      HoleReader holes,
      Map<Element, Expression> locals,
      int depth) {
    this.sources = sources;
    this.reading = reading;
    this.holes = holes;
    this.locals = locals;
    this.depth = depth;
  }

  /** In reach of more variables, in the same method. */
  ExpressionReader with(Map<Element, Expression> more) {
    return new ExpressionReader(sources, reading, holes, joined(more), depth);
  }

  /** In another method, which may be called more than once. */
  ExpressionReader within(Map<Element, Expression> parameters) {
    return new ExpressionReader(sources, reading, holes.again(), Map.copyOf(parameters), depth + 1);
  }

  /** In a lambda, which is run more than once. */
  ExpressionReader again(Map<Element, Expression> more) {
    return within(joined(more));
  }

  /** In a loop's body, which is run more than once. */
  ExpressionReader repeated() {
    return new ExpressionReader(sources, reading, holes.again(), locals, depth);
  }

  private Map<Element, Expression> joined(Map<Element, Expression> more) {
    if (more.isEmpty()) {
      return locals;
    }
    Map<Element, Expression> all = new HashMap<>(locals);
    all.putAll(more);
    return all;
  }

  Map<Element, Expression> locals() {
    return locals;
  }

  /** Whether no further method or lambda is gone into. */
  boolean isTooDeep() {
    return depth >= DEEPEST || reading.isSpent();
  }

  ProgramSources sources() {
    return sources;
  }

  ReadingLog reading() {
    return reading;
  }

  HoleReader holes() {
    return holes;
  }

  /** What a method's body returns, with all that is followed in it; empty if it is nothing. */
  public Optional<Expression> readBody(TreePath block) {
    return new BodyReader(this).read(block);
  }

  /** Whether so much was followed that nothing more was. */
  public boolean isSpent() {
    return reading.isSpent();
  }

  /** Whether something was met that may throw, by what is only known at run time. */
  public boolean isGuarded() {
    return reading.isGuarded();
  }

  /** By what the program chooses, where that is a variable alone: its identity. */
  public Map<Place, String> identities() {
    return reading.identities();
  }

  /** What was followed for examples only, so that nothing is proved of it. */
  public Optional<Omission> loose() {
    return reading.loose();
  }

  /** What was not followed in what has been read. */
  public List<Omission> omissions() {
    return reading.omissions();
  }

  /** That what an expression says is only known at run time. */
  public Expression unseen(TreePath path) {
    return holes.orWrong(path);
  }

  /** What an expression says. */
  public Expression read(TreePath path) {
    if (!reading.step()) {
      return holes.orWrong(path);
    }
    Tree tree = path.getLeaf();
    if (tree instanceof ParenthesizedTree parenthesized) {
      return read(child(path, parenthesized.getExpression()));
    }
    if (tree instanceof TypeCastTree cast) {
      return cast(path, cast);
    }
    if (tree instanceof LiteralTree literal && literal.getValue() != null) {
      return new Value(place(path), literal.getValue(), true);
    }
    if (tree instanceof BinaryTree binary) {
      return binary(path, binary);
    }
    if (tree instanceof UnaryTree unary) {
      return operation(
          path, unary.getExpression(), operand -> Folding.unary(unary.getKind(), operand));
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return choice(path, choice);
    }
    if (tree instanceof SwitchExpressionTree choice) {
      return choice(path, choice);
    }
    if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      return new NameReader(this).read(path);
    }
    if (tree instanceof MethodInvocationTree invocation) {
      return isRefused(path) ? new Wrong(place(path)) : call(path, invocation);
    }
    if (tree instanceof NewClassTree creation && creation.getClassBody() == null) {
      return creation(path, creation);
    }
    if (tree instanceof NewArrayTree array && array.getInitializers() != null) {
      return new Elements(place(path), readAll(path, array.getInitializers()));
    }
    if (tree instanceof ArrayAccessTree access) {
      return element(path, access);
    }
    return holes.orWrong(path);
  }

  /** Whether the compiler itself refuses it. */
  private boolean isRefused(TreePath path) {
    TypeMirror type = sources.trees().getTypeMirror(path);
    return type != null && type.getKind() == TypeKind.ERROR;
  }

  private TreePath child(TreePath parent, Tree tree) {
    return new TreePath(parent, tree);
  }

  private TreePlace place(TreePath path) {
    return TreePlace.of(path);
  }

  private List<Expression> readAll(TreePath parent, List<? extends ExpressionTree> children) {
    return children.stream().map(tree -> read(child(parent, tree))).toList();
  }

  private Expression cast(TreePath path, TypeCastTree cast) {
    Expression operand = read(child(path, cast.getExpression()));
    TypeMirror type = sources.trees().getTypeMirror(path);
    return operand instanceof Value value && type != null && type.getKind().isPrimitive()
        ? new Value(place(path), Folding.cast(type.getKind(), value.value()), value.constant())
        : operand;
  }

  private Expression binary(TreePath path, BinaryTree binary) {
    if (binary.getKind() == Tree.Kind.PLUS && isString(sources.trees().getTypeMirror(path))) {
      return joined(path);
    }
    Expression left = read(child(path, binary.getLeftOperand()));
    Expression right = read(child(path, binary.getRightOperand()));
    Optional<Object> value =
        left instanceof Value a && right instanceof Value b
            ? Folding.binary(binary.getKind(), a.value(), b.value())
            : Folding.shortcut(binary.getKind(), left, right)
                .or(
                    () ->
                        EnumConstants.compared(binary.getKind(), resolved(left), resolved(right)));
    boolean constant =
        left instanceof Value a && right instanceof Value b && a.constant() && b.constant();
    return value
        .<Expression>map(result -> new Value(place(path), result, constant))
        .orElseGet(() -> holes.orWrong(path));
  }

  private Expression operation(
      TreePath path, Tree operand, Function<Object, Optional<Object>> computed) {
    return read(child(path, operand)) instanceof Value value
        ? computed
            .apply(value.value())
            .<Expression>map(result -> new Value(place(path), result, value.constant()))
            .orElseGet(() -> holes.orWrong(path))
        : holes.orWrong(path);
  }

  private Expression choice(TreePath path, ConditionalExpressionTree choice) {
    if (read(child(path, choice.getCondition())) instanceof Value condition
        && condition.value() instanceof Boolean truth) {
      return read(child(path, truth ? choice.getTrueExpression() : choice.getFalseExpression()));
    }
    Expression yes = read(child(path, choice.getTrueExpression()));
    Expression no = read(child(path, choice.getFalseExpression()));
    CorrelatedChoices.Chooser key = key(child(path, choice.getCondition()));
    return new Choice(
        place(path), key.place(), key.isNegated() ? List.of(no, yes) : List.of(yes, no));
  }

  CorrelatedChoices.Chooser key(TreePath condition) {
    return new CorrelatedChoices(this).of(condition);
  }

  Place switchPlace(TreePath choice, TreePath selector, List<? extends CaseTree> cases) {
    return new CorrelatedChoices(this).of(choice, selector, cases);
  }

  private Expression choice(TreePath path, SwitchExpressionTree choice) {
    SwitchCases cases = new SwitchCases(this);
    Expression selected = read(child(path, choice.getExpression()));
    List<Expression> branches = new ArrayList<>();
    for (CaseTree each : cases.reached(path, choice.getCases(), selected).cases()) {
      TreePath at = child(path, each);
      if (each.getBody() instanceof ExpressionTree value) {
        branches.add(read(child(at, value)));
      } else if (!(each.getBody() instanceof ThrowTree)) {
        Optional<Expression> yielded =
            new BodyReader(this).yielded(at, cases.body(path, choice.getCases(), each));
        if (yielded.isEmpty()) {
          return holes.orWrong(path);
        }
        branches.add(yielded.get());
      } else {
        reading.guard();
      }
    }
    return switch (branches.size()) {
      case 0 -> holes.orWrong(path);
      case 1 -> branches.get(0);
      default ->
          new Choice(
              place(path),
              switchPlace(path, child(path, choice.getExpression()), choice.getCases()),
              branches);
    };
  }

  /** A long text is a deep tree to the left, which is not descended by calls. */
  private Expression joined(TreePath path) {
    Deque<Expression> parts = new ArrayDeque<>();
    TreePath at = path;
    while (at.getLeaf() instanceof BinaryTree sum
        && sum.getKind() == Tree.Kind.PLUS
        && isString(sources.trees().getTypeMirror(at))
        && reading.step()) {
      parts.addFirst(read(child(at, sum.getRightOperand())));
      at = child(at, sum.getLeftOperand());
    }
    parts.addFirst(at == path ? holes.orWrong(path) : read(at));
    return TextReader.joined(place(path), parts.stream());
  }

  private boolean isString(TypeMirror type) {
    return type != null && sources.types().name(type).equals("java.lang.String");
  }

  private Expression element(TreePath path, ArrayAccessTree access) {
    Expression array = resolved(read(child(path, access.getExpression())));
    return array instanceof Elements elements
            && read(child(path, access.getIndex())) instanceof Value index
            && index.value() instanceof Integer i
            && i >= 0
            && i < elements.elements().size()
        ? elements.elements().get(i)
        : holes.orWrong(path);
  }

  /** What a constant of the program holds, where that is known already. */
  Expression resolved(Expression expression) {
    Expression at = expression;
    for (int i = 0; i < DEEPEST && at instanceof SourceField field; i++) {
      sources.constants().unread(field.id()).ifPresent(new ConstantFields(sources)::keep);
      Optional<Expression> held = sources.constants().initializer(field);
      if (held.isEmpty()) {
        return at;
      }
      at = held.get();
    }
    return at;
  }

  private Expression call(TreePath path, MethodInvocationTree invocation) {
    TreePath select = child(path, invocation.getMethodSelect());
    if (!(sources.trees().getElement(select) instanceof ExecutableElement method)) {
      return holes.orWrong(path);
    }
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    Optional<Expression> receiver =
        !isStatic && invocation.getMethodSelect() instanceof MemberSelectTree member
            ? Optional.of(read(child(select, member.getExpression())))
            : Optional.empty();
    List<TreePath> written =
        invocation.getArguments().stream().map(argument -> child(path, argument)).toList();
    Invocation made = new Invocation(this, path, method, receiver, written);
    return new CallReader(this).read(made).orElseGet(() -> made.call(isStatic));
  }

  private Expression creation(TreePath path, NewClassTree creation) {
    if (!(sources.trees().getElement(path) instanceof ExecutableElement constructor)
        || sources.isImpostor(constructor)) {
      return holes.orWrong(path);
    }
    Unseen unseen = holes.expression(path, "new " + creation.getIdentifier() + "(…)");
    List<Expression> arguments = readAll(path, creation.getArguments());
    String parameter =
        constructor.getParameters().isEmpty()
            ? ""
            : sources.types().name(constructor.getParameters().get(0).asType());
    return Collected.made(sources.types().owner(constructor), parameter, unseen, arguments)
        .orElseGet(
            () ->
                new Call(
                    place(path),
                    sources.member(constructor),
                    Optional.empty(),
                    OptionalReader.sure(arguments),
                    unseen));
  }
}
