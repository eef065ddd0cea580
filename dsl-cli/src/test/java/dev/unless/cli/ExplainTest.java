package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainTest {
  @Test
  void theReasoningGoesDownToTheValues() {
    Run run =
        Run.of(
            """
            {"id":"1","request":{"principal":"arn:aws:iam::111111111111:user/u","action":"s3:GetObject",\
            "resource":"arn:aws:s3:::b/k","context":{"aws:SourceIp":"203.0.113.9"}},\
            "identityPolicies":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}}],\
            "resourcePolicy":{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*",\
            "Resource":"arn:aws:s3:::b/*","Condition":{"NotIpAddress":{"aws:SourceIp":"53.0.2.7/32"}}}}}
            """,
            "explain",
            "-");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.lines())
        .contains(
            "line 1, id \"1\"",
            "  ✗ resource-based policy",
            "    ✓ policy 0, statement 0: Deny applies",
            "      ✓ NotIpAddress aws:SourceIp  request: 203.0.113.9",
            "        ✗ 53.0.2.7/32",
            "        ✓ s3:Get*",
            "  ✓ VPC endpoint policy: the request comes through no VPC endpoint");
  }

  @Test
  void aBadLineTellsWhereAndWhy() {
    Run run = Run.of("{\"request\": 1}\n", "explain", "-");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out())
        .isEqualTo(
            "-:1:13: /request: Expected an object, found the number \"1\". Write {\"principal\": …,"
                + " \"action\": …, \"resource\": …}.\n"
                + "    {\"request\": 1}\n"
                + "                ^\n");
  }

  @Test
  void whatIsNotSettledComesWithACompletionForEachSide() {
    Run run =
        Run.of(
            """
            {"request":{"principal":"arn:aws:iam::111111111111:user/u","action":"s3:GetObject",\
            "resource":"arn:aws:s3:::b/k","unknown":["aws:SourceIp"]},\
            "identityPolicies":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*",\
            "Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}}]}
            """,
            "explain",
            "-");
    assertThat(run.lines())
        .contains("  allowed with aws:SourceIp = 10.0.0.0", "  denied without aws:SourceIp");
  }

  @Test
  void whatDoesNotPrintIsEscapedSoThatNothingCanBeForged() {
    Run run =
        Run.of(
            """
            {"request":{"principal":"anonymous","action":"s3:GetObject","resource":"arn:aws:s3:::b/k\\n\\u001b[32mALLOW"}}
            """,
            "explain",
            "-");
    assertThat(run.out()).contains("k\\u000a\\u001b[32mALLOW").doesNotContain("\u001b");
  }

  @Test
  void everyErrorOfALineIsTold() {
    Run run =
        Run.of(
            """
            {"request":{"principal":"joe","action":"s3:GetObject","resource":"arn:aws:s3:::b/k"},"resourcePolicy":{"Version":"1"}}
            """,
            "explain",
            "-");
    assertThat(run.out())
        .contains("/request/principal: \"joe\" is not a caller.")
        .contains("/resourcePolicy/Version: There is no policy language of version \"1\".")
        .contains("/resourcePolicy: The policy has no Statement.");
  }
}
