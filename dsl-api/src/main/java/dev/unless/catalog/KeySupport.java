package dev.unless.catalog;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.text.CaseFolding;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether requests for an action carry a condition key, on resources of certain types: the key is
 * global, or one of the action's, or one of such a type that the action is allowed on.
 *
 * <p>Ruling: a request for an S3 object may come through an access point, and then carries its keys
 * though the bucket is named; so there the type of the resource does not count. And what a session
 * is given on the way, such as its tags, is decided in the request that assumes the role, with its
 * keys, those of an identity provider's token included.
 */
@Internal
public final class KeySupport {
  private static final Set<String> WHILE_ASSUMING =
      Set.of("sts:TagSession", "sts:SetSourceIdentity", "sts:SetContext");

  private static final String THROUGH_ACCESS_POINTS = "s3";

  /** By AWS Marketplace's guide also of its older actions, which the catalogue lists without it. */
  private static final String PRODUCT = "aws-marketplace:productid";

  private final Predicate<ResourceType> types;

  private KeySupport(Predicate<ResourceType> types) {
    this.types = types;
  }

  /** On resources of any type. */
  public static KeySupport anywhere() {
    return new KeySupport(type -> true);
  }

  /** On resources of these types. */
  public static KeySupport on(Predicate<ResourceType> types) {
    return new KeySupport(types);
  }

  /** Whether requests for the action carry the key. */
  public boolean supports(ActionDefinition action, String key) {
    return GlobalKey.of(key).isPresent() || lists(action, key);
  }

  /** Whether the reference lists the key for the action or for what it is on. */
  public boolean lists(ActionDefinition action, String key) {
    return keys(action).anyMatch(own -> own.name().includes(key))
        || WHILE_ASSUMING.contains(action.action().toString())
        || (action.action().service().equals("aws-marketplace")
            && CaseFolding.fold(key).equals(PRODUCT));
  }

  private Stream<KeyDefinition> keys(ActionDefinition action) {
    return Stream.concat(
        action.keys().stream(),
        action.resources().stream().filter(use -> counts(use.type())).flatMap(KeySupport::keys));
  }

  private boolean counts(ResourceType type) {
    return type.service().equals(THROUGH_ACCESS_POINTS) || types.test(type);
  }

  private static Stream<KeyDefinition> keys(ResourceUse use) {
    return Stream.concat(use.keys().stream(), use.type().keys().stream());
  }
}
