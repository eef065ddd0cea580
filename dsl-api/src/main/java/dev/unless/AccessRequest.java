package dev.unless;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.ResourceProblem;
import dev.unless.condition.Key;
import dev.unless.condition.Keys;
import dev.unless.condition.Multi;
import dev.unless.condition.NumberKey;
import dev.unless.condition.Single;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.RequestValue;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.ServicePrincipal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A request in typed words: who does what, on which resource, in which context. It is decided by an
 * {@link Authorizer}. What every request has, such as a time, is unknown until it is said.
 *
 * <pre>{@code
 * AccessRequest request =
 *     Unless.request(Action.of("sqs:SendMessage"), Unless.arn("arn:aws:sqs:eu-west-1:111122223333:orders"))
 *         .by(Account.of("111122223333").role("shop").session("s1"))
 *         .from("203.0.113.9")
 *         .overTls();
 * }</pre>
 */
public final class AccessRequest {
  private final Caller caller;
  private final Action action;
  private final Optional<Resource> resource;
  private final List<Consumer<RequestBuilder>> context;

  AccessRequest(
      Caller caller,
      Action action,
      Optional<Resource> resource,
      List<Consumer<RequestBuilder>> context) {
    this.caller = caller;
    this.action = action;
    this.resource = resource;
    this.context = context;
  }

  /** From this IP address: {@code aws:SourceIp}. */
  public AccessRequest from(String address) {
    Nonnull.require("address", address);
    return with(Keys.SOURCE_IP, address);
  }

  /** Through this VPC endpoint: {@code aws:SourceVpce}. */
  public AccessRequest through(String vpcEndpoint) {
    Nonnull.require("vpcEndpoint", vpcEndpoint);
    return with(Keys.SOURCE_VPCE, vpcEndpoint);
  }

  /** Over TLS: {@code aws:SecureTransport} is true. */
  public AccessRequest overTls() {
    return with(Keys.SECURE_TRANSPORT, true);
  }

  /** At this time: {@code aws:CurrentTime}, and {@code aws:EpochTime} with it. */
  public AccessRequest at(Instant time) {
    Nonnull.require("time", time);
    return with(Keys.CURRENT_TIME, time);
  }

  /**
   * With temporary credentials that were got with a second factor, or without one: {@code
   * aws:MultiFactorAuthPresent}. A request with long-term credentials has no such key.
   */
  public AccessRequest withMfa(boolean present) {
    return with(Keys.MFA_PRESENT, present);
  }

  /** With this value of a condition key. */
  public <V> AccessRequest with(Single<V> key, V value) {
    Nonnull.require("key", key, "value", value);
    String text = spelt(key, value);
    return and(builder -> builder.with(key.name(), text));
  }

  /** With this value of a condition key. */
  public AccessRequest with(NumberKey key, long value) {
    Nonnull.require("key", key);
    return with(key, BigDecimal.valueOf(value));
  }

  /** With these values of a condition key. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <V> AccessRequest with(Multi<V> key, V first, V... more) {
    Nonnull.require("key", key, "first", first);
    Nonnull.requireAll("more", more);
    List<V> values = new ArrayList<>(List.of(first));
    for (V value : more) {
      values.add(value);
    }
    return with(key, values);
  }

  /** With these values of a condition key; an empty list is as good as none. */
  public <V> AccessRequest with(Multi<V> key, List<V> values) {
    Nonnull.require("key", key);
    Nonnull.requireAll("values", values);
    List<String> texts = values.stream().map(value -> spelt(key, value)).toList();
    return and(builder -> builder.with(key.name(), texts));
  }

  /** Of which it is unknown whether it has the condition key, and with which value. */
  public AccessRequest unknown(Key<?> key) {
    Nonnull.require("key", key);
    return and(builder -> builder.unknown(key.name()));
  }

  /**
   * Without the condition key, of which it would else be unknown whether the request has it. A key
   * that every request of the caller has cannot be left out.
   */
  public AccessRequest without(Key<?> key) {
    Nonnull.require("key", key);
    return and(builder -> builder.without(key.name()));
  }

  /** By the user or role of this unique id ({@code AIDA…}, {@code AROA…}). */
  public AccessRequest uniqueId(String id) {
    Nonnull.require("id", id);
    return and(builder -> builder.uniqueId(id));
  }

  /** Of an organization with this management account. */
  public AccessRequest managementAccount(Account account) {
    Nonnull.require("account", account);
    return and(builder -> builder.managementAccount(account.id()));
  }

  private AccessRequest and(Consumer<RequestBuilder> more) {
    List<Consumer<RequestBuilder>> all = new ArrayList<>(context);
    all.add(more);
    return new AccessRequest(caller, action, resource, all);
  }

  /**
   * The request as it is decided, to a resource of this account where its ARN names none.
   *
   * @throws RefusedException if the resource is a pattern or leaves its region open, if the action
   *     is not made on such a resource, or no request has such a context
   */
  Request build(Account owner, Catalog catalog, List<Assumption> assumptions) {
    Optional<ParsedArn> arn = resource.map(named -> ParsedArn.of(arn(named, owner)));
    ResourceProblem.of(catalog, action.toString(), arn)
        .ifPresent(
            problem -> {
              throw new RefusedException(problem);
            });
    RequestBuilder builder =
        Request.builder(
            caller, action.toString(), arn.map(ParsedArn::toString).orElse("*"), catalog);
    arn.ifPresent(named -> belongTo(owner, named, builder));
    context.forEach(each -> each.accept(builder));
    assumptions.forEach(assumption -> assumption.addTo(builder, caller));
    return builder.build();
  }

  private static String arn(Resource resource, Account owner) {
    return (resource.unsaid().contains("account") ? resource.in(owner) : resource).arn();
  }

  private static void belongTo(Account owner, ParsedArn arn, RequestBuilder builder) {
    String named = arn.account();
    if (!Account.isId(named)) {
      builder.resourceAccount(owner.id());
    } else if (!named.equals(owner.id())) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          arn + " is not of the account " + owner + ".",
          arn.toString(),
          "Decide it with an Authorizer for resources of its account.");
    }
  }

  /** The value as the request spells it. */
  static String spelt(Key<?> key, Object value) {
    String text = text(key, value);
    RequestValue.of(text)
        .problem(key.name(), key.type())
        .ifPresent(
            problem -> {
              throw new RefusedException(problem);
            });
    return text;
  }

  private static String text(Key<?> key, Object value) {
    if (value instanceof BigDecimal number) {
      return ((NumberKey) key).is(number).entry().values().get(0);
    }
    if (value instanceof ServicePrincipal service) {
      return service.name();
    }
    return value instanceof byte[] bytes
        ? Base64.getEncoder().encodeToString(bytes)
        : value.toString();
  }

  @Override
  public String toString() {
    return caller.displayName() + " " + action + resource.map(named -> " " + named).orElse("");
  }
}
