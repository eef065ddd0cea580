package dev.unless.bench.json;

import static dev.unless.Unless.account;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.anything;
import static dev.unless.Unless.deny;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.startsWith;
import static dev.unless.condition.Keys.CURRENT_TIME;
import static dev.unless.condition.Keys.requestedRegion;
import static dev.unless.condition.Keys.sourceIp;

import dev.unless.Policy;
import dev.unless.aws.DynamoDb;
import dev.unless.aws.Kms;
import dev.unless.aws.S3;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Region;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamConditionOperator;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamResource;

/** A policy that both this library and the SDK's builder build. */
public enum Example {
  /** The first policy of the SDK's guide: one action between two instants. */
  GUIDE {
    @Override
    Policy unless() {
      return identityPolicy(
          allow(DynamoDb.GET_ITEM)
              .onEverything()
              .when(CURRENT_TIME.after(Instant.parse("2020-04-01T00:00:00Z")))
              .when(CURRENT_TIME.before(Instant.parse("2020-06-30T23:59:59Z"))));
    }

    @Override
    IamPolicy sdk() {
      return IamPolicy.builder()
          .addStatement(
              statement ->
                  statement
                      .effect(IamEffect.ALLOW)
                      .addAction("dynamodb:GetItem")
                      .addResource(IamResource.ALL)
                      .addCondition(
                          condition ->
                              condition
                                  .operator(IamConditionOperator.DATE_GREATER_THAN)
                                  .key("aws:CurrentTime")
                                  .value("2020-04-01T00:00:00Z"))
                      .addCondition(
                          condition ->
                              condition
                                  .operator(IamConditionOperator.DATE_LESS_THAN)
                                  .key("aws:CurrentTime")
                                  .value("2020-06-30T23:59:59Z")))
          .build();
    }
  },

  /** What a service may do: four statements with lists, patterns and conditions. */
  SERVICE {
    @Override
    Policy unless() {
      Account shop = account("111122223333");
      return identityPolicy(
          allow(S3.GET_OBJECT, S3.PUT_OBJECT)
              .on(S3.object("reports", startsWith("2026/")), S3.object("drafts", anything()))
              .named("Reports"),
          allow(S3.LIST_BUCKET)
              .on(S3.bucket("reports"))
              .when(S3.PREFIX.startsWith("2026/"))
              .named("List"),
          allow(DynamoDb.GET_ITEM, DynamoDb.BATCH_GET_ITEM, DynamoDb.QUERY)
              .on(DynamoDb.table("orders").in(Region.of("eu-west-1"), shop))
              .when(DynamoDb.LEADING_KEYS.onlyFrom("shop-1", "shop-2"))
              .when(requestedRegion(Region.of("eu-west-1")))
              .named("Orders"),
          deny(Kms.DECRYPT)
              .onEverything()
              .unless(sourceIp("53.0.2.0/24", "2001:db8::/32"))
              .named("Office"));
    }

    @Override
    IamPolicy sdk() {
      return IamPolicy.builder()
          .addStatement(
              statement ->
                  statement
                      .sid("Reports")
                      .effect(IamEffect.ALLOW)
                      .addAction("s3:GetObject")
                      .addAction("s3:PutObject")
                      .addResource("arn:aws:s3:::reports/2026/*")
                      .addResource("arn:aws:s3:::drafts/*"))
          .addStatement(
              statement ->
                  statement
                      .sid("List")
                      .effect(IamEffect.ALLOW)
                      .addAction("s3:ListBucket")
                      .addResource("arn:aws:s3:::reports")
                      .addCondition(IamConditionOperator.STRING_LIKE, "s3:prefix", "2026/*"))
          .addStatement(
              statement ->
                  statement
                      .sid("Orders")
                      .effect(IamEffect.ALLOW)
                      .addAction("dynamodb:GetItem")
                      .addAction("dynamodb:BatchGetItem")
                      .addAction("dynamodb:Query")
                      .addResource("arn:aws:dynamodb:eu-west-1:111122223333:table/orders")
                      .addConditions(
                          IamConditionOperator.STRING_EQUALS.addPrefix("ForAllValues:"),
                          "dynamodb:LeadingKeys",
                          List.of("shop-1", "shop-2"))
                      .addCondition(
                          IamConditionOperator.STRING_EQUALS, "aws:RequestedRegion", "eu-west-1"))
          .addStatement(
              statement ->
                  statement
                      .sid("Office")
                      .effect(IamEffect.DENY)
                      .addAction("kms:Decrypt")
                      .addResource(IamResource.ALL)
                      .addConditions(
                          IamConditionOperator.NOT_IP_ADDRESS,
                          "aws:SourceIp",
                          List.of("53.0.2.0/24", "2001:db8::/32")))
          .build();
    }
  };

  /** Builds it with this library. */
  abstract Policy unless();

  /** Builds it with the SDK's builder. */
  abstract IamPolicy sdk();
}
