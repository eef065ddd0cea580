package dev.unless.json;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.SizeLimit;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes policies as JSON. Elements stand in AWS's order, Statement is always an array, a list of
 * one entry is a plain text, as AWS prints it, and condition entries are grouped by operator in the
 * order in which operators first appear. A document that was read reads back equal from either
 * form.
 *
 * <pre>{@code
 * String json = PolicyWriter.canonical(policy);
 * boolean fits = PolicyWriter.sizes(policy, PolicyKind.BUCKET).stream().allMatch(SizeReport::fits);
 * }</pre>
 */
public final class PolicyWriter {
  private static final int MOST_MANAGED_POLICIES = 10;

  private PolicyWriter() {}

  /** The policy for people and repositories: two spaces of indentation, lines end in {@code \n}. */
  public static String canonical(PolicyDocument document) {
    Nonnull.require("document", document);
    return write(document, true);
  }

  /** The policy as AWS counts its size: without white space. */
  public static String compact(PolicyDocument document) {
    Nonnull.require("document", document);
    return write(document, false);
  }

  /** {@link #canonical} in UTF-8. */
  public static byte[] canonicalUtf8(PolicyDocument document) {
    Nonnull.require("document", document);
    return canonical(document).getBytes(StandardCharsets.UTF_8);
  }

  /** {@link #compact} in UTF-8. */
  public static byte[] compactUtf8(PolicyDocument document) {
    Nonnull.require("document", document);
    return compact(document).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The size of the policy's compact form beside each limit of its kind; empty where the limit
   * depends on the service.
   */
  public static List<SizeReport> sizes(PolicyDocument document, PolicyKind kind) {
    Nonnull.require("document", document, "kind", kind);
    String compact = compact(document);
    return kind.sizeLimits().stream().map(limit -> SizeReport.of(limit, compact)).toList();
  }

  /**
   * The size of a session policy: its compact form and the ARNs of the managed policies that are
   * passed with it. AWS's packed limit may bite earlier.
   *
   * <p>Source: AWS STS API Reference, "AssumeRole".
   *
   * @throws RefusedException if there are more than ten ARNs
   */
  public static SizeReport sessionSize(
      PolicyDocument document, List<String> managedSessionPolicyArns) {
    Nonnull.require("document", document);
    Nonnull.requireAll("managedSessionPolicyArns", managedSessionPolicyArns);
    if (managedSessionPolicyArns.size() > MOST_MANAGED_POLICIES) {
      throw new RefusedException(
          Code.INVALID_VALUE,
          "A session takes at most 10 managed policies, not "
              + managedSessionPolicyArns.size()
              + ".",
          "",
          "Name fewer.");
    }
    return SizeReport.of(
        SizeLimit.SESSION_POLICY, compact(document) + String.join("", managedSessionPolicyArns));
  }

  private static String write(PolicyDocument document, boolean indented) {
    TextSink text = new TextSink(indented);
    try {
      new DocumentWriter(text).write(document);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
