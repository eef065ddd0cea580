package dev.unless.check.resource;

import dev.unless.text.ArnShape;
import dev.unless.text.NearMiss;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Of the shapes of a service's ARNs, those that an ARN of none of them was probably to have. */
final class NearShapes {
  private static final Pattern HEAD_END = Pattern.compile("[:/$*?]");
  private static final String WORD_ENDS = ":/";

  private NearShapes() {}

  /**
   * The shapes that begin with nearly the same word; else those that the statement's actions work
   * on; else all.
   */
  static List<ArnShape> of(ArnEntry entry, List<ArnShape> all) {
    List<String> heads = all.stream().map(NearShapes::head).distinct().toList();
    Optional<String> near = NearMiss.of(head(entry.arn().resource()), heads);
    if (near.isPresent()) {
      return all.stream().filter(shape -> head(shape).equals(near.get())).toList();
    }
    List<ArnShape> ofActions = entry.known().ofActions(entry.arn().service());
    return ofActions.isEmpty() ? all : ofActions;
  }

  /** Whether the resource begins with a word that is nearly one of the shapes'. */
  static boolean names(ArnEntry entry, List<ArnShape> all) {
    String resource = entry.arn().resource();
    String word = head(resource);
    List<String> heads = all.stream().map(NearShapes::head).distinct().toList();
    return resource.length() > word.length()
        && WORD_ENDS.indexOf(resource.charAt(word.length())) >= 0
        && (heads.contains(word) || NearMiss.of(word, heads).isPresent());
  }

  private static String head(ArnShape shape) {
    return head(shape.segment(ParsedArn.RESOURCE));
  }

  private static String head(String resource) {
    return HEAD_END.split(resource, 2)[0];
  }
}
