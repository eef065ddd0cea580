package dev.unless.decide;

import dev.unless.document.Layer;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Printable;
import dev.unless.request.CredentialRule;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Optional;

/** Puts a decision into one sentence, for denials in AWS's own words. */
final class DecisionMessage {
  private final Request request;

  private DecisionMessage(Request request) {
    this.request = request;
  }

  static String of(Request request, Verdict verdict, Outcome outcome, List<String> settlingKeys) {
    DecisionMessage message = new DecisionMessage(request);
    return Printable.escape(message.sentence(verdict, outcome, settlingKeys));
  }

  private String sentence(Verdict verdict, Outcome outcome, List<String> settlingKeys) {
    return switch (outcome) {
      case ALLOW -> start("is authorized") + allowedBecause(verdict);
      case EXPLICIT_DENY -> start("is not authorized") + denied(verdict.layer().orElseThrow());
      case IMPLICIT_DENY -> start("is not authorized") + notAllowedBecause(verdict);
      case UNDETERMINED ->
          start("may or may not be authorized")
              + " depending on "
              + list(settlingKeys)
              + toSay(settlingKeys);
      case UNKNOWN ->
          start("may or may not be authorized")
              + ": not settled without "
              + list(settlingKeys)
              + toSay(settlingKeys);
    };
  }

  private String start(String authorized) {
    return "User: "
        + request.caller().displayName()
        + " "
        + authorized
        + " to perform: "
        + request.action()
        + " on resource: \""
        + request.resource()
        + "\"";
  }

  private String allowedBecause(Verdict verdict) {
    return verdict
        .layer()
        .map(
            layer ->
                " because " + withArticle(layer) + " allows the " + request.action() + " action")
        .orElseGet(
            () ->
                credentials().isPresent()
                    ? " because no policy governs the " + request.action() + " action"
                    : " because it is the root user of the account that owns the resource");
  }

  private String denied(Layer layer) {
    return " with an explicit deny in " + withArticle(layer);
  }

  private String notAllowedBecause(Verdict verdict) {
    return verdict
        .layer()
        .map(
            layer -> " because no " + phrase(layer) + " allows the " + request.action() + " action")
        .orElseGet(() -> credentials().map(this::refused).orElseGet(this::otherPartition));
  }

  private Optional<CredentialRule> credentials() {
    return request.standing().credentials().rule();
  }

  private String refused(CredentialRule rule) {
    return " because "
        + rule.callers()
        + " cannot call "
        + request.action()
        + ", whatever policies allow";
  }

  private String otherPartition() {
    return " because a principal of partition "
        + request.caller().partition().orElse("")
        + " has no access to resources of partition "
        + request.resourceArn().map(ParsedArn::partition).orElse("");
  }

  private String withArticle(Layer layer) {
    return isTrust(layer) ? "the role trust policy" : layer.phraseWithArticle();
  }

  private String phrase(Layer layer) {
    return isTrust(layer) ? "role trust policy" : layer.phrase();
  }

  private boolean isTrust(Layer layer) {
    return layer == Layer.RESOURCE && request.resourcePolicyKind() == PolicyKind.ROLE_TRUST;
  }

  /** How to say what nobody said. */
  private String toSay(List<String> settlingKeys) {
    List<UnsaidKey> unsaid = UnsaidKey.among(settlingKeys, request).toList();
    if (unsaid.isEmpty()) {
      return "";
    }
    String which =
        unsaid.size() == settlingKeys.size()
            ? "which"
            : "of which " + list(unsaid.stream().map(each -> each.key().text()).toList());
    return ", "
        + which
        + (unsaid.size() == 1 ? " was" : " were")
        + " not said: add "
        + list(unsaid.stream().map(UnsaidKey::way).distinct().toList());
  }

  private static String list(List<String> keys) {
    return String.join(", ", keys);
  }
}
