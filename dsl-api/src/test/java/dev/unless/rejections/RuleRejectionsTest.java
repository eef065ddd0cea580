package dev.unless.rejections;

import static dev.unless.rejections.Program.assertRejected;

import org.junit.jupiter.api.Test;

/** Sentences that no rule is. */
class RuleRejectionsTest {
  @Test
  void anAllowHasNoEveryoneExcept() {
    assertRejected(
        """
          bucketPolicy("logs",
        -     allow(GET_OBJECT).toEveryoneExcept(ANALYST));
        +     deny(GET_OBJECT).toEveryoneExcept(ANALYST));
        """,
        "symbol: method toEveryoneExcept(Role) location: class Allow");
  }

  @Test
  void anAllowOnResourcesHasNoEveryoneExcept() {
    assertRejected(
        """
          bucketPolicy("logs",
        -     allow(GET_OBJECT).on(LOGS).toEveryoneExcept(ANALYST));
        +     deny(GET_OBJECT).on(LOGS).toEveryoneExcept(ANALYST));
        """,
        "symbol: method toEveryoneExcept(Role) location: class AllowOn");
  }

  @Test
  void aServiceIsNotExceptedFromEveryone() {
    assertRejected(
        """
          bucketPolicy("logs",
        -     deny(GET_OBJECT).toEveryoneExcept(ATHENA));
        +     deny(GET_OBJECT).toEveryoneExcept(ANALYST));
        """,
        "ServicePrincipal cannot be converted to LastingPrincipal");
  }

  @Test
  void aServiceIsNotExceptedFromADenialOfEverything() {
    assertRejected(
        """
          bucketPolicy("logs",
        -     denyAll().toEveryoneExcept(ANALYST, ATHENA));
        +     denyAll().toEveryoneExcept(ANALYST));
        """,
        "ServicePrincipal cannot be converted to LastingPrincipal");
  }

  @Test
  void aSessionIsNotExceptedFromEveryone() {
    assertRejected(
        """
          bucketPolicy("logs",
        -     deny(GET_OBJECT).on(LOGS).toEveryoneExcept(ANALYST.session("s1")));
        +     deny(GET_OBJECT).on(LOGS).toEveryoneExcept(ANALYST));
        """,
        "RoleSession cannot be converted to LastingPrincipal");
  }

  @Test
  void aRuleNamesItsPrincipalsOnce() {
    assertRejected(
        """
        - deny(GET_OBJECT).to(ANN).to(ANALYST);
        + deny(GET_OBJECT).to(ANN, ANALYST);
        """,
        "symbol: method to(Role) location: class RuleTo");
  }

  @Test
  void aRuleNamesItsResourcesOnce() {
    assertRejected(
        """
        - deny(GET_OBJECT).on(LOGS).on(QUEUE);
        + deny(GET_OBJECT).on(LOGS, QUEUE);
        """,
        "symbol: method on(Resource) location: class DenyOn");
  }

  @Test
  void aRuleNamesSomeActions() {
    assertRejected(
        """
        - allow().on(LOGS);
        + allow(GET_OBJECT).on(LOGS);
        """,
        "no suitable method found for allow(no arguments)");
  }

  @Test
  void aDenialNamesSomeActions() {
    assertRejected(
        """
        - deny().on(LOGS);
        + denyAll().on(LOGS);
        """,
        "no suitable method found for deny(no arguments)");
  }

  @Test
  void aDenialOfAllExceptNamesSomeActions() {
    assertRejected(
        """
        - denyAllExcept();
        + denyAll();
        """,
        "no suitable method found for denyAllExcept(no arguments)");
  }

  @Test
  void onNamesSomeResources() {
    assertRejected(
        """
        - allow(GET_OBJECT).on();
        + allow(GET_OBJECT).onEverything();
        """,
        "method on in class Allow cannot be applied to given types; required:"
            + " Resource,Resource[] found: no arguments");
  }

  @Test
  void onEverythingExceptNamesSomeResources() {
    assertRejected(
        """
        - deny(GET_OBJECT).onEverythingExcept();
        + deny(GET_OBJECT).onEverything();
        """,
        "no suitable method found for onEverythingExcept(no arguments)");
  }

  @Test
  void toNamesSomePrincipals() {
    assertRejected(
        """
        - allow(GET_OBJECT).to();
        + allow(GET_OBJECT).toEveryone();
        """,
        "method to in class Allow cannot be applied to given types; required:"
            + " PolicyPrincipal,PolicyPrincipal[] found: no arguments");
  }

  @Test
  void toEveryoneExceptNamesSomePrincipals() {
    assertRejected(
        """
        - denyAll().toEveryoneExcept();
        + denyAll().toEveryone();
        """,
        "no suitable method found for toEveryoneExcept(no arguments)");
  }

  @Test
  void anIdentityPolicyHasSomeRules() {
    assertRejected(
        """
        - identityPolicy();
        + identityPolicy(nothing());
        """,
        "method identityPolicy in class Unless cannot be applied to given types; required:"
            + " IdentityRule,IdentityRule[] found: no arguments");
  }

  @Test
  void aBucketPolicyHasSomeRules() {
    assertRejected(
        """
        - bucketPolicy("logs");
        + bucketPolicy("logs", nothing());
        """,
        "method bucketPolicy in class Unless cannot be applied to given types; required:"
            + " String,ResourceRule,ResourceRule[] found: String");
  }
}
