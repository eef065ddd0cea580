package dev.unless.processor;

import static dev.unless.processor.Program.told;
import static dev.unless.processor.Program.toldOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** What is to be proved while a program compiles, of what is known. */
class ProofsTest {
  private static final String REQUESTS =
      """
      static final Requests DELETES = requests(S3.DELETE_BUCKET);
      static final Requests DELETES_WITHOUT_MFA = requests(S3.DELETE_BUCKET).unless(mfaPresent());
      static final Requests LISTS = requests(S3.LIST_BUCKET).on(S3.bucket("reports"));
      static final Policy MOST = identityPolicy(allow(S3.LIST_BUCKET).on(S3.bucket("reports")));
      """;

  private static List<Told> toldOfProofs(String members) {
    return told(REQUESTS + members).stream()
        .filter(
            told ->
                told.text()
                    .matches(
                        "(?s)(\\[(PROOF|CANNOT|PROVED|UNKNOWN_C|CHECK_SEES).*|.*is proved of.*)"))
        .toList();
  }

  private static Told one(String members) {
    List<Told> told = toldOfProofs(members);
    assertThat(told).as("%s", told(REQUESTS + members)).hasSize(1);
    return told.get(0);
  }

  @Test
  void aRefutedPolicyIsToldWhereItsRuleStandsWithTheRequest() {
    Told told =
        one(
            """
            @Never("DELETES_WITHOUT_MFA")
            static final Policy CARELESS =
                identityPolicy(
                    allow(S3.LIST_BUCKET).on(S3.bucket("reports")),
                    allow(S3.DELETE_BUCKET).on(S3.bucket("reports")));
            """);

    assertThat(told.kind()).isEqualTo(Diagnostic.Kind.ERROR);
    assertThat(told.under()).isEqualTo("allow(S3.DELETE_BUCKET).on(S3.bucket(\"reports\"))");
    assertThat(told.text())
        .startsWith(
            "[PROOF_REFUTED] CARELESS lets request(action(\"s3:DeleteBucket\"),"
                + " arn(\"arn:aws:s3:::reports\")).by(account(\"111122223333\")")
        .contains(" in by {\"Effect\":\"Allow\",\"Action\":\"s3:DeleteBucket\"")
        .contains(", against @Never(\"DELETES_WITHOUT_MFA\").");
  }

  @Test
  void nothingIsToldOfWhatIsProved() {
    assertThat(
            toldOfProofs(
                """
                @Never("DELETES")
                @Always("LISTS")
                @NoMorePermissiveThan("MOST")
                static final Policy READER = identityPolicy(allow(S3.LIST_BUCKET).on(S3.bucket("reports")));
                """))
        .isEmpty();
  }

  @Test
  void whatIsNotAllowedIsTold() {
    Told told =
        one(
            """
            @Always("LISTS")
            static final Policy READER =
                identityPolicy(allow(S3.LIST_BUCKET).on(S3.bucket("reports")).when(secureTransport()));
            """);

    assertThat(told.under()).isEqualTo("\"LISTS\"");
    assertThat(told.text())
        .startsWith("[PROOF_REFUTED] READER does not allow request(action(\"s3:ListBucket\")")
        .contains(".with(SECURE_TRANSPORT, false)");
  }

  @Test
  void whatIsMorePermissiveIsTold() {
    Told told =
        one(
            """
            @NoMorePermissiveThan("MOST")
            static final Policy READER =
                identityPolicy(allow(S3.LIST_BUCKET).on(S3.bucket("reports"), S3.bucket("other")));
            """);

    assertThat(told.under()).startsWith("allow(S3.LIST_BUCKET)");
    assertThat(told.text()).contains(" in, which MOST does not");
  }

  @Test
  void whatIsPublicIsTold() {
    Told told =
        one(
            """
            @NotPublic
            static final Policy SITE =
                bucketPolicy("site", allow(S3.GET_OBJECT).toEveryone());
            """);

    assertThat(told.under()).isEqualTo("allow(S3.GET_OBJECT).toEveryone()");
    assertThat(told.text()).contains(" in, which anybody may make");
  }

  @Test
  void aRuleAloneIsProved() {
    Told told =
        one(
            """
            @Never("DELETES")
            static final IdentityRule ALL = allow(S3.allActions()).onEverything();
            """);

    assertThat(told.text()).startsWith("[PROOF_REFUTED] ALL lets request(");
    assertThat(
            toldOfProofs(
                """
                @NotPublic
                static final ResourceRule OURS =
                    allow(S3.GET_OBJECT).to(account("111122223333")).on(S3.object("logs", anything()));
                """))
        .isEmpty();
  }

  @Test
  void anAuthorizerIsProved() {
    Told told =
        one(
            """
            @Never("DELETES")
            static final Authorizer ALL =
                Authorizer.forResourcesOf(account("111122223333"))
                    .identity(identityPolicy(allow(S3.allActions()).onEverything()));
            """);

    assertThat(told.under()).isEqualTo("\"DELETES\"");
    assertThat(told.text()).startsWith("[PROOF_REFUTED] ALL lets request(");
    assertThat(
            toldOfProofs(
                """
                static final Authorizer BEFORE =
                    Authorizer.forResourcesOf(account("111122223333")).identity(MOST);
                static final Requests BY_APP =
                    DELETES.by(account("111122223333").role("app")).on(S3.bucket("reports"));
                @Never("BY_APP")
                @NoMorePermissiveThan("BEFORE")
                static final Authorizer AFTER =
                    BEFORE.boundary(permissionsBoundary(allow(S3.LIST_BUCKET).onEverything()));
                """))
        .filteredOn(each -> each.kind() == Diagnostic.Kind.ERROR)
        .isEmpty();
  }

  @Test
  void publicAuthorizersAndConditionsAreNotAskedFor() {
    assertThat(
            one("""
                    @NotPublic
                    static final Authorizer ALL = Authorizer.forResourcesOf(account("111122223333"));
                    """)
                .text())
        .startsWith("[CHECK_SEES_NOTHING] @NotPublic cannot see ALL: it is an Authorizer");
    assertThat(
            one("""
                    @Never("DELETES")
                    static final Condition TLS = secureTransport();
                    """)
                .text())
        .startsWith("[CHECK_SEES_NOTHING] @Never cannot see TLS: it is a condition");
  }

  @Test
  void whatIsProvedOfNothingIsAnError() {
    assertThat(
            one("""
                    @NotPublic
                    static final Policy READER = identityPolicy(allow(S3.LIST_BUCKET).onEverything());
                    """)
                .text())
        .startsWith("[PROVED_OF_NOTHING] @NotPublic says nothing of READER");
    assertThat(
            one("""
                    static final Requests NONE = requests(S3.LIST_BUCKET).when(sourceIp("203.0.113.0/24")).when(SOURCE_VPCE.is("vpce-1a2b3c4d"));
                    @Never("NONE")
                    static final Policy READER = identityPolicy(allow(S3.LIST_BUCKET).onEverything());
                    """)
                .text())
        .startsWith("[PROVED_OF_NOTHING] @Never(\"NONE\") says nothing of READER");
  }

  @Test
  void anUnknownNameHasANearOne() {
    Told told =
        one(
            """
            @Never("DELETE")
            static final Policy READER = identityPolicy(allow(S3.LIST_BUCKET).onEverything());
            """);

    assertThat(told.under()).isEqualTo("\"DELETE\"");
    assertThat(told.text())
        .startsWith(
            "[UNKNOWN_CONSTANT] Policies has no static final Requests \"DELETE\", which @Never"
                + " names. Did you mean \"DELETES\"?");
  }

  @Test
  void aNameIsSoughtInTheClassesAround() {
    assertThat(
            toldOfProofs(
                """
                static class Inner {
                  @Never("DELETES")
                  static final Policy ALL = identityPolicy(allow(S3.allActions()).onEverything());
                }
                """))
        .extracting(Told::text)
        .singleElement()
        .matches(text -> text.startsWith("[PROOF_REFUTED] ALL lets"));
  }

  @Test
  void aNameOfAnotherFileIsFoundWhicheverIsCompiledFirst() {
    String guardrails =
        Program.file(
            "Guardrails",
            "class Guardrails { static final Requests DELETES = requests(S3.DELETE_BUCKET); }");
    String policies =
        Program.inClass(
            """
            @Never(value = "DELETES", in = Guardrails.class)
            static final Policy ALL = identityPolicy(allow(S3.allActions()).onEverything());
            """);
    for (List<String> files :
        List.of(List.of(guardrails, policies), List.of(policies, guardrails))) {
      assertThat(toldOf(files.toArray(String[]::new)))
          .extracting(Told::text)
          .filteredOn(text -> text.startsWith("[PROOF_REFUTED] ALL lets request("))
          .hasSize(1);
    }
  }

  @Test
  void unknownOnesMayBeWarningsOrAccepted() {
    String members =
        REQUESTS
            + """
            @Never("DELETES")
            static Policy all(Action action) { return identityPolicy(allow(action).onEverything()); }
            """;
    assertThat(told(members))
        .filteredOn(told -> told.text().startsWith("[CANNOT_PROVE]"))
        .singleElement()
        .matches(told -> told.kind() == Diagnostic.Kind.ERROR)
        .matches(told -> told.text().contains("action"));
    assertThat(toldOf(List.of("-Aunless.unknown=warning"), Program.inClass(members)))
        .filteredOn(told -> told.text().startsWith("[CANNOT_PROVE]"))
        .singleElement()
        .matches(told -> told.kind() == Diagnostic.Kind.WARNING);
    assertThat(
            told(
                members.replace(
                    "@Never(",
                    "@Accept(code = Code.CANNOT_PROVE, reason = \"A test proves it.\")\n@Never(")))
        .filteredOn(told -> told.kind() != Diagnostic.Kind.NOTE)
        .isEmpty();
  }

  @Test
  void whatDoesNotHoldIsNotAccepted() {
    assertThat(
            toldOfProofs(
                """
                @Accept(code = Code.PROOF_REFUTED, reason = "It is meant so.")
                @Never("DELETES")
                static final Policy ALL = identityPolicy(allow(S3.allActions()).onEverything());
                """))
        .extracting(Told::text)
        .anyMatch(text -> text.startsWith("[PROOF_REFUTED]"));
  }
}
