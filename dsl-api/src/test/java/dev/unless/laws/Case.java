package dev.unless.laws;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.document.PolicyDocument;
import dev.unless.explain.ExplanationText;
import dev.unless.json.PolicyWriter;
import dev.unless.request.Request;
import java.util.List;

/** A random request, random policies, and the random choices that follow. */
public record Case(Draft draft, Request request, Layers layers, Pick pick) {
  static Case of(Pick pick) {
    Draft draft = new RequestGenerator(pick).draft();
    Request request = draft.request().orElseThrow();
    return new Case(draft, request, new LayersGenerator(pick, request).layers(), pick);
  }

  /** All that somebody needs who looks into a case. */
  static String describe(Layers layers, Request request) {
    StringBuilder text = new StringBuilder();
    text.append("request: ").append(request.caller()).append(' ').append(request);
    text.append("\n  resource account ").append(request.resourceAccount());
    for (String key : request.keys()) {
      text.append("\n  ").append(key).append(request.isSet(key) ? " set " : " = ");
      text.append(request.unknownKeys().contains(key) ? "unknown" : request.values(key));
    }
    describe("identity", layers.identity(), text);
    describe("resource", layers.resource().stream().toList(), text);
    describe("boundary", layers.boundary().stream().toList(), text);
    describe("session", layers.session().stream().toList(), text);
    layers.serviceControl().forEach(level -> describe("service control", level, text));
    layers.resourceControl().forEach(level -> describe("resource control", level, text));
    describe("endpoint", layers.vpcEndpoint().stream().toList(), text);
    if (request.unknownKeys().isEmpty()) {
      text.append('\n').append(new NaiveDecider(layers, request));
    }
    return text.append('\n')
        .append(ExplanationText.of(Decider.of(layers, Catalog.aws()).decide(request).explain()))
        .toString();
  }

  private static void describe(String name, List<PolicyDocument> policies, StringBuilder text) {
    text.append('\n').append(name).append(':');
    policies.forEach(policy -> text.append("\n  ").append(PolicyWriter.compact(policy)));
  }

  @Override
  public String toString() {
    return describe(layers, request);
  }
}
