package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionPattern;
import dev.unless.document.GlobalKey;
import dev.unless.document.ResourcePattern;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.operator.Operator;
import dev.unless.text.CaseFolding;
import dev.unless.text.Text.Wildcard;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys of the owner of a VPC endpoint in statements about services that do not know them.
 *
 * <p>Source: IAM User Guide, "AWS global condition context keys", the lists of services under these
 * keys; services may have been added since. Rulings: actions of every service are only found in
 * policies that are attached to somebody, and where Resource names none either. A condition that
 * holds without its key is right beside one whose key the service knows.
 */
final class EndpointOwner {
  private static final Set<GlobalKey> KEYS =
      EnumSet.of(GlobalKey.VPCE_ACCOUNT, GlobalKey.VPCE_ORG_ID, GlobalKey.VPCE_ORG_PATHS);

  private static final Set<String> SERVICES =
      words(
          """
          acm-pca applicationinsights apprunner athena cloudformation comprehendmedical
          compute-optimizer datasync discovery dynamodb ebs ecr ecs firehose gamelift healthlake
          iam iotfleetwise iotwireless kinesisanalytics kms lambda medical-imaging omics
          payment-cryptography polly rbin rekognition route53 s3 scheduler servicediscovery
          servicequotas shield ssm-contacts storagegateway textract transcribe transfer
          """);

  private static final Set<String> ONLY_BY_ORGANIZATION =
      words(
          """
          b2bi cassandra cognito-identity dms ds-data identitystore iottwinmaker network-firewall
          pricing ses sms-voice sqs workmail
          """);

  private static final String PASS_ROLE = "iam:passrole";

  private EndpointOwner() {}

  static List<Finding> findings(StatementView statement) {
    return statement.entries().stream()
        .filter(EndpointOwner::isOnOwner)
        .filter(entry -> entry.operator() != Operator.NULL)
        .flatMap(entry -> findings(entry).stream())
        .toList();
  }

  private static boolean isOnOwner(EntryView entry) {
    return entry.globalKey().filter(KEYS::contains).isPresent();
  }

  private static List<Finding> findings(EntryView entry) {
    StatementView statement = entry.statement();
    List<ActionPattern> actions = statement.actions();
    if (statement.statement().action().negated()
        || actions.stream().map(ActionPattern::service).anyMatch(Wildcard::isIn)) {
      return statement.kind().hasPrincipal() || namesResources(statement)
          ? List.of()
          : List.of(finding(entry, "the actions of every service"));
    }
    List<String> others =
        actions.stream()
            .filter(action -> !knows(action, entry) && !isOnlyAnException(entry, action))
            .map(ActionPattern::text)
            .toList();
    return others.isEmpty() ? List.of() : List.of(finding(entry, Listing.of(others)));
  }

  private static boolean namesResources(StatementView statement) {
    return statement.resources().stream().noneMatch(ResourcePattern::isEverything);
  }

  private static boolean knows(ActionPattern action, EntryView entry) {
    String service = CaseFolding.fold(action.service());
    return !CaseFolding.fold(action.text()).equals(PASS_ROLE)
        && (SERVICES.contains(service)
            || (entry.isOn(GlobalKey.VPCE_ORG_ID) && ONLY_BY_ORGANIZATION.contains(service)));
  }

  /** Whether the entry is left out for the action, which another one on such a key is about. */
  private static boolean isOnlyAnException(EntryView entry, ActionPattern action) {
    return entry.holdsWhenAbsent()
        && entry.statement().entries().stream()
            .filter(EndpointOwner::isOnOwner)
            .anyMatch(other -> knows(action, other));
  }

  private static Set<String> words(String text) {
    return Stream.of(text.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
  }

  private static Finding finding(EntryView entry, String actions) {
    return entry.finding(
        Code.USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES,
        "Only some services know "
            + quote(entry.key())
            + ", and the statement is about "
            + actions
            + ".",
        Fix.of("Name in Action the services that know the key, such as \"s3:*\", and no others.")
            .inJava(
                "Name actions of the services that know the key, such as S3.allActions(), and no others."));
  }
}
