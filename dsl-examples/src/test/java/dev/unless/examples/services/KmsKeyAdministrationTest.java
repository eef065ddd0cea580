package dev.unless.examples.services;

import static dev.unless.Unless.account;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.request;
import static dev.unless.examples.services.VendedSession.ACCOUNT;
import static dev.unless.examples.services.VendedSession.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.AccessRequest;
import dev.unless.Authorizer;
import dev.unless.ResourcePolicy;
import dev.unless.aws.Kms;
import dev.unless.condition.Keys;
import dev.unless.decide.Outcome;
import dev.unless.finding.RefusedException;
import dev.unless.json.SizeReport;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KmsKeyAdministrationTest {
  private static final Role ADMINISTRATOR = ACCOUNT.role("cdp-credential");
  private static final Role NODE = ACCOUNT.role("cdp/node");
  private static final Role BROKER = ACCOUNT.role("idbroker");
  private static final String ONE = "arn:aws:ec2:eu-west-1:111122223333:instance/i-0a1";
  private static final String OTHER = "arn:aws:ec2:eu-west-1:111122223333:instance/i-0b2";

  private static final ResourcePolicy CREATED =
      KmsKeyAdministration.create(ACCOUNT, List.of(ADMINISTRATOR), List.of(NODE));
  private static final ResourcePolicy FROM_ONE =
      KmsKeyAdministration.changeUse(CREATED, use -> use.withInstance(ONE));

  @Test
  void theShapeIsThatOfCloudbreak() {
    assertThat(CREATED.document())
        .isEqualTo(
            VendedSession.document(
                """
                {"Version": "2012-10-17",
                 "Statement": [
                  {"Sid": "Enable IAM user permissions", "Effect": "Allow",
                   "Principal": {"AWS": "arn:aws:iam::111122223333:root"},
                   "Action": "kms:*", "Resource": "*"},
                  {"Sid": "Allow access for the CDP credential IAM role as a key administrator",
                   "Effect": "Allow",
                   "Principal": {"AWS": "arn:aws:iam::111122223333:role/cdp-credential"},
                   "Action": ["kms:EnableKeyRotation", "kms:GetKeyPolicy", "kms:ListResourceTags",
                              "kms:PutKeyPolicy", "kms:RotateKeyOnDemand",
                              "kms:ScheduleKeyDeletion"],
                   "Resource": "*"},
                  {"Sid": "Allow use of the key by CDP clusters for cryptographic operations",
                   "Effect": "Allow",
                   "Principal": {"AWS": "arn:aws:iam::111122223333:role/cdp/node"},
                   "Action": ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
                   "Resource": "*"}]}
                """));
  }

  @Test
  void theChecksFindNothing() {
    assertThat(CREATED.check()).isEmpty();
    assertThat(FROM_ONE.check()).isEmpty();
    assertThat(KmsKeyAdministration.changeUse(FROM_ONE, use -> use.withoutInstance(ONE)).check())
        .isEmpty();
  }

  @Test
  void instancesAreOneConditionOnTheUsersStatement() {
    ResourcePolicy two = KmsKeyAdministration.changeUse(FROM_ONE, use -> use.withInstance(OTHER));

    assertThat(two.toCompactJson())
        .contains(
            "\"Condition\":{\"ArnEquals\":{\"ec2:SourceInstanceArn\":[\"%s\",\"%s\"]}}"
                .formatted(ONE, OTHER));
  }

  @Test
  void usersAndAdministratorsDoTheirPartAndNobodyElseAny() {
    assertThat(decide(CREATED, Kms.DECRYPT, NODE)).isEqualTo(Outcome.ALLOW);
    assertThat(decide(CREATED, Kms.PUT_KEY_POLICY, NODE)).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(CREATED, Kms.PUT_KEY_POLICY, ADMINISTRATOR)).isEqualTo(Outcome.ALLOW);
    assertThat(decide(CREATED, Kms.DECRYPT, ADMINISTRATOR)).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(CREATED, Kms.DECRYPT, BROKER)).isEqualTo(Outcome.IMPLICIT_DENY);
  }

  @Test
  void usersAreAddedAndTakenOutOfThePolicyThatKmsHas() {
    ResourcePolicy both =
        KmsKeyAdministration.changeUse(asKmsHasIt(FROM_ONE), use -> use.withUser(BROKER));
    ResourcePolicy broker =
        KmsKeyAdministration.changeUse(asKmsHasIt(both), use -> use.withoutUser(NODE));

    assertThat(decideFrom(both, NODE, ONE)).isEqualTo(Outcome.ALLOW);
    assertThat(decideFrom(both, BROKER, ONE)).isEqualTo(Outcome.ALLOW);
    assertThat(decideFrom(broker, BROKER, ONE)).isEqualTo(Outcome.ALLOW);
    assertThat(decideFrom(broker, NODE, ONE)).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decideFrom(broker, BROKER, OTHER)).isEqualTo(Outcome.IMPLICIT_DENY);
  }

  @Test
  void administratorsAreAddedAndTakenOut() {
    ResourcePolicy changed =
        KmsKeyAdministration.changeAdministrators(asKmsHasIt(CREATED), roles -> List.of(BROKER));

    assertThat(decide(changed, Kms.PUT_KEY_POLICY, BROKER)).isEqualTo(Outcome.ALLOW);
    assertThat(decide(changed, Kms.PUT_KEY_POLICY, ADMINISTRATOR)).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(changed, Kms.DECRYPT, NODE)).isEqualTo(Outcome.ALLOW);
  }

  @Test
  void anInstanceLimitsTheUsersToItself() {
    assertThat(decideFrom(FROM_ONE, NODE, ONE)).isEqualTo(Outcome.ALLOW);
    assertThat(decideFrom(FROM_ONE, NODE, OTHER)).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decide(FROM_ONE, Kms.DECRYPT, NODE)).isEqualTo(Outcome.IMPLICIT_DENY);
  }

  /** Built of strings, the condition goes with its last value, and every instance decrypts. */
  @Test
  void withoutItsLastInstanceTheKeyIsClosedToItsUsers() {
    ResourcePolicy closed =
        KmsKeyAdministration.changeUse(asKmsHasIt(FROM_ONE), use -> use.withoutInstance(ONE));

    for (Action action : List.of(Kms.DECRYPT, Kms.ENCRYPT, Kms.GENERATE_DATA_KEY)) {
      assertThat(decide(closed, action, NODE)).isEqualTo(Outcome.EXPLICIT_DENY);
    }
    assertThat(decideFrom(closed, NODE, ONE)).isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(decideFrom(closed, NODE, OTHER)).isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(decide(closed, Kms.PUT_KEY_POLICY, ADMINISTRATOR)).isEqualTo(Outcome.ALLOW);
  }

  @Test
  void aClosedKeyOpensToTheNextInstanceAndToNoOther() {
    ResourcePolicy closed =
        KmsKeyAdministration.changeUse(FROM_ONE, use -> use.withoutInstance(ONE));
    ResourcePolicy again =
        KmsKeyAdministration.changeUse(asKmsHasIt(closed), use -> use.withInstance(OTHER));
    ResourcePolicy joined =
        KmsKeyAdministration.changeUse(asKmsHasIt(closed), use -> use.withUser(BROKER));

    assertThat(decideFrom(again, NODE, OTHER)).isEqualTo(Outcome.ALLOW);
    assertThat(decideFrom(again, NODE, ONE)).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(decideFrom(joined, BROKER, ONE)).isEqualTo(Outcome.EXPLICIT_DENY);
  }

  @Test
  void takingOutAnInstanceThatIsNotListedChangesNothing() {
    assertThat(KmsKeyAdministration.changeUse(CREATED, use -> use.withoutInstance(ONE)))
        .isEqualTo(CREATED);
    assertThat(KmsKeyAdministration.changeUse(FROM_ONE, use -> use.withoutInstance(OTHER)))
        .isEqualTo(FROM_ONE);
  }

  /** Built of strings, a statement without Principal is put, and KMS refuses the policy. */
  @Test
  void theLastUserAndTheLastAdministratorStay() {
    assertThatThrownBy(() -> KmsKeyAdministration.changeUse(FROM_ONE, use -> use.withoutUser(NODE)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> KmsKeyAdministration.changeAdministrators(CREATED, roles -> List.of()))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(
            () -> KmsKeyAdministration.create(ACCOUNT, List.of(ADMINISTRATOR), List.of()))
        .isInstanceOf(RefusedException.class);
  }

  /** Built of strings under ArnEquals, {@code instance/*} is every instance of the account. */
  @ParameterizedTest
  @ValueSource(strings = {"*", "i-0a?", "${aws:username}"})
  void anInstanceIsNoPattern(String id) {
    String instance = "arn:aws:ec2:eu-west-1:111122223333:instance/" + id;
    ResourcePolicy policy =
        KmsKeyAdministration.changeUse(CREATED, use -> use.withInstance(instance));

    assertThat(decideFrom(policy, NODE, instance)).isEqualTo(Outcome.ALLOW);
    assertThat(decideFrom(policy, NODE, ONE)).isEqualTo(Outcome.IMPLICIT_DENY);
  }

  /** Built of strings, the principal {@code role/*} is put, and KMS refuses it only then. */
  @ParameterizedTest
  @ValueSource(strings = {"*", "node?", "${aws:username}"})
  void aUserIsNoPattern(String name) {
    assertThatThrownBy(() -> ACCOUNT.role(name)).isInstanceOf(RefusedException.class);
  }

  @Test
  void statementsOfOthersStayAsTheyAre() {
    ResourcePolicy shared =
        CREATED.with(
            allow(Kms.DESCRIBE_KEY).to(account("444455556666")).named("Auditors of the group"));
    ResourcePolicy changed =
        KmsKeyAdministration.changeUse(asKmsHasIt(shared), use -> use.withInstance(ONE));

    assertThat(changed.document().statements())
        .hasSize(4)
        .contains(shared.document().statements().get(3));
  }

  @Test
  void aConditionThatSomebodyElseAddedIsNotLost() {
    ResourcePolicy mfa =
        CREATED.replace(
            KmsKeyAdministration.USERS,
            KmsKeyAdministration.use(List.of(NODE), Optional.empty()).when(Keys.mfaPresent()));

    assertThatThrownBy(() -> KmsKeyAdministration.changeUse(mfa, use -> use.withUser(BROKER)))
        .hasMessageContaining("another condition");
  }

  @Test
  void deletedRolesAreLeftOut() {
    String json =
        CREATED
            .toJson()
            .replace("arn:aws:iam::111122223333:role/cdp/node", "AROA1234567890EXAMPLE");
    ResourcePolicy policy = KmsKeyAdministration.read(json, Partition.AWS);

    assertThat(KmsKeyAdministration.changeUse(policy, use -> use.withUser(BROKER)))
        .isEqualTo(KmsKeyAdministration.create(ACCOUNT, List.of(ADMINISTRATOR), List.of(BROKER)));
  }

  @ParameterizedTest
  @EnumSource(names = {"AWS", "AWS_CN", "AWS_US_GOV"})
  void changesAreWrittenForThePartition(Partition partition) {
    String instance = ONE.replace("arn:aws:", "arn:" + partition + ":");
    ResourcePolicy created = CREATED.in(partition);
    ResourcePolicy changed =
        KmsKeyAdministration.changeUse(
            KmsKeyAdministration.read(created.toJson(), partition),
            use -> use.withUser(BROKER).withInstance(instance));

    assertThat(changed.toCompactJson())
        .contains("\"arn:" + partition + ":iam::111122223333:role/idbroker\"")
        .contains("\"arn:" + partition + ":iam::111122223333:root\"");
    assertThat(
            authorizer(changed)
                .outcome(
                    request(Kms.DECRYPT, KEY.in(partition))
                        .by(BROKER.session("s"))
                        .with(Keys.EC2_SOURCE_INSTANCE_ARN, instance)))
        .isEqualTo(Outcome.ALLOW);
  }

  @Test
  void manyInstancesAreHeldAgainstTheKeysLimit() {
    assertThat(FROM_ONE.sizes()).allMatch(SizeReport::fits);
    assertThat(
            KmsKeyAdministration.changeUse(
                    CREATED, use -> new KeyUse(use.users(), Optional.of(instances(600))))
                .sizes())
        .noneMatch(SizeReport::fits);
  }

  private static List<String> instances(int number) {
    return IntStream.range(0, number).mapToObj(i -> OTHER + i).toList();
  }

  private static ResourcePolicy asKmsHasIt(ResourcePolicy policy) {
    return KmsKeyAdministration.read(policy.toCompactJson(), Partition.AWS);
  }

  private static Outcome decide(ResourcePolicy policy, Action action, Role role) {
    return authorizer(policy).outcome(request(action, KEY).by(role.session("s")));
  }

  private static Outcome decideFrom(ResourcePolicy policy, Role role, String instance) {
    AccessRequest request =
        request(Kms.DECRYPT, KEY)
            .by(role.session("s"))
            .with(Keys.EC2_SOURCE_INSTANCE_ARN, instance);
    return authorizer(policy).outcome(request);
  }

  private static Authorizer authorizer(ResourcePolicy policy) {
    return Authorizer.forResourcesOf(ACCOUNT).resource(policy);
  }
}
