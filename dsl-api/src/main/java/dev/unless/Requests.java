package dev.unless;

import dev.unless.condition.Condition;
import dev.unless.condition.Keys;
import dev.unless.condition.Not;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.Nonempty;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyWriter;
import dev.unless.prove.Prover;
import dev.unless.vocabulary.Actions;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A set of requests, of which something is to be proved. What is not said is everyone, everything,
 * in every context. Immutable.
 *
 * <pre>{@code
 * Requests deletesWithoutMfa = Unless.requests(Action.of("s3:DeleteBucket")).unless(Keys.mfaPresent());
 * boolean safe =
 *     Unless.identityPolicy(Unless.allow(Action.of("s3:GetObject")).onEverything())
 *         .never(deletesWithoutMfa)
 *         .isProved();
 * }</pre>
 */
public final class Requests {
  private static final PolicyDefaults OWN =
      PolicyDefaults.of(PolicyKind.RESOURCE_BASED, Optional.empty(), List.of());
  private static final String ANONYMOUS = "Anonymous";

  private final List<RuleSpec> said;
  private final List<Statement> read;

  private Requests(List<RuleSpec> said, List<Statement> read) {
    this.said = List.copyOf(said);
    this.read = List.copyOf(read);
  }

  static Requests of(List<? extends Actions> actions) {
    return new Requests(List.of(RuleSpec.of(Effect.ALLOW, false, actions)), List.of());
  }

  /**
   * The requests that a policy by itself allows, such as one that was read. Its conditions are all
   * that can be said of them; more are to be said in the document.
   *
   * @throws RefusedException if the policy has a Deny, which tells of no set of requests, or a
   *     version that knows no policy variables
   */
  public static Requests of(PolicyDocument document) {
    Nonnull.require("document", document);
    if (!document.hasVariables()) {
      throw new RefusedException(
          Code.INVALID_VALUE,
          "The document is of a version that knows no policy variables.",
          "",
          "Write \"Version\": \"2012-10-17\".");
    }
    for (Statement statement : document.statements()) {
      if (statement.effect() == Effect.DENY) {
        throw new RefusedException(
            Code.INVALID_VALUE,
            "A set of requests is what Allows allow, and this document has a Deny.",
            "",
            "Ask Prover.never(policy, document), which takes Denies, too.");
      }
    }
    return new Requests(List.of(), document.statements());
  }

  /**
   * Only those by one of these principals.
   *
   * @throws RefusedException if it was said before whose they are
   */
  public Requests by(PolicyPrincipal first, PolicyPrincipal... more) {
    return byAll(Nonempty.list(first, more));
  }

  /**
   * Only those by one of these principals.
   *
   * @throws RefusedException if there is none, or it was said before whose they are
   */
  public Requests byAll(List<? extends PolicyPrincipal> principals) {
    Nonnull.requireAll("principals", principals);
    for (RuleSpec spec : said) {
      requireUnsaid(spec.who() instanceof RuleSpec.Who.Unsaid, "whose they are", "byAll(List)");
    }
    return each("byAll(…)", spec -> spec.toAll(principals));
  }

  /** Only those without a signature. */
  public Requests byAnonymous() {
    return each("byAnonymous()", spec -> spec.when(Keys.PRINCIPAL_TYPE.is(ANONYMOUS)));
  }

  /**
   * Only those on one of these resources.
   *
   * @throws RefusedException if it was said before on what they are
   */
  public Requests on(Resource first, Resource... more) {
    return onAll(Nonempty.list(first, more));
  }

  /**
   * Only those on one of these resources.
   *
   * @throws RefusedException if there is none, or it was said before on what they are
   */
  public Requests onAll(List<? extends Resource> resources) {
    Nonnull.requireAll("resources", resources);
    for (RuleSpec spec : said) {
      requireUnsaid(
          spec.where() instanceof RuleSpec.Where.Unsaid, "on what they are", "onAll(List)");
    }
    return each("onAll(…)", spec -> spec.onAll(List.copyOf(resources)));
  }

  /** Only those of which the condition holds, too. */
  public Requests when(Condition condition) {
    Nonnull.require("condition", condition);
    return each("when(…)", spec -> spec.when(condition));
  }

  /** Only those of which the condition does not hold. */
  public Requests unless(Condition condition) {
    Nonnull.require("condition", condition);
    return each("unless(…)", spec -> spec.when(new Not(condition)));
  }

  /** These, and others beside them; what is said afterwards is said of both. */
  public Requests and(Requests others) {
    Nonnull.require("others", others);
    return new Requests(
        Stream.concat(said.stream(), others.said.stream()).toList(),
        Stream.concat(read.stream(), others.read.stream()).toList());
  }

  /** The requests as a policy that allows them, as {@link Prover} takes them. */
  public PolicyDocument document() {
    Lowering lowering = new Lowering(OWN, Partition.AWS);
    List<Statement> statements = new ArrayList<>();
    said.forEach(spec -> statements.addAll(lowering.statements(spec)));
    statements.addAll(read);
    return PolicyDocument.of(statements.toArray(Statement[]::new));
  }

  private Requests each(String step, UnaryOperator<RuleSpec> more) {
    if (!read.isEmpty()) {
      throw new RefusedException(
          Code.INVALID_VALUE,
          "Nothing more can be said by " + step + " of requests that a document tells.",
          "",
          "Write it in the document, or say it before and(…).");
    }
    return new Requests(said.stream().map(more).toList(), read);
  }

  private static void requireUnsaid(boolean unsaid, String what, String instead) {
    if (!unsaid) {
      throw new RefusedException(
          Code.INVALID_VALUE,
          "It was said before " + what + ".",
          "",
          "Say it once, of several by " + instead + ", or join two sets by and(…).");
    }
  }

  /** The requests as JSON of a policy that allows them. */
  @Override
  public String toString() {
    return PolicyWriter.compact(document());
  }
}
