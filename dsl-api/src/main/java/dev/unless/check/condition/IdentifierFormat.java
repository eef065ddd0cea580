package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import dev.unless.vocabulary.Identifier;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ids of VPCs, VPC endpoints, accounts and organizations, paths in organizations, and ARNs of KMS
 * keys, callers and managed policies, of a form that none has.
 *
 * <p>A wildcard under an operator that knows none is left to {@code
 * WILDCARD_WITHOUT_LIKE_OPERATOR}, and what is no ARN under an operator of ARNs to {@link
 * ValueType}.
 */
final class IdentifierFormat {
  private static final List<String> ACCOUNTS_OF_SERVICES =
      List.of(
          "kms:CallerAccount",
          "s3:ResourceAccount",
          "s3:DataAccessPointAccount",
          "s3express:ResourceAccount",
          "s3express:DataAccessPointAccount",
          "s3-object-lambda:DataAccessPointAccount",
          "s3-outposts:DataAccessPointAccount");

  /** The keys whose values are ids, and how it is told that one is none. */
  private record Form(Identifier id, Code code, List<String> keys) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(
              Identifier.VPC,
              Code.INVALID_VPC_FORMAT,
              List.of(GlobalKey.SOURCE_VPC.text(), "ec2:VpcID")),
          new Form(
              Identifier.VPC_ENDPOINT,
              Code.INVALID_VPCE_FORMAT,
              List.of(GlobalKey.SOURCE_VPCE.text())),
          new Form(
              Identifier.ACCOUNT,
              Code.IMPOSSIBLE_VALUE,
              texts(
                  GlobalKey.PRINCIPAL_ACCOUNT,
                  GlobalKey.RESOURCE_ACCOUNT,
                  GlobalKey.SOURCE_ACCOUNT,
                  GlobalKey.SOURCE_OWNER,
                  GlobalKey.VPCE_ACCOUNT,
                  GlobalKey.PRINCIPAL_ORG_MASTER_ACCOUNT_ID)),
          new Form(Identifier.ACCOUNT, Code.IMPOSSIBLE_VALUE, ACCOUNTS_OF_SERVICES),
          new Form(
              Identifier.ORGANIZATION,
              Code.IMPOSSIBLE_VALUE,
              texts(
                  GlobalKey.PRINCIPAL_ORG_ID,
                  GlobalKey.RESOURCE_ORG_ID,
                  GlobalKey.SOURCE_ORG_ID,
                  GlobalKey.VPCE_ORG_ID)),
          new Form(
              Identifier.ORGANIZATION_PATH,
              Code.IMPOSSIBLE_VALUE,
              texts(
                  GlobalKey.PRINCIPAL_ORG_PATHS,
                  GlobalKey.RESOURCE_ORG_PATHS,
                  GlobalKey.SOURCE_ORG_PATHS,
                  GlobalKey.VPCE_ORG_PATHS)),
          new Form(Identifier.PRINCIPAL_ARN, Code.IMPOSSIBLE_VALUE, texts(GlobalKey.PRINCIPAL_ARN)),
          new Form(
              Identifier.POLICY_ARN,
              Code.IMPOSSIBLE_VALUE,
              List.of("iam:PolicyARN", "iam:PermissionsBoundary")),
          new Form(
              Identifier.KMS_KEY,
              Code.INVALID_KMS_KEY_VALUE,
              List.of(
                  "s3:x-amz-server-side-encryption-aws-kms-key-id",
                  "s3express:x-amz-server-side-encryption-aws-kms-key-id")));

  /** Of these a placeholder is but a part, and {@link TemplateLeftover} names it. */
  private static final Set<Identifier> OF_ARNS =
      EnumSet.of(Identifier.PRINCIPAL_ARN, Identifier.POLICY_ARN);

  private IdentifierFormat() {}

  private static List<String> texts(GlobalKey... keys) {
    return Stream.of(keys).map(GlobalKey::text).toList();
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
        .filter(
            i ->
                !OF_ARNS.contains(form.id())
                    || !TemplateLeftover.isIn(entry.entry().values().get(i)))
        .filter(
            i ->
                entry.operator().type() != KeyType.ARN
                    || form.code() != Code.IMPOSSIBLE_VALUE
                    || ValueType.mayBeArn(texts.get(i)))
        .mapToObj(i -> finding(entry, i, form))
        .toList();
  }

  /**
   * Requests that nobody signed are of the account "anonymous". Where a literal text holds a
   * wildcard, that is the fault, and is told elsewhere.
   */
  private static boolean fits(Text text, Form form) {
    if (!text.isLiteral()) {
      return form.id().mayMatch(text);
    }
    String literal = text.write(Syntax.PLAIN);
    return form.id().matches(literal)
        || (form.code() == Code.IMPOSSIBLE_VALUE && Wildcard.isIn(literal))
        || (form.id() == Identifier.ACCOUNT && literal.equals("anonymous"));
  }

  private static Finding finding(EntryView entry, int index, Form form) {
    String ended = entry.entry().values().get(index) + "/";
    String meant = form.id().matches(ended) ? ended : form.id().example();
    return entry.finding(
        form.code(),
        index,
        quote(entry.entry().values().get(index))
            + " is not the "
            + form.id().noun()
            + ", which "
            + quote(entry.key())
            + " has.",
        "Write " + (meant.equals(ended) ? "" : "one such as ") + quote(meant) + ".");
  }
}
