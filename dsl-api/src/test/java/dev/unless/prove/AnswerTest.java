package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.json.PolicyReader;
import dev.unless.prove.StatementProof.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers say what they say of, and what they take for granted. */
class AnswerTest {
  private static final Prover PROVER = Prover.of(Catalog.aws());

  private static PolicyDocument read(String statement) {
    return PolicyReader.read(
        ("{'Version':'2012-10-17','Statement':" + statement + "}").replace('\'', '"'));
  }

  private static PolicyDocument granting(String principal) {
    return read(
        "{'Effect':'Allow','Principal':{'AWS':'"
            + principal
            + "'},'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}");
  }

  @Test
  void aComparisonWithAGrantToAnAccountSaysThatItCountsForEveryoneInIt() {
    PolicyDocument account = granting("111122223333");
    PolicyDocument role = granting("arn:aws:iam::111122223333:role/reader");

    assertThat(PROVER.allowsNoMore(role, account).restsOn())
        .contains("a grant to an account is counted as a grant to everyone in it");
    assertThat(PROVER.allowsNoMore(role, role).restsOn())
        .containsExactly("s3:GetObject is an action, which the catalogue does not know");
  }

  @Test
  void aRefutationSaysWhatEachPolicyDecides() {
    PolicyDocument role = granting("arn:aws:iam::111122223333:role/reader");

    assertThat(PROVER.allowsNoMore(granting("111122223333"), role).sentence())
        .startsWith("Refuted: it does not hold of arn:aws:")
        .endsWith(" (policy ALLOW, reference IMPLICIT_DENY).");
  }

  @Test
  void aStatementThatThePolicyLacksIsRefused() {
    assertThatThrownBy(() -> PROVER.dead(granting("111122223333"), 9))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("There is no statement 9: the policy has 1, the first is 0.");
  }

  @Test
  void aProofAboutAStatementIsASentence() {
    assertThat(new StatementProof(2, Flaw.DEAD, List.of()).sentence())
        .isEqualTo("Statement 2 has no effect: all that it allows is denied.");
    assertThat(new StatementProof(0, Flaw.UNSATISFIABLE, List.of("a", "b")).sentence())
        .isEqualTo("Statement 0 has no effect: no request is as it asks, provided that a; b.");
  }

  @Test
  void hundredsOfStatementsThatDifferInOneAreCompared() {
    List<Statement> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      all.add(numbered("Allow", "arn:aws:s3:::b" + i + "/*", "StringEquals", i));
      all.add(numbered("Deny", "arn:aws:s3:::b" + i + "/secret/*", "StringNotEquals", i));
    }
    List<Statement> less = new ArrayList<>(all);
    less.remove(200);

    assertThat(PROVER.allowsNoMore(document(less), document(all))).isInstanceOf(Proved.class);
    assertThat(PROVER.allowsNoMore(document(all), document(less))).isInstanceOf(Refuted.class);
  }

  private static Statement numbered(String effect, String resource, String operator, int number) {
    return read("{'Effect':'"
            + effect
            + "','Action':'s3:*','Resource':'"
            + resource
            + "','Condition':{'"
            + operator
            + ("':{'aws:PrincipalTag/t" + number % 7)
            + ("':'v" + number + "'}}}"))
        .statements()
        .get(0);
  }

  private static PolicyDocument document(List<Statement> statements) {
    return new PolicyDocument(Optional.of(Version.V2012_10_17), Optional.empty(), statements);
  }
}
