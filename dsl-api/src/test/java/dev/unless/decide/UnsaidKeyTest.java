package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How it is told that nobody said a key. */
class UnsaidKeyTest {
  private static final Caller ANN = Caller.ofArn("arn:aws:iam::111122223333:user/ann");
  private static final Caller SESSION =
      Caller.ofArn("arn:aws:sts::111122223333:assumed-role/reader/run");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SECURE_TRANSPORT     | true  | Every request by such a caller has",
        "USER_AGENT           | false | A request by such a caller may have",
        "TOKEN_ISSUE_TIME     | true  | A request with temporary credentials has",
        "MFA_PRESENT          | false | A request with temporary credentials has",
        "RESOURCE_ACCOUNT     | true  | A request on somebody's resource has"
      })
  void itSaysWhoseRequestsHaveTheKey(GlobalKey key, boolean certain, String who) {
    assertThat(new UnsaidKey(key, certain, false).note().text())
        .isEqualTo(who + " " + key + ", and this one does not say it.");
  }

  @Test
  void whatIsTakenAsGivenIsTakenToBeAbsentButForTheAccountOfTheResource() {
    assertThat(new UnsaidKey(GlobalKey.SECURE_TRANSPORT, true, true).note().text())
        .isEqualTo(
            "Every request by such a caller has aws:SecureTransport, and this one does not say it,"
                + " so it is taken to be absent.");
    assertThat(new UnsaidKey(GlobalKey.RESOURCE_ACCOUNT, true, true).note().text())
        .isEqualTo(
            "A request on somebody's resource has aws:ResourceAccount, and this one does not say"
                + " it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SECURE_TRANSPORT | .overTls() or .with(Keys.SECURE_TRANSPORT, false)",
        "CURRENT_TIME     | .at(…)",
        "EPOCH_TIME       | .at(…)",
        "MFA_PRESENT      | .withMfa(…)",
        "USER_ID          | .uniqueId(…)",
        "USER_AGENT       | .with(Keys.USER_AGENT, …)"
      })
  void itSaysWhatToAddInJavaOrInJson(GlobalKey key, String java) {
    assertThat(new UnsaidKey(key, true, false).note().fix()).isEqualTo("Add " + java + ".");
    assertThat(new UnsaidKey(key, true, true).way()).isEqualTo("\"" + key + "\" to the context");
  }

  @Test
  void theAccountOfAResourceIsAMemberOfItsOwn() {
    assertThat(new UnsaidKey(GlobalKey.RESOURCE_ACCOUNT, true, true).way())
        .isEqualTo("\"resourceAccount\"");
  }

  @Test
  void onlyGlobalKeysThatNobodySaidAreTold() {
    Request request =
        Request.builder(SESSION, "s3:GetObject", "arn:aws:s3:::logs/a", Catalog.aws())
            .unknown("aws:UserAgent")
            .unknown("my:k")
            .build();
    assertThat(
            UnsaidKey.among(
                List.of(
                    "aws:useragent", "my:k", "aws:SecureTransport", "aws:MultiFactorAuthPresent"),
                request))
        .containsExactly(
            new UnsaidKey(GlobalKey.SECURE_TRANSPORT, true, false),
            new UnsaidKey(GlobalKey.MFA_PRESENT, false, false));
    Request given =
        Request.builder(ANN, "s3:GetObject", "arn:aws:s3:::logs/a", Catalog.aws())
            .asGiven()
            .build()
            .expecting();
    assertThat(UnsaidKey.among(List.of("aws:SecureTransport"), given))
        .containsExactly(new UnsaidKey(GlobalKey.SECURE_TRANSPORT, true, true));
  }
}
