package dev.unless.check.access;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.PrincipalView;
import dev.unless.document.KeyOrigin;
import dev.unless.document.Principal.Form;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import java.util.List;
import java.util.stream.Stream;

/** Conditions on headers that the caller writes as it likes. */
final class ForgedKey {
  private ForgedKey() {}

  static List<Finding> findings(EntryView entry) {
    boolean written = entry.globalKey().filter(key -> key.origin() == KeyOrigin.CLIENT).isPresent();
    if (!written || isOfServices(entry)) {
      return List.of();
    }
    return List.of(
        entry.finding(
            Code.UNTRUSTWORTHY_CONDITION_KEY,
            "The caller writes " + quote(entry.key()) + " itself, so it can write what passes.",
            Fix.of(
                    "Use a key that the caller cannot choose, such as aws:SourceIp, aws:SourceVpce or"
                        + " aws:PrincipalArn.")
                .inJava(
                    "Use a key that the caller cannot choose, such as SOURCE_IP, SOURCE_VPCE or"
                        + " PRINCIPAL_ARN.")));
  }

  /** A service fills in the header itself, some of them the account that it acts for. */
  private static boolean isOfServices(EntryView entry) {
    List<PrincipalView> principals = entry.statement().principals();
    Stream<Form> forms = principals.stream().map(PrincipalView::form);
    return !principals.isEmpty()
        && !entry.statement().hasNotPrincipal()
        && forms.allMatch(form -> form == Form.SERVICE);
  }
}
