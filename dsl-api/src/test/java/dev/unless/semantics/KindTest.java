package dev.unless.semantics;

import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.Stmt.text;
import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.SERVICE;
import static dev.unless.semantics.World.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.decide.Layers;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindTest {
  private static final Stmt PLAIN = allow("s3:GetObject");
  private static final Stmt RCP = deny("s3:GetObject").toAll();
  private static final Stmt TRUST = allow("sts:AssumeRole").without("Resource").to(ACCOUNT);

  private static void assertRefused(PolicyKind kind, String place, Stmt statement) {
    assertThat(Read.problems(kind, statement))
        .as("%s %s", kind, statement.json())
        .isNotEmpty()
        .allMatch(pointer -> pointer.startsWith(place));
  }

  private static void assertRead(PolicyKind kind, Stmt statement) {
    assertThat(Read.problems(kind, statement)).as("%s %s", kind, statement.json()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = PolicyKind.class,
      names = {"IDENTITY", "PERMISSIONS_BOUNDARY", "SESSION", "SERVICE_CONTROL"})
  @Rule({"kind.no-principal", "kind.resource-needed"})
  void policiesAttachedToSomebodyNameNoPrincipalAndSomeResource(PolicyKind kind) {
    assertRead(kind, PLAIN);
    assertRead(kind, PLAIN.without("Resource").with("NotResource", "\"arn:aws:s3:::logs\""));
    assertRefused(kind, "/Statement/0/Principal", PLAIN.toAll());
    assertRefused(kind, "/Statement/0/NotPrincipal", deny("*").toAllBut(USER));
    assertRefused(kind, "/Statement/0", PLAIN.without("Resource"));
  }

  @Test
  @Rule("kind.trust.resource")
  void aTrustPolicyNamesNoResource() {
    assertRead(PolicyKind.ROLE_TRUST, TRUST);
    assertRefused(PolicyKind.ROLE_TRUST, "/Statement/0/Resource", TRUST.on("*"));
    assertRefused(
        PolicyKind.ROLE_TRUST, "/Statement/0/NotResource", TRUST.with("NotResource", "\"*\""));
  }

  @Test
  @Rule("kind.trust.not-principal")
  void aTrustPolicyHasNoNotPrincipal() {
    Stmt not = deny("sts:AssumeRole").without("Resource").toAllBut(USER, ACCOUNT);
    assertRefused(PolicyKind.ROLE_TRUST, "/Statement/0/NotPrincipal", not);
    assertRead(PolicyKind.BUCKET, not.on("*"));
  }

  @Test
  @Rule("kind.rcp.allow")
  void aResourceControlPolicyDeniesOnly() {
    assertRead(PolicyKind.RESOURCE_CONTROL, RCP);
    assertRefused(
        PolicyKind.RESOURCE_CONTROL, "/Statement/0/Effect", RCP.with("Effect", "\"Allow\""));
  }

  @ParameterizedTest
  @EnumSource(
      value = PolicyKind.class,
      names = {"RESOURCE_CONTROL", "VPC_ENDPOINT", "BUCKET", "KEY", "RESOURCE_BASED", "ROLE_TRUST"})
  @Rule({"kind.principal-needed", "kind.resource-of-resource"})
  void policiesOfResourcesAndEndpointsNamePrincipals(PolicyKind kind) {
    boolean trust = kind == PolicyKind.ROLE_TRUST;
    Stmt read = trust ? TRUST : RCP;
    assertRead(kind, read);
    assertRefused(kind, "/Statement/0", read.without("Principal"));
    if (kind == PolicyKind.RESOURCE_BASED) {
      assertRead(kind, read.without("Resource"));
    } else if (!trust) {
      assertRefused(kind, "/Statement/0", read.without("Resource"));
    }
  }

  @Test
  @Rule("kind.rcp.full-access")
  void theFullAccessPolicyIsTheOneResourceControlPolicyThatAllows() {
    Stmt full = allow("*").toAll().on("*");
    assertRead(PolicyKind.RESOURCE_CONTROL, full);
    assertThat(Read.problems(PolicyKind.RESOURCE_CONTROL, full.on("arn:aws:s3:::b"))).isNotEmpty();
    assertThat(Read.problems(PolicyKind.RESOURCE_CONTROL, full.to(ACCOUNT))).isNotEmpty();
    assertThat(Read.problems(PolicyKind.RESOURCE_CONTROL, full.when("Bool", "a:b", "true")))
        .isNotEmpty();
  }

  @Test
  @Rule("kind.rcp.principal")
  void aResourceControlPolicyIsForEveryone() {
    assertRefused(PolicyKind.RESOURCE_CONTROL, "/Statement/0/Principal", RCP.to(ACCOUNT));
    assertRefused(
        PolicyKind.RESOURCE_CONTROL, "/Statement/0/Principal", RCP.toThe("Service", SERVICE));
    assertRefused(PolicyKind.RESOURCE_CONTROL, "/Statement/0", RCP.without("Principal"));
  }

  @Test
  @Rule("kind.rcp.version")
  void aResourceControlPolicyIsInThePresentLanguage() {
    assertThat(Read.problems(PolicyKind.RESOURCE_CONTROL, text("", RCP)))
        .containsExactly("/Version");
    assertThat(Read.problems(PolicyKind.RESOURCE_CONTROL, text("\"Version\":\"2008-10-17\",", RCP)))
        .containsExactly("/Version");
    assertThat(Read.problems(PolicyKind.BUCKET, text("", RCP))).isEmpty();
  }

  @Test
  @Rule({"kind.rcp.not-action", "kind.rcp.star"})
  void aResourceControlPolicyNamesServicesAndNoNotAction() {
    assertRefused(
        PolicyKind.RESOURCE_CONTROL,
        "/Statement/0/NotAction",
        RCP.without("Action").with("NotAction", "\"s3:*\""));
    assertRefused(PolicyKind.RESOURCE_CONTROL, "/Statement/0/Action", deny("*").toAll());
    assertRefused(PolicyKind.RESOURCE_CONTROL, "/Statement/0/Action", deny("s3:*", "*").toAll());
    assertRead(PolicyKind.RESOURCE_CONTROL, deny("s3:*").toAll());
  }

  @Test
  @Rule("kind.rcp.not-principal")
  void aResourceControlPolicyHasNoNotPrincipal() {
    assertRefused(
        PolicyKind.RESOURCE_CONTROL,
        "/Statement/0/NotPrincipal",
        deny("s3:*").toAllBut(USER, ACCOUNT));
  }

  @Test
  @Rule("kind.identity.id")
  void anIdentityPolicyHasNoId() {
    String id = "\"Version\":\"2012-10-17\",\"Id\":\"x\",";
    assertThat(Read.problems(PolicyKind.IDENTITY, text(id, PLAIN))).containsExactly("/Id");
    assertThat(Read.problems(PolicyKind.BUCKET, text(id, PLAIN.toAll()))).isEmpty();
    assertThat(Read.problems(PolicyKind.ROLE_TRUST, text(id, TRUST))).isEmpty();
  }

  @Test
  @Rule({"kind.no-principal", "kind.rcp.allow"})
  void layersRefusePoliciesOfAnotherKind() {
    PolicyDocument resource = PLAIN.toAll().policy();
    assertThatThrownBy(() -> Layers.none().withIdentity(resource))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("/Statement/0/Principal");
    assertThatThrownBy(() -> Layers.none().withResourceControl(List.of(List.of(resource))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("/Statement/0/Effect");
  }
}
