package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyDefinition;
import dev.unless.document.GlobalKey;
import dev.unless.operator.KeyType;
import dev.unless.request.Caller;
import dev.unless.request.CallerKind;
import dev.unless.request.Request;
import dev.unless.text.AddressRange;
import dev.unless.text.IpAddress;
import dev.unless.text.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values of condition keys such as policies name them, or as guides take them for examples. */
final class ExampleValues {
  private static final int MOST = 12;
  private static final String NOW = "2026-01-01T00:00:00Z";
  private static final String NOW_IN_SECONDS = "1767225600";

  private static final Map<String, String> BY_END =
      Map.of(
          "orgid", "o-exampleorgid",
          "sourcevpc", "vpc-1a2b3c4d",
          "sourcevpce", "vpce-1a2b3c4d",
          "useragent", "aws-cli/2.0",
          "orgpaths", "o-exampleorgid/r-ab12/");

  private final Catalog catalog;
  private final NamedTexts named;

  ExampleValues(Catalog catalog, NamedTexts named) {
    this.catalog = catalog;
    this.named = named;
  }

  /** Values of the key in a request like this one, the plainest first. */
  List<String> of(String folded, Request request) {
    KeyType type = catalog.key(folded).map(KeyDefinition::type).orElse(KeyType.STRING);
    Set<String> values = new LinkedHashSet<>();
    switch (type) {
      case BOOL -> values.addAll(List.of("true", "false"));
      case DATE -> values.add(folded.equals(GlobalKey.EPOCH_TIME.folded()) ? NOW_IN_SECONDS : NOW);
      case IP_ADDRESS -> addAddresses(folded, values);
      case NUMERIC -> {
        addNamed(folded, request, values);
        values.addAll(List.of("1", "10", "1000"));
      }
      case STRING, ARN, BINARY -> addTexts(folded, request, values);
    }
    return values.stream().limit(MOST).toList();
  }

  private void addNamed(String folded, Request request, Set<String> values) {
    for (Text text : named.values(folded)) {
      ExampleText.of(ExampleText.resolved(text, request.variables())).stream()
          .filter(value -> !value.isEmpty())
          .forEach(values::add);
    }
  }

  private void addTexts(String folded, Request request, Set<String> values) {
    if (folded.equals(GlobalKey.USER_ID.folded())) {
      addNamed(folded, request, values);
      values.add(id(request));
    } else if (folded.endsWith("region")) {
      request
          .resourceArn()
          .map(arn -> arn.region())
          .filter(NamedTexts::isRegion)
          .ifPresent(values::add);
      addNamed(folded, request, values);
      values.addAll(List.of("us-east-1", "eu-west-1"));
    } else {
      addNamed(folded, request, values);
      if (folded.endsWith("account") || folded.endsWith("accountid")) {
        values.addAll(named.accounts());
      }
      BY_END.forEach(
          (end, value) -> {
            if (folded.endsWith(end)) {
              values.add(value);
            }
          });
      values.add(ExampleText.NAME);
    }
  }

  private static String id(Request request) {
    return request.caller() instanceof Caller.RoleSession session
        ? "AROA1234567890EXAMPLE:" + session.session()
        : request.caller().kind() == CallerKind.USER ? "AIDA1234567890EXAMPLE" : ExampleText.NAME;
  }

  /** Documentation's addresses, then the first of each range that is named. */
  private void addAddresses(String folded, Set<String> values) {
    if (folded.equals(GlobalKey.SOURCE_IP.folded())) {
      values.addAll(List.of("203.0.113.9", "198.51.100.9"));
    }
    for (Text range : named.values(folded)) {
      AddressRange.parse(range.toString())
          .map(AddressRange::canonical)
          .map(AddressRange::network)
          .map(ExampleValues::next)
          .ifPresent(values::add);
    }
    values.addAll(List.of("10.0.0.9", "203.0.113.9", "2001:db8::9"));
  }

  private static String next(IpAddress network) {
    boolean last = network.v4() ? network.low() == 0xFFFF_FFFFL : network.low() == -1L;
    return last
        ? network.text()
        : new IpAddress(network.v4(), network.high(), network.low() + 1).text();
  }
}
