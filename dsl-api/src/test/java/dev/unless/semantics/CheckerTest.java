package dev.unless.semantics;

import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.Stmt.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckerTest {
  /** The codes of what is found, each with its place. */
  private static List<String> found(PolicyKind kind, Stmt statement) {
    return Checker.of(Catalog.empty())
        .check(kind, text("\"Version\":\"2012-10-17\",", statement))
        .stream()
        .map(finding -> finding.code() + " " + finding.pointer())
        .toList();
  }

  @Test
  @Rule("checker.host-bits")
  void bitsBehindAnAddressRangesPrefixAreFound() {
    Stmt get = allow("s3:GetObject");

    assertThat(found(PolicyKind.IDENTITY, get.when("IpAddress", "aws:SourceIp", "203.0.113.7/24")))
        .contains("ADDRESS_HOST_BITS /Statement/0/Condition/IpAddress/aws:SourceIp/0");
    assertThat(found(PolicyKind.IDENTITY, get.when("IpAddress", "aws:SourceIp", "203.0.113.0/24")))
        .noneMatch(finding -> finding.startsWith("ADDRESS_HOST_BITS"));
  }

  @Test
  @Rule("checker.empty-list")
  void everyEmptyListAndObjectIsFound() {
    Stmt get = allow("s3:GetObject").toAll();

    assertThat(found(PolicyKind.BUCKET, get.with("Action", "[]")))
        .contains("EMPTY_ARRAY_ACTION /Statement/0/Action");
    assertThat(found(PolicyKind.BUCKET, get.without("Action").with("NotAction", "[]")))
        .contains("EMPTY_ARRAY_ACTION /Statement/0/NotAction");
    assertThat(found(PolicyKind.BUCKET, get.with("Resource", "[]")))
        .contains("EMPTY_ARRAY_RESOURCE /Statement/0/Resource");
    assertThat(found(PolicyKind.BUCKET, get.without("Resource").with("NotResource", "[]")))
        .contains("EMPTY_ARRAY_RESOURCE /Statement/0/NotResource");
    assertThat(found(PolicyKind.BUCKET, get.with("Principal", "{\"AWS\":[]}")))
        .contains("EMPTY_ARRAY_PRINCIPAL /Statement/0/Principal/AWS");
    assertThat(found(PolicyKind.BUCKET, get.with("Condition", "{}")))
        .contains("EMPTY_OBJECT_CONDITION /Statement/0/Condition");
    assertThat(found(PolicyKind.BUCKET, get)).noneMatch(finding -> finding.startsWith("EMPTY_"));
  }

  @ParameterizedTest
  @EnumSource(
      value = PolicyKind.class,
      names = {"IDENTITY", "PERMISSIONS_BOUNDARY", "SESSION", "ROLE_TRUST"})
  @Rule("checker.characters")
  void charactersThatIamDoesNotTakeAreFoundInThePoliciesThatItKeeps(PolicyKind kind) {
    Stmt statement = kind == PolicyKind.ROLE_TRUST ? trust() : allow("s3:GetObject");
    Stream.of("\u0101", "\u0007", "план", "😀")
        .forEach(
            text ->
                assertThat(found(kind, tagged(statement, text)))
                    .contains(
                        Code.UNSUPPORTED_CHARACTER
                            + " /Statement/0/Condition/StringEquals/aws:PrincipalTag~1team/0"));
    assertThat(found(kind, tagged(statement, "ä \t\n\r~ÿ")))
        .noneMatch(finding -> finding.startsWith("UNSUPPORTED_CHARACTER"));
  }

  @ParameterizedTest
  @EnumSource(
      value = PolicyKind.class,
      names = {"SERVICE_CONTROL", "RESOURCE_CONTROL", "VPC_ENDPOINT", "BUCKET", "KEY"})
  @Rule("checker.characters")
  void otherPoliciesTakeThem(PolicyKind kind) {
    Stmt statement = deny("s3:GetObject");

    assertThat(found(kind, tagged(kind.hasPrincipal() ? statement.toAll() : statement, "план")))
        .noneMatch(finding -> finding.startsWith("UNSUPPORTED_CHARACTER"));
  }

  private static Stmt trust() {
    return allow("sts:AssumeRole").without("Resource").to("111122223333");
  }

  private static Stmt tagged(Stmt statement, String value) {
    return statement.when("StringEquals", "aws:PrincipalTag/team", value);
  }
}
