package dev.unless.examples.services;

import static dev.unless.Unless.*;

import dev.unless.AllowOn;
import dev.unless.SessionPolicy;
import dev.unless.annotation.BucketName;
import dev.unless.annotation.CheckedPolicy;
import dev.unless.aws.DynamoDb;
import dev.unless.aws.ElasticFileSystem;
import dev.unless.aws.S3;
import dev.unless.aws.SecretsManager;
import dev.unless.aws.Sqs;
import dev.unless.aws.Ssm;
import dev.unless.condition.Keys;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Region;
import java.util.List;

/**
 * The session policies of a token vending machine: what one tenant of a service may use of what all
 * of them share, the items of a DynamoDB table above all, and what it has of its own.
 *
 * <p>AWS's samples fill the tenant's name into templates of JSON. There {@code dynamodb:*} is
 * limited by {@code ForAllValues} on the leading keys alone, which holds where a request has none,
 * so that a Scan or a DeleteTable passes; one published template misspells the key, and limits
 * nothing. A tenant {@code *} has everybody's folders and queues, one <code>${…}</code> those of
 * whoever the variable names, and {@code acme} lists the folder {@code acme-corp}, too.
 */
public final class DynamoDbTenants {
  private DynamoDbTenants() {}

  /** The policy to pass to AssumeRole for one tenant; without rules it denies everything. */
  public static SessionPolicy policy(List<AllowOn> rules, Partition partition) {
    return rules.isEmpty() ? sessionPolicy(nothing()) : SessionPolicy.of(rules).in(partition);
  }

  /** A pool: the tenant's items in a table that all tenants share, by their partition key. */
  @CheckedPolicy
  public static AllowOn items(String table, String tenant, Region region, Account account) {
    return allow(
            DynamoDb.GET_ITEM,
            DynamoDb.BATCH_GET_ITEM,
            DynamoDb.QUERY,
            DynamoDb.PUT_ITEM,
            DynamoDb.UPDATE_ITEM,
            DynamoDb.DELETE_ITEM,
            DynamoDb.BATCH_WRITE_ITEM)
        .on(DynamoDb.table(table).in(region, account))
        .when(DynamoDb.LEADING_KEYS.onlyFrom(tenant).and(DynamoDb.LEADING_KEYS.exists()));
  }

  /** A silo: a table that the tenant has for itself. */
  @CheckedPolicy
  public static AllowOn ownTable(String table, Region region, Account account) {
    return allow(
            DynamoDb.GET_ITEM,
            DynamoDb.BATCH_GET_ITEM,
            DynamoDb.QUERY,
            DynamoDb.SCAN,
            DynamoDb.PUT_ITEM,
            DynamoDb.UPDATE_ITEM,
            DynamoDb.DELETE_ITEM,
            DynamoDb.BATCH_WRITE_ITEM)
        .on(DynamoDb.table(table).in(region, account));
  }

  /** The objects in the tenant's folder of a bucket. */
  @CheckedPolicy
  public static AllowOn folder(@BucketName String bucket, String tenant) {
    return allow(S3.GET_OBJECT, S3.PUT_OBJECT, S3.DELETE_OBJECT)
        .on(S3.object(bucket, text(tenant).then("/").then(anything())));
  }

  /** The list of the tenant's folder, which does not begin to list its neighbours. */
  @CheckedPolicy
  public static AllowOn folderList(@BucketName String bucket, String tenant) {
    return allow(S3.LIST_BUCKET).on(S3.bucket(bucket)).when(S3.PREFIX.startsWith(tenant + "/"));
  }

  /** The access points of EFS that are tagged with the tenant. */
  @CheckedPolicy
  public static AllowOn accessPoints(String tenant, Region region, Account account) {
    return allow(ElasticFileSystem.DESCRIBE_ACCESS_POINTS)
        .on(ElasticFileSystem.accessPoint(anything()).in(region, account))
        .when(Keys.resourceTag("name").is(tenant));
  }

  /** The parameters below the tenant's path. */
  @CheckedPolicy
  public static AllowOn parameters(String tenant, Region region, Account account) {
    return allow(Ssm.GET_PARAMETER)
        .on(Ssm.parameter(text(tenant).then("/").then(anything())).in(region, account));
  }

  /** The secrets that are tagged with the tenant. */
  @CheckedPolicy
  public static AllowOn secrets(String tenant, Region region, Account account) {
    return allow(SecretsManager.GET_SECRET_VALUE)
        .on(SecretsManager.secret(anything()).in(region, account))
        .when(SecretsManager.resourceTag("tenant").is(tenant));
  }

  /** The tenant's queue: its messages, and not who else may have them. */
  @CheckedPolicy
  public static AllowOn queue(String tenant, Region region, Account account) {
    return allow(
            Sqs.SEND_MESSAGE,
            Sqs.RECEIVE_MESSAGE,
            Sqs.DELETE_MESSAGE,
            Sqs.CHANGE_MESSAGE_VISIBILITY,
            Sqs.GET_QUEUE_ATTRIBUTES,
            Sqs.GET_QUEUE_URL)
        .on(Sqs.queue(tenant + "_queue").in(region, account));
  }
}
