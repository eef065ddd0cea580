package dev.unless.bench.decide;

import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/** The policy as a model of jCasbin, in which a denial overrides. */
final class ByCasbin implements PeerAnswer {
  private static final String MODEL =
      """
      [request_definition]
      r = act, obj, ip, via

      [policy_definition]
      p = act, obj, net, service, eft

      [policy_effect]
      e = some(where (p.eft == allow)) && !some(where (p.eft == deny))

      [matchers]
      m = keyMatch(r.act, p.act) && keyMatch(r.obj, p.obj) \
      && (p.eft == 'allow' || !(ipMatch(r.ip, p.net) || include(r.via, p.service)))
      """;

  private final Enforcer enforcer = enforcer();

  private static Enforcer enforcer() {
    Model model = new Model();
    model.loadModelFromText(MODEL);
    Enforcer enforcer = new Enforcer(model);
    enforcer.enableLog(false);
    String objects = "arn:aws:s3:::" + PlainRequest.BUCKET + "/";
    enforcer.addPolicy("s3:*", objects + "*", PlainRequest.NETWORK, PlainRequest.ATHENA, "deny");
    enforcer.addPolicy(
        PlainRequest.READ,
        objects + PlainRequest.PREFIX + "*",
        PlainRequest.NETWORK,
        PlainRequest.ATHENA,
        "allow");
    return enforcer;
  }

  /** The request as {@code enforce} takes it. */
  static Object[] requestOf(PlainRequest call) {
    return new Object[] {call.action(), call.arn(), call.address(), call.via()};
  }

  boolean isAllowed(Object... request) {
    return enforcer.enforce(request);
  }

  @Override
  public boolean isAllowed(PlainRequest call) {
    return isAllowed(requestOf(call));
  }
}
