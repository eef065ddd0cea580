package dev.unless.processor.reading;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The static final fields of the program that parts of policies are held in. */
public final class ConstantFields {
  private static final String LIBRARY = "dev.unless.";

  /** Types beside the library's own that they may be of. */
  private static final Set<String> HOLDERS =
      Set.of(
          "java.lang.String",
          "java.util.List",
          "java.util.Set",
          "java.util.Collection",
          "java.util.Map",
          "java.util.Optional",
          "java.time.Instant",
          "java.time.Duration");

  /** Methods that make collections that stay as they are, by the class's name. */
  private static final Map<String, Set<String>> FIXED =
      Map.of(
          "java.util.List", Set.of("of", "copyOf"),
          "java.util.Set", Set.of("of", "copyOf"),
          "java.util.Map", Set.of("of", "copyOf", "ofEntries", "entry"),
          "java.util.Optional", Set.of("of", "ofNullable", "empty"),
          "java.util.stream.Stream", Set.of("toList"),
          "java.util.Collections",
              Set.of("emptyList", "emptySet", "emptyMap", "singletonList", "singleton"));

  private final ProgramSources sources;

  public ConstantFields(ProgramSources sources) {
    this.sources = sources;
  }

  /** Whether a field is one. */
  public static boolean isOne(VariableElement field) {
    Set<Modifier> modifiers = field.getModifiers();
    return modifiers.contains(Modifier.STATIC) && modifiers.contains(Modifier.FINAL);
  }

  /** Keeps what a field of a class that the compiler has not come to yet holds. */
  void keep(VariableElement field) {
    TreePath path = sources.trees().getPath(field);
    if (path != null && path.getLeaf() instanceof VariableTree tree) {
      ExpressionTree initializer = tree.getInitializer();
      if (initializer != null) {
        // Asking for an element makes javac attribute the class.
        sources.trees().getElement(new TreePath(path, initializer));
        keep(path, tree, field);
      }
    }
  }

  /** Keeps what a field holds. */
  public void keep(TreePath path, VariableTree tree, VariableElement field) {
    if (!isOne(field) || tree.getInitializer() == null || !isHeld(field)) {
      return;
    }
    ExpressionReader reader = new ExpressionReader(sources);
    TreePath value = new TreePath(path, tree.getInitializer());
    boolean written =
        !sources.types().name(field.asType()).startsWith(LIBRARY)
            && !isFixed(value)
            && Writes.mayChange(path, field, sources);
    sources
        .constants()
        .put(
            sources.types().owner(field) + "." + field.getSimpleName(),
            written ? reader.holes().variable(value, field) : reader.read(value));
  }

  /** Whether nobody can write to what the initializer makes. */
  private boolean isFixed(TreePath value) {
    ExpressionTree tree = (ExpressionTree) value.getLeaf();
    if (tree instanceof ParenthesizedTree inner) {
      return isFixed(new TreePath(value, inner.getExpression()));
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return isFixed(new TreePath(value, choice.getTrueExpression()))
          && isFixed(new TreePath(value, choice.getFalseExpression()));
    }
    TypeMirror type = sources.trees().getTypeMirror(value);
    if (type == null || !Writes.isContainer(sources.types().name(type))) {
      return true;
    }
    return tree instanceof MethodInvocationTree call
        && sources.trees().getElement(new TreePath(value, call.getMethodSelect()))
            instanceof ExecutableElement method
        && FIXED
            .getOrDefault(sources.types().owner(method), Set.of())
            .contains(method.getSimpleName().toString())
        && call.getArguments().stream()
            .allMatch(argument -> isCopied(method, new TreePath(value, argument)));
  }

  /** What a fixed collection is made of must be fixed itself, unless it is copied. */
  private boolean isCopied(ExecutableElement method, TreePath argument) {
    boolean copying =
        !method.getSimpleName().contentEquals("entry")
            && !method.getSimpleName().contentEquals("ofEntries");
    TypeMirror type = sources.trees().getTypeMirror(argument);
    boolean elements =
        copying
            && type != null
            && Writes.isContainer(sources.types().name(type))
            && sources.types().arguments(type).stream()
                .map(sources.types()::name)
                .noneMatch(Writes::isContainer)
            && (method.isVarArgs() || method.getSimpleName().contentEquals("copyOf"));
    return elements || isFixed(argument);
  }

  private boolean isHeld(VariableElement field) {
    String type = sources.types().name(field.asType());
    return type.startsWith(LIBRARY) || type.endsWith("[]") || HOLDERS.contains(type);
  }
}
