package dev.unless.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sets of texts are made of: symbols, alphabets, and the texts that are tried first. */
class SymbolsTest {
  private static Text pattern(String spelling) {
    return Text.parse(spelling, new Syntax(true, true));
  }

  private static TextSet set(String spelling) {
    return TextSet.of(pattern(spelling));
  }

  private static SymbolRun run(String spelling) {
    return SymbolRun.of(pattern(spelling));
  }

  @ParameterizedTest
  @CsvSource({
    "ANY, a:/09, a:/09",
    "WITHIN_FIELD, a:/09, a/09",
    "WITHIN_STEP, a:/09, a09",
    "DIGIT, a:/09@, 09"
  })
  void aClassHasItsCharacters(CharClass of, String characters, String had) {
    assertThat(
            characters
                .codePoints()
                .filter(of::has)
                .mapToObj(Character::toString)
                .collect(Collectors.joining()))
        .isEqualTo(had);
  }

  @Test
  void aSymbolIsACodePointOrOneOrManyOfAClass() {
    for (CharClass each : CharClass.values()) {
      assertThat(CharClass.of(each.one())).isEqualTo(each);
      assertThat(CharClass.of(each.many())).isEqualTo(each);
      assertThat(CharClass.isMany(each.one())).isFalse();
      assertThat(CharClass.isMany(each.many())).isTrue();
    }
    assertThat(CharClass.isMany(0)).isFalse();
    assertThat(CharClass.isMany('*')).isFalse();
    SymbolRun run = run("\u0000a?*");
    assertThat(IntStream.range(0, 4).mapToObj(run::isLiteral))
        .containsExactly(true, true, false, false);
    assertThat(IntStream.range(0, 4).mapToObj(run::isMany))
        .containsExactly(false, false, false, true);
    assertThat(run.literal(1)).isEqualTo('a');
    assertThat(run.classAt(2)).isEqualTo(CharClass.ANY);
    assertThat(run("a***b").length()).isEqualTo(3);
    assertThat(run("a??b").length()).isEqualTo(4);
    assertThat(run("a${b:c}*").length()).isEqualTo(2);
  }

  @Test
  void runsAreEqualByTheirSymbols() {
    assertThat(run("a*")).isEqualTo(run("a**")).hasSameHashCodeAs(run("a**"));
    assertThat(run("a*")).isNotEqualTo(run("a?")).isNotEqualTo(run("b*")).isNotEqualTo("a*");
    assertThat(run("a")).isNotEqualTo(run("ab"));
    assertThat(run("ab").hashCode()).isNotEqualTo(run("ba").hashCode());
    assertThat(TextSet.anyOf(List.of(set("a"), set("a"), set("b"))).runs()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, abd, true",
    "abc, abcd, true",
    "abcd, dbcd, true",
    "ab*, ac*, true",
    "ab*, abc, false",
    "*b, *c, true",
    "*cb, *ab, true",
    "*b, b, false",
    "a*b, a?b, false",
    "*, a, false",
    "'', a, false",
    "bab, b*b, false"
  })
  void mostPairsBeginOrEndDifferently(String a, String b, boolean differ) {
    assertThat(pattern(a).differs(pattern(b))).isEqualTo(differ);
    assertThat(pattern(b).differs(pattern(a))).isEqualTo(differ);
    assertThat(run(a).differs(run(b))).isEqualTo(differ);
    assertThat(set(a).differs(set(b))).isEqualTo(differ);
  }

  @Test
  void setsDifferWhereAllOfTheirPatternsDo() {
    TextSet some = TextSet.anyOf(List.of(set("a*"), set("b*")));
    assertThat(some.differs(set("c*"))).isTrue();
    assertThat(some.differs(TextSet.anyOf(List.of(set("c*"), set("b"))))).isFalse();
    assertThat(some.differs(TextSet.inAnyCase(pattern("c*")))).isFalse();
    assertThat(TextSet.inAnyCase(pattern("A*")).differs(TextSet.inAnyCase(pattern("b*")))).isTrue();
  }

  private static String alphabet(List<TextSet> all, List<TextSet> none) {
    return Alphabet.of(all, none).stream().map(Character::toString).collect(Collectors.joining());
  }

  @Test
  void anAlphabetHasWhatPatternsNameAndOneOfEachOtherKind() {
    assertThat(alphabet(List.of(set("ba*")), List.of(set("c?")))).isEqualTo("bac:/0x");
    assertThat(alphabet(List.of(set("0x")), List.of())).isEqualTo("0x:/1y");
    assertThat(alphabet(List.of(set("X/:")), List.of())).isEqualTo("X/:0y");
    assertThat(alphabet(List.of(TextSet.inAnyCase(pattern("k"))), List.of()))
        .isEqualTo("kK\u212a:/0x");
    assertThat(alphabet(List.of(set("0123456789")), List.of())).isEqualTo("0123456789:/x");
    String letters = "abcdefghijklmnopqrstuvwxyz";
    assertThat(alphabet(List.of(set(letters)), List.of())).isEqualTo(letters + ":/0\u4e00");
    assertThat(alphabet(List.of(set(letters + "\u4e00")), List.of()))
        .isEqualTo(letters + "\u4e00:/0\u4e01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ab      |        | ab, abx",
        "a*      |        | a, ax",
        "a?*c?   |        | axcx, axxcx",
        "a*b*c*  | dd*cc  | abc, ddcc, ddbccc, ddxbxcxcc",
        "ab*     | a*     | ab, a, abx",
        "*ab     | *b     | ab, b, xab"
      })
  void whatPatternsSayWithLittleBetweenIsTriedFirst(String one, String other, String texts) {
    List<TextSet> sets =
        Optional.ofNullable(other).map(o -> List.of(set(one), set(o))).orElse(List.of(set(one)));
    assertThat(String.join(", ", new LikelyTexts(sets).texts())).isEqualTo(texts);
  }

  @Test
  void ofAnArnsShapeTheAccountsAreDigits() {
    TextSet texts =
        ArnShape.parse("arn:${Partition}:shop:${Region}:${Account}:store/${Store}/${Item}").texts();
    assertThat(new LikelyTexts(List.of(texts)).texts())
        .contains("arn:x:shop:x:000000000000:store/x/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:shop:eu-west-1:111122223333:store/a/b",
        "arn:aws-cn:shop:x:111122223333:store/a/b/c"
      })
  void whatAwsCouldHandOutIsOfTheShape(String arn) {
    assertThat(
            ArnShape.parse("arn:${Partition}:shop:${Region}:${Account}:store/${Store}/${Item}")
                .texts()
                .contains(arn))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:shop::111122223333:store/a/b",
        "arn:aws:shop:eu-west-1:11112222333:store/a/b",
        "arn:aws:shop:eu-west-1:1111222233334:store/a/b",
        "arn:aws:shop:eu-west-1:11112222333x:store/a/b",
        "arn:aws:shop:eu-west-1:111122223333:store//b",
        "arn:aws:shop:eu-west-1:111122223333:store/a/",
        "arn:aws:shop:eu-west-1:111122223333:store/a/b:c",
        "arn::shop:eu-west-1:111122223333:store/a/b"
      })
  void whatItCouldNotIsNot(String arn) {
    assertThat(
            ArnShape.parse("arn:${Partition}:shop:${Region}:${Account}:store/${Store}/${Item}")
                .texts()
                .contains(arn))
        .isFalse();
  }

  @Test
  void aNameBeforeASlashHasNone() {
    TextSet indexes =
        ArnShape.parse("arn:aws:shop:${Region}:${Account}:table/${Table}/index/${Index}").texts();
    assertThat(indexes.contains("arn:aws:shop:x:111122223333:table/a/index/b")).isTrue();
    assertThat(indexes.contains("arn:aws:shop:x:111122223333:table/a/b/index/c")).isFalse();
  }

  @Test
  void keysOfS3AloneHaveColons() {
    TextSet objects = ArnShape.parse("arn:${Partition}:s3:::${Bucket}/${Key}").texts();
    assertThat(objects.contains("arn:aws:s3:::b/a:b/c")).isTrue();
    assertThat(objects.contains("arn:aws:s3:::b:c/a")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arn:aws:rds:*:db:app         | arn:?*:rds:?*:?*:db:?*    | true",
        "arn:aws:rds:*:db:            | arn:?*:rds:?*:?*:db:?*    | false",
        "arn:aws:rds:*:cluster:app    | arn:?*:rds:?*:?*:db:?*    | false",
        "arn:aws:rds:eu-west-1:db:app | arn:?*:rds:?*:?*:db:?*    | false",
        "arn:aws:rds:*:*:db:app       | arn:?*:rds:?*:?*:db:?*    | false",
        "arn:aws:rds:*:app            | arn:?*:rds:?*:?*:db:?*    | false",
        "arn:aws:*:rds:*:db:app       | arn:?*:rds:?*:?*:db:?*    | false",
        "arn:aws:logs:*:g:s           | arn:?*:logs:?*:?*:g:?*    | true",
        "arn:aws:x:eu:*:b:c           | arn:?*:x:?*:?*:a:b:c      | true",
        "arn:aws:x:eu:*:c             | arn:?*:x:?*:?*:a:b:c      | true",
        "arn:aws:x:eu:*               | arn:?*:x:?*:?*:a:b:c      | false"
      })
  void aStarForRegionOrAccountMayRunOverColons(String pattern, String shape, boolean meets) {
    assertThat(RunOverColons.meets(pattern(pattern), pattern(shape))).isEqualTo(meets);
  }

  @Test
  void aVariableThatIsEmptyLeavesItsPlace() {
    Variables empty =
        new Variables() {
          @Override
          public Optional<String> valueOf(String foldedKey) {
            return Optional.of("");
          }

          @Override
          public Variables folded() {
            return this;
          }
        };
    assertThat(Glob.of(pattern("*${a:b}*x")).matches("x", empty)).isTrue();
    assertThat(Glob.of(pattern("*${a:b}*x")).matches("y", empty)).isFalse();
    assertThat(Glob.of(pattern("abc")).literal()).contains("abc");
    assertThat(Glob.of(pattern("ab*")).literal()).isEmpty();
    assertThat(Glob.of(pattern("ab"))).hasToString("Glob[ab]");
  }

  @ParameterizedTest
  @CsvSource({
    "ab, xab, 0, 3, 3",
    "ab, xabab, 0, 5, 3",
    "ab, xab, 2, 3, -1",
    "ab, xab, 0, 2, -1",
    "ab, ab, 0, 2, 2",
    "abc, ab, 0, 2, -1",
    "b, abb, 1, 3, 2",
    "😀b, a😀b, 0, 4, 4"
  })
  void theLeftmostMatchOfASegmentEndsWhereItSays(
      String segment, String value, int from, int to, int end) {
    assertThat(BitParallelSearch.find(segment.codePoints().toArray(), value, from, to))
        .isEqualTo(end);
    String lead = "z".repeat(70);
    assertThat(
            BitParallelSearch.find(
                (lead + segment).codePoints().toArray(),
                value.substring(0, from) + lead + value.substring(from),
                from,
                to + 70))
        .isEqualTo(
            value.startsWith(segment, from) && from + segment.length() <= to
                ? from + 70 + segment.length()
                : -1);
  }
}
