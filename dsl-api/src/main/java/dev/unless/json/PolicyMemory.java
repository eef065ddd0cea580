package dev.unless.json;

import dev.unless.annotation.Internal;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import java.util.Optional;

/**
 * Remembers policies by the text that spells them, so that what many cases repeat is read once. It
 * may forget at any time.
 */
@Internal
public interface PolicyMemory {
  /** Remembers nothing. */
  PolicyMemory NONE =
      new PolicyMemory() {
        @Override
        public Optional<PolicyDocument> recall(String json, PolicyKind kind) {
          return Optional.empty();
        }

        @Override
        public void keep(String json, PolicyKind kind, PolicyDocument document) {}
      };

  /** The policy that was kept for exactly this text, read as this kind. */
  Optional<PolicyDocument> recall(String json, PolicyKind kind);

  /** Keeps a policy without errors. */
  void keep(String json, PolicyKind kind, PolicyDocument document);
}
