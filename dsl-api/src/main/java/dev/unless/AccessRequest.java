package dev.unless;

import dev.unless.catalog.Catalog;
import dev.unless.condition.Key;
import dev.unless.condition.Keys;
import dev.unless.condition.Multi;
import dev.unless.condition.NumberKey;
import dev.unless.condition.Single;
import dev.unless.decide.Caller;
import dev.unless.decide.Request;
import dev.unless.decide.RequestBuilder;
import dev.unless.text.Arn;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.ServicePrincipal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A request in typed words: who does what, on which resource, in which context. It is decided by an
 * {@link Authorizer}.
 *
 * <pre>{@code
 * AccessRequest request =
 *     Unless.request(Action.of("sqs:SendMessage"), Unless.arn("arn:aws:sqs:eu-west-1:111122223333:orders"))
 *         .by(Account.of("111122223333").role("shop").session("s1"))
 *         .from("203.0.113.9")
 *         .with(Keys.SECURE_TRANSPORT, true);
 * }</pre>
 */
public final class AccessRequest {
  private final Caller caller;
  private final Action action;
  private final Optional<Resource> resource;
  private final List<UnaryOperator<RequestBuilder>> context;

  AccessRequest(
      Caller caller,
      Action action,
      Optional<Resource> resource,
      List<UnaryOperator<RequestBuilder>> context) {
    this.caller = caller;
    this.action = action;
    this.resource = resource;
    this.context = context;
  }

  /** From this IP address: {@code aws:SourceIp}. */
  public AccessRequest from(String address) {
    return with(Keys.SOURCE_IP, address);
  }

  /** Through this VPC endpoint: {@code aws:SourceVpce}. */
  public AccessRequest through(String vpcEndpoint) {
    return with(Keys.SOURCE_VPCE, vpcEndpoint);
  }

  /** With this value of a condition key. */
  public <V> AccessRequest with(Single<V> key, V value) {
    return and(builder -> builder.with(key.name(), spelt(value)));
  }

  /** With this value of a condition key. */
  public AccessRequest with(NumberKey key, long value) {
    return with(key, BigDecimal.valueOf(value));
  }

  /** With these values of a condition key. */
  @SafeVarargs
  public final <V> AccessRequest with(Multi<V> key, V first, V... more) {
    List<V> values = new ArrayList<>(List.of(first));
    for (V value : more) {
      values.add(value);
    }
    return with(key, values);
  }

  /** With these values of a condition key; an empty list is as good as none. */
  public <V> AccessRequest with(Multi<V> key, List<V> values) {
    List<String> texts = values.stream().map(AccessRequest::spelt).toList();
    return and(builder -> builder.with(key.name(), texts));
  }

  /** Of which it is unknown whether it has the condition key, and with which value. */
  public AccessRequest unknown(Key<?> key) {
    return and(builder -> builder.unknown(key.name()));
  }

  /** By the user or role of this unique id ({@code AIDA…}, {@code AROA…}). */
  public AccessRequest uniqueId(String id) {
    return and(builder -> builder.uniqueId(id));
  }

  /** Of an organization with this management account. */
  public AccessRequest managementAccount(Account account) {
    return and(builder -> builder.managementAccount(account.id()));
  }

  private AccessRequest and(UnaryOperator<RequestBuilder> more) {
    return new AccessRequest(
        caller, action, resource, Stream.concat(context.stream(), Stream.of(more)).toList());
  }

  /**
   * The request as it is decided, to a resource of this account where its ARN names none.
   *
   * @throws dev.unless.text.GrammarException if the resource is a pattern or leaves its region
   *     open, or no request has such a context
   */
  Request build(Account owner, Catalog catalog) {
    String arn = resource.map(named -> arn(named, owner)).orElse("*");
    RequestBuilder builder = Request.builder(caller, action.toString(), arn, catalog);
    if (resource.isPresent() && !namesAccount(arn)) {
      builder.resourceAccount(owner.id());
    }
    for (UnaryOperator<RequestBuilder> each : context) {
      builder = each.apply(builder);
    }
    return builder.build();
  }

  private static String arn(Resource resource, Account owner) {
    return (resource.unsaid().contains("account") ? resource.in(owner) : resource).arn();
  }

  private static boolean namesAccount(String arn) {
    return !Arn.of(arn).account().isEmpty();
  }

  private static String spelt(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
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
