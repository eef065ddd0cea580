package dev.unless;

import static dev.unless.Json.assertStatements;
import static dev.unless.Unless.account;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.principal;
import static dev.unless.Unless.request;
import static dev.unless.Words.GET_OBJECT;
import static dev.unless.Words.HOME;
import static dev.unless.Words.bucket;
import static dev.unless.Words.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.decide.Decision;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.request.Caller;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.OriginAccessIdentity;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Role;
import dev.unless.vocabulary.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ARNs of principals that a service holds in its configuration. */
class ConfiguredArnsTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/team/analyst";

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::111122223333:root, Account",
    "arn:aws-cn:iam::111122223333:root, Account",
    "arn:aws:iam::111122223333:user/ann, User",
    "arn:aws-us-gov:iam::111122223333:user/division/ann, User",
    "arn:aws:iam::111122223333:role/a/b/c, Role",
    "arn:aws-cn:iam::111122223333:role/aws-service-role/x.amazonaws.com/R, Role",
    "arn:aws-cn:sts::111122223333:assumed-role/analyst/s1, RoleSession",
    "arn:aws:sts::111122223333:federated-user/f, FederatedUser",
    "arn:aws-cn:iam::cloudfront:user/CloudFront Origin Access Identity EH1HDMB1FH2TC,"
        + " OriginAccessIdentity"
  })
  void anArnIsThePrincipalThatWritesItAgainInEveryPartition(String arn, String kind) {
    PolicyPrincipal principal = principal(arn);

    assertThat(principal.getClass().getSimpleName()).isEqualTo(kind);
    for (Partition partition : Partition.values()) {
      assertThat(principal.principal(partition).text()).isEqualTo(arn);
    }
  }

  @Test
  void aPolicyNamesItAsItNamesTheTypedOne() {
    Policy typed = bucketPolicy("b", allow(GET_OBJECT).to(HOME.role("team/analyst")));
    Policy configured = bucketPolicy("b", allow(GET_OBJECT).to(Role.ofArn(ROLE)));

    assertThat(configured).isEqualTo(typed);
    assertThat(PolicyReader.read(configured.toJson())).isEqualTo(typed.document());
  }

  @Test
  void theirOwnPartitionIsKeptAndTheTypedOnesIsThePolicys() {
    assertStatements(
        bucketPolicy("b", allow(GET_OBJECT).to(Role.ofArn(ROLE), HOME.user("ann")))
            .in(Partition.AWS_CN),
        """
        {'Effect':'Allow','Principal':{'AWS':['arn:aws:iam::111122223333:role/team/analyst',
        'arn:aws-cn:iam::111122223333:user/ann']},'Action':'s3:GetObject',
        'Resource':['arn:aws-cn:s3:::b','arn:aws-cn:s3:::b/*']}
        """);
  }

  @Test
  void whatAnAccountHasIsInItsPartition() {
    Account china = Account.ofArn("arn:aws-cn:iam::111122223333:root");

    assertThat(china).isEqualTo(HOME.in(Partition.AWS_CN)).isNotEqualTo(HOME);
    assertThat(china.id()).isEqualTo(HOME.id());
    assertThat(china.role("r").session("s"))
        .hasToString("arn:aws-cn:sts::111122223333:assumed-role/r/s");
    assertThat(Words.queue("q").in(Words.IRELAND, china))
        .hasToString("arn:aws-cn:sqs:eu-west-1:111122223333:q");
    assertThat(Words.queue("q").in(Partition.AWS_EUSC).in(Words.IRELAND, china))
        .hasToString("arn:aws-eusc:sqs:eu-west-1:111122223333:q");
  }

  @Test
  void decisionsAreThoseOfTheTypedOne() {
    for (Role role : new Role[] {Role.ofArn(ROLE), HOME.role("team/analyst")}) {
      Authorizer authorizer =
          Authorizer.forResourcesOf(HOME).resource(bucketPolicy("b", allow(GET_OBJECT).to(role)));
      Decision decision =
          authorizer.decide(
              request(GET_OBJECT, object("b", "k")).by(Role.ofArn(ROLE).session("s1")));
      assertThat(decision.outcome()).isEqualTo(dev.unless.decide.Outcome.ALLOW);
      assertThat(
              authorizer
                  .decide(
                      request(GET_OBJECT, object("b", "k"))
                          .by(Caller.ofArn("arn:aws:sts::111122223333:assumed-role/other/s1")))
                  .outcome())
          .isEqualTo(dev.unless.decide.Outcome.IMPLICIT_DENY);
    }
  }

  @Test
  void aCallerKeepsThePartitionOfItsArn() {
    Authorizer authorizer =
        Authorizer.forResourcesOf(HOME)
            .identity(identityPolicy(allow(GET_OBJECT).on(object("b", "k").in(Partition.AWS_CN))));
    assertThat(
            authorizer
                .decide(
                    request(GET_OBJECT, object("b", "k").in(Partition.AWS_CN))
                        .by(Caller.ofArn("arn:aws-cn:iam::111122223333:user/ann")))
                .message())
        .contains("arn:aws-cn:iam::111122223333:user/ann");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "111122223333",
        "AROAEXAMPLE0000000",
        "arn:aws:iam::111122223333",
        "arn:aws:iam::111122223333:role/*",
        "arn:aws:iam::111122223333:role/?",
        "arn:aws:iam::111122223333:role/${aws:username}",
        "arn:aws:iam::111122223333:role/a:b",
        "arn:aws:iam::111122223333:role/",
        "arn:aws:iam::111122223333:role/\ud800",
        "arn:aws:iam::111122223333:role//r",
        "arn:aws:iam::111122223333:user/ann ",
        "arn:aws:iam::111122223333:group/admins",
        "arn:aws:iam::111122223333:instance-profile/p",
        "arn:aws:iam::111122223333:policy/p",
        "arn:aws:iam::111122223333:root/x",
        "arn:aws:iam::111122223333:Root",
        "arn:aws:iam::aws:root",
        "arn:aws:iam::11112222333:root",
        "arn:aws:iam:eu-west-1:111122223333:root",
        "arn:aws:iam::cloudfront:user/ann",
        "arn:aws-de:iam::111122223333:root",
        "arn::iam::111122223333:root",
        "arn:aws:s3:::bucket",
        "arn:aws:sts::111122223333:role/r",
        "arn:aws:sts::111122223333:assumed-role/r",
        "arn:aws:sts::111122223333:assumed-role/path/r/s",
        "arn:aws:sts::111122223333:assumed-role/r/",
        " arn:aws:iam::111122223333:root",
        "arn:aws:iam::111122223333:root\n"
      })
  void anythingElseIsRefusedAndTheMessageSaysWhatToWrite(String text) {
    assertThatThrownBy(() -> principal(text))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.problem().fix()).isNotEmpty());
    assertThatThrownBy(() -> Role.ofArn(text)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> User.ofArn(text)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> Account.ofArn(text)).isInstanceOf(RefusedException.class);
  }

  @Test
  void theMessagesNameWhatWasMeant() {
    assertThatThrownBy(() -> Account.ofArn("111122223333"))
        .hasMessage("\"111122223333\" is not an ARN. Write account(\"111122223333\").");
    assertThatThrownBy(() -> principal("arn:aws-chn:iam:cn-north-1:111122223333:root"))
        .hasMessage(
            "\"arn:aws-chn:iam:cn-north-1:111122223333:root\" is not the ARN of a principal: there is"
                + " no partition \"aws-chn\". Write"
                + " \"arn:aws-cn:iam:cn-north-1:111122223333:root\".");
    assertThatThrownBy(() -> Role.ofArn("arn:aws:iam::111122223333:user/ann"))
        .hasMessage(
            "\"arn:aws:iam::111122223333:user/ann\" is not the ARN of a role. Give such an ARN, or"
                + " take what any principal's names with principal(…).");
    assertThatThrownBy(() -> Account.ofArn(ROLE)).hasMessageContaining("an account's root");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "111122223333",
        "arn:aws:iam:eu-west-1:111122223333:user/ann",
        "arn::iam::111122223333:user/ann",
        "arn:aws:iam::1111:user/ann",
        "arn:aws:iam::111122223333:group/g",
        "arn:aws:s3:::bucket",
        "arn:aws:sts::111122223333:assumed-role/path/r/s"
      })
  void aCallerIsNoneOfThese(String text) {
    assertThatThrownBy(() -> Caller.ofArn(text)).isInstanceOf(RefusedException.class);
  }

  @Test
  void anOriginAccessIdentityOfAnIdHasThePolicysPartition() {
    assertThat(new OriginAccessIdentity("E1").arn(Partition.AWS_CN)).startsWith("arn:aws-cn:");
  }

  @Test
  void anAccountOfAnArnOwnsTheSameResources() {
    Account configured = Account.ofArn("arn:aws:iam::111122223333:root");
    assertThat(
            Authorizer.forResourcesOf(configured)
                .resource(bucketPolicy("b", denyAll().unless(keysOf(configured))))
                .identity(identityPolicy(allow(GET_OBJECT).on(bucket("b"), object("b", "k"))))
                .decide(request(GET_OBJECT, object("b", "k")).by(account("111122223333").user("u")))
                .outcome())
        .isEqualTo(dev.unless.decide.Outcome.ALLOW);
  }

  private static dev.unless.condition.Condition keysOf(Account account) {
    return dev.unless.condition.Keys.PRINCIPAL_ACCOUNT.is(account);
  }
}
