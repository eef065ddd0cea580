package dev.unless.check.action;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleGrantTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/app";

  @Test
  void passingEveryRoleIsFound() {
    Finding finding =
        one(
            Code.PASS_ROLE_WITH_STAR_IN_RESOURCE,
            PolicyKind.IDENTITY,
            allow("Action", "iam:PassRole", "Resource", "*", ""));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Resource/0");
    assertThat(finding.problem().offending()).isEqualTo("*");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[PASS_ROLE_WITH_STAR_IN_RESOURCE] The statement allows \"iam:PassRole\" on \"*\", for"
                + " whatever service. Name the roles in Resource, such as"
                + " \"arn:aws:iam::111122223333:role/app/*\", or add a condition on"
                + " \"iam:PassedToService\".");
  }

  @ParameterizedTest
  @CsvSource({
    "Action, iam:PassRole, Resource, *, PASS_ROLE_WITH_STAR_IN_RESOURCE",
    "Action, IAM:passrole, Resource, arn:aws:iam::*:role/*, PASS_ROLE_WITH_STAR_IN_RESOURCE",
    "Action, iam:PassRole, Resource, arn:aws:iam::111122223333:*, PASS_ROLE_WITH_STAR_IN_RESOURCE",
    "Action, iam:PassRole, NotResource, ROLE, PASS_ROLE_WITH_NOT_RESOURCE",
    "Action, iam:Pass*, NotResource, ROLE, PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
    "NotAction, s3:*, NotResource, ROLE, PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE",
    "Action, *, Resource, *, PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE",
    "NotAction, s3:*, Resource, *, PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
    "Action, iam:CreateServiceLinkedRole, Resource, *, CREATE_SLR_WITH_STAR_IN_RESOURCE",
    "Action, iam:CreateServiceLinkedRole, Resource, arn:aws:iam::*:role/aws-service-role/*,"
        + " CREATE_SLR_WITH_STAR_IN_RESOURCE",
    "Action, iam:CreateServiceLinkedRole, NotResource, ROLE, CREATE_SLR_WITH_NOT_RESOURCE",
    "Action, iam:Create*, NotResource, ROLE, CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
    "NotAction, s3:*, NotResource, ROLE, CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE",
    "Action, iam:*, Resource, *, CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE",
    "NotAction, s3:*, Resource, *, CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION"
  })
  void eachWayIsFoundOnce(String action, String name, String resource, String text, Code expected) {
    String json = allow(action, name, resource, text.equals("ROLE") ? ROLE : text, "");

    assertThat(about(expected, codes(PolicyKind.IDENTITY, json))).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::111122223333:role/app",
        "arn:aws:iam::111122223333:role/app/*",
        "arn:aws:iam::*:role/App*",
        "arn:aws:iam::111122223333:role/${aws:username}",
        "arn:aws:s3:::*"
      })
  void someRolesAreNot(String resource) {
    assertThat(
            codes(PolicyKind.IDENTITY, allow("Action", "iam:PassRole", "Resource", resource, "")))
        .noneMatch(RoleGrantTest::isOurs);
  }

  @Test
  void aConditionOnTheServiceIsEnough() {
    String pass =
        allow("Action", "iam:PassRole", "Resource", "*", condition("IAM:passedtoservice"));
    String create =
        allow(
            "Action",
            "iam:CreateServiceLinkedRole",
            "Resource",
            "*",
            condition("iam:AWSServiceName"));

    assertThat(codes(PolicyKind.IDENTITY, pass)).noneMatch(RoleGrantTest::isOurs);
    assertThat(codes(PolicyKind.IDENTITY, create)).noneMatch(RoleGrantTest::isOurs);
  }

  @Test
  void aConditionThatEveryServiceMeetsIsNot() {
    String json =
        allow(
            "Action",
            "iam:PassRole",
            "Resource",
            "*",
            ", \"Condition\": {\"StringLike\": {\"iam:PassedToService\": \"*\"}}");

    assertThat(codes(PolicyKind.IDENTITY, json)).contains(Code.PASS_ROLE_WITH_STAR_IN_RESOURCE);
  }

  @Test
  void aConditionThatRequestsWithoutTheKeyMeetIsNot() {
    String json =
        allow(
            "Action",
            "iam:PassRole",
            "Resource",
            "*",
            ", \"Condition\": {\"StringEqualsIfExists\": {\"iam:PassedToService\":"
                + " \"ec2.amazonaws.com\"}}");

    assertThat(codes(PolicyKind.IDENTITY, json)).contains(Code.PASS_ROLE_WITH_STAR_IN_RESOURCE);
    assertThat(codes(PolicyKind.IDENTITY, json.replace("\"*\"", "\"arn:aws:iam::*:role/App*\"")))
        .noneMatch(RoleGrantTest::isOurs);
  }

  @Test
  void whereTheServiceIsNamedItIsTheOperatorThatIsToBeChanged() {
    assertThat(
            one(
                    Code.PASS_ROLE_WITH_STAR_IN_RESOURCE,
                    PolicyKind.IDENTITY,
                    allow("Action", "iam:PassRole", "Resource", "*", ifExists()))
                .problem()
                .fix())
        .isEqualTo(
            "Name the roles in Resource, such as \"arn:aws:iam::111122223333:role/app/*\", or write"
                + " \"StringEquals\" instead of \"StringEqualsIfExists\".");
  }

  @Test
  void ofANamedRoleTheServiceMayBeAbsent() {
    Finding finding =
        one(
            Code.IF_EXISTS_MAY_OPEN,
            PolicyKind.IDENTITY,
            allow("Action", "iam:PassRole", "Resource", ROLE, ifExists()));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringEqualsIfExists/iam:PassedToService");
    assertThat(finding.problem().offending()).isEqualTo("iam:PassedToService");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[IF_EXISTS_MAY_OPEN] The Allow of \"iam:PassRole\" also holds for requests that lack"
                + " \"iam:PassedToService\", whatever service the role is passed to. Write"
                + " \"StringEquals\" instead of \"StringEqualsIfExists\".");
  }

  @Test
  void otherActionsAreLeftTheirStatement() {
    String both = "\"iam:PassRole\", \"ec2:RunInstances\"";
    String json =
        allow("Action", "iam:PassRole", "Resource", ROLE, ifExists())
            .replace("\"iam:PassRole\"", "[" + both + "]");

    assertThat(one(Code.IF_EXISTS_MAY_OPEN, PolicyKind.IDENTITY, json).problem().fix())
        .isEqualTo(
            "Allow \"iam:PassRole\" in a statement of its own, and write \"StringEquals\" instead of"
                + " \"StringEqualsIfExists\".");
  }

  @Test
  void onlyAnAllowOfPassingARoleThatNothingElseClosesMayOpen() {
    String open = allow("Action", "iam:PassRole", "Resource", ROLE, ifExists());

    assertThat(
            List.of(
                open.replace("IfExists", ""),
                open.replace("StringEqualsIfExists", "StringNotEqualsIfExists"),
                open.replace("Allow", "Deny"),
                open.replace("iam:PassRole", "iam:GetRole"),
                open.replace(ROLE, "*"),
                open.replace("}}}", "}, \"Null\": {\"iam:PassedToService\": \"false\"}}}")))
        .allSatisfy(
            json ->
                assertThat(codes(PolicyKind.IDENTITY, json))
                    .doesNotContain(Code.IF_EXISTS_MAY_OPEN));
  }

  @ParameterizedTest
  @CsvSource({"*a4b.amazonaws.com, true", "a4b*.amazonaws.com, false"})
  void aPatternThatBeginsWithAWildcardIsNot(String pattern, boolean found) {
    String json =
        allow(
            "Action",
            "iam:CreateServiceLinkedRole",
            "Resource",
            "*",
            ", \"Condition\": {\"StringLike\": {\"iam:AWSServiceName\": \"" + pattern + "\"}}");

    assertThat(codes(PolicyKind.IDENTITY, json).contains(Code.CREATE_SLR_WITH_STAR_IN_RESOURCE))
        .isEqualTo(found);
  }

  @Test
  void aDenyIsNot() {
    String json = policy("\"Effect\": \"Deny\", \"Action\": \"iam:PassRole\", \"Resource\": \"*\"");

    assertThat(codes(PolicyKind.IDENTITY, json)).noneMatch(RoleGrantTest::isOurs);
  }

  @ParameterizedTest
  @EnumSource(names = {"PERMISSIONS_BOUNDARY", "SESSION", "SERVICE_CONTROL"})
  void kindsThatGrantNothingAreNot(PolicyKind kind) {
    assertThat(codes(kind, allow("Action", "*", "Resource", "*", "")))
        .noneMatch(RoleGrantTest::isOurs);
  }

  private static String ifExists() {
    return condition("iam:PassedToService").replace("Equals", "EqualsIfExists");
  }

  private static String condition(String key) {
    return ", \"Condition\": {\"StringEquals\": {\"" + key + "\": \"ecs.amazonaws.com\"}}";
  }

  private static boolean isOurs(Code code) {
    return code.name().startsWith("PASS_ROLE") || code.name().startsWith("CREATE_SLR");
  }

  private static List<Code> about(Code expected, List<Code> codes) {
    String family = expected.name().substring(0, 8);
    return codes.stream().filter(code -> code.name().startsWith(family)).toList();
  }

  private static String allow(
      String action, String name, String resource, String text, String more) {
    return policy(
        "\"Effect\": \"Allow\", \""
            + action
            + "\": \""
            + name
            + "\", \""
            + resource
            + "\": \""
            + text
            + "\""
            + more);
  }
}
