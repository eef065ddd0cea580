package dev.unless.check;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.document.Pointer;
import dev.unless.document.PolicyDocument;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Nonnull;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A finding that is accepted, at one place and for a reason.
 *
 * <pre>{@code
 * Suppression accepted =
 *     Suppression.of(Code.CONDITIONAL_LOCKOUT, "The break-glass role is excepted by an SCP.").at("OfficeOnly");
 * }</pre>
 *
 * @param code what is accepted
 * @param place the Sid of a statement, or a JSON pointer to a place at or above the finding's;
 *     empty for the whole policy
 * @param reason why
 */
public record Suppression(Code code, Optional<String> place, String reason) {
  /**
   * @throws RefusedException if there is no reason
   */
  public Suppression {
    Nonnull.require("code", code, "place", place, "reason", reason);
    if (reason.isBlank()) {
      throw new RefusedException(
          Code.INVALID_VALUE,
          "What is accepted under " + code + " has no reason.",
          "",
          "Say why it is accepted.");
    }
  }

  /**
   * Accepts a finding wherever it is in the policy.
   *
   * @throws RefusedException if there is no reason
   */
  public static Suppression of(Code code, String reason) {
    Nonnull.require("code", code, "reason", reason);
    return new Suppression(code, Optional.empty(), reason);
  }

  /** The same at one place only: the Sid of a statement, or a JSON pointer. */
  public Suppression at(String sidOrPointer) {
    Nonnull.require("sidOrPointer", sidOrPointer);
    return new Suppression(code, Optional.of(sidOrPointer), reason);
  }

  static List<Finding> apply(
      List<Suppression> suppressions, PolicyDocument document, List<Finding> findings) {
    List<Finding> left = new ArrayList<>(findings);
    List<Finding> unused = new ArrayList<>();
    for (Suppression suppression : suppressions) {
      List<Finding> accepted =
          findings.stream().filter(finding -> suppression.accepts(finding, document)).toList();
      left.removeAll(accepted);
      if (accepted.isEmpty()) {
        unused.add(new Finding(Pointer.ROOT, suppression.unused()));
      }
    }
    left.addAll(unused);
    return List.copyOf(left);
  }

  private boolean accepts(Finding finding, PolicyDocument document) {
    return finding.code() == code
        && (place.isEmpty()
            || pointers(place.get(), document).stream()
                .anyMatch(pointer -> within(finding.pointer(), pointer)));
  }

  private static List<String> pointers(String place, PolicyDocument document) {
    if (place.isEmpty() || place.startsWith("/")) {
      return List.of(place);
    }
    return IntStream.range(0, document.statements().size())
        .filter(i -> document.statements().get(i).sid().filter(place::equals).isPresent())
        .mapToObj(Pointer::statement)
        .toList();
  }

  private static boolean within(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + "/");
  }

  /** The suppression as the command line spells it: {@code CODE} or {@code CODE@PLACE}. */
  public String written() {
    return code + place.map(where -> "@" + where).orElse("");
  }

  /** That it suppresses nothing. */
  @Internal
  public Problem unused() {
    return new Problem(
        Code.UNUSED_SUPPRESSION,
        "There is nothing to accept under "
            + code
            + place.map(where -> " at " + quote(where)).orElse("")
            + ".",
        written(),
        "Take it away.");
  }
}
