package dev.unless;

import static dev.unless.Json.assertJson;
import static dev.unless.Json.assertStatements;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.deny;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.raw;
import static dev.unless.Unless.resourceControlPolicy;
import static dev.unless.Unless.trustPolicy;
import static dev.unless.Words.GET_OBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.document.PolicyDocument;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.vocabulary.Partition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Statements that were read, beside rules and in their place. */
class RawStatementTest {
  private static final RawStatement NOT_PRINCIPAL =
      statement(
          """
          {'Sid':'Old','Effect':'Deny','NotPrincipal':{'AWS':'arn:aws:iam::111122223333:user/ann'},
          'Action':'s3:*','Resource':'*'}
          """);
  private static final RawStatement ALLOW =
      statement("{'Effect':'Allow','Action':'s3:*','Resource':'*'}");

  private static RawStatement statement(String json) {
    return raw(document("{'Version':'2012-10-17','Statement':" + json + "}"));
  }

  private static PolicyDocument document(String json) {
    return PolicyReader.read(Json.compact(json));
  }

  private static void assertRefused(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(RefusedException.class).hasMessage(message);
  }

  @Test
  void aStatementThatWasReadStandsBesideTypedRules() {
    assertStatements(
        bucketPolicy("b", NOT_PRINCIPAL, deny(GET_OBJECT).onEverything().toEveryone()),
        """
        {'Sid':'Old','Effect':'Deny','NotPrincipal':{'AWS':'arn:aws:iam::111122223333:user/ann'},
        'Action':'s3:*','Resource':'*'},
        {'Effect':'Deny','Principal':'*','Action':'s3:GetObject','Resource':'*'}
        """);
  }

  @Test
  void aTypedRuleMayNotTakeTheSidOfAStatementThatWasRead() {
    assertRefused(
        "Two statements have the Sid \"Old\". Give each rule its own name; a rule of several"
            + " statements numbers them from 2.",
        () -> bucketPolicy("b", NOT_PRINCIPAL, denyAll().named("Old")));
  }

  @Test
  void aWholeDocumentBecomesAPolicyWithItsId() {
    String json =
        """
        {'Version':'2012-10-17','Id':'__default_policy_ID','Statement':[
        {'Sid':'A','Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*'},
        {'Sid':'A','Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*'}]}
        """;
    assertJson(BucketPolicy.of("b", document(json)), json);
    assertJson(EndpointPolicy.of(document(json)), json);
    assertJson(ResourcePolicy.ofKey(document(json)), json);
    assertJson(ResourcePolicy.ofSecret(document(json)), json);
    assertJson(BucketPolicy.of("b", document(json)).in(Partition.AWS_CN), json);
  }

  @Test
  void anIdentityPolicyHasNoId() {
    assertRefused(
        "/Id: This kind of policy has no Id. Leave it out; name rules by .named(…).",
        () ->
            IdentityPolicy.of(
                document(
                    """
                    {'Version':'2012-10-17','Id':'x',
                    'Statement':{'Effect':'Allow','Action':'*','Resource':'*'}}
                    """)));
  }

  @Test
  void anOldDocumentIsRefusedWhereItsTextsWouldBecomeVariables() {
    assertRefused(
        "The document is of a version before 2012-10-17, in which ${…} is plain text."
            + " Decide whether its texts mean policy variables, and write Version 2012-10-17.",
        () ->
            IdentityPolicy.of(
                document(
                    "{'Statement':{'Effect':'Allow','Action':'*','Resource':'arn:aws:s3:::${a}'}}")));
    assertThat(
            IdentityPolicy.of(
                    document("{'Statement':{'Effect':'Allow','Action':'*','Resource':'*'}}"))
                .document()
                .hasVariables())
        .isTrue();
  }

  @Test
  void anIdentityPolicyRefusesAPrincipal() {
    assertRefused(
        "/Statement/1/NotPrincipal: This kind of policy has no NotPrincipal."
            + " Leave it out: whoever it is attached to is meant.",
        () -> identityPolicy(denyAll(), NOT_PRINCIPAL));
  }

  @Test
  void aBucketPolicyRefusesAStatementWithoutPrincipal() {
    assertRefused(
        "/Statement/0: The statement names no Principal." + " Write .to(…), or .toEveryone().",
        () -> bucketPolicy("b", ALLOW));
  }

  @Test
  void aTrustPolicyRefusesAResource() {
    assertRefused(
        "/Statement/0/Resource: This kind of policy has no Resource."
            + " Leave it out: the role itself is meant.",
        () ->
            trustPolicy(
                statement("{'Effect':'Deny','Principal':'*','Action':'sts:*','Resource':'*'}")));
  }

  @Test
  void aResourceControlPolicyRefusesToAllowAndToDenyAllByOneStar() {
    assertRefused(
        "/Statement/0/Effect: A resource control policy cannot allow."
            + " Write deny(…) with the conditions negated.",
        () ->
            resourceControlPolicy(
                statement("{'Effect':'Allow','Principal':'*','Action':'s3:*','Resource':'*'}")));
    assertRefused(
        "/Statement/0/Action: This kind of policy has no Action \"*\"."
            + " Name the service, such as S3.allActions().",
        () ->
            resourceControlPolicy(
                statement("{'Effect':'Deny','Principal':'*','Action':'*','Resource':'*'}")));
  }
}
