package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.ExplainedElement.Value;
import dev.unless.document.Truth;
import dev.unless.json.PolicyReader;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is certain of a request of which keys are unknown. */
class OpenDecisionTest {
  private static final Caller ANN = Caller.ofArn("arn:aws:iam::111122223333:user/ann");

  private static RequestBuilder request() {
    return Request.builder(ANN, "s3:GetObject", "arn:aws:s3:::logs/a", Catalog.aws()).asGiven();
  }

  private static Decision decide(RequestBuilder request, String... statements) {
    String json = "{'Version': '2012-10-17', 'Statement': [" + String.join(", ", statements) + "]}";
    return Decider.of(
            Layers.none().withIdentity(PolicyReader.read(json.replace('\'', '"'))), Catalog.aws())
        .decide(request.build());
  }

  private static String allow(String conditions) {
    return "{'Effect': 'Allow', 'Action': 's3:*', 'Resource': '*', 'Condition': {"
        + conditions
        + "}}";
  }

  /** aws:TagKeys has many values, aws:PrincipalTag/a one. */
  @ParameterizedTest
  @CsvSource({
    "StringEquals, aws:TagKeys, IMPLICIT_DENY",
    "StringLike, aws:TagKeys, IMPLICIT_DENY",
    "StringEqualsIfExists, aws:TagKeys, UNDETERMINED",
    "StringNotEquals, aws:TagKeys, UNDETERMINED",
    "ForAnyValue:StringEquals, aws:TagKeys, UNDETERMINED",
    "ForAllValues:StringEquals, aws:TagKeys, UNDETERMINED",
    "StringEquals, aws:PrincipalTag/a, UNDETERMINED",
    "Null, aws:PrincipalTag/a, UNDETERMINED"
  })
  void aPositiveOperatorNeverHoldsForASetWhateverIsInIt(
      String operator, String key, Outcome outcome) {
    String value = operator.equals("Null") ? "true" : "a";
    String statement = allow("'" + operator + "': {'" + key + "': '" + value + "'}");
    assertThat(decide(request().unknown(key), statement).outcome()).isEqualTo(outcome);
  }

  @Test
  void ofNullBothValuesAreUnknownWhereThePresenceIs() {
    String both = allow("'Null': {'aws:PrincipalTag/a': ['true', 'false', 'no']}");
    Decision open = decide(request().unknown("aws:PrincipalTag/a"), both);
    assertThat(open.outcome()).isEqualTo(Outcome.ALLOW);
    assertThat(values(open)).containsExactly(Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN);
    assertThat(values(decide(request(), both)))
        .containsExactly(Truth.TRUE, Truth.FALSE, Truth.FALSE);
    assertThat(values(decide(request().with("aws:PrincipalTag/a", "x"), both)))
        .containsExactly(Truth.FALSE, Truth.TRUE, Truth.FALSE);
  }

  private static Iterable<Truth> values(Decision decision) {
    return decision
        .explain()
        .statements()
        .findFirst()
        .orElseThrow()
        .conditions()
        .get(0)
        .values()
        .stream()
        .<Truth>map(Value::matches)
        .toList();
  }

  @Test
  void onlyKeysOfStatementsThatMayApplySettleAnOutcome() {
    RequestBuilder request =
        request().unknown("my:a").unknown("my:b").unknown("my:c").with("my:known", "x");
    Decision decision =
        decide(
            request,
            allow("'StringEquals': {'my:a': '1'}"),
            allow("'StringEquals': {'my:b': '1', 'my:known': 'y'}"));
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.settlingKeys()).containsExactly("my:a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Principal': '*', 'Resource': 'arn:aws:s3:::logs/${aws:userid}'",
        "'Principal': {'AWS': 'AIDAJQABLZS4A3QDU576Q'}, 'Resource': '*'",
        "'Principal': '*', 'Resource': '*', 'Condition': {'StringLike': {'aws:userid': 'AIDA*'}}",
        "'Principal': '*', 'Resource': '*',"
            + " 'Condition': {'StringLike': {'aws:username': '${aws:userid}*'}}"
      })
  void whateverAsksForAKeyThatNobodySaidIsTold(String elements) {
    String json =
        "{'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Action': 's3:*', "
            + elements
            + "}}";
    Layers layers = Layers.none().withResource(PolicyReader.read(json.replace('\'', '"')));
    Decider decider = Decider.of(layers, Catalog.aws());
    assertThat(decider.decide(request().build()).notes())
        .singleElement()
        .satisfies(note -> assertThat(note.text()).contains("aws:userid"));
    assertThat(
            decider.decide(request().with("aws:userid", "AIDAJQABLZS4A3QDU576Q").build()).notes())
        .isEmpty();
  }

  @Test
  void theIdOfACallerSettlesNothingWhereTheArnNamesIt() {
    String json =
        "{'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Action': 's3:*',"
            + " 'Principal': {'AWS': 'arn:aws:iam::111122223333:user/ann'}, 'Resource': '*',"
            + " 'Condition': {'StringEquals': {'my:a': '1'}}}}";
    Layers layers = Layers.none().withResource(PolicyReader.read(json.replace('\'', '"')));
    Request request = request().unknown("my:a").unknown("aws:userid").build();
    assertThat(Decider.of(layers, Catalog.aws()).decide(request).settlingKeys())
        .containsExactly("my:a");
  }
}
