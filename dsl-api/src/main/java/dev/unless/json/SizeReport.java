package dev.unless.json;

import dev.unless.document.SizeLimit;
import java.nio.charset.StandardCharsets;

/**
 * The size of a policy beside one of AWS's limits.
 *
 * @param limit the limit
 * @param size the size in what the limit counts
 */
public record SizeReport(SizeLimit limit, int size) {

  static SizeReport of(SizeLimit limit, String compact) {
    return new SizeReport(
        limit,
        switch (limit.measure()) {
          case WITHOUT_WHITE_SPACE, CHARACTERS -> compact.codePointCount(0, compact.length());
          case UTF8_BYTES -> compact.getBytes(StandardCharsets.UTF_8).length;
        });
  }

  /** Whether AWS takes a policy of this size. */
  public boolean fits() {
    return size <= limit.limit();
  }
}
