package dev.unless.check.principal;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import org.junit.jupiter.api.Test;

/** A CloudFront origin access identity, whose ARN looks like a user's of no account. */
class OriginAccessIdentityTest {
  private static final String IDENTITY =
      "{\"AWS\": \"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity"
          + " EH1HDMB1FH2TC\"}";

  @Test
  void nothingIsWrongWithAGrantToOne() {
    assertThat(
            findings(
                PolicyKind.BUCKET,
                policy(
                    """
                    "Effect": "Allow", "Principal": %s, "Action": "s3:GetObject",
                    "Resource": "arn:aws:s3:::reports/*"
                    """
                        .formatted(IDENTITY))))
        .isEmpty();
  }

  @Test
  void nothingMoreMustBeListedToExceptOne() {
    assertThat(
            findings(
                PolicyKind.BUCKET,
                policy(
                    """
                    "Effect": "Deny", "NotPrincipal": %s, "Action": "s3:GetObject",
                    "Resource": "arn:aws:s3:::reports/*"
                    """
                        .formatted(IDENTITY))))
        .isEmpty();
  }
}
