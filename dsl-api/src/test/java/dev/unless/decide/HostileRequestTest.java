package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.Work;
import dev.unless.catalog.Catalog;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileRequestTest {
  private static final String USER = "arn:aws:iam::111122223333:user/u";

  @ParameterizedTest
  @CsvSource({
    "NumericEquals, 1e999999999",
    "NumericEquals, 1e1000000",
    "NumericLessThan, 1e-2000000",
    "NumericEquals, ten",
    "DateEquals, 99999999999999999999",
    "DateLessThan, 0000-01-01",
    "IpAddress, nowhere",
    "ArnLike, arn:*",
  })
  void anUnknownKeyMeetsAnyPolicyValueWithoutFailing(String operator, String value) {
    Decider decider = allow(operator, "\"" + value + "\"");
    Request request = request().unknown("x:y").build();

    assertThat(decider.outcome(request)).isNotEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(Work.bytes(() -> decider.outcome(request))).isLessThan(1_000_000);
  }

  @Test
  void datesAndRangesBetweenNumbersAreShownToSettle() {
    Request request = request().unknown("x:y").build();
    assertThat(allow("DateEquals", "\"1970-01-01T00:33:20Z\"").outcome(request))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(allow("DateEquals", "\"1960-01-01\"").outcome(request))
        .isEqualTo(Outcome.UNDETERMINED);
    Decider between =
        decider("{\"NumericGreaterThan\":{\"x:y\":\"1\"},\"NumericLessThan\":{\"x:y\":\"1.5\"}}");
    assertThat(between.outcome(request)).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void manyUnknownKeysAndAWideContextStayCheap() {
    outcomes(100).run();
    assertThat(Work.bytes(outcomes(2_000))).isLessThan(3 * Work.bytes(outcomes(1_000)));
  }

  /** Decides with as many unknown keys, and with three of them beside as many that are known. */
  private static Runnable outcomes(int keys) {
    RequestBuilder unknown = request();
    IntStream.range(0, keys).forEach(i -> unknown.unknown("x:k" + i));
    RequestBuilder wide = request().unknown("x:a").unknown("x:b").unknown("x:c");
    IntStream.range(0, keys).forEach(i -> wide.with("x:k" + i, "v"));
    Decider decider =
        decider(
            IntStream.range(0, keys)
                .mapToObj(i -> "\"x:k" + i + "\":\"v\"")
                .collect(
                    Collectors.joining(
                        ",",
                        "{\"StringEquals\":{",
                        ",\"x:a\":\"1\",\"x:b\":\"2\",\"x:c\":\"3\"}}")));
    return () -> {
      assertThat(decider.outcome(unknown.build()).isAllowed()).isFalse();
      assertThat(decider.outcome(wide.build()).isAllowed()).isFalse();
    };
  }

  @Test
  void aUniqueIdBesideTheAccountIsSettledByTheUserId() {
    Decider decider =
        Decider.of(
            Layers.none()
                .withResource(
                    PolicyReader.read(
                        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":"
                            + "{\"AWS\":[\"111122223333\",\"AROAEXAMPLEID\"]},\"Action\":\"*\",\"Resource\":\"*\"}}")),
            Catalog.aws());
    Decision decision =
        decider.decide(
            Request.builder(
                    Caller.ofArn("arn:aws:sts::111122223333:assumed-role/r/s"),
                    "s3:GetObject",
                    "arn:aws:s3:::b/k",
                    Catalog.aws())
                .unknown("aws:userid")
                .build());
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.settlingKeys()).containsExactly("aws:userid");
    assertThat(decision.allowedCompletion().orElseThrow().values("aws:userid"))
        .containsExactly("AROAEXAMPLEID:s");
  }

  @Test
  void aKeyHasAtMostAThousandValues() {
    List<String> many = IntStream.range(0, 1_001).mapToObj(String::valueOf).toList();
    assertThat(request().with("x:y", many.subList(0, 1_000)).build().values("x:y")).hasSize(1_000);
    assertThatThrownBy(() -> request().with("x:y", many))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("x:y has 1001 values.");
  }

  @Test
  void loneSurrogatesAndWrongAccountsAreRefusedEverywhere() {
    ParsedArn role = ParsedArn.of("arn:aws:iam::111122223333:role/r");
    for (Runnable making :
        List.<Runnable>of(
            () -> new Caller.RoleSession(role, "\ud800"),
            () -> Caller.ofArn("arn:aws:iam::111122223333:user/\ud800"),
            () -> Caller.ofArn("arn:aws:iam::1:user/u"),
            () -> new Caller.CanonicalUser("\ud800"),
            () -> new Caller.Service("\udc00"),
            () -> request().with("x:y", "\ud800"),
            () -> request().with("\ud800", "x"),
            () -> request().resourceAccount("12"),
            () -> Request.builder(Caller.ofArn(USER), "a:\ud800", "*", Catalog.aws()).build(),
            () ->
                Request.builder(Caller.ofArn(USER), "a:B", "arn:aws:a:::\ud800", Catalog.aws())
                    .build())) {
      assertThatThrownBy(making::run).isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void theResourcesArnTellsItsAccount() {
    String queue = "arn:aws:sqs:us-east-1:222222222222:q";
    assertThatThrownBy(
            () ->
                Request.builder(Caller.ofArn(USER), "sqs:SendMessage", queue, Catalog.aws())
                    .resourceAccount("111122223333")
                    .build())
        .hasMessageContaining("is of another account than");
    assertThat(
            Request.builder(
                    Caller.ofArn(USER),
                    "iam:GetPolicy",
                    "arn:aws:iam::aws:policy/ReadOnlyAccess",
                    Catalog.aws())
                .build()
                .resourceAccount())
        .contains("111122223333");
  }

  private static RequestBuilder request() {
    return Request.builder(Caller.ofArn(USER), "s3:GetObject", "arn:aws:s3:::b/k", Catalog.aws());
  }

  private static Decider allow(String operator, String value) {
    return decider("{\"" + operator + "\":{\"x:y\":" + value + "}}");
  }

  private static Decider decider(String condition) {
    return Decider.of(
        Layers.none()
            .withIdentity(
                PolicyReader.read(
                    "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":"
                        + condition
                        + "}}")),
        Catalog.aws());
  }
}
