package dev.unless.cli.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.unless.catalog.Catalog;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.json.PolicyMemory;
import java.util.Optional;

/**
 * The policies of the last lines, so that those that lines repeat are read and compiled once. Holds
 * no more than a fixed amount.
 */
final class Policies implements PolicyMemory, PolicyMatcher.Compiler {
  /** Characters of policies, and as many times what compiling makes of one. */
  private static final long MOST = 16L * 1024 * 1024;

  private static final int CHARACTERS_OF_A_VALUE = 32;

  private final Catalog catalog;
  private final Cache<PolicyText, PolicyDocument> read =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((PolicyText text, PolicyDocument document) -> text.json().length())
          .executor(Runnable::run)
          .build();
  private final Cache<PolicyMatcher.Use, PolicyMatcher> compiled =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((PolicyMatcher.Use use, PolicyMatcher ready) -> weight(use.document()))
          .executor(Runnable::run)
          .build();

  private record PolicyText(String json, PolicyKind kind) {}

  /**
   * @param catalog says which condition keys are multivalued
   */
  Policies(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Optional<PolicyDocument> recall(String json, PolicyKind kind) {
    return Optional.ofNullable(read.getIfPresent(new PolicyText(json, kind)));
  }

  @Override
  public void keep(String json, PolicyKind kind, PolicyDocument document) {
    read.put(new PolicyText(json, kind), document);
  }

  @Override
  public PolicyMatcher compile(PolicyMatcher.Use use) {
    return compiled.get(use, policy -> PolicyMatcher.of(policy, catalog));
  }

  private static int weight(PolicyDocument document) {
    return CHARACTERS_OF_A_VALUE * document.statements().stream().mapToInt(Policies::values).sum();
  }

  private static int values(Statement statement) {
    return 4
        + statement.action().patterns().size()
        + statement.resource().map(element -> element.patterns().size()).orElse(0)
        + statement.principal().map(element -> element.principals().size()).orElse(0)
        + statement.conditions().stream().mapToInt(entry -> 1 + entry.values().size()).sum();
  }
}
