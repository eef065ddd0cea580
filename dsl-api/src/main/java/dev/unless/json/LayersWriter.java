package dev.unless.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.unless.decide.Layers;
import dev.unless.document.PolicyDocument;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes the policies of all layers as an object whose members are named as cases name them. */
final class LayersWriter {
  private LayersWriter() {}

  static void write(Layers layers, JsonGenerator out) throws IOException {
    out.writeStartObject();
    if (!layers.identity().isEmpty()) {
      out.writeFieldName("identityPolicies");
      policies(layers.identity(), out);
    }
    policy("resourcePolicy", layers.resource(), out);
    policy("permissionsBoundary", layers.boundary(), out);
    policy("sessionPolicy", layers.session(), out);
    levels("serviceControlPolicies", layers.serviceControl(), out);
    levels("resourceControlPolicies", layers.resourceControl(), out);
    policy("vpcEndpointPolicy", layers.vpcEndpoint(), out);
    out.writeEndObject();
  }

  private static void policy(String name, Optional<PolicyDocument> policy, JsonGenerator out)
      throws IOException {
    if (policy.isPresent()) {
      out.writeFieldName(name);
      out.writeRawValue(PolicyWriter.compact(policy.get()));
    }
  }

  private static void policies(List<PolicyDocument> policies, JsonGenerator out)
      throws IOException {
    out.writeStartArray();
    for (PolicyDocument policy : policies) {
      out.writeRawValue(PolicyWriter.compact(policy));
    }
    out.writeEndArray();
  }

  private static void levels(String name, List<List<PolicyDocument>> levels, JsonGenerator out)
      throws IOException {
    if (!levels.isEmpty()) {
      out.writeFieldName(name);
      out.writeStartArray();
      for (List<PolicyDocument> level : levels) {
        policies(level, out);
      }
      out.writeEndArray();
    }
  }
}
