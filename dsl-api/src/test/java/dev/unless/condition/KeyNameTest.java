package dev.unless.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.RefusedException;
import dev.unless.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class KeyNameTest {
  private static final List<Function<String, Key<?>>> MAKERS =
      List.of(
          Keys::stringKey,
          Keys::stringsKey,
          Keys::arnKey,
          Keys::arnsKey,
          Keys::addressKey,
          Keys::numberKey,
          Keys::dateKey,
          Keys::boolKey,
          Keys::boolsKey,
          Keys::servicesKey,
          Keys::binaryKey);

  @Test
  void aKeyHasAPrefixAndAName() {
    for (Function<String, Key<?>> maker : MAKERS) {
      assertThat(maker.apply("x:Key").name()).isEqualTo("x:Key");
      for (String name : List.of("", "SourceIp", "x:\ud800")) {
        assertThatThrownBy(() -> maker.apply(name)).isInstanceOf(RefusedException.class);
      }
    }
    assertThatThrownBy(() -> Keys.stringKey("SourceIp"))
        .hasMessage(
            "\"SourceIp\" is not the name of a condition key. Write it with its prefix, such as"
                + " \"aws:SourceIp\".");
  }

  @Test
  void aGlobalKeyKeepsItsArity() {
    assertThatThrownBy(() -> Keys.stringKey("AWS:tagkeys"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("AWS:tagkeys has a set of values. Take the key of this name from Keys.");
    assertThatThrownBy(() -> Keys.stringsKey("aws:username"))
        .hasMessage("aws:username has a single value. Take the key of this name from Keys.");
  }

  @Test
  void keysAreEqualByTypeAndName() {
    assertThat(Keys.stringKey("x:Key"))
        .isEqualTo(new StringKey("x:Key"))
        .isNotEqualTo(new StringKey("x:Other"))
        .isNotEqualTo(new ArnKey("x:Key"));
  }

  @Test
  void aMemberOfAFamilyHasTheKeyOfItsTag() {
    assertThat(KeyFamily.member("aws:RequestTag/", "cost center/a*", ""))
        .isEqualTo("aws:RequestTag/cost center/a*");
    assertThat(KeyFamily.member("a:", "b", "/c")).isEqualTo("a:b/c");
    assertThat(Keys.principalTag("t").name()).isEqualTo("aws:PrincipalTag/t");
    assertThat(Keys.requestTag("t").name()).isEqualTo("aws:RequestTag/t");
    assertThat(Keys.resourceTag("t").name()).isEqualTo("aws:ResourceTag/t");
  }

  @Test
  void aMemberWithoutItsPartIsRefused() {
    assertThatThrownBy(() -> Keys.requestTag(""))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "The name of a key of the family \"aws:RequestTag/…\" lacks its part; no request"
                + " carries such a key, so that a comparison with it matches no request under when"
                + " and every request under unless. Name the part, such as the key of a tag.");
    assertThatThrownBy(() -> KeyFamily.member("a:", "\udc00", ""))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> KeyFamily.member("a:\ud800", "\udc00", ""))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> KeyFamily.member("a:", "b", "\ud800"))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aSingleKeyIsAVariable() {
    assertThat(Keys.USER_NAME.asVariable())
        .isEqualTo(new Text(List.of(new Text.Variable("aws:username", Optional.empty()))));
    assertThat(Keys.USER_NAME.asVariable("no*body"))
        .isEqualTo(new Text(List.of(new Text.Variable("aws:username", Optional.of("no*body")))));
    assertThat(Entries.of(Keys.stringKey("x:S").matches(Keys.USER_NAME.asVariable("no*body"))))
        .isEqualTo("StringLike x:S [${aws:username, 'no*body'}]");
  }

  @Test
  void aVariableThatNoPolicyCanSpellIsRefused() {
    assertThatThrownBy(() -> Keys.principalTag("a}").asVariable())
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> Keys.USER_NAME.asVariable("it's"))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> Keys.USER_NAME.is(Keys.principalTag("a'")))
        .isInstanceOf(RefusedException.class);
  }
}
