package dev.unless.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Finding;
import dev.unless.finding.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that AWS's guides publish, or that are right by them: nothing is found in them. */
class RightPoliciesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': {'StringNotEqualsIfExists':"
            + " {'aws:RequestedRegion': 'eu-west-1'}}",
        "'Effect': 'Deny', 'Action': 's3:*', 'Resource': '*', 'Condition':"
            + " {'NumericLessThanIfExists': {'s3:TlsVersion': '1.2'}}",
        "'Effect': 'Deny', 'Action': 'ec2:RunInstances', 'Resource': '*', 'Condition':"
            + " {'StringNotLikeIfExists': {'ec2:InstanceType': 't3.*'}}",
        "'Effect': 'Deny', 'Action': 's3:*', 'Resource': '*', 'Condition': {'ArnNotEquals':"
            + " {'aws:PrincipalArn': 'arn:aws:sts::111122223333:federated-user/Bob'}}",
        "'Effect': 'Allow', 'Action': ['iot:Publish', 'iot:Receive'], 'Resource':"
            + " ['arn:aws:iot:eu-west-1:111122223333:topic/${iot:Connection.Thing.ThingName}',"
            + " 'arn:aws:iot:eu-west-1:111122223333:topic/${iot:Certificate.Subject.CommonName}']",
        "'Effect': 'Allow', 'Action': 'iot:Connect', 'Resource': '*', 'Condition':"
            + " {'ForAllValues:StringEquals': {'iot:Certificate.Subject.CommonName.List': 'a'},"
            + " 'Null': {'iot:Certificate.Subject.CommonName.List': 'false'}}",
        "'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource':"
            + " ['arn:aws:s3:::${transfer:HomeBucket}/${transfer:UserName}/*',"
            + " 'arn:aws:s3:::reports/${cognito-identity.amazonaws.com:sub}/*',"
            + " 'arn:aws:s3:::reports/${www.amazon.com:user_id}/*',"
            + " 'arn:aws:s3:::reports/${saml:sub}/*']",
        "'Effect': 'Allow', 'Action': 'redshift:GetClusterCredentials', 'Resource':"
            + " 'arn:aws:redshift:eu-west-1:111122223333:dbuser:c/${redshift:DbUser}',"
            + " 'Condition': {'StringEquals': {'redshift:DbUser': '${redshift:DbUser}'}}",
        "'Effect': 'Allow', 'Action': ['dynamodb:ConditionCheckItem', 'dynamodb:PutItem'],"
            + " 'Resource': '*', 'Condition': {'ForAnyValue:StringEquals':"
            + " {'dynamodb:EnclosingOperation': 'TransactWriteItems'}}",
        "'Effect': 'Allow', 'Action': ['kms:Create*', 'kms:List*', 'kms:RevokeGrant'],"
            + " 'Resource': '*', 'Condition': {'Bool': {'kms:GrantIsForAWSResource': 'true'}}",
        "'Effect': 'Allow', 'Action': 'cloudformation:CreateChangeSet', 'Resource':"
            + " 'arn:aws:cloudformation:eu-west-1:aws:transform/Serverless-2016-10-31'",
        "'Effect': 'Allow', 'Action': 'ssm:SendCommand', 'Resource':"
            + " 'arn:aws:ssm:eu-west-1::document/AWS-RunShellScript'",
        "'Effect': 'Allow', 'Action': 'execute-api:Invoke', 'Resource':"
            + " 'arn:aws:execute-api:eu-west-1:111122223333:a1b2/prod/$connect'"
      })
  void nothingIsFoundInThem(String statement) {
    assertThat(Checked.findings(PolicyKind.IDENTITY, Checked.policy(statement.replace('\'', '"'))))
        .filteredOn(finding -> finding.severity() != Severity.SUGGESTION)
        .extracting(Finding::toString)
        .isEmpty();
  }
}
