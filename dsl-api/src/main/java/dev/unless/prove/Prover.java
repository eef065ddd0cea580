package dev.unless.prove;

import dev.unless.annotation.Internal;
import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Nonnull;
import dev.unless.prove.Claim.Decided;
import java.util.List;
import java.util.Optional;

/**
 * Answers questions about every request that can be made. Immutable and safe for any number of
 * threads. The same question always has the same answer: what a search may cost is counted, and no
 * clock is asked.
 *
 * <p>These questions are of policies each by itself: a policy allows a request if an Allow of it
 * applies, however far it grants, and no Deny. A policy without {@code Principal} is asked of those
 * whom it binds: users, role sessions and federated users, or as {@link #ofKind} says. What it is
 * compared with is about everyone where it names no principals.
 *
 * <pre>{@code
 * PolicyDocument reads = Unless.identityPolicy(Unless.allow(Action.of("s3:GetObject")).onEverything()).document();
 * PolicyDocument all = Unless.identityPolicy(Unless.allow(Action.of("s3:ListAllMyBuckets")).onEverything()).document();
 * Answer answer = Prover.of(Catalog.aws()).allowsNoMore(reads, all);
 * String sentence = answer.sentence();
 * }</pre>
 */
public final class Prover {
  private static final int BRANCHES = 20_000;

  private final Catalog catalog;
  private final int branches;
  private final Optional<PolicyKind> kind;

  private Prover(Catalog catalog, int branches, Optional<PolicyKind> kind) {
    this.catalog = catalog;
    this.branches = branches;
    this.kind = kind;
  }

  /** With this catalogue, which says what keys are of and which actions there are. */
  public static Prover of(Catalog catalog) {
    Nonnull.require("catalog", catalog);
    return new Prover(catalog, BRANCHES, Optional.empty());
  }

  /**
   * For policies of this kind. Service control policies bind root users, too. A resource control
   * policy, and a service control policy that allows nothing, is asked what it lets through beside
   * the full access that AWS attaches. A resource's policy that only denies allows nothing by
   * itself: {@link #never} and {@link #always} ask what it lets through beside others that allow
   * everything.
   *
   * <p>Source: AWS Organizations User Guide, "Service control policies" and "Resource control
   * policies".
   */
  public Prover ofKind(PolicyKind of) {
    Nonnull.require("of", of);
    return new Prover(catalog, branches, Optional.of(of));
  }

  /**
   * With another budget.
   *
   * @param most how many choices a search may try, 20,000 at first
   * @throws IllegalArgumentException if that is none
   */
  public Prover budget(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("A search needs a budget of 1 at least, not " + most);
    }
    return new Prover(catalog, most, kind);
  }

  /**
   * Whether the policy allows none of some requests; where there are none at all that is proved of
   * nothing.
   *
   * @param requests the requests, as a policy that allows them
   */
  public Answer never(PolicyDocument policy, PolicyDocument requests) {
    Nonnull.require("policy", policy, "requests", requests);
    Claim.OfPolicy asked = new Claim.OfPolicy(Claim.OfPolicy.REQUESTS, requests, Decided.ALLOWED);
    Answer answer =
        none(new Claim.OfPolicy("policy", lettingThrough(policy), Decided.ALLOWED), asked);
    return answer.isProved() && question(asked).isOfNothing()
        ? new Proved(true, answer.restsOn())
        : answer;
  }

  /**
   * Whether the policy by itself allows all of some requests, however far it grants them; of a
   * policy that only limits what others allow, whether it lets them through.
   *
   * @param requests the requests, as a policy that allows them
   */
  public Answer always(PolicyDocument policy, PolicyDocument requests) {
    Nonnull.require("policy", policy, "requests", requests);
    Claim.OfPolicy asked = new Claim.OfPolicy(Claim.OfPolicy.REQUESTS, requests, Decided.ALLOWED);
    Besides bound = BoundCallers.of(policy, kind);
    Answer answer =
        question(
                List.of(
                    new Claim.OfPolicy("policy", lettingThrough(policy), Decided.NOT_ALLOWED),
                    asked),
                bound)
            .none();
    return answer.isProved() && question(List.of(asked), bound).isOfNothing()
        ? new Proved(true, answer.restsOn())
        : answer;
  }

  /**
   * Whether the policy allows nothing that the reference does not allow. A grant to an account
   * counts as a grant to everyone in it.
   */
  public Answer allowsNoMore(PolicyDocument policy, PolicyDocument reference) {
    Nonnull.require("policy", policy, "reference", reference);
    return AccountGrants.told(
        none(
            new Claim.OfPolicy("policy", limiting(policy), Decided.ALLOWED),
            new Claim.OfPolicy(Claim.OfPolicy.REFERENCE, limiting(reference), Decided.NOT_ALLOWED)),
        List.of(policy, reference));
  }

  /** Whether both policies allow the same, as {@link #allowsNoMore} compares. */
  public Answer equivalent(PolicyDocument policy, PolicyDocument reference) {
    Answer answer = allowsNoMore(policy, reference);
    return answer.isProved()
        ? AccountGrants.told(
            none(
                new Claim.OfPolicy(Claim.OfPolicy.REFERENCE, limiting(reference), Decided.ALLOWED),
                new Claim.OfPolicy("policy", limiting(policy), Decided.NOT_ALLOWED)),
            List.of(policy, reference))
        : answer;
  }

  /**
   * Whether all layers together allow none of some requests.
   *
   * @param requests the requests, as a policy that allows them
   */
  public Answer never(GivenLayers given, PolicyDocument requests) {
    Nonnull.require("given", given, "requests", requests);
    return LayersQuestion.never(catalog, given, requests, true, branches);
  }

  /** Whether all layers together allow all of some requests, likewise. */
  public Answer always(GivenLayers given, PolicyDocument requests) {
    Nonnull.require("given", given, "requests", requests);
    return LayersQuestion.never(catalog, given, requests, false, branches);
  }

  /**
   * Whether all layers together allow nothing that those of the reference do not allow.
   *
   * @throws dev.unless.finding.RefusedException if they differ in more than in their policies
   */
  public Answer noMorePermissive(GivenLayers given, GivenLayers reference) {
    Nonnull.require("given", given, "reference", reference);
    return LayersQuestion.noMorePermissive(catalog, given, reference, branches);
  }

  /**
   * Whether the policy may stand in the place of the reference and nothing is allowed that was not,
   * whatever policies stand beside it. So it may not lose a Deny of the reference, though nothing
   * here allows what that denies, nor grant more directly: to a user what was granted to the
   * account, for which an identity policy must allow it, too.
   *
   * @param kind the kind of both
   * @throws dev.unless.finding.RefusedException if one breaks the grammar of its kind
   */
  public Answer noMorePermissive(PolicyKind kind, PolicyDocument policy, PolicyDocument reference) {
    Nonnull.require("kind", kind, "policy", policy, "reference", reference);
    return new CompaniesQuestion(catalog, kind, List.of(policy, reference), false, branches)
        .noMorePermissive(policy, reference);
  }

  /**
   * Whether one may stand in the place of the other, whatever policies stand beside it, and the
   * same is allowed. A proof rests on nothing: it holds of requests, too, that nobody makes.
   *
   * @param kind the kind of both
   * @throws dev.unless.finding.RefusedException if one breaks the grammar of its kind
   */
  public Answer interchangeable(PolicyKind kind, PolicyDocument policy, PolicyDocument reference) {
    Nonnull.require("kind", kind, "policy", policy, "reference", reference);
    CompaniesQuestion question =
        new CompaniesQuestion(catalog, kind, List.of(policy, reference), true, branches);
    Answer answer = question.noMorePermissive(policy, reference);
    return answer.isProved() ? question.noMorePermissive(reference, policy) : answer;
  }

  /**
   * What the policy lets through in the place of another that this did not, and the other way
   * round, whatever policies stand beside it. Each difference is told with a request that shows it.
   *
   * <pre>{@code
   * PolicyDocument before = Unless.identityPolicy(Unless.allow(Action.of("s3:GetObject")).onEverything()).document();
   * PolicyDocument after = Unless.identityPolicy(Unless.allow(Action.of("s3:GetObject"), Action.of("s3:PutObject")).onEverything()).document();
   * boolean wider = Prover.of(Catalog.aws()).change(PolicyKind.IDENTITY, before, after).isWider();
   * }</pre>
   *
   * @param kind the kind of both
   * @param before the policy as it was
   * @param after as it is now
   * @throws dev.unless.finding.RefusedException if one breaks the grammar of its kind
   */
  public Change change(PolicyKind kind, PolicyDocument before, PolicyDocument after) {
    Nonnull.require("kind", kind, "before", before, "after", after);
    return new ChangeQuestion(catalog, kind, after, before, branches).change();
  }

  /**
   * Whether the policy without the statement, of which the place is told from 0, is interchangeable
   * with it.
   *
   * @throws IndexOutOfBoundsException if the policy has no such statement
   */
  public Answer redundant(PolicyKind kind, PolicyDocument policy, int statement) {
    Nonnull.require("kind", kind, "policy", policy);
    return interchangeable(kind, policy, new OneOfStatements(policy, statement).others());
  }

  /**
   * The policy in fewer words: without patterns and statements that others make superfluous, and
   * with one statement where several differ in one element. It is interchangeable with the policy,
   * which is proved step by step; a statement made of several with other names has none.
   *
   * @param kind the policy's kind
   * @throws dev.unless.finding.RefusedException if the policy breaks the grammar of its kind
   */
  public PolicyDocument minimized(PolicyKind kind, PolicyDocument policy) {
    Nonnull.require("kind", kind, "policy", policy);
    return new Minimized(new Interchange(catalog, kind, branches), policy).document();
  }

  /**
   * Whether the policy gives nothing to the public: whether it allows no outsider a request that
   * nothing pins. Outsiders are anonymous callers, users, sessions and root users of accounts that
   * no text of the policy names, identities of providers, and services that it does not name. A
   * request is pinned where the policy fixes who makes it, or from where, by the values of a
   * condition key such as {@code aws:SourceVpc} or {@code aws:PrincipalOrgID}. A policy without
   * {@code Principal} gives to nobody but whom it is attached to: of it this is proved of nothing.
   *
   * <p>Source: Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage", "The
   * meaning of 'public'". Rulings: what a Deny takes from the public is not given to it, and others
   * that {@code docs/semantics.md} lists.
   *
   * <pre>{@code
   * PolicyDocument policy = PolicyReader.read(
   *     "{'Statement': {'Effect': 'Allow', 'Principal': '*', 'Action': 's3:GetObject', 'Resource': '*'}}".replace('\'', '"'));
   * boolean isPublic = Prover.of(Catalog.aws()).notPublic(policy).isRefuted();
   * }</pre>
   */
  public Answer notPublic(PolicyDocument policy) {
    Nonnull.require("policy", policy);
    return new PublicQuestion(catalog, policy, branches).answer();
  }

  /**
   * Whether no request is as the statement asks, whatever other statements say.
   *
   * @param statement the statement's place in the policy, from 0
   * @throws IndexOutOfBoundsException if the policy has no such statement
   */
  public Answer unsatisfiable(PolicyDocument policy, int statement) {
    Nonnull.require("policy", policy);
    return none(new OneOfStatements(policy, statement).alone());
  }

  /**
   * Whether the policy's Denies deny all that this Allow of it allows.
   *
   * @param statement the statement's place in the policy, from 0
   * @throws IndexOutOfBoundsException if the policy has no such statement
   * @throws IllegalArgumentException if the statement is a Deny
   */
  public Answer dead(PolicyDocument policy, int statement) {
    Nonnull.require("policy", policy);
    OneOfStatements allow = new OneOfStatements(policy, statement);
    if (allow.isDeny()) {
      throw new IllegalArgumentException(
          "Statement " + statement + " is a Deny: only an Allow can be denied by others.");
    }
    return none(allow.alone(), new Claim.OfPolicy("policy", policy, Decided.ALLOWED));
  }

  /**
   * The statements of the policy that are proved to have no effect, each with the strongest proof.
   * They are told one after the other, each against what remains, so that the policy without all of
   * them does the same: of two equal statements one is told.
   */
  public List<StatementProof> statementProofs(PolicyDocument policy) {
    return statementEffects(policy).stream().flatMap(effect -> effect.proof().stream()).toList();
  }

  /** Whether each statement of the policy has an effect, found likewise. */
  @Internal
  public List<StatementEffect> statementEffects(PolicyDocument policy) {
    Nonnull.require("policy", policy);
    PolicyKind of = kind.orElseGet(() -> PolicyKind.likely(policy));
    Optional<Redundancy> redundancy =
        of.problems(policy).isEmpty()
            ? Optional.of(new Redundancy(new Interchange(catalog, of, branches), policy))
            : Optional.empty();
    return new StatementsQuestion(this, policy, redundancy).effects();
  }

  /** A resource's policy that only denies limits what others allow, too. */
  private PolicyDocument lettingThrough(PolicyDocument policy) {
    return kind.filter(of -> of.isAttachedToResource() && PlainPolicies.onlyDenies(policy))
        .map(of -> PlainPolicies.besideFullAccess(policy))
        .orElseGet(() -> limiting(policy));
  }

  private PolicyDocument limiting(PolicyDocument policy) {
    return kind.map(of -> PlainPolicies.lettingThrough(policy, of)).orElse(policy);
  }

  private Answer none(Claim.OfPolicy... claims) {
    return question(claims).none();
  }

  private Question question(Claim.OfPolicy... claims) {
    return question(List.of(claims), BoundCallers.of(claims[0].document(), kind));
  }

  private Question question(List<Claim.OfPolicy> claims, Besides besides) {
    AskedPolicies asked =
        AskedPolicies.of(catalog, claims.stream().map(Claim.OfPolicy::document).toList());
    return new Question(asked, List.copyOf(claims), besides, branches);
  }
}
