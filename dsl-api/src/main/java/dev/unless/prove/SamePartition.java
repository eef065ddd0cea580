package dev.unless.prove;

import dev.unless.prove.Dimension.Part;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import java.util.List;

/**
 * Caller and resource are of one partition, as far as they have one.
 *
 * @param partition the partition
 */
record SamePartition(String partition) implements Besides {
  @Override
  public Proposition holds(AskedPolicies asked) {
    SymbolicRequest request = asked.request();
    Propositions propositions = asked.propositions();
    Proposition caller =
        propositions.or(
            propositions.not(request.callerIs(SymbolicRequest.WITH_PARTITION)),
            request.callerIsIn(partition));
    Proposition resource =
        propositions.or(
            propositions.not(request.namesResource()),
            request.isIn(
                Part.NAMED_RESOURCE, SymbolicRequest.withField(ParsedArn.PARTITION, partition)));
    return propositions.allOf(List.of(caller, resource));
  }

  @Override
  public boolean isSo(Request request) {
    return request.caller().partition().stream().allMatch(partition::equals)
        && request.resourceArn().stream().allMatch(arn -> arn.partition().equals(partition));
  }
}
