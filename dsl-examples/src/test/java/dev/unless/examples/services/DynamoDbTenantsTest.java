package dev.unless.examples.services;

import static dev.unless.Unless.request;
import static dev.unless.examples.services.VendedSession.ACCOUNT;
import static dev.unless.examples.services.VendedSession.REGION;
import static dev.unless.examples.services.VendedSession.by;
import static dev.unless.examples.services.VendedSession.decide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.AllowOn;
import dev.unless.SessionPolicy;
import dev.unless.aws.DynamoDb;
import dev.unless.aws.ElasticFileSystem;
import dev.unless.aws.S3;
import dev.unless.aws.SecretsManager;
import dev.unless.aws.Sqs;
import dev.unless.aws.Ssm;
import dev.unless.condition.Keys;
import dev.unless.decide.Outcome;
import dev.unless.json.SizeReport;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Resource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamoDbTenantsTest {
  private static final Resource ORDERS = DynamoDb.table("orders").in(REGION, ACCOUNT);
  private static final List<AllowOn> TEMPLATES =
      List.of(
          items("acme"),
          DynamoDbTenants.folder("shared", "acme"),
          DynamoDbTenants.folderList("shared", "acme"),
          DynamoDbTenants.accessPoints("acme", REGION, ACCOUNT),
          DynamoDbTenants.parameters("acme", REGION, ACCOUNT),
          DynamoDbTenants.secrets("acme", REGION, ACCOUNT),
          DynamoDbTenants.queue("acme", REGION, ACCOUNT));

  @Test
  void theShapeNamesTheItemActionsAndGuardsTheLeadingKeys() {
    assertThat(policy(items("acme")).document())
        .isEqualTo(
            VendedSession.document(
                """
                {"Version": "2012-10-17",
                 "Statement": {
                  "Effect": "Allow",
                  "Action": ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query",
                             "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem",
                             "dynamodb:BatchWriteItem"],
                  "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/orders",
                  "Condition": {
                   "ForAllValues:StringEquals": {"dynamodb:LeadingKeys": "acme"},
                   "Null": {"dynamodb:LeadingKeys": "false"}}}}
                """));
  }

  @Test
  void theChecksFindNothing() {
    assertThat(DynamoDbTenants.policy(TEMPLATES, Partition.AWS).check()).isEmpty();
    assertThat(policy(DynamoDbTenants.ownTable("orders-acme", REGION, ACCOUNT)).check()).isEmpty();
  }

  @Test
  void aTenantHasItsOwnItemsAndNobodyElses() {
    SessionPolicy acme = policy(items("acme"));

    assertThat(decideOnItems(acme, DynamoDb.GET_ITEM, "acme")).isEqualTo(Outcome.ALLOW);
    assertThat(decideOnItems(acme, DynamoDb.GET_ITEM, "acme-corp"))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decideOnItems(acme, DynamoDb.BATCH_GET_ITEM, "acme", "zeta"))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(
            decide(
                acme,
                by(request(DynamoDb.GET_ITEM, DynamoDb.table("invoices").in(REGION, ACCOUNT)))
                    .with(DynamoDb.LEADING_KEYS, "acme")))
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  /** Built of strings, ForAllValues alone holds without leading keys: Scan and DeleteTable pass. */
  @Test
  void aRequestWithoutLeadingKeysIsNobodys() {
    SessionPolicy acme = policy(items("acme"));

    for (Action action : List.of(DynamoDb.GET_ITEM, DynamoDb.QUERY, DynamoDb.PUT_ITEM)) {
      assertThat(decide(acme, by(request(action, ORDERS)))).isEqualTo(Outcome.IMPLICIT_DENY);
    }
    for (Action action : List.of(DynamoDb.SCAN, DynamoDb.DELETE_TABLE)) {
      assertThat(decide(acme, by(request(action, ORDERS)))).isEqualTo(Outcome.IMPLICIT_DENY);
    }
  }

  /**
   * Built of strings, {@code ${aws:PrincipalTag/t}} is whoever the session's tag says; * is itself.
   */
  @ParameterizedTest
  @ValueSource(strings = {"*", "?", "${aws:username}", "${aws:PrincipalTag/t}", "$"})
  void aTenantsNameMeansOnlyItselfAmongItems(String tenant) {
    SessionPolicy policy = policy(items(tenant));

    assertThat(decideOnItems(policy, DynamoDb.GET_ITEM, tenant)).isEqualTo(Outcome.ALLOW);
    assertThat(
            decide(
                policy,
                by(request(DynamoDb.GET_ITEM, ORDERS))
                    .with(DynamoDb.LEADING_KEYS, "a")
                    .with(Keys.principalTag("t"), "a")))
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  /** Built of strings, the tenant {@code *} has every folder, parameter and queue. */
  @ParameterizedTest
  @ValueSource(strings = {"*", "????", "${aws:username}", "$"})
  void aTenantsNameMeansOnlyItselfInArns(String tenant) {
    SessionPolicy policy =
        policy(
            DynamoDbTenants.folder("shared", tenant),
            DynamoDbTenants.folderList("shared", tenant),
            DynamoDbTenants.queue(tenant, REGION, ACCOUNT),
            DynamoDbTenants.parameters(tenant, REGION, ACCOUNT));

    assertThat(decide(policy, by(request(S3.GET_OBJECT, S3.object("shared", tenant + "/1")))))
        .isEqualTo(Outcome.ALLOW);
    assertThat(decide(policy, by(request(S3.GET_OBJECT, S3.object("shared", "acme/1")))))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decideOnList(policy, "acme/")).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decideOnQueue(policy, Sqs.RECEIVE_MESSAGE, "acme_queue"))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decideOnParameter(policy, "acme/db")).isEqualTo(Outcome.IMPLICIT_DENY);
  }

  /** Built of strings, a table {@code *} is every table of the account. */
  @Test
  void aTablesNameMeansOnlyItself() {
    SessionPolicy policy =
        policy(
            DynamoDbTenants.items("*", "acme", REGION, ACCOUNT),
            DynamoDbTenants.ownTable("acme-*", REGION, ACCOUNT));

    assertThat(decideOnItems(policy, DynamoDb.GET_ITEM, "acme")).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(
            decide(
                policy,
                by(request(DynamoDb.SCAN, DynamoDb.table("acme-corp").in(REGION, ACCOUNT)))))
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  @Test
  void aTableOfItsOwnIsScannedToo() {
    SessionPolicy silo = policy(DynamoDbTenants.ownTable("orders-acme", REGION, ACCOUNT));

    assertThat(
            decide(
                silo,
                by(request(DynamoDb.SCAN, DynamoDb.table("orders-acme").in(REGION, ACCOUNT)))))
        .isEqualTo(Outcome.ALLOW);
    assertThat(decide(silo, by(request(DynamoDb.SCAN, ORDERS)))).isEqualTo(Outcome.IMPLICIT_DENY);
  }

  /** Built of strings, the prefix {@code acme} is allowed, and lists acme-corp/ with acme/. */
  @Test
  void aFolderIsListedWithItsSlash() {
    SessionPolicy acme =
        policy(
            DynamoDbTenants.folder("shared", "acme"), DynamoDbTenants.folderList("shared", "acme"));

    assertThat(decideOnList(acme, "acme/")).isEqualTo(Outcome.ALLOW);
    assertThat(decideOnList(acme, "acme/2026/")).isEqualTo(Outcome.ALLOW);
    assertThat(decideOnList(acme, "acme")).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(acme, by(request(S3.DELETE_OBJECT, S3.object("shared", "acme/1")))))
        .isEqualTo(Outcome.ALLOW);
    assertThat(decide(acme, by(request(S3.DELETE_OBJECT, S3.object("shared", "acme-corp/1")))))
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  @Test
  void taggedThingsAreTheTenants() {
    SessionPolicy acme =
        policy(
            DynamoDbTenants.accessPoints("acme", REGION, ACCOUNT),
            DynamoDbTenants.secrets("acme", REGION, ACCOUNT));

    assertThat(decideOnAccessPoint(acme, "acme")).isEqualTo(Outcome.ALLOW);
    assertThat(decideOnAccessPoint(acme, "zeta")).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decideOnSecret(acme, "acme")).isEqualTo(Outcome.ALLOW);
    assertThat(decideOnSecret(acme, "zeta")).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(acme, by(request(SecretsManager.GET_SECRET_VALUE, secret()))))
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  /** Built of strings, a queue is {@code sqs:*}, with which a tenant lets others in. */
  @Test
  void aQueueIsItsMessagesOnly() {
    SessionPolicy acme = policy(DynamoDbTenants.queue("acme", REGION, ACCOUNT));

    assertThat(decideOnQueue(acme, Sqs.RECEIVE_MESSAGE, "acme_queue")).isEqualTo(Outcome.ALLOW);
    assertThat(decideOnQueue(acme, Sqs.ADD_PERMISSION, "acme_queue"))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decideOnQueue(acme, Sqs.RECEIVE_MESSAGE, "zeta_queue"))
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  @Test
  void parametersAreThoseBelowTheTenantsPath() {
    SessionPolicy acme = policy(DynamoDbTenants.parameters("acme", REGION, ACCOUNT));

    assertThat(decideOnParameter(acme, "acme/db/password")).isEqualTo(Outcome.ALLOW);
    assertThat(decideOnParameter(acme, "acme-corp/db/password")).isEqualTo(Outcome.IMPLICIT_DENY);
  }

  /** Built of strings, an empty policy is as good as none, and the session has the whole role. */
  @Test
  void withoutTemplatesEverythingIsDenied() {
    SessionPolicy nothing = DynamoDbTenants.policy(List.of(), Partition.AWS);

    assertThat(decideOnItems(nothing, DynamoDb.GET_ITEM, "acme")).isEqualTo(Outcome.EXPLICIT_DENY);
  }

  /** Built of strings, the empty tenant has whatever has no leading keys. */
  @Test
  void theEmptyTenantHasNothing() {
    SessionPolicy policy = policy(items(""));

    assertThat(decideOnItems(policy, DynamoDb.GET_ITEM, "")).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(policy, by(request(DynamoDb.QUERY, ORDERS))))
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  @ParameterizedTest
  @EnumSource(names = {"AWS", "AWS_CN", "AWS_US_GOV"})
  void everyPartitionHasArnsOfItsOwn(Partition partition) {
    SessionPolicy acme = DynamoDbTenants.policy(List.of(items("acme")), partition);

    assertThat(acme.toCompactJson())
        .contains("\"arn:" + partition + ":dynamodb:eu-west-1:111122223333:table/orders\"");
    assertThat(
            decide(
                acme,
                by(request(DynamoDb.GET_ITEM, ORDERS.in(partition)))
                    .with(DynamoDb.LEADING_KEYS, "acme")))
        .isEqualTo(Outcome.ALLOW);
  }

  /** AWS's packed limit, which nobody can compute, may refuse even what fits here. */
  @Test
  void allTemplatesFitIntoASessionAndManyTablesDoNot() {
    List<AllowOn> tables =
        IntStream.range(0, 10)
            .mapToObj(i -> DynamoDbTenants.items("orders-" + i, "acme", REGION, ACCOUNT))
            .toList();

    assertThat(DynamoDbTenants.policy(TEMPLATES, Partition.AWS).sizes()).allMatch(SizeReport::fits);
    assertThat(DynamoDbTenants.policy(tables, Partition.AWS).sizes()).noneMatch(SizeReport::fits);
  }

  private static AllowOn items(String tenant) {
    return DynamoDbTenants.items("orders", tenant, REGION, ACCOUNT);
  }

  private static SessionPolicy policy(AllowOn... rules) {
    return DynamoDbTenants.policy(List.of(rules), Partition.AWS);
  }

  private static Outcome decideOnItems(SessionPolicy policy, Action action, String... keys) {
    return decide(policy, by(request(action, ORDERS)).with(DynamoDb.LEADING_KEYS, List.of(keys)));
  }

  private static Outcome decideOnList(SessionPolicy policy, String prefix) {
    return decide(policy, by(request(S3.LIST_BUCKET, S3.bucket("shared"))).with(S3.PREFIX, prefix));
  }

  private static Outcome decideOnQueue(SessionPolicy policy, Action action, String queue) {
    return decide(policy, by(request(action, Sqs.queue(queue).in(REGION, ACCOUNT))));
  }

  private static Outcome decideOnParameter(SessionPolicy policy, String name) {
    return decide(policy, by(request(Ssm.GET_PARAMETER, Ssm.parameter(name).in(REGION, ACCOUNT))));
  }

  private static Outcome decideOnAccessPoint(SessionPolicy policy, String tag) {
    return decide(
        policy,
        by(request(
                ElasticFileSystem.DESCRIBE_ACCESS_POINTS,
                ElasticFileSystem.accessPoint("fsap-0123456789abcdef0").in(REGION, ACCOUNT)))
            .with(Keys.resourceTag("name"), tag));
  }

  private static Outcome decideOnSecret(SessionPolicy policy, String tag) {
    return decide(
        policy,
        by(request(SecretsManager.GET_SECRET_VALUE, secret()))
            .with(SecretsManager.resourceTag("tenant"), tag));
  }

  private static Resource secret() {
    return SecretsManager.secret("db-AbCdEf").in(REGION, ACCOUNT);
  }
}
