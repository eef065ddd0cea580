package dev.unless.semantics;

import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.When.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAndBoolTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.0/24, 203.0.113.255, true",
    "203.0.113.0/24, 203.0.114.0, false",
    "203.0.113.128/25, 203.0.113.127, false",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "2001:db8::/65, 2001:db8::7fff:0:0:1, true",
    "2001:db8::/65, 2001:db8::8000:0:0:1, false"
  })
  @Rule("ip.cidr")
  void anAddressLiesInARangeOrNot(String range, String address, boolean inside) {
    assertThat(when("IpAddress", range).holds(one(address))).isEqualTo(inside);
    assertThat(when("NotIpAddress", range).holds(one(address))).isEqualTo(!inside);
  }

  @Test
  @Rule("ip.bare")
  void aBareAddressIsItself() {
    assertThat(when("IpAddress", "203.0.113.9").holds(one("203.0.113.9"), one("203.0.113.8")))
        .containsExactly(true, false);
    assertThat(when("IpAddress", "2001:db8::1").holds(one("2001:DB8:0::0:1"), one("2001:db8::2")))
        .containsExactly(true, false);
  }

  @Test
  @Rule("ip.host-bits")
  void hostBitsAreIgnored() {
    assertThat(when("IpAddress", "203.0.113.77/24").holds(one("203.0.113.1"))).isTrue();
    assertThat(when("IpAddress", "2001:db8::99/64").holds(one("2001:db8::1"))).isTrue();
  }

  @Test
  @Rule({"ip.everything", "ip.families"})
  void theZeroRangeMatchesEveryAddressOfItsFamilyAndNoOther() {
    assertThat(when("IpAddress", "0.0.0.0/0").holds(one("255.255.255.255"), one("2001:db8::1")))
        .containsExactly(true, false);
    assertThat(when("IpAddress", "::/0").holds(one("2001:db8::1"), one("ffff::"), one("10.0.0.1")))
        .containsExactly(true, true, false);
  }

  @Test
  @Rule("ip.mapped")
  void aMappedAddressIsItsV4Address() {
    assertThat(when("IpAddress", "203.0.113.0/24").holds(one("::ffff:203.0.113.9"))).isTrue();
    assertThat(when("IpAddress", "203.0.113.0/24").holds(one("::ffff:cb00:7109"))).isTrue();
    assertThat(when("IpAddress", "203.0.113.0/24").holds(one("::203.0.113.9"))).isFalse();
    assertThat(when("IpAddress", "::ffff:203.0.113.9").holds(one("203.0.113.9"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "example.com", "127.1", "2130706433", "010.0.0.1", "fe80::1%eth0"})
  @Rule("ip.names")
  void nothingIsLookedUpOrGuessed(String value) {
    assertThat(when("IpAddress", "0.0.0.0/0", "::/0").holds(one(value))).isFalse();
    assertThat(when("IpAddress", value).holds(one("127.0.0.1"), one("10.0.0.1")))
        .containsExactly(false, false);
  }

  @Test
  @Rule("bool.case")
  void boolIgnoresCaseOnBothSides() {
    assertThat(when("Bool", "TRUE").holds(one("true"), one("True"), one("false")))
        .containsExactly(true, true, false);
    assertThat(when("Bool", "false").holds(one("FALSE"), one("true"))).containsExactly(true, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "0", "", "tru", "truee", " true"})
  @Rule("bool.other")
  void anyOtherRequestValueIsNeither(String value) {
    assertThat(when("Bool", "true").holds(one(value))).isFalse();
    assertThat(when("Bool", "false").holds(one(value))).isFalse();
  }
}
