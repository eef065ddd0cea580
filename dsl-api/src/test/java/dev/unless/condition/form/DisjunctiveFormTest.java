package dev.unless.condition.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.ConditionOperator;
import java.util.List;
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
