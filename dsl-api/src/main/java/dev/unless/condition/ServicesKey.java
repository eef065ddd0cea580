package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonempty;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.vocabulary.ServicePrincipal;
import java.util.List;

/**
 * A key that has a set of names of services.
 *
 * <pre>{@code
 * Condition viaAthena = Keys.CALLED_VIA.containsAny(ServicePrincipal.of("athena.amazonaws.com"));
 * }</pre>
 *
 * @param name the key's name, such as {@code aws:CalledVia}
 */
public record ServicesKey(String name) implements Multi<ServicePrincipal> {
  /**
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate; or if
   *     it is that of a global key with another arity
   */
  public ServicesKey {
    KeyNames.require(name, Arity.MULTI);
  }

  @Override
  @Internal
  public KeyType type() {
    return KeyType.STRING;
  }

  /**
   * Some value is one of these services: {@code ForAnyValue:StringEquals}. False where the request
   * lacks the key.
   */
  public Comparison containsAny(ServicePrincipal first, ServicePrincipal... more) {
    return containsAny(Nonempty.list(first, more));
  }

  /**
   * Some value is one of these services: {@code ForAnyValue:StringEquals}. False where the request
   * lacks the key.
   *
   * @throws RefusedException if the list is empty
   */
  public Comparison containsAny(List<ServicePrincipal> services) {
    Nonnull.requireAll("services", services);
    return Compare.any(
        this, Operator.STRING_EQUALS, Compare.names(services, ServicePrincipal::name));
  }

  /**
   * Every value is one of these services: {@code ForAllValues:StringEquals}. <em>Also true where
   * the request lacks the key</em>; with {@code key.exists()} it is not.
   */
  public Comparison onlyFrom(ServicePrincipal first, ServicePrincipal... more) {
    return onlyFrom(Nonempty.list(first, more));
  }

  /**
   * Every value is one of these services: {@code ForAllValues:StringEquals}. <em>Also true where
   * the request lacks the key</em>; with {@code key.exists()} it is not.
   *
   * @throws RefusedException if the list is empty
   */
  public Comparison onlyFrom(List<ServicePrincipal> services) {
    Nonnull.requireAll("services", services);
    return Compare.all(
        this, Operator.STRING_EQUALS, Compare.names(services, ServicePrincipal::name));
  }
}
