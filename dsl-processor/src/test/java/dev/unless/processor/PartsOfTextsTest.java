package dev.unless.processor;

import static dev.unless.processor.Program.assertTold;
import static dev.unless.processor.Program.told;
import static dev.unless.processor.Told.error;
import static dev.unless.processor.Told.note;
import static dev.unless.processor.Told.warning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter inside a text does not keep the rest of the text from being checked. */
class PartsOfTextsTest {

  /** What is told of a condition or a policy with parameters, without the note on them. */
  private static List<Told> ofExpression(String type, String expression) {
    return told(
            "@CheckedPolicy static "
                + type
                + " p(String bucket, String k, String m, int n) { return "
                + expression
                + "; }\n")
        .stream()
        .filter(told -> told.kind() != Diagnostic.Kind.NOTE)
        .toList();
  }

  @Test
  void anEscapedWildcardBehindAParameter() {
    assertThat(
            ofExpression(
                "Policy", "identityPolicy(allow(S3.GET_OBJECT).on(S3.object(bucket, k + \"/*\")))"))
        .singleElement()
        .matches(told -> told.is(warning("\"/*\"", "[ESCAPED_WILDCARD]")))
        .matches(told -> told.text().contains("\"arn:aws:s3:::…/…/${*}\""), "no example is told");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k + \"/*\"",
        "k.concat(\"/*\")",
        "String.format(\"%s/*\", k)",
        "\"%s/*\".formatted(k)",
        "String.format(\"%2$s/%1$s/*\", k, m)",
        "String.join(\"/\", k, m, \"*\")",
        "\"\"\"\n  reports/*/\"\"\" + k",
      })
  void howeverTheTextIsMade(String text) {
    assertThat(
            ofExpression(
                "Policy",
                "identityPolicy(allow(S3.LIST_BUCKET).on(S3.bucket(\"reports\")).when(S3.PREFIX.is("
                    + text
                    + ")))"))
        .singleElement()
        .matches(told -> told.text().startsWith("[WILDCARD_WITHOUT_LIKE_OPERATOR]"))
        .matches(told -> told.under().contains("*"))
        .matches(told -> !told.text().contains("xample"), "no example is told");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S3.bucket(\"my lake\" + k)",
        "S3.bucket(k + \" lake\")",
        "S3.object(\"my lake-\" + k + \"-x\", anything())",
        "S3.object(\"my lake\", k + \"a\")",
        "S3.object(\"my/lake\", \"a\")",
      })
  void aNameThatNoBucketHasIsToldOnce(String resource) {
    assertThat(ofExpression("Policy", "identityPolicy(allow(everyAction()).on(" + resource + "))"))
        .singleElement()
        .matches(told -> told.text().startsWith("[INVALID_NAME]"))
        .matches(told -> told.text().contains("is not the name of a bucket: it has \""))
        .matches(told -> told.under().contains("lake"));
  }

  @Test
  void aNameThatNoBucketHasIsSeenThroughVariablesAndMethods() {
    assertThat(
            told(
                """
                @CheckedPolicy static Policy p() {
                  String name = "my lake";
                  return identityPolicy(allow(S3.LIST_BUCKET).on(S3.bucket(name), other("my lake2")));
                }
                private static Resource other(String name) { return S3.bucket(name); }
                """))
        .extracting(Told::under)
        .containsExactly("\"my lake\"", "\"my lake2\"");
  }

  @Test
  void aNameThatNoBucketHasMayBeAccepted() {
    assertThat(
            told(
                """
                @CheckedPolicy
                @Accept(code = Code.INVALID_NAME, reason = "A bucket of another store.")
                static final Policy P = identityPolicy(allow(S3.GET_OBJEC).on(S3.bucket("my lake")));
                """
                    .replace("S3.GET_OBJEC)", "action(\"s3:GetObjec\"))")))
        .singleElement()
        .matches(told -> told.text().startsWith("[INVALID_ACTION]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          allow(S3.LIST_BUCKET).on(S3.bucket(bucket)).when(S3.PREFIX.is(k + "/*"))              | .matches(text(…).then(pattern("/*")))
          allow(DynamoDb.GET_ITEM).on(arn("arn:aws:dynamodb::111122223333:table/" + k))         | arn(pattern("arn:aws:dynamodb:*:111122223333:table/").then(text(…)))
          allow(S3.GET_OBJECT).on(S3.bucket("reports-" + k))                                    | arn(pattern("arn:aws:s3:::reports-").then(text(…)).then(pattern("/*")))
          """)
  void aPatternThatIsProposedHasTheParameterAsText(String rule, String proposed) {
    assertThat(ofExpression("Policy", "identityPolicy(" + rule + ")"))
        .singleElement()
        .extracting(Told::text)
        .asString()
        .contains(proposed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn(\"arn:aws:sqs:us-west-2:11112222333:\" + k)",
        "arn(\"am:aws:sqs:us-west-2:111122223333:\" + k)",
        "arn(String.format(\"arn:aws:sqs:%s:11112222333:%s\", m, k))",
      })
  void anArnThatIsWrongWhateverItsLastPart(String arn) {
    assertThat(
            ofExpression(
                "Policy", "identityPolicy(allow(action(\"sqs:SendMessage\")).on(" + arn + "))"))
        .singleElement()
        .matches(told -> told.kind() == Diagnostic.Kind.ERROR)
        .matches(told -> told.under().startsWith("\""), "at the literal part")
        .matches(told -> !told.text().contains("xample"), "no example is told");
  }

  @Test
  void refusedUnderEveryExampleIsAnError() {
    assertTold(
        """
          @CheckedPolicy
          static Policy p(String k) {
        -   return trustPolicy(allow(Sts.ASSUME_ROLE).to(account("1111-2222-" + k)));
        +   return trustPolicy(allow(Sts.ASSUME_ROLE).to(account("11112222" + k)));
          }
        """,
        error("\"1111-2222-\"", "[INVALID_ACCOUNT] \"1111-2222-…\""),
        note(
            "@CheckedPolicy static Policy p(String k) { return"
                + " trustPolicy(allow(Sts.ASSUME_ROLE).to(account(\"1111-2222-\" + k))); }",
            "p was checked with examples in the place of k."));
    assertThat(
            ofExpression(
                "Policy",
                "trustPolicy(allow(Sts.ASSUME_ROLE).to(account(\"111122223333\").role(\"a b \" + k)))"))
        .singleElement()
        .matches(told -> told.is(error("\"a b \"", "[INVALID_NAME]")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn(\"arn:aws:sqs:\" + bucket + \":\" + k + \":\" + m)",
        "arn(\"arn:aws:sqs:us-west-2:\" + k + \":orders\")",
        "arn(\"arn:\" + k + \":sqs:us-west-2:111122223333:orders\")",
        "arn(\"arn:aws:\" + k + \":us-west-2:111122223333:orders\")",
        "arn(\"arn:aws:sqs:us-west-2:111122223333:\" + k)",
        "arn(k + \":orders\")",
        "arn(\"arn:\" + k)",
        "arn(k + m)",
      })
  void anArnThatMayBeRightIsTaken(String arn) {
    assertThat(
            ofExpression(
                "Policy", "identityPolicy(allow(action(\"sqs:SendMessage\")).on(" + arn + "))"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sourceIp(\"53.1.\" + n + \".0/24\")",
        "sourceIp(\"53.1.2.3/\" + n)",
        "sourceIp(\"53.1.2.3/\" + k)",
        "sourceIp(k + \"/32\")",
        "SOURCE_VPCE.is(\"vpce-\" + k)",
        "principalOrgId(\"o-\" + k)",
        "userId(\"AROA\" + k)",
        "userId(k + \":session\")",
        "PRINCIPAL_ARN.is(\"arn:aws:iam::\" + k + \":role/reader\")",
        "principalAccount(account(\"11112222\" + k))",
        "requestedRegion(Region.of(\"eu-\" + k))",
        "stringKey(\"aws:\" + k).is(\"x\")",
        "stringKey(\"s3:\" + k).is(\"x\")",
        "calledVia(ServicePrincipal.of(k + \".amazonaws.com\"))",
        "USER_NAME.is(k + \"-a\").and(USER_NAME.is(m + \"-a\"))",
        "CURRENT_TIME.after(Instant.parse(k + \"T00:00:00Z\"))",
        "CURRENT_TIME.after(Instant.parse(\"2031-01-\" + n + \"T00:00:00Z\"))",
      })
  void aConditionThatMayBeRightIsTaken(String condition) {
    assertThat(ofExpression("Condition", condition)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "identityPolicy(allow(action(\"s3:\" + k)).on(S3.object(\"reports\", anything())))",
        "identityPolicy(allow(action(\"s3:Get\" + k)).on(S3.object(\"reports\", anything())))",
        "identityPolicy(allow(action(k + \":\" + m)).onEverything())",
        "identityPolicy(allow(S3.GET_OBJECT).on(arn(\"arn:aws:s3:::\" + k)))",
        "identityPolicy(allow(S3.GET_OBJECT).on(arn(k + \"/a\")))",
        "identityPolicy(allow(DynamoDb.QUERY).on(arn(k + \"/index/a\")))",
        "bucketPolicy(\"a-bucket\", deny(S3.GET_OBJECT).toEveryone().on(S3.object(\"a-\" + k, anything())))",
        "bucketPolicy(\"b-\" + m, deny(S3.GET_OBJECT).toEveryone().on(S3.object(\"b-\" + k, anything())))",
        "bucketPolicy(bucket, deny(S3.GET_OBJECT).toEveryone().on(S3.object(k, anything())))",
        "queuePolicy(arn(\"arn:aws:sqs:eu-west-1:111122223333:\" + k), deny(action(\"sqs:SendMessage\")).toEveryone())",
      })
  void aPolicyThatMayBeRightIsTaken(String policy) {
    assertThat(ofExpression("Policy", policy))
        .filteredOn(told -> !told.text().startsWith("[WILDCARD_USAGE"))
        .isEmpty();
  }

  @Test
  void aNameThatNoneBeginsWithIsWrong() {
    assertThat(
            ofExpression(
                "Policy",
                "identityPolicy(allow(action(\"s3:Gett\" + k)).on(S3.object(\"reports\", anything())))"))
        .singleElement()
        .matches(told -> told.is(error("\"s3:Gett\"", "[INVALID_ACTION]")));
  }
}
