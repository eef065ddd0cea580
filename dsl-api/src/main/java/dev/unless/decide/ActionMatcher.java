package dev.unless.decide;

import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.request.Request;
import dev.unless.text.Glob;
import dev.unless.text.Variables;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Matches the Action or NotAction element of a statement with actions, without regard to case. */
final class ActionMatcher {
  private static final int FEW = 4;

  private final ActionElement element;
  private final Set<String> literals;
  private final Glob[] globs;

  ActionMatcher(ActionElement element) {
    this.element = element;
    List<Glob> all = element.patterns().stream().map(ActionMatcher::glob).toList();
    Set<String> named = new HashSet<>();
    all.stream().map(Glob::literal).flatMap(Optional::stream).forEach(named::add);
    boolean few = named.size() <= FEW;
    this.literals = few ? Set.of() : named;
    this.globs = all.stream().filter(glob -> few || glob.literal().isEmpty()).toArray(Glob[]::new);
  }

  ActionElement element() {
    return element;
  }

  boolean matches(Request request) {
    return matchesAny(request.foldedAction()) != element.negated();
  }

  static boolean matches(ActionPattern pattern, Request request) {
    return glob(pattern).matches(request.foldedAction(), Variables.NONE);
  }

  static Glob glob(ActionPattern pattern) {
    return Glob.of(pattern.folded());
  }

  private boolean matchesAny(String foldedAction) {
    if (!literals.isEmpty() && literals.contains(foldedAction)) {
      return true;
    }
    for (Glob glob : globs) {
      if (glob.matches(foldedAction, Variables.NONE)) {
        return true;
      }
    }
    return false;
  }
}
