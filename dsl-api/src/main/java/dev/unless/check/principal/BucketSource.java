package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.document.Principal.Form;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An Allow to a service by the ARN of a bucket alone. The ARN has no account, so whoever makes a
 * bucket of that name once it is deleted has the service act on the resource.
 *
 * <p>Source: IAM User Guide, "The confused deputy problem": where aws:SourceArn has no account,
 * "you must use both" it and aws:SourceAccount.
 */
final class BucketSource {
  private static final ArnShape BUCKETS = ArnShape.parse("arn:${Partition}:s3:::${BucketName}");
  private static final List<GlobalKey> OWNERS =
      List.of(
          GlobalKey.SOURCE_ACCOUNT,
          GlobalKey.SOURCE_OWNER,
          GlobalKey.SOURCE_ORG_ID,
          GlobalKey.SOURCE_ORG_PATHS);

  private BucketSource() {}

  static List<Finding> findings(StatementView statement) {
    boolean toService = statement.principals().stream().anyMatch(one -> one.form() == Form.SERVICE);
    if (!toService
        || !statement.allows()
        || statement.hasNotPrincipal()
        || OWNERS.stream()
            .flatMap(key -> statement.entries(key).stream())
            .anyMatch(EntryView::narrows)) {
      return List.of();
    }
    return statement.entries(GlobalKey.SOURCE_ARN).stream()
        .filter(EntryView::narrows)
        .filter(BucketSource::isOfBuckets)
        .map(BucketSource::finding)
        .toList();
  }

  /** Whether some value is a bucket's, wildcards for its place or not; no name has a slash. */
  private static boolean isOfBuckets(EntryView entry) {
    List<Text> arns = entry.texts();
    return IntStream.range(0, arns.size())
        .filter(
            i ->
                ParsedArn.parse(entry.entry().values().get(i))
                    .filter(BucketSource::hasSlash)
                    .isEmpty())
        .anyMatch(i -> BUCKETS.includesSomeOf(arns.get(i)));
  }

  private static boolean hasSlash(ParsedArn arn) {
    return arn.resource().indexOf('/') >= 0;
  }

  private static Finding finding(EntryView entry) {
    return entry.finding(
        Code.MISSING_PAIRED_CONDITION_KEYS,
        "The ARN of a bucket names no account, so "
            + quote(entry.key())
            + " alone does not say whose bucket it is.",
        Fix.of(
                "Add \"StringEquals\": {\"aws:SourceAccount\": …} with the account of the bucket to the"
                    + " Condition.")
            .inJava("Add .when(sourceAccount(…)) with the account of the bucket."));
  }
}
