package dev.unless.check.model;

import dev.unless.annotation.Internal;
import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.ResourceType;
import dev.unless.catalog.ResourceUse;
import dev.unless.document.GlobalKey;
import dev.unless.text.CaseFolding;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether requests for an action carry a condition key, on the resources of a statement: the key is
 * global, or one of the action's, or one of a type of resources that both the action and the
 * statement's Resource name.
 *
 * <p>Ruling: a request for an S3 object may come through an access point, and then carries its keys
 * though the statement names the bucket; so there the type of the resource does not count. And what
 * a session is given on the way, such as its tags, is decided in the request that assumes the role,
 * with its keys.
 */
@Internal
public final class KeySupport {
  private static final Set<String> WHILE_ASSUMING =
      Set.of("sts:TagSession", "sts:SetSourceIdentity", "sts:SetContext");

  private static final String THROUGH_ACCESS_POINTS = "s3";

  /** By AWS Marketplace's guide also of its older actions, which the catalogue lists without it. */
  private static final String PRODUCT = "aws-marketplace:productid";

  /** The statement's; empty where any type may be meant. */
  private final Optional<NamedResources> resources;

  private KeySupport(Optional<NamedResources> resources) {
    this.resources = resources;
  }

  /** On resources of any type. */
  public static KeySupport anywhere() {
    return new KeySupport(Optional.empty());
  }

  /** On the resources of this statement. */
  public static KeySupport of(StatementView statement) {
    return new KeySupport(NamedResources.of(statement).filter(NamedResources::areKnown));
  }

  /** Whether requests for the action carry the key. */
  public boolean supports(ActionDefinition action, String key) {
    return GlobalKey.of(key).isPresent()
        || keys(action).anyMatch(own -> own.name().includes(key))
        || (WHILE_ASSUMING.contains(action.action().toString())
            && CaseFolding.fold(key).startsWith("sts:"))
        || (action.action().service().equals("aws-marketplace")
            && CaseFolding.fold(key).equals(PRODUCT));
  }

  private Stream<KeyDefinition> keys(ActionDefinition action) {
    return Stream.concat(
        action.keys().stream(),
        action.resources().stream().filter(use -> counts(use.type())).flatMap(KeySupport::keys));
  }

  private boolean counts(ResourceType type) {
    return resources.isEmpty()
        || type.service().equals(THROUGH_ACCESS_POINTS)
        || resources.get().mayInclude(type);
  }

  private static Stream<KeyDefinition> keys(ResourceUse use) {
    return Stream.concat(use.keys().stream(), use.type().keys().stream());
  }
}
