package dev.unless.laws;

import dev.unless.document.ActionElement;
import dev.unless.document.PolicyDocument;
import dev.unless.document.ResourceElement;
import dev.unless.document.Statement;
import dev.unless.request.Request;
import java.util.Optional;

/** Whether a statement matches a request, its principal left aside. */
final class NaiveStatement {
  private final Request request;
  private final NaiveContext context;

  NaiveStatement(Request request, NaiveContext context) {
    this.request = request;
    this.context = context;
  }

  boolean matches(PolicyDocument document, Statement statement) {
    boolean variables =
        document.version().filter(version -> version.text().equals("2012-10-17")).isPresent();
    return matchesAction(statement.action())
        && statement.resource().filter(element -> !matchesResource(element, variables)).isEmpty()
        && statement.conditions().stream()
            .allMatch(entry -> new NaiveCondition(entry, variables, context).holds());
  }

  private boolean matchesAction(ActionElement element) {
    String action = NaiveContext.foldName(request.action());
    return element.negated()
        != element.patterns().stream()
            .map(
                pattern ->
                    NaiveText.read(NaiveContext.foldName(pattern.text()), true, false, context))
            .anyMatch(pattern -> pattern.orElseThrow().matches(action));
  }

  private boolean matchesResource(ResourceElement element, boolean variables) {
    return element.negated()
        != element.patterns().stream()
            .anyMatch(pattern -> matchesResource(pattern.text(), variables));
  }

  private boolean matchesResource(String pattern, boolean variables) {
    if (pattern.equals("*")) {
      return true;
    }
    if (pattern.startsWith("execute-api:/")) {
      return matchesOwnApi(pattern.substring("execute-api:/".length()), variables);
    }
    String[] segments = pattern.split(":", 6);
    String head = String.join(":", segments);
    String resourcePart = "";
    if (segments.length == 6) {
      resourcePart = segments[5];
      head = pattern.substring(0, pattern.length() - resourcePart.length());
    } else {
      head += ":*".repeat(6 - segments.length);
    }
    Optional<NaiveText> tail = NaiveText.read(resourcePart, true, variables, context);
    NaiveText start = NaiveText.read(head, true, false, context).orElseThrow();
    return tail.filter(text -> start.followedBy(text).matches(actedOn())).isPresent();
  }

  /** Some actions that name no resource are on one all the same. */
  private String actedOn() {
    if (!request.resource().equals("*")) {
      return request.resource();
    }
    String partition = request.caller().partition().orElse("aws");
    String account = request.resourceAccount().orElse("");
    String region = context.single("aws:RequestedRegion").orElse("");
    String regional = region + ":" + account + ":";
    return switch (NaiveContext.foldName(request.action())) {
      case "s3:listallmybuckets" -> "arn:" + partition + ":s3:::*";
      case "iam:listusers" -> "arn:" + partition + ":iam::" + account + ":user/";
      case "iam:listroles" -> "arn:" + partition + ":iam::" + account + ":role/";
      case "logs:describeloggroups" ->
          "arn:" + partition + ":logs:" + regional + "log-group::log-stream:";
      case "dynamodb:listtables" -> "arn:" + partition + ":dynamodb:" + regional + "table/*";
      case "states:liststatemachines" ->
          "arn:" + partition + ":states:" + regional + "stateMachine:*";
      default -> "*";
    };
  }

  /** Whether the request is on such a path of an API, whichever the API. */
  private boolean matchesOwnApi(String path, boolean variables) {
    String[] asked = request.resource().split(":", 6);
    if (asked.length < 6 || !asked[2].equals("execute-api") || !asked[5].contains("/")) {
      return false;
    }
    String askedPath = asked[5].split("/", 2)[1];
    return NaiveText.read(path, true, variables, context)
        .filter(text -> text.matches(askedPath))
        .isPresent();
  }
}
