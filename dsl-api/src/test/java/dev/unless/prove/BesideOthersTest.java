package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies are compared in the places where they stand, whatever stands beside them. */
class BesideOthersTest {
  private static final Prover PROVER = Prover.of(Catalog.aws());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "IDENTITY | allow('Action':'s3:*','Resource':'*') | allow('Action':'s3:*','Resource':'*'),deny('Action':'ec2:*','Resource':'*') | refuted",
        "IDENTITY | allow('Action':'s3:*','Resource':'*'),deny('Action':'ec2:*','Resource':'*') | allow('Action':'s3:*','Resource':'*') | proved",
        "IDENTITY | allow('Action':'s3:Get*','Resource':'*') | allow('Action':'s3:*','Resource':'*') | proved",
        "PERMISSIONS_BOUNDARY | allow('Action':'s3:*','Resource':'*') | allow('Action':'s3:*','Resource':'*'),deny('Action':'ec2:*','Resource':'*') | refuted",
        "SERVICE_CONTROL | allow('Action':'s3:*','Resource':'*') | allow('Action':'s3:*','Resource':'*'),deny('Action':'ec2:*','Resource':'*') | refuted",
        "SESSION | allow('Action':'s3:Get*','Resource':'*') | allow('Action':'s3:*','Resource':'*') | proved",
        "SESSION | allow('Action':'s3:*','Resource':'*') | allow('Action':'s3:Get*','Resource':'*') | refuted",
        "RESOURCE_BASED | allow('Principal':{'AWS':'arn:aws:iam::111122223333:user/ann'},'Action':'s3:*','Resource':'*') | allow('Principal':{'AWS':'111122223333'},'Action':'s3:*','Resource':'*') | refuted",
        "RESOURCE_BASED | allow('Principal':{'AWS':'arn:aws:iam::111122223333:user/ann'},'Action':'s3:*','Resource':'*') | allow('Principal':'*','Action':'s3:*','Resource':'*') | proved",
        "RESOURCE_BASED | allow('Principal':'*','Action':'s3:*','Resource':'*','Condition':{'StringEquals':{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/r'}}) | allow('Principal':{'AWS':'arn:aws:iam::111122223333:role/r'},'Action':'s3:*','Resource':'*') | refuted",
        "RESOURCE_BASED | deny('Principal':'*','Action':'s3:*','Resource':'*') | allow('Principal':'*','Action':'s3:Get*','Resource':'*') | proved",
        "RESOURCE_BASED | allow('Principal':'*','Action':'s3:Get*','Resource':'*') | deny('Principal':'*','Action':'s3:*','Resource':'*') | refuted",
      })
  void aPolicyIsNoMorePermissive(PolicyKind kind, String one, String other, String answer) {
    PolicyDocument policy = Shorthand.policy(one);
    PolicyDocument reference = Shorthand.policy(other);
    Answer given = PROVER.noMorePermissive(kind, policy, reference);

    assertThat(given.isProved()).as("%s", given).isEqualTo(answer.equals("proved"));
    assertThat(given.isRefuted()).as("%s", given).isEqualTo(answer.equals("refuted"));
    if (given instanceof Refuted refuted) {
      assertThat(refuted.witness().decisions().get(0).outcome().isDenied()).isFalse();
      assertThat(refuted.witness().decisions().get(1).outcome().isDenied()).isTrue();
      assertThat(Decider.of(refuted.witness().beside().layers(), Catalog.aws())).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "IDENTITY | allow('Action':['s3:GetObject','s3:PutObject'],'Resource':'*') | allow('Action':'s3:GetObject','Resource':'*'),allow('Action':'s3:PutObject','Resource':'*') | proved",
        "IDENTITY | allow('Action':'s3:*','Resource':'*'),allow('Action':'s3:Get*','Resource':'*') | allow('Action':'s3:*','Resource':'*') | proved",
        "IDENTITY | allow('Action':'s3:*','Resource':'*') | allow('Action':'s3:Get*','Resource':'*') | refuted",
        "RESOURCE_BASED | allow('Principal':{'AWS':'111122223333'},'Action':'s3:*','Resource':'*'),allow('Principal':{'AWS':'arn:aws:iam::111122223333:user/ann'},'Action':'s3:Get*','Resource':'*') | allow('Principal':{'AWS':'111122223333'},'Action':'s3:*','Resource':'*') | refuted",
      })
  void policiesAreInterchangeable(PolicyKind kind, String one, String other, String answer) {
    Answer given = PROVER.interchangeable(kind, Shorthand.policy(one), Shorthand.policy(other));

    assertThat(given.isProved()).as("%s", given).isEqualTo(answer.equals("proved"));
    assertThat(given.isRefuted()).as("%s", given).isEqualTo(answer.equals("refuted"));
    assertThat(given.isRefuted() || given.restsOn().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "2, true", "3, false"})
  void aStatementIsRedundantWhereThePolicyIsTheSameWithoutIt(int statement, boolean redundant) {
    PolicyDocument policy =
        Shorthand.policy(
            "allow('Action':'s3:*','Resource':'*'),allow('Action':'s3:Get*','Resource':'*'),"
                + "deny('Action':'ec2:Run*','Resource':'*'),deny('Action':'ec2:*','Resource':'*')");

    assertThat(PROVER.redundant(PolicyKind.IDENTITY, policy, statement).isProved())
        .isEqualTo(redundant);
  }
}
