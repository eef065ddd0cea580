package dev.unless.operator;

/** The type of a condition key's values. */
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
