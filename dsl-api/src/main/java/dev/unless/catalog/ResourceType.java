package dev.unless.catalog;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonnull;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.List;

/**
 * A type of resources that a service's actions are allowed on.
 *
 * @param service the service's prefix
 * @param name AWS's name of the type, such as {@code bucket}
 * @param shapes the shapes of its ARNs, one for most
 * @param keys the condition keys that such a resource brings into a request
 * @param retired whether AWS no longer lists it
 */
public record ResourceType(
    String service,
    String name,
    @Internal List<ArnShape> shapes,
    @Internal List<KeyDefinition> keys,
    boolean retired) {
  /** Copies the lists. */
  @Internal
  public ResourceType {
    shapes = List.copyOf(shapes);
    keys = List.copyOf(keys);
  }

  /** Whether an ARN of this type is among those of the pattern; variables stand for any text. */
  public boolean includesSomeOf(Text pattern) {
    Nonnull.require("pattern", pattern);
    return includesSomeOf(TextSet.inFields(pattern));
  }

  /**
   * The same of a pattern that is held to many types.
   *
   * @param inFields what the pattern matches, made by {@link TextSet#inFields}
   */
  @Internal
  public boolean includesSomeOf(TextSet inFields) {
    return shapes.stream().anyMatch(shape -> shape.includesSomeOf(inFields));
  }

  /** Whether the ARN is one of this type. */
  public boolean includes(ParsedArn arn) {
    Nonnull.require("arn", arn);
    for (ArnShape shape : shapes) {
      if (shape.includes(arn)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the ARN is one of this type, or would be if it had a name where it lacks one. */
  boolean covers(ParsedArn arn) {
    for (ArnShape shape : shapes) {
      if (shape.covers(arn)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a shape, which all that a pattern matches has, is more specific than this type's, so
   * that the pattern is of the shape's type. So {@code arn:aws:s3:::b/*} names objects, though a
   * bucket's shape would match it.
   */
  boolean isWiderThan(ArnShape shape) {
    return shapes.stream().allMatch(shape::refines);
  }
}
