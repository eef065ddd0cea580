package dev.unless.document;

import dev.unless.annotation.Internal;

/** What tells the value of a global condition key, where a request has it. */
@Internal
public enum KeyOrigin {
  /** The request alone. */
  REQUEST,
  /** The client, as it likes: no proof of anything. */
  CLIENT,
  /** Who calls; of some callers only. */
  CALLER,
  /** The resource. */
  RESOURCE,
  /** Other keys: {@link GlobalKey#followsFrom()}. */
  OTHER_KEYS
}
