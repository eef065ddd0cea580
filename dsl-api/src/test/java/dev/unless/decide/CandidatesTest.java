package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Completions.Candidate;
import dev.unless.json.PolicyReader;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is tried for a key of which the value is unknown. */
class CandidatesTest {
  private static final String FRESH = "unless-other-value";
  private static final Caller ANN = Caller.ofArn("arn:aws:iam::111122223333:user/ann");

  private static RequestBuilder request() {
    return Request.builder(ANN, "s3:GetObject", "arn:aws:s3:::logs/a", Catalog.aws()).asGiven();
  }

  private static List<Candidate> candidates(RequestBuilder request, String key, String elements) {
    String json =
        "{'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Principal': '*',"
            + " 'Action': 's3:*', "
            + elements
            + "}}";
    Layers layers = Layers.none().withResource(PolicyReader.read(json.replace('\'', '"')));
    return new Candidates(
            new LayerMatchers(layers, use -> PolicyMatcher.of(use, Catalog.aws())),
            request.build(),
            key)
        .all();
  }

  private static String when(String operator, String key, String values) {
    return "'Resource': '*', 'Condition': {'%s': {'%s': %s}}".formatted(operator, key, values);
  }

  private static List<String> single(List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> !candidate.set())
        .flatMap(candidate -> candidate.values().stream())
        .map(values -> values.get(0))
        .toList();
  }

  private static List<List<String>> sets(List<Candidate> candidates) {
    return candidates.stream()
        .filter(Candidate::set)
        .map(candidate -> candidate.values().orElseThrow())
        .toList();
  }

  @Test
  void ofNumbersTheirBoundsWhatLiesBetweenAndBeyond() {
    List<Candidate> tried =
        candidates(
            request().unknown("s3:max-keys"),
            "s3:max-keys",
            when("NumericLessThan", "s3:max-keys", "['10', '3']"));
    assertThat(single(tried)).containsSubsequence(FRESH, "2", "11", "3", "6.5", "10");
    String long64 = "1".repeat(64);
    assertThat(
            single(
                candidates(
                    request().unknown("my:n"),
                    "my:n",
                    when("NumericEquals", "my:n", "'" + long64 + "'"))))
        .contains(long64);
    assertThat(
            single(
                candidates(
                    request().unknown("my:n"),
                    "my:n",
                    when("NumericEquals", "my:n", "'1" + long64 + "'"))))
        .doesNotContain("1" + long64);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, 2025-12-31T23:59:59Z, 2026-01-01T00:00:01Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z, 0000-01-01T00:00:01Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:58Z, 9999-12-31T23:59:59Z"
  })
  void ofDatesTheSecondsBesideThemAsFarAsTheyCanBeWritten(String date, String first, String last) {
    List<String> tried =
        single(
            candidates(
                request().unknown("my:when"),
                "my:when",
                when("DateLessThan", "my:when", "'" + date + "'")));
    assertThat(tried).contains(first, date, last);
    assertThat(tried.stream().filter(text -> text.endsWith("Z")).sorted())
        .startsWith(first)
        .endsWith(last)
        .doesNotContain("-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z");
  }

  @Test
  void betweenTwoDatesTheMiddleOfThem() {
    assertThat(
            single(
                candidates(
                    request().unknown("my:when"),
                    "my:when",
                    when(
                        "DateEquals",
                        "my:when",
                        "['2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z']"))))
        .contains("2026-01-01T00:00:00.500Z");
  }

  @Test
  void ofAddressesTheFirstOfARangeAndOthers() {
    assertThat(
            single(
                candidates(
                    request().unknown("aws:SourceIp"),
                    "aws:SourceIp",
                    when("IpAddress", "aws:SourceIp", "['53.0.2.0/24', '53.0.9.7']"))))
        .containsExactly("192.0.2.1", "2001:db8::1", "53.0.2.0", "53.0.9.7");
  }

  @Test
  void ofPatternsOneTextForEachWayToFillThem() {
    RequestBuilder request = request().with("aws:PrincipalTag/team", "blue").unknown("my:k");
    assertThat(
            single(
                candidates(
                    request,
                    "my:k",
                    when("StringLike", "my:k", "'a*b?c${aws:PrincipalTag/team}${my:no}d'"))))
        .contains("abxcblued", "axbxcbluexd");
  }

  @Test
  void ofTruthBoth() {
    assertThat(
            single(candidates(request().unknown("my:b"), "my:b", when("Bool", "my:b", "'true'"))))
        .contains("true", "false");
    assertThat(
            single(
                candidates(
                    request().unknown("aws:SecureTransport"),
                    "aws:SecureTransport",
                    "'Resource': '*'")))
        .containsExactly("true", "false");
  }

  @Test
  void whatTheRequestItselfSays() {
    List<String> tried =
        single(
            candidates(
                request().unknown("my:k").with("my:other", "said"), "my:k", "'Resource': '*'"));
    assertThat(tried)
        .startsWith(FRESH, "arn", "aws", "s3", "logs", "a", "arn:aws:s3:::logs/a")
        .contains("said", "ann", "111122223333")
        .doesNotContain("");
  }

  @Test
  void absenceWhereTheKeyMayBeAbsent() {
    assertThat(candidates(request().unknown("my:k"), "my:k", "'Resource': '*'").get(0).values())
        .isEmpty();
    assertThat(
            candidates(request().unknown("aws:CurrentTime"), "aws:CurrentTime", "'Resource': '*'")
                .get(0)
                .values())
        .isEmpty();
    assertThat(
            candidates(
                request().unknown("aws:SecureTransport"), "aws:SecureTransport", "'Resource': '*'"))
        .extracting(Candidate::values)
        .doesNotContain(Optional.empty());
  }

  @Test
  void setsWhereTheKeyHasSetsOrThePolicyComparesThem() {
    List<Candidate> ofSets =
        candidates(
            request().unknown("aws:TagKeys"),
            "aws:TagKeys",
            when("ForAnyValue:StringEquals", "aws:TagKeys", "'a'"));
    assertThat(single(ofSets)).isEmpty();
    assertThat(sets(ofSets)).contains(List.of("a"), List.of("a", FRESH));
    assertThat(sets(ofSets).get(sets(ofSets).size() - 1)).contains(FRESH, "a", "logs");

    List<Candidate> either =
        candidates(
            request().unknown("my:k"), "my:k", when("ForAnyValue:StringEquals", "my:k", "'a'"));
    assertThat(single(either)).contains("a");
    assertThat(sets(either)).contains(List.of("a"));

    List<Candidate> one =
        candidates(request().unknown("my:k"), "my:k", when("StringEquals", "my:k", "'a'"));
    assertThat(single(one)).contains("a");
    assertThat(sets(one)).isEmpty();

    List<Candidate> ofOthers =
        candidates(
            request().unknown("my:k"), "my:k", when("ForAnyValue:StringEquals", "my:z", "'a'"));
    assertThat(sets(ofOthers)).isEmpty();

    assertThat(
            sets(
                candidates(
                    request().unknown("aws:PrincipalTag/k"),
                    "aws:PrincipalTag/k",
                    when("ForAnyValue:StringEquals", "aws:PrincipalTag/k", "'a'"))))
        .isEmpty();
  }

  @Test
  void atMostSixtyFourTexts() {
    String many = IntStream.range(0, 100).mapToObj(i -> "'v" + i + "'").toList().toString();
    List<Candidate> tried =
        candidates(request().unknown("my:k"), "my:k", when("StringEquals", "my:k", many));
    assertThat(single(tried)).hasSize(64);
    List<Candidate> sets =
        candidates(
            request().unknown("aws:TagKeys"),
            "aws:TagKeys",
            when("ForAllValues:StringEquals", "aws:TagKeys", many));
    assertThat(sets(sets).get(128)).hasSize(64);
  }

  @Test
  void whatAVariableMustBeForAResourceOrAValueToMatch() {
    RequestBuilder request = request().unknown("my:k").with("my:path", "home/blue/x");
    assertThat(
            single(
                candidates(
                    request,
                    "my:k",
                    "'Resource': ['arn:aws:s3:::logs/${my:k}', 'arn:aws:s3:::l${my:k}s/*']")))
        .contains("a", "og");
    assertThat(
            single(candidates(request, "my:k", when("StringLike", "my:path", "'home/${my:k}/*'"))))
        .contains("blue");
    assertThat(
            single(candidates(request, "my:z", when("StringLike", "my:path", "'home/${my:k}/*'"))))
        .doesNotContain("blue");
  }

  @Test
  void theIdsOfThoseWhomPrincipalsName() {
    String elements = "'Resource': '*', 'Condition': {'StringLike': {'aws:userid': 'AIDAX:s'}}";
    String json =
        "{'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Principal': {'AWS':"
            + " ['AIDAJQABLZS4A3QDU576Q', 'arn:aws:iam::111122223333:root']}, 'Action': 's3:*', "
            + elements
            + "}}";
    Layers layers = Layers.none().withResource(PolicyReader.read(json.replace('\'', '"')));
    LayerMatchers matchers = new LayerMatchers(layers, use -> PolicyMatcher.of(use, Catalog.aws()));
    List<String> ofUser =
        single(
            new Candidates(matchers, request().unknown("aws:userid").build(), "aws:userid").all());
    assertThat(ofUser)
        .contains("AIDAJQABLZS4A3QDU576Q", "AIDAX", FRESH)
        .doesNotContain("arn:aws:iam::111122223333:root");
    Caller session = Caller.ofArn("arn:aws:sts::111122223333:assumed-role/reader/run");
    RequestBuilder bySession =
        Request.builder(session, "s3:GetObject", "arn:aws:s3:::logs/a", Catalog.aws()).asGiven();
    assertThat(
            single(
                new Candidates(matchers, bySession.unknown("aws:userid").build(), "aws:userid")
                    .all()))
        .contains("AIDAJQABLZS4A3QDU576Q:run", "AIDAX:run", FRESH + ":run");
    assertThat(single(new Candidates(matchers, request().unknown("my:k").build(), "my:k").all()))
        .doesNotContain("AIDAJQABLZS4A3QDU576Q");
  }

  @Test
  void theRegionsOfTheResourcesThatPoliciesName() {
    String resources =
        "'Resource': ['arn:aws:s3:eu-west-1:111122223333:accesspoint/p', 'arn:aws:s3:*', '*']";
    assertThat(
            single(
                candidates(
                    request().unknown("aws:RequestedRegion"), "aws:RequestedRegion", resources)))
        .contains("eu-west-1")
        .doesNotContain("");
    assertThat(single(candidates(request().unknown("my:k"), "my:k", resources)))
        .doesNotContain("eu-west-1");
  }
}
