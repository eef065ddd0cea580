package dev.unless.operator;

import dev.unless.annotation.Internal;

/** The type of a condition key's values. */
@Internal
public enum KeyType {
  /** Any text. */
  STRING,
  /** An ARN. */
  ARN,
  /** A decimal number. */
  NUMERIC,
  /** A date. */
  DATE,
  /** {@code true} or {@code false}. */
  BOOL,
  /** An IP address. */
  IP_ADDRESS,
  /** Bytes in base64. */
  BINARY
}
