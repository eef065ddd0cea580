package dev.unless.condition;

import static dev.unless.condition.Keys.addressKey;
import static dev.unless.condition.Keys.arnKey;
import static dev.unless.condition.Keys.arnsKey;
import static dev.unless.condition.Keys.binaryKey;
import static dev.unless.condition.Keys.boolKey;
import static dev.unless.condition.Keys.boolsKey;
import static dev.unless.condition.Keys.dateKey;
import static dev.unless.condition.Keys.numberKey;
import static dev.unless.condition.Keys.principalTag;
import static dev.unless.condition.Keys.servicesKey;
import static dev.unless.condition.Keys.stringKey;
import static dev.unless.condition.Keys.stringsKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.ServicePrincipal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each operation of each typed key, with the entry that it makes. */
class OperationsTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/r";
  private static final Text LIKE = Text.parse("a*?", Syntax.PATTERN);
  private static final Text ROLES = Text.parse("arn:aws:iam::*:role/*", Syntax.PATTERN);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final ServicePrincipal ATHENA = ServicePrincipal.of("athena.amazonaws.com");
  private static final ServicePrincipal GLUE = ServicePrincipal.of("glue.amazonaws.com");

  private static final Account HOME = Account.of("111122223333");
  private static final Account OTHER = Account.of("444455556666");
  private static final String BUCKET = "arn:${Partition}:s3:::${BucketName}";

  private static Resource bucket(String name) {
    return Resource.of(BUCKET, "/", Text.literal(name));
  }

  private static DynamicTest makes(String entry, Condition condition) {
    return DynamicTest.dynamicTest(entry, () -> assertThat(Entries.of(condition)).isEqualTo(entry));
  }

  @TestFactory
  Stream<DynamicTest> ofATextKey() {
    StringKey key = stringKey("x:S");
    return Stream.of(
        makes("StringEquals x:S [a]", key.is("a")),
        makes("StringEquals x:S [${aws:PrincipalTag/t}]", key.is(principalTag("t"))),
        makes("StringEquals x:S [a, b]", key.in("a", "b")),
        makes("StringEquals x:S [a, b]", key.in(List.of("a", "b"))),
        makes("StringEquals x:S [111122223333]", key.is(HOME)),
        makes("StringEquals x:S [111122223333, 444455556666]", key.in(HOME, OTHER)),
        makes("StringEquals x:S [444455556666]", key.inAccounts(List.of(OTHER))),
        makes("StringEqualsIgnoreCase x:S [a]", key.isIgnoringCase("a")),
        makes("StringEqualsIgnoreCase x:S [${x:T}]", key.isIgnoringCase(stringKey("x:T"))),
        makes("StringEqualsIgnoreCase x:S [a, b]", key.inIgnoringCase("a", "b")),
        makes("StringEqualsIgnoreCase x:S [a, b]", key.inIgnoringCase(List.of("a", "b"))),
        makes("StringLike x:S [a*?, b]", key.matches(LIKE, Text.literal("b"))),
        makes("StringLike x:S [${*}]", key.matches(List.of(Text.literal("*")))),
        makes("StringLike x:S [${x:T, 'd'}]", key.matches(stringKey("x:T").asVariable("d"))),
        makes("StringLike x:S [a${*}*]", key.startsWith("a*")),
        makes("StringLike x:S [a${*}*, b*]", key.startsWithAny("a*", "b")),
        makes("StringLike x:S [b*]", key.startsWithAny(List.of("b"))),
        makes("StringLike x:S [a*?]", key.matchesAny(List.of(LIKE))),
        makes("StringLike x:S [*${?}a]", key.endsWith("?a")),
        makes("StringLike x:S [*${$}*]", key.contains("$")),
        makes("Null x:S [false]", key.exists()),
        makes("Null x:S [true]", key.absent()));
  }

  @TestFactory
  Stream<DynamicTest> ofAnArnKey() {
    ArnKey key = arnKey("x:A");
    return Stream.of(
        makes("ArnEquals x:A [" + ROLE + "]", key.is(ROLE)),
        makes("ArnEquals x:A [" + ROLE + "/${*}]", key.is(ROLE + "/*")),
        makes("ArnEquals x:A [${aws:PrincipalArn}]", key.is(Keys.PRINCIPAL_ARN)),
        makes("ArnEquals x:A [" + ROLE + ", " + ROLE + "2]", key.in(ROLE, ROLE + "2")),
        makes("ArnEquals x:A [" + ROLE + "]", key.in(List.of(ROLE))),
        makes("ArnEquals x:A [" + ROLE + "]", key.is(HOME.role("r"))),
        makes("ArnEquals x:A [arn:aws:iam::111122223333:root]", key.is(HOME)),
        makes(
            "ArnEquals x:A [" + ROLE + ", arn:aws-cn:sts::111122223333:assumed-role/r/s]",
            key.in(HOME.role("r"), HOME.in(Partition.AWS_CN).role("r").session("s"))),
        makes("ArnEquals x:A [arn:aws:s3:::${*}${$}]", key.inArnsOf(List.of(bucket("*$")))),
        makes("ArnLike x:A [arn:aws:s3:::a*?]", key.is(Resource.of(BUCKET, "/", LIKE))),
        makes(
            "ArnEqualsIfExists x:A [" + ROLE + "]",
            key.inArnsOf(List.of(HOME.role("r"))).ifPresent()),
        makes("ArnLike x:A [arn:aws:iam::*:role/*]", key.matches(ROLES)),
        makes("ArnLike x:A [" + ROLE + "]", key.matches(List.of(Text.literal(ROLE)))),
        makes("ArnLike x:A [${x:T}]", key.matches(stringKey("x:T").asVariable())),
        makes("Null x:A [false]", key.exists()));
  }

  @TestFactory
  Stream<DynamicTest> ofAnAddressKey() {
    AddressKey key = addressKey("x:I");
    return Stream.of(
        makes("IpAddress x:I [10.0.0.0/8, ::1]", key.in("10.0.0.0/8", "::1")),
        makes("IpAddress x:I [10.0.0.7/8]", key.in(List.of("10.0.0.7/8"))));
  }

  @TestFactory
  Stream<DynamicTest> ofANumberKey() {
    NumberKey key = numberKey("x:N");
    BigDecimal half = new BigDecimal("0.50");
    BigDecimal large = new BigDecimal("1E+3");
    return Stream.of(
        makes("NumericEquals x:N [5]", key.is(5)),
        makes("NumericEquals x:N [1000]", key.is(large)),
        makes("NumericLessThan x:N [-9223372036854775808]", key.lessThan(Long.MIN_VALUE)),
        makes("NumericLessThan x:N [0.50]", key.lessThan(half)),
        makes("NumericLessThanEquals x:N [5]", key.atMost(5)),
        makes("NumericLessThanEquals x:N [0.50]", key.atMost(half)),
        makes("NumericGreaterThan x:N [5]", key.greaterThan(5)),
        makes("NumericGreaterThan x:N [0.00000001]", key.greaterThan(new BigDecimal("1E-8"))),
        makes("NumericGreaterThanEquals x:N [5]", key.atLeast(5)),
        makes("NumericGreaterThanEquals x:N [0.50]", key.atLeast(half)),
        makes("NumericEquals x:N [1, 2, 3]", key.in(1, 2, 3)),
        makes("NumericEquals x:N [0.50, 1000]", key.in(List.of(half, large))));
  }

  @TestFactory
  Stream<DynamicTest> ofADateKey() {
    DateKey key = dateKey("x:D");
    return Stream.of(
        makes("DateEquals x:D [2026-03-01T12:00:00Z]", key.is(NOON)),
        makes("DateLessThan x:D [2026-03-01T12:00:00Z]", key.before(NOON)),
        makes("DateLessThanEquals x:D [2026-03-01T12:00:00Z]", key.atOrBefore(NOON)),
        makes("DateGreaterThan x:D [2026-03-01T12:00:00.000000001Z]", key.after(NOON.plusNanos(1))),
        makes("DateGreaterThanEquals x:D [2026-03-01T12:00:00Z]", key.atOrAfter(NOON)));
  }

  @TestFactory
  Stream<DynamicTest> ofBoolAndBinaryKeys() {
    return Stream.of(
        makes("Bool x:B [true]", boolKey("x:B").isTrue()),
        makes("Bool x:B [false]", boolKey("x:B").isFalse()),
        makes("BinaryEquals x:B [/+8A]", binaryKey("x:B").is(new byte[] {-1, -17, 0})));
  }

  @TestFactory
  Stream<DynamicTest> ofATextSet() {
    StringsKey key = stringsKey("x:S");
    List<String> two = List.of("a", "$*");
    return Stream.of(
        makes("ForAnyValue:StringEquals x:S [a, ${$}*]", key.containsAny("a", "$*")),
        makes("ForAnyValue:StringEquals x:S [a, ${$}*]", key.containsAny(two)),
        makes(
            "ForAnyValue:StringEqualsIgnoreCase x:S [a, b]", key.containsAnyIgnoringCase("a", "b")),
        makes(
            "ForAnyValue:StringEqualsIgnoreCase x:S [a, ${$}*]", key.containsAnyIgnoringCase(two)),
        makes("ForAnyValue:StringLike x:S [a*?]", key.containsAnyMatching(LIKE)),
        makes("ForAnyValue:StringLike x:S [a*?]", key.containsAnyMatching(List.of(LIKE))),
        makes("ForAnyValue:StringLike x:S [a*, ${$}${*}*]", key.containsAnyStartingWith("a", "$*")),
        makes("ForAnyValue:StringLike x:S [a*, ${$}${*}*]", key.containsAnyStartingWith(two)),
        makes("ForAllValues:StringLike x:S [a*, ${$}${*}*]", key.onlyStartingWith("a", "$*")),
        makes("ForAllValues:StringLike x:S [a*, ${$}${*}*]", key.onlyStartingWith(two)),
        makes("ForAllValues:StringEquals x:S [a, ${$}*]", key.onlyFrom("a", "$*")),
        makes("ForAllValues:StringEquals x:S [a, ${$}*]", key.onlyFrom(two)),
        makes("ForAllValues:StringEqualsIgnoreCase x:S [a, b]", key.onlyFromIgnoringCase("a", "b")),
        makes("ForAllValues:StringEqualsIgnoreCase x:S [a, ${$}*]", key.onlyFromIgnoringCase(two)),
        makes("ForAllValues:StringLike x:S [a*?]", key.onlyMatching(LIKE)),
        makes("ForAllValues:StringLike x:S [a*?]", key.onlyMatching(List.of(LIKE))),
        makes("Null x:S [false]", key.exists()),
        makes("Null x:S [true]", key.absent()));
  }

  @TestFactory
  Stream<DynamicTest> ofAnArnSet() {
    ArnsKey key = arnsKey("x:A");
    return Stream.of(
        makes("ForAnyValue:ArnEquals x:A [" + ROLE + "]", key.containsAny(ROLE)),
        makes("ForAnyValue:ArnEquals x:A [" + ROLE + "]", key.containsAny(List.of(ROLE))),
        makes("ForAnyValue:ArnLike x:A [arn:aws:iam::*:role/*]", key.containsAnyMatching(ROLES)),
        makes(
            "ForAnyValue:ArnLike x:A [arn:aws:iam::*:role/*]",
            key.containsAnyMatching(List.of(ROLES))),
        makes("ForAllValues:ArnEquals x:A [" + ROLE + "]", key.onlyFrom(ROLE)),
        makes("ForAllValues:ArnEquals x:A [" + ROLE + "]", key.onlyFrom(List.of(ROLE))),
        makes("ForAllValues:ArnLike x:A [arn:aws:iam::*:role/*]", key.onlyMatching(ROLES)),
        makes(
            "ForAllValues:ArnLike x:A [arn:aws:iam::*:role/*]", key.onlyMatching(List.of(ROLES))));
  }

  @TestFactory
  Stream<DynamicTest> ofOtherSets() {
    BoolsKey bools = boolsKey("x:B");
    ServicesKey services = servicesKey("x:V");
    String names = "[athena.amazonaws.com, glue.amazonaws.com]";
    return Stream.of(
        makes("ForAnyValue:Bool x:B [true]", bools.containsTrue()),
        makes("ForAnyValue:Bool x:B [false]", bools.containsFalse()),
        makes("ForAllValues:Bool x:B [true]", bools.onlyTrue()),
        makes("ForAllValues:Bool x:B [false]", bools.onlyFalse()),
        makes("ForAnyValue:StringEquals x:V " + names, services.containsAny(ATHENA, GLUE)),
        makes("ForAnyValue:StringEquals x:V " + names, services.containsAny(List.of(ATHENA, GLUE))),
        makes("ForAllValues:StringEquals x:V " + names, services.onlyFrom(ATHENA, GLUE)),
        makes("ForAllValues:StringEquals x:V " + names, services.onlyFrom(List.of(ATHENA, GLUE))));
  }
}
