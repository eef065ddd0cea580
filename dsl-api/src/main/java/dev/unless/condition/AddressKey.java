package dev.unless.condition;

import dev.unless.annotation.Cidr;
import dev.unless.annotation.Internal;
import dev.unless.finding.Nonempty;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import java.util.List;

/**
 * A key whose value is an IPv4 or IPv6 address.
 *
 * <pre>{@code
 * Condition office = Keys.SOURCE_IP.in("203.0.113.0/24", "2001:db8::/32");
 * }</pre>
 *
 * @param name the key's name, such as {@code aws:SourceIp}
 */
public record AddressKey(String name) implements Single<String> {
  /**
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate; or if
   *     it is that of a global key with another arity
   */
  public AddressKey {
    KeyNames.require(name, Arity.SINGLE);
  }

  @Override
  @Internal
  public KeyType type() {
    return KeyType.IP_ADDRESS;
  }

  /**
   * The value lies in one of these ranges: {@code IpAddress}. An address alone is the range of
   * itself (ruling for IPv6); bits beyond the prefix are ignored.
   *
   * @throws RefusedException if a text is neither an address nor a CIDR block
   */
  public Comparison in(@Cidr String first, @Cidr String... more) {
    return in(Nonempty.list(first, more));
  }

  /**
   * The value lies in one of these ranges: {@code IpAddress}. An address alone is the range of
   * itself (ruling for IPv6); bits beyond the prefix are ignored.
   *
   * @throws RefusedException if the list is empty, or a text is neither an address nor a CIDR block
   */
  public Comparison in(@Cidr List<String> ranges) {
    Nonnull.requireAll("ranges", ranges);
    return Compare.one(this, Operator.IP_ADDRESS, Compare.literals(ranges));
  }
}
