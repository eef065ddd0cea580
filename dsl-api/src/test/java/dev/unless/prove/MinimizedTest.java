package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.json.PolicyWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies are said in fewer words where nothing else is decided. */
class MinimizedTest {
  private static final Prover PROVER = Prover.of(Catalog.aws());

  private static void becomes(PolicyKind kind, String before, String after) {
    PolicyDocument policy = Shorthand.policy(before);

    PolicyDocument minimized = PROVER.minimized(kind, policy);

    assertThat(PolicyWriter.compact(minimized))
        .isEqualTo(PolicyWriter.compact(Shorthand.policy(after)));
    assertThat(PROVER.interchangeable(kind, policy, minimized).isProved()).isTrue();
    assertThat(PROVER.minimized(kind, minimized)).isEqualTo(minimized);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "allow('Action':'s3:Get*','Resource':'*'),allow('Action':'s3:Put*','Resource':'*') | allow('Action':['s3:Get*','s3:Put*'],'Resource':'*')",
        "allow('Action':'s3:Get*','Resource':'arn:aws:s3:::a/*'),allow('Action':'s3:Get*','Resource':'arn:aws:s3:::b/*') | allow('Action':'s3:Get*','Resource':['arn:aws:s3:::a/*','arn:aws:s3:::b/*'])",
        "deny('Action':'s3:Get*','Resource':'arn:aws:s3:::a/*'),deny('Action':'s3:Get*','Resource':'arn:aws:s3:::b/*') | deny('Action':'s3:Get*','Resource':['arn:aws:s3:::a/*','arn:aws:s3:::b/*'])",
        "allow('Action':'s3:List*','Resource':'*','Condition':{'StringEquals':{'s3:prefix':'a'}}),allow('Action':'s3:List*','Resource':'*','Condition':{'StringEquals':{'S3:Prefix':'b'}}) | allow('Action':'s3:List*','Resource':'*','Condition':{'StringEquals':{'s3:prefix':['a','b']}})",
      })
  void statementsThatDifferInOneElementAreOne(String before, String after) {
    becomes(PolicyKind.IDENTITY, before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "allow('Action':['s3:GetObject','s3:Get*','S3:getobject'],'Resource':'*') | allow('Action':'s3:Get*','Resource':'*')",
        "allow('Action':'s3:*','Resource':['arn:aws:s3:::a/b','arn:aws:s3:::a/*','arn:aws:s3:::a/b']) | allow('Action':'s3:*','Resource':'arn:aws:s3:::a/*')",
        "allow('Action':'s3:*','Resource':'*','Condition':{'StringLike':{'s3:prefix':['a','a*','b']}}) | allow('Action':'s3:*','Resource':'*','Condition':{'StringLike':{'s3:prefix':['a*','b']}})",
        "allow('NotAction':['iam:*','iam:PassRole'],'Resource':'*') | allow('NotAction':'iam:*','Resource':'*')",
      })
  void whatAnotherPatternCoversIsLeftOut(String before, String after) {
    becomes(PolicyKind.IDENTITY, before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "allow('Action':'s3:*','Resource':'*'),allow('Action':'s3:GetObject','Resource':'arn:aws:s3:::a/*','Condition':{'Bool':{'aws:SecureTransport':'true'}}) | allow('Action':'s3:*','Resource':'*')",
        "allow('Action':'s3:*','Resource':'*'),deny('Action':'s3:Put*','Resource':'*'),deny('Action':'s3:PutObject','NotResource':'arn:aws:s3:::a') | allow('Action':'s3:*','Resource':'*'),deny('Action':'s3:Put*','Resource':'*')",
        "allow('Action':'s3:GetObject','Resource':'*'),allow('Action':'s3:DeleteObject','Resource':'*'),deny('Action':'s3:DeleteObject','Resource':'*') | allow('Action':'s3:GetObject','Resource':'*'),deny('Action':'s3:DeleteObject','Resource':'*')",
        "allow('Action':['s3:GetObject','s3:PutObject'],'Resource':'arn:aws:s3:::a/*'),allow('Action':'s3:GetObject','Resource':'*'),allow('Action':'s3:PutObject','Resource':'*') | allow('Action':['s3:GetObject','s3:PutObject'],'Resource':'*')",
      })
  void whatTheOtherStatementsDoOrDenyIsLeftOut(String before, String after) {
    becomes(PolicyKind.IDENTITY, before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "allow('Action':'s3:Get*','Resource':'arn:aws:s3:::a/*'),allow('Action':'s3:Put*','Resource':'arn:aws:s3:::b/*')",
        "allow('Action':'s3:*','Resource':'*'),deny('Action':'s3:*','Resource':'arn:aws:s3:::a/*')",
        "allow('Action':'s3:Get*','Resource':'*'),deny('Action':'ec2:*','Resource':'*')",
        "allow('NotAction':'s3:*','Resource':'*'),allow('NotAction':'ec2:*','Resource':'arn:aws:ec2:*:*:vpc/*')",
        "allow('Action':'s3:*','Resource':'*','Condition':{'StringNotEquals':{'s3:prefix':'a'}}),allow('Action':'s3:Get*','Resource':'*','Condition':{'StringNotEquals':{'aws:PrincipalOrgID':'o-a'}})",
        "allow('Action':'s3:*','Resource':'arn:aws:s3:::a/${aws:username}'),allow('Action':'s3:Get*','Resource':'arn:aws:s3:::a/ann')",
      })
  void whatDecidesOtherwiseStays(String statements) {
    becomes(PolicyKind.IDENTITY, statements, statements);
  }

  @Test
  void valuesOfNegatedAndSetOperatorsAreJoinedOnlyWhereThatIsTheSame() {
    becomes(
        PolicyKind.IDENTITY,
        "deny('Action':'s3:*','Resource':'*','Condition':{'StringNotEquals':{'aws:PrincipalOrgID':'o-a'}}),"
            + "deny('Action':'s3:*','Resource':'*','Condition':{'StringNotEquals':{'aws:PrincipalOrgID':['o-a','o-b']}})",
        "deny('Action':'s3:*','Resource':'*','Condition':{'StringNotEquals':{'aws:PrincipalOrgID':'o-a'}})");
    becomes(
        PolicyKind.IDENTITY,
        "allow('Action':'s3:*','Resource':'*','Condition':{'ForAllValues:StringEquals':{'aws:TagKeys':'a'}}),"
            + "allow('Action':'s3:*','Resource':'*','Condition':{'ForAllValues:StringEquals':{'aws:TagKeys':'b'}})",
        "allow('Action':'s3:*','Resource':'*','Condition':{'ForAllValues:StringEquals':{'aws:TagKeys':'a'}}),"
            + "allow('Action':'s3:*','Resource':'*','Condition':{'ForAllValues:StringEquals':{'aws:TagKeys':'b'}})");
    becomes(
        PolicyKind.IDENTITY,
        "allow('Action':'s3:*','Resource':'*','Condition':{'ForAnyValue:StringEquals':{'aws:TagKeys':'a'}}),"
            + "allow('Action':'s3:*','Resource':'*','Condition':{'ForAnyValue:StringEquals':{'aws:TagKeys':'b'}})",
        "allow('Action':'s3:*','Resource':'*','Condition':{'ForAnyValue:StringEquals':{'aws:TagKeys':['a','b']}})");
  }

  @Test
  void principalsAreJoinedAndAGrantToAUserIsNotCoveredByOneToItsAccount() {
    becomes(
        PolicyKind.BUCKET,
        "allow('Principal':{'AWS':'111122223333'},'Action':'s3:*','Resource':'arn:aws:s3:::a'),"
            + "allow('Principal':{'Service':'logging.s3.amazonaws.com'},'Action':'s3:*','Resource':'arn:aws:s3:::a')",
        "allow('Principal':{'AWS':'111122223333','Service':'logging.s3.amazonaws.com'},'Action':'s3:*','Resource':'arn:aws:s3:::a')");
    String direct =
        "allow('Principal':{'AWS':'111122223333'},'Action':'s3:*','Resource':'arn:aws:s3:::a'),"
            + "allow('Principal':{'AWS':'arn:aws:iam::111122223333:user/ann'},'Action':'s3:Get*','Resource':'arn:aws:s3:::a')";
    becomes(PolicyKind.BUCKET, direct, direct);
  }

  @Test
  void statementsOfATrustPolicyHaveNoResource() {
    becomes(
        PolicyKind.ROLE_TRUST,
        "allow('Principal':{'AWS':'111122223333'},'Action':'sts:AssumeRole'),"
            + "allow('Principal':{'AWS':'111122223333'},'Action':'sts:TagSession')",
        "allow('Principal':{'AWS':'111122223333'},'Action':['sts:AssumeRole','sts:TagSession'])");
  }

  @Test
  void aStatementMadeOfSeveralKeepsTheSidThatTheyShare() {
    becomes(
        PolicyKind.IDENTITY,
        "allow('Sid':'A','Action':'s3:Get*','Resource':'*'),allow('Sid':'B','Action':'s3:Put*','Resource':'*'),"
            + "deny('Sid':'C','Action':'s3:DeleteObject','Resource':'*')",
        "allow('Action':['s3:Get*','s3:Put*'],'Resource':'*'),"
            + "deny('Sid':'C','Action':'s3:DeleteObject','Resource':'*')");
  }

  @Test
  void inAnOldVersionAVariableIsPlainText() {
    PolicyDocument old =
        PolicyReader.read(
            """
            {"Version": "2008-10-17", "Statement": [
              {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/${aws:username}"},
              {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/$*"}]}
            """);

    assertThat(PolicyWriter.compact(PROVER.minimized(PolicyKind.IDENTITY, old)))
        .isEqualTo(
            "{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::a/$*\"}]}");
  }

  @Test
  void aPolicyThatItsKindDoesNotTakeIsRefused() {
    assertThatThrownBy(
            () ->
                PROVER.minimized(
                    PolicyKind.IDENTITY,
                    Shorthand.policy(
                        "allow('Principal':'*','Action':'s3:Get*','Resource':'*'),"
                            + "allow('Principal':'*','Action':'s3:Put*','Resource':'*')")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Principal");
  }
}
