package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.document.Truth;
import java.util.List;
import java.util.Optional;

/**
 * What the rules on credentials come to for one request.
 *
 * @param allowed whether it is allowed, whatever policies say
 * @param refused whether it is refused, whatever policies say
 * @param rule the rule that says so for certain
 */
@Internal
public record CredentialLimits(Truth allowed, Truth refused, Optional<CredentialRule> rule) {
  private static final List<GlobalKey> OF_SESSIONS =
      List.of(GlobalKey.TOKEN_ISSUE_TIME, GlobalKey.VIA_AWS_SERVICE);
  private static final List<GlobalKey> OF_SESSIONS_IN_IAM =
      List.of(GlobalKey.TOKEN_ISSUE_TIME, GlobalKey.VIA_AWS_SERVICE, GlobalKey.MFA_PRESENT);

  private static final CredentialLimits NONE =
      new CredentialLimits(Truth.FALSE, Truth.FALSE, Optional.empty());

  /** The keys that tell of the request's credentials what the rules hang on. */
  public static List<GlobalKey> keys(Request request) {
    return request.service().equals("iam") ? OF_SESSIONS_IN_IAM : OF_SESSIONS;
  }

  /** Whether the rules can be about the request. */
  public static boolean mayBear(Request request) {
    return CredentialRule.mayGovern(request.target());
  }

  static CredentialLimits of(Request request, StandingLogic<Truth> standing) {
    if (!CredentialRule.mayGovern(request.target())) {
      return NONE;
    }
    return new CredentialLimits(
        standing.isAllowedByCredentials(),
        standing.isRefusedToCredentials(),
        CredentialRule.all().stream()
            .filter(rule -> standing.governs(rule) == Truth.TRUE)
            .findFirst());
  }

  /** Whether it is unknown which rules hold. */
  public boolean areOpen() {
    return allowed == Truth.UNKNOWN || refused == Truth.UNKNOWN;
  }
}
