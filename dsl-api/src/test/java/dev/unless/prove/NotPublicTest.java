package dev.unless.prove;

import static dev.unless.prove.PublicPolicy.EVERYONE;
import static dev.unless.prove.PublicPolicy.allow;
import static dev.unless.prove.PublicPolicy.asked;
import static dev.unless.prove.PublicPolicy.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyDocument;
import dev.unless.json.PolicyReader;
import dev.unless.semantics.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy gives to the public, and what not. */
class NotPublicTest {
  private static final Prover PROVER = Prover.of(Catalog.aws());

  /** One statement allows everyone s3:GetObject where the conditions hold. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "StringEquals aws:SourceVpc vpc-91237329 | not public",
        "StringLike aws:SourceVpc vpc-91237329 | not public",
        "StringEqualsIgnoreCase aws:SourceVpc VPC-1 | not public",
        "StringEquals aws:SourceVpc vpc-1,vpc-2 | not public",
        "StringLike aws:SourceVpc vpc-* | public",
        "StringLike aws:SourceVpc vpc-1,vpc-2* | public",
        "StringLike aws:SourceVpc vpc-? | public",
        "StringEquals aws:SourceVpc vpc-* | not public",
        "StringEquals aws:SourceVpce vpce-1 | not public",
        "StringLike aws:SourceVpce vpce-1* | public",
        "ArnEquals aws:PrincipalArn arn:aws:iam::111122223333:role/app | not public",
        "ArnLike aws:PrincipalArn arn:aws:iam::111122223333:role/* | not public",
        "ArnLike aws:PrincipalArn arn:aws:iam::*:role/app | public",
        "StringLike aws:PrincipalArn arn:aws:iam::1111*:role/app | public",
        "StringEquals aws:PrincipalAccount 111122223333 | not public",
        "StringLike aws:PrincipalAccount 1111* | public",
        "StringLike aws:PrincipalAccount * | public",
        "StringEquals aws:PrincipalAccount anonymous | public",
        "StringEquals aws:PrincipalAccount ${aws:PrincipalAccount} | public",
        "StringEquals aws:PrincipalOrgID o-exampleorgid | not public",
        "StringLike aws:PrincipalOrgID o-* | public",
        "ForAnyValue:StringEquals aws:PrincipalOrgPaths o-a/r-b/ou-c/ | not public",
        "ForAnyValue:StringLike aws:PrincipalOrgPaths o-a/r-b/* | not public",
        "ForAnyValue:StringLike aws:PrincipalOrgPaths o-*/r-b/* | public",
        "StringEquals aws:PrincipalServiceName logging.s3.amazonaws.com | not public",
        "ForAnyValue:StringEquals aws:PrincipalServiceNamesList logging.s3.amazonaws.com | not public",
        "StringLike aws:PrincipalServiceName *.amazonaws.com | public",
        "IpAddress aws:SourceIp 53.0.0.0/8 | not public",
        "IpAddress aws:SourceIp 203.0.113.0/24,198.51.100.7 | not public",
        "IpAddress aws:SourceIp 52.0.0.0/7 | public",
        "IpAddress aws:SourceIp 52.0.0.0/7,52.0.0.0/8,53.0.0.0/8 | public",
        "IpAddress aws:SourceIp 0.0.0.0/1 | public",
        "IpAddress aws:SourceIp 0.0.0.0/0 | public",
        "IpAddress aws:SourceIp 203.0.113.0/24,::/0 | public",
        "IpAddress aws:SourceIp 10.0.0.0/8,172.16.0.0/12,192.168.0.0/16 | not public",
        "IpAddress aws:SourceIp 10.0.0.0/7 | public",
        "IpAddress aws:SourceIp 2001:db8::/32 | not public",
        "IpAddress aws:SourceIp 2001:db8::/31 | public",
        "IpAddress aws:SourceIp fc00::/7 | not public",
        "IpAddress aws:SourceIp fd00::/8 | not public",
        "IpAddress aws:SourceIp fc00::/6 | public",
        "StringEquals aws:SourceIp 203.0.113.7 | not public",
        "ArnEquals aws:SourceArn arn:aws:s3:::images | not public",
        "ArnLike aws:SourceArn arn:aws:s3:::images* | public",
        "ArnLike aws:SourceArn arn:aws:sns:eu-west-1:111122223333:* | not public",
        "ArnLike aws:SourceArn arn:aws:cloudtrail:*:111122223333:trail/* | not public",
        "StringLike aws:SourceArn arn:aws:sns:eu-west-1:111122223333:* | not public",
        "StringLike aws:SourceArn arn:aws:sns:*:111122223333:* | public",
        "ArnLike aws:SourceArn arn:aws:sns:*:*:orders | public",
        "StringEquals aws:SourceAccount 111122223333 | not public",
        "StringLike aws:SourceAccount 1111222233?? | public",
        "StringEquals aws:SourceOwner 111122223333 | not public",
        "StringLike aws:SourceOwner * | public",
        "StringEquals aws:SourceOrgID o-exampleorgid | not public",
        "StringLike aws:SourceOrgID o-* | public",
        "StringEquals aws:userid AIDAEXAMPLE | not public",
        "StringEquals aws:userid AROAEXAMPLE:session | not public",
        "StringLike aws:userid AROAEXAMPLE:* | not public",
        "StringLike aws:userid AROAEXAMPLE* | public",
        "StringLike aws:userid *:session | public",
        "StringEquals aws:userid anonymous | public",
        "StringEquals s3:x-amz-server-side-encryption-aws-kms-key-id arn:aws:kms:eu-west-1:111122223333:key/k | not public",
        "StringLike s3:x-amz-server-side-encryption-aws-kms-key-id * | public",
        "StringEquals s3:DataAccessPointArn arn:aws:s3:us-west-2:123456789012:accesspoint/a | not public",
        "ArnLike s3:DataAccessPointArn arn:aws:s3:us-west-2:123456789012:accesspoint/* | not public",
        "ArnLike s3:DataAccessPointArn arn:aws:s3:us-west-2:*:accesspoint/a | public",
        "StringEquals s3:DataAccessPointAccount 123456789012 | not public",
        "StringLike s3:DataAccessPointAccount 12345* | public",
        "Bool elasticfilesystem:AccessedViaMountTarget true | not public",
        "Bool elasticfilesystem:AccessedViaMountTarget false | public",
        "StringEquals kms:CallerAccount 111122223333 | not public",
      })
  @Rule({
    "public.pins",
    "public.accounts",
    "public.organizations",
    "public.addresses",
    "public.ids",
    "public.anonymous"
  })
  void aConditionPinsOrDoesNot(String conditions, String expected) {
    assertThat(asked(allow(EVERYONE, conditions))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "StringNotEquals aws:PrincipalOrgID o-exampleorgid | public",
        "NotIpAddress aws:SourceIp 53.0.0.0/8 | public",
        "ArnNotLike aws:PrincipalArn arn:aws:iam::111122223333:* | public",
        "StringEqualsIfExists aws:SourceVpc vpc-1 | public",
        "IpAddressIfExists aws:SourceIp 203.0.113.0/24 | public",
        "StringEqualsIfExists aws:SourceVpc vpc-1; Null aws:SourceVpc false | not public",
        "ForAllValues:StringEquals aws:PrincipalOrgPaths o-a/r-b/ou-c/ | public",
        "ForAllValues:StringEquals aws:PrincipalOrgPaths o-a/r-b/ou-c/; Null aws:PrincipalOrgPaths false | not public",
        "Null aws:SourceVpce false | public",
        "StringLike aws:Referer https://example.com/* | public",
        "StringEquals aws:Referer https://example.com/ | public",
        "StringEquals aws:UserAgent agent | public",
        "StringEquals aws:PrincipalTag/team web | public",
        "StringEquals sts:ExternalId 1234 | public",
        "Bool aws:SecureTransport true | public",
        "StringEquals s3:prefix public/ | public",
        "StringLike s3:prefix a; StringEquals aws:SourceVpc vpc-1 | not public",
        "StringEquals aws:PrincipalType Anonymous | public",
        "Bool aws:PrincipalIsAWSService true | public",
        "Null aws:PrincipalArn false | public",
      })
  @Rule({"public.if-exists", "public.forged"})
  void whatHoldsWithoutTheKeyOrAsksForAnythingPinsNothing(String conditions, String expected) {
    assertThat(asked(allow(EVERYONE, conditions))).isEqualTo(expected);
  }

  /** Everyone is allowed s3:GetObject; one statement denies it where the conditions hold. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "StringNotEquals aws:SourceVpce vpce-1 | not public",
        "StringNotEqualsIfExists aws:SourceVpce vpce-1 | not public",
        "StringNotEqualsIgnoreCase aws:SourceVpce vpce-1 | not public",
        "StringNotLike aws:SourceVpce vpce-* | public",
        "StringEquals aws:SourceVpce vpce-1 | public",
        "Null aws:SourceVpce true | public",
        "NotIpAddress aws:SourceIp 203.0.113.0/24 | not public",
        "NotIpAddress aws:SourceIp 0.0.0.0/1 | public",
        "NotIpAddress aws:SourceIp 203.0.113.0/24,0.0.0.0/1 | public",
        "NotIpAddress aws:SourceIp 203.0.113.0/24; StringNotEquals aws:SourceVpce vpce-1 | not public",
        "NotIpAddress aws:SourceIp 203.0.113.0/24; Bool aws:SecureTransport true | public",
        "StringNotEquals aws:PrincipalOrgID o-exampleorgid | not public",
        "StringNotEquals aws:PrincipalOrgID o-exampleorgid; Bool aws:PrincipalIsAWSService false | public",
        "StringNotEquals aws:PrincipalOrgID o-exampleorgid; BoolIfExists aws:PrincipalIsAWSService false | public",
        "ForAllValues:StringNotLike aws:PrincipalOrgPaths o-a/* | not public",
        "ForAnyValue:StringNotLike aws:PrincipalOrgPaths o-a/* | public",
        "StringNotEquals aws:PrincipalAccount 111122223333 | not public",
        "ArnNotLike aws:PrincipalArn arn:aws:iam::111122223333:role/* | not public",
        "ArnNotLike aws:SourceArn arn:aws:sns:*:111122223333:* | not public",
        "StringNotLike aws:userid AROAEXAMPLE:* | not public",
        "StringNotEquals aws:PrincipalServiceName logging.s3.amazonaws.com | not public",
        "BoolIfExists elasticfilesystem:AccessedViaMountTarget false | not public",
        "Bool aws:SecureTransport false | public",
        "StringNotEquals aws:Referer secret | public",
      })
  @Rule({"public.denies", "public.spared"})
  void whatDeniesLeaveIsPublicUnlessTheyPinIt(String conditions, String expected) {
    assertThat(asked(statement("Allow", EVERYONE, ""), statement("Deny", EVERYONE, conditions)))
        .isEqualTo(expected);
  }

  @Test
  @Rule("public.denies")
  void whatIsDeniedToAllOthersIsNotPublic() {
    String but =
        "\"NotPrincipal\": {\"AWS\": [\"111122223333\", \"arn:aws:iam::111122223333:role/app\"]}";

    assertThat(asked(statement("Allow", EVERYONE, ""), statement("Deny", but, "")))
        .isEqualTo("not public");
    assertThat(asked(statement("Allow", EVERYONE, ""), statement("Deny", EVERYONE, "")))
        .isEqualTo("not public");
    assertThat(
            asked(
                statement("Allow", EVERYONE, ""),
                statement("Deny", "\"Principal\": {\"AWS\": \"999988887777\"}", "")))
        .isEqualTo("public");
  }

  @Test
  @Rule("public.statements")
  void onePublicStatementMakesAPolicyPublic() {
    assertThat(
            asked(
                statement("Allow", EVERYONE, "StringEquals aws:SourceVpc vpc-1"),
                statement("Allow", EVERYONE, "StringLike aws:SourceVpc vpc-1*")))
        .isEqualTo("public");
    assertThat(
            asked(
                statement("Allow", EVERYONE, "StringEquals aws:SourceVpc vpc-1"),
                statement("Allow", EVERYONE, "IpAddress aws:SourceIp 203.0.113.0/24")))
        .isEqualTo("not public");
    assertThat(
            asked(
                statement("Allow", EVERYONE, "IpAddress aws:SourceIp 52.0.0.0/7"),
                statement("Allow", EVERYONE, "IpAddress aws:SourceIp 52.0.0.0/8,53.0.0.0/8")))
        .isEqualTo("public");
  }

  /** Whether there is such a request the search need not find out, but it proves nothing wrong. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "StringEquals aws:SourceVpc ${aws:PrincipalTag/vpc}",
        "StringEquals aws:PrincipalAccount ${aws:ResourceAccount}",
        "StringEquals aws:SourceAccount ${aws:PrincipalAccount}",
      })
  @Rule("public.pins")
  void aVariableFixesNothing(String conditions) {
    assertThat(asked(allow(EVERYONE, conditions))).isNotEqualTo("not public");
  }

  @Test
  @Rule("public.accounts")
  void anAccountThatAnyTextNamesIsNoStranger() {
    String root = "StringEquals aws:PrincipalType Account; StringLike aws:PrincipalArn *:%s:root";

    assertThat(asked(allow(EVERYONE, root.formatted("1111*")))).isEqualTo("public");
    assertThat(asked(allow(EVERYONE, root.formatted("111122223333")))).isEqualTo("not public");
  }

  @Test
  @Rule("public.rests-on")
  void aProofThatRestsOnPinsSaysSo() {
    PolicyDocument pinned = PolicyReader.read(allow(EVERYONE, "StringEquals aws:SourceVpc vpc-1"));
    PolicyDocument named =
        PolicyReader.read(
            allow(
                "\"Principal\": {\"AWS\": \"111122223333\"}", "StringEquals aws:SourceVpc vpc-1"));

    assertThat(PROVER.notPublic(pinned).restsOn())
        .containsExactly("no outsider has a value of aws:SourceVpc that the policy fixes");
    assertThat(PROVER.notPublic(named).restsOn()).isEmpty();
  }

  /** Policies that name all accounts of AWS's examples leave strangers, too. */
  @Test
  @Rule("public.outsiders")
  void thereAreStrangersWhateverAccountsArePolicysOwn() {
    String accounts =
        "111122223333,444455556666,777788889999,123456789012,555566667777,888899990000";

    assertThat(
            asked(
                allow(
                    EVERYONE,
                    "StringNotEquals aws:PrincipalAccount "
                        + accounts
                        + "; Null aws:PrincipalArn false")))
        .isEqualTo("public");
  }
}
