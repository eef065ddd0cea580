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
  /** How many bytes what is remembered takes at most, read and compiled each, if there is room. */
  private static final long MOST = 256L * 1024 * 1024;

  private static final int PART_OF_MEMORY = 8;

  /** What a character of a policy of many short values takes once it is read. */
  private static final int BYTES_OF_A_CHARACTER = 32;

  /** What a pattern takes once it is compiled, beside its policy. */
  private static final int BYTES_OF_A_VALUE = 512;

  private final Catalog catalog;
  private final Cache<PolicyText, PolicyDocument> read;
  private final Cache<PolicyMatcher.Use, PolicyMatcher> compiled;

  private record PolicyText(String json, PolicyKind kind) {}

  /**
   * @param catalog says which condition keys are multivalued
   */
  Policies(Catalog catalog) {
    this(catalog, Math.min(MOST, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY));
  }

  /**
   * @param most how many bytes those that are read, and those that are compiled, may take
   */
  Policies(Catalog catalog, long most) {
    this.catalog = catalog;
    this.read =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((PolicyText text, PolicyDocument document) -> weight(text))
            .executor(Runnable::run)
            .build();
    this.compiled =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((PolicyMatcher.Use use, PolicyMatcher ready) -> weight(use.document()))
            .executor(Runnable::run)
            .build();
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

  private static int weight(PolicyText text) {
    return BYTES_OF_A_CHARACTER * text.json().length();
  }

  private static int weight(PolicyDocument document) {
    return BYTES_OF_A_VALUE * document.statements().stream().mapToInt(Policies::values).sum();
  }

  private static int values(Statement statement) {
    return 4
        + statement.action().patterns().size()
        + statement.resource().map(element -> element.patterns().size()).orElse(0)
        + statement.principal().map(element -> element.principals().size()).orElse(0)
        + statement.conditions().stream().mapToInt(entry -> 1 + entry.values().size()).sum();
  }
}
