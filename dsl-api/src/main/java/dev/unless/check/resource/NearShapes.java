package dev.unless.check.resource;

import dev.unless.text.ArnShape;
import dev.unless.text.NearMiss;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /**
   * The ARN with the word that its resource begins with spelt as a shape has it, and with the
   * shape's slash or colon behind it; empty where that makes no ARN of the service.
   */
  static Optional<String> mended(ArnEntry entry, List<ArnShape> all) {
    String resource = entry.arn().resource();
    String word = head(resource);
    String rest = resource.substring(word.length());
    List<String> heads = all.stream().map(NearShapes::head).distinct().toList();
    Optional<String> near =
        rest.isEmpty() || word.isEmpty() ? Optional.empty() : NearMiss.of(word, heads);
    return near.stream()
        .flatMap(head -> Stream.of(head + rest, head + otherSign(rest)))
        .filter(text -> !text.equals(resource))
        .map(text -> new ArnEntry(entry, entry.arn().with(ParsedArn.RESOURCE, text)))
        .flatMap(mended -> mended.completed(all).stream())
        .findFirst();
  }

  private static String otherSign(String rest) {
    return (rest.charAt(0) == ':' ? "/" : ":") + rest.substring(1);
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
