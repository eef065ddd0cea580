package dev.unless.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.json.PolicyReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  private static final int MEBIBYTE = 1024 * 1024;

  @Test
  void whatIsRememberedIsBoundedHoweverManyNewPoliciesCome() {
    Policies policies = new Policies(Catalog.aws(), 16 * MEBIBYTE);
    PolicyDocument document = policy(0);
    List<String> texts =
        IntStream.range(0, 300).mapToObj(i -> i + " ".repeat(MEBIBYTE / 32)).toList();

    texts.forEach(text -> policies.keep(text, PolicyKind.IDENTITY, document));

    assertThat(texts)
        .filteredOn(text -> policies.recall(text, PolicyKind.IDENTITY).isPresent())
        .hasSizeBetween(1, 16);
  }

  @Test
  void whatIsCompiledIsBoundedByItsValues() {
    Policies policies = new Policies(Catalog.aws(), MEBIBYTE);
    List<PolicyMatcher.Use> uses =
        IntStream.range(0, 100)
            .mapToObj(i -> new PolicyMatcher.Use(policy(i), false, false))
            .toList();

    List<PolicyMatcher> compiled = uses.stream().map(policies::compile).toList();

    long kept = uses.stream().map(policies::compile).filter(compiled::contains).count();
    assertThat(kept).isLessThan(20);
  }

  @Test
  void aPolicyThatIsRepeatedIsCompiledOnce() {
    Policies policies = new Policies(Catalog.aws());
    PolicyMatcher.Use use = new PolicyMatcher.Use(policy(1), false, false);

    assertThat(policies.compile(use)).isSameAs(policies.compile(use));
  }

  /** A policy with a hundred values. */
  private static PolicyDocument policy(int number) {
    List<String> resources =
        IntStream.range(0, 100)
            .mapToObj(i -> "\"arn:aws:s3:::b/" + number + "/" + i + "*\"")
            .toList();
    return PolicyReader.read(
        "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": "
            + resources
            + "}}");
  }
}
