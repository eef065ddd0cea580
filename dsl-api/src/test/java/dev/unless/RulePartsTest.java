package dev.unless;

import static dev.unless.Unless.allow;
import static dev.unless.Unless.allowAllExcept;
import static dev.unless.Unless.deny;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.denyAllExcept;
import static dev.unless.Unless.raw;
import static dev.unless.Words.ANALYST;
import static dev.unless.Words.ATHENA;
import static dev.unless.Words.GET_OBJECT;
import static dev.unless.Words.HOME;
import static dev.unless.Words.PUT_OBJECT;
import static dev.unless.Words.bucket;
import static dev.unless.condition.Keys.secureTransport;
import static dev.unless.condition.Keys.sourceIp;
import static dev.unless.condition.Keys.viaAwsService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.condition.Condition;
import dev.unless.document.Effect;
import dev.unless.json.PolicyReader;
import dev.unless.vocabulary.Actions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule shows what it says. */
class RulePartsTest {
  @Test
  void itsNameAndEffect() {
    assertThat(denyAll().named("*").name()).contains("*");
    assertThat(denyAll().name()).isEmpty();
    assertThat(allow(GET_OBJECT).effect()).isEqualTo(Effect.ALLOW);
    assertThat(denyAllExcept(GET_OBJECT).effect()).isEqualTo(Effect.DENY);
  }

  @Test
  void itsActions() {
    assertThat(denyAll().actions()).isEqualTo(Reach.everything());
    assertThat(deny(GET_OBJECT, PUT_OBJECT).actions())
        .isEqualTo(new Reach<>(Reach.Kind.ONLY, List.of(GET_OBJECT, PUT_OBJECT)));
    assertThat(allowAllExcept(GET_OBJECT).actions())
        .isEqualTo(new Reach<Actions>(Reach.Kind.ALL_EXCEPT, List.of(GET_OBJECT)));
  }

  @Test
  void itsPrincipals() {
    assertThat(deny(GET_OBJECT).principals().kind()).isEqualTo(Reach.Kind.UNSAID);
    assertThat(deny(GET_OBJECT).toEveryone().principals()).isEqualTo(Reach.everything());
    assertThat(allow(GET_OBJECT).to(ATHENA, ANALYST).principals().named())
        .containsExactly(ATHENA, ANALYST);
    assertThat(deny(GET_OBJECT).toEveryoneExcept(HOME).principals())
        .isEqualTo(new Reach<>(Reach.Kind.ALL_EXCEPT, List.of(HOME)));
  }

  @Test
  void itsResources() {
    assertThat(denyAll().resources().kind()).isEqualTo(Reach.Kind.UNSAID);
    assertThat(denyAll().onEverything().resources()).isEqualTo(Reach.everything());
    assertThat(allow(GET_OBJECT).on(bucket("${*}")).resources().named())
        .containsExactly(bucket("${*}"));
    assertThat(deny(GET_OBJECT).onEverythingExcept(bucket("b")).resources().kind())
        .isEqualTo(Reach.Kind.ALL_EXCEPT);
  }

  @Test
  void itsConditionsAsTheyMustHold() {
    Condition office = sourceIp("203.0.113.0/24");

    assertThat(denyAll().conditions()).isEmpty();
    assertThat(denyAll().when(office).unless(viaAwsService()).conditions())
        .containsExactly(office, Unless.not(viaAwsService()));
  }

  @Test
  void nothingThatIsShownCanBeChanged() {
    assertThatThrownBy(() -> deny(GET_OBJECT).actions().named().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> denyAll().when(secureTransport()).conditions().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aStatementThatWasReadShowsItsNameAndEffect() {
    PolicyRule read =
        raw(
            PolicyReader.read(
                "{\"Statement\":{\"Sid\":\"a b\",\"Effect\":\"Allow\",\"Action\":\"*\"}}"));

    assertThat(read.name()).contains("a b");
    assertThat(read.effect()).isEqualTo(Effect.ALLOW);
  }
}
