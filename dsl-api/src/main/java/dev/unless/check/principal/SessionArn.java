package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.Operator;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code aws:PrincipalArn} compared with the ARN of a role's session, which it never has: requests
 * of the session carry the ARN of the role.
 *
 * <p>Source: IAM User Guide, "AWS global condition context keys", aws:PrincipalArn: "Do not specify
 * the assumed role session ARN as a value".
 */
final class SessionArn {
  private static final String TYPE = "assumed-role/";
  private static final TextSet SESSIONS = TextSet.ofPattern("arn:*:sts:*:*:assumed-role/*");

  private SessionArn() {}

  static List<Finding> findings(EntryView entry) {
    if (!entry.isOn(GlobalKey.PRINCIPAL_ARN) || entry.operator() == Operator.NULL) {
      return List.of();
    }
    List<Text> texts = entry.texts();
    return IntStream.range(0, texts.size())
        .filter(i -> SESSIONS.covers(TextSet.of(texts.get(i))))
        .mapToObj(i -> finding(entry, i))
        .toList();
  }

  private static Finding finding(EntryView entry, int index) {
    String written = entry.entry().values().get(index);
    return entry.finding(
        Code.SESSION_IN_PRINCIPAL_ARN,
        index,
        quote(written)
            + " is the ARN of a role's session; "
            + quote(entry.key())
            + " is the ARN of the role.",
        ParsedArn.parse(written)
            .filter(arn -> arn.resource().startsWith(TYPE))
            .map(SessionArn::role)
            .map(role -> Fix.write(role, ", with the role's path if it has one."))
            .orElse(Fix.of("Write the ARN of the role.")));
  }

  private static String role(ParsedArn arn) {
    String name = arn.resource().substring(TYPE.length()).split("/", 2)[0];
    return arn.with(ParsedArn.SERVICE, "iam").with(ParsedArn.RESOURCE, "role/" + name).toString();
  }
}
