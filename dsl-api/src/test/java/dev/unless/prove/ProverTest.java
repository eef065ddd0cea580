package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Outcome;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.json.PolicyWriter;
import dev.unless.laws.Cases;
import dev.unless.laws.DocumentCase;
import dev.unless.request.Request;
import dev.unless.semantics.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about policies by themselves are answered for all requests. */
class ProverTest {
  private static final Prover PROVER = Prover.of(Catalog.aws());
  private static final Map<String, Class<?>> ANSWERS =
      Map.of("proved", Proved.class, "refuted", Refuted.class);

  /** Each side is one statement that allows s3:GetObject where the condition holds. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "StringEquals my:k a            | StringLike my:k a*             | proved",
        "StringLike my:k a*             | StringEquals my:k a            | refuted",
        "StringLike my:k *a*b*          | StringLike my:k *b*            | proved",
        "StringEquals my:k a            | StringEqualsIfExists my:k a    | proved",
        "StringEqualsIfExists my:k a    | StringEquals my:k a            | refuted",
        "StringNotEquals my:k a         | StringNotEqualsIfExists my:k a | proved",
        "StringEquals my:k A            | StringEqualsIgnoreCase my:k a  | proved",
        "Null my:k false                | StringLike my:k ?*             | refuted",
        "NumericLessThan my:k 5         | NumericLessThan my:k 10        | proved",
        "NumericLessThan my:k 10        | NumericLessThan my:k 5         | refuted",
        "IpAddress aws:SourceIp 10.1.0.0/16 | IpAddress aws:SourceIp 10.0.0.0/8 | proved",
        "IpAddress aws:SourceIp 10.0.0.0/8  | IpAddress aws:SourceIp 10.1.0.0/16 | refuted",
        "Bool aws:SecureTransport true  | BoolIfExists aws:SecureTransport true | proved",
        "DateLessThan aws:CurrentTime 2026-01-01T00:00:00Z | DateLessThan aws:CurrentTime 2027-01-01T00:00:00Z | proved",
        "ArnLike aws:PrincipalArn arn:aws:iam::111122223333:user/a* | StringEquals aws:PrincipalAccount 111122223333 | proved",
        "StringEquals aws:PrincipalAccount 111122223333 | ArnLike aws:PrincipalArn arn:aws:iam::111122223333:user/a* | refuted",
        "StringEquals aws:username ann  | ArnLike aws:PrincipalArn arn:*:iam::*:user/*ann | proved",
        "ForAllValues:StringEquals aws:TagKeys a | ForAnyValue:StringEquals aws:TagKeys a | refuted",
        "ForAnyValue:StringEquals aws:TagKeys a  | Null aws:TagKeys false | proved",
        "StringEquals aws:ViaAWSService true | Bool aws:ViaAWSService true | proved",
        "Bool aws:ViaAWSService true | StringEquals aws:ViaAWSService true | refuted",
      })
  void aConditionAllowsNoMoreThanAnother(String one, String other, String answer) {
    Answer given = PROVER.allowsNoMore(policy(one), policy(other));

    assertThat(given).isInstanceOf(ANSWERS.get(answer));
  }

  /** What a text with a variable denotes is known for all values of the variable together. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "StringEquals aws:ResourceTag/p ${aws:PrincipalTag/p} | Null aws:PrincipalTag/p false | proved",
        "StringEquals aws:ResourceTag/p ${aws:PrincipalTag/p} | StringEquals aws:ResourceTag/p a | refuted",
        "StringEquals aws:ResourceTag/p ${aws:PrincipalTag/p} | StringLike aws:ResourceTag/p ${aws:PrincipalTag/p} | proved",
        "StringEquals aws:ResourceTag/p a | StringEquals aws:ResourceTag/p ${aws:PrincipalTag/p} | refuted",
        "StringEquals aws:ResourceTag/p ${aws:PrincipalTag/p} | StringLike aws:ResourceTag/p ${aws:PrincipalTag/p}* | proved",
        "StringLike aws:ResourceTag/p ${aws:PrincipalTag/p}* | StringEquals aws:ResourceTag/p ${aws:PrincipalTag/p} | refuted",
        "StringEquals aws:ResourceTag/p x-${aws:PrincipalTag/p} | StringLike aws:ResourceTag/p x-* | proved",
        "StringEquals aws:ResourceTag/p x-${aws:PrincipalTag/p} | StringLike aws:ResourceTag/p y-* | refuted",
        "StringEquals aws:PrincipalTag/p ${aws:ResourceTag/p} | StringEquals aws:ResourceTag/p ${aws:PrincipalTag/p} | proved",
        "StringEquals aws:ResourceAccount ${aws:PrincipalAccount} | StringEquals aws:PrincipalAccount ${aws:ResourceAccount} | proved",
        "StringEquals aws:PrincipalAccount ${aws:ResourceAccount} | StringEquals aws:PrincipalAccount 111122223333 | refuted",
        "StringEquals aws:ResourceOrgID ${aws:PrincipalOrgID} | StringEquals aws:PrincipalOrgID ${aws:ResourceOrgID} | proved",
        "StringLike s3:prefix home/${aws:username}/* | StringLike s3:prefix home/* | proved",
        "StringLike s3:prefix home/${aws:username}/* | StringLike s3:prefix home/${aws:username}* | proved",
        "StringLike s3:prefix home/${aws:username}/* | Null aws:username false | proved",
        "StringLike s3:prefix home/* | StringLike s3:prefix home/${aws:username}/* | refuted",
      })
  void aVariableStandsForAnyValueThatItsKeyMayHave(String one, String other, String answer) {
    Answer given = PROVER.allowsNoMore(policy(one), policy(other));

    assertThat(given).isInstanceOf(ANSWERS.get(answer));
  }

  /** No value is left out that policies compare otherwise than all that are tried. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DateLessThan aws:TokenIssueTime 2026-01-01T00:00:00.5Z | DateLessThan aws:TokenIssueTime 2025-01-01T00:00:00Z | refuted",
        "DateGreaterThan aws:TokenIssueTime 2026-01-01T00:00:00Z | DateGreaterThanEquals aws:TokenIssueTime 2026-01-01T00:00:01Z | refuted",
        "DateLessThan aws:TokenIssueTime 1970-01-01T00:00:00Z | Null aws:TokenIssueTime true | refuted",
        "NotIpAddress aws:SourceIp 128.0.0.0/1 | IpAddress aws:SourceIp ::/0 | refuted",
        "IpAddress aws:SourceIp ::/0 | IpAddress aws:SourceIp 8000::/1 | refuted",
        "StringEqualsIgnoreCase aws:PrincipalTag/t ${aws:PrincipalTag/u} | StringEquals aws:PrincipalTag/t ${aws:PrincipalTag/u} | refuted",
        "StringEqualsIgnoreCase aws:PrincipalTag/t ${aws:PrincipalTag/u}a | StringEquals aws:PrincipalTag/t ${aws:PrincipalTag/u}a | refuted",
        "StringEquals aws:PrincipalTag/t ${aws:PrincipalTag/u} | StringEqualsIgnoreCase aws:PrincipalTag/t ${aws:PrincipalTag/u} | proved",
        "StringLike aws:username *:*     | Null aws:username true | refuted",
        "StringLike aws:userid 5678*:a*  | StringNotEquals aws:PrincipalType FederatedUser | refuted",
        "StringLike aws:userid AIDA*     | Null aws:userid true | refuted",
        "StringEquals aws:username EMPTY | Null aws:username true | proved",
        "ArnLike aws:PrincipalArn arn:aws:iam::*:role/team/* | Null aws:PrincipalArn true | refuted",
      })
  void eachKindOfValueIsTried(String one, String other, String answer) {
    Answer given = PROVER.allowsNoMore(policy(one), policy(other));

    assertThat(given).as("%s", given).isInstanceOf(ANSWERS.get(answer));
  }

  /** Patterns tell accounts and partitions apart without naming them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "StringLike aws:PrincipalArn *-iso-b:*                | Null aws:PrincipalArn true | refuted",
        "StringLike aws:PrincipalArn *::567*:user/*           | Null aws:PrincipalArn true | refuted",
        "StringLike aws:PrincipalArn *56789*:user/*           | Null aws:PrincipalArn true | refuted",
        "StringLike aws:PrincipalAccount 7*                   | StringNotLike aws:PrincipalAccount *2 | refuted",
        "StringLike aws:ResourceAccount 7*                    | StringNotLike aws:ResourceAccount *2 | refuted",
        "StringNotLike aws:PrincipalAccount 1*                | StringLike aws:PrincipalAccount 4* | refuted",
        "StringLike aws:PrincipalAccount 7*2                  | StringLike aws:PrincipalAccount 7* | proved",
        "StringLike aws:PrincipalAccount ????????????         | StringLike aws:PrincipalArn arn:*:*:*:*:* | proved",
        "StringLike aws:PrincipalAccount ${aws:PrincipalTag/t}7 | StringNotLike aws:PrincipalTag/t 5* | refuted",
        "StringEquals aws:PrincipalAccount ${aws:ResourceAccount} | StringNotLike aws:ResourceAccount 5*7 | refuted",
      })
  void accountsAreToldApartByPatternsTogether(String one, String other, String answer) {
    Answer given = PROVER.allowsNoMore(policy(one), policy(other));

    assertThat(given).as("%s", given).isInstanceOf(ANSWERS.get(answer));
  }

  @Test
  void aVariableMayStandForWhatAnotherOneStandsFor() {
    PolicyDocument policy =
        PolicyReader.read(
            """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {
                "StringEquals": {"aws:PrincipalTag/u": "${aws:PrincipalTag/v}",
                                 "aws:ResourceTag/t": "${aws:PrincipalTag/u}"},
                "StringLike": {"aws:ResourceTag/t": "a"}}}]}""");

    assertThat(PROVER.unsatisfiable(policy, 0)).isInstanceOf(Refuted.class);
  }

  @Test
  void whatRestsOnHowManyValuesAKeyHasSaysSo() {
    Answer given = PROVER.allowsNoMore(policy("StringEquals my:k a"), policy("Null my:k false"));

    assertThat(given.isProved()).isTrue();
    assertThat(given.restsOn()).contains("my:k has one value");
  }

  @Test
  void aDenyThatCoversAnAllowLeavesNothing() {
    PolicyDocument policy =
        PolicyReader.read(
            """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
              {"Effect": "Deny", "Action": "s3:*",
               "NotResource": ["arn:aws:s3:::b", "arn:aws:s3:::b/*"]}]}""");
    PolicyDocument others =
        PolicyReader.read(
            """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::c/*"}]}""");

    assertThat(PROVER.never(policy, others)).isInstanceOf(Proved.class);
    assertThat(PROVER.never(others, policy)).isInstanceOf(Proved.class);
    assertThat(PROVER.equivalent(policy, policy)).isInstanceOf(Proved.class);
    assertThat(PROVER.equivalent(policy, others)).isInstanceOf(Refuted.class);
  }

  /** That a policy allows no more than itself hangs on nothing that it says. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "StringEquals my:other a${my:other}",
        "StringLike aws:SourceIp 10.*",
        "StringLike aws:ResourceTag/t ${aws:PrincipalTag/a}${aws:PrincipalTag/b}${aws:PrincipalTag/c}",
      })
  void aPolicyAllowsNoMoreThanItself(String condition) {
    assertThat(PROVER.allowsNoMore(policy(condition), policy(condition)).isProved()).isTrue();
  }

  /** A policy allows no more than itself; a Deny more, or an Allow less, only shrinks it. */
  @Test
  @Rule("law.shrinks")
  void whatOnlyShrinksAllowsNoMore() {
    Map<String, Integer> answers = new HashMap<>();
    DocumentCase.each(
        "what only shrinks allows no more",
        Cases.COUNT / 400,
        drawn -> {
          PolicyDocument policy = drawn.use().document();
          for (PolicyDocument smaller : List.of(policy, withoutFirstAllow(policy))) {
            Answer answer = PROVER.allowsNoMore(smaller, policy);
            answers.merge(answer.getClass().getSimpleName(), 1, Integer::sum);
            if (answer instanceof Refuted) {
              throw new AssertionError(answer + "\n" + PolicyWriter.compact(policy));
            }
          }
        });
    System.out.println("what only shrinks: " + answers);
    assertThat(answers.getOrDefault("Proved", 0))
        .isGreaterThanOrEqualTo(5 * answers.getOrDefault("Unknown", 0));
  }

  /** What is proved of all requests holds of each that is drawn. */
  @Test
  @Rule("law.proof")
  void noRequestContradictsAProof() {
    Map<String, Integer> answers = new HashMap<>();
    List<DocumentCase> before = new ArrayList<>();
    DocumentCase.each(
        "no request contradicts a proof",
        Cases.COUNT / 400,
        drawn -> {
          before.add(drawn);
          DocumentCase other = before.get(before.size() / 2);
          PolicyDocument one = drawn.use().document();
          PolicyDocument two = other.use().document();
          Answer never = PROVER.never(one, two);
          answers.merge(never.getClass().getSimpleName(), 1, Integer::sum);
          for (Request request : List.of(drawn.request(), other.request())) {
            boolean both =
                decides(one, request) == Outcome.ALLOW && decides(two, request) == Outcome.ALLOW;
            if (never instanceof Proved && both && isReal(request)) {
              throw new AssertionError(
                  request + "\n" + PolicyWriter.compact(one) + "\n" + PolicyWriter.compact(two));
            }
          }
        });
    System.out.println("never: " + answers);
    assertThat(Cases.COUNT < 10_000 || answers.keySet().containsAll(List.of("Proved", "Refuted")))
        .as("%s", answers)
        .isTrue();
  }

  /** Taken as given a request may contradict itself, or lack what all have. */
  private static boolean isReal(Request request) {
    try {
      var builder =
          Request.builder(request.caller(), request.action(), request.resource(), Catalog.aws());
      for (String key : request.saidKeys()) {
        if (request.isSet(key)) {
          builder.with(key, request.values(key));
        } else {
          builder.with(key, request.values(key).get(0));
        }
      }
      Request strict = builder.build();
      return request.keys().containsAll(strict.keys());
    } catch (RefusedException contradictsItself) {
      return false;
    }
  }

  private static Outcome decides(PolicyDocument document, Request request) {
    return PolicyMatcher.of(new PolicyMatcher.Use(document, false, false), Catalog.aws())
        .outcome(request);
  }

  private static PolicyDocument withoutFirstAllow(PolicyDocument policy) {
    List<Statement> statements = new ArrayList<>(policy.statements());
    Optional<Statement> first =
        statements.stream().filter(each -> each.effect() == Effect.ALLOW).findFirst();
    first.ifPresent(statements::remove);
    return new PolicyDocument(policy.version(), policy.id(), statements);
  }

  private static PolicyDocument policy(String condition) {
    String[] words = condition.strip().split(" ", -1);
    return PolicyReader.read(
        """
        {"Version": "2012-10-17", "Statement": [
          {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",
           "Condition": {"%s": {"%s": "%s"}}}]}"""
            .formatted(words[0], words[1], words[2].replace("EMPTY", "")));
  }
}
