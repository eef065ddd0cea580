package dev.unless.json;

import dev.unless.annotation.Internal;
import dev.unless.document.SizeLimit;
import dev.unless.finding.Fix;
import dev.unless.finding.Nonnull;
import dev.unless.finding.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The size of a policy beside one of AWS's limits.
 *
 * @param limit the limit
 * @param size the size in what the limit counts
 */
public record SizeReport(SizeLimit limit, int size) {
  /** Refuses nulls. */
  public SizeReport {
    Nonnull.require("limit", limit);
  }

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

  /** What is wrong where the policy does not fit, in words. */
  @Internal
  public Problem problem() {
    return new Problem(
        limit.code(),
        String.format(
            Locale.ROOT,
            "The policy has %,d %s; AWS takes %,d%s.",
            size,
            unit(limit.measure()),
            limit.limit(),
            of(limit)),
        "",
        Fix.of("Merge statements, shorten lists with wildcards, or split the policy.")
            .inJava("Merge rules, shorten lists with wildcards, or split the policy."));
  }

  private static String unit(SizeLimit.Measure measure) {
    return switch (measure) {
      case WITHOUT_WHITE_SPACE -> "characters without white space";
      case CHARACTERS -> "characters";
      case UTF8_BYTES -> "bytes";
    };
  }

  private static String of(SizeLimit limit) {
    return switch (limit) {
      case MANAGED_POLICY -> " in a managed policy";
      case INLINE_POLICIES_OF_USER -> " in all inline policies of a user";
      case INLINE_POLICIES_OF_ROLE -> " in all inline policies of a role";
      case INLINE_POLICIES_OF_GROUP -> " in all inline policies of a group";
      case ROLE_TRUST_DEFAULT, API_POLICY, EVENT_BUS_POLICY -> " unless the quota was raised";
      case SESSION_POLICY -> ", managed policies' ARNs included";
      default -> "";
    };
  }
}
