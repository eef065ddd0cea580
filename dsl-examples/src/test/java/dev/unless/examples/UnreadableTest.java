package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.json.LocatedFinding;
import org.junit.jupiter.api.Test;

class UnreadableTest {
  private static final Unreadable ROLE_5 = OneRoleOnly.example().unreadable().get(0);

  @Test
  void anArrayOfObjectsIsNoPrincipal() {
    assertThat(ROLE_5.name()).endsWith("role-5-cross-account-user-as-published");
    assertThat(ROLE_5.isAsObserved()).isTrue();
    assertThat(ROLE_5.errors())
        .extracting(LocatedFinding::pointer)
        .containsExactly("/Statement/0/Principal", "/Statement/1/Principal");
  }

  @Test
  void theHintSaysWhatToWriteInstead() {
    LocatedFinding error = ROLE_5.errors().get(0);

    assertThat(error.line()).isEqualTo(6);
    assertThat(error.problem().fix())
        .isEqualTo(
            "Write one object with a list under its key: {\"AWS\": [\"arn:…\", \"arn:…\"]}.");
  }

  @Test
  void aTextThatReadsAfterAllIsNotAsObserved() {
    Unreadable readable = new Unreadable("published/role-1-same-account", "/Statement", "");

    assertThat(readable.errors()).isEmpty();
    assertThat(readable.isAsObserved()).isFalse();
  }
}
