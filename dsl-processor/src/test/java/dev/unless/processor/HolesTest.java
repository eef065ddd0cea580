package dev.unless.processor;

import static dev.unless.processor.Program.assertTold;
import static dev.unless.processor.Program.told;
import static dev.unless.processor.Told.error;
import static org.assertj.core.api.Assertions.assertThat;

import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is only known when the program runs. */
class HolesTest {
  @Test
  void parametersAreNamedInANote() {
    assertThat(
            told(
                """
                @CheckedPolicy
                static Policy logs(String bucket, @Cidr List<String> offices, ServicePrincipal s) {
                  return bucketPolicy(
                      bucket,
                      deny(S3.GET_OBJECT)
                          .toEveryone()
                          .unless(sourceIp(offices))
                          .unless(calledVia(s)));
                }
                """))
        .singleElement()
        .matches(
            told ->
                told.text()
                    .equals("logs was checked with examples in the place of offices, s, bucket."));
  }

  @Test
  void whatIsMadeOfAnAccountKeepsWhatTheProgramSaysOfIt() {
    assertThat(
            told(
                """
                @CheckedPolicy
                static Policy deploy(Account ours) {
                  return trustPolicy(
                      allow(Sts.ASSUME_ROLE_WITH_WEB_IDENTITY)
                          .to(ours.oidcProvider("token.actions.githubusercontent.com")));
                }
                """))
        .extracting(Told::text)
        .anyMatch(text -> text.startsWith("[MISSING_GITHUB_REPO_CONDITION_KEY]"));
  }

  @Test
  void whatIsWrongWithEachOfSeveralWaysIsToldOnce() {
    assertThat(
            told(
                """
                @CheckedPolicy
                static Policy reader(int stage) {
                  String name = switch (stage) { case 1 -> "dev"; case 2 -> "test"; default -> "prod"; };
                  return identityPolicy(
                      allow(S3.GET_OBJECT).on(arn("arn:aws:s3::111122223333:reports-" + name + "/x")));
                }
                """))
        .filteredOn(told -> told.kind() != Diagnostic.Kind.NOTE)
        .singleElement()
        .matches(told -> told.text().startsWith("[ARN_ACCOUNT_NOT_ALLOWED]"));
  }

  @Test
  void arnsOfPrincipalsHaveExamples() {
    assertThat(
            told(
                """
                @CheckedPolicy
                static Policy shared(String arn, HasArn owner, FederatedUser f, @RoleArn String r) {
                  return bucketPolicy(
                      "logs",
                      allow(S3.GET_OBJECT)
                          .to(principal(arn), Role.ofArn(r), f)
                          .on(S3.object("logs", anything()))
                          .when(arnKey("example:Owner").is(owner)));
                }
                """))
        .extracting(Told::text)
        .contains("shared was checked with examples in the place of arn, r, f, owner.")
        .allMatch(text -> text.contains("example:Owner") || text.contains("examples"));
  }

  @Test
  void identityProvidersHaveExamplesOfTheirKind() {
    assertThat(
            told(
                """
                @CheckedPolicy
                static Policy console(SamlProvider staff, OidcProvider github, @ExternalId String id) {
                  return trustPolicy(
                      allow(Sts.ASSUME_ROLE_WITH_WEB_IDENTITY)
                          .to(staff)
                          .when(claim(staff, "aud").is("x")),
                      allow(Sts.ASSUME_ROLE_WITH_WEB_IDENTITY)
                          .to(github)
                          .when(claim(github, "sub").is(id)));
                }
                """))
        .extracting(Told::text)
        .anyMatch(text -> text.contains("is not how \"…\" assumes"))
        .contains("console was checked with examples in the place of staff, github, id.")
        .hasSize(2);
  }

  @Test
  void aLongListOfNamesIsCut() {
    assertThat(
            told(
                """
                @CheckedPolicy
                static Condition all(
                    String a, String b, String c, String d, String e, String f, String g) {
                  return userName(a, b, c, d, e, f, g);
                }
                """))
        .singleElement()
        .matches(
            told ->
                told.text()
                    .equals(
                        "all was checked with examples in the place of a, b, c, d, e and 2 more."));
  }

  @Test
  void whatIsSeenBesideAHoleIsChecked() {
    assertTold(
        """
          @CheckedPolicy
          static Policy reader(String bucket) {
        -   return identityPolicy(allow(action("s3:GetObjekt")).on(S3.object(bucket, anything())));
        +   return identityPolicy(allow(action("s3:GetObject")).on(S3.object(bucket, anything())));
          }
        """,
        error("\"s3:GetObjekt\"", "[INVALID_ACTION]"),
        Told.note(
            "@CheckedPolicy static Policy reader(String bucket) { return"
                + " identityPolicy(allow(action(\"s3:GetObjekt\")).on(S3.object(bucket,"
                + " anything()))); }",
            "reader was checked with examples in the place of bucket."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Resources and actions of which nothing is known may go with anything.
        "p(Resource r) { return identityPolicy(allow(S3.GET_OBJECT).on(r)); }",
        "p(String r) { return identityPolicy(allow(S3.GET_OBJECT).on(arn(r))); }",
        "p(Action a) { return identityPolicy(allow(a).on(S3.object(\"aaa\", anything()))); }",
        "p(List<Action> a) { return identityPolicy(allow(a).on(S3.object(\"aaa\", anything()))); }",
        "p(Action a) { return identityPolicy(allow(a).onEverything().when(S3.PREFIX.is(\"x\"))); }",
        "p(Resource q, Resource r) { return identityPolicy(allow(S3.GET_OBJECT).on(q, r)); }",
        // A text without annotation may be of any form.
        "p(String v) { return identityPolicy(allow(S3.GET_OBJECT).on(S3.object(\"aaa\","
            + " anything())).when(SOURCE_VPCE.is(v))); }",
        "p(String a) { return identityPolicy(allow(S3.GET_OBJECT).on(S3.object(\"aaa\","
            + " anything())).when(SOURCE_ARN.is(arn(a).toString()))); }",
        "p(String a) { return identityPolicy(allow(Sts.ASSUME_ROLE).on(arn(\"arn:aws:iam::\" + a"
            + " + \":role/reader\"))); }",
        // A bucket may be this one.
        "p(String b) { return bucketPolicy(\"a-bucket\","
            + " deny(S3.GET_OBJECT).toEveryone().on(S3.object(b, anything()))); }",
        // Times and services may be in any order, and different.
        "p(Instant a, Instant b) { return identityPolicy(allow(S3.GET_OBJECT).onEverything()"
            + ".when(CURRENT_TIME.before(a).and(CURRENT_TIME.after(b)))); }",
        "p(Instant a, Instant b) { return identityPolicy(allow(S3.GET_OBJECT).onEverything()"
            + ".when(CURRENT_TIME.before(b).and(CURRENT_TIME.after(a)))); }",
        "p(ServicePrincipal a, ServicePrincipal b, ServicePrincipal c) { return"
            + " identityPolicy(deny(S3.GET_OBJECT).onEverything().unless(calledVia(a))"
            + ".unless(calledVia(b)).when(calledVia(c))); }",
        "p(Region a, Region b, Region c) { return identityPolicy(allow(S3.GET_OBJECT)"
            + ".onEverything().when(requestedRegion(List.copyOf(Set.of(a, b, c))))); }",
        // The same variable has the same value.
        "p(String a) { return identityPolicy(allow(S3.GET_OBJECT).onEverything()"
            + ".when(USER_NAME.is(a).and(USER_NAME.is(a)))); }",
        // Conditions, users' calls, choices.
        "p(Condition c) { return identityPolicy(allow(S3.GET_OBJECT).onEverything().when(c)); }",
        "p(int n) { return identityPolicy(allow(S3.LIST_BUCKET).on(S3.bucket(\"aaa\"))"
            + ".when(S3.MAX_KEYS.atMost(n * 2))); }",
        "p(List<Condition> c) { return identityPolicy(allow(S3.GET_OBJECT).onEverything()"
            + ".when(allOf(c))); }",
        "p(Supplier<Condition> c) { return identityPolicy(allow(S3.GET_OBJECT).onEverything()"
            + ".when(c.get())); }",
        "p(Account... a) { return trustPolicy(allow(Sts.ASSUME_ROLE).to(account(\"111122223333\"),"
            + " a)); }",
        "p(Role a) { return trustPolicy(allow(Sts.ASSUME_ROLE).to(a)); }",
        "p(TrustRule a) { return trustPolicy(a, allow(Sts.ASSUME_ROLE)"
            + ".to(account(\"111122223333\"))); }",
      })
  void noExampleIsTakenForWhatTheProgramSays(String method) {
    assertThat(told("interface Supplier<T> { T get(); }\n@CheckedPolicy\nstatic Policy " + method))
        .extracting(Told::kind, told -> told.text().replaceAll(" in the place of .*", ""))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                javax.tools.Diagnostic.Kind.NOTE, "p was checked with examples"));
  }

  @Test
  void aHoleInAConditionDoesNotHideTheRest() {
    assertTold(
        """
          @CheckedPolicy
          static Condition both(Condition other) {
        -   return other.and(sourceIp("300.0.0.1"));
        +   return sourceIp("203.0.113.1").and(other);
          }
        """,
        error("\"300.0.0.1\"", "[INVALID_ADDRESS]"));
  }
}
