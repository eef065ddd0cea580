package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Account;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * ARNs whose account field is not an account. A word of small letters may be one of AWS's own, such
 * as {@code aws} or {@code cloudfront} (ruling); and behind a {@code *} for the region it may be
 * what stands behind the account.
 */
final class ArnAccount {
  private static final int DIGITS = 12;
  private static final Pattern OWN = Pattern.compile("[a-z]+(-[a-z]+)*+");

  private ArnAccount() {}

  static Optional<Finding> finding(ArnEntry entry) {
    String account = entry.arn().account();
    if (account.isEmpty()
        || !ArnEntry.isLiteral(account)
        || Account.isId(account)
        || (OWN.matcher(account).matches() && !account.contains("account"))
        || entry.runsOverColons()) {
      return Optional.empty();
    }
    String digits = account.replace("-", "");
    return Optional.of(
        entry.finding(
            Code.INVALID_ARN_ACCOUNT,
            quote(account) + " in " + quote(entry.text()) + " is not an account.",
            Account.isId(digits)
                ? Fix.write(entry.with(ParsedArn.ACCOUNT, digits))
                : Fix.of("Write the account's id of " + DIGITS + " digits.")));
  }
}
