package dev.unless;

import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.deny;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Words.GET_OBJECT;
import static dev.unless.Words.PUT_OBJECT;
import static dev.unless.condition.Keys.secureTransport;
import static dev.unless.condition.Keys.sourceIp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.vocabulary.Partition;
import org.junit.jupiter.api.Test;

class EditingTest {
  private static final DenyAll TLS = denyAll().unless(secureTransport()).named("Tls");
  private static final DenyAll OFFICE =
      denyAll().unless(sourceIp("203.0.113.0/24")).named("Office");
  private static final RuleTo NO_WRITES = deny(PUT_OBJECT).toEveryone().named("NoWrites");
  private static final BucketPolicy POLICY = bucketPolicy("b", TLS, OFFICE);

  @Test
  void withAddsARuleAtTheEnd() {
    assertThat(POLICY.with(NO_WRITES)).isEqualTo(bucketPolicy("b", TLS, OFFICE, NO_WRITES));
  }

  @Test
  void withTakesARuleWithoutAName() {
    assertThat(POLICY.with(denyAll()).with(denyAll().onEverything()))
        .isEqualTo(bucketPolicy("b", TLS, OFFICE, denyAll(), denyAll().onEverything()));
  }

  @Test
  void withRefusesANameThatIsTaken() {
    assertThatThrownBy(() -> POLICY.with(NO_WRITES.named("Tls")))
        .isInstanceOf(RefusedException.class)
        .hasMessage("The policy has a rule named \"Tls\". Use replace(…).");
  }

  @Test
  void withoutTakesARuleOut() {
    assertThat(POLICY.without("Tls")).isEqualTo(bucketPolicy("b", OFFICE));
  }

  @Test
  void withoutRefusesANameThatNoRuleHas() {
    assertThatThrownBy(() -> POLICY.without("tls"))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "The policy has no rule named \"tls\". Its rules are named \"Tls\", \"Office\".");
    assertThatThrownBy(() -> identityPolicy(denyAll()).without("Tls"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("The policy has no rule named \"Tls\". None of its rules is named.");
  }

  @Test
  void namesAreListedUpToTen() {
    BucketPolicy policy = POLICY;
    for (int i = 0; i < 10; i++) {
      policy = policy.with(denyAll().named("Rule" + i));
    }
    BucketPolicy twelve = policy;
    assertThatThrownBy(() -> twelve.without("Rule"))
        .hasMessageEndingWith("\"Rule6\", \"Rule7\", …");
  }

  @Test
  void withoutRefusesToTakeTheLastRule() {
    BucketPolicy one = POLICY.without("Tls");
    assertThatThrownBy(() -> one.without("Office"))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "The list of rules is empty; AWS accepts no policy without statements. Give at least"
                + " one, or nothing(), which denies everything.");
  }

  @Test
  void replaceKeepsTheRulesPlace() {
    assertThat(POLICY.replace("Tls", NO_WRITES)).isEqualTo(bucketPolicy("b", NO_WRITES, OFFICE));
  }

  @Test
  void replaceRefusesTheNameOfAThirdRule() {
    assertThatThrownBy(() -> POLICY.replace("Tls", NO_WRITES.named("Office")))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("Two statements have the Sid \"Office\".");
  }

  @Test
  void replaceRefusesANameThatNoRuleHas() {
    assertThatThrownBy(() -> POLICY.replace("NoWrites", NO_WRITES))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("The policy has no rule named \"NoWrites\".");
  }

  @Test
  void hasTellsOfANameInItsOwnCase() {
    assertThat(POLICY.has("Tls")).isTrue();
    assertThat(POLICY.has("tls")).isFalse();
    assertThat(POLICY.has("Tls ")).isFalse();
    assertThat(POLICY.has("")).isFalse();
    assertThat(bucketPolicy("b", denyAll()).has("")).isFalse();
  }

  @Test
  void ruleIsTheOneOfTheName() {
    assertThat(POLICY.rule("Office")).isSameAs(OFFICE);
    assertThat(BucketPolicy.of("b", POLICY.document()).rule("Tls").name()).contains("Tls");
    assertThatThrownBy(() -> POLICY.rule("*"))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("The policy has no rule named \"*\".");
  }

  @Test
  void putReplacesTheRuleOfTheName() {
    assertThat(POLICY.put(NO_WRITES.named("Tls")))
        .isEqualTo(bucketPolicy("b", NO_WRITES.named("Tls"), OFFICE));
  }

  @Test
  void putAddsARuleWhoseNameIsNew() {
    assertThat(POLICY.put(NO_WRITES)).isEqualTo(POLICY.with(NO_WRITES));
  }

  @Test
  void whatIsPutTwiceIsThereOnce() {
    assertThat(POLICY.put(NO_WRITES).put(NO_WRITES)).isEqualTo(POLICY.with(NO_WRITES));
  }

  @Test
  void putRefusesARuleWithoutAName() {
    assertThatThrownBy(() -> POLICY.put(denyAll()))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "put(…) has a rule without a name, so that nothing tells which rule it replaces. Name"
                + " it with named(…), or a statement by its Sid; with(…) adds a rule without a"
                + " name.");
  }

  @Test
  void putReplacesNoneOfSeveralStatementsOfOneSid() {
    BucketPolicy twice =
        BucketPolicy.of(
            "b",
            PolicyReader.read(
                """
                {"Version": "2012-10-17", "Statement": [
                  {"Sid": "A", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::b"},
                  {"Sid": "A", "Effect": "Deny", "Principal": "*", "Action": "s3:Get*", "Resource": "arn:aws:s3:::b"}]}"""));
    assertThat(twice.has("A")).isTrue();
    assertThatThrownBy(() -> twice.put(NO_WRITES.named("A")))
        .hasMessageStartingWith("Several statements of the policy were read with the Sid \"A\".");
    assertThatThrownBy(() -> twice.withoutIfPresent("A"))
        .hasMessageStartingWith("Several statements of the policy were read with the Sid \"A\".");
  }

  @Test
  void withoutIfPresentTakesARuleOutOrLeavesThePolicyAsItIs() {
    assertThat(POLICY.withoutIfPresent("Tls")).isEqualTo(POLICY.without("Tls"));
    assertThat(POLICY.withoutIfPresent("Tls2")).isSameAs(POLICY);
    assertThatThrownBy(() -> POLICY.without("Tls").withoutIfPresent("Office"))
        .hasMessageStartingWith("The list of rules is empty");
  }

  @Test
  void thePolicyThatIsEditedStaysWhatItWas() {
    String before = POLICY.toJson();
    POLICY.with(NO_WRITES).replace("Tls", NO_WRITES.named("NoWritesAtAll")).without("Office");
    assertThat(POLICY.toJson()).isEqualTo(before);
  }

  @Test
  void anEditedPolicyStaysInItsPartition() {
    assertThat(POLICY.in(Partition.AWS_CN).without("Tls"))
        .isEqualTo(bucketPolicy("b", OFFICE).in(Partition.AWS_CN));
  }

  @Test
  void aStatementThatWasReadIsEditedByItsSid() {
    BucketPolicy policy = BucketPolicy.of("b", POLICY.document());
    assertThat(policy.without("Tls").replace("Office", NO_WRITES))
        .isEqualTo(bucketPolicy("b", NO_WRITES));
  }

  @Test
  void statementsThatWereReadWithOneSidCannotBeEditedByIt() {
    String statement = "{'Sid':'A','Effect':'Deny','Principal':'*','Action':'*','Resource':'*'}";
    BucketPolicy policy =
        BucketPolicy.of(
            "b",
            PolicyReader.read(
                Json.compact(
                    "{'Version':'2012-10-17','Statement':[" + statement + "," + statement + "]}")));
    assertThatThrownBy(() -> policy.without("A"))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "Several statements of the policy were read with the Sid \"A\"."
                + " Give each its own Sid in the document.");
  }

  @Test
  void policiesAreEqualWhenTheirKindAndDocumentAre() {
    IdentityPolicy identity = identityPolicy(deny(GET_OBJECT).named("A"));
    assertThat(identity)
        .isEqualTo(IdentityPolicy.of(identity.document()))
        .hasSameHashCodeAs(IdentityPolicy.of(identity.document()))
        .isNotEqualTo(identityPolicy(deny(GET_OBJECT).named("B")))
        .isNotEqualTo(Unless.sessionPolicy(deny(GET_OBJECT).named("A")))
        .isNotEqualTo(identity.document());
  }
}
