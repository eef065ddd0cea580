package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Layers;
import dev.unless.document.Layer;
import dev.unless.document.PolicyKind;
import dev.unless.request.CallerKind;
import dev.unless.request.Request;
import java.util.Map;
import java.util.TreeMap;

/** Of which callers and layers a law's cases were. */
final class ProofReport {
  private final Map<CallerKind, Integer> byKind = new TreeMap<>();
  private final Map<String, Integer> byLayer = new TreeMap<>();
  private static final long MANY = 1_000;

  private int cases;

  void add(Layers layers, Request request) {
    add(request);
    for (Layer layer : Layer.values()) {
      if (!layers.documents(layer).isEmpty()) {
        byLayer.merge(layer.text(), 1, Integer::sum);
      }
    }
  }

  void add(PolicyKind kind, Request request) {
    add(request);
    byLayer.merge(kind.toString(), 1, Integer::sum);
  }

  private void add(Request request) {
    cases++;
    byKind.merge(request.caller().kind(), 1, Integer::sum);
  }

  /** Of each kind of caller there must be some among many. */
  void requireEveryKind(long many) {
    assertThat(many < MANY || byKind.size() == CallerKind.values().length)
        .as("%s", byKind)
        .isTrue();
  }

  /** So of each layer. */
  void requireEveryLayer(long many) {
    assertThat(many < MANY || byLayer.size() == Layer.values().length).as("%s", byLayer).isTrue();
  }

  void show(String of) {
    System.out.println(of + ": " + cases + " cases, by caller " + byKind + ", with " + byLayer);
  }
}
