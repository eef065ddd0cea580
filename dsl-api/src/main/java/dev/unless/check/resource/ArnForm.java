package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;
import static dev.unless.finding.Printable.whole;

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ARNs that differ from the shape of every type of resource of their service. */
final class ArnForm {
  /** Services with resources of AWS's own, whose ARNs name no account where others do. */
  private static final Set<String> WITH_RESOURCES_OF_AWS =
      Set.of(
          "cloudformation",
          "config",
          "rds",
          "resource-explorer-2",
          "sagemaker",
          "securityhub",
          "ssm");

  /** Resources that exist though AWS lists no type for them with that service. */
  private static final List<String> UNLISTED =
      List.of(
          "apigateway:/",
          "aps:/",
          "autoscaling:scalingPolicy:",
          "backup:recovery-point:",
          "bedrock-agentcore:credential-provider/",
          "grafana:/",
          "iam:contextProvider/",
          "iam:root",
          "pricingplanmanager:subscription:",
          "profile:/",
          "redshift-serverless:snapshotcopyconfiguration/",
          "robomaker:/",
          "securityagent:agent-instance",
          "waf-regional:changetoken/",
          "waf:changetoken/");

  private ArnForm() {}

  static Optional<Finding> finding(ArnEntry entry) {
    List<ArnShape> all = entry.shapes();
    if (!ArnEntry.isLiteral(entry.arn().service()) || all.isEmpty()) {
      return Optional.empty();
    }
    List<ArnShape> alike = entry.fitting(all, ParsedArn.RESOURCE);
    if (alike.isEmpty()) {
      return isUnlisted(entry) || isOfAnAction(entry) || isBeyondColons(entry, all)
          ? Optional.empty()
          : Optional.of(resource(entry, all, NearShapes.mended(entry, all)));
    }
    List<ArnShape> inRegion = entry.fitting(alike, ParsedArn.REGION, ParsedArn.RESOURCE);
    if (inRegion.isEmpty()) {
      Optional<String> mended = NearShapes.mended(entry, all);
      return Optional.of(mended.isPresent() ? resource(entry, all, mended) : region(entry, alike));
    }
    List<ArnShape> fitting =
        entry.fitting(inRegion, ParsedArn.REGION, ParsedArn.ACCOUNT, ParsedArn.RESOURCE);
    return fitting.isEmpty() ? account(entry, inRegion, all) : Optional.empty();
  }

  private static boolean isUnlisted(ArnEntry entry) {
    String text = entry.arn().service() + ":" + entry.arn().resource();
    return UNLISTED.stream().anyMatch(text::startsWith);
  }

  /** Whether an action of the statement works on such ARNs, of another service's though they be. */
  private static boolean isOfAnAction(ArnEntry entry) {
    List<ArnShape> shapes = entry.known().ofActions(entry.arn().service());
    return !entry.fitting(shapes, ParsedArn.RESOURCE).isEmpty();
  }

  /** Whether its {@code *} runs over colons, and no type of resource is misspelt in it. */
  private static boolean isBeyondColons(ArnEntry entry, List<ArnShape> all) {
    return entry.runsOverColons() && !NearShapes.names(entry, all);
  }

  private static Finding resource(ArnEntry entry, List<ArnShape> all, Optional<String> mended) {
    return entry.finding(
        Code.INVALID_ARN_RESOURCE,
        quote(entry.text())
            + " matches no type of resource that "
            + quote(entry.arn().service())
            + " has.",
        mended.map(Fix::write).orElseGet(() -> entry.proposed(NearShapes.of(entry, all))));
  }

  private static Finding region(ArnEntry entry, List<ArnShape> alike) {
    String completed = entry.completed(alike).orElse(entry.text());
    if (entry.arn().region().isEmpty()) {
      return entry.finding(
          Code.MISSING_ARN_REGION,
          quote(entry.text()) + " names no region; the ARNs of such resources do.",
          completing("region", completed, ParsedArn.of(completed).region()));
    }
    boolean none = alike.stream().noneMatch(ArnShape::hasRegion);
    return none
        ? entry.finding(
            Code.ARN_REGION_NOT_ALLOWED,
            quote(entry.text()) + " names a region; the ARNs of such resources have none.",
            Fix.write(completed))
        : entry.finding(
            Code.INVALID_ARN_REGION,
            quote(entry.text()) + " names a region where such resources are not.",
            entry.proposed(alike));
  }

  private static Optional<Finding> account(
      ArnEntry entry, List<ArnShape> alike, List<ArnShape> all) {
    if (!entry.arn().account().isEmpty()) {
      boolean empty = alike.stream().allMatch(shape -> shape.segment(ParsedArn.ACCOUNT).isEmpty());
      return Optional.of(
          empty
              ? entry.finding(
                  Code.ARN_ACCOUNT_NOT_ALLOWED,
                  quote(entry.text()) + " names an account; the ARNs of such resources have none.",
                  Fix.write(entry.with(ParsedArn.ACCOUNT, "")))
              : entry.finding(
                  Code.INVALID_ARN_ACCOUNT,
                  quote(entry.text()) + " names an account that does not own such resources.",
                  entry.proposed(alike)));
    }
    boolean mayBeOfAws =
        WITH_RESOURCES_OF_AWS.contains(entry.arn().service())
            || all.stream().anyMatch(shape -> shape.segment(ParsedArn.ACCOUNT).isEmpty());
    return mayBeOfAws
        ? Optional.empty()
        : Optional.of(
            entry.finding(
                Code.MISSING_ARN_ACCOUNT,
                quote(entry.text()) + " names no account; the ARNs of such resources do.",
                completing("account's id", entry.with(ParsedArn.ACCOUNT, "*"), "*")));
  }

  private static Fix completing(String what, String arn, String field) {
    String rest = whole(arn) + ".";
    return field.equals("*")
        ? new Fix("Write the " + what + ", or \"*\" for every one: " + rest, Optional.of(arn))
        : new Fix("Write the " + what + ": " + rest, Optional.of(arn));
  }
}
