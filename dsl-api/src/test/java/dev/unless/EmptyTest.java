package dev.unless;

import static dev.unless.Unless.allow;
import static dev.unless.Unless.allowAllExcept;
import static dev.unless.Unless.deny;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.denyAllExcept;
import static dev.unless.Words.ANN;
import static dev.unless.Words.ATHENA;
import static dev.unless.Words.GET_OBJECT;
import static dev.unless.Words.HOME;
import static dev.unless.Words.IRELAND;
import static dev.unless.Words.bucket;
import static dev.unless.Words.queue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.document.PolicyDocument;
import dev.unless.finding.RefusedException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An empty list never means everything: it is refused with what it would have meant. */
class EmptyTest {
  private static void assertRefused(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(RefusedException.class).hasMessage(message);
  }

  @Test
  void anEmptyListOfActionsAllowsOrDeniesNothing() {
    assertRefused(
        "The list of actions is empty; the rule would allow nothing."
            + " Name an action, or leave the rule out.",
        () -> allow(List.of()));
    assertRefused(
        "The list of actions is empty; the rule would deny nothing."
            + " Name an action, or leave the rule out.",
        () -> deny(List.of()));
  }

  @Test
  void anEmptyListOfExceptedActionsAllowsOrDeniesEverything() {
    assertRefused(
        "The list of excepted actions is empty; the rule would allow every action."
            + " Name an action.",
        () -> allowAllExcept(List.of()));
    assertRefused(
        "The list of excepted actions is empty; the rule would deny every action."
            + " Name an action, or write denyAll().",
        () -> denyAllExcept(List.of()));
  }

  @Test
  void anEmptyListOfPrincipalsIsNobody() {
    Stream.<ThrowingCallable>of(
            () -> allow(GET_OBJECT).toAll(List.of()),
            () -> allow(GET_OBJECT).onEverything().toAll(List.of()),
            () -> deny(GET_OBJECT).toAll(List.of()),
            () -> deny(GET_OBJECT).onEverything().toAll(List.of()),
            () -> denyAll().toAll(List.of()),
            () -> denyAll().onEverything().toAll(List.of()))
        .forEach(
            call ->
                assertRefused(
                    "The list of principals is empty; the rule would apply to nobody."
                        + " Name a principal, or leave the rule out.",
                    call));
  }

  @Test
  void anEmptyListOfExceptedPrincipalsIsEveryone() {
    Stream.<ThrowingCallable>of(
            () -> deny(GET_OBJECT).toEveryoneExcept(List.of()),
            () -> deny(GET_OBJECT).onEverything().toEveryoneExcept(List.of()),
            () -> denyAll().toEveryoneExcept(List.of()),
            () -> denyAll().onEverything().toEveryoneExcept(List.of()))
        .forEach(
            call ->
                assertRefused(
                    "The list of excepted principals is empty; the rule would apply to everyone."
                        + " Name a principal, or write toEveryone().",
                    call));
  }

  @Test
  void anEmptyListOfResourcesIsNoResource() {
    Stream.<ThrowingCallable>of(
            () -> allow(GET_OBJECT).onAll(List.of()),
            () -> allow(GET_OBJECT).to(ANN).onAll(List.of()),
            () -> deny(GET_OBJECT).onAll(List.of()),
            () -> denyAll().onAll(List.of()))
        .forEach(
            call ->
                assertRefused(
                    "The list of resources is empty; the rule would apply to no resource."
                        + " Name a resource, or leave the rule out.",
                    call));
  }

  @Test
  void anEmptyListOfExceptedResourcesIsEveryResource() {
    Stream.<ThrowingCallable>of(
            () -> allow(GET_OBJECT).onEverythingExcept(List.of()),
            () -> allow(GET_OBJECT).to(ANN).onEverythingExcept(List.of()),
            () -> deny(GET_OBJECT).onEverythingExcept(List.of()),
            () -> denyAll().onEverythingExcept(List.of()))
        .forEach(
            call ->
                assertRefused(
                    "The list of excepted resources is empty; the rule would apply to every"
                        + " resource. Name a resource, or write onEverything().",
                    call));
  }

  @Test
  void anEmptyListOfRulesIsNoPolicy() {
    Stream.<ThrowingCallable>of(
            () -> IdentityPolicy.of(List.of()),
            () -> PermissionsBoundary.of(List.of()),
            () -> SessionPolicy.of(List.of()),
            () -> ServiceControlPolicy.of(List.of()),
            () -> EndpointPolicy.of(List.of()),
            () -> TrustPolicy.of(List.of()),
            () -> BucketPolicy.of("b", List.of()),
            () -> ResourcePolicy.of(queue("orders").in(IRELAND, HOME), List.of()),
            () -> ResourcePolicy.ofKey(List.of()),
            () -> ResourcePolicy.ofSecret(List.of()),
            () -> ResourcePolicy.ofRepository(List.of()),
            () -> IdentityPolicy.of(PolicyDocument.of()))
        .forEach(
            call ->
                assertRefused(
                    "The list of rules is empty; AWS accepts no policy without statements."
                        + " Give at least one, or nothing(), which denies everything.",
                    call));
  }

  @Test
  void anEmptyResourceControlPolicyCannotBeWrittenAsNothing() {
    assertRefused(
        "The list of rules is empty; AWS accepts no policy without statements."
            + " Give at least one, or detach the policy.",
        () -> ResourceControlPolicy.of(List.of()));
  }

  @Test
  void listsSayTheSameAsArguments() {
    assertThat(
            BucketPolicy.of(
                "b",
                List.of(
                    allow(List.of(GET_OBJECT)).toAll(List.of(ANN, ATHENA)),
                    deny(List.of(GET_OBJECT)).onAll(List.of(bucket("b"))).toEveryone(),
                    denyAllExcept(List.of(GET_OBJECT)).onEverythingExcept(List.of(bucket("b"))))))
        .isEqualTo(
            Unless.bucketPolicy(
                "b",
                allow(GET_OBJECT).to(ANN, ATHENA),
                deny(GET_OBJECT).on(bucket("b")).toEveryone(),
                denyAllExcept(GET_OBJECT).onEverythingExcept(bucket("b"))));
  }
}
