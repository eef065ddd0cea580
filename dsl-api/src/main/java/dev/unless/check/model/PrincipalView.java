package dev.unless.check.model;

import dev.unless.annotation.Internal;
import dev.unless.document.Principal;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;

/**
 * One principal that a statement names, with its place.
 *
 * @param statement the statement that names it
 * @param principal the principal
 * @param pointer the JSON pointer to it
 */
@Internal
public record PrincipalView(StatementView statement, Principal principal, String pointer) {

  /** The principal as written. */
  public String text() {
    return principal.text();
  }

  /** What the principal names. */
  public Principal.Form form() {
    return principal.form();
  }

  /** A finding about it; its text is the offending one. */
  public Finding finding(Code code, String problem, String fix) {
    return finding(code, problem, Fix.of(fix));
  }

  /** A finding about it; its text is the offending one. */
  public Finding finding(Code code, String problem, Fix fix) {
    return new Finding(pointer, new Problem(code, problem, text(), fix));
  }
}
