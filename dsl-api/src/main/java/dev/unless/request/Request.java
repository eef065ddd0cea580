package dev.unless.request;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.catalog.Catalog;
import dev.unless.document.ApiPath;
import dev.unless.document.GlobalKey;
import dev.unless.document.PolicyKind;
import dev.unless.document.Truth;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import dev.unless.text.Variables;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request: who calls, which action, on which resource, in which context. Immutable, and ready to
 * be decided any number of times.
 *
 * <p>Made with {@link #builder}; see {@link RequestBuilder} for what is derived and what is
 * refused.
 */
public final class Request {
  private final RequestContext said;
  private final Caller caller;
  private final Target target;
  private final Optional<String> resourceAccount;
  private final boolean asGiven;
  private final Catalog catalog;
  private final Map<String, ContextValue> given;
  private final Map<String, ContextValue> context;
  private final Map<String, ContextValue> unsaid;
  private final Optional<String> apiPath;
  private final Optional<String> uniqueId;
  private final PolicyKind resourcePolicyKind;
  private final Applicability standing;
  private final MatchedResource matchedResource;
  private final Variables variables = new ContextVariables();
  private final Variables foldedVariables = new FoldedContextVariables();

  /**
   * @param context the context with what follows from it
   * @param unsaid the keys that nobody said, by folded name
   * @param given the context as given, by folded name
   */
  Request(
      RequestContext context,
      Map<String, ContextValue> unsaid,
      Map<String, ContextValue> given,
      boolean asGiven,
      Catalog catalog) {
    this.said = context;
    this.caller = context.caller();
    this.target = context.target();
    this.resourceAccount = target.account().or(caller::account);
    this.apiPath = target.arn().flatMap(ApiPath::of);
    this.asGiven = asGiven;
    this.catalog = catalog;
    // Not Map.copyOf: that takes quadratic time for keys whose hash codes are made to be the same.
    this.given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    this.context = context.values();
    this.unsaid = unsaid;
    this.uniqueId = CallerKeys.uniqueId(caller, this.context);
    this.resourcePolicyKind = target.policyKind();
    this.standing = new Applicability(this);
    this.matchedResource = MatchedResource.of(this);
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
    Nonnull.require("caller", caller, "action", action, "resource", resource);
    Nonnull.require("catalog", catalog);
    return new RequestBuilder(caller, action, resource, catalog);
  }

  /** Who calls. */
  public Caller caller() {
    return caller;
  }

  /** The action. */
  public String action() {
    return target.action();
  }

  /** The resource's ARN, or {@code *}. */
  public String resource() {
    return target.resource();
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
    Nonnull.require("key", key);
    ContextValue value = value(CaseFolding.fold(key));
    return value == null ? List.of() : value.texts();
  }

  /** Whether the request gives a condition key a set of values, of whatever size. */
  public boolean isSet(String key) {
    Nonnull.require("key", key);
    ContextValue value = value(CaseFolding.fold(key));
    return value != null && value.isSet();
  }

  /** Whether the request carries the condition key in any case, also without knowing its value. */
  public boolean has(String key) {
    Nonnull.require("key", key);
    return value(CaseFolding.fold(key)) != null;
  }

  /**
   * The condition keys that the request carries, as it spells them, sorted; unknown ones included.
   */
  public List<String> keys() {
    return Stream.concat(context.values().stream(), unsaid())
        .map(ContextValue::key)
        .sorted()
        .toList();
  }

  /**
   * The condition keys of which it is unknown whether the request has them, and with which value,
   * sorted: those marked so, as the request spells them, and those that every request of such a
   * caller has, which nobody said.
   */
  public List<String> unknownKeys() {
    return Stream.concat(given.values().stream().filter(ContextValue::isUnknown), unsaid())
        .map(ContextValue::key)
        .sorted()
        .toList();
  }

  /** The condition keys of which the request says something itself, as it spells them, sorted. */
  public List<String> saidKeys() {
    return given.values().stream().map(ContextValue::key).sorted().toList();
  }

  /** Whether the key of this folded name is unknown only because nobody said it. */
  @Internal
  public boolean isUnsaid(String foldedKey) {
    return unsaid.containsKey(foldedKey) && !context.containsKey(foldedKey);
  }

  private Stream<ContextValue> unsaid() {
    return unsaid.entrySet().stream()
        .filter(entry -> !context.containsKey(entry.getKey()))
        .map(Map.Entry::getValue);
  }

  /** Whether not every request of such a caller has the key. */
  @Internal
  public boolean mayLack(String key) {
    return GlobalKey.of(key).map(caller.kind()::carries).orElse(Truth.UNKNOWN) != Truth.TRUE;
  }

  /** Whether what every request has may be asked for by the key of this folded name. */
  @Internal
  public static boolean mayBeUnsaid(String foldedKey) {
    return UnsaidKeys.mayBe(foldedKey);
  }

  /** The same request, of which what every request of such a caller has is unknown, not absent. */
  @Internal
  public Request expecting() {
    RequestContext copy =
        new RequestContext(
            caller, target, said.callersKeys(), said.absent(), new LinkedHashMap<>(context));
    Map<String, ContextValue> expected = UnsaidKeys.of(copy, false);
    DerivedKeys.fillIn(copy, expected);
    return new Request(copy, expected, given, asGiven, catalog);
  }

  /** The same request by another caller, as far as nothing was said of that one. */
  @Internal
  public Request by(Caller other) {
    RequestBuilder builder =
        new RequestBuilder(other, target.action(), target.resource(), catalog).asGiven();
    target.account().ifPresent(builder::resourceAccount);
    given.values().forEach(builder::carry);
    said.absent().values().forEach(builder::without);
    return builder.build();
  }

  /** Whether the key was said, whatever follows from others. */
  @Internal
  public boolean says(GlobalKey key) {
    return given.containsKey(key.folded());
  }

  /** Whether the context is taken as it was given. */
  @Internal
  public boolean isAsGiven() {
    return asGiven;
  }

  /** A builder that holds all that this request says, for a request that says a little else. */
  public RequestBuilder toBuilder() {
    RequestBuilder builder =
        new RequestBuilder(caller, target.action(), target.resource(), catalog);
    target.account().ifPresent(builder::resourceAccount);
    given.values().forEach(builder::carry);
    said.absent().values().forEach(builder::without);
    return asGiven ? builder.asGiven() : builder;
  }

  /** The kind of policy that is attached to the resource. */
  public PolicyKind resourcePolicyKind() {
    return resourcePolicyKind;
  }

  /** What Resource elements are matched with. */
  @Internal
  public MatchedResource matchedResource() {
    return matchedResource;
  }

  @Internal
  public Target target() {
    return target;
  }

  @Internal
  public String foldedAction() {
    return target.foldedAction();
  }

  @Internal
  public String service() {
    return target.service();
  }

  @Internal
  public Optional<ParsedArn> resourceArn() {
    return target.arn();
  }

  /** What follows the API in the ARN of a resource of API Gateway. */
  @Internal
  public Optional<String> apiPath() {
    return apiPath;
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
  @Internal
  public RequestContext context() {
    return said;
  }

  /** What the request says of a key, by its folded name; null where it does not carry the key. */
  @Internal
  public @Nullable ContextValue value(String foldedKey) {
    ContextValue value = context.get(foldedKey);
    return value == null ? unsaid.get(foldedKey) : value;
  }

  @Internal
  public boolean isUnknown(String foldedKey) {
    ContextValue value = value(foldedKey);
    return value != null && value.isUnknown();
  }

  /** Whether the value of one of the keys is unknown; allocates nothing. */
  @Internal
  public boolean isAnyUnknown(List<String> foldedKeys) {
    for (int i = 0; i < foldedKeys.size(); i++) {
      if (isUnknown(foldedKeys.get(i))) {
        return true;
      }
    }
    return false;
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

  @Override
  public String toString() {
    return caller.displayName() + " " + target.action() + " " + target.resource();
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
