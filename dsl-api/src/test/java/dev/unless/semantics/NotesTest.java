package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.semantics.Decided.allowingAll;
import static dev.unless.semantics.Decided.decision;
import static dev.unless.semantics.Decided.identity;
import static dev.unless.semantics.Decided.levels;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.service;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decision;
import dev.unless.decide.Layers;
import dev.unless.explain.ExplanationText;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesTest {
  private static final Caller LINKED =
      Caller.ofArn("arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForAutoScaling/s");

  private static List<Code> codes(Layers layers, RequestBuilder request) {
    return decision(layers, request).notes().stream().map(Problem::code).toList();
  }

  @Test
  @Rule("notes.impossible")
  void aContextThatNoRequestHasIsNotedWhereItIsTakenAsGiven() {
    RequestBuilder request =
        get(user()).with("aws:SourceIp", "203.0.113.9").with("aws:SourceVpce", "vpce-1").asGiven();
    Decision decision = decision(allowingAll(), request);
    assertThat(decision.outcome()).isEqualTo(ALLOW);
    assertThat(decision.notes()).extracting(Problem::code).containsExactly(Code.INVALID_REQUEST);
    assertThat(decision.explain().notes()).isEqualTo(decision.notes());
    assertThat(ExplanationText.of(decision.explain()))
        .contains("\n  notes\n")
        .contains("! [INVALID_REQUEST] ");
  }

  @Test
  @Rule("notes.impossible")
  void anotherValueThanTheCertainOneStaysAndIsNoted() {
    RequestBuilder request = get(user()).with("aws:ResourceAccount", "444455556666").asGiven();
    Layers layers =
        identity(allow("*").when("StringEquals", "aws:ResourceAccount", "444455556666"));
    assertThat(decision(layers, request).outcome()).isEqualTo(ALLOW);
    assertThat(codes(layers, request)).containsExactly(Code.INVALID_REQUEST);
  }

  @ParameterizedTest
  @CsvSource({"aws:PrincipalOrgID, o-1", "aws:TokenIssueTime, 2026-08-24T10:00:00Z"})
  @Rule("notes.impossible")
  void aKeyThatSuchACallerNeverCarriesIsNotedAndRefused(String key, String value) {
    RequestBuilder request = get(World.anonymous()).with(key, value);
    assertThatThrownBy(request::build)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no request of such a caller carries it");
    assertThat(codes(allowingAll().withIdentity(), request.asGiven()))
        .containsExactly(Code.INVALID_REQUEST);
  }

  @Test
  @Rule("notes.unsaid")
  void whatWasNotSaidAndBearsOnTheOutcomeIsNoted() {
    Layers perimeter =
        identity(
            allow("*"), deny("*").when("StringNotEquals", "aws:ResourceAccount", "111122223333"));
    RequestBuilder request =
        Request.builder(user(), "s3:GetObject", World.OBJECT, Catalog.empty()).asGiven();
    assertThat(decision(perimeter, request).notes())
        .singleElement()
        .satisfies(note -> assertThat(note.fix()).isEqualTo("Add \"resourceAccount\"."));
    assertThat(codes(allowingAll(), request)).isEmpty();
  }

  @Test
  @Rule("notes.role-path")
  void thePathOfASessionsRoleIsNotedWhereItWouldDecideOtherwise() {
    Layers layers = resource(allow("*").to("arn:aws:iam::111122223333:role/team/analyst"));
    Decision decision = decision(layers, get(session()).asGiven());
    assertThat(decision.outcome()).isEqualTo(IMPLICIT_DENY);
    assertThat(decision.notes()).extracting(Problem::code).containsExactly(Code.UNSAID_ROLE_PATH);
    assertThat(decision.notes().get(0).text())
        .contains("arn:aws:iam::111122223333:role/team/analyst");
    assertThat(decision.notes().get(0).fix()).contains("aws:PrincipalArn");
    assertThat(
            codes(
                layers,
                get(session())
                    .with("aws:PrincipalArn", "arn:aws:iam::111122223333:role/analyst")
                    .asGiven()))
        .isEmpty();
  }

  @Test
  @Rule("notes.role-path")
  void soItIsWhereAConditionAsksForAPathOrTheNameIsReserved() {
    Layers byPath =
        identity(
            allow("*"),
            deny("*").when("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/team/*"));
    assertThat(codes(byPath, get(session()).asGiven())).containsExactly(Code.UNSAID_ROLE_PATH);
    Layers organization = allowingAll().withServiceControl(levels(deny("*")));
    assertThat(codes(organization, get(LINKED).asGiven())).containsExactly(Code.UNSAID_ROLE_PATH);
    assertThat(codes(organization, get(session()).asGiven())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "StringLike, */team/*",
    "StringLike, */team/analyst",
    "ArnLike, arn:aws:iam::111122223333:*/team/analyst",
    "ArnLike, arn:aws:iam::*:role/t*",
    "ArnEquals, arn:aws:iam::111122223333:role/team/analyst"
  })
  @Rule("notes.role-path")
  void howeverAConditionAsksForAPath(String operator, String pattern) {
    Layers layers = identity(allow("*"), deny("*").when(operator, "aws:PrincipalArn", pattern));
    assertThat(codes(layers, get(session()).asGiven())).containsExactly(Code.UNSAID_ROLE_PATH);
  }

  @Test
  @Rule("notes.role-path")
  void rolesOfOtherNamesDoNotMatterHoweverMany() {
    String[] others =
        IntStream.range(0, 100)
            .mapToObj(i -> "arn:aws:iam::111122223333:role/p" + i + "/other")
            .toArray(String[]::new);
    Layers layers =
        resource(allow("*").to(others), allow("*").to("arn:aws:iam::111122223333:role/zz/analyst"));
    assertThat(codes(layers, get(session()).asGiven())).containsExactly(Code.UNSAID_ROLE_PATH);
    assertThat(codes(resource(allow("*").to(others)), get(session()).asGiven())).isEmpty();
  }

  @Test
  @Rule("notes.role-path")
  void aRoleThatIsNamedByItselfHasThePathThatItSays() {
    Layers layers = resource(allow("*").to("arn:aws:iam::111122223333:role/team/analyst"));
    assertThat(codes(layers, get(session()))).isEmpty();
    assertThat(codes(layers, get(Caller.ofArn(World.ROLE)).asGiven())).isEmpty();
  }

  @Test
  @Rule("notes.policy")
  void aPolicyThatSuchACallerCannotHaveIsNoted() {
    Layers layers = resource(allow("*").toAll()).withIdentity(allow("*").policy());
    assertThat(codes(layers, get(service()))).containsExactly(Code.POLICY_NOT_IN_FORCE);
    assertThat(codes(layers.withBoundary(allow("*").policy()), get(root())))
        .containsExactly(Code.POLICY_NOT_IN_FORCE, Code.POLICY_NOT_IN_FORCE);
    assertThat(codes(layers, get(user()))).isEmpty();
    Layers organization = resource(allow("*").toAll()).withServiceControl(levels(allow("*")));
    assertThat(codes(organization, get(World.anonymous())))
        .containsExactly(Code.POLICY_NOT_IN_FORCE);
    assertThat(codes(organization, get(root()))).isEmpty();
  }

  @Test
  @Rule({"notes.policy", "endpoint.named"})
  void anEndpointsPolicyBesideARequestThatNamesNoneIsNoted() {
    Layers layers = allowingAll().withVpcEndpoint(deny("*").toAll().policy());
    assertThat(codes(layers, get(user()))).containsExactly(Code.POLICY_NOT_IN_FORCE);
    assertThat(codes(layers, get(user()).with("aws:SourceVpce", "vpce-1"))).isEmpty();
    assertThat(codes(layers, get(user()).unknown("aws:SourceVpce"))).isEmpty();
  }

  @Test
  @Rule("rcp.resource-type.unknown")
  void whatIsTakenForWantOfACatalogueIsNoted() {
    Layers layers = allowingAll().withResourceControl(levels(deny("s3:GetObject").toAll()));
    assertThat(codes(layers, get(user()))).containsExactly(Code.UNKNOWN_RESOURCE_TYPE);
    assertThat(codes(layers, request(user(), "iam:GetUser", World.USER))).isEmpty();
    assertThat(codes(allowingAll(), get(user()))).isEmpty();
  }
}
