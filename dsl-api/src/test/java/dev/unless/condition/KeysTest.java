package dev.unless.condition;

import static dev.unless.condition.Keys.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.document.GlobalKey;
import dev.unless.finding.RefusedException;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Region;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.ServicePrincipal;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KeysTest {
  private static final ServicePrincipal ATHENA = ServicePrincipal.of("athena.amazonaws.com");
  private static final Account ONE = Account.of("111122223333");
  private static final Account TWO = Account.of("444455556666");
  private static final String ROLE = "arn:aws:iam::111122223333:role/r";
  private static final Text ROLES = Text.parse("arn:aws:iam::*:role/*", Syntax.PATTERN);

  private static DynamicTest asks(String entry, Condition condition) {
    return DynamicTest.dynamicTest(entry, () -> assertThat(Entries.of(condition)).isEqualTo(entry));
  }

  private static Map<String, Key<?>> constants() throws IllegalAccessException {
    Map<String, Key<?>> constants = new TreeMap<>();
    for (Field field : Keys.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        constants.put(field.getName(), (Key<?>) field.get(null));
      }
    }
    return constants;
  }

  @Test
  void everyGlobalKeyHasItsConstantOfTheSameNameAndNoOtherHasOne() throws IllegalAccessException {
    Set<GlobalKey> families =
        EnumSet.of(GlobalKey.PRINCIPAL_TAG, GlobalKey.REQUEST_TAG, GlobalKey.RESOURCE_TAG);
    Map<String, Key<?>> constants = constants();
    assertThat(constants.keySet())
        .containsExactlyInAnyOrderElementsOf(
            GlobalKey.all().stream()
                .filter(key -> !families.contains(key))
                .map(GlobalKey::name)
                .toList());
    constants.forEach(
        (name, key) -> assertThat(key.name()).isEqualTo(GlobalKey.valueOf(name).text()));
    assertThat(families).allMatch(key -> key.text().endsWith("/"));
  }

  @Test
  void everyKeyHasTheTypeAndArityOfItsGlobalKey() throws IllegalAccessException {
    Stream<Key<?>> families = Stream.of(principalTag("x"), requestTag("x"), resourceTag("x"));
    Stream.concat(constants().values().stream(), families)
        .forEach(
            key -> {
              GlobalKey global = GlobalKey.of(key.name()).orElseThrow();
              assertThat(key.type()).as(key.name()).isEqualTo(global.type());
              assertThat(key.arity()).as(key.name()).isEqualTo(global.arity());
            });
  }

  @Test
  void constantsAreNamedAfterTheirKeys() {
    EnumSet<GlobalKey> renamed = EnumSet.of(GlobalKey.MFA_AGE, GlobalKey.MFA_PRESENT);
    for (GlobalKey key : EnumSet.complementOf(renamed)) {
      String name = key.text().replaceFirst("^aws:", "").replaceAll("[:/]", "");
      assertThat(key.name().replace("_", "")).isEqualToIgnoringCase(name);
    }
    assertThat(GlobalKey.MFA_AGE.text()).isEqualTo("aws:MultiFactorAuthAge");
    assertThat(GlobalKey.MFA_PRESENT.text()).isEqualTo("aws:MultiFactorAuthPresent");
  }

  @TestFactory
  Stream<DynamicTest> whoCalls() {
    return Stream.of(
        asks("ArnEquals aws:PrincipalArn [" + ROLE + "]", principalArn(ROLE)),
        asks("ArnEquals aws:PrincipalArn [" + ROLE + "]", principalArn(List.of(ROLE))),
        asks("ArnEquals aws:PrincipalArn [" + ROLE + "]", principalArn(ONE.role("r"))),
        asks("ArnEquals aws:PrincipalArn [" + ROLE + "]", principalArnOf(List.of(ONE.role("r")))),
        asks(
            "StringEquals aws:PrincipalOrgMasterAccountId [111122223333]",
            principalOrgMasterAccountId(ONE)),
        asks("ArnLike aws:PrincipalArn [arn:aws:iam::*:role/*]", principalArn(ROLES)),
        asks(
            "ArnLike aws:PrincipalArn [arn:aws:iam::*:role/*]",
            principalArnMatching(List.of(ROLES))),
        asks(
            "StringEquals aws:PrincipalAccount [111122223333, 444455556666]",
            principalAccount(ONE, TWO)),
        asks("StringEquals aws:PrincipalAccount [111122223333]", principalAccount(List.of(ONE))),
        asks("StringEquals aws:PrincipalOrgID [o-1]", principalOrgId("o-1")),
        asks(
            "ForAnyValue:StringEquals aws:PrincipalOrgPaths [o-1/r-1/]",
            principalOrgPaths("o-1/r-1/")),
        asks(
            "ForAnyValue:StringLike aws:PrincipalOrgPaths [o-1/*]",
            principalOrgPaths(Text.parse("o-1/*", Syntax.PATTERN))),
        asks(
            "ForAnyValue:StringLike aws:PrincipalOrgPaths [o-1/*]",
            principalOrgPathsMatching(List.of(Text.parse("o-1/*", Syntax.PATTERN)))),
        asks("Bool aws:PrincipalIsAWSService [true]", principalIsAwsService()),
        asks(
            "StringEquals aws:PrincipalServiceName [athena.amazonaws.com]",
            principalServiceName(ATHENA)),
        asks("StringEquals aws:PrincipalType [User]", principalType("User")),
        asks("StringEquals aws:userid [AROAX:s]", userId("AROAX:s")),
        asks("StringLike aws:userid [AROAX:*]", userId(Text.parse("AROAX:*", Syntax.PATTERN))),
        asks(
            "StringLike aws:userid [AROAX:*]",
            userIdMatching(List.of(Text.parse("AROAX:*", Syntax.PATTERN)))),
        asks("StringEquals aws:username [a*]", userName("a*")),
        asks("Bool aws:MultiFactorAuthPresent [true]", mfaPresent()),
        asks("NumericLessThanEquals aws:MultiFactorAuthAge [3600]", mfaAge().atMost(3600)));
  }

  @TestFactory
  Stream<DynamicTest> whereFromAndWhatFor() {
    return Stream.of(
        asks("IpAddress aws:SourceIp [53.0.2.7/32]", sourceIp("53.0.2.7/32")),
        asks("IpAddress aws:SourceIp [::1, 10.0.0.0/8]", sourceIp(List.of("::1", "10.0.0.0/8"))),
        asks("StringEquals aws:SourceVpc [vpc-1, vpc-2]", sourceVpc("vpc-1", "vpc-2")),
        asks("StringEquals aws:SourceVpce [vpce-1]", sourceVpce("vpce-1")),
        asks("IpAddress aws:VpcSourceIp [10.0.0.1]", vpcSourceIp("10.0.0.1")),
        asks("ForAnyValue:StringEquals aws:CalledVia [athena.amazonaws.com]", calledVia(ATHENA)),
        asks(
            "ForAnyValue:StringEquals aws:CalledVia [athena.amazonaws.com]",
            calledVia(List.of(ATHENA))),
        asks("Bool aws:ViaAWSService [true]", viaAwsService()),
        asks("StringEquals aws:ResourceAccount [444455556666]", resourceAccount(TWO)),
        asks("StringEquals aws:ResourceOrgID [o-1]", resourceOrgId("o-1")),
        asks(
            "StringEquals aws:RequestedRegion [eu-west-1]",
            requestedRegion(Region.of("eu-west-1"))),
        asks("ForAllValues:StringEquals aws:TagKeys [team]", tagKeys().onlyFrom("team")),
        asks("ArnEquals aws:SourceArn [" + ROLE + "]", sourceArn(ROLE)),
        asks("ArnLike aws:SourceArn [arn:aws:iam::*:role/*]", sourceArn(ROLES)),
        asks("ArnLike aws:SourceArn [arn:aws:iam::*:role/*]", sourceArnMatching(List.of(ROLES))),
        asks("StringEquals aws:SourceAccount [111122223333]", sourceAccount(ONE)),
        asks("StringEquals aws:SourceOwner [111122223333]", sourceOwner(ONE)),
        asks("StringEquals aws:VpceAccount [111122223333]", vpceAccount(List.of(ONE))),
        asks(
            "ArnEquals aws:SourceArn [arn:aws:s3:::b]",
            sourceArn(Resource.ofArn("arn:aws:s3:::b"))),
        asks(
            "ArnEquals aws:SourceArn [arn:aws-cn:s3:::b]",
            sourceArnOf(List.of(Resource.ofArn("arn:aws-cn:s3:::b")))),
        asks("StringEquals aws:SourceOrgID [o-1]", sourceOrgId("o-1")),
        asks("StringEquals aws:referer [https://a/?b]", referer("https://a/?b")),
        asks("StringEquals aws:UserAgent [curl/8 *]", userAgent("curl/8 *")),
        asks("Bool aws:SecureTransport [true]", secureTransport()));
  }

  @Test
  void onlyWhatACallerCanHaveIsItsArn() {
    assertRefused("for the root user alone. Write principalAccount(…)", () -> principalArn(ONE));
    assertRefused(
        "is that of its role. Write principalArn(session.role())",
        () -> arnKey("AWS:principalarn").is(ONE.role("r").session("s")));
    assertRefused(
        "\"arn:aws:s3:::b\" is not the ARN of a user, role or root user",
        () -> PRINCIPAL_ARN.is(Resource.ofArn("arn:aws:s3:::b")));
    assertRefused(
        "leaves its region and account open, which a condition may not",
        () ->
            sourceArn(
                Resource.of(
                    "arn:${Partition}:sns:${Region}:${Account}:${TopicName}",
                    "",
                    Text.literal("t"))));
  }

  private static void assertRefused(String message, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(message);
  }

  @Test
  void keysThatNeedAnOperationAreReturned() {
    assertThat(
            Stream.of(mfaAge(), currentTime(), epochTime(), tokenIssueTime(), tagKeys())
                .map(Key::name)
                .collect(Collectors.toList()))
        .containsExactly(
            "aws:MultiFactorAuthAge",
            "aws:CurrentTime",
            "aws:EpochTime",
            "aws:TokenIssueTime",
            "aws:TagKeys");
  }
}
