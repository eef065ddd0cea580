package dev.unless;

import static dev.unless.Unless.account;
import static dev.unless.Unless.action;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.anything;
import static dev.unless.Unless.arn;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.not;
import static dev.unless.Unless.pattern;
import static dev.unless.Unless.queuePolicy;
import static dev.unless.Unless.startsWith;
import static dev.unless.Unless.text;
import static dev.unless.Unless.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.condition.Condition;
import dev.unless.condition.Keys;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.vocabulary.ActionGroup;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Region;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.ServicePrincipal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWordsTest {
  private static void assertRefused(String message, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "s*", "s3:Get*", "", "s?", "s3 "})
  void aServicesPrefixIsNoPattern(String prefix) {
    assertRefused("is not a service's prefix", () -> ActionGroup.all(prefix));
    assertRefused("is not a service's prefix", () -> ActionGroup.matching(prefix, text("Get")));
  }

  @Test
  void aPatternJoinedByPlusDoesNotBecomeText() {
    assertRefused("Join them with then(…)", () -> text("secret/" + anything()));
    assertRefused("Join them with then(…)", () -> Keys.SOURCE_VPC.is("x" + startsWith("y")));
    assertRefused("Join them with then(…)", () -> text("a" + variable(Keys.USER_NAME)));
    assertThat("a" + text("b")).isEqualTo("ab");
    assertThat(
            "x/" + account("111122223333") + "/" + Region.of("eu-west-1") + "/" + Partition.AWS_CN)
        .isEqualTo("x/111122223333/eu-west-1/aws-cn");
    assertThat(text("a").then(anything()).then("b").write(Syntax.PATTERN)).isEqualTo("a*b");
  }

  @Test
  void aPatternHasNoVariables() {
    assertRefused("variable(key)", () -> pattern("${aws:username}/*"));
    assertThat(
            arn(pattern("arn:aws:s3:::home/").then(variable(Keys.USER_NAME)).then(pattern("/*"))))
        .hasToString("arn:aws:s3:::home/${aws:username}/*");
    assertRefused(
        "before its fifth colon",
        () -> arn(text("arn:aws:s3:").then(variable(Keys.USER_NAME)).then("::b")));
  }

  @Test
  void noWildcardIsLiteralBeforeTheFifthColon() {
    Resource vendor =
        Resource.of("arn:${Partition}:${Vendor}:::x/${Name}", "", text("*"), text("n"));
    assertThatThrownBy(vendor::pattern).isInstanceOf(RefusedException.class);
    assertRefused("wildcard", () -> arn("arn:aws:s3:*::b"));
  }

  @Test
  void theNameOfAnActionHoldsOnlyWhatIamTakes() {
    assertRefused(
        "IAM takes",
        () -> identityPolicy(allow(ActionGroup.matching("s3", text("Get\u0001"))).onEverything()));
  }

  @Test
  void aRuleThatWasReadAsSeveralStatementsIsNotTakenOutByHalf() {
    IdentityPolicy policy =
        identityPolicy(
            allow(action("s3:GetObject"))
                .onEverything()
                .when(Keys.mfaPresent().or(Keys.sourceVpce("v")))
                .named("A"),
            denyAll().named("B"));
    IdentityPolicy read = IdentityPolicy.of(PolicyReader.read(policy.toJson()));
    assertThat(policy.without("A").document().statements()).hasSize(1);
    assertRefused("may be statements of one rule", () -> read.without("A"));
    assertRefused("may be statements of one rule", () -> read.replace("A", denyAll().named("C")));
    assertThat(read.without("A2").without("A")).isEqualTo(policy.without("A"));
  }

  @Test
  void theOwnResourcesPartitionIsThePolicys() {
    Resource queue = arn("arn:aws-cn:sqs:cn-north-1:111122223333:q");
    ResourcePolicy policy =
        queuePolicy(queue, allow(action("sqs:SendMessage")).to(account("444455556666").role("r")));
    assertThat(policy.toJson()).contains("arn:aws-cn:iam::444455556666:role/r");
    assertRefused("names its partition", () -> policy.in(Partition.AWS));
  }

  @Test
  void aDeepFormulaEndsInAnError() {
    assertRefused(
        "nested more than",
        () -> {
          Condition deep = Keys.mfaPresent();
          for (int i = 0; i < 10_000; i++) {
            deep = not(deep);
          }
        });
  }

  @Test
  void longNamesEndInAnError() {
    assertRefused("No role", () -> account("111122223333").role("a/".repeat(30_000) + "x"));
    assertRefused("is not the name", () -> ServicePrincipal.of("a" + ".b".repeat(200_000)));
    assertRefused("is not a region", () -> Region.of("eu" + "-a".repeat(200_000) + "-1"));
  }

  @Test
  void manyExceptionsAreOneStatement() {
    DenyAll rule = denyAll();
    for (int i = 0; i < 300; i++) {
      rule = rule.unless(Keys.sourceVpce("vpce-" + i));
    }
    DenyAll all = rule;
    assertThat(Unless.bucketPolicy("b", all).document().statements()).hasSize(1);
    assertThat(
            Unless.bucketPolicy(
                    "b",
                    denyAll()
                        .when(
                            Unless.allOf(
                                IntStream.range(0, 1000)
                                    .mapToObj(i -> Keys.stringKey("x:k" + i).is("v"))
                                    .toList())))
                .document()
                .statements())
        .hasSize(1);
  }

  @Test
  void whatIsPrintedOfAPatternIsForPeople() {
    Text joined = text("a").then(anything());
    assertThat(joined.toString()).contains("ANY_RUN");
  }
}
