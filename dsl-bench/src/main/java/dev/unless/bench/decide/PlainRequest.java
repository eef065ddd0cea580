package dev.unless.bench.decide;

import java.util.List;

/**
 * A request as plain data, from which each side makes its own.
 *
 * @param action the action, such as {@code s3:GetObject}
 * @param key the key of the object in the bucket
 * @param address the caller's IPv4 address
 * @param via the services on the way
 */
record PlainRequest(String action, String key, String address, List<String> via) {
  static final String BUCKET = "reports";
  static final String PREFIX = "2026/";
  static final String NETWORK = "53.0.0.0/16";
  static final String ATHENA = "athena.amazonaws.com";
  static final String READ = "s3:GetObject";

  /** Allowed, and what a service does most. */
  static final PlainRequest USUAL =
      new PlainRequest(READ, PREFIX + "08/24/access.log", "53.0.2.7", List.of());

  PlainRequest {
    via = List.copyOf(via);
  }

  String arn() {
    return "arn:aws:s3:::" + BUCKET + "/" + key;
  }
}
