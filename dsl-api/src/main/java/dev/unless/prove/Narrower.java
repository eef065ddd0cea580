package dev.unless.prove;

import dev.unless.document.ActionElement;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What takes requests away from a draft: a condition more, or a Deny of one element. */
sealed interface Narrower {
  /** All requests but those that it takes away, as a policy that allows them. */
  PolicyDocument left();

  /** The draft without those; empty where it cannot be said of the draft. */
  Optional<Draft> of(Draft draft);

  /** Another condition. */
  record When(Statement all, ConditionEntry entry) implements Narrower {
    @Override
    public PolicyDocument left() {
      return Draft.of(Draft.with(all, List.of(entry))).document();
    }

    /** Of an operator and a key there is one entry in a statement. */
    @Override
    public Optional<Draft> of(Draft draft) {
      List<ConditionEntry> present = draft.allow().conditions();
      return present.stream().anyMatch(each -> Draft.isLike(each, entry))
          ? Draft.complement(entry)
              .map(opposite -> draft.but(Draft.with(all, List.of(opposite))))
              .findFirst()
          : Optional.of(
              new Draft(
                  Draft.with(
                      draft.allow(), Stream.concat(present.stream(), Stream.of(entry)).toList()),
                  draft.without()));
    }
  }

  /**
   * A Deny.
   *
   * @param deny a Deny of one element
   */
  record But(Statement deny) implements Narrower {
    @Override
    public PolicyDocument left() {
      return Draft.allBut(deny);
    }

    @Override
    public Optional<Draft> of(Draft draft) {
      return Optional.of(draft.but(deny));
    }
  }

  /** By one element each of the statement, or its opposite. */
  static Stream<Narrower> singly(Statement of) {
    Statement all = Draft.everything(of, Effect.DENY);
    Stream<Statement> actions =
        Stream.of(of.action(), new ActionElement(!of.action().negated(), of.action().patterns()))
            .map(element -> Draft.with(all, all.principal(), element, all.resource()));
    Stream<Statement> resources =
        of.resource().stream()
            .flatMap(
                element ->
                    Stream.of(element, new ResourceElement(!element.negated(), element.patterns())))
            .map(element -> Draft.with(all, all.principal(), all.action(), Optional.of(element)));
    Stream<Statement> principals =
        of.principal().stream()
            .flatMap(
                element ->
                    Stream.of(element, new PrincipalElement(!element.negated(), element.listed())))
            .map(element -> Draft.with(all, Optional.of(element), all.action(), all.resource()));
    Stream<Narrower> conditions =
        of.conditions().stream()
            .flatMap(
                entry -> Stream.of(new When(all, entry), new But(Draft.with(all, List.of(entry)))));
    return Stream.concat(
        Stream.of(actions, resources, principals).flatMap(each -> each).map(But::new), conditions);
  }
}
