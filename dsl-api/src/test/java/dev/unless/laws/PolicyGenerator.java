package dev.unless.laws;

import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.finding.RefusedException;
import dev.unless.request.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Random policies of every kind that have to do with a request. */
final class PolicyGenerator {
  private static final int MANY = 40;
  private static final int MANY_RESOURCES = 12;

  private final Pick pick;
  private final Request request;
  private final ConditionGenerator conditions;
  private final PrincipalGenerator principals;

  PolicyGenerator(Pick pick, Request request) {
    this.pick = pick;
    this.request = request;
    this.conditions = new ConditionGenerator(pick, request);
    this.principals = new PrincipalGenerator(pick, request.caller());
  }

  ConditionGenerator conditions() {
    return conditions;
  }

  PolicyDocument policy(PolicyKind kind) {
    Optional<Version> version =
        kind == PolicyKind.RESOURCE_CONTROL || pick.chance(75)
            ? Optional.of(Version.V2012_10_17)
            : pick.chance(50) ? Optional.of(Version.V2008_10_17) : Optional.empty();
    int least = pick.chance(97) ? 1 : 0;
    int most = pick.chance(2) ? MANY : 2;
    List<Statement> statements =
        pick.some(
            least,
            most,
            () -> statement(kind, pick.chance(deniesOf(kind)) ? Effect.DENY : Effect.ALLOW));
    try {
      return new PolicyDocument(version, Optional.empty(), statements);
    } catch (RefusedException malformedVariable) {
      return policy(kind);
    }
  }

  private static int deniesOf(PolicyKind kind) {
    return kind == PolicyKind.RESOURCE_CONTROL ? 100 : 18;
  }

  Statement statement(PolicyKind kind, Effect effect) {
    boolean allow = effect == Effect.ALLOW;
    Optional<PrincipalElement> principal =
        kind == PolicyKind.RESOURCE_CONTROL
            ? Optional.of(PrincipalElement.everyone())
            : kind.hasPrincipal()
                ? Optional.of(principals.element(allow ? 4 : 30))
                : Optional.empty();
    boolean withoutResource = kind == PolicyKind.RESOURCE_BASED && pick.chance(20);
    return new Statement(
        Optional.empty(),
        effect,
        principal,
        action(kind, allow),
        withoutResource ? Optional.empty() : Optional.of(resource(kind, allow)),
        conditions.block(allow ? 60 : 35));
  }

  private ActionElement action(PolicyKind kind, boolean allow) {
    boolean negated = kind != PolicyKind.RESOURCE_CONTROL && pick.chance(10);
    if (pick.chance(3)) {
      return new ActionElement(negated, List.of());
    }
    int hits = negated ? 20 : allow ? 85 : 60;
    List<ActionPattern> patterns =
        pick.some(1, 2, () -> new ActionPattern(pick.chance(hits) ? hittingAction() : anyAction()));
    boolean named = kind != PolicyKind.RESOURCE_CONTROL;
    ActionPattern all = new ActionPattern("*");
    return new ActionElement(
        negated,
        patterns.stream()
            .map(pattern -> named || !pattern.equals(all) ? pattern : new ActionPattern("*:*"))
            .toList());
  }

  private String hittingAction() {
    String action = request.action();
    int colon = action.indexOf(':');
    return switch (pick.below(7)) {
      case 0 -> action;
      case 1 -> action.toUpperCase(Locale.ROOT);
      case 2 -> action.substring(0, colon) + ":*";
      case 3 -> action.substring(0, colon + 4) + "*";
      case 4 -> "*" + action.substring(1);
      case 5 -> action.substring(0, colon) + ":?" + action.substring(colon + 2);
      default -> "*";
    };
  }

  private String anyAction() {
    return pick.chance(50)
        ? pick.of(Universe.CALLS).action()
        : pick.of("s3:Get*", "*:Get*", "s?:*", "s3:*Policy", "kms:De*", "x:${aws:username}");
  }

  private ResourceElement resource(PolicyKind kind, boolean allow) {
    boolean negated = pick.chance(10);
    if (pick.chance(3)) {
      return new ResourceElement(negated, List.of());
    }
    int hits = negated ? 25 : allow ? 85 : 60;
    return new ResourceElement(
        negated,
        pick.some(
            1,
            pick.chance(4) ? MANY_RESOURCES : 2,
            () -> {
              ResourcePattern pattern =
                  new ResourcePattern(
                      kind == PolicyKind.RESOURCE_BASED && pick.chance(isOnApi() ? 60 : 5)
                          ? apiPath()
                          : pick.chance(hits) ? hittingResource() : anyResource());
              return kind == PolicyKind.SESSION && pattern.isIncomplete()
                  ? new ResourcePattern("*")
                  : pattern;
            }));
  }

  private String hittingResource() {
    String resource = request.matchedResource().text();
    if (resource.equals("*")) {
      return "*";
    }
    int last = resource.length() - 1;
    return switch (pick.below(9)) {
      case 0 -> resource;
      case 1 -> resource.substring(0, last) + "?";
      case 2 -> resource.substring(0, resource.lastIndexOf(':') + 1) + "*";
      case 3 -> prefix(resource) + "*";
      case 7 -> "arn:" + pick.patternOf(resource.substring(4));
      case 4 -> "arn:*" + resource.substring(resource.indexOf(':', 4));
      case 5 -> resource.replace("ann", "${aws:username}");
      case 6 -> resource.replace("ann", "${my:absent, 'ann'}").replace("a*c", "a${*}c");
      default -> "*";
    };
  }

  /** Before the fifth colon a variable is literal text. */
  private static String withVariableTooEarly(String resource) {
    int service = resource.indexOf(':', 4) + 1;
    return resource.substring(0, service) + "${a, ''}" + resource.substring(service);
  }

  private String prefix(String resource) {
    int points = resource.codePointCount(0, resource.length());
    return resource.substring(0, resource.offsetByCodePoints(0, 7 + pick.below(points - 7)));
  }

  private boolean isOnApi() {
    return request.resource().contains(":execute-api:");
  }

  /** A path of the policy's own API. */
  private String apiPath() {
    return "execute-api:/"
        + pick.of(
            "prod/GET/ann",
            "*",
            "prod/*",
            "*/ann",
            "prod/?ET/ann",
            "ann",
            "?",
            "GET/ann",
            "prod/GET/${aws:username}",
            "${my:absent, 'ann'}",
            "${my:absent}",
            "prod/GET/${my:text}*",
            "pro${*}");
  }

  private String anyResource() {
    if (pick.chance(20) && !request.resource().equals("*")) {
      return withVariableTooEarly(request.resource());
    }
    return pick.chance(40)
        ? pick.of(Universe.CALLS).resource()
        : pick.of(
            "arn:aws:s3:::b/${my:text}",
            "arn:aws:s3:::b/${my:text, 'logs/x.txt'}*",
            "arn:aws:s3:::b/${*}",
            "arn:aws:s3:::b/a${*}c${?}${$}{d}",
            "arn:aws:s3:::b/*/x.txt",
            "arn:aws:s3",
            "arn:aws:s3:*",
            "arn:aws:s3*",
            "arn:",
            "arn:*:b/ann",
            "arn:aws:s3::${my:absent, '*'}:b/ann",
            "arn:aws:s3:::B/ann",
            "arn:aws:sqs:*",
            "arn:aws:*:*:*:*/*");
  }
}
