package dev.unless.request;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.document.Truth;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import dev.unless.text.WellFormed;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a {@link Request}.
 *
 * <p>Derived where the context does not say them: {@code aws:PrincipalArn}, {@code
 * aws:PrincipalAccount}, {@code aws:PrincipalType}, {@code aws:userid} and {@code aws:username} as
 * far as the caller tells them, {@code aws:PrincipalIsAWSService}, {@code
 * aws:PrincipalServiceName}, {@code aws:ViaAWSService}, and the first and last of {@code
 * aws:CalledVia}; {@code aws:ResourceAccount} where the resource's ARN or {@link #resourceAccount}
 * names the account, {@code aws:RequestedRegion} where the ARN names the region, {@code
 * aws:CurrentTime} and {@code aws:EpochTime} from each other, and keys of services such as {@code
 * s3:ResourceAccount} and {@code kms:CallerAccount}. {@code aws:SourceIp} is never derived.
 *
 * <p>What every request of such a caller has, such as {@code aws:SecureTransport}, is unknown until
 * it is said.
 *
 * <p>Refused: a context that no request can have, such as an address together with a VPC endpoint;
 * see {@link #build()}.
 *
 * <pre>{@code
 * Request request =
 *     Request.builder(
 *             Caller.ofArn("arn:aws:sts::111122223333:assumed-role/analyst/s1"),
 *             "s3:GetObject",
 *             "arn:aws:s3:::access-logs/2026/08/24.log",
 *             Catalog.aws())
 *         .with("aws:SourceIp", "203.0.113.9")
 *         .build();
 * }</pre>
 */
public final class RequestBuilder {
  /** More than any key of AWS has; it bounds what a comparison of sets with patterns can cost. */
  private static final int MOST_VALUES = 1_000;

  private final Caller caller;
  private final String action;
  private final String resource;
  private final Catalog catalog;
  private final Map<String, ContextValue> context = new LinkedHashMap<>();
  private final Map<String, String> absent = new LinkedHashMap<>();
  private Optional<String> resourceAccount = Optional.empty();
  private boolean asGiven;

  RequestBuilder(Caller caller, String action, String resource, Catalog catalog) {
    this.caller = caller;
    this.action = action;
    this.resource = resource;
    this.catalog = catalog;
  }

  /**
   * The account that owns the resource, where the resource's ARN does not name it.
   *
   * @throws RefusedException if it has not twelve digits
   */
  public RequestBuilder resourceAccount(String account) {
    Nonnull.require("account", account);
    this.resourceAccount = Optional.of(Request.requireAccount(account));
    return this;
  }

  /**
   * The unique id of the user or role that calls ({@code AIDA…}, {@code AROA…}); sets {@code
   * aws:userid}, for a role with the session's name.
   *
   * @throws RefusedException if {@code aws:userid} has been given before
   */
  public RequestBuilder uniqueId(String id) {
    Nonnull.require("id", id);
    return with(GlobalKey.USER_ID.text(), CallerKeys.userId(caller, id));
  }

  /**
   * The management account of the organization; sets {@code aws:PrincipalOrgMasterAccountId}.
   * Service control policies do not bind its principals, resource control policies not its
   * resources.
   *
   * @throws RefusedException if the account has not twelve digits, or the key has been given before
   */
  public RequestBuilder managementAccount(String account) {
    Nonnull.require("account", account);
    return with(GlobalKey.PRINCIPAL_ORG_MASTER_ACCOUNT_ID.text(), Request.requireAccount(account));
  }

  /**
   * The value of a condition key, as text: a date in ISO 8601 or seconds since the epoch, {@code
   * true} or {@code false}, a plain decimal number, an address without prefix. Any name is taken,
   * so a misspelt key is a key of its own.
   *
   * @throws RefusedException if the key is empty or has been given before in any case, or the key
   *     or the value holds a lone surrogate
   */
  public RequestBuilder with(String key, String value) {
    Nonnull.require("key", key, "value", value);
    String folded = CaseFolding.fold(key);
    boolean multi = catalog.arity(folded).filter(arity -> arity == Arity.MULTI).isPresent();
    return put(
        folded, multi ? ContextValue.set(key, List.of(value)) : ContextValue.single(key, value));
  }

  /**
   * The values of a multivalued condition key; an empty list is as good as none.
   *
   * @throws RefusedException if the key is known to have one value, there are more than a thousand
   *     (ruling), the key is empty or has been given before in any case, or the key or a value
   *     holds a lone surrogate
   */
  public RequestBuilder with(String key, List<String> values) {
    Nonnull.require("key", key);
    Nonnull.requireAll("values", values);
    String folded = CaseFolding.fold(key);
    if (catalog.arity(folded).filter(arity -> arity == Arity.SINGLE).isPresent()) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          key + " has a single value, not a list.",
          key,
          "Give the one value.");
    }
    if (values.size() > MOST_VALUES) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          key + " has " + values.size() + " values.",
          key,
          "No key of AWS has more than a thousand.");
    }
    return put(folded, ContextValue.set(key, values));
  }

  /**
   * Marks a condition key as unknown: it may have any value, or be absent unless every request of
   * such a caller has it.
   *
   * @throws RefusedException if the key is empty or has been given before in any case
   */
  public RequestBuilder unknown(String key) {
    Nonnull.require("key", key);
    boolean certain =
        GlobalKey.of(key).filter(global -> caller.kind().carries(global) == Truth.TRUE).isPresent();
    return put(
        CaseFolding.fold(key),
        certain ? ContextValue.unknownValue(key) : ContextValue.unknown(key));
  }

  /**
   * Says that the request lacks a condition key, where otherwise it would be derived, or unknown
   * because nobody said it.
   *
   * @throws RefusedException if the key is empty or has been given before in any case
   */
  public RequestBuilder without(String key) {
    Nonnull.require("key", key);
    String folded = CaseFolding.fold(key);
    put(folded, ContextValue.unknown(key));
    context.remove(folded);
    absent.put(folded, key);
    return this;
  }

  /**
   * Takes the context as given: what contradicts the caller or itself is not refused, and a key
   * that every request of such a caller has is absent where nobody says it. What follows from the
   * caller, from the resource or from other keys is filled in all the same.
   */
  public RequestBuilder asGiven() {
    this.asGiven = true;
    return this;
  }

  /**
   * Builds the request.
   *
   * @throws RefusedException if the action or resource is none; if the resource's ARN names another
   *     account than the one given; if a key that follows from the caller is marked unknown; or,
   *     unless {@link #asGiven()}, if no request has such a context: a caller's key with another
   *     value than the caller's, a key that only services carry, an address together with a VPC
   *     endpoint, services on the way without {@code aws:ViaAWSService}, a value that is not of its
   *     key's type
   */
  public Request build() {
    Target target = Target.of(action, resource, resourceAccount.or(this::saidOwner));
    Map<String, ContextValue> complete = new LinkedHashMap<>(context);
    RequestContext filledIn =
        new RequestContext(
            caller,
            target,
            CallerKeys.of(caller),
            Collections.unmodifiableMap(new LinkedHashMap<>(absent)),
            complete);
    DerivedKeys.fillIn(filledIn);
    Map<String, ContextValue> unsaid = UnsaidKeys.of(filledIn, asGiven);
    DerivedKeys.fillIn(filledIn, unsaid);
    new ContextCheck(filledIn, context, catalog).check(asGiven);
    return new Request(filledIn, unsaid, context, asGiven, catalog);
  }

  /** The account that the resource's own key says to own it, where the ARN does not. */
  private Optional<String> saidOwner() {
    ContextValue said = context.get(GlobalKey.RESOURCE_ACCOUNT.folded());
    boolean named =
        ParsedArn.parse(resource).map(ParsedArn::account).filter(ParsedArn::isAccount).isPresent();
    return said == null || named ? Optional.empty() : said.variable().filter(ParsedArn::isAccount);
  }

  /** Takes over what another request says of a key. */
  @Internal
  public RequestBuilder carry(ContextValue value) {
    context.put(CaseFolding.fold(value.key()), value);
    return this;
  }

  /** Forgets what was said of the key. */
  @Internal
  public RequestBuilder drop(String key) {
    context.remove(CaseFolding.fold(key));
    absent.remove(CaseFolding.fold(key));
    return this;
  }

  /** Whether something was said of the key, in any case. */
  @Internal
  public boolean says(String key) {
    return context.containsKey(CaseFolding.fold(key)) || absent.containsKey(CaseFolding.fold(key));
  }

  private RequestBuilder put(String folded, ContextValue value) {
    WellFormed.require(value.key());
    if (value.key().isEmpty()) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          "A condition key is empty.",
          "",
          "Name it, such as \"aws:SourceIp\".");
    }
    ContextValue earlier =
        absent.containsKey(folded)
            ? ContextValue.unknown(absent.getOrDefault(folded, ""))
            : context.putIfAbsent(folded, value);
    if (earlier != null) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          earlier.key().equals(value.key())
              ? "The key " + quote(value.key()) + " is given twice."
              : "The key "
                  + quote(value.key())
                  + " is given twice, first as "
                  + quote(earlier.key())
                  + ".",
          value.key(),
          earlier.key().equals(value.key())
              ? "Give it once."
              : "Keys are the same in any case; give each once.");
    }
    return this;
  }
}
