package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Outcome;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.PolicyDocument;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.laws.Cases;
import dev.unless.laws.Pick;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.semantics.Rule;
import dev.unless.text.ParsedArn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of every policy that is asked whether it gives something to the public. */
class NotPublicLawTest {
  private static final Prover PROVER = Prover.of(Catalog.aws());
  private static final int REQUESTS = 40;

  private static final List<String> PRINCIPALS =
      List.of(
          "\"Principal\": \"*\"",
          "\"Principal\": \"*\"",
          "\"Principal\": {\"AWS\": \"*\"}",
          "\"Principal\": {\"AWS\": \"111122223333\"}",
          "\"Principal\": {\"Service\": \"sns.amazonaws.com\"}",
          "\"Principal\": {\"Federated\": \"accounts.google.com\"}");

  /** Of each key, once in a statement at most; the first values are pins. */
  private static final List<List<String>> CONDITIONS =
      List.of(
          List.of(
              "StringEquals aws:SourceVpc vpc-1",
              "StringLike aws:SourceVpc vpc-*",
              "StringNotEquals aws:SourceVpc vpc-1"),
          List.of(
              "IpAddress aws:SourceIp 203.0.113.0/24",
              "NotIpAddress aws:SourceIp 203.0.113.0/24",
              "IpAddressIfExists aws:SourceIp 203.0.113.0/24",
              "NotIpAddress aws:SourceIp 0.0.0.0/1"),
          List.of(
              "StringEqualsIgnoreCase aws:PrincipalOrgID o-exampleorgid",
              "StringNotEqualsIgnoreCase aws:PrincipalOrgID o-exampleorgid"),
          List.of(
              "ArnLike aws:PrincipalArn arn:aws:iam::111122223333:role/*",
              "ArnNotLike aws:PrincipalArn arn:aws:iam::111122223333:role/*",
              "ArnLikeIfExists aws:PrincipalArn arn:aws:iam::*:role/app"),
          List.of(
              "ArnEquals aws:SourceArn arn:aws:sns:*:111122223333:*",
              "ArnNotEquals aws:SourceArn arn:aws:sns:*:111122223333:*"),
          List.of(
              "StringLikeIfExists aws:SourceAccount 111122223333",
              "StringNotLike aws:SourceAccount 111122223333",
              "StringNotLikeIfExists aws:SourceAccount 1111*"),
          List.of(
              "ForAnyValue:StringLike aws:PrincipalOrgPaths o-exampleorgid/*",
              "ForAllValues:StringLike aws:PrincipalOrgPaths o-exampleorgid/*",
              "ForAllValues:StringNotLike aws:PrincipalOrgPaths o-exampleorgid/*"),
          List.of("Bool aws:PrincipalIsAWSService true", "Bool aws:PrincipalIsAWSService false"),
          List.of("BoolIfExists aws:SecureTransport false"));

  /** A Deny more, or a pin at each Allow, makes no policy public. */
  @Test
  @Rule("public.law.shrinks")
  void noDenyAndNoPinMakesAPolicyPublic() {
    Map<String, Integer> answers = new HashMap<>();
    Cases.eachPick(
        "no Deny and no pin makes a policy public",
        Cases.COUNT / 100,
        pick -> {
          List<String> statements = statements(pick);
          List<String> denied = new ArrayList<>(statements);
          denied.add(statement("Deny", pick));
          List<String> pinned =
              statements.stream()
                  .map(each -> each.contains("Allow") ? pinned(each) : each)
                  .toList();
          Answer before = asked(statements);
          answers.merge(before.getClass().getSimpleName(), 1, Integer::sum);
          if (before.isProved()) {
            assertThat(asked(denied).isRefuted()).as("%s", denied).isFalse();
          }
          assertThat(asked(pinned).isProved()).as("%s", pinned).isTrue();
        });
    System.out.println("not public: " + answers);
    assertThat(answers.getOrDefault("Proved", 0))
        .as("%s", answers)
        .isGreaterThan(10 * answers.getOrDefault("Unknown", 0));
  }

  private static String pinned(String allow) {
    return allow.replace(
        "\"Condition\": {",
        "\"Condition\": {\"ForAnyValue:StringEquals\":"
            + " {\"aws:PrincipalServiceNamesList\": \"logging.s3.amazonaws.com\"}, ");
  }

  /** None of many outsiders is allowed anything by a policy that is proved not to be public. */
  @Test
  @Rule("public.law.proof")
  void noOutsiderContradictsAProof() {
    Map<Outcome, Integer> outcomes = new HashMap<>();
    Cases.eachPick(
        "no outsider contradicts a proof",
        Cases.COUNT / 100,
        pick -> {
          PolicyDocument policy = read(statements(pick));
          boolean proved = PROVER.notPublic(policy).isProved();
          PolicyMatcher matcher =
              PolicyMatcher.of(new PolicyMatcher.Use(policy, false, false), Catalog.aws());
          for (int i = 0; i < REQUESTS; i++) {
            request(pick)
                .ifPresent(
                    request -> {
                      Outcome outcome = matcher.outcome(request);
                      outcomes.merge(outcome, 1, Integer::sum);
                      assertThat(proved && outcome == Outcome.ALLOW).as("%s", request).isFalse();
                    });
          }
        });
    System.out.println("outsiders: " + outcomes);
    assertThat(
            Cases.COUNT < 2_000
                || outcomes.keySet().containsAll(List.of(Outcome.ALLOW, Outcome.IMPLICIT_DENY)))
        .as("%s", outcomes)
        .isTrue();
  }

  /** A request of an outsider, with values that no policy here names. */
  private static Optional<Request> request(Pick pick) {
    Caller caller =
        pick.of(
            List.of(
                new Caller.Anonymous(),
                new Caller.FederatedIdentity("accounts.google.com"),
                new Caller.Service("lambda.amazonaws.com"),
                new Caller.User(ParsedArn.of("arn:aws:iam::999988887777:user/x")),
                new Caller.RoleSession(ParsedArn.of("arn:aws:iam::999988887777:role/app"), "s")));
    RequestBuilder builder =
        Request.builder(caller, "s3:GetObject", "arn:aws:s3:::b/k", Catalog.aws());
    add(pick, builder, "aws:SecureTransport", "true");
    switch (pick.below(3)) {
      case 0 -> add(pick, builder, "aws:SourceVpc", "vpc-9");
      case 1 -> add(pick, builder, "aws:SourceIp", "198.51.100.9");
      default -> add(pick, builder, "aws:SourceIp", "52.9.9.9");
    }
    if (caller.kind().isMember()) {
      add(pick, builder, "aws:PrincipalOrgID", "o-other");
      if (pick.chance(50)) {
        builder.with("aws:PrincipalOrgPaths", List.of("o-other/r-1/"));
      }
    }
    if (caller instanceof Caller.Service) {
      add(pick, builder, "aws:SourceAccount", "999988887777");
      add(pick, builder, "aws:SourceArn", "arn:aws:sns:eu-west-1:999988887777:t");
    }
    try {
      return Optional.of(builder.build());
    } catch (RefusedException contradictory) {
      return Optional.empty();
    }
  }

  private static void add(Pick pick, RequestBuilder builder, String key, String value) {
    if (pick.chance(50)) {
      builder.with(key, value);
    }
  }

  private static Answer asked(List<String> statements) {
    return PROVER.notPublic(read(statements));
  }

  private static PolicyDocument read(List<String> statements) {
    return PolicyReader.read(
        "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}");
  }

  private static List<String> statements(Pick pick) {
    List<String> all = new ArrayList<>(List.of(statement("Allow", pick)));
    for (int i = pick.below(3); i > 0; i--) {
      all.add(statement(pick.chance(50) ? "Allow" : "Deny", pick));
    }
    return all;
  }

  private static String statement(String effect, Pick pick) {
    Map<String, List<String>> byOperator = new HashMap<>();
    for (List<String> ofKey : CONDITIONS) {
      if (pick.chance(20)) {
        String[] parts = pick.of(ofKey).split(" ", 3);
        byOperator
            .computeIfAbsent(parts[0], first -> new ArrayList<>())
            .add("\"%s\": \"%s\"".formatted(parts[1], parts[2]));
      }
    }
    List<String> entries = new ArrayList<>();
    byOperator.forEach(
        (operator, keys) ->
            entries.add("\"%s\": {%s}".formatted(operator, String.join(", ", keys))));
    entries.add("\"Null\": {\"s3:prefix\": \"true\"}");
    return "{\"Effect\": \"%s\", %s, \"Action\": \"s3:GetObject\", \"Resource\": \"*\", \"Condition\": {%s}}"
        .formatted(effect, pick.of(PRINCIPALS), String.join(", ", entries));
  }
}
