package dev.unless.bench.decide;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.IpAddress;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.Map;

/**
 * The policy as a policy set of Cedar. What the policies ask about stands in the context, which
 * costs Cedar less than attributes of entities.
 */
final class ByCedar implements PeerAnswer {
  private static final String POLICIES =
      """
      permit(principal, action == Action::"s3:GetObject", resource)
      when { context.object like "arn:aws:s3:::reports/2026/*" };

      forbid(principal, action, resource)
      unless { context.sourceIp.isInRange(ip("53.0.0.0/16"))
        || context.calledVia.contains("athena.amazonaws.com") };
      """;

  private static final EntityTypeName ACTION = EntityTypeName.parse("Action").orElseThrow();
  private static final EntityUID CALLER = EntityTypeName.parse("Role").orElseThrow().of("analyst");
  private static final EntityUID BUCKET =
      EntityTypeName.parse("Bucket").orElseThrow().of(PlainRequest.BUCKET);

  private final AuthorizationEngine engine = new BasicAuthorizationEngine();
  private final Entities entities = new Entities();
  private final PolicySet policies;

  private ByCedar(PolicySet policies) {
    this.policies = policies;
  }

  /** With policies that are handed over as text with every request. */
  static ByCedar ofText() {
    try {
      return new ByCedar(PolicySet.parsePolicies(POLICIES));
    } catch (InternalException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** With policies that Cedar keeps parsed. */
  static ByCedar cached() {
    ByCedar cedar = ofText();
    try {
      cedar.policies.cache();
    } catch (CacheException failed) {
      throw new IllegalStateException(failed);
    }
    return cedar;
  }

  static AuthorizationRequest requestOf(PlainRequest call) {
    Map<String, Value> context =
        Map.of(
            "object", new PrimString(call.arn()),
            "sourceIp", new IpAddress(call.address()),
            "calledVia", new CedarList(call.via().stream().<Value>map(PrimString::new).toList()));
    return new AuthorizationRequest(CALLER, ACTION.of(call.action()), BUCKET, context);
  }

  boolean isAllowed(AuthorizationRequest request) {
    try {
      return engine.isAuthorized(request, policies, entities).success.orElseThrow().isAllowed();
    } catch (AuthException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public boolean isAllowed(PlainRequest call) {
    return isAllowed(requestOf(call));
  }
}
