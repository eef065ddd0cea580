package dev.unless.rejections;

import static dev.unless.rejections.Program.assertRejected;

import org.junit.jupiter.api.Test;

/** Rules in a kind of policy that has no place for them. */
class PolicyKindRejectionsTest {
  @Test
  void anIdentityPolicyNamesNoPrincipal() {
    assertRejected(
        """
          identityPolicy(
        -     allow(GET_OBJECT).to(ANN).on(LOGS));
        +     allow(GET_OBJECT).on(LOGS));
        """,
        "incompatible types: RuleToOn cannot be converted to IdentityRule");
  }

  @Test
  void aServiceControlPolicyNamesNoPrincipal() {
    assertRejected(
        """
          serviceControlPolicy(
        -     deny(GET_OBJECT).to(ANN));
        +     deny(GET_OBJECT));
        """,
        "incompatible types: RuleTo cannot be converted to IdentityRule");
  }

  @Test
  void aPermissionsBoundaryNamesNoPrincipal() {
    assertRejected(
        """
          permissionsBoundary(
        -     allow(GET_OBJECT).on(LOGS).to(ANN));
        +     allow(GET_OBJECT).on(LOGS));
        """,
        "incompatible types: RuleToOn cannot be converted to IdentityRule");
  }

  @Test
  void aSessionPolicyNamesNoPrincipal() {
    assertRejected(
        """
          sessionPolicy(
        -     allow(GET_OBJECT).on(LOGS).toEveryone());
        +     allow(GET_OBJECT).on(LOGS));
        """,
        "incompatible types: RuleToOn cannot be converted to IdentityRule");
  }

  @Test
  void aResourceControlPolicyNamesNoPrincipal() {
    assertRejected(
        """
          resourceControlPolicy(
        -     deny(GET_OBJECT).toEveryoneExcept(ANALYST));
        +     deny(GET_OBJECT));
        """,
        "incompatible types: RuleTo cannot be converted to ResourceControlRule");
  }

  @Test
  void aDenialThatNamesThePrincipalOfABucketPolicyDoesNotFitAnIdentityPolicy() {
    assertRejected(
        """
          identityPolicy(
        -     denyAll().toEveryoneExcept(ANALYST));
        +     denyAll());
        """,
        "incompatible types: RuleTo cannot be converted to IdentityRule");
  }

  @Test
  void anAllowInAnIdentityPolicyNamesItsResources() {
    assertRejected(
        """
          identityPolicy(
        -     allow(GET_OBJECT).when(mfaPresent()));
        +     allow(GET_OBJECT).onEverything().when(mfaPresent()));
        """,
        "incompatible types: Allow cannot be converted to IdentityRule");
  }

  @Test
  void anAllowInABucketPolicyNamesItsPrincipals() {
    assertRejected(
        """
          bucketPolicy(
              "logs",
        -     allow(GET_OBJECT).on(LOGS));
        +     allow(GET_OBJECT).on(LOGS).to(ANN));
        """,
        "incompatible types: AllowOn cannot be converted to ResourceRule");
  }

  @Test
  void aDenialInABucketPolicyNamesItsPrincipals() {
    assertRejected(
        """
          bucketPolicy(
              "logs",
        -     deny(GET_OBJECT));
        +     deny(GET_OBJECT).toEveryone());
        """,
        "incompatible types: Deny cannot be converted to ResourceRule");
  }

  @Test
  void anAllowInAQueuePolicyNamesItsPrincipals() {
    assertRejected(
        """
          queuePolicy(
              QUEUE,
        -     allow(action("sqs:SendMessage")));
        +     allow(action("sqs:SendMessage")).to(ANN));
        """,
        "incompatible types: Allow cannot be converted to ResourceRule");
  }

  @Test
  void anEndpointPolicyNamesItsPrincipals() {
    assertRejected(
        """
          endpointPolicy(
        -     allow(GET_OBJECT).on(LOGS));
        +     allow(GET_OBJECT).on(LOGS).toEveryone());
        """,
        "incompatible types: AllowOn cannot be converted to ResourceRule");
  }

  @Test
  void aTrustPolicyNamesItsPrincipals() {
    assertRejected(
        """
          trustPolicy(
        -     allow(ASSUME_ROLE).when(mfaPresent()));
        +     allow(ASSUME_ROLE).to(ANN).when(mfaPresent()));
        """,
        "incompatible types: Allow cannot be converted to TrustRule");
  }

  @Test
  void aTrustPolicyNamesNoResource() {
    assertRejected(
        """
          trustPolicy(
        -     allow(ASSUME_ROLE).to(ANN).onEverything());
        +     allow(ASSUME_ROLE).to(ANN));
        """,
        "incompatible types: RuleToOn cannot be converted to TrustRule");
  }

  @Test
  void aDenialOfEverythingInATrustPolicyNamesNoResource() {
    assertRejected(
        """
          trustPolicy(
        -     denyAll().onEverything().unless(mfaPresent()));
        +     denyAll().unless(mfaPresent()));
        """,
        "incompatible types: DenyAllOn cannot be converted to TrustRule");
  }

  @Test
  void aResourceControlPolicyAllowsNothing() {
    assertRejected(
        """
          resourceControlPolicy(
        -     allow(GET_OBJECT).on(LOGS).when(secureTransport()));
        +     deny(GET_OBJECT).on(LOGS).unless(secureTransport()));
        """,
        "incompatible types: AllowOn cannot be converted to ResourceControlRule");
  }

  @Test
  void aResourceControlPolicyNamesTheActionsThatItDenies() {
    assertRejected(
        """
          resourceControlPolicy(
        -     denyAll().unless(secureTransport()));
        +     deny(ActionGroup.all("s3")).unless(secureTransport()));
        """,
        "incompatible types: DenyAll cannot be converted to ResourceControlRule");
  }

  @Test
  void aResourceControlPolicyNamesNotTheActionsThatItSpares() {
    assertRejected(
        """
          resourceControlPolicy(
        -     denyAllExcept(GET_OBJECT).onEverything());
        +     deny(PUT_OBJECT).onEverything());
        """,
        "incompatible types: DenyAllOn cannot be converted to ResourceControlRule");
  }

  @Test
  void aRuleMadeForAnIdentityPolicyDoesNotFitABucketPolicy() {
    assertRejected(
        """
          dev.unless.IdentityRule rule = raw(read());
        - bucketPolicy("logs", rule);
        + identityPolicy(rule);
        """,
        "incompatible types: IdentityRule cannot be converted to ResourceRule");
  }

  /** javac places an error in variable arguments at the method's name. */
  @Test
  void aRuleThatDoesNotFitAmongOthersIsNamedByItsType() {
    assertRejected(
        """
        - identityPolicy(allow(GET_OBJECT).on(LOGS), deny(PUT_OBJECT).toEveryone());
        + identityPolicy(allow(GET_OBJECT).on(LOGS), deny(PUT_OBJECT));
        """,
        "found: AllowOn,RuleTo reason: varargs mismatch; RuleTo cannot be converted to"
            + " IdentityRule");
  }
}
