package dev.unless.laws;

import static dev.unless.Unless.account;
import static dev.unless.Unless.allOf;
import static dev.unless.Unless.anyOf;
import static dev.unless.Unless.noneOf;
import static dev.unless.Unless.not;
import static dev.unless.Unless.pattern;
import static dev.unless.condition.Keys.calledVia;
import static dev.unless.condition.Keys.mfaAge;
import static dev.unless.condition.Keys.mfaPresent;
import static dev.unless.condition.Keys.principalAccount;
import static dev.unless.condition.Keys.principalArn;
import static dev.unless.condition.Keys.principalIsAwsService;
import static dev.unless.condition.Keys.principalOrgId;
import static dev.unless.condition.Keys.principalTag;
import static dev.unless.condition.Keys.requestTag;
import static dev.unless.condition.Keys.requestedRegion;
import static dev.unless.condition.Keys.resourceTag;
import static dev.unless.condition.Keys.secureTransport;
import static dev.unless.condition.Keys.sourceIp;
import static dev.unless.condition.Keys.sourceVpce;
import static dev.unless.condition.Keys.viaAwsService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.condition.BinaryKey;
import dev.unless.condition.Condition;
import dev.unless.condition.Keys;
import dev.unless.condition.NormalForm;
import dev.unless.condition.StringKey;
import dev.unless.condition.StringsKey;
import dev.unless.document.ConditionBlock;
import dev.unless.finding.RefusedException;
import dev.unless.semantics.Rule;
import dev.unless.vocabulary.Region;
import dev.unless.vocabulary.ServicePrincipal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatementsOfFormulasTest {
  private static final Region FRANKFURT = Region.of("eu-central-1");
  private static final Region IRELAND = Region.of("eu-west-1");
  private static final StringKey PREFIX = new StringKey("s3:prefix");
  private static final StringsKey TAGS = Keys.TAG_KEYS;
  private static final Condition OFFICE = sourceIp("203.0.113.0/24");
  private static final Condition ATHENA = calledVia(ServicePrincipal.of("athena.amazonaws.com"));
  private static final Condition ADMIN = principalArn("arn:aws:iam::111122223333:role/admin");
  private static final Condition FRESH_MFA = mfaPresent().and(mfaAge().atMost(3600));
  private static final Condition HERE = requestedRegion(FRANKFURT).or(requestedRegion(IRELAND));
  private static final Condition OURS = principalAccount(account("111122223333"));
  private static final Condition THEIRS = principalAccount(account("444455556666"));
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

  /** A formula, and how many statements with how many entries in all it takes. */
  static Stream<Arguments> formulas() {
    Condition tls = secureTransport();
    Condition team = requestTag("team").is("a");
    StringKey teamTag = requestTag("team");
    return Stream.of(
        // Alternatives over different keys take a statement each, exceptions one together.
        row("office or Athena", OFFICE.or(ATHENA), 2, 2),
        row("neither office nor Athena", noneOf(OFFICE, ATHENA), 1, 2),
        row("fresh MFA or admin", FRESH_MFA.or(ADMIN), 2, 3),
        row("neither fresh MFA nor admin", noneOf(FRESH_MFA, ADMIN), 2, 4),
        row("three alternatives excepted", noneOf(OFFICE, ATHENA, viaAwsService()), 1, 3),
        row(
            "own organization or a service excepted",
            noneOf(principalOrgId("o-a1b2c3d4e5"), principalIsAwsService()),
            1,
            2),
        row("two of either", allOf(OFFICE.or(tls), ADMIN.or(HERE)), 4, 8),
        row("a common alternative", allOf(OFFICE.or(tls), OFFICE.or(ADMIN)), 2, 3),
        row("an alternative within another", anyOf(OFFICE, OFFICE.and(tls)), 1, 1),
        // Values of one key are one entry.
        row("own team, two regions", principalTag("team").is(resourceTag("team")).and(HERE), 1, 2),
        row(
            "none of three addresses",
            noneOf(sourceIp("192.0.2.1"), sourceIp("192.0.2.2"), sourceIp("192.0.2.3")),
            1,
            1),
        row(
            "any of three addresses",
            anyOf(sourceIp("192.0.2.1"), sourceIp("192.0.2.2"), sourceIp("192.0.2.3")),
            1,
            1),
        row(
            "two prefixes, not three endpoints",
            allOf(
                PREFIX.startsWith("a/").or(PREFIX.startsWith("b/")),
                noneOf(sourceVpce("vpce-1"), sourceVpce("vpce-2", "vpce-3"))),
            1,
            2),
        row("two accounts, each in two regions", anyOf(OURS.and(HERE), THEIRS.and(HERE)), 1, 2),
        row(
            "all of the account but two roles",
            OURS.and(noneOf(ADMIN, principalArn("arn:aws:iam::111122223333:role/b"))),
            1,
            2),
        row("what two lists share", PREFIX.in("a", "b").and(PREFIX.in("b", "c")), 1, 1),
        row("not in one of two lists", not(PREFIX.in("a", "b")).or(not(PREFIX.in("b", "c"))), 1, 1),
        row(
            "a network and a part of it",
            sourceIp("10.0.0.0/8").and(sourceIp("10.1.0.0/16")),
            1,
            1),
        // Texts and patterns of one key are patterns.
        row("a text or a beginning", anyOf(PREFIX.in("", "k"), PREFIX.startsWith("k/")), 1, 1),
        row("no text and no beginning", noneOf(PREFIX.is("k"), PREFIX.startsWith("k/")), 1, 1),
        row("a text within a beginning", anyOf(PREFIX.is("k/1"), PREFIX.startsWith("k/")), 1, 1),
        row(
            "a set with a text or a beginning",
            anyOf(TAGS.containsAny("k"), TAGS.containsAnyMatching(pattern("k/*"))),
            1,
            1),
        row(
            "a text or a beginning where present",
            anyOf(PREFIX.is("k").ifPresent(), PREFIX.startsWith("k/").ifPresent()),
            1,
            1),
        row(
            "a text where present or a beginning",
            anyOf(PREFIX.is("k").ifPresent(), PREFIX.startsWith("k/")),
            2,
            2),
        row(
            "a text in any case or a beginning",
            anyOf(PREFIX.isIgnoringCase("k"), PREFIX.startsWith("k/")),
            2,
            2),
        row(
            "a set of texts or of beginnings only",
            anyOf(TAGS.onlyFrom("k"), TAGS.onlyMatching(pattern("l*"))),
            2,
            2),
        row(
            "another key's value or a beginning",
            anyOf(PREFIX.is(teamTag), PREFIX.startsWith("k/")),
            2,
            2),
        // Bounds of one key.
        row("between two ages", mfaAge().atLeast(60).and(mfaAge().lessThan(3600)), 1, 2),
        row("not between two ages", not(mfaAge().atLeast(60).and(mfaAge().lessThan(3600))), 2, 2),
        row("below two bounds", mfaAge().lessThan(60).and(mfaAge().lessThan(3600)), 1, 1),
        row("below one of two bounds", mfaAge().lessThan(60).or(mfaAge().lessThan(3600)), 1, 1),
        row("before a date, over TLS", Keys.CURRENT_TIME.before(NEW_YEAR).and(tls), 1, 2),
        // Present or absent.
        row("absent or this", teamTag.absent().or(team), 1, 1),
        row("present and this", teamTag.exists().and(team), 1, 1),
        row("present and this if present", teamTag.exists().and(teamTag.is("a").ifPresent()), 1, 1),
        row("present and not this", teamTag.exists().and(not(team)), 1, 2),
        row("absent or not this", teamTag.absent().or(not(team)), 1, 1),
        // Nothing is widened for a value that is neither.
        row("true or false", Keys.MFA_PRESENT.isTrue().or(Keys.MFA_PRESENT.isFalse()), 2, 2),
        row("only known tags, and some", TAGS.onlyFrom("a", "b").and(TAGS.exists()), 1, 2),
        row("an unknown tag, or none", not(TAGS.onlyFrom("a", "b").and(TAGS.exists())), 1, 1),
        row("both tags", TAGS.containsAny("a").and(TAGS.containsAny("b")), 1, 2),
        // A second entry of a key finds another place.
        row("a* and *b", PREFIX.startsWith("a").and(PREFIX.endsWith("b")), 1, 2),
        row(
            "a* and *b where present",
            allOf(
                PREFIX.matches(pattern("a*")).ifPresent(),
                PREFIX.matches(pattern("*b")).ifPresent()),
            2,
            3));
  }

  private static Arguments row(String name, Condition formula, int statements, int entries) {
    return Arguments.of(name, formula, statements, entries);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formulas")
  void aFormulaTakesAsFewStatementsAsItCan(
      String name, Condition formula, int statements, int entries) {
    List<ConditionBlock> blocks = NormalForm.blocks(formula);
    assertThat(blocks).as("%s: %s", name, blocks).hasSize(statements);
    assertThat(blocks.stream().mapToInt(block -> block.entries().size()).sum())
        .as("entries of %s", blocks)
        .isEqualTo(entries);
  }

  @Test
  void aTextAmongPatternsStandsForItself() {
    assertThat(
            NormalForm.blocks(anyOf(PREFIX.in("", "*", "a?$"), PREFIX.startsWith("*/"))).stream()
                .flatMap(block -> block.entries().stream())
                .map(entry -> entry.operator().text() + " " + entry.values()))
        .containsExactly("StringLike [, ${*}, a${?}${$}, ${*}/*]");
  }

  @Test
  void aTextThatNoPatternLeavesIsAContradiction() {
    assertThatThrownBy(
            () ->
                NormalForm.blocks(
                    PREFIX.is("k").and(noneOf(PREFIX.is("k"), PREFIX.startsWith("k/")))))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("The conditions contradict each other");
  }

  /** Formulas that no statements can hold, and what the refusal names. */
  static Stream<Arguments> unwritable() {
    BinaryKey hash = new BinaryKey("example:Hash");
    return Stream.of(
        Arguments.of(
            allOf(PREFIX.startsWith("a"), PREFIX.endsWith("b"), PREFIX.contains("c")),
            List.of("StringLike", "s3:prefix", "\"a*\"", "\"*c*\"")),
        Arguments.of(
            not(hash.is(new byte[] {1})), List.of("BinaryEquals", "example:Hash", "negated")),
        Arguments.of(
            PREFIX.is("a").and(PREFIX.is("b")),
            List.of("contradict", "StringEquals", "s3:prefix", "\"a\"", "\"b\"")),
        Arguments.of(
            PREFIX.startsWith("a").and(PREFIX.startsWith("b")), List.of("contradict", "\"a*\"")),
        Arguments.of(OFFICE.and(not(OFFICE)), List.of("contradict", "IpAddress", "aws:SourceIp")),
        Arguments.of(
            mfaAge().lessThan(60).and(not(mfaAge().lessThan(60))),
            List.of("contradict", "NumericLessThan")),
        Arguments.of(
            TAGS.containsAny("a").and(TAGS.absent()), List.of("contradict", "aws:TagKeys")),
        // What restricts nothing would open an allow.
        Arguments.of(
            not(PREFIX.is("a")).or(not(PREFIX.is("b"))),
            List.of("hold for every request", "s3:prefix", "\"a\"", "\"b\"")),
        Arguments.of(TAGS.exists().or(TAGS.absent()), List.of("hold for every request")),
        Arguments.of(TAGS.exists().or(not(TAGS.containsAny("a"))), List.of("restrict nothing")),
        Arguments.of(OFFICE.or(not(OFFICE)), List.of("restrict nothing", "aws:SourceIp")));
  }

  @ParameterizedTest
  @MethodSource("unwritable")
  @Rule({"dsl.unwritable", "dsl.constant"})
  void whatNoStatementCanHoldIsRefusedByName(Condition formula, List<String> named) {
    assertThatThrownBy(() -> NormalForm.blocks(formula))
        .isInstanceOf(RefusedException.class)
        .message()
        .contains(named);
  }

  @Test
  void whatWouldTakeTooManyStatementsIsRefusedBeforeTheyAreMade() {
    List<Condition> twelve =
        IntStream.range(0, 12)
            .mapToObj(
                i -> anyOf(key(3 * i).is("x"), key(3 * i + 1).is("x"), key(3 * i + 2).is("x")))
            .toList();
    assertThatThrownBy(() -> NormalForm.blocks(allOf(twelve)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("more than 200 statements");
    Condition sixteen =
        anyOf(IntStream.range(0, 16).<Condition>mapToObj(i -> key(i).is("x")).toList());
    Condition others =
        anyOf(IntStream.range(16, 32).<Condition>mapToObj(i -> key(i).is("x")).toList());
    assertThatThrownBy(() -> NormalForm.blocks(sixteen.and(others)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("more than 200 statements");
    assertThat(NormalForm.blocks(not(allOf(twelve)))).hasSize(12);
  }

  @Test
  void aThousandAlternativesOfOneKeyAreOneEntry() {
    List<Condition> values =
        new ArrayList<>(
            IntStream.range(0, 1000).<Condition>mapToObj(i -> key(1).is("x" + i)).toList());
    assertThat(NormalForm.blocks(anyOf(values))).hasSize(1);
    assertThat(NormalForm.blocks(noneOf(values))).hasSize(1);
  }

  private static StringKey key(int number) {
    return new StringKey("example:K" + number);
  }

  @Test
  void theSameFormulaIsAlwaysWrittenTheSame() {
    Cases.eachPick(
        "the same formula is always written the same",
        Cases.COUNT / 5,
        pick -> {
          Condition formula = new FormulaGenerator(pick).formula();
          assertThat(written(formula)).isEqualTo(written(formula));
        });
  }

  private static String written(Condition formula) {
    try {
      return NormalForm.blocks(formula).toString();
    } catch (RefusedException refused) {
      return refused.problem().text();
    }
  }
}
