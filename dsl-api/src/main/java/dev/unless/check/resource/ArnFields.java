package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.StatementView;
import dev.unless.document.ResourcePattern;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The first thing that is wrong, from left to right, with each ARN of Resource or NotResource. */
final class ArnFields {
  private static final List<Function<ArnEntry, Optional<Finding>>> FIELDS =
      List.of(
          ArnPartition::finding,
          ArnService::finding,
          ArnRegion::finding,
          ArnAccount::finding,
          BucketForm::finding,
          ArnForm::finding);

  private ArnFields() {}

  static List<Finding> findings(StatementView statement) {
    KnownShapes known = new KnownShapes(statement);
    return IntStream.range(0, statement.resources().size())
        .mapToObj(index -> finding(statement, index, known))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Finding> finding(StatementView statement, int index, KnownShapes known) {
    ResourcePattern entry = statement.resources().get(index);
    if (entry.isEverything() || !statement.isReadable(entry)) {
      return Optional.empty();
    }
    if (entry.isApiPath()) {
      return ApiPathForm.finding(statement, index);
    }
    Optional<ParsedArn> arn = ParsedArn.parse(entry.text());
    return arn.isEmpty()
        ? Optional.of(incomplete(statement, index, entry.text()))
        : FIELDS.stream()
            .flatMap(
                field -> field.apply(new ArnEntry(statement, index, arn.get(), known)).stream())
            .findFirst();
  }

  private static Finding incomplete(StatementView statement, int index, String text) {
    long missing = ParsedArn.SEGMENTS - 1 - text.chars().filter(c -> c == ':').count();
    List<String> fields = ParsedArn.segments(text);
    String last = fields.get(fields.size() - 1);
    boolean bucket =
        fields.size() > ParsedArn.REGION
            && fields.get(ParsedArn.SERVICE).equals("s3")
            && !last.isEmpty()
            && !last.startsWith("*");
    return statement.finding(
        Code.MISSING_ARN_FIELD,
        statement.statement().resource().orElseThrow().name(),
        index,
        quote(text) + " has fewer than six fields.",
        text,
        bucket
            ? Fix.write("arn:" + fields.get(ParsedArn.PARTITION) + ":s3:::" + last)
            : Fix.of(
                "Write all of arn:partition:service:region:account:resource; AWS takes it as "
                    + quote(text + ":*".repeat((int) missing))
                    + "."));
  }
}
