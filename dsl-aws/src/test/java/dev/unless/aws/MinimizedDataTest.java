package dev.unless.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.json.PolicyReader;
import dev.unless.json.PolicyWriter;
import dev.unless.prove.Prover;
import dev.unless.prove.StatementProof;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** AWS's managed policies, where they are at hand, in fewer words and without what does nothing. */
class MinimizedDataTest {
  /** To compare longer policies as a whole takes seconds each: seven in a hundred are. */
  private static final int LONGEST = 5_000;

  private static final Prover PROVER = Prover.of(Catalog.aws());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Optional<Path> MANAGED =
      Stream.of("../../shared/data", "../shared/data")
          .map(place -> Path.of(place, "managed-policies.jsonl.gz"))
          .filter(Files::exists)
          .findFirst();

  private static void each(Consumer<PolicyDocument> policy) throws Exception {
    assumeTrue(MANAGED.isPresent(), "the managed policies are not at hand");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(MANAGED.orElseThrow())),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode read = JSON.readTree(line);
        PolicyDocument document = PolicyReader.read(read.get("policy").toString());
        if (PolicyWriter.compact(document).length() <= LONGEST) {
          policy.accept(document);
        }
      }
    }
  }

  private static boolean areInterchangeable(PolicyDocument one, PolicyDocument other) {
    return PROVER.interchangeable(PolicyKind.IDENTITY, one, other).isProved();
  }

  @Test
  void managedPoliciesAreSaidInFewerWordsThatDecideAlike() throws Exception {
    long[] characters = new long[2];

    each(
        policy -> {
          PolicyDocument minimized = PROVER.minimized(PolicyKind.IDENTITY, policy);
          int before = PolicyWriter.compact(policy).length();
          int after = PolicyWriter.compact(minimized).length();
          characters[0] += before;
          characters[1] += after;

          assertThat(after).isLessThanOrEqualTo(before);
          assertThat(minimized.equals(policy) || areInterchangeable(policy, minimized))
              .as("%s as %s", policy, minimized)
              .isTrue();
        });

    assertThat(characters[1]).isLessThan(characters[0] * 97 / 100);
  }

  @Test
  void withoutTheStatementsThatAreToldToDoNothingManagedPoliciesDecideAlike() throws Exception {
    int[] told = new int[1];

    each(
        policy -> {
          List<Integer> without =
              PROVER.statementProofs(policy).stream()
                  .filter(proof -> proof.restsOn().isEmpty())
                  .map(StatementProof::statement)
                  .toList();
          List<Statement> left =
              IntStream.range(0, policy.statements().size())
                  .filter(place -> !without.contains(place))
                  .mapToObj(policy.statements()::get)
                  .toList();
          told[0] += without.size();

          assertThat(
                  without.isEmpty()
                      || areInterchangeable(
                          policy, new PolicyDocument(policy.version(), policy.id(), left)))
              .as("%s of %s", without, policy)
              .isTrue();
        });

    assertThat(told[0]).isPositive();
  }
}
