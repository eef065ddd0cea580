package dev.unless.request;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.catalog.Catalog;
import dev.unless.document.ActionPattern;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.Variables;
import dev.unless.text.WellFormed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request: who calls, which action, on which resource, in which context. Immutable, and ready to
 * be decided any number of times.
 *
 * <p>Made with {@link #builder}; see {@link RequestBuilder} for what is derived and what is
 * refused.
 */
public final class Request {
  private final Caller caller;
  private final String action;
  private final String foldedAction;
  private final String service;
  private final String resource;
  private final Optional<ParsedArn> resourceArn;
  private final Optional<String> resourceAccount;
  private final boolean asGiven;
  private final Catalog catalog;
  private final Map<String, ContextValue> given;
  private final Map<String, ContextValue> context;
  private final boolean allKnown;
  private final Optional<String> uniqueId;
  private final PolicyKind resourcePolicyKind;
  private final Applicability standing;
  private final Variables variables = new ContextVariables();
  private final Variables foldedVariables = new FoldedContextVariables();

  Request(
      Caller caller,
      String action,
      String resource,
      Optional<String> resourceAccount,
      boolean asGiven,
      Catalog catalog,
      Map<String, ContextValue> given,
      Map<String, ContextValue> context) {
    this.caller = caller;
    this.action = requireAction(action);
    this.foldedAction = CaseFolding.fold(action);
    this.service = new ActionPattern(foldedAction).service();
    this.resource = WellFormed.require(resource);
    this.resourceArn = parseResource(resource);
    Optional<String> owner = resourceArn.map(ParsedArn::account).filter(ParsedArn::isAccount);
    this.resourceAccount = owner.or(() -> resourceAccount).or(caller::account);
    if (resourceAccount.isPresent() && !resourceAccount.equals(this.resourceAccount)) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          quote(resource) + " is of another account than " + quote(resourceAccount.get()) + ".",
          resourceAccount.get(),
          "Leave the account out: the resource's ARN names it.");
    }
    this.asGiven = asGiven;
    this.catalog = catalog;
    this.given = Map.copyOf(given);
    this.context = context;
    this.allKnown = context.values().stream().noneMatch(ContextValue::isUnknown);
    this.uniqueId = CallerKeys.uniqueId(caller, context);
    this.resourcePolicyKind = kindOfResourcePolicy(service, resourceArn);
    this.standing = new Applicability(this);
  }

  /**
   * A request to build.
   *
   * @param caller who calls
   * @param action the action, such as {@code s3:GetObject}
   * @param resource the resource's ARN; {@code *} for an action on no resource
   * @param catalog says of which type condition keys are, and which of them are multivalued
   */
  public static RequestBuilder builder(
      Caller caller, String action, String resource, Catalog catalog) {
    return new RequestBuilder(caller, action, resource, catalog);
  }

  /** Who calls. */
  public Caller caller() {
    return caller;
  }

  /** The action. */
  public String action() {
    return action;
  }

  /** The resource's ARN, or {@code *}. */
  public String resource() {
    return resource;
  }

  /** The account that owns the resource: the ARN's, else as given, else the caller's. */
  public Optional<String> resourceAccount() {
    return resourceAccount;
  }

  /**
   * The values of a condition key, whatever its case; empty where the request lacks it or does not
   * know it.
   */
  public List<String> values(String key) {
    ContextValue value = value(CaseFolding.fold(key));
    return value == null ? List.of() : value.texts();
  }

  /** Whether the request gives a condition key a set of values, of whatever size. */
  public boolean isSet(String key) {
    ContextValue value = value(CaseFolding.fold(key));
    return value != null && value.isSet();
  }

  /** Whether the request carries the condition key in any case, also without knowing its value. */
  public boolean has(String key) {
    return value(CaseFolding.fold(key)) != null;
  }

  /**
   * The condition keys that the request carries, as it spells them, sorted; unknown ones included.
   */
  public List<String> keys() {
    return context.values().stream().map(ContextValue::key).sorted().toList();
  }

  /** The condition keys that were marked unknown, as the request spells them, sorted. */
  public List<String> unknownKeys() {
    return given.values().stream()
        .filter(ContextValue::isUnknown)
        .map(ContextValue::key)
        .sorted()
        .toList();
  }

  /** A builder that holds all that this request says, for a request that says a little else. */
  public RequestBuilder toBuilder() {
    RequestBuilder builder = new RequestBuilder(caller, action, resource, catalog);
    resourceAccount.ifPresent(builder::resourceAccount);
    given.values().forEach(builder::carry);
    return asGiven ? builder.asGiven() : builder;
  }

  /** The kind of policy that is attached to the resource. */
  public PolicyKind resourcePolicyKind() {
    return resourcePolicyKind;
  }

  @Internal
  public String foldedAction() {
    return foldedAction;
  }

  @Internal
  public String service() {
    return service;
  }

  @Internal
  public Optional<ParsedArn> resourceArn() {
    return resourceArn;
  }

  @Internal
  public Optional<String> uniqueId() {
    return uniqueId;
  }

  @Internal
  public Catalog catalog() {
    return catalog;
  }

  @Internal
  public Applicability standing() {
    return standing;
  }

  @Internal
  public Variables variables() {
    return variables;
  }

  /** What was given of condition keys, by folded name. */
  Map<String, ContextValue> given() {
    return given;
  }

  /** The context with what follows from it and from the caller. */
  RequestContext context() {
    return new RequestContext(caller, CallerKeys.of(caller), context);
  }

  /** What the request says of a key, by its folded name; null where it does not carry the key. */
  @Internal
  public @Nullable ContextValue value(String foldedKey) {
    return context.get(foldedKey);
  }

  @Internal
  public boolean isUnknown(String foldedKey) {
    ContextValue value = context.get(foldedKey);
    return value != null && value.isUnknown();
  }

  /** Whether the value of one of the keys is unknown; allocates nothing. */
  @Internal
  public boolean isAnyUnknown(List<String> foldedKeys) {
    for (int i = 0; !allKnown && i < foldedKeys.size(); i++) {
      if (isUnknown(foldedKeys.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static PolicyKind kindOfResourcePolicy(String service, Optional<ParsedArn> resource) {
    if (resource.isEmpty()) {
      return PolicyKind.RESOURCE_BASED;
    }
    ParsedArn arn = resource.get();
    if (service.equals("sts")
        && arn.service().equals("iam")
        && arn.resource().startsWith("role/")) {
      return PolicyKind.ROLE_TRUST;
    }
    if (arn.service().equals("kms") && arn.resource().startsWith("key/")) {
      return PolicyKind.KEY;
    }
    return arn.service().equals("s3") ? PolicyKind.BUCKET : PolicyKind.RESOURCE_BASED;
  }

  static String requireAccount(String account) {
    if (!ParsedArn.isAccount(account)) {
      throw new RefusedException(
          Code.INVALID_ACCOUNT,
          quote(account) + " is not an account id.",
          account,
          "Write its 12 digits.");
    }
    return account;
  }

  private static String requireAction(String action) {
    WellFormed.require(action);
    int colon = action.indexOf(':');
    if (colon <= 0 || colon == action.length() - 1 || Wildcard.isIn(action)) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          quote(action) + " is not one action.",
          action,
          "Write service:Name, such as \"s3:GetObject\", without wildcards.");
    }
    return action;
  }

  private static Optional<ParsedArn> parseResource(String resource) {
    Optional<ParsedArn> arn = ParsedArn.parse(resource);
    if (arn.isEmpty() && !resource.equals("*")) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          quote(resource) + " is not a resource.",
          resource,
          "Write an ARN of six segments, or \"*\" for an action on no resource.");
    }
    return arn;
  }

  @Override
  public String toString() {
    return caller.displayName() + " " + action + " " + resource;
  }

  private final class ContextVariables implements Variables {
    @Override
    public Optional<String> valueOf(String foldedKey) {
      ContextValue value = value(foldedKey);
      return value == null ? Optional.empty() : value.variable();
    }

    @Override
    public Variables folded() {
      return foldedVariables;
    }
  }

  private final class FoldedContextVariables implements Variables {
    @Override
    public Optional<String> valueOf(String foldedKey) {
      ContextValue value = value(foldedKey);
      return value == null ? Optional.empty() : value.foldedVariable();
    }

    @Override
    public Variables folded() {
      return this;
    }
  }
}
