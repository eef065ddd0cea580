package dev.unless.check;

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings that another one at the same place already says better. */
final class FindingPrecedence {
  private static final Set<Code> OTHER_TYPE = Set.of(Code.TYPE_MISMATCH);

  /** What is wrong with a part of a statement says why the whole does nothing. */
  private static final Set<Code> OF_PARTS =
      Set.of(
          Code.TYPE_MISMATCH,
          Code.TYPE_MISMATCH_IP_RANGE,
          Code.TYPE_MISMATCH_BOOLEAN,
          Code.TYPE_MISMATCH_DATE,
          Code.TYPE_MISMATCH_NUMBER,
          Code.TYPE_MISMATCH_STRING,
          Code.INVALID_DATE_VALUE,
          Code.INVALID_CONDITION_DATA_TYPE,
          Code.INVALID_KMS_KEY_VALUE,
          Code.INVALID_VPC_FORMAT,
          Code.INVALID_VPCE_FORMAT,
          Code.INVALID_REGION,
          Code.IMPOSSIBLE_VALUE,
          Code.SESSION_IN_PRINCIPAL_ARN,
          Code.TEMPLATE_LEFTOVER,
          Code.UNKNOWN_VARIABLE,
          Code.PRIVATE_IP_ADDRESS,
          Code.PRIVATE_NOT_IP_ADDRESS,
          Code.WILDCARD_WITHOUT_LIKE_OPERATOR,
          Code.MISSING_QUALIFIER,
          Code.EMPTY_ARRAY_CONDITION,
          Code.INVALID_PRINCIPAL_FORMAT,
          Code.INVALID_SERVICE_PRINCIPAL_FORMAT,
          Code.UNKNOWN_SERVICE_PRINCIPAL,
          Code.PRINCIPAL_NEVER_MEETS_CONDITION,
          Code.UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL,
          Code.VIA_SERVICE_IS_NOT_SERVICE_PRINCIPAL,
          Code.CLAIM_OF_ANOTHER_PROVIDER,
          Code.CLAIM_NOT_PASSED);

  /** Of each code, the codes that say it better. */
  private static final Map<Code, Set<Code>> BETTER =
      Map.ofEntries(
          Map.entry(Code.INVALID_ACTION, Set.of(Code.RETIRED_ACTION)),
          Map.entry(Code.ALLOW_WITH_NOT_ACTION, Set.of(Code.EMPTY_ARRAY_ACTION)),
          Map.entry(Code.NETWORK_CONDITION_BLOCKS_SERVICES, Set.of(Code.PRIVATE_NOT_IP_ADDRESS)),
          Map.entry(
              Code.ACTION_NEEDS_EVERY_RESOURCE,
              Set.of(Code.ACTION_OF_NO_RESOURCE, Code.UNSUPPORTED_ACTION_IN_POLICY)),
          Map.entry(Code.ACTION_OF_NO_RESOURCE, Set.of(Code.UNSUPPORTED_ACTION_IN_POLICY)),
          Map.entry(Code.ACTION_WITHOUT_RESOURCE, Set.of(Code.UNSUPPORTED_ACTION_IN_POLICY)),
          Map.entry(
              Code.NOT_PRINCIPAL_WITHOUT_SESSION,
              Set.of(Code.INVALID_PRINCIPAL_FORMAT, Code.VARIABLE_UNSUPPORTED_IN_ELEMENT)),
          Map.entry(
              Code.INVALID_SERVICE_PRINCIPAL_FORMAT, Set.of(Code.VARIABLE_UNSUPPORTED_IN_ELEMENT)),
          Map.entry(
              Code.RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL,
              Set.of(Code.VARIABLE_UNSUPPORTED_IN_ELEMENT)),
          Map.entry(
              Code.UNSUPPORTED_ACTION_IN_POLICY,
              Set.of(Code.INVALID_ACTION, Code.INVALID_SERVICE_IN_ACTION)),
          Map.entry(
              Code.INVALID_GLOBAL_CONDITION_KEY, Set.of(Code.UNSUPPORTED_GLOBAL_CONDITION_KEY)),
          Map.entry(
              Code.VARIABLE_UNSUPPORTED_IN_ELEMENT, Set.of(Code.MISSING_TAG_KEY_IN_CONDITION)),
          Map.entry(
              Code.VARIABLE_UNSUPPORTED_IN_VERSION, Set.of(Code.VARIABLE_UNSUPPORTED_IN_ELEMENT)),
          Map.entry(Code.IMPOSSIBLE_VALUE, Set.of(Code.SESSION_IN_PRINCIPAL_ARN)),
          Map.entry(Code.CONTRADICTION, OF_PARTS),
          Map.entry(Code.STATEMENT_HAS_NO_EFFECT, OF_PARTS),
          Map.entry(Code.EXCEPTION_OF_NOBODY, OF_PARTS),
          Map.entry(Code.TYPE_MISMATCH_IP_RANGE, OTHER_TYPE),
          Map.entry(Code.TYPE_MISMATCH_BOOLEAN, OTHER_TYPE),
          Map.entry(Code.TYPE_MISMATCH_DATE, OTHER_TYPE),
          Map.entry(Code.TYPE_MISMATCH_NUMBER, OTHER_TYPE),
          Map.entry(Code.TYPE_MISMATCH_STRING, OTHER_TYPE),
          Map.entry(Code.INVALID_DATE_VALUE, OTHER_TYPE),
          Map.entry(Code.WILDCARD_WITHOUT_LIKE_OPERATOR, OTHER_TYPE),
          Map.entry(
              Code.INVALID_CONDITION_DATA_TYPE,
              Set.of(
                  Code.TYPE_MISMATCH,
                  Code.INVALID_KMS_KEY_VALUE,
                  Code.INVALID_VPC_FORMAT,
                  Code.INVALID_VPCE_FORMAT)),
          Map.entry(
              Code.TEMPLATE_LEFTOVER,
              Set.of(
                  Code.IMPOSSIBLE_VALUE,
                  Code.INVALID_ARN_ACCOUNT,
                  Code.INVALID_ARN_REGION,
                  Code.INVALID_REGION,
                  Code.INVALID_VPC_FORMAT,
                  Code.INVALID_VPCE_FORMAT,
                  Code.TYPE_MISMATCH_IP_RANGE,
                  Code.VARIABLE_UNSUPPORTED_IN_ELEMENT)),
          Map.entry(
              Code.FORALLVALUES_WITHOUT_NULL_CHECK,
              Set.of(Code.FORALLVALUES_WITH_SINGLE_VALUED_KEY)),
          Map.entry(
              Code.FORANYVALUE_WITH_NEGATED_OPERATOR,
              Set.of(Code.FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE)));

  private FindingPrecedence() {}

  static List<Finding> dropFrom(List<Finding> findings) {
    Set<Code> better =
        BETTER.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    Set<FoundAt> places = new HashSet<>();
    Set<FoundAt> above = new HashSet<>();
    for (Finding finding : findings) {
      if (better.contains(finding.code())) {
        places.add(new FoundAt(finding.code(), finding.pointer()));
        steps(finding.pointer()).forEach(step -> above.add(new FoundAt(finding.code(), step)));
      }
    }
    return findings.stream().filter(finding -> !isSuperseded(finding, places, above)).toList();
  }

  /** Whether a better finding is at the same place, or at one within it or around it. */
  private static boolean isSuperseded(Finding finding, Set<FoundAt> places, Set<FoundAt> above) {
    return BETTER.getOrDefault(finding.code(), Set.of()).stream()
        .anyMatch(
            code ->
                above.contains(new FoundAt(code, finding.pointer()))
                    || steps(finding.pointer()).stream()
                        .anyMatch(step -> places.contains(new FoundAt(code, step))));
  }

  private record FoundAt(Code code, String pointer) {}

  /** The pointer and those to what is around it, the whole policy excepted. */
  private static List<String> steps(String pointer) {
    List<String> steps = new ArrayList<>();
    for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      steps.add(pointer.substring(0, end));
    }
    return steps;
  }
}
