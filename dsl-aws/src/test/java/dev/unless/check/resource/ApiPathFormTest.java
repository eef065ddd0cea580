package dev.unless.check.resource;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.json.PolicyReader;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** The short form of the resources of an API, in the API's own policy. */
class ApiPathFormTest {
  private static String denying(String action, String path) {
    return policy(
        """
        "Effect": "Deny", "Principal": "*", "Action": "%s", "Resource": "%s",
        "Condition": {"NotIpAddress": {"aws:SourceIp": "203.0.113.20/32"}}
        """
            .formatted(action, path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "execute-api:/prod/GET/hello",
        "execute-api:/prod/GET/",
        "execute-api:/prod/GET/a/b:c:d:e:f",
        "execute-api:/prod/GET/${aws:PrincipalTag/team}",
        "execute-api:/${aws:PrincipalTag/team}",
        "execute-api:/prod/*",
        "execute-api:/*/*/hello",
        "execute-api:/prod*",
        "execute-api:/*",
        "execute-api:/domainnames/api.example.com+a1b2c3"
      })
  void nothingIsWrongWithAPathOfAnApi(String path) {
    assertThat(
            findings(PolicyKind.RESOURCE_BASED, denying("execute-api:Invoke", path)).stream()
                .filter(finding -> finding.pointer().contains("/Resource")))
        .isEmpty();
    assertThat(codes(PolicyKind.RESOURCE_BASED, denying("execute-api:Invoke", path)))
        .doesNotContain(Code.ACTION_WITHOUT_RESOURCE, Code.INVALID_ARN_PREFIX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "prod", "prod/", "prod/GET", "/GET/hello", "domainnames/a"})
  void aPathThatNoRequestHasIsFound(String path) {
    Finding finding =
        one(
            Code.INVALID_ARN_RESOURCE,
            PolicyKind.RESOURCE_BASED,
            denying("execute-api:Invoke", "execute-api:/" + path));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Resource/0");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_ARN_RESOURCE] \"execute-api:/%s\" is no path of an API. Write".formatted(path)
                + " \"execute-api:/stage/VERB/path\", with \"*\" for all that is meant from there"
                + " on.");
  }

  @Test
  void anActionOfAnotherServiceDoesNotWorkOnIt() {
    Finding finding =
        one(
            Code.ACTION_WITHOUT_RESOURCE,
            PolicyKind.RESOURCE_BASED,
            denying("sqs:SendMessage", "execute-api:/prod/GET/hello"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Action/0");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:execute-api:eu-west-1:111122223333:a1b2c3/*, 0",
    "arn:aws:execute-api:eu-west-1:111122223333:a1b2c3, 0",
    "arn:aws:sqs:eu-west-1:111122223333:jobs, 1"
  })
  void inThePolicyOfAnotherResourceItIsForeign(String own, int count) {
    List<Finding> found =
        Checker.of(Catalog.aws())
            .check(
                PolicyKind.RESOURCE_BASED,
                PolicyReader.read(denying("execute-api:Invoke", "execute-api:/prod/GET/hello")),
                List.of(Text.parse(own, Syntax.PATTERN)));

    assertThat(found.stream().map(Finding::code))
        .filteredOn(code -> code == Code.UNSUPPORTED_RESOURCE_ARN_IN_POLICY)
        .hasSize(count);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"BUCKET", "KEY", "VPC_ENDPOINT"})
  void anotherKindOfPolicyDoesNotKnowIt(PolicyKind kind) {
    assertThat(codes(kind, denying("execute-api:Invoke", "execute-api:/prod/GET/hello")))
        .contains(Code.INVALID_ARN_PREFIX);
  }
}
