package dev.unless;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.CanIgnoreReturnValue;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyWriter;
import dev.unless.json.SizeReport;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Partition;
import java.util.List;
import java.util.Locale;

/** A policy that is passed when a session is made. */
public final class SessionPolicy extends PolicyOf<IdentityRule, SessionPolicy> {
  private static final PolicyDefaults OWN = PolicyDefaults.of(PolicyKind.SESSION);

  private SessionPolicy(PolicyContent<IdentityRule> content) {
    super(content);
  }

  /**
   * The policy of these rules.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static SessionPolicy of(List<? extends IdentityRule> rules) {
    Nonnull.requireAll("rules", rules);
    return new SessionPolicy(PolicyContent.of(OWN, Partition.AWS, List.copyOf(rules)));
  }

  /**
   * The policy of a document's statements, under its Id, in the partition of its ARNs.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static SessionPolicy of(PolicyDocument document) {
    Nonnull.require("document", document);
    return new SessionPolicy(
        PolicyContent.of(
            OWN.withId(document.id()),
            Raw.partition(document),
            List.copyOf(Raw.statements(document))));
  }

  /**
   * This policy, if it is not longer than AWS takes together with the ARNs of these managed
   * policies, which the session is given with it. AWS's own packed limit may bite earlier.
   *
   * @throws dev.unless.finding.RefusedException if they are longer, when its message has the size
   *     and the limit, or if there are more than ten ARNs
   */
  @CanIgnoreReturnValue
  public SessionPolicy requireFits(List<String> managedPolicyArns) {
    Nonnull.requireAll("managedPolicyArns", managedPolicyArns);
    managedPolicyArns.forEach(SessionPolicy::requireManaged);
    SizeReport report = PolicyWriter.sessionSize(document(), managedPolicyArns);
    if (!report.fits()) {
      throw new RefusedException(
          report
              .problem()
              .withText(
                  String.format(
                      Locale.ROOT,
                      "The policy and the ARNs of %d managed policies have %,d characters"
                          + " together; AWS takes %,d.",
                      managedPolicyArns.size(),
                      report.size(),
                      report.limit().limit())));
    }
    return this;
  }

  private static void requireManaged(String arn) {
    if (!ParsedArn.parse(arn)
        .filter(one -> one.service().equals("iam") && one.resource().startsWith("policy/"))
        .isPresent()) {
      throw new RefusedException(
          Code.INVALID_ARN,
          quote(arn) + " is not the ARN of a managed policy.",
          arn,
          "Write one such as \"arn:aws:iam::aws:policy/ReadOnlyAccess\".");
    }
  }

  @Override
  SessionPolicy make(PolicyContent<IdentityRule> changed) {
    return new SessionPolicy(changed);
  }
}
