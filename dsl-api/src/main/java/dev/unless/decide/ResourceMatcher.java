package dev.unless.decide;

import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.text.Glob;
import dev.unless.text.Text;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Matches the Resource or NotResource element of a statement with resources. */
final class ResourceMatcher {
  private final ResourceElement element;
  private final boolean documentHasVariables;
  private final Entry[] entries;

  private record Entry(Glob glob, List<String> variableKeys) {
    Truth matches(Request request) {
      return request.isAnyUnknown(variableKeys)
          ? Truth.UNKNOWN
          : Truth.of(glob.matches(request.resource(), request.variables()));
    }
  }

  ResourceMatcher(ResourceElement element, boolean documentHasVariables) {
    this.element = element;
    this.documentHasVariables = documentHasVariables;
    this.entries = element.patterns().stream().map(this::entry).toArray(Entry[]::new);
  }

  ResourceElement element() {
    return element;
  }

  Truth matches(Request request) {
    Truth any = Truth.FALSE;
    for (Entry entry : entries) {
      any = any.or(entry.matches(request));
      if (any == Truth.TRUE) {
        break;
      }
    }
    return element.negated() ? any.not() : any;
  }

  Truth matches(ResourcePattern pattern, Request request) {
    return entry(pattern).matches(request);
  }

  /** What the entries mean. */
  Stream<Text> texts() {
    return Arrays.stream(entries).map(entry -> entry.glob().text());
  }

  /** The heads of the resources that could match; empty where they could have any. */
  Optional<Set<String>> heads() {
    if (element.negated()) {
      return Optional.empty();
    }
    Set<String> heads = new HashSet<>();
    for (Entry entry : entries) {
      Optional<String> head = ResourceHead.of(entry.glob().text());
      if (head.isEmpty()) {
        return Optional.empty();
      }
      heads.add(head.get());
    }
    return Optional.of(heads);
  }

  /** The keys of the variables in the entries, case folded. */
  List<String> variableKeys() {
    return Arrays.stream(entries)
        .flatMap(entry -> entry.variableKeys().stream())
        .distinct()
        .toList();
  }

  private Entry entry(ResourcePattern pattern) {
    Glob glob = Glob.of(pattern.pattern(documentHasVariables));
    return new Entry(glob, glob.text().variableKeys());
  }
}
