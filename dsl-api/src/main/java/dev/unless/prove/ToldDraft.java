package dev.unless.prove;

import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A draft in as few words as can be: what is taken away is said in the one statement where it can
 * be said there, and as an exception only where it cannot.
 */
final class ToldDraft {
  private final AskedPolicies asked;
  private final List<Statement> except = new ArrayList<>();
  private Statement told;

  private ToldDraft(AskedPolicies asked, Statement told) {
    this.asked = asked;
    this.told = told;
  }

  /**
   * What differs, as the draft says.
   *
   * @param effect that of a statement that tells it
   */
  static Difference of(
      Draft draft, Effect effect, Optional<String> grant, Witness witness, AskedPolicies asked) {
    ToldDraft shorter = new ToldDraft(asked, draft.allow());
    draft.without().forEach(shorter::without);
    return new Difference(
        Draft.with(shorter.told, effect),
        shorter.except.stream().map(each -> Draft.with(each, effect)).toList(),
        grant,
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
      except.add(deny);
    }
  }

  private void withoutAction(Statement deny) {
    Patterns.Rest<ActionPattern> rest =
        Patterns.of(told.action()).without(Patterns.of(deny.action()));
    told = withAction(told, rest.left());
    rest.away().map(away -> withAction(deny, away)).ifPresent(except::add);
  }

  private void withoutResource(Statement deny) {
    Patterns.Rest<ResourcePattern> rest =
        Patterns.of(told.resource().orElseThrow())
            .without(Patterns.of(deny.resource().orElseThrow()));
    told = withResource(told, rest.left());
    rest.away().map(away -> withResource(deny, away)).ifPresent(except::add);
  }

  private void withoutCondition(Statement deny) {
    Optional<List<ConditionEntry>> all =
        opposites(deny.conditions().get(0))
            .filter(opposite -> isOpposite(deny, opposite))
            .filter(
                opposite -> told.conditions().stream().noneMatch(each -> sameKey(each, opposite)))
            .map(
                opposite -> Stream.concat(told.conditions().stream(), Stream.of(opposite)).toList())
            .findFirst();
    all.ifPresentOrElse(conditions -> told = Draft.with(told, conditions), () -> except.add(deny));
  }

  private static Stream<ConditionEntry> opposites(ConditionEntry entry) {
    List<String> values = entry.values();
    Stream<ConditionEntry> turned =
        values.size() == 1 && (values.get(0).equals("true") || values.get(0).equals("false"))
            ? Stream.of(
                new ConditionEntry(
                    entry.operator(),
                    entry.key(),
                    List.of(values.get(0).equals("true") ? "false" : "true")))
            : Stream.empty();
    return Stream.concat(Draft.complement(entry), turned);
  }

  /** Whether the entry holds just where the statement does not apply, of every request. */
  private boolean isOpposite(Statement deny, ConditionEntry entry) {
    Statement allow = Draft.with(deny, Effect.ALLOW);
    Proposition one = asked.allows(Draft.of(allow).document());
    Proposition other = asked.allows(Draft.of(Draft.with(allow, List.of(entry))).document());
    return asked.propositions().not(one).equals(other);
  }

  private static boolean sameKey(ConditionEntry one, ConditionEntry other) {
    return one.operator().equals(other.operator()) && one.key().equalsIgnoreCase(other.key());
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
