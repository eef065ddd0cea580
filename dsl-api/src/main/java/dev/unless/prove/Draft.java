package dev.unless.prove;

import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.request.Request;
import dev.unless.text.CaseFolding;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Some requests, as a policy that allows them: an Allow, and Denies of one element each that take
 * requests away.
 *
 * @param allow what is allowed of it
 * @param without what is taken away
 */
record Draft(Statement allow, List<Statement> without) {
  private static final Optional<PrincipalElement> EVERYONE =
      Optional.of(PrincipalElement.everyone());

  private static final Optional<ResourceElement> EVERY_RESOURCE =
      Optional.of(ResourceElement.everyResource());

  Draft {
    without = List.copyOf(without);
  }

  /** All that the statement applies to, whatever its effect. */
  static Draft of(Statement statement) {
    return new Draft(with(statement, Effect.ALLOW), List.of());
  }

  PolicyDocument document() {
    return document(Stream.concat(Stream.of(allow), without.stream()).toList());
  }

  /** Everything but what the Deny takes away. */
  static PolicyDocument allBut(Statement deny) {
    return document(List.of(everything(deny, Effect.ALLOW), deny));
  }

  private static PolicyDocument document(List<Statement> statements) {
    return new PolicyDocument(Optional.of(Version.V2012_10_17), Optional.empty(), statements);
  }

  Draft but(Statement deny) {
    return new Draft(allow, Stream.concat(without.stream(), Stream.of(deny)).toList());
  }

  /** The drafts of which one thing less is said, those first that say less of what is not meant. */
  List<Draft> wider() {
    List<Draft> wider = new ArrayList<>();
    for (int i = 0; i < without.size(); i++) {
      List<Statement> fewer = new ArrayList<>(without);
      fewer.remove(i);
      wider.add(new Draft(allow, fewer));
    }
    for (int i = 0; i < allow.conditions().size(); i++) {
      List<ConditionEntry> fewer = new ArrayList<>(allow.conditions());
      fewer.remove(i);
      wider.add(new Draft(with(allow, fewer), without));
    }
    if (allow.principal().isPresent() && !allow.principal().equals(EVERYONE)) {
      wider.add(new Draft(with(allow, EVERYONE, allow.action(), allow.resource()), without));
    }
    if (allow.resource().isPresent() && !allow.resource().equals(EVERY_RESOURCE)) {
      wider.add(new Draft(with(allow, allow.principal(), allow.action(), EVERY_RESOURCE), without));
    }
    if (!allow.action().equals(ActionElement.everyAction())) {
      wider.add(
          new Draft(
              with(allow, allow.principal(), ActionElement.everyAction(), allow.resource()),
              without));
    }
    return wider;
  }

  /**
   * The statement, and the same for each of several principals alone.
   *
   * @param others the principals where the statement names those that are not meant
   */
  static Stream<Statement> byPrincipal(Statement statement, List<Principal> others) {
    List<Principal> principals =
        statement.principal().stream()
            .flatMap(element -> (element.negated() ? others : element.principals()).stream())
            .toList();
    Stream<Statement> alone =
        principals.stream()
            .map(each -> PrincipalElement.of(Map.of(each.type(), List.of(each))))
            .map(
                each ->
                    with(statement, Optional.of(each), statement.action(), statement.resource()));
    return Stream.concat(Stream.of(statement), alone).distinct();
  }

  /** Whether both have one operator and one key, of which a statement has one entry alone. */
  static boolean isLike(ConditionEntry one, ConditionEntry other) {
    return one.operator().equals(other.operator())
        && CaseFolding.fold(one.key()).equals(CaseFolding.fold(other.key()));
  }

  /** What holds where the entry does not, of keys with one value. */
  static Stream<ConditionEntry> complement(ConditionEntry entry) {
    return entry.operator().complement().stream()
        .map(operator -> new ConditionEntry(operator, entry.key(), entry.values()));
  }

  /** The statement about the action and the resource of this request alone. */
  static Statement exactly(Request request, Statement like, Effect effect) {
    return new Statement(
        Optional.empty(),
        effect,
        like.principal(),
        new ActionElement(false, List.of(new ActionPattern(request.action()))),
        like.resource()
            .map(
                element ->
                    new ResourceElement(
                        false, List.of(new ResourcePattern(escaped(request.resource()))))),
        like.condition());
  }

  private static String escaped(String resource) {
    return resource.equals("*") ? resource : Text.literal(resource).write(Syntax.PATTERN);
  }

  /** A statement about all requests, with the elements that this one has. */
  static Statement everything(Statement like, Effect effect) {
    return new Statement(
        Optional.empty(),
        effect,
        like.principal().flatMap(element -> EVERYONE),
        ActionElement.everyAction(),
        like.resource().flatMap(element -> EVERY_RESOURCE),
        Optional.empty());
  }

  static Statement with(Statement of, Effect effect) {
    return new Statement(
        Optional.empty(), effect, of.principal(), of.action(), of.resource(), of.condition());
  }

  static Statement with(Statement of, List<ConditionEntry> conditions) {
    return new Statement(
        Optional.empty(),
        of.effect(),
        of.principal(),
        of.action(),
        of.resource(),
        conditions.isEmpty()
            ? Optional.empty()
            : Optional.of(new ConditionBlock(conditions, List.of())));
  }

  static Statement with(
      Statement of,
      Optional<PrincipalElement> principal,
      ActionElement action,
      Optional<ResourceElement> resource) {
    return new Statement(
        Optional.empty(), of.effect(), principal, action, resource, of.condition());
  }
}
