package dev.unless.catalog;

import dev.unless.annotation.Internal;

/**
 * Where a catalogue's data come from; found by {@link java.util.ServiceLoader}. {@code dsl-aws}
 * provides AWS's.
 */
@Internal
public interface CatalogSource {
  /**
   * The services, a line each, with fields that are separated by tabs: prefix; name; {@code
   * retired} or nothing; the prefixes of condition keys, by commas, that are to be looked up here
   * because no service of their own defines them; likewise the service fields of ARNs.
   */
  String services();

  /** The lines of one service, as {@link Service#parse} reads them. */
  String service(String prefix);

  /**
   * Names of API operations that are no actions, a line each: the operation, such as {@code
   * s3:HeadObject}, and by commas the actions that it needs.
   */
  String apiNames();

  /** Names under which services act, a line each, such as {@code athena.amazonaws.com}. */
  String servicePrincipals();
}
