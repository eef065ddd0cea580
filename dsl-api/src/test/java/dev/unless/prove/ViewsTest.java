package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.Truth;
import dev.unless.laws.Cases;
import dev.unless.laws.ContextCase;
import dev.unless.laws.EntryOfKey;
import dev.unless.request.Request;
import dev.unless.semantics.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is said of a key is said of that from which the key follows. */
class ViewsTest {
  private static final List<String> KEYS =
      List.of(
          "aws:PrincipalArn",
          "aws:PrincipalAccount",
          "aws:PrincipalType",
          "aws:PrincipalIsAWSService",
          "aws:PrincipalServiceName",
          "aws:FederatedProvider",
          "aws:userid",
          "aws:username",
          "aws:ResourceAccount",
          "s3:ResourceAccount",
          "s3express:ResourceAccount",
          "kms:CallerAccount");

  @Test
  @Rule("law.views")
  void aViewSaysOfARequestWhatIsSaidOfTheKey() {
    Map<String, int[]> counts = new TreeMap<>();
    int vague = 0;
    for (int i = 0; i < Cases.COUNT; i++) {
      Request request = ContextCase.derived(i);
      String key = KEYS.get(i % KEYS.size());
      EntryOfKey drawn = EntryOfKey.of(i, request, key);
      Wholes wholes = Wholes.of(List.of());
      SymbolicRequest plain = new SymbolicRequest(Catalog.aws(), wholes, Map.of(), false);
      SymbolicRequest viewed = new SymbolicRequest(Catalog.aws(), wholes, Map.of(), true);
      Proposition ofKey = new EntryPropositions(plain).holds(drawn.entry(), true);
      Proposition ofView = new EntryPropositions(viewed).holds(drawn.entry(), true);
      Truth known = new RequestFacts(request).holds(ofKey);
      Truth seen = new RequestFacts(request).holds(ofView);
      boolean vaguer = seen == Truth.UNKNOWN;
      assertThat(known == Truth.UNKNOWN || vaguer || known == seen)
          .as("%s of %s: %s by the key, %s by its view", drawn, request, known, seen)
          .isTrue();
      vague += vaguer && known != Truth.UNKNOWN ? 1 : 0;
      int[] count = counts.computeIfAbsent(key, first -> new int[3]);
      count[known == Truth.TRUE ? 0 : known == Truth.FALSE ? 1 : 2]++;
    }
    counts.forEach(
        (key, count) ->
            System.out.println(
                key + ": " + count[0] + " hold, " + count[1] + " fail, " + count[2] + " unknown"));
    assertThat(vague).isLessThanOrEqualTo((int) (Cases.COUNT / 1_000));
    assertThat(counts.values()).allSatisfy(count -> assertThat(count[0]).isPositive());
    assertThat(counts.values()).allSatisfy(count -> assertThat(count[1]).isPositive());
  }
}
