package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.KeyType;
import dev.unless.text.AddressRange;
import java.util.List;
import java.util.stream.Stream;

/**
 * Nothing but private addresses under {@code aws:SourceIp}, which is the public address that a
 * request comes from.
 */
final class PrivateAddresses {
  private static final List<AddressRange> PRIVATE =
      Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "fc00::/7")
          .flatMap(range -> AddressRange.parse(range).stream())
          .toList();

  private PrivateAddresses() {}

  static List<Finding> findings(EntryView entry) {
    List<String> values = entry.entry().values();
    return entry.isOn(GlobalKey.SOURCE_IP)
            && entry.operator().type() == KeyType.IP_ADDRESS
            && !values.isEmpty()
            && values.stream().allMatch(PrivateAddresses::isPrivate)
        ? List.of(finding(entry, values.get(0)))
        : List.of();
  }

  private static boolean isPrivate(String value) {
    return AddressRange.parse(value)
        .filter(range -> PRIVATE.stream().anyMatch(all -> all.contains(range)))
        .isPresent();
  }

  private static Finding finding(EntryView entry, String first) {
    boolean negated = entry.operator().isNegated();
    return entry.finding(
        negated ? Code.PRIVATE_NOT_IP_ADDRESS : Code.PRIVATE_IP_ADDRESS,
        quote(entry.key())
            + " is compared with private addresses only, such as "
            + quote(first)
            + ", and never has one: the condition "
            + (negated ? "excepts nobody." : "never holds."),
        Fix.of(
                "Write the public addresses, or \"aws:VpcSourceIp\" for requests through a VPC endpoint.")
            .inJava(
                "Write the public addresses, or vpcSourceIp(…) for requests through a VPC endpoint."));
  }
}
