package dev.unless.rejections;

import static dev.unless.rejections.Program.assertRejected;

import org.junit.jupiter.api.Test;

/** A String where an action, a resource, a principal, a service, a date or a pattern stands. */
class PlainTextRejectionsTest {
  @Test
  void aStringIsNoAction() {
    assertRejected(
        """
        - allow("s3:GetObject").on(LOGS);
        + allow(action("s3:GetObject")).on(LOGS);
        """,
        "String cannot be converted to Actions");
  }

  @Test
  void aStringIsNoActionAmongOthers() {
    assertRejected(
        """
        - deny(GET_OBJECT, "s3:PutObject");
        + deny(GET_OBJECT, action("s3:PutObject"));
        """,
        "found: Action,String reason: varargs mismatch; String cannot be converted to Actions");
  }

  @Test
  void aStringIsNoActionThatIsSpared() {
    assertRejected(
        """
        - denyAllExcept("s3:GetObject");
        + denyAllExcept(action("s3:GetObject"));
        """,
        "String cannot be converted to Actions");
  }

  @Test
  void aStringIsNoPattern() {
    assertRejected(
        """
        - allow(GET_OBJECT).when(USER_NAME.matches("ann*"));
        + allow(GET_OBJECT).when(USER_NAME.matches(pattern("ann*")));
        """,
        "String cannot be converted to Text");
  }

  @Test
  void aStringIsNoPatternOfASet() {
    assertRejected(
        """
        - allow(GET_OBJECT).when(TAG_KEYS.onlyMatching("team-*"));
        + allow(GET_OBJECT).when(TAG_KEYS.onlyMatching(startsWith("team-")));
        """,
        "String cannot be converted to Text");
  }

  @Test
  void aStringIsNoPatternOfActions() {
    assertRejected(
        """
        - allow(ActionGroup.matching("s3", "Get*"));
        + allow(ActionGroup.matching("s3", pattern("Get*")));
        """,
        "incompatible types: String cannot be converted to Text");
  }

  @Test
  void aStringIsNoResource() {
    assertRejected(
        """
        - allow(GET_OBJECT).on("arn:aws:s3:::logs/2026");
        + allow(GET_OBJECT).on(arn("arn:aws:s3:::logs/2026"));
        """,
        "incompatible types: String cannot be converted to Resource");
  }

  @Test
  void aStringIsNoPrincipal() {
    assertRejected(
        """
        - allow(GET_OBJECT).to("arn:aws:iam::111122223333:user/ann");
        + allow(GET_OBJECT).to(account("111122223333").user("ann"));
        """,
        "incompatible types: String cannot be converted to PolicyPrincipal");
  }

  @Test
  void aStringIsNoRegion() {
    assertRejected(
        """
        - QUEUE.in("eu-west-1");
        + QUEUE.in(Region.of("eu-west-1"));
        """,
        "String cannot be converted to Region");
  }

  @Test
  void aStringIsNoService() {
    assertRejected(
        """
        - calledVia("athena.amazonaws.com");
        + calledVia(ATHENA);
        """,
        "String cannot be converted to ServicePrincipal");
  }

  @Test
  void aStringIsNoDate() {
    assertRejected(
        """
        - CURRENT_TIME.before("2026-01-01T00:00:00Z");
        + CURRENT_TIME.before(java.time.Instant.parse("2026-01-01T00:00:00Z"));
        """,
        "incompatible types: String cannot be converted to Instant");
  }

  @Test
  void aStringIsNoNumber() {
    assertRejected(
        """
        - MFA_AGE.atMost("3600");
        + MFA_AGE.atMost(3600);
        """,
        "String cannot be converted to long");
  }
}
