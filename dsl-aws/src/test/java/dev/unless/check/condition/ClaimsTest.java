package dev.unless.check.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.TrustPolicy;
import dev.unless.Unless;
import dev.unless.aws.Sts;
import dev.unless.condition.Comparison;
import dev.unless.condition.Keys;
import dev.unless.finding.Code;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.SamlProvider;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Claims, of which the catalogue knows how many values they have. */
class ClaimsTest {
  private static final SamlProvider STAFF = Account.of("111122223333").samlProvider("Staff");

  private static List<Code> found(Comparison comparison) {
    TrustPolicy policy =
        Unless.trustPolicy(
            Unless.allow(Sts.ASSUME_ROLE_WITH_SAML)
                .to(STAFF)
                .when(Keys.claim(STAFF, "aud").is("https://signin.aws.amazon.com/saml"))
                .when(comparison));
    return policy.check().stream().map(finding -> finding.problem().code()).toList();
  }

  @Test
  void aClaimWithASetOfValuesIsComparedAsOne() {
    assertThat(found(Keys.claims(STAFF, "edupersonaffiliation").containsAny("staff"))).isEmpty();
    assertThat(found(Keys.claim(STAFF, "edupersonaffiliation").is("staff"))).hasSize(1);
    assertThat(found(Keys.claim(STAFF, "iss").is("https://idp.example.com"))).isEmpty();
  }
}
