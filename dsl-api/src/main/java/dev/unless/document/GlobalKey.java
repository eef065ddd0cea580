package dev.unless.document;

import static dev.unless.operator.Arity.MULTI;
import static dev.unless.operator.Arity.SINGLE;
import static dev.unless.operator.KeyType.ARN;
import static dev.unless.operator.KeyType.BOOL;
import static dev.unless.operator.KeyType.DATE;
import static dev.unless.operator.KeyType.IP_ADDRESS;
import static dev.unless.operator.KeyType.NUMERIC;
import static dev.unless.operator.KeyType.STRING;

import dev.unless.annotation.Internal;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.text.CaseFolding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The condition keys that every service shares, with their types and arities.
 *
 * <p>Source: IAM User Guide, "AWS global condition context keys". {@code aws:EpochTime} is a date
 * that may also be compared as a number.
 *
 * @param name the key's name; where it ends in a slash a tag's key follows
 * @param type the type of its values
 * @param arity whether it has one value or a set of them
 */
@Internal
public record GlobalKey(String name, KeyType type, Arity arity) {
  private static final List<GlobalKey> ALL =
      List.of(
          new GlobalKey("aws:PrincipalArn", ARN, SINGLE),
          new GlobalKey("aws:PrincipalAccount", STRING, SINGLE),
          new GlobalKey("aws:PrincipalOrgPaths", STRING, MULTI),
          new GlobalKey("aws:PrincipalOrgID", STRING, SINGLE),
          new GlobalKey("aws:PrincipalOrgMasterAccountId", STRING, SINGLE),
          new GlobalKey("aws:PrincipalTag/", STRING, SINGLE),
          new GlobalKey("aws:PrincipalIsAWSService", BOOL, SINGLE),
          new GlobalKey("aws:PrincipalServiceName", STRING, SINGLE),
          new GlobalKey("aws:PrincipalServiceNamesList", STRING, MULTI),
          new GlobalKey("aws:PrincipalType", STRING, SINGLE),
          new GlobalKey("aws:userid", STRING, SINGLE),
          new GlobalKey("aws:username", STRING, SINGLE),
          new GlobalKey("aws:AssumedRoot", BOOL, SINGLE),
          new GlobalKey("aws:FederatedProvider", STRING, SINGLE),
          new GlobalKey("aws:TokenIssueTime", DATE, SINGLE),
          new GlobalKey("aws:MultiFactorAuthAge", NUMERIC, SINGLE),
          new GlobalKey("aws:MultiFactorAuthPresent", BOOL, SINGLE),
          new GlobalKey("aws:ChatbotSourceArn", ARN, SINGLE),
          new GlobalKey("aws:Ec2InstanceSourceVpc", STRING, SINGLE),
          new GlobalKey("aws:Ec2InstanceSourcePrivateIPv4", IP_ADDRESS, SINGLE),
          new GlobalKey("aws:SourceIdentity", STRING, SINGLE),
          new GlobalKey("ec2:RoleDelivery", NUMERIC, SINGLE),
          new GlobalKey("ec2:SourceInstanceArn", ARN, SINGLE),
          new GlobalKey("glue:RoleAssumedBy", STRING, SINGLE),
          new GlobalKey("glue:CredentialIssuingService", STRING, SINGLE),
          new GlobalKey("lambda:SourceFunctionArn", ARN, SINGLE),
          new GlobalKey("ssm:SourceInstanceArn", ARN, SINGLE),
          new GlobalKey("identitystore:UserId", STRING, SINGLE),
          new GlobalKey("aws:SourceIp", IP_ADDRESS, SINGLE),
          new GlobalKey("aws:SourceVpc", STRING, SINGLE),
          new GlobalKey("aws:SourceVpcArn", ARN, SINGLE),
          new GlobalKey("aws:SourceVpce", STRING, SINGLE),
          new GlobalKey("aws:VpceAccount", STRING, SINGLE),
          new GlobalKey("aws:VpceOrgPaths", STRING, MULTI),
          new GlobalKey("aws:VpceOrgID", STRING, SINGLE),
          new GlobalKey("aws:VpcSourceIp", IP_ADDRESS, SINGLE),
          new GlobalKey("aws:ResourceAccount", STRING, SINGLE),
          new GlobalKey("aws:ResourceOrgID", STRING, SINGLE),
          new GlobalKey("aws:ResourceOrgPaths", STRING, MULTI),
          new GlobalKey("aws:ResourceTag/", STRING, SINGLE),
          new GlobalKey("aws:CalledVia", STRING, MULTI),
          new GlobalKey("aws:CalledViaFirst", STRING, SINGLE),
          new GlobalKey("aws:CalledViaLast", STRING, SINGLE),
          new GlobalKey("aws:CalledViaAWSMCP", STRING, SINGLE),
          new GlobalKey("aws:ViaAWSService", BOOL, SINGLE),
          new GlobalKey("aws:ViaAWSMCPService", BOOL, SINGLE),
          new GlobalKey("aws:CurrentTime", DATE, SINGLE),
          new GlobalKey("aws:EpochTime", DATE, SINGLE),
          new GlobalKey("aws:referer", STRING, SINGLE),
          new GlobalKey("aws:RequestedRegion", STRING, SINGLE),
          new GlobalKey("aws:RequestTag/", STRING, SINGLE),
          new GlobalKey("aws:TagKeys", STRING, MULTI),
          new GlobalKey("aws:SecureTransport", BOOL, SINGLE),
          new GlobalKey("aws:SourceArn", ARN, SINGLE),
          new GlobalKey("aws:SourceAccount", STRING, SINGLE),
          new GlobalKey("aws:SourceOwner", STRING, SINGLE),
          new GlobalKey("aws:SourceOrgPaths", STRING, MULTI),
          new GlobalKey("aws:SourceOrgID", STRING, SINGLE),
          new GlobalKey("aws:UserAgent", STRING, SINGLE),
          new GlobalKey("aws:IsMcpServiceAction", BOOL, SINGLE));

  private static final Map<String, GlobalKey> BY_FOLDED_NAME =
      ALL.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  key -> CaseFolding.fold(key.name()), Function.identity()));

  /** Every global key. */
  public static Collection<GlobalKey> all() {
    return ALL;
  }

  /** The global key of this name in any case, a tag's key included; empty for other keys. */
  public static Optional<GlobalKey> of(String name) {
    String folded = CaseFolding.fold(name);
    int slash = folded.indexOf('/');
    boolean tag = slash >= 0 && slash < folded.length() - 1;
    return Optional.ofNullable(BY_FOLDED_NAME.get(tag ? folded.substring(0, slash + 1) : folded));
  }
}
