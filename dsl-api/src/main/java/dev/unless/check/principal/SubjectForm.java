package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.KeyType;
import dev.unless.operator.Matching;
import dev.unless.operator.Operator;
import dev.unless.text.CaseFolding;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Values of a subject, in a role trust policy, that no token of GitHub Actions or of a cluster of
 * EKS has. A value of a template is left alone.
 */
final class SubjectForm {
  private static final Pattern TEMPLATE = Pattern.compile("[${}<>%]");

  private SubjectForm() {}

  static List<Finding> findings(StatementView statement) {
    List<Finding> found = new ArrayList<>();
    if (statement.kind() != PolicyKind.ROLE_TRUST || statement.hasNotPrincipal()) {
      return found;
    }
    List<Provider> providers =
        statement.principals().stream()
            .flatMap(principal -> Provider.of(principal.principal()).stream())
            .distinct()
            .toList();
    for (EntryView entry : statement.entries()) {
      providers.stream()
          .filter(provider -> isOnSubject(provider, entry))
          .findFirst()
          .ifPresent(provider -> found.addAll(findings(provider, entry)));
    }
    return found;
  }

  private static boolean isOnSubject(Provider provider, EntryView entry) {
    return entry.operator().type() == KeyType.STRING
        && entry.operator() != Operator.NULL
        && provider.claimOf(entry).filter("sub"::equals).isPresent();
  }

  private static List<Finding> findings(Provider provider, EntryView entry) {
    List<String> values = entry.entry().values();
    return IntStream.range(0, values.size())
        .filter(i -> !TEMPLATE.matcher(values.get(i)).find())
        .boxed()
        .flatMap(i -> finding(provider, entry, i).stream())
        .toList();
  }

  private static Optional<Finding> finding(Provider provider, EntryView entry, int index) {
    String value = entry.entry().values().get(index);
    boolean anyCase = entry.operator().matching() == Matching.TEXT_IGNORING_CASE;
    if (EksSubject.isOf(provider)) {
      Text text = entry.texts().get(index);
      return EksSubject.mayBe(anyCase ? text.foldedValue() : text)
          ? Optional.empty()
          : Optional.of(
              entry.finding(
                  Code.IMPOSSIBLE_VALUE,
                  index,
                  quote(value) + " is not a service account of a cluster.",
                  "Write one such as \"system:serviceaccount:default:app\"."));
    }
    return GitHub.hasSubjects(provider)
        ? GitHubSubject.problem(
                anyCase ? CaseFolding.foldValue(value) : value,
                entry.operator().syntax(false).wildcards())
            .map(
                wrong ->
                    entry.finding(
                        Code.IMPOSSIBLE_VALUE,
                        index,
                        "No workflow of GitHub has the subject "
                            + quote(value)
                            + ": "
                            + wrong.why()
                            + ".",
                        Fix.write(wrong.meant())))
        : Optional.empty();
  }
}
