package dev.unless.condition.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.ConditionOperator;
import dev.unless.text.Text;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisjunctiveFormTest {
  private static final String PREFIX = "s3:prefix";
  private static final Work WORK = new Work();

  @Test
  void whatSeveralEntriesAskIsAskedByAsFewAsItTakes() {
    DisjunctiveForm a = single("StringEquals", PREFIX, "a");
    DisjunctiveForm b = single("StringEquals", "S3:Prefix", "b");

    assertThat(shown(a.or(b, WORK))).containsExactly("StringEquals s3:prefix [a, b]");
    assertThat(shown(a.or(b, WORK).and(b, WORK))).containsExactly("StringEquals S3:Prefix [b]");
    assertThat(a.and(b, WORK).isFalse()).isTrue();
  }

  @Test
  void aComplementMayTakeTwoEntries() {
    DisjunctiveForm like = single("StringLikeIfExists", PREFIX, "a*");

    assertThat(shown(like.complement(WORK)))
        .containsExactly("Null s3:prefix [false], StringNotLike s3:prefix [a*]");
    assertThat(shown(like.complement(WORK).complement(WORK))).isEqualTo(shown(like));
    assertThat(like.and(like.complement(WORK), WORK).isFalse()).isTrue();
  }

  @Test
  void whatHoldsForEveryRequestIsOneBlockWithoutEntries() {
    assertThat(shown(DisjunctiveForm.TRUE)).containsExactly("");
    assertThat(DisjunctiveForm.TRUE.complement(WORK).blocks()).isEmpty();
    assertThat(DisjunctiveForm.FALSE.complement(WORK).isTrue()).isTrue();
  }

  @Test
  void whatIsNoVariableWhereItWasReadIsNoneWhereItIsWritten() {
    ConditionEntry entry = entry("StringEquals", PREFIX, "${aws:username}");

    assertThat(DisjunctiveForm.of(entry, Arity.SINGLE, false, WORK).map(DisjunctiveFormTest::shown))
        .contains(List.of("StringEquals s3:prefix [${$}{aws:username}]"));
    assertThat(DisjunctiveForm.of(entry, Arity.SINGLE, true, WORK).map(DisjunctiveFormTest::shown))
        .contains(List.of("StringEquals s3:prefix [${aws:username}]"));
  }

  @Test
  void aTruthValueStandsInAnyCase() {
    DisjunctiveForm open = single("Bool", "aws:SecureTransport", "TRUE", "true");

    assertThat(shown(open)).containsExactly("Bool aws:SecureTransport [TRUE]");
    assertThat(shown(open.complement(WORK)))
        .containsExactly("BoolIfExists aws:SecureTransport [false]");
    assertThat(shown(single("Null", PREFIX, "True"))).containsExactly("Null s3:prefix [true]");
    assertThat(shown(single("Null", PREFIX, "true", "x"))).containsExactly("Null s3:prefix [true]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ArnLike | arn:aws:iam::*:role/a* | arn:aws:iam::*:role/*b | ArnEquals",
        "ArnEquals | arn:aws:iam::*:role/a* | arn:aws:iam::*:role/*b | ArnLike",
        "StringEquals | ${aws:username} | ${aws:userid} | StringLike",
        "StringLike | ${aws:username} | ${aws:userid} | StringEquals",
        "StringLike | a* | *b | StringLikeIfExists",
        "StringLike | ${aws:username}* | ${aws:userid}* | StringLikeIfExists",
        "StringEqualsIgnoreCase | ${aws:username} | ${aws:userid} | StringEqualsIgnoreCaseIfExists",
      })
  void aSecondEntryStandsUnderAnOperatorThatMeansTheSame(
      String operator, String first, String second, String other) {
    DisjunctiveForm both =
        single(operator, PREFIX, first).and(single(operator, PREFIX, second), WORK);

    assertThat(shown(both))
        .containsExactly(
            "%s s3:prefix [%s], %s s3:prefix [%s]".formatted(operator, first, other, second));
  }

  @Test
  void ofSetsThatHoldAnotherValueThanOneAndThanTheOtherOnlyThePresenceIsAsked() {
    DisjunctiveForm a = set("ForAnyValue:StringNotEquals", "a");
    DisjunctiveForm b = set("ForAnyValue:StringNotEquals", "b");

    assertThat(shown(a.or(b, WORK))).containsExactly("Null aws:TagKeys [false]");
    assertThat(shown(a.and(set("Null", "false"), WORK).or(b, WORK)))
        .containsExactly("Null aws:TagKeys [false]");
  }

  @Test
  void alternativesThatAreJoinedWithOneLeaveTheLaterOnesWhereTheyStand() {
    DisjunctiveForm x = single("StringEquals", "k2", "x");
    DisjunctiveForm first = single("StringEquals", "k1", "a").and(x, WORK);
    DisjunctiveForm second = single("StringEquals", "k3", "b").and(x, WORK);
    DisjunctiveForm third = single("StringEquals", "k4", "c").and(x, WORK);
    DisjunctiveForm more = single("StringEquals", "k1", "d").and(x, WORK);

    assertThat(shown(DisjunctiveForm.anyOf(List.of(first, second, third, more), WORK)))
        .containsExactly(
            "StringEquals k1 [a, d], StringEquals k2 [x]",
            "StringEquals k3 [b], StringEquals k2 [x]",
            "StringEquals k4 [c], StringEquals k2 [x]");
    assertThat(
            shown(
                DisjunctiveForm.anyOf(
                    List.of(
                        single("StringEquals", "k5", "e"),
                        first,
                        single("StringEquals", "k6", "f")),
                    WORK)))
        .containsExactly(
            "StringEquals k5 [e]",
            "StringEquals k1 [a], StringEquals k2 [x]",
            "StringEquals k6 [f]");
  }

  @Test
  void alternativesOfAlternativesAreAlternatives() {
    DisjunctiveForm inner =
        single("StringEquals", "k1", "a").or(single("StringEquals", "k2", "b"), WORK);
    DisjunctiveForm last = single("StringEquals", "k3", "c");

    assertThat(
            shown(DisjunctiveForm.anyOf(List.of(inner, DisjunctiveForm.FALSE, last, last), WORK)))
        .containsExactly("StringEquals k1 [a]", "StringEquals k2 [b]", "StringEquals k3 [c]");
  }

  @Test
  void twoHundredAlternativesAreTheMost() {
    List<DisjunctiveForm> keys =
        IntStream.rangeClosed(0, 200).mapToObj(i -> single("StringEquals", "k" + i, "a")).toList();

    assertThat(DisjunctiveForm.anyOf(keys.subList(0, 200), WORK).blocks()).hasSize(200);
    assertThatThrownBy(() -> DisjunctiveForm.anyOf(keys, WORK))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("more than 200 statements");
  }

  @Test
  void theComplementOfASetOfTruthsAsksForTheOtherOne() {
    assertThat(shown(set("ForAllValues:Bool", "true").complement(WORK)))
        .containsExactly("ForAnyValue:Bool aws:TagKeys [false]");
    assertThat(shown(set("ForAnyValue:Bool", "true").complement(WORK)))
        .containsExactly("ForAllValues:Bool aws:TagKeys [false]");
    assertThat(shown(set("ForAnyValue:BoolIfExists", "true").complement(WORK)))
        .containsExactly("Null aws:TagKeys [false], ForAllValues:Bool aws:TagKeys [false]");
  }

  @Test
  void stepsAreCountedUpToALimit() {
    Work work = new Work();
    work.count(29_999_999);
    work.count(1);
    assertThat(work.steps()).isEqualTo(30_000_000);
    assertThatThrownBy(() -> work.count(1))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("It takes too long to find the statements for the formula");
  }

  @Test
  void eachEntryOfAlternativesThatAreJoinedIsAStep() {
    Conjunction one = conjunction("k1", "a");
    Conjunction other = conjunction("k2", "b");
    assertThat(steps(work -> assertThat(one.and(other, work)).hasSize(1))).isEqualTo(2);
    assertThat(steps(work -> assertThat(one.isImpliedBy(other, work)).isFalse())).isEqualTo(1);
    assertThat(steps(work -> assertThat(one.or(other, work)).isEmpty())).isEqualTo(1);
    assertThat(steps(work -> assertThat(one.or(conjunction("k1", "b"), work)).isPresent()))
        .isEqualTo(25);
    EntryLiteral literal = EntryLiteral.ofPresence("k", true);
    assertThat(steps(work -> assertThat(literal.implies(literal, work)).isTrue())).isEqualTo(7);
    assertThat(steps(work -> assertThat(literal.excludes(literal, work)).isFalse())).isEqualTo(1);
  }

  private static Conjunction conjunction(String key, String value) {
    return Conjunction.of(
        EntryLiteral.of(
            ConditionOperator.parse("StringEquals"),
            key,
            List.of(Text.literal(value)),
            new Work()));
  }

  private static long steps(Consumer<Work> joined) {
    Work work = new Work();
    joined.accept(work);
    return work.steps();
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, MULTI, a", // the set operator is missing
    "ForAnyValue:StringEquals, SINGLE, a",
    "StringEquals, SINGLE, ", // no value
    "NumericLessThan, SINGLE, ten",
    "IpAddress, SINGLE, 10.0.0.0/33",
    "Bool, SINGLE, true false",
    "Null, SINGLE, true false",
    "ForAllValues:Null, MULTI, true"
  })
  void anEntryOfWhichLittleIsCertainIsNotTaken(String operator, Arity arity, String values) {
    List<String> all = values == null ? List.of() : List.of(values.split(" "));

    assertThat(
            DisjunctiveForm.of(
                new ConditionEntry(ConditionOperator.parse(operator), PREFIX, all),
                arity,
                true,
                WORK))
        .isEmpty();
  }

  @Test
  void whatHasNoOppositeIsRefusedByName() {
    DisjunctiveForm hash = single("BinaryEqualsIfExists", "example:Hash", "QQ==");

    assertThatThrownBy(() -> hash.complement(WORK))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("BinaryEquals on example:Hash cannot be negated");
  }

  private static DisjunctiveForm single(String operator, String key, String... values) {
    return DisjunctiveForm.of(entry(operator, key, values), Arity.SINGLE, true, WORK).orElseThrow();
  }

  private static DisjunctiveForm set(String operator, String... values) {
    return DisjunctiveForm.of(entry(operator, "aws:TagKeys", values), Arity.MULTI, true, WORK)
        .orElseThrow();
  }

  private static ConditionEntry entry(String operator, String key, String... values) {
    return new ConditionEntry(ConditionOperator.parse(operator), key, List.of(values));
  }

  private static List<String> shown(DisjunctiveForm form) {
    return form.blocks().stream().map(DisjunctiveFormTest::shown).toList();
  }

  private static String shown(ConditionBlock block) {
    return String.join(
        ", ",
        block.entries().stream()
            .map(entry -> entry.operator() + " " + entry.key() + " " + entry.values())
            .toList());
  }
}
