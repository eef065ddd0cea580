package dev.unless.laws;

import dev.unless.BucketPolicy;
import dev.unless.EndpointPolicy;
import dev.unless.IdentityPolicy;
import dev.unless.IdentityRule;
import dev.unless.PermissionsBoundary;
import dev.unless.Policy;
import dev.unless.PolicyRule;
import dev.unless.ResourceControlPolicy;
import dev.unless.ResourceControlRule;
import dev.unless.ResourcePolicy;
import dev.unless.ResourceRule;
import dev.unless.Rule;
import dev.unless.ServiceControlPolicy;
import dev.unless.SessionPolicy;
import dev.unless.TrustPolicy;
import dev.unless.TrustRule;
import dev.unless.Unless;
import dev.unless.condition.Condition;
import dev.unless.document.Effect;
import dev.unless.document.PolicyKind;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.ActionGroup;
import dev.unless.vocabulary.Actions;
import dev.unless.vocabulary.LastingPrincipal;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.ServicePrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Random rules and policies of every kind that have to do with a call. */
final class RuleGenerator {
  /** A rule as its conditions and what becomes of them, so that it can be made with fewer. */
  record Drawn(Effect effect, List<Condition> asked, Function<List<Condition>, PolicyRule> maker) {
    PolicyRule rule() {
      return maker.apply(asked);
    }

    Drawn asking(List<Condition> conditions) {
      return new Drawn(effect, conditions, maker);
    }
  }

  private static final Account OURS = Account.of(Universe.OURS);
  private static final Account THEIRS = Account.of(Universe.THEIRS);
  private static final Resource ROLE =
      Resource.ofArn("arn:aws:iam::" + Universe.OURS + ":role/target");

  private static final List<LastingPrincipal> LASTING =
      List.of(OURS, THEIRS, OURS.user("ann"), OURS.role("reader"), THEIRS.role("reader"));

  private static final List<PolicyPrincipal> PRINCIPALS =
      List.of(
          OURS,
          THEIRS,
          OURS.user("ann"),
          OURS.role("reader"),
          OURS.role("reader").session("s1"),
          OURS.federatedUser("fed"),
          ServicePrincipal.of("cloudtrail.amazonaws.com"));

  private final Pick pick;
  private final Universe.Call call;
  private final PolicyKind kind;

  RuleGenerator(Pick pick, Universe.Call call, PolicyKind kind) {
    this.pick = pick;
    this.call = call;
    this.kind = kind;
  }

  Policy policy(List<? extends PolicyRule> rules) {
    return switch (kind) {
      case IDENTITY -> IdentityPolicy.of(of(IdentityRule.class, rules));
      case PERMISSIONS_BOUNDARY -> PermissionsBoundary.of(of(IdentityRule.class, rules));
      case SESSION -> SessionPolicy.of(of(IdentityRule.class, rules));
      case SERVICE_CONTROL -> ServiceControlPolicy.of(of(IdentityRule.class, rules));
      case RESOURCE_CONTROL -> ResourceControlPolicy.of(of(ResourceControlRule.class, rules));
      case VPC_ENDPOINT -> EndpointPolicy.of(of(ResourceRule.class, rules));
      case ROLE_TRUST -> TrustPolicy.of(of(TrustRule.class, rules));
      case BUCKET -> BucketPolicy.of("b", of(ResourceRule.class, rules));
      case KEY -> keyPolicy(of(ResourceRule.class, rules));
      case RESOURCE_BASED -> ResourcePolicy.of(ROLE, of(ResourceRule.class, rules));
      default -> throw new AssertionError("The services' own kinds refuse more: " + kind);
    };
  }

  private static ResourcePolicy keyPolicy(List<ResourceRule> rules) {
    return Unless.keyPolicy(
        rules.get(0), rules.subList(1, rules.size()).toArray(new ResourceRule[0]));
  }

  private static <R> List<R> of(Class<R> type, List<? extends PolicyRule> rules) {
    return rules.stream().map(type::cast).toList();
  }

  /** Whether this kind of policy takes such rules. */
  boolean takes(Effect effect) {
    return effect == Effect.DENY || kind != PolicyKind.RESOURCE_CONTROL;
  }

  List<Drawn> rules() {
    return pick.some(1, 3, () -> rule(pick.chance(40) ? Effect.DENY : Effect.ALLOW));
  }

  Drawn rule(Effect wanted) {
    Effect effect = takes(wanted) ? wanted : Effect.DENY;
    FormulaGenerator formulas = new FormulaGenerator(pick);
    int most = pick.chance(60) ? 1 : 2;
    List<Condition> asked = pick.some(pick.chance(50) ? 1 : 0, most, formulas::smallFormula);
    boolean allow = effect == Effect.ALLOW;
    return new Drawn(
        effect,
        asked,
        switch (kind) {
          case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL ->
              allow ? identityAllow() : identityDeny();
          case RESOURCE_CONTROL -> controlDeny();
          case ROLE_TRUST -> allow ? trustAllow() : trustDeny();
          default -> allow ? resourceAllow() : resourceDeny();
        });
  }

  private Function<List<Condition>, PolicyRule> identityAllow() {
    List<Actions> actions = actions();
    List<Resource> resources = resources();
    return switch (pick.below(4)) {
      case 0 -> asked -> asking(Unless.allow(actions).onEverything(), asked);
      case 1 -> asked -> asking(Unless.allowAllExcept(other()).onAll(resources), asked);
      case 2 -> asked -> asking(Unless.allow(actions).onEverythingExcept(elsewhere()), asked);
      default -> asked -> asking(Unless.allow(actions).onAll(resources), asked);
    };
  }

  private Function<List<Condition>, PolicyRule> identityDeny() {
    List<Actions> actions = actions();
    List<Resource> resources = resources();
    return switch (pick.below(4)) {
      case 0 -> asked -> asking(Unless.denyAll(), asked);
      case 1 -> asked -> asking(Unless.denyAllExcept(other()).onAll(resources), asked);
      case 2 -> asked -> asking(Unless.deny(actions), asked);
      default -> asked -> asking(Unless.deny(actions).onAll(resources), asked);
    };
  }

  private Function<List<Condition>, PolicyRule> controlDeny() {
    List<Actions> actions = List.of(Action.of(call.action()));
    List<Resource> resources = resources();
    return pick.chance(50)
        ? asked -> asking(Unless.deny(actions), asked)
        : asked -> asking(Unless.deny(actions).onAll(resources), asked);
  }

  private Function<List<Condition>, PolicyRule> trustAllow() {
    List<Actions> actions = actions();
    List<PolicyPrincipal> principals = pick.some(1, 3, () -> pick.of(PRINCIPALS));
    return pick.chance(50)
        ? asked -> asking(Unless.allow(actions).toEveryone(), asked)
        : asked -> asking(Unless.allow(actions).toAll(principals), asked);
  }

  private Function<List<Condition>, PolicyRule> trustDeny() {
    List<LastingPrincipal> excepted = pick.some(1, 2, () -> pick.of(LASTING));
    return pick.chance(50)
        ? asked -> asking(Unless.denyAll(), asked)
        : asked -> asking(Unless.denyAll().toEveryoneExcept(excepted), asked);
  }

  private Function<List<Condition>, PolicyRule> resourceAllow() {
    List<Actions> actions = actions();
    List<Resource> resources = resources();
    List<PolicyPrincipal> principals = pick.some(1, 3, () -> pick.of(PRINCIPALS));
    return switch (pick.below(4)) {
      case 0 -> asked -> asking(Unless.allow(actions).toEveryone(), asked);
      case 1 -> asked -> asking(Unless.allow(actions).onAll(resources).toEveryone(), asked);
      case 2 -> asked -> asking(Unless.allow(actions).onAll(resources).toAll(principals), asked);
      default -> asked -> asking(Unless.allow(actions).toAll(principals), asked);
    };
  }

  private Function<List<Condition>, PolicyRule> resourceDeny() {
    List<Actions> actions = actions();
    List<Resource> resources = resources();
    List<LastingPrincipal> excepted = pick.some(1, 2, () -> pick.of(LASTING));
    return switch (pick.below(4)) {
      case 0 -> asked -> asking(Unless.denyAll(), asked);
      case 1 -> asked -> asking(Unless.denyAll().onAll(resources), asked);
      case 2 -> asked -> asking(Unless.deny(actions).toEveryoneExcept(excepted), asked);
      default ->
          asked -> asking(Unless.deny(actions).onAll(resources).toEveryoneExcept(excepted), asked);
    };
  }

  private static <S extends Rule<S>> S asking(S rule, List<Condition> asked) {
    S asking = rule;
    for (Condition condition : asked) {
      asking = asking.when(condition);
    }
    return asking;
  }

  private List<Actions> actions() {
    Action action = Action.of(call.action());
    return new ArrayList<>(
        pick.some(
            1,
            2,
            () ->
                pick.of(
                    action,
                    ActionGroup.all(action.service()),
                    ActionGroup.matching(
                        action.service(), text(action.name().substring(0, 3) + "*")),
                    other())));
  }

  private static Actions other() {
    return Action.of("s3:CreateBucket");
  }

  private List<Resource> resources() {
    return pick.some(1, 2, () -> pick.chance(75) ? called() : elsewhere());
  }

  private Resource called() {
    String arn = call.resource();
    if (arn.equals("*") || !arn.startsWith("arn:aws:")) {
      return elsewhere();
    }
    String shape = arn.replaceFirst("^arn:aws:", "arn:\\${Partition}:");
    int last = Math.max(shape.lastIndexOf(':'), shape.lastIndexOf('/')) + 1;
    return pick.chance(50)
        ? Resource.ofArn(arn)
        : Resource.of(shape.substring(0, last) + "${Name}", "", text(pick.of("*", "?*", "a*")));
  }

  private static Resource elsewhere() {
    return Resource.ofArn("arn:aws:s3:::elsewhere");
  }

  private static Text text(String pattern) {
    return Text.parse(pattern, Syntax.PATTERN);
  }
}
