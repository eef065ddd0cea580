package dev.unless.check;

import dev.unless.annotation.Internal;
import dev.unless.catalog.Catalog;
import dev.unless.check.access.AccessRules;
import dev.unless.check.action.ActionRules;
import dev.unless.check.condition.ConditionRules;
import dev.unless.check.model.Inspection;
import dev.unless.check.model.Inspection.Scope;
import dev.unless.check.model.Subject;
import dev.unless.check.principal.PrincipalRules;
import dev.unless.check.proof.ProofRules;
import dev.unless.check.resource.ResourceRules;
import dev.unless.check.structure.StructureRules;
import dev.unless.document.Documented;
import dev.unless.document.Pointer;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Nonnull;
import dev.unless.finding.Problem;
import dev.unless.json.LocatedFinding;
import dev.unless.json.PartialPolicy;
import dev.unless.json.PolicyJsonException;
import dev.unless.json.PolicyReader;
import dev.unless.json.PolicyWriter;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says what is wrong with policies. Immutable and safe for any number of threads.
 *
 * <pre>{@code
 * PolicyDocument document = PolicyReader.read(json, PolicyKind.BUCKET);
 * List<Finding> findings = Checker.of(Catalog.aws()).check(PolicyKind.BUCKET, document);
 * }</pre>
 *
 * <p>The fixes say what to write in JSON; those of {@code Policy.check()}, and of {@link
 * Finding#inJava}, what to write in Java.
 */
public final class Checker {
  private static final List<Inspection> RULES =
      Stream.of(
              StructureRules.ALL,
              ActionRules.ALL,
              ResourceRules.ALL,
              PrincipalRules.ALL,
              ConditionRules.ALL,
              AccessRules.ALL,
              ProofRules.ALL)
          .flatMap(List::stream)
          .toList();

  /** Twice the longest policy that AWS takes, in characters; some of AWS's own are longer. */
  private static final int LONGEST = 65_536;

  private final Catalog catalog;
  private final List<Suppression> suppressions;

  private Checker(Catalog catalog, List<Suppression> suppressions) {
    this.catalog = catalog;
    this.suppressions = List.copyOf(suppressions);
  }

  /** A checker that knows these services; rules that ask for services stay silent without them. */
  public static Checker of(Catalog catalog) {
    Nonnull.require("catalog", catalog);
    return new Checker(catalog, List.of());
  }

  /** This checker without the findings that these suppress. */
  public Checker accepting(List<Suppression> more) {
    Nonnull.requireAll("more", more);
    return new Checker(catalog, Stream.concat(suppressions.stream(), more.stream()).toList());
  }

  /**
   * What is wrong with a policy of this kind: in the policy's order, the worst first where several
   * stand at one place, and none that another one already says better.
   */
  public List<Finding> check(PolicyKind kind, Documented policy) {
    Nonnull.require("kind", kind, "policy", policy);
    return check(kind, policy, List.of());
  }

  /**
   * What is wrong with the policy of this kind that a text spells: what keeps it from being read,
   * else what the rules find, those of the kind's grammar among them.
   */
  public List<Finding> check(PolicyKind kind, String json) {
    Nonnull.require("kind", kind, "json", json);
    try {
      PartialPolicy read = PolicyReader.readParts(json);
      List<Finding> found = check(kind, read);
      return read.isWhole()
          ? found
          : sorted(
              Stream.concat(read.errors().stream().map(LocatedFinding::finding), found.stream()));
    } catch (PolicyJsonException unreadable) {
      return unreadable.errors().stream().map(LocatedFinding::finding).toList();
    }
  }

  /**
   * What is wrong with what could be read as a policy of this kind: of a policy that could not be
   * read whole, what is wrong with each statement by itself that could, and with each value of the
   * others. What keeps it from being read is left out.
   */
  @Internal
  public List<Finding> check(PolicyKind kind, PartialPolicy read) {
    if (read.isWhole()) {
      return check(kind, read.document());
    }
    int length = PolicyWriter.compact(read.document()).length();
    if (length > LONGEST) {
      return List.of(tooLong(length));
    }
    Subject subject =
        Subject.of(kind, read.document(), catalog, List.of()).without(read.unread().keySet());
    Subject parts = subject.of(read.unread());
    List<Finding> grammar =
        kind.problems(read.document()).stream()
            .filter(one -> isOfReadStatement(one, read))
            .toList();
    List<Finding> found =
        Stream.of(
                grammar.stream(),
                RULES.stream()
                    .filter(rule -> rule.scope() != Scope.POLICY)
                    .flatMap(rule -> rule.findings(subject).stream()),
                RULES.stream()
                    .filter(rule -> rule.scope() == Scope.VALUE)
                    .flatMap(rule -> rule.findings(parts).stream()))
            .flatMap(Function.identity())
            .distinct()
            .toList();
    List<Finding> told = FindingPrecedence.dropFrom(sorted(found.stream()));
    return Repetition.told(
        accepted(told, grammar, read.document()).stream()
            .filter(finding -> finding.code() != Code.UNUSED_SUPPRESSION)
            .toList());
  }

  private static boolean isOfReadStatement(Finding finding, PartialPolicy read) {
    OptionalInt statement = Pointer.statementOf(finding.pointer());
    return statement.isPresent() && !read.unread().containsKey(statement.getAsInt());
  }

  private static List<Finding> sorted(Stream<Finding> findings) {
    return findings
        .sorted(
            Comparator.comparing(Finding::pointer, Pointers.IN_ORDER).thenComparing(Finding::code))
        .toList();
  }

  private static Finding tooLong(int length) {
    return new Finding(
        Pointer.ROOT,
        new Problem(
            Code.TOO_LONG_TO_CHECK,
            "The policy has " + length + " characters, and AWS takes none so long from customers.",
            "",
            "Split it; nothing else of it was examined."));
  }

  /** The same of a policy that is attached to a resource, given as patterns of its ARNs. */
  public List<Finding> check(PolicyKind kind, Documented policy, List<Text> attachedTo) {
    Nonnull.require("kind", kind, "policy", policy);
    Nonnull.requireAll("attachedTo", attachedTo);
    int length = PolicyWriter.compact(policy.document()).length();
    if (length > LONGEST) {
      return List.of(tooLong(length));
    }
    Subject subject = Subject.of(kind, policy.document(), catalog, attachedTo);
    List<Finding> found = new ArrayList<>();
    RULES.forEach(rule -> found.addAll(rule.findings(subject)));
    List<Finding> distinct = FindingPrecedence.dropFrom(sorted(found.stream().distinct()));
    return Repetition.told(accepted(distinct, kind.problems(policy.document()), policy));
  }

  /** What the kind's grammar does not allow AWS refuses, whatever is accepted here. */
  private List<Finding> accepted(List<Finding> found, List<Finding> grammar, Documented policy) {
    Set<Finding> refused = Set.copyOf(grammar);
    List<Finding> left =
        Suppression.apply(
            suppressions,
            policy.document(),
            found.stream().filter(finding -> !refused.contains(finding)).toList());
    Set<Finding> stays = new HashSet<>(left);
    return Stream.concat(
            found.stream().filter(finding -> refused.contains(finding) || stays.contains(finding)),
            left.stream().filter(finding -> !found.contains(finding)))
        .toList();
  }
}
