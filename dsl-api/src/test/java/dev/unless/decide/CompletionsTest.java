package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.json.PolicyReader;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ways of completing a request are found. */
class CompletionsTest {
  private static final Caller ANN = Caller.ofArn("arn:aws:iam::111122223333:user/ann");

  private static Completions search(int keys, String... statements) {
    RequestBuilder builder =
        Request.builder(ANN, "s3:GetObject", "arn:aws:s3:::logs/a", Catalog.aws()).asGiven();
    IntStream.range(0, keys).forEach(i -> builder.unknown("my:k" + i));
    String json = "{'Version': '2012-10-17', 'Statement': [" + String.join(",", statements) + "]}";
    Layers layers = Layers.none().withIdentity(PolicyReader.read(json.replace('\'', '"')));
    LayerMatchers matchers = new LayerMatchers(layers, use -> PolicyMatcher.of(use, Catalog.aws()));
    return Completions.search(matchers, new Evaluation(matchers), builder.build());
  }

  /** Applies where each key has its value. */
  private static String when(String effect, int keys) {
    return "{'Effect': '%s', 'Action': '*', 'Resource': '*', 'Condition': {'StringEquals': {%s}}}"
        .formatted(
            effect,
            IntStream.range(0, keys)
                .mapToObj(i -> "'my:k" + i + "': 'v" + i + "'")
                .collect(Collectors.joining(", ")));
  }

  private static String allowAll() {
    return "{'Effect': 'Allow', 'Action': '*', 'Resource': '*'}";
  }

  /** Of two keys all pairs of values are tried; of three and more as many as the search may. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theOnlyRightValuesOfFewKeysAreFound(int keys) {
    Completions allowed = search(keys, when("Allow", keys));
    assertThat(allowed.areDecidedDifferently()).isTrue();
    Completions denied = search(keys, allowAll(), when("Deny", keys));
    assertThat(denied.areDecidedDifferently()).isTrue();
    for (int i = 0; i < keys; i++) {
      assertThat(allowed.allowed().orElseThrow().values("my:k" + i)).containsExactly("v" + i);
      assertThat(denied.denied().orElseThrow().values("my:k" + i)).containsExactly("v" + i);
    }
  }

  @Test
  void whatIsFoundIsTheSameEachTime() {
    Request first = search(3, when("Allow", 3)).denied().orElseThrow();
    Request second = search(3, when("Allow", 3)).denied().orElseThrow();
    for (String key : List.of("my:k0", "my:k1", "my:k2")) {
      assertThat(first.values(key)).isEqualTo(second.values(key));
    }
  }

  @Test
  void whatHasOneOutcomeHasNoCompletionOfAnother() {
    Completions never =
        search(
            1,
            "{'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {"
                + "'StringEquals': {'my:k0': 'a'}, 'StringNotEquals': {'my:k0': 'a'}}}");
    assertThat(never.areDecidedDifferently()).isFalse();
    assertThat(never.allowed()).isEmpty();
    assertThat(never.denied()).isPresent();
    assertThat(never.settlingKeys()).containsExactly("my:k0");
  }

  @Test
  void withMoreThanThirtyTwoKeysNoneIsLookedFor() {
    String each =
        IntStream.range(0, 33)
            .mapToObj(
                i ->
                    "{'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition':"
                        + " {'StringEquals': {'my:k"
                        + i
                        + "': 'v'}}}")
            .collect(Collectors.joining(","));
    Completions tooMany = search(33, each);
    assertThat(tooMany.settlingKeys()).hasSize(33);
    assertThat(tooMany.allowed()).isEmpty();
    assertThat(tooMany.denied()).isEmpty();
    assertThat(search(32, each).allowed()).isPresent();
  }

  @Test
  void nothingIsKnownWithoutUnknownKeys() {
    assertThat(Completions.NONE.areDecidedDifferently()).isFalse();
    assertThat(Completions.NONE.settlingKeys()).isEqualTo(List.of());
  }
}
