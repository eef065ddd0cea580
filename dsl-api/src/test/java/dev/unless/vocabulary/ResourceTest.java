package dev.unless.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.RefusedException;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTest {
  private static final String BUCKET = "arn:${Partition}:s3:::${BucketName}";
  private static final String OBJECT = "arn:${Partition}:s3:::${BucketName}/${ObjectName}";
  private static final String TABLE =
      "arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}";

  @Test
  void whatIsUnsaidOfAnArnIsAnything() {
    Resource table = Resource.of(TABLE, "/", Text.literal("orders"));
    assertThat(table).hasToString("arn:aws:dynamodb:*:*:table/orders");
    assertThat(table.unsaid()).containsExactly("region", "account");
    Resource here = table.in(Region.of("eu-west-1"), Account.of("111122223333"));
    assertThat(here).hasToString("arn:aws:dynamodb:eu-west-1:111122223333:table/orders");
    assertThat(here.unsaid()).isEmpty();
    assertThat(here.in(Partition.AWS_CN))
        .hasToString("arn:aws-cn:dynamodb:eu-west-1:111122223333:table/orders");
    assertThat(Resource.of(BUCKET, "/", Text.literal("b")).unsaid()).isEmpty();
  }

  @Test
  void anArnWithoutAPlaceForARegionOrAccountTakesNone() {
    Resource bucket = Resource.of(BUCKET, "/", Text.literal("b"));
    assertThatThrownBy(() -> bucket.in(Region.of("eu-west-1")))
        .isInstanceOf(RefusedException.class)
        .hasMessage("The ARNs of " + BUCKET + " have no region. Leave it out.");
    assertThatThrownBy(() -> bucket.in(Account.of("111122223333")))
        .hasMessageContaining("have no account");
  }

  @Test
  void textIsLiteralAndPatternsAreExplicit() {
    assertThat(Resource.of(OBJECT, "", Text.literal("b"), Text.literal("a*?${x}")))
        .hasToString("arn:aws:s3:::b/a${*}${?}${$}{x}");
    assertThat(Resource.of(OBJECT, "", Text.literal("b"), Text.parse("a*", Syntax.PATTERN)))
        .hasToString("arn:aws:s3:::b/a*");
    assertThat(
            Resource.of(
                OBJECT,
                "",
                Text.literal("b"),
                Text.parse("home/${aws:username}/*", new Syntax(true, true))))
        .hasToString("arn:aws:s3:::b/home/${aws:username}/*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "/", "a/"})
  void aLiteralNameThatWouldMeanAnotherResourceIsRefused(String name) {
    assertThatThrownBy(() -> Resource.of(BUCKET, "/", Text.literal(name)))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "BucketName \""
                + name
                + "\" holds \"/\", with which "
                + BUCKET
                + " would name another resource. Give the name alone; for more than one write a"
                + " pattern.");
    assertThatThrownBy(() -> Resource.of(OBJECT, "", Text.literal(name), Text.literal("k")))
        .hasMessageContaining("BucketName");
    assertThat(Resource.of(OBJECT, "", Text.literal("b"), Text.literal(name)))
        .hasToString("arn:aws:s3:::b/" + name);
  }

  @Test
  void anEmptyNameIsRefused() {
    assertThatThrownBy(() -> Resource.of(OBJECT, "", Text.literal("b"), Text.literal("")))
        .hasMessage(
            "ObjectName of "
                + OBJECT
                + " is empty; the ARN would name nothing. Name it, or say explicitly that it may"
                + " be anything.");
    assertThatThrownBy(() -> Resource.of(OBJECT, "", Text.literal("b")))
        .hasMessageContaining("has 2 parameters, not 1");
  }

  @Test
  void whatStandsForTheAccountUnderAnotherNameIsTheAccount() {
    Resource user =
        Resource.of(
            "arn:${Partition}:chime:${Region}:${AccountId}:meeting/${MeetingId}",
            "",
            Text.literal("m"));
    assertThat(user.in(Account.of("111122223333")))
        .hasToString("arn:aws:chime:*:111122223333:meeting/m");
  }

  @Test
  void aFixedPartOfAShapeStays() {
    assertThat(
            Resource.of("arn:${Partition}:health:*::event/${Service}/*", "", Text.literal("EC2")))
        .hasToString("arn:aws:health:*::event/EC2/*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1111", "11112222333a", "*", "1111222233334"})
  void anAccountHasTwelveDigits(String id) {
    assertThatThrownBy(() -> Account.of(id))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("12 digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "eu-west", "EU-WEST-1", "eu-west-1:x", "eu-west-*"})
  void aRegionIsSpeltAsArnsSpellIt(String id) {
    assertThatThrownBy(() -> Region.of(id)).isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "us-east-1",
        "us-gov-west-1",
        "ap-southeast-5",
        "eusc-de-east-1",
        "us-isob-east-1"
      })
  void aRegionOfAnyPartitionIsTaken(String id) {
    assertThat(Region.of(id).id()).isEqualTo(id);
  }

  @Test
  void aServicePrincipalHasARegionalForm() {
    assertThat(ServicePrincipal.of("logs.amazonaws.com").in(Region.of("eu-west-1")).name())
        .isEqualTo("logs.eu-west-1.amazonaws.com");
    assertThatThrownBy(() -> ServicePrincipal.of("*")).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> ServicePrincipal.of("athena")).isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"s3", "s3:", ":GetObject", "s3:Get*", "s3:Get?bject", "*", "s3:Get Object"})
  void anActionIsOne(String text) {
    assertThatThrownBy(() -> Action.of(text))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is not one action");
  }

  @Test
  void aGroupOfActionsIsAllOrAPatternOrAList() {
    assertThat(ActionGroup.all("s3").patterns()).extracting("text").containsExactly("s3:*");
    assertThat(ActionGroup.matching("s3", Text.parse("Get*", Syntax.PATTERN)).patterns())
        .extracting("text")
        .containsExactly("s3:Get*");
    assertThat(ActionGroup.of(Action.of("s3:GetObject"), Action.of("s3:PutObject")).patterns())
        .extracting("text")
        .containsExactly("s3:GetObject", "s3:PutObject");
    assertThatThrownBy(() -> ActionGroup.matching("s3", Text.literal("Get*")))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> ActionGroup.matching("s3", Text.literal("")))
        .isInstanceOf(RefusedException.class);
  }
}
