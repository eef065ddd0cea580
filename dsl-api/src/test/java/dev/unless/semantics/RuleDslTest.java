package dev.unless.semantics;

import static dev.unless.Unless.allow;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.pattern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.Policy;
import dev.unless.condition.Comparison;
import dev.unless.condition.Keys;
import dev.unless.document.ConditionEntry;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.ConditionOperator;
import dev.unless.text.Text;
import dev.unless.vocabulary.Action;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleDslTest {

  @Test
  @Rule("dsl.typed-arity")
  void aTypedKeyTellsItsOwnArity() {
    assertThat(Keys.stringsKey("newsvc:Labels").arity()).isEqualTo(Arity.MULTI);
    assertThat(Keys.stringsKey("newsvc:Labels").containsAny("a").operator().text())
        .isEqualTo("ForAnyValue:StringEquals");
    assertThatThrownBy(
            () ->
                new Comparison(
                    Keys.stringsKey("newsvc:Labels"),
                    ConditionOperator.parse("StringEquals"),
                    List.of(Text.literal("a"))))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  @Rule("dsl.two-bools")
  void twoTruthValuesAreRefused() {
    assertThatThrownBy(
            () ->
                new Comparison(
                    Keys.SECURE_TRANSPORT,
                    ConditionOperator.parse("Bool"),
                    List.of(Text.literal("true"), Text.literal("false"))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Bool of aws:SecureTransport has 2 values");
  }

  @Test
  @Rule("dsl.negated-binary")
  void whatHasNoComplementIsNotNegated() {
    assertThatThrownBy(() -> denyAll().unless(Keys.binaryKey("newsvc:Blob").is(new byte[] {1})))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("BinaryEquals")
        .hasMessageContaining("newsvc:Blob");
  }

  @Test
  @Rule("dsl.unwritable")
  void whatNoStatementHoldsIsRefusedWithOperatorAndKey() {
    assertThatThrownBy(
            () ->
                denyAll()
                    .when(Keys.SOURCE_VPC.matches(pattern("a*")))
                    .when(Keys.SOURCE_VPC.matches(pattern("*b")))
                    .when(Keys.SOURCE_VPC.matches(pattern("*c*"))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("StringLike")
        .hasMessageContaining("aws:SourceVpc");
  }

  @Test
  @Rule("dsl.unwritable.twin")
  void aSecondEntryIsHeldWithIfExists() {
    Policy policy =
        bucketPolicy(
            "b",
            denyAll()
                .when(Keys.SOURCE_VPC.matches(pattern("a*")))
                .when(Keys.SOURCE_VPC.matches(pattern("*b"))));
    assertThat(policy.document().statements().get(0).conditions())
        .extracting(ConditionEntry::operator)
        .extracting(ConditionOperator::text)
        .containsExactly("StringLike", "StringLikeIfExists");
  }

  @Test
  @Rule("dsl.constant")
  void conditionsThatNoRequestMeetsOrEveryOneAreRefused() {
    assertThatThrownBy(() -> denyAll().when(Keys.SOURCE_VPC.is("a")).when(Keys.SOURCE_VPC.is("b")))
        .hasMessageContaining("contradict each other");
    assertThatThrownBy(() -> denyAll().when(Keys.SOURCE_VPC.exists().or(Keys.SOURCE_VPC.absent())))
        .hasMessageContaining("hold for every request, so that they restrict nothing");
  }

  @Test
  @Rule("dsl.empty-values")
  void anEmptyListOfValuesIsRefused() {
    assertThatThrownBy(() -> Keys.sourceIp(List.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("has no values");
  }

  @Test
  @Rule("dsl.characters")
  void aPolicyThatIamKeepsHasOnlyTheCharactersThatIamTakes() {
    Action get = Action.of("s3:GetObject");
    assertThatThrownBy(
            () ->
                identityPolicy(allow(get).onEverything().when(Keys.userAgent("caf\u00e9 \u2603"))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("\u2603");
    assertThat(bucketPolicy("b", denyAll().when(Keys.userAgent("\u2603"))).toJson())
        .contains("\u2603");
  }
}
