package dev.unless.json;

import static dev.unless.json.ReadErrors.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One mistake, one error: where it is, what is wrong, what to write. */
class ReadErrorTest {

  /** The pointer, the text that stands at the reported column, the text and the fix. */
  @ParameterizedTest
  @MethodSource({"ofDocuments", "ofStatements", "ofPrincipals", "ofTexts", "ofConditions"})
  void everyMistakeHasItsPlaceItsTextAndItsFix(
      String json, String pointer, String at, String text, String fix) {
    assertThat(ReadErrors.of(json))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.problem().text()).isEqualTo(text);
              assertThat(error.problem().fix()).isEqualTo(fix);
              assertThat(error.pointer()).isEqualTo(pointer);
              assertThat(error.line()).isEqualTo(1);
              assertThat(json.substring(error.column() - 1)).startsWith(at);
            });
  }

  static Stream<Arguments> ofDocuments() {
    String whole = "Write {\"Version\": …, \"Statement\": […]}.";
    return Stream.of(
        arguments(" []", "", "[", "Expected an object, found an array.", whole),
        arguments(" \"x\"", "", "\"x", "Expected an object, found the text \"x\".", whole),
        arguments(" null", "", "null", "Expected an object, found null.", whole),
        arguments(
            "{\"Id\": \"i\"}",
            "",
            "{",
            "The policy has no Statement.",
            "Write \"Statement\": […]."),
        arguments(
            "{\"Statement\": 7}",
            "/Statement",
            "7",
            "Expected an object or an array of objects, found the number \"7\".",
            "Write \"Statement\": […]."),
        arguments(
            "{\"statement\": []}",
            "/statement",
            "\"statement",
            "A policy has no element \"statement\".",
            "Did you mean \"Statement\"?"),
        arguments(
            "{\"Statement\": [], \"Comment\": {\"a\": [1]}}",
            "/Comment",
            "\"Comment",
            "A policy has no element \"Comment\".",
            "Its elements are Version, Id, Statement."),
        arguments(
            "{\"Statement\": [], \"Id\": \"a\", \"Id\": \"b\"}",
            "/Id",
            "\"Id\": \"b",
            "\"Id\" stands twice in the same object.",
            "Keep one of them."),
        arguments(
            "{\"Version\": \"2012-10-18\", \"Statement\": []}",
            "/Version",
            "\"2012-10-18",
            "There is no policy language of version \"2012-10-18\".",
            "Write \"2012-10-17\"."),
        arguments(
            "{\"Version\": 2012, \"Statement\": []}",
            "/Version",
            "2012",
            "Expected text, found the number \"2012\".",
            "Write it as text in double quotes."),
        arguments(
            "{\"Statement\": [], \"Id\": \"\\ud800\"}",
            "/Id",
            "\"\\ud800",
            "The text \"\\ud800\" holds half of a surrogate pair at character 1.",
            "Write the whole character, or leave it out."),
        arguments(
            "{\"Statement\": []} {}",
            "",
            "{}",
            "Something follows the policy.",
            "Write one policy, and nothing after it."));
  }

  static Stream<Arguments> ofStatements() {
    String head = "{\"Statement\": [";
    return Stream.of(
        arguments(
            head + "5]}",
            "/Statement/0",
            "5",
            "Expected an object, found the number \"5\".",
            "Write {\"Effect\": …, \"Action\": …}."),
        arguments(
            head + "{\"Action\": \"*\"}]}",
            "/Statement/0",
            "{\"Action",
            "The statement has no Effect.",
            "Write \"Allow\" or \"Deny\"."),
        arguments(
            "{\"Statement\": {\"Effect\": \"Deny\"}}",
            "/Statement/0",
            "{\"Effect",
            "The statement has no Action.",
            "Write the actions, such as \"s3:GetObject\"."),
        arguments(
            head + "{\"effect\": \"Deny\", \"Action\": \"*\"}]}",
            "/Statement/0/effect",
            "\"effect",
            "A statement has no element \"effect\".",
            "Did you mean \"Effect\"?"),
        arguments(
            statement("\"Remark\": 1"),
            "/Statement/0/Remark",
            "\"Remark",
            "A statement has no element \"Remark\".",
            "Its elements are Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource,"
                + " NotResource, Condition."),
        arguments(
            statement("\"Effect\": \"Deny\""),
            "/Statement/0/Effect",
            "\"Effect\": \"Deny\"}",
            "\"Effect\" stands twice in the same object.",
            "Keep one of them."),
        arguments(
            head + "{\"Effect\": \"allow\", \"Action\": \"*\"}]}",
            "/Statement/0/Effect",
            "\"allow",
            "There is no effect \"allow\".",
            "Did you mean \"Allow\"?"),
        arguments(
            statement("\"NotAction\": \"s3:*\""),
            "/Statement/0/NotAction",
            "\"NotAction",
            "The statement has both Action and NotAction.",
            "Keep one of them, or write two statements."),
        arguments(
            statement("\"NotResource\": \"*\", \"Resource\": \"*\""),
            "/Statement/0/Resource",
            "\"Resource",
            "The statement has both NotResource and Resource.",
            "Keep one of them, or write two statements."),
        arguments(
            statement("\"Principal\": \"*\", \"NotPrincipal\": \"*\""),
            "/Statement/0/NotPrincipal",
            "\"NotPrincipal",
            "The statement has both Principal and NotPrincipal.",
            "Keep one of them, or write two statements."),
        arguments(
            statement("\"Sid\": true"),
            "/Statement/0/Sid",
            "true",
            "Expected text, found true.",
            "Write it as text in double quotes."));
  }

  static Stream<Arguments> ofPrincipals() {
    return Stream.of(
        arguments(
            statement("\"Principal\": [{\"AWS\": \"*\"}]"),
            "/Statement/0/Principal",
            "[{\"AWS",
            "Expected \"*\" or an object, found an array.",
            "Write one object with a list under its key: {\"AWS\": [\"arn:…\", \"arn:…\"]}."),
        arguments(
            statement("\"Principal\": \"111122223333\""),
            "/Statement/0/Principal",
            "\"1111",
            "The bare text \"111122223333\" is no Principal; only \"*\" is.",
            "Write {\"AWS\": \"111122223333\"}."),
        arguments(
            statement("\"NotPrincipal\": \"ec2.amazonaws.com\""),
            "/Statement/0/NotPrincipal",
            "\"ec2",
            "The bare text \"ec2.amazonaws.com\" is no Principal; only \"*\" is.",
            "Write {\"Service\": \"ec2.amazonaws.com\"}."),
        arguments(
            statement("\"Principal\": {\"Aws\": \"*\"}"),
            "/Statement/0/Principal/Aws",
            "\"Aws",
            "Principal has no element \"Aws\".",
            "Did you mean \"AWS\"?"),
        arguments(
            statement("\"Principal\": {\"AWS\": \"*\", \"AWS\": []}"),
            "/Statement/0/Principal/AWS",
            "\"AWS\": []",
            "\"AWS\" stands twice in the same object.",
            "Keep one of them."),
        arguments(
            statement("\"Principal\": {\"AWS\": [\"*\", \"bob\"]}"),
            "/Statement/0/Principal/AWS/1",
            "\"bob",
            "\"bob\" is not an AWS principal.",
            "Write a 12-digit account id, the ARN of an account's root, user, role or session, or"
                + " \"*\"."),
        arguments(
            statement("\"Principal\": {\"Service\": 111122223333}"),
            "/Statement/0/Principal/Service",
            "1111",
            "Expected text, found the number \"111122223333\".",
            "Write a principal in double quotes, or a list of such."),
        arguments(
            statement("\"Principal\": {\"AWS\": 12345}"),
            "/Statement/0/Principal/AWS",
            "12345",
            "Expected text, found the number \"12345\".",
            "Write an account id of 12 digits or an ARN in double quotes, or a list of such."),
        arguments(
            statement("\"Principal\": {\"AWS\": -11112222333}"),
            "/Statement/0/Principal/AWS",
            "-1111",
            "Expected text, found the number \"-11112222333\".",
            "Write an account id of 12 digits or an ARN in double quotes, or a list of such."),
        arguments(
            statement("\"Principal\": {\"AWS\": {\"a\": [1]}}"),
            "/Statement/0/Principal/AWS",
            "{\"a",
            "Expected text, found an object.",
            "Write an account id of 12 digits or an ARN in double quotes, or a list of such."));
  }

  static Stream<Arguments> ofTexts() {
    String resource =
        "Write an ARN in double quotes, such as \"arn:aws:s3:::bucket/*\", or a list of such.";
    return Stream.of(
        arguments(
            statement("\"Resource\": null"),
            "/Statement/0/Resource",
            "null",
            "Expected text, found null.",
            resource),
        arguments(
            statement("\"Resource\": [\"*\", [\"*\"]]"),
            "/Statement/0/Resource/1",
            "[\"*\"]]",
            "Expected text, found an array.",
            resource),
        arguments(
            statement("\"Resource\": [\"*\", 1.50]"),
            "/Statement/0/Resource/1",
            "1.50",
            "Expected text, found the number \"1.50\".",
            resource),
        arguments(
            statement("\"Resource\": [\"bucket\"]"),
            "/Statement/0/Resource/0",
            "\"bucket",
            "\"bucket\" is not a resource.",
            "Write an ARN, such as \"arn:aws:s3:::bucket/*\", or \"*\"."),
        arguments(
            "{\"Statement\": {\"Effect\": \"Deny\", \"Action\": [\"s3:*\", false]}}",
            "/Statement/0/Action/1",
            "false",
            "Expected text, found false.",
            "Write service:Name in double quotes, such as \"s3:GetObject\", or a list of such."),
        arguments(
            "{\"Statement\": {\"Effect\": \"Deny\", \"Action\": \"GetObject\"}}",
            "/Statement/0/Action",
            "\"GetObject",
            "\"GetObject\" is not an action.",
            "Write service:Name, such as \"s3:GetObject\", or \"*\"."));
  }

  static Stream<Arguments> ofConditions() {
    String value = "Write a text, a number or a boolean, or a list of such.";
    return Stream.of(
        arguments(
            statement("\"Condition\": []"),
            "/Statement/0/Condition",
            "[]",
            "Expected an object, found an array.",
            "Write {\"StringEquals\": {\"aws:username\": \"…\"}}."),
        arguments(
            statement("\"Condition\": {\"Bool\": \"true\"}"),
            "/Statement/0/Condition/Bool",
            "\"true",
            "Expected an object, found the text \"true\".",
            "Write {\"aws:username\": \"…\"} under the operator."),
        arguments(
            statement("\"Condition\": {\"stringEquals\": {\"a:b\": \"c\"}}"),
            "/Statement/0/Condition/stringEquals",
            "\"stringEquals",
            "There is no condition operator \"stringEquals\".",
            "Did you mean \"StringEquals\"?"),
        arguments(
            statement("\"Condition\": {\"NullIfExists\": {\"a:b\": \"true\"}}"),
            "/Statement/0/Condition/NullIfExists",
            "\"NullIfExists",
            "Null has no IfExists.",
            "Write \"Null\": it asks whether the key exists."),
        arguments(
            statement("\"Condition\": {\"Bool\": {}, \"Bool\": {}}"),
            "/Statement/0/Condition/Bool",
            "\"Bool\": {}}",
            "\"Bool\" stands twice in the same object.",
            "Keep one of them."),
        arguments(
            statement("\"Condition\": {\"Bool\": {\"a:b\": \"true\", \"A:b\": \"false\"}}"),
            "/Statement/0/Condition/Bool/A:b",
            "\"A:b",
            "The key \"A:b\" stands twice under Bool but for case.",
            "Case does not matter in keys; merge their values."),
        arguments(
            statement("\"Condition\": {\"Bool\": {\"a/~b\": null}}"),
            "/Statement/0/Condition/Bool/a~1~0b",
            "null",
            "Expected text, found null.",
            value),
        arguments(
            statement("\"Condition\": {\"Bool\": {\"a:b\": [{\"c\": 1}]}}"),
            "/Statement/0/Condition/Bool/a:b/0",
            "{\"c",
            "Expected text, found an object.",
            value),
        arguments(
            statement("\"Condition\": {\"Bool\": {\"\": \"true\"}}"),
            "/Statement/0/Condition/Bool/",
            "\"\": \"true",
            "A condition key is empty.",
            "Name it, such as \"aws:SourceIp\"."),
        arguments(
            statement("\"Condition\": {\"StringLike\": {\"a:b\": [\"x\", \"\\udc00\"]}}"),
            "/Statement/0/Condition/StringLike/a:b/1",
            "\"\\udc00",
            "The text \"\\udc00\" holds half of a surrogate pair at character 1.",
            "Write the whole character, or leave it out."));
  }
}
