package dev.unless;

import static dev.unless.Json.assertStatements;
import static dev.unless.Unless.action;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.allowAllExcept;
import static dev.unless.Unless.anyOf;
import static dev.unless.Unless.anything;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.deny;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.denyAllExcept;
import static dev.unless.Unless.endpointPolicy;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.nothing;
import static dev.unless.Unless.originAccessIdentity;
import static dev.unless.Unless.pattern;
import static dev.unless.Unless.queuePolicy;
import static dev.unless.Unless.startsWith;
import static dev.unless.Unless.trustPolicy;
import static dev.unless.Words.ANN;
import static dev.unless.Words.ATHENA;
import static dev.unless.Words.GET_OBJECT;
import static dev.unless.Words.HOME;
import static dev.unless.Words.IRELAND;
import static dev.unless.Words.LIST_BUCKET;
import static dev.unless.Words.PUT_OBJECT;
import static dev.unless.Words.SEND_MESSAGE;
import static dev.unless.Words.bucket;
import static dev.unless.Words.object;
import static dev.unless.Words.queue;
import static dev.unless.condition.Keys.TAG_KEYS;
import static dev.unless.condition.Keys.USER_NAME;
import static dev.unless.condition.Keys.mfaPresent;
import static dev.unless.condition.Keys.secureTransport;
import static dev.unless.condition.Keys.sourceIp;
import static dev.unless.condition.Keys.sourceVpce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.condition.Condition;
import dev.unless.finding.RefusedException;
import dev.unless.vocabulary.ActionGroup;
import dev.unless.vocabulary.CanonicalUser;
import dev.unless.vocabulary.IdentityProvider;
import org.junit.jupiter.api.Test;

class RuleTest {
  private static final Condition HOME_OR_MFA = anyOf(sourceIp("203.0.113.0/24"), mfaPresent());

  @Test
  void denyAllMeansTheServiceOfThePolicy() {
    assertStatements(
        queuePolicy(queue("orders").in(IRELAND, HOME), denyAll()),
        """
        {'Effect':'Deny','Principal':'*','Action':'sqs:*',
        'Resource':'arn:aws:sqs:eu-west-1:111122223333:orders'}
        """);
  }

  @Test
  void denyAllInATrustPolicyMeansTheActionsOfTheTokenService() {
    assertStatements(
        trustPolicy(denyAll().unless(mfaPresent())),
        """
        {'Effect':'Deny','Principal':{'AWS':'*'},'Action':'sts:*',
        'Condition':{'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}}}
        """);
  }

  @Test
  void denyAllWithoutAServiceMeansEveryAction() {
    assertStatements(identityPolicy(denyAll()), "{'Effect':'Deny','Action':'*','Resource':'*'}");
  }

  @Test
  void denyAllExceptSparesActions() {
    assertStatements(
        identityPolicy(denyAllExcept(GET_OBJECT, LIST_BUCKET)),
        "{'Effect':'Deny','NotAction':['s3:GetObject','s3:ListBucket'],'Resource':'*'}");
    assertStatements(
        bucketPolicy("b", denyAllExcept(GET_OBJECT)),
        """
        {'Effect':'Deny','Principal':'*','NotAction':'s3:GetObject',
        'Resource':['arn:aws:s3:::b','arn:aws:s3:::b/*']}
        """);
  }

  @Test
  void allowAllExceptSparesActions() {
    assertStatements(
        identityPolicy(allowAllExcept(ActionGroup.all("iam")).onEverything()),
        "{'Effect':'Allow','NotAction':'iam:*','Resource':'*'}");
    assertStatements(
        endpointPolicy(allowAllExcept(PUT_OBJECT).toEveryone()),
        "{'Effect':'Allow','Principal':'*','NotAction':'s3:PutObject','Resource':'*'}");
  }

  @Test
  void nothingDeniesEverythingUnderItsName() {
    assertStatements(
        identityPolicy(nothing()), "{'Sid':'Nothing','Effect':'Deny','Action':'*','Resource':'*'}");
    assertStatements(
        bucketPolicy("b", nothing()),
        """
        {'Sid':'Nothing','Effect':'Deny','Principal':'*','Action':'s3:*',
        'Resource':['arn:aws:s3:::b','arn:aws:s3:::b/*']}
        """);
  }

  @Test
  void principalsStandUnderTheirTypes() {
    assertStatements(
        bucketPolicy(
            "b",
            allow(GET_OBJECT)
                .to(ATHENA, ANN, new IdentityProvider("accounts.google.com"), HOME, ANN)
                .on(bucket("b"))),
        """
        {'Effect':'Allow','Principal':{
        'AWS':['arn:aws:iam::111122223333:user/ann','arn:aws:iam::111122223333:root'],
        'Service':'athena.amazonaws.com','Federated':'accounts.google.com'},
        'Action':'s3:GetObject','Resource':'arn:aws:s3:::b'}
        """);
    assertStatements(
        bucketPolicy("b", allow(GET_OBJECT).to(new CanonicalUser("79a59df9")).on(bucket("b"))),
        """
        {'Effect':'Allow','Principal':{'CanonicalUser':'79a59df9'},'Action':'s3:GetObject',
        'Resource':'arn:aws:s3:::b'}
        """);
  }

  @Test
  void anOriginAccessIdentityStandsUnderAwsByItsArn() {
    assertStatements(
        bucketPolicy(
            "b", allow(GET_OBJECT).to(originAccessIdentity("EH1HDMB1FH2TC")).on(object("b", "k"))),
        """
        {'Effect':'Allow','Principal':{'AWS':
        'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity EH1HDMB1FH2TC'},
        'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/k'}
        """);
    assertThatThrownBy(() -> originAccessIdentity("CloudFront Origin Access Identity E1"))
        .hasMessage(
            "No origin access identity has the id \"CloudFront Origin Access Identity E1\". Write"
                + " the id alone, capital letters and digits, such as \"EH1HDMB1FH2TC\".");
  }

  @Test
  void everythingAndEverythingExceptAreNotThePolicysOwn() {
    assertStatements(
        bucketPolicy("b", denyAll().onEverything()),
        "{'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*'}");
    assertStatements(
        bucketPolicy("b", denyAll().onEverythingExcept(object("b", "public"))),
        """
        {'Effect':'Deny','Principal':'*','Action':'s3:*','NotResource':'arn:aws:s3:::b/public'}
        """);
  }

  @Test
  void whoAndWhereMayBeSaidInEitherOrder() {
    assertThat(bucketPolicy("b", deny(GET_OBJECT).on(bucket("b")).to(ANN)))
        .isEqualTo(bucketPolicy("b", deny(GET_OBJECT).to(ANN).on(bucket("b"))));
  }

  @Test
  void nameAndConditionsMayBeSaidBeforeWhoAndWhere() {
    assertThat(
            bucketPolicy("b", deny(GET_OBJECT).named("Tls").unless(secureTransport()).toEveryone()))
        .isEqualTo(
            bucketPolicy(
                "b", deny(GET_OBJECT).toEveryone().unless(secureTransport()).named("Tls")));
  }

  @Test
  void aRuleStaysWhatItWas() {
    DenyAll before = denyAll();
    DenyAll after = before.unless(secureTransport());
    assertThat(identityPolicy(before)).isNotEqualTo(identityPolicy(after));
    assertStatements(identityPolicy(before), "{'Effect':'Deny','Action':'*','Resource':'*'}");
  }

  @Test
  void literalTextInAResourceMeansItself() {
    assertStatements(
        identityPolicy(allow(GET_OBJECT).on(object("b", "a*b?${aws:username}"))),
        """
        {'Effect':'Allow','Action':'s3:GetObject',
        'Resource':'arn:aws:s3:::b/a${*}b${?}${$}{aws:username}'}
        """);
  }

  @Test
  void patternsAndVariablesAreSpeltOut() {
    assertStatements(
        identityPolicy(
            allow(GET_OBJECT)
                .on(
                    object("b", pattern("logs/*/2026-??")),
                    object("b", startsWith("*/")),
                    object("b", USER_NAME.asVariable().then(Unless.text("/")).then(anything())))),
        """
        {'Effect':'Allow','Action':'s3:GetObject','Resource':['arn:aws:s3:::b/logs/*/2026-??',
        'arn:aws:s3:::b/${*}/*','arn:aws:s3:::b/${aws:username}/*']}
        """);
  }

  @Test
  void aDisjunctionBecomesSeveralStatementsWithNumberedSids() {
    assertStatements(
        identityPolicy(allow(GET_OBJECT).onEverything().when(HOME_OR_MFA).named("Read")),
        """
        {'Sid':'Read','Effect':'Allow','Action':'s3:GetObject','Resource':'*',
        'Condition':{'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}}},
        {'Sid':'Read2','Effect':'Allow','Action':'s3:GetObject','Resource':'*',
        'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}}
        """);
  }

  @Test
  void anExceptedDisjunctionBecomesOneStatement() {
    assertStatements(
        identityPolicy(denyAll().unless(HOME_OR_MFA).named("Office")),
        """
        {'Sid':'Office','Effect':'Deny','Action':'*','Resource':'*',
        'Condition':{'NotIpAddress':{'aws:SourceIp':'203.0.113.0/24'},
        'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}}}
        """);
  }

  @Test
  void twoRulesOfOneNameAreRefusedInEveryKind() {
    assertThatThrownBy(() -> identityPolicy(denyAll().named("A"), deny(GET_OBJECT).named("A")))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "Two statements have the Sid \"A\". Give each rule its own name; a rule of several"
                + " statements numbers them from 2.");
    assertThatThrownBy(
            () -> bucketPolicy("b", denyAll().named("A"), denyAll().onEverything().named("A")))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("Two statements have the Sid \"A\".");
  }

  @Test
  void aNameThatIsTheNumberedSidOfAnotherRuleIsRefused() {
    assertThatThrownBy(
            () ->
                bucketPolicy(
                    "b",
                    allow(GET_OBJECT).to(ANN).when(HOME_OR_MFA).named("Read"),
                    denyAll().named("Read2")))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("Two statements have the Sid \"Read2\".");
  }

  @Test
  void aNameMustSuitTheKindOfPolicy() {
    DenyAll rule = denyAll().named("Office only");
    assertThatThrownBy(() -> identityPolicy(rule))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "\"Office only\" has characters that a Sid of this kind of policy"
                + " lacks. Use letters and digits only.");
    assertThat(bucketPolicy("b", rule).toCompactJson()).contains("\"Sid\":\"Office only\"");
  }

  @Test
  void anEmptyNameIsRefused() {
    assertThatThrownBy(() -> denyAll().named(""))
        .isInstanceOf(RefusedException.class)
        .hasMessage("A rule's name is empty. Name it, or leave named(…) out.");
  }

  @Test
  void everyActionIsAStar() {
    assertStatements(
        Unless.serviceControlPolicy(allow(Unless.everyAction()).onEverything()),
        """
        {'Effect':'Allow','Action':'*','Resource':'*'}
        """);
  }

  @Test
  void conditionsThatNoStatementHoldsAreRefusedWhereTheyAreSaid() {
    DenyAll rule =
        denyAll()
            .when(TAG_KEYS.containsAnyMatching(pattern("a*")))
            .when(TAG_KEYS.containsAnyMatching(pattern("b*")));
    assertThatThrownBy(() -> rule.when(TAG_KEYS.containsAnyMatching(pattern("c*"))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("ForAnyValue:StringLike on aws:TagKeys");
  }

  @Test
  void whatIsUnsaidInAnArnIsOpenInAnIdentityPolicy() {
    assertStatements(
        identityPolicy(allow(SEND_MESSAGE).on(queue("orders"))),
        """
        {'Effect':'Allow','Action':'sqs:SendMessage','Resource':'arn:aws:sqs:*:*:orders'}
        """);
  }

  @Test
  void whatIsUnsaidInAnArnIsRefusedInOtherPolicies() {
    AllowOn rule = allow(SEND_MESSAGE).on(queue("orders"));
    assertThatThrownBy(() -> Unless.sessionPolicy(rule))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "\"arn:aws:sqs:*:*:orders\" leaves its region and account open, which only an identity"
                + " policy may. Say it with in(…), or write .inAnyRegion().inAnyAccount().");
    assertThatThrownBy(() -> queuePolicy(queue("orders").in(IRELAND), denyAll()))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "\"arn:aws:sqs:eu-west-1:*:orders\" leaves its account open, which only an identity"
                + " policy may. Say it with in(…), or write .inAnyAccount().");
  }

  @Test
  void aQueuePolicyNeedsItsQueueInFullThoughEveryRuleNamesAnother() {
    DenyAllOn rule = denyAll().on(queue("orders").in(IRELAND, HOME));
    assertThatThrownBy(() -> queuePolicy(queue("orders"), rule))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("leaves its region and account open");
  }

  @Test
  void whatIsSaidToBeOpenIsOpenInEveryPolicy() {
    assertStatements(
        Unless.serviceControlPolicy(deny(SEND_MESSAGE).on(queue("orders").inAnyRegion().in(HOME))),
        """
        {'Effect':'Deny','Action':'sqs:SendMessage','Resource':'arn:aws:sqs:*:111122223333:orders'}
        """);
  }

  @Test
  void repeatedActionsAndResourcesAreWrittenOnce() {
    assertStatements(
        identityPolicy(
            allow(action("s3:GetObject"), GET_OBJECT)
                .on(bucket("b"), bucket("b"))
                .unless(sourceVpce("vpce-1"))),
        """
        {'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b',
        'Condition':{'StringNotEquals':{'aws:SourceVpce':'vpce-1'}}}
        """);
  }
}
