package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.document.Principal.Form;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.text.Overlap;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;

/**
 * An Allow to S3 by the ARN of a bucket alone. The ARN has no account, so whoever makes a bucket of
 * that name once it is deleted has S3 act on the resource.
 *
 * <p>Source: IAM User Guide, "The confused deputy problem": where aws:SourceArn has no account,
 * "you must use both" it and aws:SourceAccount.
 */
final class BucketSource {
  private static final String S3 = "s3.amazonaws.com";
  private static final Text BUCKETS = Text.parse("arn:*:s3:::*", Syntax.PATTERN);
  private static final List<GlobalKey> OWNERS =
      List.of(
          GlobalKey.SOURCE_ACCOUNT,
          GlobalKey.SOURCE_OWNER,
          GlobalKey.SOURCE_ORG_ID,
          GlobalKey.SOURCE_ORG_PATHS);

  private BucketSource() {}

  static List<Finding> findings(StatementView statement) {
    boolean toS3 =
        statement.principals().stream()
            .anyMatch(one -> one.form() == Form.SERVICE && one.text().equals(S3));
    if (!toS3
        || !statement.allows()
        || statement.hasNotPrincipal()
        || OWNERS.stream()
            .flatMap(key -> statement.entries(key).stream())
            .anyMatch(EntryView::narrows)) {
      return List.of();
    }
    return statement.entries(GlobalKey.SOURCE_ARN).stream()
        .filter(EntryView::narrows)
        .filter(entry -> entry.texts().stream().anyMatch(arn -> Overlap.covers(BUCKETS, arn)))
        .map(BucketSource::finding)
        .toList();
  }

  private static Finding finding(EntryView entry) {
    return entry.finding(
        Code.MISSING_PAIRED_CONDITION_KEYS,
        "The ARN of a bucket names no account, so "
            + quote(entry.key())
            + " alone does not say whose bucket it is.",
        "Add a condition on \"aws:SourceAccount\" to the same block.");
  }
}
