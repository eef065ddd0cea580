package dev.unless.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.SizeLimit;
import dev.unless.document.Statement;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyWriterTest {
  private static final PolicyDocument SHUFFLED =
      PolicyReader.read(
          """
          {"Statement": {"Condition": {"StringLike": {"s3:prefix": ["é", "b\\"*"]},
            "Null": {}, "Bool": {"aws:SecureTransport": true}},
            "Resource": [], "NotAction": ["s3:GetObject"],
            "Principal": {"Service": ["a.amazonaws.com", "b.amazonaws.com"], "AWS": "*"},
            "Effect": "Deny", "Sid": "S"}, "Id": "i", "Version": "2012-10-17"}
          """);

  @Test
  void writesElementsInTheOrderOfAwsWithTwoSpacesOfIndentation() {
    assertThat(PolicyWriter.canonical(SHUFFLED))
        .isEqualTo(
            """
            {
              "Version": "2012-10-17",
              "Id": "i",
              "Statement": [
                {
                  "Sid": "S",
                  "Effect": "Deny",
                  "Principal": {
                    "AWS": "*",
                    "Service": [
                      "a.amazonaws.com",
                      "b.amazonaws.com"
                    ]
                  },
                  "NotAction": "s3:GetObject",
                  "Resource": [],
                  "Condition": {
                    "StringLike": {
                      "s3:prefix": [
                        "é",
                        "b\\"*"
                      ]
                    },
                    "Bool": {
                      "aws:SecureTransport": "true"
                    },
                    "Null": {}
                  }
                }
              ]
            }""");
  }

  @Test
  void writesNoWhiteSpaceInTheCompactForm() {
    assertThat(PolicyWriter.compact(SHUFFLED))
        .isEqualTo(
            "{\"Version\":\"2012-10-17\",\"Id\":\"i\",\"Statement\":[{\"Sid\":\"S\",\"Effect\":\"Deny\","
                + "\"Principal\":{\"AWS\":\"*\",\"Service\":[\"a.amazonaws.com\",\"b.amazonaws.com\"]},"
                + "\"NotAction\":\"s3:GetObject\",\"Resource\":[],\"Condition\":{"
                + "\"StringLike\":{\"s3:prefix\":[\"é\",\"b\\\"*\"]},"
                + "\"Bool\":{\"aws:SecureTransport\":\"true\"},\"Null\":{}}}]}");
  }

  @Test
  void writesBytesOfUtf8() {
    assertThat(PolicyReader.read(PolicyWriter.canonicalUtf8(SHUFFLED))).isEqualTo(SHUFFLED);
    assertThat(new String(PolicyWriter.compactUtf8(SHUFFLED), StandardCharsets.UTF_8))
        .isEqualTo(PolicyWriter.compact(SHUFFLED));
  }

  @Test
  void groupsEntriesByOperatorInOrderOfFirstAppearance() {
    ConditionOperator equals = ConditionOperator.of(Operator.STRING_EQUALS);
    ConditionOperator bool = ConditionOperator.of(Operator.BOOL);
    PolicyDocument document =
        withCondition(
            new ConditionBlock(
                List.of(
                    new ConditionEntry(equals, "a:b", List.of("1")),
                    new ConditionEntry(bool, "a:b", List.of("true")),
                    new ConditionEntry(equals, "a:c", List.of("2", "3"))),
                List.of(bool, bool)));

    assertThat(PolicyWriter.compact(document))
        .contains(
            "\"Condition\":{\"StringEquals\":{\"a:b\":\"1\",\"a:c\":[\"2\",\"3\"]},"
                + "\"Bool\":{\"a:b\":\"true\"}}");
    assertThat(PolicyReader.read(PolicyWriter.compact(document)).statements()).hasSize(1);
  }

  @Test
  void measuresCharactersOrBytesAsTheLimitDoes() {
    PolicyDocument document = PolicyReader.read("{\"Statement\": [], \"Id\": \"é😀\"}");
    int characters = "{\"Id\":\"??\",\"Statement\":[]}".length();

    assertThat(PolicyWriter.sizes(document, PolicyKind.VPC_ENDPOINT))
        .containsExactly(new SizeReport(SizeLimit.VPC_ENDPOINT_POLICY, characters));
    assertThat(PolicyWriter.sizes(document, PolicyKind.BUCKET))
        .containsExactly(new SizeReport(SizeLimit.BUCKET_POLICY, characters - 2 + 2 + 4));
    assertThat(PolicyWriter.sizes(document, PolicyKind.RESOURCE_BASED)).isEmpty();
    assertThat(PolicyWriter.sizes(document, PolicyKind.IDENTITY))
        .extracting(SizeReport::limit)
        .containsExactly(
            SizeLimit.MANAGED_POLICY,
            SizeLimit.INLINE_POLICIES_OF_USER,
            SizeLimit.INLINE_POLICIES_OF_ROLE,
            SizeLimit.INLINE_POLICIES_OF_GROUP);
  }

  @Test
  void fitsUpToTheLimit() {
    assertThat(new SizeReport(SizeLimit.KEY_POLICY, 32_768).fits()).isTrue();
    assertThat(new SizeReport(SizeLimit.KEY_POLICY, 32_769).fits()).isFalse();
  }

  @Test
  void countsTheArnsOfManagedPoliciesWithASessionPolicy() {
    PolicyDocument document = PolicyReader.read("{\"Statement\": []}");
    String arn = "arn:aws:iam::aws:policy/ReadOnlyAccess";

    assertThat(PolicyWriter.sessionSize(document, List.of(arn, arn)))
        .isEqualTo(
            new SizeReport(
                SizeLimit.SESSION_POLICY, "{\"Statement\":[]}".length() + 2 * arn.length()));
    assertThat(PolicyWriter.sessionSize(document, Collections.nCopies(10, arn)).fits()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyWriter.sessionSize(document, Collections.nCopies(11, arn)))
        .withMessageContaining("at most 10");
  }

  private static PolicyDocument withCondition(ConditionBlock block) {
    Statement bare = PolicyReader.read(ReadErrors.statement("\"Sid\": \"\"")).statements().get(0);
    return PolicyDocument.of(
        new Statement(
            bare.sid(),
            bare.effect(),
            bare.principal(),
            bare.action(),
            bare.resource(),
            Optional.of(block)));
  }

  @Test
  void aDocumentWithoutStatementsIsWrittenAndReadAsWhatItIs() {
    PolicyDocument none = PolicyDocument.of();

    assertThat(PolicyWriter.compact(none))
        .isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[]}");
    assertThat(PolicyReader.read(PolicyWriter.canonical(none))).isEqualTo(none);
  }
}
