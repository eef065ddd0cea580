package dev.unless.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.ActionLookup;
import dev.unless.catalog.Catalog;
import dev.unless.text.CaseFolding;
import dev.unless.vocabulary.Action;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API operations that are no actions, and the actions that they need. */
class ApiNamesTest {
  private static final Catalog AWS = Catalog.aws();

  @Test
  void everyOperationNamesTheActionsThatItNeeds() throws IOException {
    assertThat(lines())
        .allSatisfy(
            line ->
                assertThat(AWS.look(operation(line)))
                    .isEqualTo(new ActionLookup.ApiName(needed(line))));
  }

  @Test
  void whatOperationsNeedAreActionsAsTheCatalogueSpellsThem() throws IOException {
    assertThat(lines().stream().flatMap(line -> needed(line).stream()).distinct())
        .isNotEmpty()
        .allSatisfy(action -> assertThat(known(action)).isEqualTo(action));
  }

  @Test
  void theActionsOfALineAreSortedAndDiffer() throws IOException {
    assertThat(lines().stream().map(ApiNamesTest::needed))
        .allSatisfy(
            needed ->
                assertThat(needed)
                    .extracting(Action::toString)
                    .isNotEmpty()
                    .isSorted()
                    .doesNotHaveDuplicates());
  }

  @Test
  void theLinesAreSortedAndNoOperationComesTwice() throws IOException {
    assertThat(lines()).hasSizeGreaterThan(300).isSorted();
    assertThat(lines().stream().map(line -> CaseFolding.fold(operation(line).toString())))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          s3:ListObjectsV2                 | s3:ListBucket
          s3:HeadObject                    | s3:GetObject
          s3:ListBuckets                   | s3:ListAllMyBuckets
          s3:CreateMultipartUpload         | s3:PutObject
          s3:CopyObject                    | s3:GetObject,s3:PutObject
          s3:PutBucketEncryption           | s3:PutEncryptionConfiguration
          s3:DeleteBucketReplication       | s3:PutReplicationConfiguration
          s3:PutPublicAccessBlock          | s3:PutBucketPublicAccessBlock
          s3:CreateSession                 | s3express:CreateSession
          s3express:GetObject              | s3express:CreateSession
          sqs:DeleteMessageBatch           | sqs:DeleteMessage
          sns:PublishBatch                 | sns:Publish
          dynamodb:TransactGetItems        | dynamodb:GetItem
          lambda:Invoke                    | lambda:InvokeFunction
          kms:ReEncrypt                    | kms:ReEncryptFrom,kms:ReEncryptTo
          bedrock:ConverseStream           | bedrock:InvokeModelWithResponseStream
          apigateway:CreateRestApi         | apigateway:POST
          apigateway:GetApis               | apigateway:GET
          execute-api:PostToConnection     | execute-api:ManageConnections
          """)
  void whatPeopleWriteByMistakeIsThere(String operation, String needed) {
    assertThat(AWS.look(Action.of(operation))).isEqualTo(new ActionLookup.ApiName(actions(needed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"S3:headobject", "SQS:SendMessageBATCH"})
  void theCaseOfAnOperationDoesNotMatter(String operation) {
    assertThat(AWS.look(Action.of(operation))).isInstanceOf(ActionLookup.ApiName.class);
  }

  @Test
  void anOperationThatIsAnActionIsKnownAsSuch() {
    assertThat(AWS.look(Action.of("s3:GetObject"))).isInstanceOf(ActionLookup.Known.class);
  }

  private static List<String> lines() throws IOException {
    try (InputStream file =
        ApiNamesTest.class.getResourceAsStream("/dev/unless/aws/vocabulary/api-names.tsv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static Action known(Action action) {
    ActionLookup look = AWS.look(action);
    assertThat(look).as(action.toString()).isInstanceOf(ActionLookup.Known.class);
    return ((ActionLookup.Known) look).definition().action();
  }

  private static Action operation(String line) {
    return Action.of(line.substring(0, line.indexOf('\t')));
  }

  private static List<Action> needed(String line) {
    return actions(line.substring(line.indexOf('\t') + 1));
  }

  private static List<Action> actions(String list) {
    return Arrays.stream(list.split(",", -1)).map(Action::of).toList();
  }
}
