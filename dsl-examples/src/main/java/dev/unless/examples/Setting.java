package dev.unless.examples;

import dev.unless.decide.Layers;
import dev.unless.decide.StatementRef;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The policies that a request meets.
 *
 * @param bucket the bucket's policy
 * @param identity the caller's identity policies
 * @param boundary the caller's permissions boundary
 * @param endpoint the policy of the VPC endpoint, where the request comes through one
 */
public record Setting(
    Policy bucket, List<Policy> identity, Optional<Policy> boundary, Optional<Policy> endpoint) {
  private static final Policy FULL_ACCESS = Policy.other("s3-full-access", PolicyKind.IDENTITY);

  /** Copies the identity policies. */
  public Setting {
    identity = List.copyOf(identity);
  }

  /** The usual setting: whoever calls has {@code s3:*} on everything by identity policy. */
  static Setting of(Policy bucket) {
    return new Setting(bucket, List.of(FULL_ACCESS), Optional.empty(), Optional.empty());
  }

  /** With these identity policies instead. */
  Setting withIdentity(Policy... policies) {
    return new Setting(bucket, List.of(policies), boundary, endpoint);
  }

  /** With a permissions boundary that allows {@code s3:*}. */
  Setting withBoundary() {
    return new Setting(bucket, identity, Optional.of(FULL_ACCESS), endpoint);
  }

  /** With this policy of the VPC endpoint. */
  Setting withEndpoint(Policy policy) {
    return new Setting(bucket, identity, boundary, Optional.of(policy));
  }

  /** The policies as the decider takes them. */
  public Layers layers() {
    Layers layers = Layers.none().withResource(bucket.document()).withIdentity(documents(identity));
    layers = boundary.map(Policy::document).map(layers::withBoundary).orElse(layers);
    return endpoint.map(Policy::document).map(layers::withVpcEndpoint).orElse(layers);
  }

  /** The policies by name, the usual identity policy left out. */
  public String text() {
    StringBuilder text = new StringBuilder(bucket.name());
    if (identity.isEmpty()) {
      text.append("; no identity policy");
    } else if (!identity.equals(List.of(FULL_ACCESS))) {
      text.append("; identity policy ").append(names(identity));
    }
    boundary.ifPresent(policy -> text.append("; boundary ").append(policy.name()));
    endpoint.ifPresent(policy -> text.append("; endpoint policy ").append(policy.name()));
    return text.toString();
  }

  /** The name of the policy in which a statement stands, and the JSON pointer to it. */
  public String place(StatementRef ref) {
    Policy policy =
        switch (ref.layer()) {
          case RESOURCE -> bucket;
          case IDENTITY -> identity.get(ref.policy());
          case BOUNDARY -> boundary.orElseThrow();
          case VPC_ENDPOINT -> endpoint.orElseThrow();
          default -> throw new IllegalArgumentException("No example has a " + ref.layer().phrase());
        };
    return policy.name() + " /Statement/" + ref.statement();
  }

  private static List<PolicyDocument> documents(List<Policy> policies) {
    return policies.stream().map(Policy::document).toList();
  }

  private static String names(List<Policy> policies) {
    return policies.stream().map(Policy::name).collect(Collectors.joining(", "));
  }
}
