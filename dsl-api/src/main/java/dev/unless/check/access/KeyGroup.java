package dev.unless.check.access;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The global condition keys that tell of one thing. */
enum KeyGroup {
  /** From where the call comes by the internet. */
  ADDRESS("aws:SourceIp"),
  /** From where the call comes by a VPC endpoint; absent on every other call. */
  ENDPOINT(
      "aws:SourceVpc",
      "aws:SourceVpcArn",
      "aws:SourceVpce",
      "aws:VpceAccount",
      "aws:VpceOrgID",
      "aws:VpceOrgPaths",
      "aws:VpcSourceIp"),
  /** Which services call on the caller's behalf. */
  ON_THE_WAY("aws:ViaAWSService", "aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast"),
  /** Whether a service principal calls, and for whom. */
  SERVICE_PRINCIPAL(
      "aws:PrincipalIsAWSService",
      "aws:PrincipalServiceName",
      "aws:PrincipalServiceNamesList",
      "aws:SourceArn",
      "aws:SourceAccount",
      "aws:SourceOrgID",
      "aws:SourceOrgPaths"),
  /** Who the caller is. */
  CALLER(
      "aws:PrincipalArn",
      "aws:PrincipalAccount",
      "aws:PrincipalOrgID",
      "aws:PrincipalOrgPaths",
      "aws:PrincipalOrgMasterAccountId",
      "aws:PrincipalTag/",
      "aws:PrincipalType",
      "aws:userid",
      "aws:username",
      "aws:SourceIdentity",
      "aws:FederatedProvider",
      "aws:AssumedRoot"),
  /** Whether the caller has signed in with a second factor. */
  MFA("aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge");

  private final Set<String> names;

  KeyGroup(String... names) {
    this.names = Stream.of(names).map(CaseFolding::fold).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the entry is on a key of this group. */
  boolean has(EntryView entry) {
    return GlobalKey.of(entry.key()).filter(key -> names.contains(key.folded())).isPresent();
  }

  /** The statement's entries on keys of this group. */
  List<EntryView> in(StatementView statement) {
    return statement.entries().stream().filter(this::has).toList();
  }

  /** Whether the entry is on a key of one of these groups. */
  static boolean isOf(EntryView entry, KeyGroup... groups) {
    return Stream.of(groups).anyMatch(group -> group.has(entry));
  }
}
