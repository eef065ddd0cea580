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
import dev.unless.text.Text.Wildcard;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Identifiers;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ids of VPCs, VPC endpoints, KMS keys, accounts and organizations, and paths in organizations, of
 * a form that none has.
 *
 * <p>A wildcard under an operator that knows none is left to {@code
 * WILDCARD_WITHOUT_LIKE_OPERATOR}.
 */
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
              texts(
                  GlobalKey.PRINCIPAL_ACCOUNT,
                  GlobalKey.RESOURCE_ACCOUNT,
                  GlobalKey.SOURCE_ACCOUNT,
                  GlobalKey.SOURCE_OWNER,
                  GlobalKey.VPCE_ACCOUNT,
                  GlobalKey.PRINCIPAL_ORG_MASTER_ACCOUNT_ID),
              Code.IMPOSSIBLE_VALUE,
              "id of an account",
              Text.parse("????????????", Syntax.PATTERN),
              IdentifierFormat::isAccount,
              "111122223333"),
          new Form(
              texts(
                  GlobalKey.PRINCIPAL_ORG_ID,
                  GlobalKey.RESOURCE_ORG_ID,
                  GlobalKey.SOURCE_ORG_ID,
                  GlobalKey.VPCE_ORG_ID),
              Code.IMPOSSIBLE_VALUE,
              "id of an organization",
              Text.parse("o-*", Syntax.PATTERN),
              id -> Identifiers.isOrganization(id) || Wildcard.isIn(id),
              "o-a1b2c3d4e5"),
          new Form(
              texts(
                  GlobalKey.PRINCIPAL_ORG_PATHS,
                  GlobalKey.RESOURCE_ORG_PATHS,
                  GlobalKey.SOURCE_ORG_PATHS,
                  GlobalKey.VPCE_ORG_PATHS),
              Code.IMPOSSIBLE_VALUE,
              "path in an organization",
              Text.parse("o-*", Syntax.PATTERN),
              path -> Identifiers.isOrganizationPath(path) || Wildcard.isIn(path),
              "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/"),
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

  private static List<String> texts(GlobalKey... keys) {
    return Stream.of(keys).map(GlobalKey::text).toList();
  }

  /** Requests that nobody signed are of the account "anonymous". */
  private static boolean isAccount(String text) {
    return Account.isId(text) || text.equals("anonymous") || Wildcard.isIn(text);
  }

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
