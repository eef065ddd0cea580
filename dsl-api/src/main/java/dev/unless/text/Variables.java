package dev.unless.text;

import dev.unless.annotation.Internal;
import java.util.Optional;

/** The values of policy variables in one request. */
@Internal
public interface Variables {
  /** No variable has a value. */
  Variables NONE =
      new Variables() {
        @Override
        public Optional<String> valueOf(String foldedKey) {
          return Optional.empty();
        }

        @Override
        public Variables folded() {
          return this;
        }
      };

  /**
   * The value of a single-valued condition key.
   *
   * @param foldedKey the key's name, case folded
   * @return the text that stands for the variable; empty where the request does not carry the key
   */
  Optional<String> valueOf(String foldedKey);

  /** The same variables with case-folded values. */
  Variables folded();
}
