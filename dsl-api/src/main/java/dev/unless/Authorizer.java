package dev.unless;

import dev.unless.catalog.Catalog;
import dev.unless.condition.Multi;
import dev.unless.condition.Single;
import dev.unless.decide.Decider;
import dev.unless.decide.Decision;
import dev.unless.decide.EndpointUse;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Nonempty;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.prove.Answer;
import dev.unless.prove.GivenLayers;
import dev.unless.prove.Prover;
import dev.unless.request.Request;
import dev.unless.text.Glob;
import dev.unless.text.Variables;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.LastingPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides requests to the resources of an account under the policies that bear on them. Immutable
 * and safe for any number of threads; the policies are compiled once.
 *
 * <pre>{@code
 * Account shop = Account.of("111122223333");
 * Decision decision =
 *     Authorizer.forResourcesOf(shop)
 *         .identity(Unless.identityPolicy(Unless.allow(Action.of("s3:ListAllMyBuckets")).onEverything()))
 *         .decide(Unless.request(Action.of("s3:ListAllMyBuckets")).by(shop.user("ann")));
 * String sentence = decision.message();
 * }</pre>
 */
public final class Authorizer {
  private final Account owner;
  private final Catalog catalog;
  private final Layers layers;

  private final Optional<PolicyKind> resourceKind;

  /** What the resource's policy is about; none: whatever it is attached to. */
  private final List<Glob> ofResource;

  private final List<Assumption> assumptions;
  private final QuestionTerms terms;

  private volatile @Nullable Decider compiled;

  private Authorizer(
      Account owner,
      Catalog catalog,
      Layers layers,
      Optional<PolicyKind> resourceKind,
      List<Glob> ofResource,
      List<Assumption> assumptions,
      QuestionTerms terms) {
    this.owner = owner;
    this.resourceKind = resourceKind;
    this.catalog = catalog;
    this.layers = layers;
    this.ofResource = ofResource;
    this.assumptions = assumptions;
    this.terms = terms;
  }

  /** For resources of this account, under no policy yet. */
  public static Authorizer forResourcesOf(Account account) {
    Nonnull.require("account", account);
    return new Authorizer(
        account,
        Catalog.aws(),
        Layers.none(),
        Optional.empty(),
        List.of(),
        List.of(),
        QuestionTerms.NONE);
  }

  /** With another catalogue, for services of one's own; see {@link Catalog#and}. */
  public Authorizer catalog(Catalog other) {
    Nonnull.require("other", other);
    return new Authorizer(owner, other, layers, resourceKind, ofResource, assumptions, terms);
  }

  /**
   * For requests that have this value of a condition key where they do not say otherwise, such as
   * {@code assuming(Keys.SECURE_TRANSPORT, true)}; it leaves callers alone whose requests never
   * carry the key.
   */
  public <V> Authorizer assuming(Single<V> key, V value) {
    Nonnull.require("key", key, "value", value);
    String text = AccessRequest.spelt(key, value);
    return assuming(new Assumption(key.name(), builder -> builder.with(key.name(), text)));
  }

  /** For requests that have these values of a condition key where they do not say otherwise. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <V> Authorizer assuming(Multi<V> key, V first, V... more) {
    Nonnull.require("key", key, "first", first);
    Nonnull.requireAll("more", more);
    List<String> texts = new ArrayList<>(List.of(AccessRequest.spelt(key, first)));
    for (V value : more) {
      texts.add(AccessRequest.spelt(key, value));
    }
    return assuming(new Assumption(key.name(), builder -> builder.with(key.name(), texts)));
  }

  private Authorizer assuming(Assumption more) {
    return new Authorizer(
        owner, catalog, layers, resourceKind, ofResource, Assumption.and(more, assumptions), terms);
  }

  /**
   * With these policies, too, of the calling user or role and its groups.
   *
   * @throws RefusedException if one is no identity policy
   */
  public Authorizer identity(Policy first, Policy... more) {
    return identity(Nonempty.list(first, more));
  }

  /**
   * With these policies, too, of the calling user or role and its groups; an empty list is as good
   * as none.
   *
   * @throws RefusedException if one is no identity policy
   */
  public Authorizer identity(List<? extends Policy> policies) {
    List<PolicyDocument> documents = documents(policies, PolicyKind.IDENTITY, "identity");
    return with(
        layers.withIdentity(
            Stream.concat(layers.identity().stream(), documents.stream()).toList()));
  }

  /**
   * The identity policies are this user's or role's, with its sessions, and nobody else has any. So
   * questions about every request take it; without it whoever calls has them. Requests of another
   * user or role are not decided.
   *
   * @throws RefusedException if none was given yet, it was said before whose they are, or it is an
   *     account, which has none
   */
  public Authorizer heldBy(LastingPrincipal principal) {
    Nonnull.require("principal", principal);
    return with(terms.heldBy(principal, layers, owner));
  }

  /**
   * Layers without policy may have any, and others any identity policies where it is said {@link
   * #heldBy} whom these are: for all that is known they allow, or deny, everything. So questions
   * about every request take it; a decision is one of the policies that were given.
   */
  public Authorizer anyOthers() {
    return with(terms.orAnyOthers());
  }

  /**
   * With the policy of the resource: a bucket's, a key's, a role's trust policy or another one.
   *
   * @throws RefusedException if there is one already, or this is another kind of policy
   */
  public Authorizer resource(Policy policy) {
    Nonnull.require("policy", policy);
    requireFirst(layers.resource().isPresent(), "resource");
    if (!policy.kind().isAttachedToResource()) {
      throw wrongKind(policy, "resource");
    }
    return new Authorizer(
        owner,
        catalog,
        layers.withResource(policy.document()),
        Optional.of(policy.kind()),
        policy.ownResources(),
        assumptions,
        terms);
  }

  /**
   * With the permissions boundary of the calling user or role.
   *
   * @throws RefusedException if there is one already, or this is another kind of policy
   */
  public Authorizer boundary(Policy policy) {
    Nonnull.require("policy", policy);
    requireFirst(layers.boundary().isPresent(), "boundary");
    return with(layers.withBoundary(document(policy, PolicyKind.PERMISSIONS_BOUNDARY, "boundary")));
  }

  /**
   * With the policy that was passed when the calling session was made.
   *
   * @throws RefusedException if there is one already, or this is another kind of policy
   */
  public Authorizer session(Policy policy) {
    Nonnull.require("policy", policy);
    requireFirst(layers.session().isPresent(), "session");
    return with(layers.withSession(document(policy, PolicyKind.SESSION, "session")));
  }

  /**
   * With one more level of the caller's organization, below those that were given before, and its
   * service control policies: first the root, then each organizational unit on the way, last the
   * caller's account. Each level must allow what is asked, by any of its policies.
   *
   * <pre>{@code
   * Policy full = Unless.serviceControlPolicy(Unless.allow(Unless.everyAction()).onEverything());
   * Policy regions =
   *     Unless.serviceControlPolicy(
   *         Unless.denyAll().unless(Keys.requestedRegion(Region.of("eu-west-1"))));
   * Authorizer authorizer =
   *     Authorizer.forResourcesOf(Account.of("111122223333"))
   *         .serviceControlLevel(full) // the root
   *         .serviceControlLevel(full, regions); // the account
   * }</pre>
   *
   * @throws RefusedException if one is another kind of policy
   */
  public Authorizer serviceControlLevel(Policy first, Policy... more) {
    return serviceControlLevel(Nonempty.list(first, more));
  }

  /**
   * With one more level of the caller's organization, below those that were given before. A level
   * without policies allows nothing.
   *
   * @throws RefusedException if one is another kind of policy
   */
  public Authorizer serviceControlLevel(List<? extends Policy> policies) {
    List<PolicyDocument> level =
        documents(policies, PolicyKind.SERVICE_CONTROL, "serviceControlLevel");
    return with(layers.withServiceControl(below(layers.serviceControl(), level)));
  }

  /**
   * With one more level of the resource's organization, below those that were given before, and its
   * resource control policies: first the root, then each organizational unit on the way, last the
   * resource's account. RCPFullAWSAccess is always meant beside them.
   *
   * <pre>{@code
   * Policy ours =
   *     Unless.resourceControlPolicy(
   *         Unless.deny(Action.of("s3:GetObject")).unless(Keys.principalOrgId("o-a1b2c3d4e5")));
   * Authorizer authorizer =
   *     Authorizer.forResourcesOf(Account.of("111122223333")).resourceControlLevel(ours);
   * }</pre>
   *
   * @throws RefusedException if one is another kind of policy
   */
  public Authorizer resourceControlLevel(Policy first, Policy... more) {
    return resourceControlLevel(Nonempty.list(first, more));
  }

  /**
   * With one more level of the resource's organization, below those that were given before.
   * RCPFullAWSAccess is always meant.
   *
   * @throws RefusedException if one is another kind of policy
   */
  public Authorizer resourceControlLevel(List<? extends Policy> policies) {
    List<PolicyDocument> level =
        documents(policies, PolicyKind.RESOURCE_CONTROL, "resourceControlLevel");
    return with(layers.withResourceControl(below(layers.resourceControl(), level)));
  }

  /**
   * With the policy of the VPC endpoint; it counts for requests that come through one.
   *
   * @throws RefusedException if there is one already, or this is another kind of policy
   */
  public Authorizer endpoint(Policy policy) {
    Nonnull.require("policy", policy);
    requireFirst(layers.vpcEndpoint().isPresent(), "endpoint");
    return with(layers.withVpcEndpoint(document(policy, PolicyKind.VPC_ENDPOINT, "endpoint")));
  }

  /** The policies by layer. */
  public Layers layers() {
    return layers;
  }

  /**
   * The request made ready, to be decided any number of times.
   *
   * @throws RefusedException if the resource is a pattern or leaves its region open, the action is
   *     not made on it, the resource's policy is another one's, the identity policies are {@link
   *     #heldBy} another caller, there is a VPC endpoint's policy and the request names no
   *     endpoint, or no request has such a context
   */
  public Request prepare(AccessRequest request) {
    Nonnull.require("request", request);
    Request built = request.build(owner, catalog, assumptions);
    boolean covered =
        ofResource.isEmpty()
            || ofResource.stream().anyMatch(own -> own.matches(built.resource(), Variables.NONE));
    if (!covered || !kindFits(built)) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          built.resource() + " is not the resource whose policy was given.",
          built.resource(),
          "Decide it with an Authorizer that has that resource's own policy.");
    }
    if (layers.vpcEndpoint().isPresent()) {
      EndpointUse.problem(built)
          .ifPresent(
              problem -> {
                throw new RefusedException(problem);
              });
    }
    terms.requireHolder(built);
    return built;
  }

  /**
   * Keys, roles and buckets have policies of their own kinds, and no other resource has these; that
   * of another kind's resource may also be given as what any resource has.
   */
  private boolean kindFits(Request request) {
    PolicyKind ofRequest = request.resourcePolicyKind();
    PolicyKind given = resourceKind.orElse(ofRequest);
    if (given == ofRequest
        || (given == PolicyKind.RESOURCE_BASED && ofRequest == PolicyKind.BUCKET)) {
      return true;
    }
    PolicyKind ofResource = PolicyKind.ofResource(request.resource());
    return given == ofResource || (given.isOfService() && ofResource == PolicyKind.RESOURCE_BASED);
  }

  /**
   * How the request is decided, with the reasons.
   *
   * @throws RefusedException if it cannot be made; see {@link #prepare}
   */
  public Decision decide(AccessRequest request) {
    return decide(prepare(request));
  }

  /** How the request is decided, with the reasons. */
  public Decision decide(Request request) {
    Nonnull.require("request", request);
    terms.requireHolder(request);
    return decider().decide(request);
  }

  /**
   * How the request is decided.
   *
   * @throws RefusedException if it cannot be made; see {@link #prepare}
   */
  public Outcome outcome(AccessRequest request) {
    return outcome(prepare(request));
  }

  /** How the request is decided; allocates nothing once the policies are compiled. */
  public Outcome outcome(Request request) {
    Nonnull.require("request", request);
    terms.requireHolder(request);
    return decider().outcome(request);
  }

  /** Compiled at the first decision; two threads that are first make two equal ones. */
  private Decider decider() {
    Decider decider = compiled;
    if (decider == null) {
      decider = Decider.of(layers, catalog);
      compiled = decider;
    }
    return decider;
  }

  /**
   * Whether none of these requests is allowed, as {@link Prover#never} proves it of all layers.
   * Layers without policy are stated to have none, but {@link #anyOthers}; a proof says where it
   * hangs on that. The identity policies are those of whoever calls, or {@link #heldBy} one. What
   * {@link #assuming} says is not looked at.
   *
   * <pre>{@code
   * Authorizer authorizer =
   *     Authorizer.forResourcesOf(Account.of("111122223333"))
   *         .identity(Unless.identityPolicy(Unless.allow(Action.of("s3:GetObject")).onEverything()));
   * boolean safe = authorizer.never(Unless.requests(Action.of("s3:PutObject"))).isProved();
   * }</pre>
   */
  public Answer never(Requests requests) {
    Nonnull.require("requests", requests);
    return Prover.of(catalog).never(given(), requests.document());
  }

  /**
   * Whether all of these requests are allowed, as {@link Prover#always} proves it of all layers.
   */
  public Answer always(Requests requests) {
    Nonnull.require("requests", requests);
    return Prover.of(catalog).always(given(), requests.document());
  }

  /**
   * Whether nothing is allowed that the layers of the reference do not allow, as {@link
   * Prover#noMorePermissive} proves it of all layers. A layer without policy in both may matter
   * beside what differs, and a proof says where it does.
   *
   * <pre>{@code
   * Authorizer before =
   *     Authorizer.forResourcesOf(Account.of("111122223333"))
   *         .identity(Unless.identityPolicy(Unless.allow(Action.of("s3:GetObject")).onEverything()));
   * Authorizer after =
   *     before.boundary(Unless.permissionsBoundary(Unless.allow(Action.of("s3:GetObject")).onEverything()));
   * boolean safe = after.noMorePermissiveThan(before).isProved();
   * }</pre>
   *
   * @throws RefusedException if they are for resources of different accounts, or {@link #anyOthers}
   *     was said of one only
   */
  public Answer noMorePermissiveThan(Authorizer reference) {
    Nonnull.require("reference", reference);
    return Prover.of(catalog).noMorePermissive(given(), reference.given());
  }

  private GivenLayers given() {
    return terms.given(layers, owner);
  }

  private Authorizer with(QuestionTerms said) {
    return new Authorizer(owner, catalog, layers, resourceKind, ofResource, assumptions, said);
  }

  private Authorizer with(Layers changed) {
    return new Authorizer(owner, catalog, changed, resourceKind, ofResource, assumptions, terms);
  }

  private static List<PolicyDocument> documents(
      List<? extends Policy> policies, PolicyKind kind, String method) {
    Nonnull.requireAll("policies", policies);
    return policies.stream().map(policy -> document(policy, kind, method)).toList();
  }

  private static List<List<PolicyDocument>> below(
      List<List<PolicyDocument>> levels, List<PolicyDocument> level) {
    return Stream.concat(levels.stream(), Stream.of(level)).toList();
  }

  private static PolicyDocument document(Policy policy, PolicyKind kind, String method) {
    if (policy.kind() != kind) {
      throw wrongKind(policy, method);
    }
    return policy.document();
  }

  private static RefusedException wrongKind(Policy policy, String method) {
    return new RefusedException(
        Code.INVALID_REQUEST,
        method + "(…) does not take " + article(policy) + ".",
        "",
        "Give each policy to the method of its kind.");
  }

  private static String article(Policy policy) {
    String kind = policy.getClass().getSimpleName();
    return ("AEIOU".indexOf(kind.charAt(0)) < 0 ? "a " : "an ") + kind;
  }

  private static void requireFirst(boolean given, String method) {
    if (given) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          method + "(…) has been given before.",
          "",
          "A request meets one; give them all at once.");
    }
  }
}
