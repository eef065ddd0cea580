package dev.unless.check.structure;

import dev.unless.check.model.Subject;
import dev.unless.document.Pointer;
import dev.unless.document.SizeLimit;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import dev.unless.json.PolicyWriter;
import dev.unless.json.SizeReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Policies that are longer than AWS takes, however they are laid out. The sums of inline policies
 * do not count here: a policy alone does not show them.
 */
final class Sizes {
  private static final Map<SizeLimit, Code> CODES =
      Map.of(
          SizeLimit.MANAGED_POLICY, Code.POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA,
          SizeLimit.ROLE_TRUST, Code.POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA,
          SizeLimit.ROLE_TRUST_DEFAULT, Code.POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA,
          SizeLimit.SESSION_POLICY, Code.POLICY_SIZE_EXCEEDS_SESSION_POLICY_QUOTA,
          SizeLimit.SERVICE_CONTROL_POLICY, Code.POLICY_SIZE_EXCEEDS_SCP_QUOTA,
          SizeLimit.RESOURCE_CONTROL_POLICY, Code.POLICY_SIZE_EXCEEDS_RCP_QUOTA,
          SizeLimit.VPC_ENDPOINT_POLICY, Code.POLICY_SIZE_EXCEEDS_ENDPOINT_POLICY_QUOTA,
          SizeLimit.BUCKET_POLICY, Code.POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA,
          SizeLimit.KEY_POLICY, Code.POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA);

  private Sizes() {}

  static List<Finding> findings(Subject policy) {
    return PolicyWriter.sizes(policy.document(), policy.kind()).stream()
        .filter(report -> CODES.containsKey(report.limit()) && !report.fits())
        .limit(1)
        .map(Sizes::finding)
        .toList();
  }

  private static Finding finding(SizeReport report) {
    SizeLimit limit = report.limit();
    return new Finding(
        Pointer.ROOT,
        new Problem(
            CODES.getOrDefault(limit, Code.POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA),
            String.format(
                Locale.ROOT,
                "The policy has %,d %s; AWS takes %,d%s.",
                report.size(),
                unit(limit.measure()),
                limit.limit(),
                of(limit)),
            "",
            "Merge statements, shorten lists with wildcards, or split the policy."));
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
      case ROLE_TRUST_DEFAULT -> " unless the quota was raised";
      case SESSION_POLICY -> ", managed policies' ARNs included";
      default -> "";
    };
  }
}
