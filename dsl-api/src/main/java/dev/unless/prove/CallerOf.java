package dev.unless.prove;

import dev.unless.prove.Dimension.Part;
import dev.unless.request.CallerKeys;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who calls: one of these users and roles, by itself or in a session, or none of them.
 *
 * @param arns their ARNs
 * @param one whether it is one of them
 */
record CallerOf(Set<String> arns, boolean one) implements Besides {
  CallerOf {
    arns = Collections.unmodifiableSet(new TreeSet<>(arns));
  }

  /** That this one calls; of none: that none of the holders does. */
  static CallerOf of(Optional<String> caller, Set<String> holders) {
    return caller
        .map(own -> new CallerOf(Set.of(own), true))
        .orElseGet(() -> new CallerOf(holders, false));
  }

  @Override
  public Proposition holds(AskedPolicies asked) {
    Propositions propositions = asked.propositions();
    Proposition calls =
        propositions.or(
            asked.request().isOneOf(Part.CALLER_ARN, arns),
            asked.request().isOneOf(Part.ISSUER_ARN, arns));
    return one ? calls : propositions.not(calls);
  }

  @Override
  public boolean isSo(Request request) {
    Optional<String> caller = CallerKeys.userOrRole(request.caller()).map(ParsedArn::toString);
    return caller.filter(arns::contains).isPresent() == one;
  }
}
