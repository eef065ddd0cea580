package dev.unless.processor.reading;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

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
    String type = sources.types().name(field.asType());
    // A collection that is made here may be filled anywhere.
    boolean filled = tree.getInitializer() instanceof NewClassTree && !type.startsWith(LIBRARY);
    boolean written =
        (type.endsWith("[]") || isOfArray(tree.getInitializer()))
            && Writes.mayChange(path, field, sources);
    sources
        .constants()
        .put(
            sources.types().owner(field) + "." + field.getSimpleName(),
            filled || written ? reader.unseen(value) : reader.read(value));
  }

  /** {@code Arrays.asList(…)} has a fixed size, and elements that may be set. */
  private static boolean isOfArray(ExpressionTree initializer) {
    return initializer instanceof MethodInvocationTree call
        && call.getMethodSelect().toString().endsWith("asList");
  }

  private boolean isHeld(VariableElement field) {
    String type = sources.types().name(field.asType());
    return type.startsWith(LIBRARY) || type.endsWith("[]") || HOLDERS.contains(type);
  }
}
