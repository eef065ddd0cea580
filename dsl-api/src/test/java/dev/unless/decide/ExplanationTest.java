package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unless.catalog.Catalog;
import dev.unless.decide.ElementNote.ArityOfRequest;
import dev.unless.decide.ElementNote.PolicyNotOfType;
import dev.unless.decide.ElementNote.Remark;
import dev.unless.decide.ElementNote.SettledBy;
import dev.unless.decide.ElementNote.VariableUnknown;
import dev.unless.decide.ElementNote.VariableValue;
import dev.unless.decide.ElementNote.VariableWithoutValue;
import dev.unless.decide.ExplainedElement.OfCondition;
import dev.unless.decide.ExplainedElement.OfPrincipal;
import dev.unless.decide.ExplainedElement.OfResource;
import dev.unless.decide.ExplainedElement.Value;
import dev.unless.decide.Explanation.OfStatement;
import dev.unless.decide.LayerNote.ClosedLevel;
import dev.unless.decide.LayerNote.Reason;
import dev.unless.document.ActionPattern;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Truth;
import dev.unless.json.PolicyReader;
import dev.unless.json.Position;
import dev.unless.operator.Arity;
import dev.unless.request.Caller;
import dev.unless.request.ContextEntry;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
  private static final Caller ANN = Caller.ofArn("arn:aws:iam::111122223333:user/ann");

  private static final String LISTS =
      """
      {"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow",
        "NotPrincipal": {"Service": ["a.amazonaws.com", "b.amazonaws.com"], "AWS": ["444455556666"]},
        "NotAction": ["s3:Put*", "s3:Get*"],
        "Resource": ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"],
        "Condition": {
          "StringEquals": {"aws:ResourceTag/a~b": ["1", "2"], "aws:username": ["ann", "bob"]},
          "Bool": {"aws:SecureTransport": ["false"]}}}]}
      """;

  private static final String SINGLE =
      """
      {"Version": "2012-10-17", "Statement": {
        "Effect": "Deny",
        "Principal": {"AWS": "*"},
        "Action": "s3:*",
        "NotResource": "arn:aws:s3:::logs/*",
        "Condition": {"Bool": {"aws:SecureTransport": false}}}}
      """;

  private static final String EVERYONE =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": "*", "Action": "s3:Put*", "Resource": "*"},
        {"Effect": "Deny", "Principal": "*", "Action": "s3:Get*", "Resource": "*"}]}
      """;

  private static final PolicyDocument EVERYTHING = policy(allow("\"*\"", ""));

  @Test
  void pointersHaveTheFormThatFindingsHave() {
    OfStatement statement = only(LISTS);
    assertThat(statement.pointer()).isEqualTo("/Statement/0");
    assertThat(statement.principal().orElseThrow().pointer())
        .isEqualTo("/Statement/0/NotPrincipal");
    assertThat(pointers(statement.principal().orElseThrow()))
        .containsExactly(
            "/Statement/0/NotPrincipal/AWS/0",
            "/Statement/0/NotPrincipal/Service/0",
            "/Statement/0/NotPrincipal/Service/1");
    assertThat(statement.action().pointer()).isEqualTo("/Statement/0/NotAction");
    assertThat(pointers(statement.resource().orElseThrow()))
        .containsExactly("/Statement/0/Resource/0", "/Statement/0/Resource/1");
    assertThat(statement.conditions())
        .extracting(OfCondition::pointer)
        .containsExactly(
            "/Statement/0/Condition/StringEquals/aws:ResourceTag~1a~0b",
            "/Statement/0/Condition/StringEquals/aws:username",
            "/Statement/0/Condition/Bool/aws:SecureTransport");
    assertThat(pointers(statement.conditions().get(1)))
        .containsExactly(
            "/Statement/0/Condition/StringEquals/aws:username/0",
            "/Statement/0/Condition/StringEquals/aws:username/1");
  }

  @Test
  void theBareStarStandsWhereItsElementStands() {
    OfPrincipal principal = statements(EVERYONE).get(1).principal().orElseThrow();
    assertThat(principal.pointer()).isEqualTo("/Statement/1/Principal");
    assertThat(pointers(principal)).containsExactly("/Statement/1/Principal");
  }

  @ParameterizedTest
  @ValueSource(strings = {LISTS, SINGLE, EVERYONE})
  void everyPointerLeadsToWhereThePolicySaysIt(String json) {
    List<OfStatement> statements = statements(json);
    List<Value<?>> values = new ArrayList<>();
    statements.stream()
        .flatMap(statement -> statement.elements().stream())
        .forEach(element -> values.addAll(element.values()));
    Function<String, Position> found =
        Position.in(json, values.stream().map(Value::pointer).toList());
    assertThat(values)
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(
            value ->
                assertThat(textAt(found.apply(value.pointer()), json)).startsWith(text(value)));
  }

  @Test
  void elementsComeInTheOrderInWhichTheyAreAsked() {
    OfStatement statement = only(LISTS);
    assertThat(statement.elements())
        .extracting(ExplainedElement::matches)
        .containsExactly(
            statement.principal().orElseThrow().matches(),
            statement.action().matches(),
            statement.resource().orElseThrow().matches(),
            statement.conditions().get(0).matches(),
            statement.conditions().get(1).matches(),
            statement.conditions().get(2).matches());
    assertThat(only(LISTS.replace("\"NotAction\"", "\"Action\"")).isForAction()).isTrue();
    assertThat(statement.isForAction()).isFalse();
  }

  @Test
  void eachValueIsTheirsAndTellsWhetherItAloneMatches() {
    OfCondition condition = only(LISTS).conditions().get(1);
    assertThat(condition.entry().operator().text()).isEqualTo("StringEquals");
    assertThat(condition.entry().key()).isEqualTo("aws:username");
    assertThat(condition.values())
        .extracting(Value::value, Value::matches)
        .containsExactly(tuple("ann", Truth.TRUE), tuple("bob", Truth.FALSE));
    OfResource resource = only(SINGLE).resource().orElseThrow();
    assertThat(resource.resource()).isEqualTo("arn:aws:s3:::logs/a");
    assertThat(resource.element().negated()).isTrue();
    assertThat(resource.values()).extracting(Value::matches).containsExactly(Truth.TRUE);
    assertThat(resource.matches()).isEqualTo(Truth.FALSE);
    assertThat(only(SINGLE).principal().orElseThrow().caller()).isEqualTo(ANN);
    assertThat(only(SINGLE).action().action()).isEqualTo("s3:GetObject");
  }

  @Test
  void aConditionTellsWhatTheRequestSaysOfItsKey() {
    String json = when("StringEquals", "svc:Key", "a");
    assertThat(condition(json, request()).context()).isEmpty();
    assertThat(condition(json, request().unknown("svc:Key")).context())
        .contains(new ContextEntry.UnknownValue());
    assertThat(condition(json, request().with("SVC:key", "")).context())
        .contains(new ContextEntry.OneValue(""));
    assertThat(condition(json, request().with("svc:Key", List.of("a", "b"))).context())
        .contains(new ContextEntry.SetOfValues(List.of("a", "b")));
    assertThat(new ContextEntry.UnknownValue().values()).isEmpty();
    assertThat(new ContextEntry.OneValue("a").values()).containsExactly("a");
  }

  @Test
  void notesTellWhatIsNotOfItsType() {
    String json = when("NumericEquals", "shop:Amount", "ten", "7", "eleven");
    RequestBuilder request = request().asGiven().with("shop:Amount", "many");
    assertThat(condition(json, request).notes())
        .containsExactly(new PolicyNotOfType(List.of("ten", "eleven")), Remark.REQUEST_NOT_OF_TYPE);
  }

  @Test
  void notesTellWhatAnOperatorMakesOfSets() {
    String bare = when("StringEquals", "shop:Labels", "a");
    assertThat(condition(bare, request().with("shop:Labels", List.of("a"))).notes())
        .containsExactly(Remark.SET_UNDER_BARE_OPERATOR);
    assertThat(condition(bare, request().with("shop:Labels", List.of("a", "b"))).notes())
        .containsExactly(Remark.SET_UNDER_BARE_OPERATOR);
    assertThat(condition(bare, request().with("shop:Labels", List.of(""))).notes())
        .containsExactly(Remark.COUNTS_AS_ABSENT);
    String unlisted = when("StringEquals", "svc:Key", "a");
    assertThat(condition(unlisted, request().with("svc:Key", "a")).notes())
        .containsExactly(new ArityOfRequest(Arity.SINGLE));
    String ofSet = when("ForAnyValue:StringEquals", "svc:Key", "a");
    assertThat(condition(ofSet, request().with("svc:Key", List.of("a"))).notes())
        .containsExactly(new ArityOfRequest(Arity.MULTI));
  }

  @Test
  void notesTellWhichValuesSettleASetOperator() {
    List<String> values = List.of("a", "x", "b", "y", "z", "w");
    String all = when("ForAllValues:StringEquals", "shop:Labels", "a", "b");
    assertThat(condition(all, request().with("shop:Labels", values)).notes())
        .containsExactly(new SettledBy(false, List.of("x", "y", "z", "w")));
    String any = when("ForAnyValue:StringEquals", "shop:Labels", "a", "b");
    assertThat(condition(any, request().with("shop:Labels", values)).notes())
        .containsExactly(new SettledBy(true, List.of("a", "b")));
    String none = when("ForAnyValue:StringEqualsIfExists", "shop:Labels", "a");
    assertThat(condition(none, request().with("shop:Labels", List.of("", ""))).notes())
        .containsExactly(Remark.COUNTS_AS_ABSENT);
  }

  @Test
  void notesTellOnceWhatEachVariableStandsFor() {
    String json =
        when("StringLike", "aws:referer", "${aws:username}", "${aws:username}/${svc:Team}");
    assertThat(condition(json, request()).notes())
        .containsExactly(
            new VariableValue("aws:username", "ann"), new VariableWithoutValue("svc:Team"));
    assertThat(condition(json, request().unknown("svc:Team")).notes())
        .containsExactly(new VariableValue("aws:username", "ann"), new VariableUnknown("svc:Team"));
    String owned = SINGLE.replace("logs/*", "logs/${aws:username, 'x'}/*");
    assertThat(only(owned).resource().orElseThrow().notes())
        .containsExactly(new VariableValue("aws:username", "ann"));
  }

  @Test
  void aNoteTellsWhyNotPrincipalDoesNotExceptWhomItLists() {
    String json =
        SINGLE.replace(
            "\"Principal\": {\"AWS\": \"*\"}",
            "\"NotPrincipal\": {\"AWS\": \"" + ANN.arn().orElseThrow() + "\"}");
    assertThat(only(json).principal().orElseThrow().notes())
        .containsExactly(Remark.NOT_LISTED_IN_FULL);
    Layers bounded = Layers.none().withResource(PolicyReader.read(json)).withBoundary(EVERYTHING);
    OfStatement statement = explain(bounded, request()).statements().findFirst().orElseThrow();
    assertThat(statement.principal().orElseThrow().notes())
        .containsExactly(Remark.BOUNDED_IS_NOT_EXCEPTED);
  }

  @Test
  void aLayerTellsWhyItIsAsItIs() {
    Layers bucketToAnn =
        Layers.none()
            .withResource(PolicyReader.read(EVERYONE.replace("Deny", "Allow")))
            .withSession(policy(allow("\"sqs:*\"", "")));
    assertThat(note(bucketToAnn, Layer.SESSION)).contains(Reason.REACHED_PAST);
    assertThat(note(bucketToAnn, Layer.RESOURCE)).isEmpty();
    List<PolicyDocument> none = List.of(policy(allow("\"sqs:*\"", "")));
    Layers organization = bucketToAnn.withServiceControl(List.of(List.of(EVERYTHING), none));
    assertThat(note(organization, Layer.SERVICE_CONTROL)).contains(new ClosedLevel(1));
  }

  @Test
  void aResourceControlPolicyIsReachedPastByNothing() {
    PolicyDocument deny =
        PolicyReader.read(EVERYONE.replace("Allow", "Deny").replace("Get", "List"));
    Layers layers =
        Layers.none().withIdentity(EVERYTHING).withResourceControl(List.of(List.of(deny)));
    assertThat(note(layers, Layer.RESOURCE_CONTROL)).isEmpty();
  }

  @Test
  void theStatementsThatDecidedAreSettling() {
    Layers layers =
        Layers.none()
            .withIdentity(EVERYTHING, policy(allow("\"s3:Get*\"", "")))
            .withResource(PolicyReader.read(EVERYONE));
    Explanation denied = explain(layers, request());
    assertThat(denied.settling()).extracting(OfStatement::pointer).containsExactly("/Statement/1");
    assertThat(denied.settling()).extracting(OfStatement::ref).isEqualTo(denied.by());
    Explanation allowed =
        explain(
            Layers.none().withIdentity(EVERYTHING, policy(allow("\"s3:Get*\"", ""))), request());
    assertThat(allowed.settling())
        .extracting(statement -> statement.ref().policy())
        .containsExactly(0, 1);
  }

  @Test
  void whereNothingAllowsThoseAreSettlingThatCouldHave() {
    PolicyDocument boundary =
        policy(
            allow("\"s3:Put*\"", ""),
            allow("\"s3:Get*\"", ", \"Condition\": {\"Bool\": {\"svc:Open\": \"true\"}}"));
    Explanation explanation =
        explain(Layers.none().withIdentity(EVERYTHING).withBoundary(boundary), request());
    assertThat(explanation.outcome()).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThat(explanation.settling())
        .extracting(OfStatement::ref)
        .containsExactly(new StatementRef(Layer.BOUNDARY, 0, 0, 1, Optional.empty()));
    Explanation forOthers =
        explain(
            Layers.none()
                .withIdentity(EVERYTHING)
                .withBoundary(policy(allow("\"s3:Put*\"", ""), allow("\"sqs:*\"", ""))),
            request());
    assertThat(forOthers.settling())
        .extracting(OfStatement::pointer)
        .containsExactly("/Statement/0", "/Statement/1");
  }

  @Test
  void whereTheOutcomeIsOpenThoseAreSettlingThatMayApply() {
    Layers layers =
        Layers.none()
            .withIdentity(
                EVERYTHING,
                PolicyReader.read(
                    when("Bool", "aws:SecureTransport", "false").replace("Allow", "Deny")));
    Explanation explanation = explain(layers, request().unknown("aws:SecureTransport"));
    assertThat(explanation.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(explanation.settling())
        .extracting(statement -> statement.ref().policy(), OfStatement::applies)
        .containsExactly(tuple(1, Truth.UNKNOWN));
  }

  @Test
  void inAFewWordsItIsItsOutcomeAndMessage() {
    Explanation explanation = explain(Layers.none().withIdentity(EVERYTHING), request());
    assertThat(explanation).hasToString("ALLOW: " + explanation.message());
  }

  @Test
  void whatIsOddIsWorkedOutOnceForWhoeverAsks() {
    Caller root = Caller.ofArn("arn:aws:iam::111122223333:root");
    Decision decision =
        Decider.of(Layers.none().withIdentity(EVERYTHING), Catalog.aws())
            .decide(
                Request.builder(root, "s3:GetObject", "arn:aws:s3:::logs/a", Catalog.aws())
                    .build());
    assertThat(decision.notes()).hasSize(1);
    assertThat(decision.notes()).isSameAs(decision.notes());
    assertThat(decision.explain().notes()).isEqualTo(decision.notes());
  }

  private static Explanation explain(Layers layers, RequestBuilder request) {
    return Decider.of(layers, Catalog.aws()).decide(request.build()).explain();
  }

  private static Optional<LayerNote> note(Layers layers, Layer which) {
    return explain(layers, request()).layers().stream()
        .filter(layer -> layer.layer() == which)
        .findFirst()
        .orElseThrow()
        .note();
  }

  private static RequestBuilder request() {
    return Request.builder(ANN, "s3:GetObject", "arn:aws:s3:::logs/a", Catalog.aws());
  }

  private static List<OfStatement> statements(String json) {
    Layers layers = Layers.none().withResource(PolicyReader.read(json));
    return explain(layers, request().with("aws:SecureTransport", "true")).statements().toList();
  }

  private static OfStatement only(String json) {
    assertThat(statements(json)).hasSize(1);
    return statements(json).get(0);
  }

  private static OfCondition condition(String json, RequestBuilder request) {
    Layers layers = Layers.none().withIdentity(PolicyReader.read(json));
    return explain(layers, request).statements().findFirst().orElseThrow().conditions().get(0);
  }

  /** An identity policy whose one statement has one condition. */
  private static String when(String operator, String key, String... values) {
    String list =
        Stream.of(values).map(value -> "\"" + value + "\"").collect(Collectors.joining(", "));
    return "{\"Version\": \"2012-10-17\", \"Statement\": "
        + allow(
            "\"s3:*\"",
            ", \"Condition\": {\"" + operator + "\": {\"" + key + "\": [" + list + "]}}")
        + "}";
  }

  private static String allow(String actions, String rest) {
    return "{\"Effect\": \"Allow\", \"Action\": " + actions + ", \"Resource\": \"*\"" + rest + "}";
  }

  private static PolicyDocument policy(String... statements) {
    return PolicyReader.read(
        "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}");
  }

  private static List<String> pointers(ExplainedElement element) {
    return element.values().stream().<String>map(Value::pointer).toList();
  }

  /** What the policy's text goes on with at a position, without a quote. */
  private static String textAt(Position position, String json) {
    String line = json.lines().toList().get(position.line() - 1);
    String rest = line.substring(position.column() - 1);
    return rest.startsWith("\"") ? rest.substring(1) : rest;
  }

  private static String text(Value<?> value) {
    if (value.value() instanceof Principal principal) {
      return principal.text();
    }
    if (value.value() instanceof ActionPattern action) {
      return action.text();
    }
    return value.value() instanceof ResourcePattern resource
        ? resource.text()
        : value.value().toString();
  }
}
