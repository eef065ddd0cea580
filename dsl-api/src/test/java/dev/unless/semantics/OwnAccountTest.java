package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.semantics.Decided.decision;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.World.BUCKET;
import static dev.unless.semantics.World.KEY;
import static dev.unless.semantics.World.anonymous;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.service;
import static dev.unless.semantics.World.stranger;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Explanation.OfLayer;
import dev.unless.decide.LayerNote;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAccountTest {
  private static final Layers OPEN = Decided.allowingAll();
  private static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:q";

  @ParameterizedTest
  @CsvSource({
    "sqs:SetQueueAttributes, arn:aws:sqs:eu-west-1:111122223333:q, IMPLICIT_DENY",
    "sqs:ReceiveMessage, arn:aws:sqs:eu-west-1:111122223333:q, ALLOW",
    "SQS:TAGQUEUE, arn:aws:sqs:eu-west-1:111122223333:q, IMPLICIT_DENY",
    "sqs:SendMessage, arn:aws:sqs:eu-west-1:111122223333:q, ALLOW",
    "kms:PutKeyPolicy, arn:aws:kms:us-east-1:111122223333:key/k1, IMPLICIT_DENY",
    "kms:Decrypt, arn:aws:kms:us-east-1:111122223333:key/k1, ALLOW",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:eu-west-1:111122223333:secret:s, ALLOW",
    "secretsmanager:CreateSecret, arn:aws:secretsmanager:eu-west-1:111122223333:secret:s,"
        + " IMPLICIT_DENY",
    "lambda:InvokeFunction, arn:aws:lambda:eu-west-1:111122223333:function:f, ALLOW",
    "lambda:UpdateFunctionConfiguration, arn:aws:lambda:eu-west-1:111122223333:function:f,"
        + " IMPLICIT_DENY",
    "dynamodb:GetItem, arn:aws:dynamodb:eu-west-1:111122223333:table/t, ALLOW",
    "dynamodb:UpdateTimeToLive, arn:aws:dynamodb:eu-west-1:111122223333:table/t, IMPLICIT_DENY",
    "kinesis:PutRecord, arn:aws:kinesis:eu-west-1:111122223333:stream/s, ALLOW",
    "kinesis:DeleteStream, arn:aws:kinesis:eu-west-1:111122223333:stream/s, IMPLICIT_DENY",
    "backup:CopyIntoBackupVault, arn:aws:backup:eu-west-1:111122223333:backup-vault:v, ALLOW",
    "backup:DeleteBackupVault, arn:aws:backup:eu-west-1:111122223333:backup-vault:v, IMPLICIT_DENY",
    "s3:PutBucketPolicy, arn:aws:s3:::logs, IMPLICIT_DENY",
    "s3:ListBucket, arn:aws:s3:::logs, ALLOW",
    "es:ESHttpGet, arn:aws:es:eu-west-1:111122223333:domain/d, ALLOW",
    "es:UpdateDomainConfig, arn:aws:es:eu-west-1:111122223333:domain/d, IMPLICIT_DENY"
  })
  @Rule("cross.own-account-only")
  void someActionsNoPolicyGivesToAnotherAccount(String action, String resource, Outcome outcome) {
    assertThat(outcome(OPEN, request(stranger(), action, resource))).isEqualTo(outcome);
    assertThat(outcome(OPEN, request(anonymous(), action, resource))).isEqualTo(outcome);
    assertThat(outcome(OPEN, request(user(), action, resource))).isEqualTo(ALLOW);
  }

  @Test
  @Rule("cross.own-account-only")
  void servicesAreNoOtherAccount() {
    assertThat(outcome(OPEN, request(service(), "sqs:SetQueueAttributes", QUEUE))).isEqualTo(ALLOW);
  }

  @Test
  @Rule({"cross.own-account-only", "root.default"})
  void theOwnersRootUserNeedsNoPolicy() {
    assertThat(outcome(Layers.none(), request(World.root(), "sqs:SetQueueAttributes", QUEUE)))
        .isEqualTo(ALLOW);
    assertThat(outcome(Layers.none(), request(World.root(), "s3:PutBucketPolicy", BUCKET)))
        .isEqualTo(ALLOW);
    assertThat(
            outcome(
                Layers.none().withResource(allow("kms:*").to(World.ACCOUNT).policy()),
                request(World.root(), "kms:PutKeyPolicy", KEY)))
        .isEqualTo(ALLOW);
  }

  @Test
  @Rule("cross.own-account-only")
  void theExplanationSaysWhy() {
    var explanation = decision(OPEN, request(stranger(), "sqs:TagQueue", QUEUE)).explain();
    assertThat(explanation.outcome()).isEqualTo(IMPLICIT_DENY);
    assertThat(explanation.layers())
        .filteredOn(layer -> layer.layer() == Layer.RESOURCE)
        .extracting(OfLayer::note)
        .first()
        .satisfies(note -> assertThat(note).contains(LayerNote.Reason.FOR_OWN_ACCOUNT_ONLY));
  }
}
