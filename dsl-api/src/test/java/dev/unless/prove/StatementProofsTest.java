package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements without effect are told one after the other, each against what remains. */
class StatementProofsTest {
  private static final Prover PROVER = Prover.of(Catalog.aws());

  private static List<String> told(Prover prover, PolicyDocument policy) {
    return prover.statementProofs(policy).stream()
        .map(proof -> proof.statement() + " " + proof.flaw())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "allow('Action':'s3:*','Resource':'*'),allow('Action':'s3:*','Resource':'*') | 1 REDUNDANT",
        "allow('Action':'s3:Get*','Resource':'*'),allow('Action':'s3:*','Resource':'*') | 0 REDUNDANT",
        "deny('Action':'s3:*','Resource':'*'),deny('Action':'s3:Put*','Resource':'*'),allow('Action':'*','Resource':'*') | 1 REDUNDANT",
        "allow('Action':'s3:Get*','Resource':'*'),allow('Action':'s3:Put*','Resource':'*'),allow('Action':['s3:GetObject','s3:PutObject'],'Resource':'*') | 2 REDUNDANT",
        "allow('Action':'s3:Get*','Resource':'*'),deny('NotAction':'ec2:*','Resource':'*') | 0 DEAD",
        "allow('Action':'s3:Get*','Resource':'*'),allow('Action':'s3:*','Resource':'*','Condition':{'StringEquals':{'aws:PrincipalTag/a':'b'},'StringNotEquals':{'aws:PrincipalTag/a':'b'}}) | 1 UNSATISFIABLE",
      })
  void eachHasItsStrongestProof(String statements, String expected) {
    PolicyDocument policy = Shorthand.policy(statements);

    assertThat(told(PROVER, policy)).containsExactly(expected);
    assertThat(told(PROVER.ofKind(PolicyKind.IDENTITY), policy)).containsExactly(expected);
  }

  @Test
  void withoutAllThatAreToldThePolicyIsInterchangeable() {
    PolicyDocument policy =
        Shorthand.policy(
            "allow('Action':'s3:Get*','Resource':'*'),"
                + "allow('Action':'s3:*','Resource':'arn:aws:s3:::a/*'),"
                + "allow('Action':['s3:GetObject','s3:GetObjectAcl'],'Resource':'*'),"
                + "allow('Action':'s3:Get*','Resource':'*'),"
                + "deny('Action':'ec2:*','Resource':'*'),"
                + "allow('Action':'ec2:Describe*','Resource':'*'),"
                + "deny('Action':'ec2:Describe*','Resource':'*')");
    List<StatementProof> proofs = PROVER.statementProofs(policy);
    List<Statement> left = new ArrayList<>(policy.statements());
    for (int i = proofs.size() - 1; i >= 0; i--) {
      left.remove(proofs.get(i).statement());
    }

    assertThat(told(PROVER, policy))
        .containsExactly("2 REDUNDANT", "3 REDUNDANT", "5 DEAD", "6 REDUNDANT");
    assertThat(
            PROVER
                .interchangeable(
                    PolicyKind.IDENTITY,
                    policy,
                    new PolicyDocument(policy.version(), policy.id(), left))
                .isProved())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "allow('Principal':{'AWS':'111122223333'},'Action':'s3:*','Resource':'*'),allow('Principal':{'AWS':'arn:aws:iam::111122223333:user/ann'},'Action':'s3:Get*','Resource':'*') | ",
        "allow('Principal':'*','Action':'s3:*','Resource':'*'),allow('Principal':{'AWS':'arn:aws:iam::111122223333:user/ann'},'Action':'s3:Get*','Resource':'*') | 1 REDUNDANT",
        "allow('Action':'s3:*','Resource':'*'),deny('Action':'ec2:*','Resource':'*') | ",
      })
  void whatBindsOthersOrReachesFurtherHasAnEffect(String statements, String expected) {
    assertThat(told(PROVER, Shorthand.policy(statements)))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }
}
