package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.InJava;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.ApiPath;
import dev.unless.document.PolicyKind;
import dev.unless.document.ResourcePattern;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Printable;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Resources in a resource policy that are not the one it is attached to: those of another service,
 * another bucket than the first one named, or, where the resource is known, anything else.
 */
final class ForeignResource {
  private static final String ATTACHED_TO = "the resource that the policy is attached to";

  private static final Text WITHIN = Text.parse("/*", Syntax.PATTERN);

  private ForeignResource() {}

  static List<Finding> findings(Subject policy) {
    List<Finding> found = new ArrayList<>();
    if (!isAttachedToOne(policy.kind())) {
      return found;
    }
    Optional<String> bucket =
        policy.kind() == PolicyKind.BUCKET ? firstBucket(policy) : Optional.empty();
    Optional<String> first =
        policy.kind().namesOneResource() ? firstNamed(policy) : Optional.empty();
    for (StatementView statement : policy.statements()) {
      Predicate<ResourcePattern> foreign =
          policy.attachedTo().isEmpty()
              ? entry ->
                  isForeign(policy.kind(), entry, bucket)
                      || first.filter(own -> isAnother(entry, own)).isPresent()
              : entry ->
                  policy.attachedTo().stream().noneMatch(own -> meets(statement, entry, own));
      for (int i = 0; statement.namesResources() && i < statement.resources().size(); i++) {
        ResourcePattern entry = statement.resources().get(i);
        if (!entry.isEverything() && statement.isReadable(entry) && foreign.test(entry)) {
          found.add(finding(policy, statement, i, bucket));
        }
      }
    }
    return found;
  }

  private static boolean isAttachedToOne(PolicyKind kind) {
    return kind.isOfResource();
  }

  private static boolean meets(StatementView statement, ResourcePattern entry, Text own) {
    if (entry.isApiPath() && !ApiPath.isOfAnApi(own)) {
      return false;
    }
    TextSet pattern = TextSet.of(entry.pattern(statement.variables()));
    return pattern.mayMeet(TextSet.of(own)) || pattern.mayMeet(TextSet.of(own.then(WITHIN)));
  }

  private static boolean isForeign(
      PolicyKind kind, ResourcePattern entry, Optional<String> bucket) {
    Optional<String> service =
        ParsedArn.parse(entry.text()).map(ParsedArn::service).filter(ArnEntry::isLiteral);
    return switch (kind) {
      case BUCKET ->
          service.filter(name -> !name.startsWith("s3")).isPresent()
              || bucketOf(entry).filter(name -> !name.equals(bucket.orElse(name))).isPresent();
      case KEY -> service.filter(name -> !name.equals("kms")).isPresent();
      default ->
          !kind.arnServices().isEmpty()
              && service.filter(name -> !kind.arnServices().contains(name)).isPresent();
    };
  }

  /** The first resource that is named in full. */
  private static Optional<String> firstNamed(Subject policy) {
    return policy.statements().stream()
        .filter(StatementView::namesResources)
        .flatMap(statement -> statement.resources().stream().filter(statement::isReadable))
        .map(ResourcePattern::text)
        .filter(ForeignResource::isNamedInFull)
        .findFirst();
  }

  private static boolean isAnother(ResourcePattern entry, String own) {
    return isNamedInFull(entry.text()) && !entry.text().equals(own);
  }

  private static boolean isNamedInFull(String arn) {
    return ArnEntry.isLiteral(arn) && !arn.contains("$") && !arn.equals("*");
  }

  private static Optional<String> firstBucket(Subject policy) {
    return policy.statements().stream()
        .filter(StatementView::namesResources)
        .flatMap(statement -> statement.resources().stream().filter(statement::isReadable))
        .flatMap(entry -> bucketOf(entry).stream())
        .findFirst();
  }

  /** The name of the bucket whose ARN, or whose objects' ARN, this is; empty for a pattern. */
  private static Optional<String> bucketOf(ResourcePattern entry) {
    return ParsedArn.parse(entry.text())
        .filter(arn -> arn.service().equals("s3") && arn.account().isEmpty())
        .map(arn -> arn.resource().split("/", 2)[0])
        .filter(name -> ArnEntry.isLiteral(name) && !name.contains("$"));
  }

  private static Finding finding(
      Subject policy, StatementView statement, int index, Optional<String> bucket) {
    String text = statement.resources().get(index).text();
    Optional<String> own =
        Stream.concat(
                policy.attachedTo().stream().filter(Text::isLiteral).map(Text::toString),
                bucket.map(name -> "arn:aws:s3:::" + name).stream())
            .findFirst();
    return statement.finding(
        Code.UNSUPPORTED_RESOURCE_ARN_IN_POLICY,
        "Resource",
        index,
        quote(text) + " is not what this policy is attached to.",
        text,
        Fix.of("Name " + own.map(Printable::quote).orElse(ATTACHED_TO) + objects(policy) + ".")
            .inJava("Name " + own.map(InJava::arn).orElse(ATTACHED_TO) + objects(policy) + "."));
  }

  private static String objects(Subject policy) {
    return policy.kind() == PolicyKind.BUCKET ? " or its objects" : "";
  }
}
