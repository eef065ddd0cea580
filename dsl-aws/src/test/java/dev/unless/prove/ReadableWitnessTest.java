package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.json.PolicyReader;
import dev.unless.request.OddRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A witness is a request as a person would write it. */
class ReadableWitnessTest {
  private static final String SESSION =
      "arn:aws:sts::111122223333:assumed-role/example-role/example-session";
  private static final String NOTHING =
      "{'Effect': 'Allow', 'Action': 'iam:CreateUser', 'Resource': 'arn:aws:iam::*:user/nobody'}";

  private static Witness witness(String policy, String reference) {
    Answer answer =
        Prover.of(Catalog.aws())
            .allowsNoMore(PolicyReader.read(json(policy)), PolicyReader.read(json(reference)));
    assertThat(answer).as(answer.sentence()).isInstanceOf(Refuted.class);
    return ((Refuted) answer).witness();
  }

  private static String json(String statements) {
    return "{'Version': '2012-10-17', 'Statement': [".replace('\'', '"')
        + statements.replace('\'', '"')
        + "]}";
  }

  /** What the statement allows beyond next to nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Action': '*', 'Resource': '*' | s3:GetObject arn:aws:s3:::example/example",
        "'Action': 's3:*', 'Resource': 'arn:aws:s3:::reports*' | s3:GetObject arn:aws:s3:::reports/example",
        "'Action': 's3:Get*', 'Resource': 'arn:aws:s3:::reports/2026/*' | s3:GetObject arn:aws:s3:::reports/2026/example",
        "'Action': 's3:ListBucket', 'Resource': '*', 'Condition': {'StringLike': {'s3:prefix': 'home/*'}} | s3:ListBucket arn:aws:s3:::example with s3:prefix home/example",
        "'Action': 'ec2:*', 'Resource': '*', 'Condition': {'StringEquals': {'aws:RequestedRegion': 'eu-central-1'}} | ec2:DescribeInstances * with aws:RequestedRegion eu-central-1",
        "'Action': 'ec2:TerminateInstances', 'Resource': 'arn:aws:ec2:eu-west-1:*:instance/*', 'Condition': {'StringEquals': {'aws:ResourceTag/Team': 'shop'}} | ec2:TerminateInstances arn:aws:ec2:eu-west-1:111122223333:instance/example with aws:ResourceTag/Team shop",
        "'Action': 'iam:PassRole', 'Resource': 'arn:aws:iam::*:role/app-*', 'Condition': {'StringEquals': {'iam:PassedToService': 'ec2.amazonaws.com'}} | iam:PassRole arn:aws:iam::111122223333:role/app-example with iam:PassedToService ec2.amazonaws.com",
        "'Action': 'kms:Decrypt', 'Resource': '*', 'Condition': {'StringEquals': {'kms:ViaService': 's3.us-east-1.amazonaws.com'}} | kms:Decrypt arn:aws:kms:us-east-1:111122223333:key/example with kms:ViaService s3.us-east-1.amazonaws.com",
        "'NotAction': ['s3:*', 'ec2:*'], 'Resource': '*' | iam:PassRole arn:aws:iam::111122223333:role/example-role",
        "'Action': 'sqs:*', 'Resource': '*', 'Condition': {'Bool': {'aws:SecureTransport': 'true'}} | sqs:SendMessage arn:aws:sqs:us-east-1:111122223333:example with aws:SecureTransport true",
        "'Action': 'sqs:*', 'Resource': '*', 'Condition': {'Bool': {'aws:SecureTransport': 'false'}} | sqs:SendMessage arn:aws:sqs:us-east-1:111122223333:example with aws:SecureTransport false",
        "'Action': 'sqs:*', 'Resource': '*', 'Condition': {'DateGreaterThan': {'aws:CurrentTime': '2025-06-01T00:00:00Z'}} | sqs:SendMessage arn:aws:sqs:us-east-1:111122223333:example with aws:CurrentTime 2026-01-01T00:00:00Z",
        "'Action': 'dynamodb:GetItem', 'Resource': '*', 'Condition': {'IpAddress': {'aws:SourceIp': '10.0.0.0/8'}} | dynamodb:GetItem arn:aws:dynamodb:us-east-1:111122223333:table/example with aws:SourceIp 10.0.0.1",
        "'Action': 'dynamodb:GetItem', 'Resource': '*', 'Condition': {'NotIpAddress': {'aws:SourceIp': '10.0.0.0/8'}, 'Null': {'aws:SourceIp': 'false'}} | dynamodb:GetItem arn:aws:dynamodb:us-east-1:111122223333:table/example with aws:SourceIp 203.0.113.9",
        "'Action': 'sqs:TagQueue', 'Resource': '*', 'Condition': {'ForAnyValue:StringEquals': {'aws:TagKeys': ['Team', 'Cost']}} | sqs:TagQueue arn:aws:sqs:us-east-1:111122223333:example with aws:TagKeys Team",
        "'Action': 'athena:*', 'Resource': '*', 'Condition': {'ForAnyValue:StringEquals': {'aws:CalledVia': 'athena.amazonaws.com'}} | athena:BatchGetNamedQuery arn:aws:athena:us-east-1:111122223333:workgroup/example with aws:CalledVia athena.amazonaws.com",
      })
  void itIsPlain(String allow, String request) {
    Witness witness = witness("{'Effect': 'Allow', " + allow + "}", NOTHING);

    assertThat(witness.sentence())
        .satisfiesAnyOf(
            said -> assertThat(said).isEqualTo(SESSION + " " + request),
            said -> assertThat(said).isEqualTo("arn:aws:iam::111122223333:user/ann " + request));
    assertThat(OddRequest.of(witness.request())).isEmpty();
  }

  /** What a statement with a Principal allows. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Principal': {'AWS': 'arn:aws:iam::444455556666:role/ops/deployer'}, 'Action': 'sts:AssumeRole' | arn:aws:sts::444455556666:assumed-role/deployer/example-session sts:AssumeRole arn:aws:iam::444455556666:role/example-role",
        "'Principal': {'Service': 'ec2.amazonaws.com'}, 'Action': 'sts:AssumeRole' | ec2.amazonaws.com sts:AssumeRole arn:aws:iam::111122223333:role/example-role",
        "'Principal': {'AWS': '777788889999'}, 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::logs/*' | arn:aws:sts::777788889999:assumed-role/example-role/example-session s3:GetObject arn:aws:s3:::logs/example",
        "'Principal': '*', 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::logs/*', 'Condition': {'StringEquals': {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}} | arn:aws:sts::111122223333:assumed-role/example-role/example-session s3:GetObject arn:aws:s3:::logs/example with aws:PrincipalOrgID o-a1b2c3d4e5",
      })
  void itIsByWhoIsNamed(String allow, String request) {
    Witness witness =
        witness(
            "{'Effect': 'Allow', " + allow + "}",
            "{'Effect': 'Deny', 'Principal': '*', 'Action': '*'"
                + (allow.contains("Resource") ? ", 'Resource': '*'" : "")
                + "}");

    assertThat(witness.sentence()).isEqualTo(request);
    assertThat(OddRequest.of(witness.request())).isEmpty();
  }

  /** A colon in a stack's name would make two patterns meet; no stack has such a name. */
  @Test
  void whatNobodyMakesRefutesNothing() {
    Answer answer =
        Prover.of(Catalog.aws())
            .never(
                PolicyReader.read(json(stack("reports"))), PolicyReader.read(json(stack("shop"))));

    assertThat(answer)
        .isEqualTo(
            new Proved(
                false,
                List.of(
                    "actions are on resources whose ARNs have the shapes that the catalogue gives"
                        + " them")));
  }

  private static String stack(String name) {
    return "{'Effect': 'Allow', 'Action': 'cloudformation:UpdateStack', 'Resource':"
        + " 'arn:aws:cloudformation:*:*:stack/"
        + name
        + "/*'}";
  }
}
