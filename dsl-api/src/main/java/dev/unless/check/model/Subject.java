package dev.unless.check.model;

import dev.unless.annotation.Internal;
import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The policy that is examined.
 *
 * @param kind its kind
 * @param document what it says
 * @param catalog the services that exist
 * @param attachedTo the resource that it is attached to, as patterns of ARNs; empty where that is
 *     not known, or the policy is attached to somebody
 * @param statements its statements, in order
 */
@Internal
public record Subject(
    PolicyKind kind,
    PolicyDocument document,
    Catalog catalog,
    List<Text> attachedTo,
    List<StatementView> statements) {
  /** Copies the lists. */
  public Subject {
    attachedTo = List.copyOf(attachedTo);
    statements = List.copyOf(statements);
  }

  /** The policy of a document, beside what the catalogue knows of it. */
  public static Subject of(
      PolicyKind kind, PolicyDocument document, Catalog catalog, List<Text> attachedTo) {
    List<StatementView> statements =
        IntStream.range(0, document.statements().size())
            .mapToObj(
                index ->
                    new StatementView(
                        kind,
                        index,
                        document.statements().get(index),
                        document.hasVariables(),
                        catalog))
            .toList();
    return new Subject(kind, document, catalog, attachedTo, statements);
  }

  /** The policy with these statements at these places instead of all of its own. */
  public Subject of(Map<Integer, Statement> places) {
    return new Subject(
        kind,
        document,
        catalog,
        attachedTo,
        places.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                at ->
                    new StatementView(
                        kind, at.getKey(), at.getValue(), document.hasVariables(), catalog))
            .toList());
  }

  /** The policy without the statements at these places, the others at theirs. */
  public Subject without(Set<Integer> places) {
    return new Subject(
        kind,
        document,
        catalog,
        attachedTo,
        statements.stream().filter(statement -> !places.contains(statement.index())).toList());
  }
}
