package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.document.Truth;
import dev.unless.request.CredentialRule.Call;
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

  static CredentialLimits of(Request request, Truth ofSessionToken) {
    if (!CredentialRule.mayGovern(request.target())) {
      return NONE;
    }
    Call call =
        new Call(request.caller().kind(), request.target(), ofSessionToken, secondFactor(request));
    Truth allowed = Truth.FALSE;
    Truth refused = Truth.FALSE;
    Optional<CredentialRule> certain = Optional.empty();
    for (CredentialRule rule : CredentialRule.all()) {
      Truth governs = rule.governs(call);
      if (rule.allows()) {
        allowed = allowed.or(governs);
      } else {
        refused = refused.or(governs);
      }
      if (governs == Truth.TRUE && certain.isEmpty()) {
        certain = Optional.of(rule);
      }
    }
    return new CredentialLimits(allowed, refused, certain);
  }

  private static Truth secondFactor(Request request) {
    ContextValue value = request.value(GlobalKey.MFA_PRESENT.folded());
    return value == null ? Truth.FALSE : value.isTrue();
  }

  /** Whether it is unknown which rules hold. */
  public boolean areOpen() {
    return allowed == Truth.UNKNOWN || refused == Truth.UNKNOWN;
  }
}
