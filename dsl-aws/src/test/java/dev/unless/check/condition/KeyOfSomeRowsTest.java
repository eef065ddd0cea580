package dev.unless.check.condition;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;

class KeyOfSomeRowsTest {
  private static final String OF_IMAGES =
      "\"Effect\": \"Allow\", \"Action\": \"ec2:RunInstances\", \"Resource\": \"%s\","
          + " \"Condition\": {\"StringEquals\": {\"ec2:Owner\": \"amazon\"}}";

  @Test
  void aKeyOfImagesAllowsNoInstance() {
    Finding finding =
        one(Code.KEY_OF_SOME_ACTIONS, PolicyKind.IDENTITY, policy(OF_IMAGES.formatted("*")));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/StringEquals/ec2:Owner");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[KEY_OF_SOME_ACTIONS] \"ec2:RunInstances\" also needs \"instance\","
                + " \"network-interface\", \"security-group\" and 1 more, for which the reference"
                + " does not list \"ec2:Owner\", so that the statement never allows it. Name in"
                + " Resource what has the key, \"arn:aws:ec2:*::image/*\" or"
                + " \"arn:aws:ec2:*::snapshot/*\", and allow the rest in a statement without this"
                + " key.");
  }

  @Test
  void onImagesAloneItIsRight() {
    String json = policy(OF_IMAGES.formatted("arn:aws:ec2:*::image/*"));

    assertThat(findings(Code.KEY_OF_SOME_ACTIONS, PolicyKind.IDENTITY, json)).isEmpty();
  }

  @Test
  void anotherStatementMayAllowTheRest() {
    String json =
        policy(
            OF_IMAGES.formatted("*")
                + "}, {\"Effect\": \"Allow\", \"Action\": \"ec2:Run*\", \"Resource\":"
                + " \"arn:aws:ec2:*:*:instance/*\"");

    assertThat(findings(Code.KEY_OF_SOME_ACTIONS, PolicyKind.IDENTITY, json)).isEmpty();
  }
}
