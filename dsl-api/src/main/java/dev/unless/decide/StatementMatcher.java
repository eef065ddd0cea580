package dev.unless.decide;

import dev.unless.catalog.Catalog;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.GlobalKey;
import dev.unless.document.Principal;
import dev.unless.document.Principal.Form;
import dev.unless.document.Statement;
import dev.unless.document.Truth;
import dev.unless.request.Request;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement made ready to be matched with requests. */
final class StatementMatcher {
  private static final Set<GrantReach> REACHES =
      EnumSet.range(GrantReach.DELEGATED, GrantReach.UNLIMITED);

  private final Optional<String> sid;
  private final Effect effect;
  private final ActionMatcher action;
  private final Optional<ResourceMatcher> resource;
  private final Optional<PrincipalMatcher> principal;
  private final ConditionMatcher[] conditions;

  /** What limits the callers; nothing where everyone is named. */
  private final @Nullable PrincipalMatcher caller;

  /** What limits the resources; nothing where all are named. */
  private final @Nullable ResourceMatcher object;

  StatementMatcher(PolicyMatcher.Use use, Statement statement, Catalog catalog) {
    boolean variables = use.document().hasVariables();
    this.sid = statement.sid();
    this.effect = statement.effect();
    this.action = new ActionMatcher(statement.action());
    this.resource = statement.resource().map(element -> new ResourceMatcher(element, variables));
    this.principal =
        statement
            .principal()
            .map(
                element ->
                    new PrincipalMatcher(
                        element, statement.effect(), use.ofEndpoint(), use.bounded()));
    this.conditions =
        statement.conditions().stream()
            .map((ConditionEntry entry) -> new ConditionMatcher(entry, variables, catalog))
            .toArray(ConditionMatcher[]::new);
    this.caller = principal.filter(matcher -> !matcher.isEveryone()).orElse(null);
    this.object = resource.filter(matcher -> !matcher.isEverything()).orElse(null);
  }

  Optional<String> sid() {
    return sid;
  }

  Effect effect() {
    return effect;
  }

  ActionMatcher action() {
    return action;
  }

  Optional<ResourceMatcher> resource() {
    return resource;
  }

  Optional<PrincipalMatcher> principal() {
    return principal;
  }

  ConditionMatcher[] conditions() {
    return conditions;
  }

  /** Whether it names the resources to which it applies. */
  boolean namesResources() {
    return resource.isPresent() && !resource.get().element().negated();
  }

  /** A condition that holds only for some texts of its key; of several the first. */
  Optional<ConditionMatcher> narrowest() {
    return Stream.of(conditions).filter(condition -> condition.onlyTexts().isPresent()).findFirst();
  }

  /**
   * Whether the statement applies to the request and, where it names principals, reaches its caller
   * at least so far.
   */
  Truth applies(Request request, GrantReach atLeast) {
    if (!action.matches(request)) {
      return Truth.FALSE;
    }
    Truth applies = caller == null ? Truth.TRUE : caller.reaches(request, atLeast);
    if (object != null && applies != Truth.FALSE) {
      applies = applies.and(object.matches(request));
    }
    for (int i = 0; i < conditions.length && applies != Truth.FALSE; i++) {
      applies = applies.and(conditions[i].matches(request));
    }
    return applies;
  }

  /** Whether the statement applies to the request. */
  Truth applies(Request request) {
    return applies(request, GrantReach.DELEGATED);
  }

  /** Whether it is unknown if the statement applies, or how far it reaches its caller. */
  boolean isOpen(Request request) {
    return REACHES.stream().anyMatch(grant -> applies(request, grant) == Truth.UNKNOWN);
  }

  /** The unknown keys, case folded, for which it is unknown whether the statement applies. */
  Set<String> unknownKeys(Request request) {
    Set<String> keys = new TreeSet<>();
    for (ConditionMatcher condition : conditions) {
      if (condition.matches(request) == Truth.UNKNOWN) {
        keys.add(condition.foldedKey());
        keys.addAll(condition.values().variableKeys());
      }
    }
    if (resource.isPresent() && resource.get().matches(request) == Truth.UNKNOWN) {
      keys.addAll(resource.get().variableKeys());
      if (request.matchedResource().isRegionOpen()) {
        keys.add(GlobalKey.REQUESTED_REGION.folded());
      }
    }
    if (principal.isPresent() && isOpen(principal.get(), request)) {
      keys.add(GlobalKey.USER_ID.folded());
    }
    keys.removeIf(key -> !request.isUnknown(key));
    return keys;
  }

  /** The keys, case folded, of whose value or presence it makes anything hang. */
  Stream<String> askedKeys() {
    Stream<String> asked =
        Stream.of(conditions)
            .flatMap(
                condition ->
                    Stream.concat(
                        Stream.of(condition.foldedKey()),
                        condition.values().variableKeys().stream()));
    Stream<String> inResource = resource.stream().flatMap(each -> each.variableKeys().stream());
    Stream<String> inPrincipal =
        principals()
            .filter(each -> each.form() == Form.UNIQUE_ID)
            .map(each -> GlobalKey.USER_ID.folded());
    return Stream.of(asked, inResource, inPrincipal).flatMap(Function.identity());
  }

  /** The paths of the roles that it names, and that patterns of the caller's ARN ask for. */
  Stream<AskedPath> askedPaths() {
    return Stream.concat(
        principals()
            .filter(each -> each.form() == Form.ROLE)
            .flatMap(each -> AskedPath.of(each.text())),
        Stream.of(conditions)
            .filter(condition -> condition.foldedKey().equals(GlobalKey.PRINCIPAL_ARN.folded()))
            .flatMap(condition -> condition.values().texts())
            .flatMap(AskedPath::of));
  }

  private Stream<Principal> principals() {
    return principal.stream().flatMap(matcher -> matcher.element().principals().stream());
  }

  private static boolean isOpen(PrincipalMatcher principal, Request request) {
    return REACHES.stream().anyMatch(grant -> principal.reaches(request, grant) == Truth.UNKNOWN);
  }
}
