package dev.unless.processor.proof;

import dev.unless.document.ActionElement;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A policy that allows whatever a policy with values known only at run time may allow, or no more
 * than it allows in any case: what depends on such a value is taken for met, or for never met. A
 * policy allows more where an Allow asks for less, or a Deny is not there.
 */
final class Widened {
  private final List<PolicyDocument> samples;
  private final Effect wide;
  private final Map<Integer, Doubt> doubts;

  /** What is open of a statement besides what differs between samples. */
  enum Doubt {
    /** Whether it is there. */
    PRESENCE,
    /** All that it says. */
    CONTENT
  }

  private Widened(List<PolicyDocument> samples, Effect wide, Map<Integer, Doubt> doubts) {
    this.samples = samples;
    this.wide = wide;
    this.doubts = new HashMap<>(doubts);
  }

  /**
   * The policy; empty where the samples differ in more than statements' elements.
   *
   * @param samples the policy with several values in the place of each that is not known
   * @param most whether it allows whatever may be allowed; else what is allowed in any case
   * @param doubts what else is open of statements, by their places
   */
  static Optional<PolicyDocument> of(
      List<PolicyDocument> samples, boolean most, Map<Integer, Doubt> doubts) {
    Widened widened = new Widened(samples, most ? Effect.ALLOW : Effect.DENY, doubts);
    return widened.areAlike() ? Optional.of(widened.document()) : Optional.empty();
  }

  private boolean areAlike() {
    return samples.stream().map(Widened::effects).distinct().count() == 1;
  }

  private static List<Effect> effects(PolicyDocument document) {
    return document.statements().stream().map(Statement::effect).toList();
  }

  private PolicyDocument document() {
    PolicyDocument first = samples.get(0);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < first.statements().size(); i++) {
      statement(i).ifPresent(statements::add);
    }
    return new PolicyDocument(first.version(), first.id(), statements);
  }

  private Optional<Statement> statement(int place) {
    List<Statement> all = samples.stream().map(each -> each.statements().get(place)).toList();
    Statement first = all.get(0);
    if (first.effect() == wide) {
      return Optional.of(widest(place, all));
    }
    boolean certain = !differ(all, Widened::unnamed) && !doubts.containsKey(place);
    return certain ? Optional.of(first) : Optional.empty();
  }

  /** Without its name, which decides nothing. */
  private static Statement unnamed(Statement statement) {
    return new Statement(
        Optional.empty(),
        statement.effect(),
        statement.principal(),
        statement.action(),
        statement.resource(),
        statement.condition());
  }

  /** With what differs left open. */
  private Statement widest(int place, List<Statement> all) {
    Statement first = all.get(0);
    boolean open = doubts.get(place) == Doubt.CONTENT;
    return new Statement(
        first.sid(),
        first.effect(),
        first
            .principal()
            .map(
                who ->
                    open || differ(all, Statement::principal) ? PrincipalElement.everyone() : who),
        open || differ(all, Statement::action) ? ActionElement.everyAction() : first.action(),
        first
            .resource()
            .map(
                where ->
                    open || differ(all, Statement::resource)
                        ? ResourceElement.everyResource()
                        : where),
        open ? Optional.empty() : conditions(all));
  }

  private static boolean differ(List<Statement> all, Function<Statement, Object> element) {
    return all.stream().map(element).distinct().count() > 1;
  }

  /** The entries that stand in all of them. */
  private static Optional<ConditionBlock> conditions(List<Statement> all) {
    List<ConditionEntry> kept =
        all.get(0).conditions().stream()
            .filter(entry -> all.stream().allMatch(each -> each.conditions().contains(entry)))
            .toList();
    return kept.isEmpty() ? Optional.empty() : Optional.of(new ConditionBlock(kept, List.of()));
  }
}
