package dev.unless.catalog;

import dev.unless.annotation.Internal;
import java.util.Optional;

/** What a catalogue knows of the name of a condition key. */
@Internal
public sealed interface KeyLookup {

  /** The key exists, or existed once. */
  record Known(KeyDefinition definition) implements KeyLookup {}

  /** A claim of an identity provider, such as {@code oidc.example.com:sub}; anything may be one. */
  record IssuerKey() implements KeyLookup {}

  /**
   * There is no such key.
   *
   * @param nearest the key that was probably meant
   */
  record Undefined(Optional<String> nearest) implements KeyLookup {}
}
