package dev.unless.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
  @ParameterizedTest
  @CsvSource({
    "GetObjects, GetObject", // one character too many
    "GetObjct, GetObject", // one too few
    "GetObjekt, GetObject", // another one
    "GteObject, GetObject", // two exchanged are two edits
    "etObjectXX, GetObject", // three edits, at both ends
    "XetObYecZ, GetObject",
    "GETOBJECT, GetObject",
    "AB, ab", // short, but equal but for case
    "abd, abc", // a third of the characters
    "Xbc, abc",
    "abXYef, abcdef",
  })
  void aNameThatIsNearIsMeant(String written, String known) {
    assertThat(NearMiss.of(written, List.of(known))).contains(known);
  }

  @ParameterizedTest
  @CsvSource({
    "XetObYecZZ, GetObject", // four edits
    "GetObjectXXXX, GetObject",
    "bject, GetObject",
    "ac, ab", // half of the characters
    "abXYe, abcde", // two of five
    "WXYZef, abcdef",
  })
  void aNameThatIsFurtherAwayIsNot(String written, String known) {
    assertThat(NearMiss.of(written, List.of(known))).isEmpty();
  }

  @Test
  void ofSeveralTheNearestIsMeantAndOfEquallyNearOnesTheFirst() {
    assertThat(NearMiss.of("PutObjeck", List.of("PutObjects", "PutObject", "PutObjekts")))
        .contains("PutObject");
    assertThat(NearMiss.of("PutObjec", List.of("PutObject", "PutObjects"))).contains("PutObject");
    assertThat(NearMiss.of("abcdefX", List.of("abcdefY", "abcdefZ"))).contains("abcdefY");
    assertThat(NearMiss.of("Object", List.of("Objekt", "GetObject"))).contains("Objekt");
    assertThat(NearMiss.of("abcdefX", List.of())).isEmpty();
  }

  @Test
  void fewerEditsMayBeAskedFor() {
    assertThat(NearMiss.of("GetObjXXt", List.of("GetObject"), 2)).contains("GetObject");
    assertThat(NearMiss.of("GetObjXXt", List.of("GetObject"), 1)).isEmpty();
  }

  @Test
  void whatIsTooLongToBeANameIsComparedWithNone() {
    String longest = "a".repeat(128);
    assertThat(NearMiss.of(longest, List.of(longest))).isEqualTo(Optional.of(longest));
    assertThat(NearMiss.of(longest + "a", List.of(longest))).isEmpty();
  }
}
