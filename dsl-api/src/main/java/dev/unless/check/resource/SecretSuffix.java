package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.StatementView;
import dev.unless.document.ResourcePattern;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text.Wildcard;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Secrets named without the hyphen and six characters that Secrets Manager adds to a secret's name:
 * no ARN is so.
 *
 * <p>Source: AWS Secrets Manager User Guide, "Identity-based policies": {@code secret:name-??????}.
 */
final class SecretSuffix {
  private static final String SERVICE = "secretsmanager";
  private static final Pattern SECRET = Pattern.compile("secret:.+");
  private static final Pattern WITH_SUFFIX = Pattern.compile(".*-[0-9A-Za-z]{6}");

  private SecretSuffix() {}

  static List<Finding> findings(StatementView statement) {
    List<ResourcePattern> entries = statement.resources();
    return IntStream.range(0, entries.size())
        .filter(i -> lacksSuffix(entries.get(i).text()))
        .mapToObj(i -> finding(statement, i, entries.get(i).text()))
        .toList();
  }

  private static boolean lacksSuffix(String text) {
    return ParsedArn.parse(text)
        .filter(arn -> arn.service().equals(SERVICE))
        .map(ParsedArn::resource)
        .filter(resource -> SECRET.matcher(resource).matches())
        .filter(resource -> !Wildcard.isIn(resource) && !resource.contains("${"))
        .filter(resource -> !WITH_SUFFIX.matcher(resource).matches())
        .isPresent();
  }

  private static Finding finding(StatementView statement, int index, String text) {
    return statement.finding(
        Code.SECRET_WITHOUT_SUFFIX,
        statement.statement().resource().orElseThrow().name(),
        index,
        quote(text) + " is the ARN of no secret: each ends in a hyphen and six characters.",
        text,
        Fix.write(text + "-??????"));
  }
}
