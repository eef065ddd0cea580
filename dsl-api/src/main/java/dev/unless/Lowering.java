package dev.unless;

import dev.unless.condition.Condition;
import dev.unless.condition.Keys;
import dev.unless.condition.NormalForm;
import dev.unless.condition.Not;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionBlock;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.PrincipalType;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.LastingPrincipal;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Resource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns rules into the statements of a kind of policy in a partition. */
final class Lowering {
  private final PolicyDefaults own;
  private final Partition partition;

  Lowering(PolicyDefaults own, Partition partition) {
    this.own = own;
    this.partition = partition;
  }

  List<Statement> statements(PolicyRule rule) {
    if (rule instanceof RawStatement raw) {
      return List.of(raw.statement());
    }
    return statements(((Rule<?>) rule).spec());
  }

  List<Statement> statements(RuleSpec spec) {
    List<Optional<ConditionBlock>> blocks = blocks(spec);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      int number = i;
      statements.add(
          new Statement(
              spec.sid().map(name -> Sids.of(name, number)),
              spec.effect(),
              principal(spec.who()),
              action(spec.what()),
              resource(spec.where()),
              blocks.get(i)));
    }
    return statements;
  }

  private List<Optional<ConditionBlock>> blocks(RuleSpec spec) {
    NormalForm form = spec.naming(() -> form(spec));
    return form.asked().isEmpty()
        ? List.of(Optional.empty())
        : form.blocks().stream().map(Optional::of).toList();
  }

  private NormalForm form(RuleSpec spec) {
    NormalForm form = spec.form().in(partition);
    if (spec.who() instanceof RuleSpec.Who.Everyone everyone) {
      for (Condition condition : notExcepted(everyone.except())) {
        form = form.and(condition);
      }
    }
    return form;
  }

  private List<Condition> notExcepted(List<LastingPrincipal> except) {
    List<String> accounts =
        except.stream()
            .filter(Account.class::isInstance)
            .map(principal -> principal.account().id())
            .toList();
    List<String> arns =
        except.stream()
            .filter(principal -> !(principal instanceof Account))
            .map(principal -> principal.arn(partition))
            .toList();
    List<Condition> conditions = new ArrayList<>();
    if (!arns.isEmpty()) {
      conditions.add(new Not(Keys.PRINCIPAL_ARN.in(arns)));
    }
    if (!accounts.isEmpty()) {
      conditions.add(new Not(Keys.PRINCIPAL_ACCOUNT.in(accounts)));
    }
    return conditions;
  }

  private Optional<PrincipalElement> principal(RuleSpec.Who who) {
    if (!own.kind().hasPrincipal()) {
      return Optional.empty();
    }
    return Optional.of(
        who instanceof RuleSpec.Who.Named named ? named(named.principals()) : everyone());
  }

  /** IAM refuses the bare star where a role says who may assume it. */
  private PrincipalElement everyone() {
    return own.kind() == PolicyKind.ROLE_TRUST
        ? PrincipalElement.everyoneUnderAws()
        : PrincipalElement.everyone();
  }

  private PrincipalElement named(List<PolicyPrincipal> principals) {
    Map<PrincipalType, List<Principal>> listed = new EnumMap<>(PrincipalType.class);
    for (PolicyPrincipal each : principals) {
      Principal principal = each.principal(partition);
      List<Principal> ofType = listed.computeIfAbsent(principal.type(), type -> new ArrayList<>());
      if (!ofType.contains(principal)) {
        ofType.add(principal);
      }
    }
    return PrincipalElement.of(listed);
  }

  private ActionElement action(RuleSpec.What what) {
    if (what instanceof RuleSpec.What.Named named) {
      Set<ActionPattern> patterns = new LinkedHashSet<>();
      named.actions().forEach(actions -> patterns.addAll(actions.patterns()));
      return new ActionElement(named.except(), List.copyOf(patterns));
    }
    String all = own.service().map(service -> service + ":*").orElse("*");
    return new ActionElement(false, List.of(new ActionPattern(all)));
  }

  private Optional<ResourceElement> resource(RuleSpec.Where where) {
    if (where instanceof RuleSpec.Where.Named named) {
      return Optional.of(new ResourceElement(named.except(), patterns(named.resources())));
    }
    if (where instanceof RuleSpec.Where.Everything) {
      return Optional.of(ResourceElement.everyResource());
    }
    return own.resources()
        .map(
            resources ->
                resources.isEmpty()
                    ? ResourceElement.everyResource()
                    : new ResourceElement(false, patterns(resources)));
  }

  private List<ResourcePattern> patterns(List<Resource> resources) {
    Set<ResourcePattern> patterns = new LinkedHashSet<>();
    resources.forEach(resource -> patterns.add(pattern(resource)));
    return List.copyOf(patterns);
  }

  private ResourcePattern pattern(Resource resource) {
    if (own.kind() != PolicyKind.IDENTITY) {
      requireSaid(resource);
    }
    return resource.pattern(partition);
  }

  /** Refuses a resource whose region or account has not been said. */
  static void requireSaid(Resource resource) {
    resource.requireSaid("which only an identity policy may");
  }
}
