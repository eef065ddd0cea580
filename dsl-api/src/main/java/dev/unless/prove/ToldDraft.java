package dev.unless.prove;

import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.PrincipalType;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.operator.ConditionOperator;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A draft in as few words as can be: what is taken away is said in the one statement where it can
 * be said there, and as an exception only where it cannot.
 */
final class ToldDraft {
  private final AskedPolicies asked;
  private final int branches;
  private final List<Statement> except = new ArrayList<>();
  private Statement told;

  private ToldDraft(AskedPolicies asked, int branches, Statement told) {
    this.asked = asked;
    this.branches = branches;
    this.told = told;
  }

  /**
   * What differs, as the draft says.
   *
   * @param effect that of a statement that tells it
   * @param branches how many choices a search may try
   */
  static Difference of(
      Draft draft,
      Effect effect,
      Optional<String> grant,
      Witness witness,
      AskedPolicies asked,
      int branches) {
    ToldDraft shorter = new ToldDraft(asked, branches, draft.allow());
    draft.without().forEach(shorter::without);
    return new Difference(
        Draft.with(shorter.told, effect),
        shorter.except.stream()
            .filter(shorter::takesAway)
            .map(each -> Draft.with(each, effect))
            .toList(),
        grant,
        true,
        witness);
  }

  private void without(Statement deny) {
    if (!deny.conditions().isEmpty()) {
      withoutCondition(deny);
    } else if (!deny.action().equals(ActionElement.everyAction())) {
      withoutAction(deny);
    } else if (told.resource().isPresent()
        && deny.resource().isPresent()
        && !deny.resource().get().equals(ResourceElement.everyResource())) {
      withoutResource(deny);
    } else {
      withoutPrincipal(deny);
      except.add(deny);
    }
  }

  /** Principals that are listed in both are not meant. */
  private void withoutPrincipal(Statement deny) {
    List<Principal> away = listed(deny);
    List<Principal> left =
        listed(told).stream().filter(principal -> !away.contains(principal)).toList();
    if (!left.isEmpty()) {
      Map<PrincipalType, List<Principal>> byType = new EnumMap<>(PrincipalType.class);
      left.forEach(
          each -> byType.computeIfAbsent(each.type(), type -> new ArrayList<>()).add(each));
      told =
          Draft.with(
              told, Optional.of(PrincipalElement.of(byType)), told.action(), told.resource());
    }
  }

  private static List<Principal> listed(Statement statement) {
    return statement.principal().filter(element -> !element.negated()).stream()
        .flatMap(element -> element.listed().stream())
        .flatMap(byType -> byType.values().stream())
        .flatMap(List::stream)
        .toList();
  }

  /** Whether a request may be meant without the exception. */
  private boolean takesAway(Statement exception) {
    return !isNone(
        asked.propositions().and(allows(told), allows(Draft.with(exception, Effect.ALLOW))));
  }

  private Proposition allows(Statement statement) {
    return asked.allows(Draft.of(statement).document());
  }

  /** Whether it is proved to hold of no request, whatever keys it lacks. */
  private boolean isNone(Proposition proposition) {
    Sought sought =
        new Sought(
            asked,
            new Counterexample() {
              @Override
              public List<Proposition> holds(AskedPolicies of) {
                return List.of(proposition);
              }

              @Override
              public Optional<Witness> confirmed(AskedPolicies of, Request request) {
                return Optional.empty();
              }
            },
            branches);
    return sought.isProved(List.of(), sought.carried(List.of()));
  }

  private void withoutAction(Statement deny) {
    Patterns.Rest<ActionPattern> rest =
        Patterns.of(told.action()).without(Patterns.of(deny.action()));
    told = withAction(told, rest.left());
    rest.away().map(away -> withAction(deny, away)).ifPresent(except::add);
  }

  private void withoutResource(Statement deny) {
    Patterns.Rest<ResourcePattern> rest =
        Patterns.of(told.resource().orElseThrow(), true)
            .without(Patterns.of(deny.resource().orElseThrow(), true));
    told = withResource(told, rest.left());
    rest.away().map(away -> withResource(deny, away)).ifPresent(except::add);
  }

  private void withoutCondition(Statement deny) {
    Optional<List<ConditionEntry>> all =
        opposites(deny.conditions().get(0))
            .filter(opposite -> isOpposite(deny, opposite))
            .filter(
                opposite ->
                    told.conditions().stream().noneMatch(each -> Draft.isLike(each, opposite)))
            .map(
                opposite -> Stream.concat(told.conditions().stream(), Stream.of(opposite)).toList())
            .findFirst();
    all.ifPresentOrElse(conditions -> told = Draft.with(told, conditions), () -> except.add(deny));
  }

  private static Stream<ConditionEntry> opposites(ConditionEntry entry) {
    List<String> values = entry.values();
    Stream<ConditionEntry> turned =
        values.size() == 1 && (values.get(0).equals("true") || values.get(0).equals("false"))
            ? Stream.of(entry.operator(), turned(entry.operator()))
                .map(
                    operator ->
                        new ConditionEntry(
                            operator,
                            entry.key(),
                            List.of(values.get(0).equals("true") ? "false" : "true")))
            : Stream.empty();
    return Stream.concat(Draft.complement(entry), turned);
  }

  /** With or without {@code IfExists}, the other way round. */
  private static ConditionOperator turned(ConditionOperator operator) {
    return operator.operator().allowsIfExists()
        ? new ConditionOperator(operator.quantifier(), operator.operator(), !operator.ifExists())
        : operator;
  }

  /** Whether the entry holds just where the statement does not apply, of every request. */
  private boolean isOpposite(Statement deny, ConditionEntry entry) {
    Propositions propositions = asked.propositions();
    Proposition all = allows(Draft.with(deny, List.of()));
    Proposition one = allows(deny);
    Proposition other = allows(Draft.with(deny, List.of(entry)));
    return isNone(
        propositions.or(
            propositions.and(one, other),
            propositions.allOf(List.of(all, propositions.not(one), propositions.not(other)))));
  }

  private static Statement withAction(Statement of, Patterns<ActionPattern> actions) {
    return Draft.with(
        of, of.principal(), new ActionElement(actions.negated(), actions.all()), of.resource());
  }

  private static Statement withResource(Statement of, Patterns<ResourcePattern> resources) {
    return Draft.with(
        of,
        of.principal(),
        of.action(),
        Optional.of(new ResourceElement(resources.negated(), resources.all())));
  }
}
