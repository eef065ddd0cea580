package dev.unless.check.access;

import dev.unless.catalog.Catalog;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.operator.KeyType;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.text.AddressRange;
import dev.unless.text.CaseFolding;
import dev.unless.text.IpAddress;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The requests that rules try a statement with. */
final class RepresentativeRequests {
  private static final Caller USER = Caller.ofArn("arn:aws:iam::424242424242:user/somebody");

  private static final String ATHENA = "athena.amazonaws.com";

  /** Addresses of the internet; one that a policy does not name stands for everywhere else. */
  private static final List<String> ADDRESSES =
      List.of(
          "198.51.100.233",
          "203.0.113.233",
          "192.0.2.233",
          "52.94.133.131",
          "8.8.4.4",
          "1.0.0.1",
          "185.199.108.1");

  /** What somebody else's VPC endpoint tells, by every key that it has: what no policy names. */
  private static final Map<GlobalKey, String> FOREIGN_ENDPOINT =
      Map.of(
          GlobalKey.SOURCE_VPC, "vpc-00000000000000000",
          GlobalKey.SOURCE_VPC_ARN,
              "arn:aws:ec2:eu-central-1:424242424242:vpc/vpc-00000000000000000",
          GlobalKey.SOURCE_VPCE, "vpce-00000000000000000",
          GlobalKey.VPCE_ACCOUNT, "424242424242",
          GlobalKey.VPCE_ORG_ID, "o-0000000000",
          GlobalKey.VPCE_ORG_PATHS, "o-0000000000/r-0000/ou-0000-00000000/",
          GlobalKey.VPC_SOURCE_IP, "10.213.37.99");

  /** More than people write; it bounds what a hostile policy costs. */
  private static final int MOST_RANGES = 200;

  private RepresentativeRequests() {}

  /** A request of an IAM user, without saying from where. */
  static RequestBuilder user(Catalog catalog) {
    return of(USER, catalog);
  }

  /** A request of an anonymous caller. */
  static Request anonymous(Catalog catalog) {
    return of(new Caller.Anonymous(), catalog).build();
  }

  /** A request of a service on its own account, such as to deliver logs. */
  static Request service(Catalog catalog) {
    return of(new Caller.Service("cloudtrail.amazonaws.com"), catalog).build();
  }

  private static RequestBuilder of(Caller caller, Catalog catalog) {
    return Request.builder(caller, "s3:GetObject", "arn:aws:s3:::bucket/object", catalog);
  }

  /** An address that is in none of the ranges of the statement; empty where they name them all. */
  static Optional<String> addressElsewhere(StatementView statement) {
    return addressElsewhere(List.of(statement));
  }

  /** An address that is in none of the ranges of the statements. */
  static Optional<String> addressElsewhere(List<StatementView> statements) {
    List<String> left = new ArrayList<>(ADDRESSES);
    statements.stream()
        .flatMap(RepresentativeRequests::ranges)
        .forEach(
            range ->
                left.removeIf(
                    address -> IpAddress.parse(address).stream().anyMatch(range::contains)));
    return left.stream().findFirst();
  }

  /** A user's request from an address that is in none of the ranges of the policy. */
  static Optional<Request> fromElsewhere(Subject policy) {
    return addressElsewhere(policy.statements())
        .map(address -> user(policy.catalog()).with(GlobalKey.SOURCE_IP.text(), address).build());
  }

  /** A user's request through an endpoint of somebody else's VPC. */
  static Request throughForeignEndpoint(Catalog catalog) {
    RequestBuilder request = user(catalog);
    FOREIGN_ENDPOINT.forEach((key, value) -> request.with(key.text(), value));
    return request.build();
  }

  /** The direct requests that the statement's own network conditions tell of. */
  static List<Request> fromNamedNetwork(StatementView statement) {
    List<Request> requests =
        new ArrayList<>(
            namedAddresses(statement).stream()
                .map(
                    address ->
                        user(statement.catalog()).with(GlobalKey.SOURCE_IP.text(), address).build())
                .toList());
    List<EntryView> endpoint = statement.entriesOf(KeySubject.VPC_ENDPOINT);
    if (!endpoint.isEmpty()) {
      RequestBuilder through = user(statement.catalog()).asGiven();
      firstValues(endpoint)
          .forEach(
              (key, value) ->
                  value.ifPresentOrElse(
                      text -> through.with(key, text), () -> through.unknown(key)));
      requests.add(through.build());
    }
    return requests;
  }

  /** One of each range; any address where the statement asks for one and names no range. */
  private static List<String> namedAddresses(StatementView statement) {
    List<String> named =
        ranges(statement)
            .distinct()
            .limit(MOST_RANGES)
            .map(range -> range.network().text())
            .toList();
    boolean any = named.isEmpty() && !statement.entriesOf(KeySubject.ADDRESS).isEmpty();
    return any ? ADDRESSES.subList(0, 1) : named;
  }

  /**
   * The same caller's request through a service, such as a query in Athena. No endpoint is passed
   * on; the address may be the caller's, another one, or none: AWS's pages disagree, so all three
   * are tried (ruling).
   */
  static List<Request> throughService(StatementView statement) {
    Stream<Optional<String>> addresses =
        Stream.concat(
            Stream.of(Optional.<String>empty(), addressElsewhere(statement)),
            ranges(statement).limit(1).map(range -> Optional.of(range.network().text())));
    return addresses.map(address -> throughService(statement, address)).toList();
  }

  private static Request throughService(StatementView statement, Optional<String> address) {
    RequestBuilder builder =
        user(statement.catalog())
            .with(GlobalKey.VIA_AWS_SERVICE.text(), "true")
            .with(GlobalKey.CALLED_VIA.text(), services(statement));
    address.ifPresent(from -> builder.with(GlobalKey.SOURCE_IP.text(), from));
    return builder.build();
  }

  /** The services that the statement names on the way; Athena where it names none. */
  private static List<String> services(StatementView statement) {
    List<EntryView> names =
        statement.entriesOf(KeySubject.SERVICES_ON_THE_WAY).stream()
            .filter(entry -> entry.operator().type() == KeyType.STRING)
            .toList();
    List<String> named =
        firstValues(names).values().stream().flatMap(Optional::stream).distinct().toList();
    return named.isEmpty() ? List.of(ATHENA) : named;
  }

  /** The first value of each key that is plain text, or the first address of a range. */
  private static Map<String, Optional<String>> firstValues(List<EntryView> entries) {
    Map<String, Optional<String>> values = new LinkedHashMap<>();
    entries.forEach(entry -> values.putIfAbsent(CaseFolding.fold(entry.key()), firstValue(entry)));
    return values;
  }

  private static Optional<String> firstValue(EntryView entry) {
    return entry.operator().type() == KeyType.IP_ADDRESS
        ? ranges(entry).map(range -> range.network().text()).findFirst()
        : entry.texts().stream().filter(Text::isLiteral).map(Text::toString).findFirst();
  }

  private static Stream<AddressRange> ranges(StatementView statement) {
    return statement.entriesOf(KeySubject.ADDRESS).stream().flatMap(RepresentativeRequests::ranges);
  }

  private static Stream<AddressRange> ranges(EntryView entry) {
    return entry.entry().values().stream().flatMap(value -> AddressRange.parse(value).stream());
  }
}
