package dev.unless;

import static dev.unless.Calls.ANALYST;
import static dev.unless.Calls.ANN;
import static dev.unless.Calls.ANONYMOUS;
import static dev.unless.Calls.BOB;
import static dev.unless.Calls.CLOUDTRAIL;
import static dev.unless.Calls.STRANGER;
import static dev.unless.Calls.get;
import static dev.unless.Json.assertStatements;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.deny;
import static dev.unless.Unless.denyAll;
import static dev.unless.Words.ABROAD;
import static dev.unless.Words.GET_OBJECT;
import static dev.unless.Words.HOME;
import static dev.unless.Words.bucket;
import static dev.unless.condition.Keys.principalArn;
import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Outcome;
import dev.unless.request.Caller;
import dev.unless.vocabulary.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryoneTest {
  private static final BucketPolicy TO_EVERYONE = bucketPolicy("b", readable());
  private static final BucketPolicy EXCEPT_ANN_AND_ANALYST =
      bucketPolicy("b", readable(), denyAll().toEveryoneExcept(Words.ANN, Words.ANALYST));
  private static final BucketPolicy EXCEPT_HOME =
      bucketPolicy("b", readable(), denyAll().toEveryoneExcept(HOME));

  private static ResourceRule readable() {
    return allow(GET_OBJECT).toEveryone();
  }

  private static Outcome read(BucketPolicy policy, Caller caller) {
    return Calls.decide(policy, get(caller, "b/k"));
  }

  @Test
  void everyoneIncludesStrangersAnonymousCallersAndServices() {
    assertThat(List.of(ANN, STRANGER, ANONYMOUS, CLOUDTRAIL))
        .allMatch(caller -> read(TO_EVERYONE, caller) == ALLOW);
  }

  @Test
  void everyoneExceptIsAConditionOnTheCallersArn() {
    assertStatements(
        bucketPolicy("b", deny(GET_OBJECT).on(bucket("b")).toEveryoneExcept(Words.ANALYST, HOME)),
        """
        {'Effect':'Deny','Principal':'*','Action':'s3:GetObject','Resource':'arn:aws:s3:::b',
        'Condition':{
        'ArnNotEquals':{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/analyst'},
        'StringNotEquals':{'aws:PrincipalAccount':'111122223333'}}}
        """);
  }

  @Test
  void anExceptedUserIsNotDenied() {
    assertThat(read(EXCEPT_ANN_AND_ANALYST, ANN)).isEqualTo(ALLOW);
  }

  @Test
  void everySessionOfAnExceptedRoleIsNotDenied() {
    assertThat(read(EXCEPT_ANN_AND_ANALYST, ANALYST)).isEqualTo(ALLOW);
  }

  @Test
  void othersAreDenied() {
    assertThat(List.of(BOB, STRANGER))
        .allMatch(caller -> read(EXCEPT_ANN_AND_ANALYST, caller) == EXPLICIT_DENY);
  }

  @Test
  void anonymousCallersAndServicesAreNeverExcepted() {
    assertThat(List.of(ANONYMOUS, CLOUDTRAIL))
        .allMatch(caller -> read(EXCEPT_ANN_AND_ANALYST, caller) == EXPLICIT_DENY)
        .allMatch(caller -> read(EXCEPT_HOME, caller) == EXPLICIT_DENY);
  }

  @Test
  void everyPrincipalOfAnExceptedAccountIsNotDenied() {
    assertThat(List.of(ANN, BOB, ANALYST, Caller.ofArn("arn:aws:iam::111122223333:root")))
        .allMatch(caller -> read(EXCEPT_HOME, caller) == ALLOW);
    assertThat(read(EXCEPT_HOME, STRANGER)).isEqualTo(EXPLICIT_DENY);
  }

  @Test
  void exceptedPrincipalsFromALoopAreTheSame() {
    List<Role> roles = List.of(HOME.role("analyst"), ABROAD.role("auditor"));
    assertThat(bucketPolicy("b", denyAll().toEveryoneExcept(roles)))
        .isEqualTo(bucketPolicy("b", denyAll().toEveryoneExcept(roles.get(0), roles.get(1))));
  }

  @Test
  void exceptedPrincipalsJoinThoseOfAnExceptedCondition() {
    assertStatements(
        bucketPolicy(
            "b",
            deny(GET_OBJECT)
                .on(bucket("b"))
                .unless(principalArn("arn:aws:iam::444455556666:role/auditor"))
                .toEveryoneExcept(Words.ANALYST)),
        """
        {'Effect':'Deny','Principal':'*','Action':'s3:GetObject','Resource':'arn:aws:s3:::b',
        'Condition':{'ArnNotEquals':{'aws:PrincipalArn':[
        'arn:aws:iam::444455556666:role/auditor','arn:aws:iam::111122223333:role/analyst']}}}
        """);
  }
}
