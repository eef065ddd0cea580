package dev.unless.json;

import static dev.unless.json.ReadErrors.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {
  private static final String WHOLE =
      """
      {
        "Version": "2012-10-17",
        "Id": "logs",
        "Statement": [
          {
            "Sid": "Read",
            "Effect": "Allow",
            "Principal": {"AWS": ["111122223333", "*"], "Service": "athena.amazonaws.com"},
            "Action": ["s3:GetObject", "s3:List*"],
            "Resource": "arn:aws:s3:::logs/*",
            "Condition": {
              "StringLike": {"s3:prefix": ["a*", "${aws:username}"]},
              "Bool": {"aws:SecureTransport": "true"}
            }
          }
        ]
      }
      """;

  @Test
  void readsEveryElement() {
    PolicyDocument document = PolicyReader.read(WHOLE);

    assertThat(document.version()).contains(Version.V2012_10_17);
    assertThat(document.id()).contains("logs");
    Statement statement = document.statements().get(0);
    assertThat(statement.sid()).contains("Read");
    assertThat(statement.effect()).isEqualTo(Effect.ALLOW);
    assertThat(statement.principal().orElseThrow().principals())
        .containsExactly(
            new Principal(PrincipalType.AWS, "111122223333"),
            new Principal(PrincipalType.AWS, "*"),
            new Principal(PrincipalType.SERVICE, "athena.amazonaws.com"));
    assertThat(statement.action().patterns())
        .containsExactly(new ActionPattern("s3:GetObject"), new ActionPattern("s3:List*"));
    assertThat(statement.resource().orElseThrow().patterns())
        .containsExactly(new ResourcePattern("arn:aws:s3:::logs/*"));
    assertThat(statement.conditions())
        .containsExactly(
            new ConditionEntry(
                ConditionOperator.of(Operator.STRING_LIKE),
                "s3:prefix",
                List.of("a*", "${aws:username}")),
            new ConditionEntry(
                ConditionOperator.of(Operator.BOOL), "aws:SecureTransport", List.of("true")));
  }

  @Test
  void readsTheSameFromTextBytesAndStream() throws IOException {
    byte[] bytes = WHOLE.getBytes(StandardCharsets.UTF_8);
    PolicyDocument document = PolicyReader.read(WHOLE);

    assertThat(PolicyReader.read(bytes)).isEqualTo(document);
    assertThat(PolicyReader.read(new ByteArrayInputStream(bytes))).isEqualTo(document);
    assertThat(PolicyReader.read(WHOLE, PolicyKind.BUCKET)).isEqualTo(document);
    assertThat(PolicyReader.read(bytes, PolicyKind.BUCKET)).isEqualTo(document);
    assertThat(PolicyReader.read(new ByteArrayInputStream(bytes), PolicyKind.BUCKET))
        .isEqualTo(document);
  }

  @Test
  void passesOverOneByteOrderMark() {
    assertThat(PolicyReader.read('\ufeff' + WHOLE)).isEqualTo(PolicyReader.read(WHOLE));
    assertThat(PolicyReader.read(('\ufeff' + WHOLE).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(PolicyReader.read(WHOLE));
  }

  @Test
  void takesASingleStatementWithoutAnArray() {
    assertThat(PolicyReader.read("{\"Statement\": {\"Effect\": \"Deny\", \"Action\": \"*\"}}"))
        .isEqualTo(
            PolicyReader.read("{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": [\"*\"]}]}"));
  }

  @Test
  void takesAPolicyWithoutStatements() {
    assertThat(PolicyReader.read("{\"Statement\": []}").statements()).isEmpty();
  }

  @Test
  void keepsUnquotedConditionValuesAsTheyAreWritten() {
    PolicyDocument document =
        PolicyReader.read(
            statement(
                "\"Condition\": {\"NumericEquals\": {\"a:k\": [10.0, 1e3, -0, 9007199254740993,"
                    + " 0.10000000000000000000000001]}, \"Bool\": {\"a:b\": true, \"a:c\":"
                    + " [false]}}"));

    assertThat(document.statements().get(0).conditions())
        .extracting(ConditionEntry::values)
        .containsExactly(
            List.of("10.0", "1e3", "-0", "9007199254740993", "0.10000000000000000000000001"),
            List.of("true"),
            List.of("false"));
  }

  @Test
  void takesUnquotedAccountIds() {
    PolicyDocument document =
        PolicyReader.read(statement("\"Principal\": {\"AWS\": [111122223333, 444455556666]}"));

    assertThat(document.statements().get(0).principal().orElseThrow().principals())
        .extracting(Principal::text)
        .containsExactly("111122223333", "444455556666");
  }

  @Test
  void takesEmptyListsAndBlocks() {
    Statement statement =
        PolicyReader.read(
                """
                {"Statement": {"Effect": "Deny", "Action": [], "Resource": [],
                  "Principal": {"AWS": []}, "Condition": {"StringEquals": {"a:b": []}, "Bool": {}}}}
                """)
            .statements()
            .get(0);

    assertThat(statement.action().patterns()).isEmpty();
    assertThat(statement.resource().orElseThrow().patterns()).isEmpty();
    assertThat(statement.principal().orElseThrow().principals()).isEmpty();
    assertThat(statement.conditions().get(0).values()).isEmpty();
    assertThat(statement.condition().orElseThrow().withoutKeys())
        .containsExactly(ConditionOperator.of(Operator.BOOL));
  }

  @Test
  void tellsAnEmptyConditionFromNone() {
    assertThat(PolicyReader.read(statement("\"Condition\": {}")))
        .isNotEqualTo(PolicyReader.read(statement("\"Resource\": []")))
        .extracting(document -> document.statements().get(0).condition().isPresent())
        .isEqualTo(true);
  }

  @Test
  void tellsTheBareStarFromTheStarUnderAws() {
    assertThat(PolicyReader.read(statement("\"Principal\": \"*\"")))
        .isNotEqualTo(PolicyReader.read(statement("\"Principal\": {\"AWS\": \"*\"}")));
  }

  @Test
  void readsTheNegatedElements() {
    Statement statement =
        PolicyReader.read(
                """
                {"Statement": {"Effect": "Deny", "NotPrincipal": "*", "NotAction": "s3:*",
                  "NotResource": "*"}}
                """)
            .statements()
            .get(0);

    assertThat(statement.action().negated()).isTrue();
    assertThat(statement.principal().orElseThrow().negated()).isTrue();
    assertThat(statement.resource().orElseThrow().negated()).isTrue();
  }

  @Test
  void readsDollarSignsOfTheOldLanguageAsText() {
    assertThat(PolicyReader.read(statement("\"Resource\": \"arn:aws:s3:::b/${\"")).statements())
        .hasSize(1);
  }
}
