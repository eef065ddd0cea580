package dev.unless.examples.services;

import static dev.unless.Unless.request;
import static dev.unless.examples.services.UnityCatalogCredentials.Privilege.SELECT;
import static dev.unless.examples.services.UnityCatalogCredentials.Privilege.UPDATE;
import static dev.unless.examples.services.VendedSession.KEY;
import static dev.unless.examples.services.VendedSession.decide;
import static dev.unless.examples.services.VendedSession.decideOnKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.AccessRequest;
import dev.unless.SessionPolicy;
import dev.unless.aws.Kms;
import dev.unless.aws.S3;
import dev.unless.decide.Outcome;
import dev.unless.examples.services.UnityCatalogCredentials.Location;
import dev.unless.json.SizeReport;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.Partition;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnityCatalogCredentialsTest {
  private static final Location TABLE = new Location("lake", "tables/t1");

  @Test
  void theShapeIsThatOfUnityCatalogWithActionsNamed() {
    assertThat(UnityCatalogCredentials.policy(SELECT, List.of(TABLE), Partition.AWS).document())
        .isEqualTo(
            VendedSession.document(
                """
                {"Version": "2012-10-17",
                 "Statement": [
                  {"Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObjectVersion"],
                   "Resource": ["arn:aws:s3:::lake/tables/t1/*", "arn:aws:s3:::lake/tables/t1"]},
                  {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::lake",
                   "Condition":
                    {"StringLike": {"s3:prefix": ["tables/t1", "tables/t1/", "tables/t1/*"]}}},
                  {"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*",
                   "Condition": {"StringLike": {
                     "kms:ViaService": "s3.*.amazonaws.com",
                     "kms:EncryptionContext:aws:s3:arn":
                      ["arn:aws:s3:::lake/tables/t1/*", "arn:aws:s3:::lake/tables/t1",
                       "arn:aws:s3:::lake"]}}}]}
                """));
  }

  @Test
  void theChecksFindNothing() {
    assertThat(UnityCatalogCredentials.policy(UPDATE, List.of(TABLE), Partition.AWS).check())
        .isEmpty();
  }

  @Test
  void theRootOfABucketIsEverythingInIt() {
    SessionPolicy root = selecting(new Location("lake", ""));

    assertThat(root.toCompactJson())
        .contains("\"Resource\":\"arn:aws:s3:::lake/*\"")
        .contains("\"s3:prefix\":\"*\"");
    assertThat(decide(root, object(S3.GET_OBJECT, "tables/t1/1"))).isEqualTo(Outcome.ALLOW);
  }

  @Test
  void objectsBesideThePathAreNotReached() {
    SessionPolicy reader = selecting(TABLE);

    assertThat(decide(reader, object(S3.GET_OBJECT, "tables/t1/1"))).isEqualTo(Outcome.ALLOW);
    assertThat(decide(reader, object(S3.GET_OBJECT, "tables/t1"))).isEqualTo(Outcome.ALLOW);
    assertThat(decide(reader, object(S3.GET_OBJECT, "tables/t10/1")))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(reader, object(S3.GET_OBJECT, "other"))).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(reader, list("tables/t1/a"))).isEqualTo(Outcome.ALLOW);
    assertThat(decide(reader, list("tables/"))).isEqualTo(Outcome.IMPLICIT_DENY);
  }

  /** Built of strings, UPDATE is {@code s3:PutO*}, which can also make an object public. */
  @Test
  void updatesWriteObjectsAndNotTheirAccessLists() {
    SessionPolicy writer = UnityCatalogCredentials.policy(UPDATE, List.of(TABLE), Partition.AWS);

    assertThat(decide(writer, object(S3.PUT_OBJECT, "tables/t1/1"))).isEqualTo(Outcome.ALLOW);
    assertThat(decide(writer, object(S3.ABORT_MULTIPART_UPLOAD, "tables/t1/1")))
        .isEqualTo(Outcome.ALLOW);
    assertThat(decide(writer, object(S3.PUT_OBJECT_ACL, "tables/t1/1")))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(selecting(TABLE), object(S3.PUT_OBJECT, "tables/t1/1")))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(writer.toCompactJson()).doesNotContain("O*").doesNotContain("*Multipart");
  }

  @Test
  void keysAreUsedThroughS3ForTheLocationOnly() {
    SessionPolicy writer = UnityCatalogCredentials.policy(UPDATE, List.of(TABLE), Partition.AWS);
    String object = "arn:aws:s3:::lake/tables/t1/1";

    assertThat(
            decideOnKey(writer, key(Kms.GENERATE_DATA_KEY, "s3.eu-west-1.amazonaws.com", object)))
        .isEqualTo(Outcome.ALLOW);
    assertThat(decideOnKey(writer, key(Kms.DECRYPT, "sqs.eu-west-1.amazonaws.com", object)))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(
            decideOnKey(
                writer,
                key(Kms.DECRYPT, "s3.eu-west-1.amazonaws.com", "arn:aws:s3:::lake/tables/t10/1")))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decideOnKey(writer, VendedSession.by(request(Kms.DECRYPT, KEY))))
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  /**
   * Built of strings before its authors escaped paths, {@code s3://lake/*} gives the whole bucket.
   */
  @ParameterizedTest
  @ValueSource(strings = {"*", "??", "${aws:username}", "$", "prefix*middle", "${*}"})
  void aPathMeansOnlyItself(String path) {
    SessionPolicy reader = selecting(new Location("lake", path));

    assertThat(decide(reader, object(S3.GET_OBJECT, path + "/1"))).isEqualTo(Outcome.ALLOW);
    assertThat(decide(reader, object(S3.GET_OBJECT, "t1/1"))).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(reader, object(S3.GET_OBJECT, "prefix-middle/1")))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(reader, list(path + "/"))).isEqualTo(Outcome.ALLOW);
    assertThat(decide(reader, list("t1/"))).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(
            decideOnKey(
                reader, key(Kms.DECRYPT, "s3.eu-west-1.amazonaws.com", "arn:aws:s3:::lake/t1/1")))
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  /** Built of strings, a statement has the Resource [], and KMS stays open on every key. */
  @Test
  void withoutLocationsEverythingIsDenied() {
    SessionPolicy nothing = UnityCatalogCredentials.policy(UPDATE, List.of(), Partition.AWS);

    assertThat(decide(nothing, object(S3.GET_OBJECT, "tables/t1/1")))
        .isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(
            decideOnKey(
                nothing,
                key(Kms.DECRYPT, "s3.eu-west-1.amazonaws.com", "arn:aws:s3:::lake/tables/t1/1")))
        .isEqualTo(Outcome.EXPLICIT_DENY);
  }

  /** Built of strings with arn:aws: in them, nothing is allowed in China or GovCloud. */
  @ParameterizedTest
  @CsvSource({
    "AWS, s3.eu-west-1.amazonaws.com",
    "AWS_CN, s3.cn-north-1.amazonaws.com.cn",
    "AWS_US_GOV, s3.us-gov-west-1.amazonaws.com"
  })
  void everyPartitionHasArnsAndServiceNamesOfItsOwn(Partition partition, String s3) {
    SessionPolicy reader = UnityCatalogCredentials.policy(SELECT, List.of(TABLE), partition);
    String object = "arn:" + partition + ":s3:::lake/tables/t1/1";

    assertThat(
            decide(
                reader,
                VendedSession.by(
                    request(S3.GET_OBJECT, S3.object("lake", "tables/t1/1").in(partition)))))
        .isEqualTo(Outcome.ALLOW);
    assertThat(
            decideOnKey(
                reader,
                VendedSession.by(request(Kms.DECRYPT, KEY.in(partition)))
                    .with(Kms.VIA_SERVICE, s3)
                    .with(Kms.encryptionContext("aws:s3:arn"), object)))
        .isEqualTo(Outcome.ALLOW);
  }

  /** AWS's packed limit, which nobody can compute, may refuse even what fits here. */
  @Test
  void oneLongPathFitsAndManyDoNot() {
    Location managed =
        new Location(
            "example-managed-bucket",
            "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee_catalog/__unitystorage/schemas/"
                + "11111111-2222-3333-4444-555555555555/tables/"
                + "66666666-7777-8888-9999-000000000000");

    assertThat(
            UnityCatalogCredentials.policy(UPDATE, List.of(managed), Partition.AWS_US_GOV).sizes())
        .allMatch(SizeReport::fits);
    assertThat(
            UnityCatalogCredentials.policy(
                    SELECT,
                    IntStream.range(0, 20).mapToObj(i -> new Location("lake", "t" + i)).toList(),
                    Partition.AWS)
                .sizes())
        .noneMatch(SizeReport::fits);
  }

  @Test
  void eachBucketIsListedOnItsOwn() {
    SessionPolicy reader =
        selecting(new Location("lake", "a"), new Location("pond", "b"), new Location("lake", "c"));

    assertThat(Collections.frequency(List.of(reader.toCompactJson().split("\"")), "s3:ListBucket"))
        .isEqualTo(2);
    assertThat(decide(reader, list("c/"))).isEqualTo(Outcome.ALLOW);
    assertThat(decide(reader, list("b/"))).isEqualTo(Outcome.IMPLICIT_DENY);
  }

  private static SessionPolicy selecting(Location... locations) {
    return UnityCatalogCredentials.policy(SELECT, List.of(locations), Partition.AWS);
  }

  private static AccessRequest object(Action action, String key) {
    return VendedSession.by(request(action, S3.object("lake", key)));
  }

  private static AccessRequest list(String prefix) {
    return VendedSession.by(request(S3.LIST_BUCKET, S3.bucket("lake"))).with(S3.PREFIX, prefix);
  }

  private static AccessRequest key(Action action, String via, String context) {
    return VendedSession.by(request(action, KEY))
        .with(Kms.VIA_SERVICE, via)
        .with(Kms.encryptionContext("aws:s3:arn"), context);
  }
}
