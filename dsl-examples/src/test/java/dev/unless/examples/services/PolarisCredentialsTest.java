package dev.unless.examples.services;

import static dev.unless.Unless.request;
import static dev.unless.examples.services.VendedSession.KEY;
import static dev.unless.examples.services.VendedSession.decide;
import static dev.unless.examples.services.VendedSession.decideOnKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.AccessRequest;
import dev.unless.SessionPolicy;
import dev.unless.aws.Kms;
import dev.unless.aws.S3;
import dev.unless.decide.Outcome;
import dev.unless.examples.services.PolarisCredentials.Grant;
import dev.unless.examples.services.PolarisCredentials.Location;
import dev.unless.json.SizeReport;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.Partition;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolarisCredentialsTest {
  private static final Location SALES = new Location("lake", "db/sales");
  private static final Location STAGING = new Location("lake", "db/staging");

  @Test
  void theShapeIsThatOfPolaris() {
    SessionPolicy policy =
        PolarisCredentials.policy(
            new Grant(List.of(SALES), List.of(STAGING), List.of(KEY)), Partition.AWS);

    assertThat(policy.document())
        .isEqualTo(
            VendedSession.document(
                """
                {"Version": "2012-10-17",
                 "Statement": [
                  {"Effect": "Allow", "Action": ["s3:PutObject", "s3:DeleteObject"],
                   "Resource": "arn:aws:s3:::lake/db/staging/*"},
                  {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::lake",
                   "Condition": {"StringLike": {"s3:prefix": ["db/sales/*", "db/staging/*"]}}},
                  {"Effect": "Allow", "Action": "s3:GetBucketLocation",
                   "Resource": "arn:aws:s3:::lake"},
                  {"Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObjectVersion"],
                   "Resource": ["arn:aws:s3:::lake/db/sales/*", "arn:aws:s3:::lake/db/staging/*"]},
                  {"Effect": "Allow",
                   "Action": ["kms:DescribeKey", "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey",
                              "kms:GenerateDataKeyWithoutPlaintext"],
                   "Resource":
                    "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"}]}
                """));
  }

  @Test
  void theChecksFindNothing() {
    assertThat(
            PolarisCredentials.policy(
                    new Grant(List.of(SALES), List.of(STAGING), List.of(KEY)), Partition.AWS)
                .check())
        .isEmpty();
  }

  @Test
  void aReaderReadsWhatIsBelowItsLocationAndNothingBeside() {
    SessionPolicy reader = reading(SALES);

    assertThat(decide(reader, object(S3.GET_OBJECT, "db/sales/1.parquet")))
        .isEqualTo(Outcome.ALLOW);
    assertThat(decide(reader, object(S3.GET_OBJECT, "db/sales-eu/1.parquet")))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(reader, object(S3.GET_OBJECT, "db/other/1.parquet")))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(reader, object(S3.PUT_OBJECT, "db/sales/1.parquet")))
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  @Test
  void listsAreOfTheLocationOnly() {
    SessionPolicy reader = reading(SALES);

    assertThat(decide(reader, list("db/sales/"))).isEqualTo(Outcome.ALLOW);
    assertThat(decide(reader, list("db/sales"))).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(reader, list("db/"))).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(reader, VendedSession.by(request(S3.LIST_BUCKET, S3.bucket("lake")))))
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  @Test
  void aWriterWritesReadsAndEncrypts() {
    SessionPolicy writer =
        PolarisCredentials.policy(
            new Grant(List.of(SALES), List.of(STAGING), List.of(KEY)), Partition.AWS);

    assertThat(decide(writer, object(S3.PUT_OBJECT, "db/staging/1"))).isEqualTo(Outcome.ALLOW);
    assertThat(decide(writer, object(S3.GET_OBJECT, "db/staging/1"))).isEqualTo(Outcome.ALLOW);
    assertThat(decide(writer, object(S3.DELETE_OBJECT, "db/sales/1")))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decideOnKey(writer, key(Kms.ENCRYPT))).isEqualTo(Outcome.ALLOW);
  }

  @Test
  void aReaderOnlyDecrypts() {
    SessionPolicy reader =
        PolarisCredentials.policy(
            new Grant(List.of(SALES), List.of(), List.of(KEY)), Partition.AWS);

    assertThat(decideOnKey(reader, key(Kms.DECRYPT))).isEqualTo(Outcome.ALLOW);
    assertThat(decideOnKey(reader, key(Kms.GENERATE_DATA_KEY))).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decideOnKey(reading(SALES), key(Kms.DECRYPT))).isEqualTo(Outcome.IMPLICIT_DENY);
  }

  /**
   * Built of strings, {@code db/*} reads db/sales, and {@code db/${aws:PrincipalTag/t}} what a tag
   * says.
   */
  @ParameterizedTest
  @ValueSource(strings = {"*", "?????", "${aws:username}", "${aws:PrincipalTag/t}", "$", "${*}"})
  void aTablesNameMeansOnlyItself(String name) {
    SessionPolicy reader = reading(new Location("lake", "db/" + name));

    assertThat(decide(reader, object(S3.GET_OBJECT, "db/" + name + "/1"))).isEqualTo(Outcome.ALLOW);
    assertThat(decide(reader, object(S3.GET_OBJECT, "db/sales/1")))
        .isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(reader, list("db/" + name + "/"))).isEqualTo(Outcome.ALLOW);
    assertThat(decide(reader, list("db/sales/"))).isEqualTo(Outcome.IMPLICIT_DENY);
  }

  /** Built of strings, a statement has no Resource, and STS refuses the policy as malformed. */
  @Test
  void whereNothingIsGrantedEverythingIsDenied() {
    SessionPolicy nothing =
        PolarisCredentials.policy(new Grant(List.of(), List.of(), List.of(KEY)), Partition.AWS);

    assertThat(decide(nothing, object(S3.GET_OBJECT, "db/sales/1")))
        .isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(decideOnKey(nothing, key(Kms.DECRYPT))).isEqualTo(Outcome.EXPLICIT_DENY);
  }

  @Test
  void aWholeBucketIsSaidByAnEmptyPrefix() {
    SessionPolicy reader = reading(new Location("lake", ""));

    assertThat(decide(reader, object(S3.GET_OBJECT, "db/sales/1"))).isEqualTo(Outcome.ALLOW);
    assertThat(decide(reader, list("db"))).isEqualTo(Outcome.ALLOW);
    assertThat(
            decide(
                reader, VendedSession.by(request(S3.GET_OBJECT, S3.object("other", "db/sales/1")))))
        .isEqualTo(Outcome.IMPLICIT_DENY);
  }

  @ParameterizedTest
  @EnumSource(names = {"AWS", "AWS_CN", "AWS_US_GOV"})
  void everyPartitionHasArnsOfItsOwn(Partition partition) {
    SessionPolicy reader =
        PolarisCredentials.policy(new Grant(List.of(SALES), List.of(), List.of(KEY)), partition);

    assertThat(
            decide(
                reader,
                VendedSession.by(
                    request(S3.GET_OBJECT, S3.object("lake", "db/sales/1").in(partition)))))
        .isEqualTo(Outcome.ALLOW);
    assertThat(decideOnKey(reader, VendedSession.by(request(Kms.DECRYPT, KEY.in(partition)))))
        .isEqualTo(Outcome.ALLOW);
    assertThat(reader.toCompactJson())
        .contains("\"arn:" + partition + ":s3:::lake/db/sales/*\"")
        .contains("\"arn:" + partition + ":kms:eu-west-1:111122223333:key/");
  }

  /**
   * Built of strings, it is STS that says so; AWS's packed limit may refuse even what fits here.
   */
  @Test
  void tooManyLocationsAreSeenBeforeStsSeesThem() {
    assertThat(reading(locations(2)).sizes()).allMatch(SizeReport::fits);
    assertThat(reading(locations(40)).sizes())
        .noneMatch(SizeReport::fits)
        .allSatisfy(size -> assertThat(size.limit().limit()).isEqualTo(2048));
  }

  private static Location[] locations(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new Location("lake", "warehouse/namespace/table-" + i))
        .toArray(Location[]::new);
  }

  private static SessionPolicy reading(Location... locations) {
    return PolarisCredentials.policy(
        new Grant(List.of(locations), List.of(), List.of()), Partition.AWS);
  }

  private static AccessRequest object(Action action, String key) {
    return VendedSession.by(request(action, S3.object("lake", key)));
  }

  private static AccessRequest list(String prefix) {
    return VendedSession.by(request(S3.LIST_BUCKET, S3.bucket("lake"))).with(S3.PREFIX, prefix);
  }

  private static AccessRequest key(Action action) {
    return VendedSession.by(request(action, KEY));
  }
}
