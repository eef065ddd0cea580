package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.document.RequestKey;
import dev.unless.document.Truth;
import dev.unless.laws.ContextCase;
import dev.unless.request.ContextFact;
import dev.unless.request.ContextRule;
import dev.unless.request.ContextRules;
import dev.unless.request.KeyClaim;
import dev.unless.request.Request;
import dev.unless.semantics.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What AWS guarantees is the same for all requests as for one. */
class ContextPropositionsTest {
  private static final int CASES = 400;

  /** Each rule is met by requests that break it and by some that keep it, when it applies. */
  @Test
  @Rule("law.guarantees")
  void aRequestBreaksAPropositionWhereItBreaksItsRule() {
    List<String> unmet = new ArrayList<>();
    int rules = 0;
    for (ContextRule rule : ContextRules.all()) {
      int broken = 0;
      int kept = 0;
      int views = 0;
      for (int i = 0; i < CASES; i++) {
        Request request = ContextCase.of(i, keys(rule));
        Optional<Proposition> proposition = new ContextPropositions(all(request)).of(rule);
        if (proposition.isEmpty()) {
          views++;
          continue;
        }
        boolean breaks = rule.isBrokenBy(request.context());
        assertThat(new RequestFacts(request).holds(proposition.get()))
            .as("%s of %s with %s", rule, request, request.keys())
            .isEqualTo(Truth.of(!breaks));
        broken += breaks ? 1 : 0;
        kept += !breaks && rule.when().in(request.context()) == Truth.TRUE ? 1 : 0;
      }
      rules += views == 0 ? 1 : 0;
      if (views == 0 && (broken == 0 || kept == 0)) {
        unmet.add(rule.then() + " when " + rule.when() + ": " + broken + ", " + kept);
      }
    }
    System.out.println(rules + " rules of contexts, each broken and kept");
    assertThat(unmet).isEmpty();
  }

  /** Those of which a view takes care, and those that relate a key to another text. */
  @Test
  void whatHasNoPropositionIsKnown() {
    SymbolicRequest request =
        new SymbolicRequest(Catalog.aws(), Wholes.of(List.of()), Map.of(), true);
    ContextPropositions propositions = new ContextPropositions(request);
    Set<String> viewed = new TreeSet<>();
    Set<String> unsaid = new TreeSet<>();
    for (ContextRule rule : ContextRules.all()) {
      if (propositions.of(rule).isEmpty()) {
        String key = rule.then().key().text();
        Proposition has = request.has(rule.then().key());
        boolean isOfKey =
            has instanceof Proposition.Leaf leaf
                && leaf.atom().dimension().equals(request.key(key));
        (isOfKey ? unsaid : viewed).add(key);
      }
    }

    assertThat(viewed)
        .containsExactly(
            "aws:FederatedProvider",
            "aws:PrincipalAccount",
            "aws:PrincipalArn",
            "aws:PrincipalIsAWSService",
            "aws:PrincipalServiceName",
            "aws:PrincipalType",
            "aws:ResourceAccount",
            "aws:userid",
            "aws:username",
            "kms:CallerAccount",
            "s3:ResourceAccount",
            "s3express:ResourceAccount");
    assertThat(unsaid)
        .containsExactly(
            "aws:CalledViaFirst",
            "aws:CalledViaLast",
            "aws:EpochTime",
            "aws:PrincipalServiceNamesList",
            "kms:MultiRegion",
            "s3:DataAccessPointAccount",
            "s3:DataAccessPointArn");
  }

  @Test
  void aRequestAsItIsBuiltCarriesWhatAllRequestsOfItsCallerCarry() {
    int carried = 0;
    for (int i = 0; i < CASES; i++) {
      Request request = ContextCase.derived(i);
      ContextPropositions propositions = new ContextPropositions(all(request));
      for (GlobalKey key : GlobalKey.all()) {
        Truth present = new RequestFacts(request).holds(propositions.presence(key));
        assertThat(present).as("%s of %s", key, request).isEqualTo(Truth.TRUE);
        carried += request.caller().kind().carries(key) == Truth.TRUE ? 1 : 0;
      }
    }
    assertThat(carried).isGreaterThan(CASES);
  }

  private static List<RequestKey> keys(ContextRule rule) {
    return Stream.concat(rule.when().subject().stream(), others(rule.then())).distinct().toList();
  }

  private static Stream<RequestKey> others(KeyClaim claim) {
    if (claim instanceof KeyClaim.PathsOf paths) {
      return Stream.of(paths.key(), paths.organization());
    }
    return claim instanceof KeyClaim.AccountOf account
        ? Stream.of(account.key(), account.arn())
        : Stream.concat(Stream.of(claim.key()), ((ContextFact) claim).subject().stream());
  }

  /** Of all that the request's keys name. */
  private static SymbolicRequest all(Request request) {
    Wholes wholes = Wholes.of(List.of());
    Set<String> organizations = new TreeSet<>();
    for (String key : request.keys()) {
      request.values(key).stream()
          .map(value -> value.replaceFirst("/.*", ""))
          .forEach(organizations::add);
    }
    return new SymbolicRequest(
        Catalog.aws(),
        new Wholes(wholes.accounts(), wholes.partitions(), organizations, true),
        Map.of(),
        false);
  }
}
