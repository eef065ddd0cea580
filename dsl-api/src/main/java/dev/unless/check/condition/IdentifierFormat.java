package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.Overlap;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.vocabulary.Identifiers;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Ids of VPCs, VPC endpoints and KMS keys of a form that none has. */
final class IdentifierFormat {
  private static final Pattern KEY_ARN = Pattern.compile("arn:[^:]+:kms:[^:]+:[^:]+:key/.+");

  /**
   * What the values of a key look like.
   *
   * @param pattern every form, for values with wildcards or variables
   * @param exact the form of a value without them
   */
  private record Form(
      List<String> keys,
      Code code,
      String what,
      Text pattern,
      Predicate<String> exact,
      String example) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(
              List.of(GlobalKey.SOURCE_VPC.text()),
              Code.INVALID_VPC_FORMAT,
              "id of a VPC",
              Text.parse("vpc-*", Syntax.PATTERN),
              Identifiers::isVpc,
              "vpc-0123456789abcdef0"),
          new Form(
              List.of(GlobalKey.SOURCE_VPCE.text()),
              Code.INVALID_VPCE_FORMAT,
              "id of a VPC endpoint",
              Text.parse("vpce-*", Syntax.PATTERN),
              Identifiers::isVpcEndpoint,
              "vpce-0123456789abcdef0"),
          new Form(
              List.of(
                  "s3:x-amz-server-side-encryption-aws-kms-key-id",
                  "s3express:x-amz-server-side-encryption-aws-kms-key-id"),
              Code.INVALID_KMS_KEY_VALUE,
              "ARN of a KMS key",
              Text.parse("arn:*:kms:*:*:key/*", Syntax.PATTERN),
              KEY_ARN.asMatchPredicate(),
              "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"));

  private IdentifierFormat() {}

  static List<Finding> findings(EntryView entry) {
    KeyType type = entry.operator().type();
    return entry.operator() != Operator.NULL && (type == KeyType.STRING || type == KeyType.ARN)
        ? FORMS.stream()
            .filter(form -> form.keys().stream().anyMatch(entry::isOn))
            .flatMap(form -> findings(entry, form).stream())
            .toList()
        : List.of();
  }

  private static List<Finding> findings(EntryView entry, Form form) {
    List<Text> texts = entry.texts();
    return IntStream.range(0, texts.size())
        .filter(i -> !fits(texts.get(i), form))
        .mapToObj(i -> finding(entry, i, form))
        .toList();
  }

  private static boolean fits(Text text, Form form) {
    return text.isLiteral()
        ? form.exact().test(text.write(Syntax.PLAIN))
        : Overlap.exists(text, form.pattern());
  }

  private static Finding finding(EntryView entry, int index, Form form) {
    return entry.finding(
        form.code(),
        index,
        quote(entry.entry().values().get(index))
            + " is no "
            + form.what()
            + ", which "
            + quote(entry.key())
            + " has.",
        "Write one such as " + quote(form.example()) + ".");
  }
}
