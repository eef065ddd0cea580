package dev.unless.rejections;

import static dev.unless.rejections.Program.assertRejected;

import org.junit.jupiter.api.Test;

/** Comparisons that a key's type or arity lacks. */
class ConditionRejectionsTest {
  @Test
  void aKeyWithOneValueContainsNone() {
    assertRejected(
        """
          deny(GET_OBJECT)
        -     .when(SOURCE_VPCE.containsAny("vpce-1a2b3c4d"));
        +     .when(SOURCE_VPCE.in("vpce-1a2b3c4d"));
        """,
        "symbol: method containsAny(String) location: variable SOURCE_VPCE of type StringKey");
  }

  @Test
  void aKeyWithOneValueHasNoOnlyFrom() {
    assertRejected(
        """
          allow(GET_OBJECT)
        -     .when(CALLED_VIA_FIRST.onlyFrom("athena.amazonaws.com"));
        +     .when(CALLED_VIA_FIRST.is("athena.amazonaws.com"));
        """,
        "symbol: method onlyFrom(String) location: variable CALLED_VIA_FIRST of type StringKey");
  }

  @Test
  void aSetOfTextsIsNotOneText() {
    assertRejected(
        """
          allow(GET_OBJECT)
        -     .when(TAG_KEYS.is("team"));
        +     .when(TAG_KEYS.onlyFrom("team"));
        """,
        "symbol: method is(String) location: variable TAG_KEYS of type StringsKey");
  }

  @Test
  void aSetOfServicesIsNotOneService() {
    assertRejected(
        """
          denyAll()
        -     .unless(CALLED_VIA.in(ATHENA));
        +     .unless(CALLED_VIA.containsAny(ATHENA));
        """,
        "symbol: method in(ServicePrincipal) location: variable CALLED_VIA of type ServicesKey");
  }

  @Test
  void aSetIsNoPolicyVariable() {
    assertRejected(
        """
        - variable(TAG_KEYS);
        + variable(USER_NAME);
        """,
        "incompatible types: StringsKey cannot be converted to Single<?>");
  }

  @Test
  void aKeyIsNotComparedWithASet() {
    assertRejected(
        """
          allow(GET_OBJECT)
        -     .when(principalTag("team").is(TAG_KEYS));
        +     .when(principalTag("team").is(resourceTag("team")));
        """,
        "StringsKey cannot be converted to Single<?>");
  }

  @Test
  void aTruthValueStartsWithNothing() {
    assertRejected(
        """
          deny(GET_OBJECT)
        -     .when(SECURE_TRANSPORT.startsWith("f"));
        +     .when(SECURE_TRANSPORT.isFalse());
        """,
        "symbol: method startsWith(String) location: variable SECURE_TRANSPORT of type BoolKey");
  }

  @Test
  void aTextIsAtMostNothing() {
    assertRejected(
        """
          allow(GET_OBJECT)
        -     .when(USER_NAME.atMost(100));
        +     .when(MFA_AGE.atMost(100));
        """,
        "symbol: method atMost(int) location: variable USER_NAME of type StringKey");
  }

  @Test
  void anAddressIsBeforeNothing() {
    assertRejected(
        """
          allow(GET_OBJECT)
        -     .when(SOURCE_IP.before(java.time.Instant.EPOCH));
        +     .when(CURRENT_TIME.before(java.time.Instant.EPOCH));
        """,
        "symbol: method before(Instant) location: variable SOURCE_IP of type AddressKey");
  }

  @Test
  void aDateMatchesNoPattern() {
    assertRejected(
        """
          allow(GET_OBJECT)
        -     .when(CURRENT_TIME.matches(pattern("2026-*")));
        +     .when(CURRENT_TIME.atOrAfter(java.time.Instant.EPOCH));
        """,
        "symbol: method matches(Text) location: variable CURRENT_TIME of type DateKey");
  }

  @Test
  void aConjunctionIsNotIfPresent() {
    assertRejected(
        """
          deny(GET_OBJECT)
        -     .when(mfaPresent().and(secureTransport()).ifPresent());
        +     .when(mfaPresent().ifPresent().and(secureTransport()));
        """,
        "symbol: method ifPresent() location: interface Condition");
  }

  @Test
  void aNegationIsNotIfPresent() {
    assertRejected(
        """
          deny(GET_OBJECT)
        -     .when(not(SOURCE_VPCE.is("vpce-1a2b3c4d")).ifPresent());
        +     .when(not(SOURCE_VPCE.is("vpce-1a2b3c4d").ifPresent()));
        """,
        "symbol: method ifPresent() location: interface Condition");
  }

  @Test
  void existenceIsNotIfPresent() {
    assertRejected(
        """
          deny(GET_OBJECT)
        -     .when(SOURCE_VPCE.exists().ifPresent());
        +     .when(SOURCE_VPCE.exists());
        """,
        "symbol: method ifPresent() location: class Presence");
  }

  @Test
  void inNamesSomeValues() {
    assertRejected(
        """
          deny(GET_OBJECT)
        -     .unless(SOURCE_VPCE.in());
        +     .unless(SOURCE_VPCE.exists());
        """,
        "no suitable method found for in(no arguments)");
  }

  @Test
  void containsAnyNamesSomeValues() {
    assertRejected(
        """
          deny(GET_OBJECT)
        -     .unless(CALLED_VIA.containsAny());
        +     .unless(CALLED_VIA.exists());
        """,
        "no suitable method found for containsAny(no arguments)");
  }

  @Test
  void sourceIpNamesSomeAddresses() {
    assertRejected(
        """
          denyAll()
        -     .unless(sourceIp());
        +     .unless(sourceIp("203.0.113.0/24"));
        """,
        "no suitable method found for sourceIp(no arguments)");
  }

  @Test
  void anyOfNamesSomeConditions() {
    assertRejected(
        """
          denyAll()
        -     .unless(anyOf());
        +     .unless(anyOf(mfaPresent()));
        """,
        "no suitable method found for anyOf(no arguments)");
  }
}
