package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What CloudFormation, Terraform, Serverless and template engines replace before a policy reaches
 * AWS, and what people write for others to replace. AWS stores it as it stands.
 *
 * <p>Ruling: capital words are names as well as others, so only those count that say themselves
 * that they are none, such as {@code REPLACE_ME}.
 */
final class TemplateLeftover {
  private static final Pattern IN_TEXT =
      Pattern.compile(
          String.join(
              "|",
              "\\$\\$\\{[^}]*+\\}?",
              "&\\{[^}:]++:[^}]*+\\}",
              "\\{\\{[^}]*+\\}\\}",
              "\\{%[^}]*+\\}",
              "%\\{[^}]*+\\}",
              "<%[^>]*+>",
              "(?<!\\$)#\\{[^}]*+\\}",
              "@@\\w++@@",
              "<[A-Za-z][\\w .-]*+>",
              "(?<![A-Za-z0-9])(?:REPLACE_?ME|CHANGE_?ME|(?:AWS_)?ACCOUNT[_-]ID|YOUR[_-][A-Z_-]++)"
                  + "(?![A-Za-z0-9])"));

  /** What stands before the colon of variables of Serverless and Terraform. */
  private static final Set<String> OF_TEMPLATES =
      Set.of(
          "cf",
          "data",
          "each",
          "env",
          "file",
          "local",
          "module",
          "opt",
          "param",
          "self",
          "sls",
          "terraform",
          "var");

  private TemplateLeftover() {}

  static List<Finding> findings(StatementView statement) {
    return WrittenText.of(statement).stream().flatMap(text -> finding(text).stream()).toList();
  }

  /** Whether a text holds a placeholder. */
  static boolean isIn(String written) {
    return IN_TEXT.matcher(written).find();
  }

  private static Optional<Finding> finding(WrittenText text) {
    Matcher found = IN_TEXT.matcher(text.written());
    Optional<String> leftover =
        found.find()
            ? Optional.of(found.group())
            : text.variables().stream()
                .filter(TemplateLeftover::isOfTemplate)
                .map(name -> "${" + name + "}")
                .findFirst();
    return leftover.map(
        what ->
            text.finding(
                Code.TEMPLATE_LEFTOVER,
                quote(what) + " in " + quote(text.written()) + " was never replaced.",
                "Write what is meant, or have the template replaced before the policy is used."));
  }

  /**
   * Whether a policy variable's name is none of a condition key but one of a template. Every key
   * has a prefix and one colon; a global key without its prefix is told as a misspelt variable.
   */
  static boolean isOfTemplate(String name) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return GlobalKey.of("aws:" + name).isEmpty();
    }
    return name.startsWith("::", colon)
        || name.startsWith(":/", colon)
        || OF_TEMPLATES.contains(CaseFolding.fold(name.substring(0, colon)).split("[.(]", 2)[0]);
  }
}
