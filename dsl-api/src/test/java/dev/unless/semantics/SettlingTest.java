package dev.unless.semantics;

import static dev.unless.semantics.Decided.allowingAll;
import static dev.unless.semantics.Decided.decision;
import static dev.unless.semantics.Decided.identity;
import static dev.unless.semantics.Decided.levels;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.Stmt.policy;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Decision;
import dev.unless.decide.ElementNote;
import dev.unless.decide.ElementNote.Remark;
import dev.unless.decide.ExplainedElement;
import dev.unless.decide.Explanation;
import dev.unless.decide.Explanation.OfStatement;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.decide.StatementRef;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which statements settle an outcome, and what is said of a request beside it. */
class SettlingTest {
  private static StatementRef ref(Layer layer, int statement) {
    return new StatementRef(layer, 0, 0, statement, Optional.empty());
  }

  private static List<String> settling(Layers layers, RequestBuilder request) {
    return decision(layers, request).explain().settling().stream()
        .map(OfStatement::ref)
        .map(StatementRef::toString)
        .toList();
  }

  private static List<Problem> notes(Layers layers, RequestBuilder request) {
    return decision(layers, request).notes();
  }

  @Test
  void aDenialIsByTheDeniesThatApplyAndByNoAllow() {
    Layers layers = identity(allow("*"), deny("s3:GetObject"), deny("sqs:*"), deny("s3:*"));
    assertThat(decision(layers, get(user())).by())
        .containsExactly(ref(Layer.IDENTITY, 1), ref(Layer.IDENTITY, 3));
    assertThat(settling(layers, get(user())))
        .containsExactly(
            "identity-based policy 0, statement 1", "identity-based policy 0, statement 3");
  }

  @Test
  void anAllowIsByTheAllowsThatApplyOfPoliciesInForce() {
    Layers layers =
        identity(allow("sqs:*"), allow("s3:*")).withResource(policy(allow("*").toAll()));
    assertThat(decision(layers, get(user())).by())
        .containsExactly(ref(Layer.IDENTITY, 1), ref(Layer.RESOURCE, 0));
    assertThat(decision(layers, get(World.service())).by()).containsExactly(ref(Layer.RESOURCE, 0));
  }

  @Test
  void whereNothingAllowsThoseForTheActionCouldHaveElseTheFirstFew() {
    Layers layers =
        identity(
                allow("sqs:*"),
                allow("s3:GetObject").on("arn:aws:s3:::other/*"),
                deny("s3:PutObject"),
                allow("s3:*").on("arn:aws:s3:::another/*"))
            .withBoundary(policy(allow("*"), allow("s3:GetObject").on("arn:aws:s3:::third/*")));
    assertThat(settling(layers, get(user())))
        .containsExactly(
            "identity-based policy 0, statement 1", "identity-based policy 0, statement 3");
    Layers others =
        identity(allow("sqs:*"), allow("sns:*"), deny("ec2:*"), allow("ec2:*"), allow("iam:*"));
    assertThat(settling(others, get(user())))
        .containsExactly(
            "identity-based policy 0, statement 0",
            "identity-based policy 0, statement 1",
            "identity-based policy 0, statement 3");
    Layers second = identity(allow("*")).withServiceControl(levels(allow("*"), allow("sqs:*")));
    assertThat(settling(second, get(user())))
        .containsExactly("service control policy of level 1, policy 0, statement 0");
  }

  @Test
  void whereItIsOpenThoseThatMayApply() {
    Layers layers =
        identity(
            allow("s3:*"),
            deny("s3:*").when("StringEquals", "my:k", "v"),
            allow("sqs:*").when("StringEquals", "my:k", "v"));
    assertThat(settling(layers, get(user()).unknown("my:k")))
        .containsExactly("identity-based policy 0, statement 1");
  }

  @Test
  void aDecisionAndAReferenceAreShownInAFewWords() {
    Decision decision = decision(identity(allow("*")), get(user()));
    assertThat(decision).hasToString("ALLOW: " + decision.message());
    assertThat(decision.explain()).hasToString("ALLOW: " + decision.message());
    assertThat(new StatementRef(Layer.SERVICE_CONTROL, 2, 1, 3, Optional.of("Sid")))
        .hasToString("service control policy of level 2, policy 1, statement 3 (Sid)");
    assertThat(new StatementRef(Layer.SESSION, 0, 0, 1, Optional.empty()))
        .hasToString("session policy 0, statement 1");
    Layers named = identity(allow("*").with("Sid", "\"All\""));
    assertThat(decision(named, get(user())).by().get(0).sid()).contains("All");
  }

  @ParameterizedTest
  @CsvSource({
    "ALLOW, true, false",
    "EXPLICIT_DENY, false, true",
    "IMPLICIT_DENY, false, true",
    "UNDETERMINED, false, false",
    "UNKNOWN, false, false"
  })
  void onlyWhatIsCertainIsAllowedOrDenied(Outcome outcome, boolean allowed, boolean denied) {
    assertThat(outcome.isAllowed()).isEqualTo(allowed);
    assertThat(outcome.isDenied()).isEqualTo(denied);
  }

  @Test
  void acrossPartitionsThePolicyOfTheResourceLetsNothingPass() {
    Caller china = Caller.ofArn("arn:aws-cn:iam::444455556666:user/mallory");
    Explanation explanation = decision(allowingAll(), get(china)).explain();
    assertThat(explanation.layers())
        .filteredOn(layer -> layer.layer() == Layer.RESOURCE)
        .singleElement()
        .satisfies(layer -> assertThat(layer.passes()).isEqualTo(Truth.FALSE));
    assertThat(decision(allowingAll(), get(user())).explain().layers())
        .filteredOn(layer -> layer.layer() == Layer.RESOURCE)
        .singleElement()
        .satisfies(layer -> assertThat(layer.passes()).isEqualTo(Truth.TRUE));
  }

  @Test
  void onlyWhoIsListedIsSaidNotToBeExceptedForABoundary() {
    Layers bounded =
        resource(allow("*").toAll(), deny("*").toAllBut(World.USER))
            .withBoundary(allow("*").policy());
    assertThat(ofPrincipal(bounded, get(user()))).containsExactly(Remark.BOUNDED_IS_NOT_EXCEPTED);
    assertThat(ofPrincipal(bounded, get(Caller.ofArn(World.ROLE)))).isEmpty();
  }

  private static List<ElementNote> ofPrincipal(Layers layers, RequestBuilder request) {
    return decision(layers, request)
        .explain()
        .statements()
        .skip(1)
        .findFirst()
        .flatMap(OfStatement::principal)
        .map(ExplainedElement.OfPrincipal::notes)
        .orElseThrow();
  }

  @Test
  void eachActionOfAStatementIsHeldAgainstTheRequest() {
    Layers layers = identity(allow("s3:Put*", "s3:Get*", "sqs:SendMessage"));
    assertThat(
            decision(layers, get(user()))
                .explain()
                .statements()
                .findFirst()
                .orElseThrow()
                .action()
                .values())
        .extracting(value -> value.matches())
        .containsExactly(Truth.FALSE, Truth.TRUE, Truth.FALSE);
  }

  @Test
  void aPathThatChangesNothingIsNotNoted() {
    Layers layers =
        identity(
            allow("*"),
            deny("sqs:*").when("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/team/*"));
    assertThat(notes(layers, get(World.session()).asGiven())).isEmpty();
  }

  @Test
  void aRoleOfIdentityCenterHasItsReservedPath() {
    Caller caller =
        Caller.ofArn("arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Admin_1/ann");
    Layers layers =
        resource(
            allow("*")
                .to(
                    "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_1"));
    assertThat(notes(layers, get(caller).asGiven()))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.code()).isEqualTo(Code.UNSAID_ROLE_PATH);
              assertThat(note.text())
                  .contains("role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_1");
            });
    Layers byAny =
        identity(allow("*"))
            .withBoundary(allow("*").when("StringNotLike", "aws:PrincipalArn", "*sso*").policy());
    assertThat(notes(byAny, get(caller).asGiven()))
        .singleElement()
        .satisfies(note -> assertThat(note.text()).contains("role/aws-reserved/"));
    Layers byVariable =
        identity(allow("*"), deny("*").when("StringEquals", "my:k", "${aws:PrincipalArn}"));
    String reserved =
        "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_1";
    assertThat(notes(byVariable, get(caller).with("my:k", reserved).asGiven()))
        .extracting(Problem::code)
        .containsExactly(Code.UNSAID_ROLE_PATH);
  }

  @Test
  void aRegionThatNobodySaidBearsOnWhatAnActionIsOn() {
    Layers layers =
        identity(
            allow("logs:DescribeLogGroups").on("arn:aws:logs:eu-west-1:111122223333:log-group:*"));
    RequestBuilder request = request(user(), "logs:DescribeLogGroups", "*").asGiven();
    assertThat(notes(layers, request))
        .extracting(Problem::offending)
        .containsExactly("aws:RequestedRegion");
  }

  @Test
  void whereTheRegionIsUnknownAPatternOfRegionsMayMatch() {
    RequestBuilder request =
        request(user(), "logs:DescribeLogGroups", "*").unknown("aws:RequestedRegion");
    Layers some =
        identity(
            allow("logs:DescribeLogGroups").on("arn:aws:logs:eu-west-?:111122223333:log-group:*"));
    assertThat(decision(some, request).outcome()).isEqualTo(Outcome.UNDETERMINED);
    Layers none = identity(allow("logs:DescribeLogGroups").on("arn:aws:log*"));
    assertThat(decision(none, request).outcome()).isEqualTo(Outcome.ALLOW);
    Layers other = identity(allow("logs:DescribeLogGroups").on("arn:aws:sqs*"));
    assertThat(decision(other, request).outcome()).isEqualTo(Outcome.IMPLICIT_DENY);
  }

  @Test
  void keysThatBearOnNothingHereSettleNothing() {
    Layers layers = identity(allow("*").when("StringEquals", "my:k", "v"));
    RequestBuilder request = get(user()).unknown("my:k").unknown("kms:ResourceAliases");
    assertThat(decision(layers, request).settlingKeys()).containsExactly("my:k");
    assertThat(Decider.of(layers, Catalog.aws()).outcome(request.build()))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whatIsTakenForWantOfACatalogueIsSaidEitherWay() {
    Layers layers = allowingAll().withResourceControl(levels(deny("s3:GetObject").toAll()));
    assertThat(notes(layers, get(user())))
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.text())
                    .isEqualTo(
                        "It is not known whether s3:GetObject is on resources, so resource control"
                            + " policies are taken to bear on it."));
    RequestBuilder onNothing = Request.builder(user(), "s3:ListAllMyBuckets", "*", Catalog.empty());
    assertThat(notes(layers, onNothing))
        .extracting(Problem::text)
        .containsExactly(
            "It is not known whether s3:ListAllMyBuckets is on resources, so resource control"
                + " policies are taken not to bear on it.");
  }

  @Test
  void aPolicyOfNobodyIsToldInAWholeSentence() {
    assertThat(
            notes(
                resource(allow("*").toAll()).withIdentity(allow("*").policy()),
                get(World.service())))
        .extracting(Problem::text)
        .containsExactly(
            "An identity-based policy was given, and cloudtrail.amazonaws.com has none.");
    Layers endpoint = allowingAll().withVpcEndpoint(deny("*").toAll().policy());
    assertThat(notes(endpoint, get(user())).get(0).fix())
        .isEqualTo("Say .through(\"vpce-…\"), or leave the policy out.");
    assertThat(notes(endpoint, get(user()).asGiven()).get(0).fix())
        .startsWith("Say through which it comes, as \"aws:SourceVpce\" in the context");
  }

  @Test
  void ofSeveralKeysThoseThatNobodySaidAreNamed() {
    Layers layers =
        identity(
            allow("*")
                .with(
                    "Condition",
                    "{\"StringEquals\":{\"my:k\":\"v\"},\"Bool\":{\"aws:SecureTransport\":\"true\"}}"));
    assertThat(decision(layers, get(user()).unknown("my:k")).message())
        .endsWith(
            " depending on aws:SecureTransport, my:k, of which aws:SecureTransport was not said:"
                + " add .overTls() or .with(Keys.SECURE_TRANSPORT, false)");
  }
}
