package dev.unless.catalog;

import dev.unless.annotation.Internal;
import dev.unless.text.CaseFolding;
import dev.unless.vocabulary.AccessLevel;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where AWS's lists of what an action works on are not complete (rulings), so that nothing follows
 * from a type that they lack.
 */
@Internal
public final class ListedResources {
  private static final Pattern VERB_AND_NOUN =
      Pattern.compile("[A-Z][a-z]+([A-Z].*?)(For[A-Z].*)?");

  private static final Set<String> NAMES_WITHOUT_SLASH = Set.of("s3/bucket", "dynamodb/table");

  private ListedResources() {}

  /**
   * Whether what else looks like the type's ARNs is none of them. A name may hold any character, so
   * that {@code function:f:1} may be a function; but neither a bucket's nor a table's holds a
   * slash.
   */
  public static boolean haveNarrowNames(ResourceType type) {
    return NAMES_WITHOUT_SLASH.contains(type.service() + "/" + type.name());
  }

  /**
   * Whether the list of the action's types can be relied on. Those of what can be tagged cannot,
   * nor those of API Gateway, whose actions are HTTP's methods: they are listed for one of its two
   * APIs.
   */
  public static boolean areComplete(ActionDefinition action) {
    String name = action.action().name();
    return action.level() != AccessLevel.TAGGING
        && !name.startsWith("ListTag")
        && !name.startsWith("GetTag")
        && !action.action().service().equals("apigateway");
  }

  /**
   * Whether the action is always on one of its types, though none is listed as required: S3's are
   * on a bucket or an object, or on an access point in its stead.
   */
  static boolean areAlternatives(ActionDefinition action) {
    return action.action().service().equals("s3");
  }

  /** Whether the action is made without a resource, too: a text message goes to no topic. */
  static boolean mayBeOnNone(ActionDefinition action) {
    return action.action().toString().equals("sns:Publish");
  }

  /** Whether the action may work on the type, though its list lacks it. */
  public static boolean mayLack(ActionDefinition action, ResourceType type) {
    return standsForOthers(type) || isNamedAfter(action, type);
  }

  /** Multi-Region access points stand for buckets and objects, though no action lists them. */
  public static boolean standsForOthers(ResourceType type) {
    return type.service().equals("s3") && type.name().equals("multiregionaccesspoint");
  }

  /**
   * Whether the action's name is a verb and the type, as {@code CreateDataSet} is on a {@code
   * dataset}.
   */
  private static boolean isNamedAfter(ActionDefinition action, ResourceType type) {
    Matcher words = VERB_AND_NOUN.matcher(action.action().name());
    String name = CaseFolding.fold(type.name()).replace("-", "");
    return action.action().service().equals(type.service())
        && words.matches()
        && CaseFolding.fold(words.group(1)).equals(name);
  }
}
