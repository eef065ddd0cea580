package dev.unless.cli.check;

import dev.unless.document.ActionPattern;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kind that a policy looks like. A service control policy looks like an identity policy, a
 * resource control policy like a resource's. A Principal that only few of the statements have is
 * taken for a slip.
 */
final class KindGuess {
  private KindGuess() {}

  static PolicyKind of(PolicyDocument document) {
    List<Statement> statements = document.statements();
    long without = statements.stream().filter(one -> one.principal().isEmpty()).count();
    if (without * 2 > statements.size() || statements.isEmpty()) {
      return PolicyKind.IDENTITY;
    }
    long ofOrganization = statements.stream().filter(KindGuess::isOfOrganization).count();
    if (all(actions(document), "sts:") && ofOrganization * 2 < statements.size()) {
      return PolicyKind.ROLE_TRUST;
    }
    boolean allows = statements.stream().anyMatch(one -> one.effect() == Effect.ALLOW);
    if (all(actions(document), "kms:") && (allows || ofOrganization < statements.size())) {
      return PolicyKind.KEY;
    }
    Optional<PolicyKind> ofOne = ofOneResource(document);
    if (ofOne.isPresent()) {
      return ofOne.get();
    }
    List<Optional<String>> buckets = resources(document).map(KindGuess::bucket).distinct().toList();
    return buckets.size() == 1 && buckets.get(0).isPresent()
        ? PolicyKind.BUCKET
        : PolicyKind.RESOURCE_BASED;
  }

  /** Of the one resource that all statements name, where they name no other and no pattern. */
  private static Optional<PolicyKind> ofOneResource(PolicyDocument document) {
    List<String> named = resources(document).distinct().limit(2).toList();
    return Optional.of(named)
        .filter(all -> all.size() == 1 && !Wildcard.isIn(all.get(0)))
        .map(all -> PolicyKind.ofResource(all.get(0)))
        .filter(kind -> kind != PolicyKind.RESOURCE_BASED && kind != PolicyKind.BUCKET)
        .filter(kind -> !mayBeAnEndpoints(document) || fits(document, kind));
  }

  /** A policy of an endpoint may name one resource, too; its principal is everyone. */
  private static boolean mayBeAnEndpoints(PolicyDocument document) {
    return document.statements().stream()
        .flatMap(statement -> statement.principal().stream())
        .flatMap(element -> element.principals().stream())
        .anyMatch(principal -> principal.form() == Principal.Form.EVERYONE);
  }

  private static boolean fits(PolicyDocument document, PolicyKind kind) {
    return kind.problems(document).isEmpty()
        && (kind.services().isEmpty()
            || document.statements().stream()
                .flatMap(statement -> statement.action().patterns().stream())
                .allMatch(
                    action ->
                        action.isEverything()
                            || kind.services().contains(CaseFolding.fold(action.service()))));
  }

  /** A resource control policy is about everyone, on resources that it names. */
  private static boolean isOfOrganization(Statement statement) {
    return statement.resource().isPresent()
        && statement
            .principal()
            .filter(element -> !element.negated())
            .filter(
                element ->
                    element.principals().stream()
                        .allMatch(one -> one.form() == Principal.Form.EVERYONE))
            .isPresent();
  }

  /** The bucket that a resource is or is in. */
  private static Optional<String> bucket(String resource) {
    return ParsedArn.parse(resource)
        .filter(arn -> arn.service().equals("s3") && arn.region().isEmpty())
        .map(arn -> arn.resource().split("/", 2)[0]);
  }

  private static boolean all(Stream<String> actions, String prefix) {
    return actions.map(CaseFolding::fold).allMatch(action -> action.startsWith(prefix));
  }

  private static Stream<String> actions(PolicyDocument document) {
    return document.statements().stream()
        .flatMap(statement -> statement.action().patterns().stream())
        .map(ActionPattern::text);
  }

  private static Stream<String> resources(PolicyDocument document) {
    return document.statements().stream()
        .flatMap(statement -> statement.resource().stream())
        .flatMap(element -> element.patterns().stream())
        .map(ResourcePattern::text);
  }
}
