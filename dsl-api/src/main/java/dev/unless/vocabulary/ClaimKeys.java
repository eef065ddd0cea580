package dev.unless.vocabulary;

import dev.unless.annotation.Internal;
import dev.unless.text.CaseFolding;
import java.util.regex.Pattern;

/**
 * The condition keys on what identity providers say of their users.
 *
 * <p>Source: IAM User Guide, "IAM and AWS STS condition context keys".
 */
@Internal
public final class ClaimKeys {
  /** Before the name of whatever a SAML assertion says, whichever provider made it. */
  public static final String SAML = "saml:";

  /** Identity pools in China, where the provider has its region in its name but not in its keys. */
  private static final Pattern POOLS_IN_CHINA =
      Pattern.compile("cognito-identity\\.cn-[a-z]+-\\d+\\.amazonaws\\.com\\.cn");

  private static final String KEYS_IN_CHINA = "cognito-identity.amazonaws.com.cn";

  private ClaimKeys() {}

  /** What stands before the name of a claim of an OpenID Connect provider's tokens. */
  public static String before(String issuer) {
    boolean inChina = POOLS_IN_CHINA.matcher(CaseFolding.fold(issuer)).matches();
    return (inChina ? KEYS_IN_CHINA : issuer) + ":";
  }
}
