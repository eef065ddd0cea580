package dev.unless.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaTest {
  private static final Condition A = Keys.sourceVpc("vpc-a");
  private static final Condition B = Keys.sourceVpce("vpce-b");
  private static final Condition C = Keys.SOURCE_IP.absent();

  @Test
  void andJoins() {
    assertThat(A.and(B)).isEqualTo(new AllOf(List.of(A, B)));
    assertThat(A.and(B).and(C)).isEqualTo(new AllOf(List.of(A, B, C)));
    assertThat(A.or(B).and(C)).isEqualTo(new AllOf(List.of(new AnyOf(List.of(A, B)), C)));
  }

  @Test
  void orJoins() {
    assertThat(A.or(B)).isEqualTo(new AnyOf(List.of(A, B)));
    assertThat(A.or(B).or(C)).isEqualTo(new AnyOf(List.of(A, B, C)));
    assertThat(A.and(B).or(C)).isEqualTo(new AnyOf(List.of(new AllOf(List.of(A, B)), C)));
    assertThat(A.or(B.or(C))).isEqualTo(new AnyOf(List.of(A, new AnyOf(List.of(B, C)))));
  }

  @Test
  void functionsMakeTheSameFormulas() {
    assertThat(Conditions.allOf(A, B, C)).isEqualTo(new AllOf(List.of(A, B, C)));
    assertThat(Conditions.allOf(A)).isEqualTo(new AllOf(List.of(A)));
    assertThat(Conditions.allOf(List.of(A, B))).isEqualTo(A.and(B));
    assertThat(Conditions.anyOf(A, B, C)).isEqualTo(new AnyOf(List.of(A, B, C)));
    assertThat(Conditions.anyOf(List.of(A, B))).isEqualTo(A.or(B));
    assertThat(Conditions.noneOf(A, B)).isEqualTo(Conditions.not(A.or(B)));
    assertThat(Conditions.noneOf(List.of(A))).isEqualTo(new Not(new AnyOf(List.of(A))));
    assertThat(Conditions.not(A)).isEqualTo(new Not(A));
  }

  @Test
  void aListOfComparisonsWillDo() {
    List<Comparison> vpcs = List.of(Keys.sourceVpc("vpc-1"), Keys.sourceVpc("vpc-2"));
    assertThat(Conditions.anyOf(vpcs)).isEqualTo(new AnyOf(List.copyOf(vpcs)));
  }

  @Test
  void formulasDoNotChange() {
    List<Condition> conditions = new ArrayList<>(List.of(A, B));
    Condition formula = Conditions.allOf(conditions);
    conditions.clear();
    assertThat(formula).isEqualTo(A.and(B));
  }

  @Test
  void theEntriesStayInOrder() {
    AllOf formula = (AllOf) A.and(B).and(C);
    assertThat(Entries.of(formula.parts()))
        .containsExactly(
            "StringEquals aws:SourceVpc [vpc-a]",
            "StringEquals aws:SourceVpce [vpce-b]",
            "Null aws:SourceIp [true]");
  }
}
