package dev.unless.prove;

import dev.unless.annotation.Internal;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.PolicyDocument;
import dev.unless.finding.Nonnull;
import dev.unless.request.Request;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A request that shows that something does not hold. Its builder accepts it, and the decider
 * decides it as told here.
 *
 * @param request the request
 * @param decisions what each of the policies decides of it, by itself or beside others
 * @param beside the other policies beside which they decide it so
 */
public record Witness(Request request, List<Decided> decisions, Beside beside) {
  /** Copies the decisions. */
  public Witness {
    Nonnull.require("request", request, "beside", beside);
    Nonnull.requireAll("decisions", decisions);
    decisions = List.copyOf(decisions);
  }

  /**
   * What one of the policies decides.
   *
   * @param by which of them, as the question names it: {@code policy}, {@code reference}
   * @param outcome what it decides
   */
  public record Decided(String by, Outcome outcome) {
    /** Refuses nothing but null. */
    public Decided {
      Nonnull.require("by", by, "outcome", outcome);
    }
  }

  /**
   * Policies beside those that a question is about.
   *
   * @param words each in words
   * @param layers the policies
   */
  public record Beside(List<String> words, Layers layers) {
    /** None. */
    public static final Beside NONE = new Beside(List.of(), Layers.none());

    /** Copies the words. */
    public Beside {
      Nonnull.requireAll("words", words);
      Nonnull.require("layers", layers);
      words = List.copyOf(words);
    }
  }

  /** The request in words: who, does what, on what, and what it says of condition keys. */
  public String sentence() {
    List<String> said = request.saidKeys();
    String keys =
        said.stream()
            .map(key -> key + " " + String.join(", ", request.values(key)))
            .collect(Collectors.joining("; "));
    return said.isEmpty() ? request.toString() : request + " with " + keys;
  }

  /**
   * The request as an expression of Java, {@code request(action("s3:GetObject"), …).by(…)}, which
   * compiles with {@code Unless} and {@code Keys} imported, and is for an {@code Authorizer}. Which
   * account the resource belongs to is said there.
   *
   * <pre>{@code
   * PolicyDocument reads = Unless.identityPolicy(Unless.allow(Action.of("s3:GetObject")).onEverything()).document();
   * String request =
   *     Prover.of(Catalog.aws())
   *         .never(reads, Unless.requests(Action.of("s3:GetObject")).document())
   *         .fold(proved -> "", refuted -> refuted.witness().asJava(), unknown -> "");
   * }</pre>
   */
  public String asJava() {
    return new WitnessInJava(request).expression();
  }

  /** The places of the policy's Allows that apply to the request, from 0. */
  @Internal
  public List<Integer> allowedBy(PolicyDocument policy) {
    Nonnull.require("policy", policy);
    return IntStream.range(0, policy.statements().size())
        .filter(place -> isAllowedBy(new OneOfStatements(policy, place).alone().document()))
        .boxed()
        .toList();
  }

  private boolean isAllowedBy(PolicyDocument one) {
    return PolicyMatcher.of(new PolicyMatcher.Use(one, false, false), request.catalog())
            .outcome(request)
        == Outcome.ALLOW;
  }
}
