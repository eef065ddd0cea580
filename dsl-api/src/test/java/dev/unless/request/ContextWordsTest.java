package dev.unless.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal says what was given and what there should be. */
class ContextWordsTest {
  private static final String ANN = "arn:aws:iam::111122223333:user/ann";
  private static final String SESSION = "arn:aws:sts::111122223333:assumed-role/reader/run";

  private static RequestBuilder ask(Caller caller) {
    return Request.builder(caller, "s3:GetObject", "arn:aws:s3:::b/k", Catalog.empty());
  }

  private static void refused(RequestBuilder request, String message) {
    assertThatThrownBy(request::build)
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void twoTimesThatDiffer() {
    refused(
        ask(Caller.ofArn(ANN))
            .with("aws:CurrentTime", "2026-01-01T00:00:00Z")
            .with("aws:EpochTime", "5"),
        "No request by " + ANN + " has aws:EpochTime = \"5\": ");
    assertThatThrownBy(
            ask(Caller.ofArn(ANN))
                    .with("aws:CurrentTime", "2026-01-01T00:00:00Z")
                    .with("aws:EpochTime", "5")
                ::build)
        .hasMessageContaining("1767225600");
  }

  @Test
  void aUniqueIdOfAnotherForm() {
    assertThatThrownBy(ask(Caller.ofArn(SESSION)).with("aws:userid", "AROAEXAMPLE:other")::build)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("aws:userid = \"AROAEXAMPLE:other\"")
        .hasMessageContaining("roleid:run");
    assertThat(ask(Caller.ofArn(SESSION)).with("aws:userid", "AROAEXAMPLE:run").build().uniqueId())
        .contains("AROAEXAMPLE");
    assertThat(ask(Caller.ofArn(ANN)).with("aws:userid", "AIDAEXAMPLE").build().uniqueId())
        .contains("AIDAEXAMPLE");
  }

  @Test
  void aListThatLacksTheServiceThatCalls() {
    assertThatThrownBy(
            ask(new Caller.Service("sns.amazonaws.com"))
                    .with(
                        "aws:PrincipalServiceNamesList",
                        List.of("sqs.amazonaws.com", "s3.amazonaws.com"))
                ::build)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("[sqs.amazonaws.com, s3.amazonaws.com]");
  }

  @ParameterizedTest
  @CsvSource({
    "aws:MultiFactorAuthAge, 60, aws:MultiFactorAuthPresent, false, \"60\"",
    "aws:SourceIp, 203.0.113.9, aws:SourceVpce, vpce-1, \"vpce-1\""
  })
  void oneKeyThatExcludesAnother(
      String key, String value, String other, String otherValue, String given) {
    assertThatThrownBy(ask(Caller.ofArn(SESSION)).with(key, value).with(other, otherValue)::build)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(" = " + given + ": ");
  }

  @Test
  void whatFollowsFromTheCallerCannotBeUnknownEvenAsGiven() {
    refused(
        ask(Caller.ofArn(ANN)).unknown("aws:PrincipalAccount"),
        "aws:PrincipalAccount follows from the caller and cannot be unknown. Leave it out.");
    refused(
        ask(Caller.ofArn(ANN)).unknown("aws:PrincipalAccount").asGiven(),
        "aws:PrincipalAccount follows from the caller and cannot be unknown. Leave it out.");
    assertThat(
            ask(new Caller.Service("sns.amazonaws.com"))
                .unknown("aws:PrincipalServiceNamesList")
                .build()
                .isUnknown("aws:principalservicenameslist"))
        .isTrue();
  }

  @Test
  void whatIsLackingIsSaidToFollowFromTheCallerOrAskedFor() {
    refused(
        ask(Caller.ofArn(ANN)).without("aws:PrincipalAccount"),
        "No request by " + ANN + " lacks aws:PrincipalAccount. Leave it out: it follows from");
    refused(
        ask(Caller.ofArn(ANN)).without("aws:SecureTransport"),
        "No request by " + ANN + " lacks aws:SecureTransport. Say its value, or that it is");
  }

  @Test
  void aFederatedUserHasTheArnOfOne() {
    assertThatThrownBy(() -> new Caller.FederatedUser(ParsedArn.of(ANN), Optional.empty()))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void timesAgreeToTheSecondAsFarAsTheyAreTimes() {
    assertThat(TimeKeys.agree("1970-01-01T00:00:05.900Z", "5")).isTrue();
    assertThat(TimeKeys.agree("1970-01-01T00:00:06Z", "5")).isFalse();
    assertThat(TimeKeys.agree("1970-01-01T00:00:00Z", "0")).isTrue();
    assertThat(TimeKeys.agree("1970-01-01T00:00:01Z", "0")).isFalse();
    assertThat(TimeKeys.agree("no time", "5")).isTrue();
    assertThat(TimeKeys.agree("9999-12-31T23:59:59Z", "5")).isFalse();
    assertThat(TimeKeys.agree("1970-01-01T00:00:05Z", "99999999999999")).isTrue();
    assertThat(TimeKeys.agree("1970-01-01T00:00:05Z", "-5")).isTrue();
    assertThat(TimeKeys.agree("1970-01-01T00:00:05Z", "9".repeat(40))).isTrue();
  }

  @Test
  void ofTwoTimesTheOneIsUnknownWithTheOther() {
    Request current = ask(Caller.ofArn(ANN)).unknown("aws:CurrentTime").build();
    assertThat(current.isUnknown("aws:epochtime")).isTrue();
    Request epoch = ask(Caller.ofArn(ANN)).unknown("aws:EpochTime").build();
    assertThat(epoch.isUnknown("aws:currenttime")).isTrue();
    Request said = ask(Caller.ofArn(ANN)).with("aws:EpochTime", "0").build();
    assertThat(said.values("aws:CurrentTime")).containsExactly("1970-01-01T00:00:00Z");
    assertThat(
            ask(Caller.ofArn(ANN))
                .asGiven()
                .unknown("aws:EpochTime")
                .build()
                .has("aws:CurrentTime"))
        .isTrue();
  }

  @Test
  void theRulesOfCredentialsAreOfTwoServices() {
    assertThat(CredentialLimits.mayBear(call("sts:GetCallerIdentity"))).isTrue();
    assertThat(CredentialLimits.mayBear(call("iam:GetUser"))).isTrue();
    assertThat(CredentialLimits.mayBear(call("s3:GetObject"))).isFalse();
  }

  private static Request call(String action) {
    return Request.builder(Caller.ofArn(ANN), action, "*", Catalog.empty()).build();
  }

  @Test
  void whatAKeyTellsIsToldByItselfAndByWhatItFollowsFrom() {
    assertThat(DerivedKeys.telling(GlobalKey.CALLED_VIA_LAST.folded()))
        .contains(GlobalKey.CALLED_VIA.folded(), GlobalKey.CALLED_VIA_LAST.folded())
        .doesNotContain(GlobalKey.SOURCE_IP.folded());
    assertThat(DerivedKeys.telling("my:key")).containsExactly("my:key");
  }

  @Test
  void theAccountOfACallerWithoutOneIsNoKeyOfKms() {
    String key = "arn:aws:kms:eu-west-1:111122223333:key/k";
    Request anonymous =
        Request.builder(new Caller.Anonymous(), "kms:Decrypt", key, Catalog.empty()).build();
    assertThat(anonymous.has("kms:CallerAccount")).isFalse();
    Request ann = Request.builder(Caller.ofArn(ANN), "kms:Decrypt", key, Catalog.empty()).build();
    assertThat(ann.values("kms:CallerAccount")).containsExactly("111122223333");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3:eu-west-1:111122223333:accesspoint/p/object/k, arn:aws:s3:eu-west-1:111122223333:accesspoint/p",
    "arn:aws:s3:eu-west-1:111122223333:accesspoint/p, arn:aws:s3:eu-west-1:111122223333:accesspoint/p",
    "arn:aws:s3:eu-west-1:111122223333:accesspoint/, ''",
    "arn:aws:s3:eu-west-1:111122223333:accesspoint, ''",
    "arn:aws:s3:::b/accesspoint/p, ''"
  })
  void anAccessPointIsTheOneOfItsArn(String resource, String point) {
    Request request =
        Request.builder(Caller.ofArn(ANN), "s3:GetObject", resource, Catalog.empty())
            .asGiven()
            .build();
    assertThat(String.join(",", request.values("s3:DataAccessPointArn"))).isEqualTo(point);
  }

  @Test
  void servicesOnTheWayOfACallThatIsNotByAService() {
    assertThatThrownBy(
            ask(Caller.ofArn(ANN))
                    .with("aws:CalledVia", List.of("athena.amazonaws.com"))
                    .with("aws:ViaAWSService", "FALSE")
                ::build)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("aws:ViaAWSService = \"false\"");
  }

  @Test
  void aKeyThatIsGivenTwice() {
    assertThatThrownBy(() -> ask(Caller.ofArn(ANN)).with("my:k", "a").with("my:k", "b"))
        .hasMessage("The key \"my:k\" is given twice. Give it once.");
    assertThatThrownBy(() -> ask(Caller.ofArn(ANN)).with("my:k", "a").with("MY:K", "b"))
        .hasMessage(
            "The key \"MY:K\" is given twice, first as \"my:k\". Keys are the same in any case;"
                + " give each once.");
  }

  @Test
  void onlyUsersAndRolesHaveAUniqueId() {
    Caller federated = Caller.ofArn("arn:aws:sts::111122223333:federated-user/fed");
    assertThat(ask(federated).asGiven().with("aws:userid", "X").build().uniqueId()).isEmpty();
    assertThat(ask(Caller.ofArn("arn:aws:iam::111122223333:root")).build().uniqueId()).isEmpty();
  }

  @Test
  void whetherAKeyOfKmsIsOfSeveralRegionsIsToldOfKeysAlone() {
    String of = "arn:aws:kms:eu-west-1:111122223333:";
    assertThat(ofKms(of + "key/mrk-1").values("kms:MultiRegion")).containsExactly("true");
    assertThat(ofKms(of + "key/1").values("kms:MultiRegion")).containsExactly("false");
    assertThat(ofKms(of + "alias/mrk-1").has("kms:MultiRegion")).isFalse();
  }

  private static Request ofKms(String resource) {
    return Request.builder(Caller.ofArn(ANN), "kms:Decrypt", resource, Catalog.empty()).build();
  }

  @Test
  void aRegionThatNobodySaidIsEmptyAndOneThatIsUnknownLikeNoOther() {
    RequestBuilder unsaid =
        Request.builder(Caller.ofArn(ANN), "logs:DescribeLogGroups", "*", Catalog.empty())
            .resourceAccount("111122223333");
    assertThat(unsaid.asGiven().build().matchedResource().text())
        .startsWith("arn:aws:logs::111122223333:log-group:");
    assertThat(unsaid.unknown("aws:RequestedRegion").build().matchedResource().text())
        .startsWith("arn:aws:logs:\uffff");
  }

  @Test
  void whatIsExpectedIsUnknownWithItsOwnNames() {
    Request expecting =
        Request.builder(Caller.ofArn(ANN), "s3:GetObject", "arn:aws:s3:::b/k", Catalog.empty())
            .asGiven()
            .build()
            .expecting();
    assertThat(expecting.isUnsaid("aws:resourceaccount")).isTrue();
    assertThat(expecting.isUnknown("s3:resourceaccount")).isTrue();
  }
}
