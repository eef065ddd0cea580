package dev.unless.document;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonnull;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.text.CaseFolding;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The condition keys that pin requests to somebody known, where a policy fixes their values: the
 * one table of them. Keys that a client forges, such as {@code aws:referer}, pin nothing.
 *
 * <pre>{@code
 * ConditionEntry entry = new ConditionEntry(ConditionOperator.parse("StringEquals"), "aws:SourceVpc", List.of("vpc-1"));
 * boolean pins = Pin.pins(entry, true);
 * }</pre>
 *
 * <p>Source: Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage", "The meaning
 * of 'public'", for every row that does not say otherwise.
 */
@Internal
public enum Pin {
  /** Ruling: of a literal account, too, as nobody else has its ARNs. */
  PRINCIPAL_ARN("aws:PrincipalArn", PinForm.ARN),
  PRINCIPAL_ACCOUNT("aws:PrincipalAccount", PinForm.ACCOUNT),
  PRINCIPAL_ORG_ID("aws:PrincipalOrgID", PinForm.WHOLE),
  /** Ruling: all paths of a literal organization, too, as it has them all. */
  PRINCIPAL_ORG_PATHS("aws:PrincipalOrgPaths", PinForm.PATHS),
  /** Ruling: it names a service as {@code Principal} does. */
  PRINCIPAL_SERVICE_NAME("aws:PrincipalServiceName", PinForm.WHOLE),
  /** Ruling: likewise. */
  PRINCIPAL_SERVICE_NAMES_LIST("aws:PrincipalServiceNamesList", PinForm.WHOLE),
  /**
   * Ranges no wider than /8 of IPv4 and /32 of IPv6, or private ones of RFC 1918; ruling: those of
   * RFC 4193, too. Each is judged alone.
   */
  SOURCE_IP("aws:SourceIp", PinForm.ADDRESS),
  /** Ruling: with wildcards, too, where the account is literal. */
  SOURCE_ARN("aws:SourceArn", PinForm.ARN),
  SOURCE_ACCOUNT("aws:SourceAccount", PinForm.ACCOUNT),
  SOURCE_OWNER("aws:SourceOwner", PinForm.ACCOUNT),
  /**
   * Source: IAM User Guide, "AWS global condition context keys", where it stands for the account.
   */
  SOURCE_ORG_ID("aws:SourceOrgID", PinForm.WHOLE),
  /** Ruling: as {@link #PRINCIPAL_ORG_PATHS}. */
  SOURCE_ORG_PATHS("aws:SourceOrgPaths", PinForm.PATHS),
  SOURCE_VPC("aws:SourceVpc", PinForm.WHOLE),
  SOURCE_VPCE("aws:SourceVpce", PinForm.WHOLE),
  /** Ruling: it names a VPC as {@code aws:SourceVpc} does. */
  SOURCE_VPC_ARN("aws:SourceVpcArn", PinForm.ARN),
  /** Ruling: the owner of an endpoint tells whence as the endpoint does. */
  VPCE_ACCOUNT("aws:VpceAccount", PinForm.ACCOUNT),
  /** Ruling: likewise. */
  VPCE_ORG_ID("aws:VpceOrgID", PinForm.WHOLE),
  /** Ruling: likewise. */
  VPCE_ORG_PATHS("aws:VpceOrgPaths", PinForm.PATHS),
  /** Ruling, against the page: all sessions of a role, too, since its id is whole. */
  USER_ID("aws:userid", PinForm.USER_ID),
  SSE_KMS_KEY_ID("s3:x-amz-server-side-encryption-aws-kms-key-id", PinForm.WHOLE),
  /** With a wildcard behind the account, too. */
  DATA_ACCESS_POINT_ARN("s3:DataAccessPointArn", PinForm.ARN),
  DATA_ACCESS_POINT_ACCOUNT("s3:DataAccessPointAccount", PinForm.ACCOUNT),
  /** Source: AWS KMS Developer Guide, "kms:CallerAccount": it is the caller's account. */
  KMS_CALLER_ACCOUNT("kms:CallerAccount", PinForm.ACCOUNT),
  /**
   * A file system's mount targets are in its own VPC. Source: Amazon EFS User Guide, "Blocking
   * public access to EFS file systems".
   */
  ACCESSED_VIA_MOUNT_TARGET("elasticfilesystem:AccessedViaMountTarget", PinForm.TRUTH),
  /** What a provider says of somebody, by {@link TokenClaim}. */
  CLAIM_OF_PROVIDER("", PinForm.CLAIM);

  private static final Map<String, Pin> BY_FOLDED_KEY =
      Stream.of(values())
          .filter(pin -> !pin.key.isEmpty())
          .collect(
              Collectors.toUnmodifiableMap(pin -> CaseFolding.fold(pin.key), Function.identity()));

  private final String key;
  private final PinForm form;

  Pin(String key, PinForm form) {
    this.key = key;
    this.form = form;
  }

  /** The row of the key of this name, in any case. */
  public static Optional<Pin> of(String name) {
    Nonnull.require("name", name);
    return Optional.ofNullable(BY_FOLDED_KEY.get(CaseFolding.fold(name)))
        .or(() -> TokenClaim.of(name).filter(TokenClaim::pins).map(claim -> CLAIM_OF_PROVIDER));
  }

  /** Whether its values are ids of accounts. */
  public boolean isAccount() {
    return form == PinForm.ACCOUNT;
  }

  /** Whether its values are ARNs. */
  public boolean isArn() {
    return form == PinForm.ARN;
  }

  /** Whether it is said to be true. */
  public boolean isTruth() {
    return form == PinForm.TRUTH;
  }

  /**
   * Whether only requests with fixed values of the entry's key are as the entry asks. Where it
   * holds without the key, too, or for what is none of its values, it pins nothing.
   *
   * @param variables whether the document knows policy variables
   */
  public static boolean pins(ConditionEntry entry, boolean variables) {
    Nonnull.require("entry", entry);
    ConditionOperator operator = entry.operator();
    return !operator.operator().isNegated()
        && !operator.holdsWhenAbsent()
        && operator.quantifier() != Quantifier.FOR_ALL_VALUES
        && !entry.values().isEmpty()
        && fixed(entry, variables).isPresent();
  }

  /**
   * What the entry's values fix, be it asked for or excepted; empty where one of them fixes
   * nothing.
   *
   * @param variables whether the document knows policy variables
   */
  public static Optional<List<FixedValue>> fixed(ConditionEntry entry, boolean variables) {
    Nonnull.require("entry", entry);
    Operator operator = entry.operator().operator();
    Operator positive = operator.isNegated() ? operator.complement().orElseThrow() : operator;
    Optional<PinForm> form =
        of(entry.key()).map(pin -> pin.form).filter(of -> of.isAskedBy(positive));
    if (form.isEmpty()) {
      return Optional.empty();
    }
    List<FixedValue> all = new ArrayList<>();
    for (Text value : entry.texts(variables)) {
      Optional<FixedValue> fixed = form.get().fixed(positive, value);
      if (fixed.isEmpty() && !form.get().isNobodys(positive, value)) {
        return Optional.empty();
      }
      fixed.ifPresent(all::add);
    }
    return Optional.of(List.copyOf(all));
  }
}
