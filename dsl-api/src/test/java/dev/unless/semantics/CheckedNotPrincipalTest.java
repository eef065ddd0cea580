package dev.unless.semantics;

import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.ROLE;
import static dev.unless.semantics.World.SESSION;
import static dev.unless.semantics.World.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedNotPrincipalTest {
  private static List<Code> codes(Stmt statement) {
    return Checker.of(Catalog.empty()).check(PolicyKind.BUCKET, statement.policy()).stream()
        .map(Finding::code)
        .toList();
  }

  @Test
  @Rule("checker.not-principal")
  void theCheckerFindsAnAllowWithNotPrincipal() {
    assertThat(codes(allow("s3:*").toAllBut(USER, ACCOUNT)))
        .contains(Code.ALLOW_WITH_NOT_PRINCIPAL);
    assertThat(codes(deny("s3:*").toAllBut(USER, ACCOUNT)))
        .doesNotContain(Code.ALLOW_WITH_NOT_PRINCIPAL);
  }

  @Test
  @Rule({"not-principal.user", "not-principal.role-session"})
  void theCheckerFindsWhomADenyOnlySeemsToExcept() {
    assertThat(codes(deny("s3:*").toAllBut(USER))).contains(Code.NOT_PRINCIPAL_WITHOUT_SESSION);
    assertThat(codes(deny("s3:*").toAllBut(ROLE, ACCOUNT)))
        .contains(Code.NOT_PRINCIPAL_WITHOUT_SESSION);
    assertThat(codes(deny("s3:*").toAllBut(SESSION, ROLE, ACCOUNT)))
        .doesNotContain(Code.NOT_PRINCIPAL_WITHOUT_SESSION);
  }
}
