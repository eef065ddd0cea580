package dev.unless.processor.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import dev.unless.annotation.Accept;
import dev.unless.check.Suppression;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.processor.expression.Place;
import dev.unless.processor.reading.ProgramSources;
import dev.unless.processor.reading.TreePlace;
import dev.unless.processor.report.Acceptance;
import dev.unless.processor.report.Examined;
import dev.unless.processor.report.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What is accepted by the declarations around a place, and whether there was anything to accept.
 */
final class Acceptances {
  private final ProgramSources sources;
  private final Consumer<Message> messages;
  private final boolean all;
  private final Map<Tree, List<Acceptance>> declared = new LinkedHashMap<>();
  private final Map<Acceptance, Extent> extents = new HashMap<>();
  private final Set<Acceptance> examined = new HashSet<>();
  private final Set<Acceptance> used = new HashSet<>();

  /** From where to where a declaration goes; once its class is generated, its trees are gone. */
  private record Extent(CompilationUnitTree unit, long start, long end) {}

  /**
   * @param all whether what is not annotated is examined, too
   */
  Acceptances(ProgramSources sources, boolean all, Consumer<Message> messages) {
    this.sources = sources;
    this.all = all;
    this.messages = messages;
  }

  /** Takes note of what a declaration accepts. */
  void declare(TreePath declaration, Element element) {
    if (!element.getAnnotationMirrors().isEmpty()
        && element.getAnnotationsByType(Accept.class).length > 0) {
      declared.computeIfAbsent(declaration.getLeaf(), tree -> read(declaration, element));
    }
  }

  /** What the declarations around a place, which is examined, accept, the innermost first. */
  List<Acceptance> examined(TreePath place) {
    List<Acceptance> all = around(place);
    examined.addAll(all);
    return all;
  }

  private List<Acceptance> around(TreePath place) {
    List<Acceptance> all = new ArrayList<>();
    for (TreePath at = place; at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (tree instanceof ClassTree || tree instanceof MethodTree || tree instanceof VariableTree) {
        Element element = sources.trees().getElement(at);
        if (element != null) {
          declare(at, element);
          all.addAll(declared.getOrDefault(tree, List.of()));
        }
      }
    }
    return all;
  }

  /** Whether something that is no finding in a policy is accepted around a place. */
  boolean accept(TreePath place, Code code) {
    Optional<Acceptance> acceptance =
        around(place).stream().filter(each -> each.acceptsEverywhere(code)).findFirst();
    acceptance.ifPresent(used::add);
    return acceptance.isPresent();
  }

  /**
   * Whether a message about another declaration's policy is accepted where what it is about stands.
   */
  boolean accept(Message message, Examined examined) {
    Optional<Acceptance> acceptance =
        extents.keySet().stream()
            .filter(each -> message.code().filter(each::acceptsEverywhere).isPresent())
            .filter(each -> !examined.accepted().contains(each))
            .filter(each -> isWithin((TreePlace) message.place(), extents.get(each)))
            .findFirst();
    acceptance.ifPresent(used::add);
    return acceptance.isPresent();
  }

  private boolean isWithin(TreePlace place, @Nullable Extent extent) {
    long start = sources.trees().getSourcePositions().getStartPosition(place.unit(), place.tree());
    return extent != null
        && place.unit() == extent.unit
        && extent.start <= start
        && start < extent.end;
  }

  private Extent extent(TreePath declaration) {
    SourcePositions positions = sources.trees().getSourcePositions();
    CompilationUnitTree unit = declaration.getCompilationUnit();
    Tree tree = declaration.getLeaf();
    return new Extent(
        unit, positions.getStartPosition(unit, tree), positions.getEndPosition(unit, tree));
  }

  /** Takes note of acceptances that something was found for. */
  void use(Collection<Acceptance> more) {
    used.addAll(more);
  }

  /** Tells of each that nothing was found for where something was examined, and forgets all. */
  void tellUnused() {
    declared.values().stream()
        .flatMap(List::stream)
        .filter(acceptance -> all || examined.contains(acceptance))
        .filter(acceptance -> !used.contains(acceptance))
        .forEach(
            acceptance ->
                messages.accept(Message.of(acceptance.place(), acceptance.suppression().unused())));
    declared.clear();
    extents.clear();
    examined.clear();
    used.clear();
  }

  private List<Acceptance> read(TreePath declaration, Element element) {
    List<Acceptance> accepted = new ArrayList<>();
    Accept[] annotations = element.getAnnotationsByType(Accept.class);
    List<Place> places = places(declaration);
    for (int i = 0; i < annotations.length; i++) {
      Accept each = annotations[i];
      Place place = places.size() == annotations.length ? places.get(i) : TreePlace.of(declaration);
      try {
        Suppression everywhere = Suppression.of(each.code(), each.reason());
        Acceptance acceptance =
            new Acceptance(each.at().isEmpty() ? everywhere : everywhere.at(each.at()), place);
        accepted.add(acceptance);
        extents.put(acceptance, extent(declaration));
      } catch (RefusedException refused) {
        messages.accept(Message.of(place, refused.problem()));
      }
    }
    return accepted;
  }

  /** Where the annotations stand, as long as they are not written within their container. */
  private List<Place> places(TreePath declaration) {
    TreePath path = new TreePath(declaration, modifiers(declaration.getLeaf()));
    return ((ModifiersTree) path.getLeaf())
        .getAnnotations().stream()
            .map(annotation -> new TreePath(path, annotation))
            .filter(this::isAccept)
            .<Place>map(TreePlace::of)
            .toList();
  }

  private static ModifiersTree modifiers(Tree declaration) {
    if (declaration instanceof MethodTree method) {
      return method.getModifiers();
    }
    return declaration instanceof ClassTree type
        ? type.getModifiers()
        : ((VariableTree) declaration).getModifiers();
  }

  private boolean isAccept(TreePath annotation) {
    AnnotationTree tree = (AnnotationTree) annotation.getLeaf();
    Element type = sources.trees().getElement(new TreePath(annotation, tree.getAnnotationType()));
    return type instanceof TypeElement named
        && named.getQualifiedName().contentEquals(Accept.class.getCanonicalName());
  }
}
