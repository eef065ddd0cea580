package dev.unless.prove;

import dev.unless.decide.GrantReach;
import dev.unless.decide.PolicyMatcher;
import dev.unless.decide.PrincipalLogic;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionEntry;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.prove.Dimension.Part;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** When statements apply. */
final class StatementPropositions {
  private final SymbolicRequest request;
  private final Propositions propositions;
  private final PrincipalLogic<SymbolicRequest, Proposition> principals;
  private final EntryPropositions entries;
  private final IdentityHashMap<Statement, Proposition> withVariables = new IdentityHashMap<>();
  private final IdentityHashMap<Statement, Proposition> withoutVariables = new IdentityHashMap<>();

  StatementPropositions(
      SymbolicRequest request, PrincipalLogic<SymbolicRequest, Proposition> principals) {
    this.request = request;
    this.propositions = request.propositions();
    this.principals = principals;
    this.entries = new EntryPropositions(request);
  }

  /**
   * The statement applies and, where it names principals, reaches the caller at least so far.
   *
   * @param use the policy in which it stands
   */
  Proposition applies(PolicyMatcher.Use use, Statement statement, GrantReach atLeast) {
    IdentityHashMap<Statement, Proposition> known =
        use.document().hasVariables() ? withVariables : withoutVariables;
    Proposition toAnyone = known.get(statement);
    if (toAnyone == null) {
      toAnyone = toAnyone(statement, use.document().hasVariables());
      known.put(statement, toAnyone);
    }
    return propositions.and(
        statement
            .principal()
            .map(
                element ->
                    PrincipalLogic.Listed.of(
                        element, statement.effect(), use.ofEndpoint(), use.bounded()))
            .map(listed -> SymbolicPrincipals.reaches(principals, request, listed, atLeast))
            .orElse(propositions.constant(true)),
        toAnyone);
  }

  /** The statement applies, whoever calls. */
  private Proposition toAnyone(Statement statement, boolean variables) {
    List<Proposition> all = new ArrayList<>();
    all.add(action(statement.action()));
    statement.resource().map(element -> resource(element, variables)).ifPresent(all::add);
    for (ConditionEntry entry : statement.conditions()) {
      all.add(entries.holds(entry, variables));
    }
    return propositions.allOf(all);
  }

  private Proposition action(ActionElement element) {
    List<TextSet> actions = element.patterns().stream().map(StatementPropositions::texts).toList();
    return negated(element.negated(), request.isIn(Part.ACTION, TextSet.anyOf(actions)));
  }

  /** An action has one colon, so that none is left for wildcards beside it. */
  static TextSet texts(ActionPattern pattern) {
    return pattern.isEverything()
        ? TextSet.of(pattern.folded())
        : TextSet.withoutColons(pattern.folded());
  }

  private Proposition resource(ResourceElement element, boolean variables) {
    List<Proposition> any = new ArrayList<>();
    List<Text> arns = new ArrayList<>();
    for (ResourcePattern pattern : element.patterns()) {
      if (pattern.isApiPath()) {
        any.add(entries.matches(Part.API_PATH, List.of(pattern.apiPath(variables).orElseThrow())));
      } else {
        arns.add(pattern.pattern(variables));
      }
    }
    any.add(entries.matches(Part.RESOURCE, arns));
    return negated(element.negated(), propositions.anyOf(any));
  }

  private Proposition negated(boolean negated, Proposition proposition) {
    return negated ? propositions.not(proposition) : proposition;
  }
}
