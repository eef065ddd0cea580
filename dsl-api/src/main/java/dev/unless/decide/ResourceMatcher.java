package dev.unless.decide;

import dev.unless.decide.index.PatternIndex;
import dev.unless.decide.index.PatternIndex.Filed;
import dev.unless.decide.index.PatternIndex.Trial;
import dev.unless.document.GlobalKey;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Truth;
import dev.unless.request.MatchedResource;
import dev.unless.request.Request;
import dev.unless.text.Glob;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.Variables;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Matches the Resource or NotResource element of a statement with resources. */
final class ResourceMatcher {
  private static final int FEW = 4;
  private static final String REGION = GlobalKey.REQUESTED_REGION.folded();

  private final ResourceElement element;
  private final boolean documentHasVariables;
  private final Entry[] entries;
  private final @Nullable PatternIndex index;
  private final Trial<Request, Entry[]> trial =
      (number, request, all) -> all[number].matches(request);

  /**
   * An entry made ready.
   *
   * @param arns all ARNs that it could match, by which it is found
   * @param glob what it matches: ARNs, or what follows the API in them
   * @param ofApi whether that is what follows the API
   * @param widest the same with its variables, whatever they stand for
   * @param variableKeys the keys of its variables, case folded
   */
  private record Entry(
      Text arns, Glob glob, boolean ofApi, Glob widest, List<String> variableKeys) {
    Truth matches(Request request) {
      if (ofApi && request.apiPath().isEmpty()) {
        return Truth.FALSE;
      }
      if (request.isAnyUnknown(variableKeys)) {
        return mayMatch(request) ? Truth.UNKNOWN : Truth.FALSE;
      }
      return ofApi
          ? Truth.of(glob.matches(request.apiPath().orElseThrow(), request.variables()))
          : matches(request.matchedResource(), request);
    }

    private boolean mayMatch(Request request) {
      String text = ofApi ? request.apiPath().orElseThrow() : request.matchedResource().text();
      return request.matchedResource().isRegionOpen() || widest.matches(text, Variables.NONE);
    }

    /** Where only the region is unknown, a pattern for some region may match. */
    private Truth matches(MatchedResource resource, Request request) {
      if (glob.matches(resource.text(), request.variables())) {
        return Truth.TRUE;
      }
      boolean open =
          resource.isRegionOpen()
              && request.isUnknown(REGION)
              && glob.matches(resource.in(region()), request.variables());
      return open ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** A region that the pattern allows, if it names one in its place. */
    private String region() {
      StringBuilder sample = new StringBuilder();
      for (Text.Part part : glob.text().parts()) {
        sample.append(
            part instanceof Text.Literal literal
                ? literal.text()
                : part == Text.Wildcard.ANY_ONE ? "x" : "");
      }
      List<String> segments = ParsedArn.segments(sample.toString());
      return segments.size() > ParsedArn.REGION ? segments.get(ParsedArn.REGION) : "";
    }
  }

  ResourceMatcher(ResourceElement element, boolean documentHasVariables) {
    this.element = element;
    this.documentHasVariables = documentHasVariables;
    this.entries = element.patterns().stream().map(this::entry).toArray(Entry[]::new);
    this.index = entries.length <= FEW ? null : index(entries);
  }

  private static PatternIndex index(Entry[] entries) {
    return new PatternIndex(
        IntStream.range(0, entries.length).mapToObj(i -> new Filed(entries[i].arns(), i)).toList());
  }

  ResourceElement element() {
    return element;
  }

  /** Whether the element names every resource. */
  boolean isEverything() {
    return !element.negated() && texts().anyMatch(Text.anything()::equals);
  }

  Truth matches(Request request) {
    Truth any =
        index == null || request.matchedResource().isRegionOpen()
            ? each(request)
            : index.any(request.matchedResource().text(), trial, request, entries);
    return element.negated() ? any.not() : any;
  }

  private Truth each(Request request) {
    Truth any = Truth.FALSE;
    for (int i = 0; i < entries.length && any != Truth.TRUE; i++) {
      any = any.or(entries[i].matches(request));
    }
    return any;
  }

  Truth matches(ResourcePattern pattern, Request request) {
    return entry(pattern).matches(request);
  }

  /** The ARNs that the entries mean; of the path of an API those of every API. */
  Stream<Text> texts() {
    return Arrays.stream(entries).map(Entry::arns);
  }

  /** The keys of the variables in the entries, case folded. */
  List<String> variableKeys() {
    return Arrays.stream(entries)
        .flatMap(entry -> entry.variableKeys().stream())
        .distinct()
        .toList();
  }

  private Entry entry(ResourcePattern pattern) {
    Text arns = pattern.pattern(documentHasVariables);
    Glob glob = Glob.of(pattern.apiPath(documentHasVariables).orElse(arns));
    return new Entry(
        arns, glob, pattern.isApiPath(), Glob.of(widest(glob.text())), arns.variableKeys());
  }

  private static Text widest(Text text) {
    return text.variableKeys().isEmpty()
        ? text
        : new Text(
            text.parts().stream()
                .flatMap(
                    part ->
                        part instanceof Text.Variable
                            ? Text.anything().parts().stream()
                            : Stream.of(part))
                .toList());
  }
}
